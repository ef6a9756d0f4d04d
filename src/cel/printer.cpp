// SPDX-License-Identifier: Apache-2.0
#include "cel/printer.hpp"

#include "cel/time_text.hpp"
#include "readiness/cel/evaluate.hpp"

#include <cmath>
#include <fmt/format.h>

namespace readiness::cel {
namespace {

constexpr std::size_t entries_shown = 5;
constexpr std::size_t depth_shown = 4;

std::string number_for_people(double value) {
    if (std::isnan(value))
        return "not a number";
    if (std::isinf(value))
        return value > 0 ? "infinite" : "-infinite";
    std::string text = fmt::format("{:.1f}", value);
    if (text.ends_with(".0"))
        text.resize(text.size() - 2);
    return text == "-0" ? "0" : text;
}

class PeoplePrinter {
  public:
    std::string print(const Value& value) { return std::visit(*this, value.data); }

    std::string operator()(Null) { return "none"; }
    std::string operator()(bool value) { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) { return std::to_string(value); }
    std::string operator()(std::uint64_t value) { return std::to_string(value); }
    std::string operator()(double value) { return number_for_people(value); }
    std::string operator()(const std::string& value) { return value; }
    std::string operator()(const FixedText& value) { return std::string(value.text); }
    std::string operator()(const Bytes& value) { return std::to_string(value.data.size()) + " bytes"; }
    std::string operator()(const Timestamp& value) {
        const std::string text = format_timestamp(value);
        return text.ends_with("T00:00:00Z") ? text.substr(0, text.size() - 10) : text;
    }
    std::string operator()(const Duration& value) { return format_duration(value); }
    std::string operator()(const schema::Version& value) { return value.text; }
    std::string operator()(const TypeValue& value) { return value.name; }
    std::string operator()(const List& list) { return entries(Value(list)); }
    std::string operator()(const FactList& list) { return entries(Value(list)); }
    std::string operator()(const Map& map) {
        std::string text = "{";
        for (std::size_t i = 0; i < map->size() && i < entries_shown; ++i)
            text += (i > 0 ? ", " : "") + print((*map)[i].first) + ": " + nested((*map)[i].second);
        return text + more(map->size()) + "}";
    }
    std::string operator()(const Record& record) {
        const std::string name = record_name(record);
        return name.empty() ? path_of(record) : name;
    }
    std::string operator()(const Unknown&) { return "not stated"; }
    std::string operator()(const Error& error) {
        return error.read_none ? "none" : "error: " + error.message;
    }

  private:
    static std::string more(std::size_t size) {
        return size > entries_shown ? " and " + std::to_string(size - entries_shown) + " more" : "";
    }
    std::string nested(const Value& value) {
        if (depth_ >= depth_shown)
            return "..";
        ++depth_;
        std::string text = print(value);
        --depth_;
        return text;
    }
    std::string entries(const Value& list) {
        const std::size_t size = list_size(list);
        std::string text;
        for (std::size_t i = 0; i < size && i < entries_shown; ++i)
            text += (i > 0 ? ", " : "") + nested(list_entry(list, i));
        return size == 0 ? "none" : text + more(size);
    }
    std::size_t depth_ = 0;
};

} // namespace

std::string record_name(const Record& record) {
    for (const std::string_view key : {"name", "id", "title", "key"}) {
        const schema::FieldInfo* field = record.ref.type->find(key);
        if (field == nullptr ||
            (field->kind != schema::Kind::string && field->kind != schema::Kind::enumeration))
            continue;
        if (field->access.state(record.ref.object) != schema::State::stated)
            continue;
        const auto* enumeration = field->enumeration == nullptr ? nullptr : &field->enumeration();
        return std::string(to_value(field->kind, enumeration, field->access.get(record.ref.object)).text());
    }
    return {};
}

std::string format_for_people(const Value& value) {
    return PeoplePrinter().print(value);
}

} // namespace readiness::cel

// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/report.hpp"
#include "readiness/text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace readiness::report {

namespace {

using Json = nlohmann::ordered_json;
using schema::FieldInfo;
using schema::Kind;

/// Whole numbers are written without a point.
Json number(double value) {
    constexpr double exact = 9007199254740992.0;
    if (std::floor(value) == value && std::abs(value) < exact)
        return static_cast<std::int64_t>(value);
    return value;
}

Json leaf(const FieldInfo& field, const schema::Scalar& value) {
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return *whole;
    if (const auto* real = std::get_if<double>(&value))
        return number(*real);
    if (const auto* text = std::get_if<std::string_view>(&value))
        return std::string(*text);
    if (const auto* date = std::get_if<schema::Date>(&value))
        return schema::format_date(*date);
    return std::string(field.enumeration().values[std::get<schema::EnumIndex>(value).value].name);
}

bool says_anything(schema::Ref record) {
    return std::ranges::any_of(record.type->fields, [&](const FieldInfo& field) {
        if (field.kind == Kind::record)
            return says_anything({&field.record(), field.access.child(record.object)});
        return field.access.state(record.object) != schema::State::not_stated;
    });
}

/// Whether there is something to write.
bool has_value(const FieldInfo& field, const void* record) {
    if (field.kind == Kind::record)
        return says_anything({&field.record(), field.access.child(record)});
    if (field.kind == Kind::list)
        return true;
    const schema::State state = field.access.state(record);
    return state == schema::State::none || (state == schema::State::stated && field.kind != Kind::tree);
}

/// Writes as it goes: a tree of a large report would take ten times the memory of its text.
class Writer {
  public:
    explicit Writer(bool one_line) : one_line_(one_line) {}
    void object(schema::Ref record);
    std::string take() { return std::move(out_); }

  private:
    void open(char bracket);
    void next();
    void close(char bracket);
    void leaf_text(const Json& value);
    void list(const FieldInfo& field, const void* record);
    void value(const FieldInfo& field, const void* record);

    void new_line();

    const bool one_line_;
    std::string out_{};
    std::size_t depth_ = 0;
    bool empty_ = true; ///< nothing yet behind the bracket that was opened last
};

void Writer::open(char bracket) {
    out_ += bracket;
    ++depth_;
    empty_ = true;
}

void Writer::new_line() {
    if (one_line_)
        return;
    out_ += '\n';
    out_.append(2 * depth_, ' ');
}

void Writer::next() {
    if (!empty_)
        out_ += ',';
    new_line();
    empty_ = false;
}

void Writer::close(char bracket) {
    --depth_;
    if (!empty_)
        new_line();
    out_ += bracket;
    empty_ = false;
}

void Writer::leaf_text(const Json& value) {
    out_ += text::printable_json(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void Writer::list(const FieldInfo& field, const void* record) {
    open('[');
    const std::size_t size = field.access.size(record);
    for (std::size_t i = 0; i < size; ++i) {
        next();
        if (field.record)
            object({&field.record(), field.access.element_record(record, i)});
        else
            leaf_text(leaf(field, field.access.element(record, i)));
    }
    close(']');
}

void Writer::value(const FieldInfo& field, const void* record) {
    if (field.kind == Kind::record)
        object({&field.record(), field.access.child(record)});
    else if (field.kind == Kind::list)
        list(field, record);
    else if (field.access.state(record) == schema::State::none)
        out_ += "\"none\"";
    else
        leaf_text(leaf(field, field.access.get(record)));
}

void Writer::object(schema::Ref record) {
    open('{');
    for (const FieldInfo& field : record.type->fields) {
        if (!has_value(field, record.object))
            continue;
        next();
        out_ += '"';
        out_ += field.name;
        out_ += one_line_ ? "\":" : "\": ";
        value(field, record.object);
    }
    close('}');
}

} // namespace

std::string write_json(schema::Ref record) {
    Writer writer(false);
    writer.object(record);
    return writer.take() + "\n";
}

std::string write_json_line(schema::Ref record) {
    Writer writer(true);
    writer.object(record);
    return writer.take() + "\n";
}

} // namespace readiness::report

// SPDX-License-Identifier: Apache-2.0
#include "conformance_json.hpp"

#include "readiness/cel/evaluate.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace readiness::test {
namespace {

using nlohmann::json;

std::string decode_base64(const std::string& text) {
    const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        const std::size_t digit = digits.find(c);
        if (digit == std::string::npos)
            break;
        bits = (bits << 6U) | static_cast<unsigned>(digit);
        count += 6;
        if (count < 8)
            continue;
        count -= 8;
        out += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
    }
    return out;
}

double double_from(const std::string& text) {
    if (text == "NaN")
        return std::numeric_limits<double>::quiet_NaN();
    if (text == "Infinity")
        return std::numeric_limits<double>::infinity();
    if (text == "-Infinity")
        return -std::numeric_limits<double>::infinity();
    return std::stod(text);
}

std::int64_t seconds_of(const json& time) {
    return std::stoll(time.at("seconds").get<std::string>());
}

cel::Value map_from(const json& entries) {
    auto map = std::make_shared<std::vector<std::pair<cel::Value, cel::Value>>>();
    for (const json& entry : entries)
        map->emplace_back(value_from(entry[0]), value_from(entry[1]));
    return cel::Value(cel::Map(map));
}

cel::Type plain(cel::TypeKind kind) {
    cel::Type type;
    type.kind = kind;
    return type;
}

cel::Type named_type(const std::string& name) {
    using cel::TypeKind;
    static const std::vector<std::pair<std::string, TypeKind>> names = {{"bool", TypeKind::boolean},
                                                                        {"int", TypeKind::integer},
                                                                        {"uint", TypeKind::unsigned_integer},
                                                                        {"double", TypeKind::number},
                                                                        {"string", TypeKind::string},
                                                                        {"bytes", TypeKind::bytes},
                                                                        {"null", TypeKind::null},
                                                                        {"dyn", TypeKind::dyn},
                                                                        {"any", TypeKind::dyn},
                                                                        {"timestamp", TypeKind::timestamp},
                                                                        {"duration", TypeKind::duration},
                                                                        {"error", TypeKind::error}};
    for (const auto& [word, kind] : names)
        if (word == name)
            return plain(kind);
    throw std::invalid_argument("unknown type " + name);
}

} // namespace

cel::Value value_from(const json& value) {
    const auto& [kind, data] = *value.items().begin();
    if (kind == "null")
        return cel::Value();
    if (kind == "bool")
        return cel::Value(data.get<bool>());
    if (kind == "int64")
        return cel::Value(static_cast<std::int64_t>(std::stoll(data.get<std::string>())));
    if (kind == "uint64")
        return cel::Value(static_cast<std::uint64_t>(std::stoull(data.get<std::string>())));
    if (kind == "double")
        return cel::Value(double_from(data.get<std::string>()));
    if (kind == "string")
        return cel::Value(data.get<std::string>());
    if (kind == "bytes")
        return cel::Value(cel::Bytes{decode_base64(data.get<std::string>())});
    if (kind == "type")
        return cel::Value(cel::TypeValue{data.get<std::string>()});
    if (kind == "timestamp")
        return cel::Value(cel::Timestamp{seconds_of(data), data.at("nanos").get<std::int32_t>()});
    if (kind == "duration")
        return cel::Value(
            cel::Duration{seconds_of(data) * 1'000'000'000 + data.at("nanos").get<std::int64_t>()});
    if (kind == "map")
        return map_from(data);
    if (kind != "list")
        throw std::invalid_argument("unknown value " + kind);
    std::vector<cel::Value> entries;
    for (const json& entry : data)
        entries.push_back(value_from(entry));
    return cel::make_list(std::move(entries));
}

cel::Type type_from(const json& type) {
    if (type.is_string())
        return named_type(type.get<std::string>());
    if (type.contains("list"))
        return cel::list_of(type_from(type.at("list")));
    if (type.contains("map"))
        return cel::map_of(type_from(type.at("map")[0]), type_from(type.at("map")[1]));
    if (type.contains("type"))
        return plain(cel::TypeKind::type);
    if (type.contains("param"))
        return cel::parameter_type(
            static_cast<std::uint32_t>(type.at("param").get<std::string>().at(0) - 'A'));
    std::vector<cel::Type> arguments;
    for (const json& argument : type.at("params"))
        arguments.push_back(type_from(argument));
    return cel::abstract_type(type.at("abstract").get<std::string>(), std::move(arguments));
}

bool same_value(const cel::Value& a, const cel::Value& b) {
    if (a.is_string() && b.is_string())
        return a.text() == b.text();
    if (a.is_list() && b.is_list()) {
        if (cel::list_size(a) != cel::list_size(b))
            return false;
        for (std::size_t i = 0; i < cel::list_size(a); ++i)
            if (!same_value(cel::list_entry(a, i), cel::list_entry(b, i)))
                return false;
        return true;
    }
    if (a.data.index() != b.data.index())
        return false;
    if (const auto* map = a.get<cel::Map>()) {
        const cel::Map& other = *b.get<cel::Map>();
        return (*map)->size() == other->size() &&
               std::all_of((*map)->begin(), (*map)->end(), [&](const auto& entry) {
                   return std::any_of(other->begin(), other->end(), [&](const auto& candidate) {
                       return same_value(entry.first, candidate.first) &&
                              same_value(entry.second, candidate.second);
                   });
               });
    }
    if (const auto* d = a.get<double>())
        return (std::isnan(*d) && std::isnan(*b.get<double>())) ||
               std::bit_cast<std::uint64_t>(*d) == std::bit_cast<std::uint64_t>(*b.get<double>());
    if (const auto* bytes = a.get<cel::Bytes>())
        return bytes->data == b.get<cel::Bytes>()->data;
    if (const auto* type = a.get<cel::TypeValue>())
        return type->name == b.get<cel::TypeValue>()->name;
    if (const auto* time = a.get<cel::Timestamp>())
        return *time == *b.get<cel::Timestamp>();
    if (const auto* span = a.get<cel::Duration>())
        return *span == *b.get<cel::Duration>();
    if (const auto* i = a.get<std::int64_t>())
        return *i == *b.get<std::int64_t>();
    if (const auto* u = a.get<std::uint64_t>())
        return *u == *b.get<std::uint64_t>();
    if (const auto* truth = a.get<bool>())
        return *truth == *b.get<bool>();
    return a.is<cel::Null>();
}

std::string show_value(const cel::Value& value) {
    return cel::type_name(value) + " " + cel::format_for_people(value);
}

} // namespace readiness::test

// SPDX-License-Identifier: Apache-2.0
#include "value_text.hpp"

#include "readiness/cel/evaluate.hpp"
#include "readiness/text/utf8.hpp"

namespace readiness::cli {

namespace {

constexpr std::size_t entries_shown = 100;
constexpr std::size_t depth_shown = 8;

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return text::escape_controls(out) + "\"";
}

std::string written(const cel::Value& value, std::size_t depth);

std::string list_text(const cel::Value& list, std::size_t depth) {
    std::string out = "[";
    const std::size_t size = cel::list_size(list);
    for (std::size_t i = 0; i < size && i < entries_shown; ++i)
        out += (i == 0 ? "" : ", ") + written(cel::list_entry(list, i), depth + 1);
    return out + (size > entries_shown ? ", ...]" : "]");
}

std::string map_text(const cel::Map& map, std::size_t depth) {
    std::string out = "{";
    for (std::size_t i = 0; i < map->size() && i < entries_shown; ++i)
        out += (i == 0 ? "" : ", ") + written((*map)[i].first, depth + 1) + ": " +
               written((*map)[i].second, depth + 1);
    return out + (map->size() > entries_shown ? ", ...}" : "}");
}

std::string written(const cel::Value& value, std::size_t depth) {
    if (depth > depth_shown)
        return "...";
    if (value.is<cel::Unknown>())
        return "unknown";
    if (value.is<cel::Null>())
        return "null";
    if (value.is_string())
        return quoted(value.text());
    if (value.is_list())
        return list_text(value, depth);
    if (const auto* map = value.get<cel::Map>())
        return map_text(*map, depth);
    if (const auto* number = value.get<double>()) {
        const std::string text = schema::format_number(*number);
        return text.find_first_not_of("-0123456789") == std::string::npos ? text + ".0" : text;
    }
    if (const auto* number = value.get<std::uint64_t>())
        return std::to_string(*number) + "u";
    return text::escape_controls(cel::format_for_people(value));
}

} // namespace

std::string value_text(const cel::Value& value) {
    return written(value, 0);
}

} // namespace readiness::cli

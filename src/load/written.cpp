// SPDX-License-Identifier: Apache-2.0
#include "readiness/load/written.hpp"

#include "reader.hpp"
#include "readiness/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace readiness::load {

using schema::FieldInfo;
using schema::Kind;

namespace {

/// Words that this or another reader of YAML takes for something else than text.
bool reads_as_other(std::string_view text) {
    constexpr std::array<std::string_view, 11> words{"none", "null", "~",   "true", "false", "yes",
                                                     "no",   "on",   "off", "y",    "n"};
    if (std::find(words.begin(), words.end(), lower_case(text)) != words.end())
        return true;
    // Numbers, dates, versions, times: anything that begins like one.
    const std::size_t first = text.find_first_not_of("+-.");
    return first != std::string_view::npos && text[first] >= '0' && text[first] <= '9' &&
           text.find_first_not_of("0123456789abcdefABCDEFxoXOTZ+-_.:,") == std::string_view::npos;
}

/// Characters that must not stand in the file as they are.
bool needs_escape(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
           (c >= 0xFFF0 && c <= 0xFFFF);
}

bool has_unprintable(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); at += length)
        if (needs_escape(text::decode_utf8(text, at, length)))
            return true;
    return false;
}

bool is_plain(std::string_view text) {
    constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`";
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':')
        return false;
    if (indicators.find(text.front()) != std::string_view::npos ||
        text.find_first_of(",?[]{}") != std::string_view::npos) // yaml-cpp ends a text at `?` inside of `[]`
        return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
        return false;
    return text != "..." && !reads_as_other(text);
}

std::string escape(std::string_view text) {
    std::string out = "\"";
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); at += length) {
        const char32_t c = text::decode_utf8(text, at, length);
        if (c == '"' || c == '\\')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (needs_escape(c)) {
            out += "\\u";
            for (int shift = 12; shift >= 0; shift -= 4)
                out += "0123456789abcdef"[(c >> shift) & 0xFu];
        } else
            out += text.substr(at, length);
    }
    return out + '"';
}

std::string quote_single(std::string_view text) {
    std::string out = "'";
    for (const char c : text)
        out.append(c == '\'' ? 2 : 1, c);
    return out + "'";
}

} // namespace

std::string write_text(std::string_view text) {
    if (has_unprintable(text))
        return escape(text);
    if (is_plain(text))
        return std::string(text);
    return text.find_first_of("\"\\") == std::string_view::npos ? escape(text) : quote_single(text);
}

std::string write_scalar(const FieldInfo& field, Kind kind, const schema::Scalar& value) {
    switch (kind) {
    case Kind::boolean:
        return std::get<bool>(value) ? "true" : "false";
    case Kind::integer:
        return std::to_string(std::get<std::int64_t>(value));
    case Kind::number:
    case Kind::percent:
        return schema::format_number(std::get<double>(value));
    case Kind::date:
        return schema::format_date(std::get<schema::Date>(value));
    case Kind::version:
        return escape(std::get<std::string_view>(value));
    case Kind::enumeration:
        return std::string(field.enumeration().values[std::get<schema::EnumIndex>(value).value].name);
    default:
        return write_text(std::get<std::string_view>(value));
    }
}

namespace {

std::string json_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += '\\';
        if (byte < 0x20) {
            out += "\\u00";
            out += "0123456789abcdef"[byte >> 4u];
            out += "0123456789abcdef"[byte & 0xFu];
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string json_node(const yaml::Document& document, yaml::NodeId id) {
    const yaml::Node& node = document[id];
    if (node.kind == yaml::NodeKind::scalar) {
        const bool word = node.text == "true" || node.text == "false" || parse_number(node.text);
        return word && node.style == yaml::Style::plain ? node.text : json_text(node.text);
    }
    const bool map = node.kind == yaml::NodeKind::mapping;
    std::string out(map ? "{" : "[");
    bool key = true;
    for (const yaml::NodeId child : document.children(id)) {
        if (out.size() > 1)
            out += map && !key ? ": " : ", ";
        out += json_node(document, child);
        key = !key;
    }
    return out + (map ? "}" : "]");
}

} // namespace

std::string write_json(std::string_view yaml) {
    source::SourceSet sources;
    diag::Diagnostics problems;
    const auto document = yaml::parse(sources, sources.add("", std::string(yaml)), problems);
    return document ? json_node(*document, document->root()) : std::string(yaml);
}

std::string write_leaf(const FieldInfo& field, const void* record) {
    const schema::Access& access = field.access;
    if (access.state(record) == schema::State::none)
        return "none";
    if (field.kind != Kind::list)
        return write_scalar(field, field.kind, access.get(record));
    std::string entries;
    const bool leaves = field.element != Kind::tree && field.element != Kind::record;
    for (std::size_t i = 0; leaves && i < access.size(record); ++i)
        entries += (i > 0 ? ", " : "") + write_scalar(field, field.element, access.element(record, i));
    return "[" + entries + "]";
}

} // namespace readiness::load

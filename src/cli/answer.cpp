// SPDX-License-Identifier: Apache-2.0
#include "answer.hpp"

#include "readiness/diag/limits.hpp"
#include "readiness/docgen/explain.hpp"
#include "readiness/load/written.hpp"
#include "readiness/text/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace readiness::cli {

namespace {

using schema::FieldInfo;
using schema::Kind;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    const std::size_t end = text.find_last_not_of(blanks);
    return end == std::string_view::npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

/// As a word that YAML reads as it stands, else in quotes: nothing that was typed may be read as anything but
/// one value.
std::string as_word(std::string_view typed) {
    const bool safe = std::ranges::all_of(typed, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '.' || c == '-' || c == '+';
    });
    return safe && typed != "-" ? std::string(typed) : load::write_text(typed);
}

std::string choice(const FieldInfo& field, std::string_view typed) {
    const schema::EnumInfo& values = field.enumeration();
    std::string word = text::lower_case(typed);
    std::ranges::replace(word, ' ', '_');
    if (values.find(word))
        return word;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool whole = error == std::errc() && end == word.data() + word.size();
    if (whole && number >= 1 && number <= values.values.size())
        return std::string(values.values[number - 1].name);
    return as_word(typed);
}

bool in_quotes(std::string_view typed) {
    return typed.size() >= 2 && typed.starts_with('"') && typed.ends_with('"');
}

std::string leaf(const FieldInfo& field, Kind kind, std::string_view typed) {
    switch (kind) {
    case Kind::boolean: {
        const std::string word = text::lower_case(typed);
        if (word == "y" || word == "yes" || word == "true")
            return "true";
        return word == "n" || word == "no" || word == "false" ? "false" : as_word(typed);
    }
    case Kind::enumeration:
        return choice(field, typed);
    case Kind::version:
        return load::write_text(typed);
    case Kind::string:
        if (typed == "none")
            return "none";
        return load::write_text(in_quotes(typed) ? typed.substr(1, typed.size() - 2) : typed);
    default:
        return as_word(typed);
    }
}

std::string list(const FieldInfo& field, std::string_view typed) {
    if (typed.starts_with('[') && typed.ends_with(']'))
        typed = trimmed(typed.substr(1, typed.size() - 2));
    const bool one_text = field.element == Kind::string && in_quotes(typed);
    std::string entries;
    while (!typed.empty()) {
        const std::size_t end = one_text ? typed.size() : std::min(typed.find(','), typed.size());
        const std::string_view entry = trimmed(typed.substr(0, end));
        typed.remove_prefix(std::min(end + 1, typed.size()));
        if (!entry.empty())
            entries += (entries.empty() ? "" : ", ") + leaf(field, field.element, entry);
    }
    return entries == "none" ? "none" : "[" + entries + "]";
}

} // namespace

std::optional<TypedLine> read_line(std::istream& in) {
    TypedLine line;
    std::string text;
    bool any = false, too_long = false;
    for (char c = 0; in.get(c) && c != '\n'; any = true) {
        too_long = too_long || text.size() == limits::answer_bytes;
        if (!too_long)
            text += c;
    }
    if (!any && !in)
        return std::nullopt;
    line.text = trimmed(text);
    if (too_long)
        line.problem = "the answer is longer than " + std::to_string(limits::answer_bytes) + " bytes";
    else if (text::find_malformed_utf8(line.text))
        line.problem = "the answer is not UTF-8";
    else if (const std::string shown = text::escape_controls(line.text); shown != line.text)
        line.problem = "the answer has characters that cannot be seen: `" + shown + "`";
    return line;
}

std::string answer_yaml(const FieldInfo& field, std::string_view typed) {
    if (field.kind == Kind::list)
        return list(field, typed);
    // `none` is a word of its own wherever there may be nothing.
    if (text::lower_case(typed) == "none" && docgen::takes_none(field))
        return "none";
    return leaf(field, field.kind, typed);
}

} // namespace readiness::cli

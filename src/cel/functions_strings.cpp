// SPDX-License-Identifier: Apache-2.0
#include "cel/code_points.hpp"
#include "cel/functions.hpp"
#include "cel/text_format.hpp"

#include "readiness/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace readiness::cel {

std::vector<std::string_view> code_points(std::string_view text) {
    std::vector<std::string_view> points;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 1;
        text::decode_utf8(text, at, length);
        points.push_back(text.substr(at, length));
        at += length;
    }
    return points;
}

namespace {

using Arguments = std::span<const Value>;
using Points = std::vector<std::string_view>;

Value bad_index(std::int64_t index) {
    return make_error("index " + std::to_string(index) + " is outside the text");
}

bool outside(std::int64_t index, const Points& points) {
    return index < 0 || static_cast<std::uint64_t>(index) > points.size();
}

std::string concatenated(const Points& points, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i)
        text += points[i];
    return text;
}

/// Cutting a text into code points costs steps by its length.
bool pay(Budget& budget, const Value& text) {
    return budget.spend(text.text().size() / 4);
}

std::optional<Value> char_at(Budget& budget, Arguments a) {
    const auto* index = a[1].get<std::int64_t>();
    if (!a[0].is_string() || index == nullptr)
        return std::nullopt;
    if (!pay(budget, a[0]))
        return exhausted_error();
    const Points points = code_points(a[0].text());
    if (outside(*index, points))
        return bad_index(*index);
    const auto at = static_cast<std::size_t>(*index);
    return Value(at == points.size() ? std::string() : std::string(points[at]));
}

bool matches_at(const Points& text, const Points& part, std::size_t at) {
    return at + part.size() <= text.size() &&
           std::equal(part.begin(), part.end(), text.begin() + static_cast<std::ptrdiff_t>(at));
}

enum class Direction : std::uint8_t { forward, backward };

template <Direction Way>
std::optional<Value> find_part(Budget& budget, Arguments a) {
    if (!a[0].is_string() || !a[1].is_string() || (a.size() == 3 && !a[2].is<std::int64_t>()))
        return std::nullopt;
    if (!budget.spend(a[0].text().size() * (a[1].text().size() / 16 + 1) / 4))
        return exhausted_error();
    const Points text = code_points(a[0].text());
    const Points part = code_points(a[1].text());
    const std::int64_t start = a.size() == 3                ? *a[2].get<std::int64_t>()
                               : Way == Direction::backward ? static_cast<std::int64_t>(text.size())
                                                            : 0;
    if (outside(start, text))
        return bad_index(start);
    auto at = static_cast<std::size_t>(start);
    for (std::size_t tries = 0; tries <= text.size(); ++tries) {
        if (matches_at(text, part, at))
            return Value(static_cast<std::int64_t>(at));
        if (Way == Direction::forward ? at == text.size() : at == 0)
            break;
        at = Way == Direction::forward ? at + 1 : at - 1;
    }
    return Value(std::int64_t{-1});
}

std::optional<Value> substring(Budget& budget, Arguments a) {
    if (!a[0].is_string() || !a[1].is<std::int64_t>() || (a.size() == 3 && !a[2].is<std::int64_t>()))
        return std::nullopt;
    if (!pay(budget, a[0]))
        return exhausted_error();
    const Points points = code_points(a[0].text());
    const std::int64_t begin = *a[1].get<std::int64_t>();
    const std::int64_t end =
        a.size() == 3 ? *a[2].get<std::int64_t>() : static_cast<std::int64_t>(points.size());
    if (outside(begin, points))
        return bad_index(begin);
    if (outside(end, points))
        return bad_index(end);
    if (end < begin)
        return make_error("a part of a text that ends before it begins");
    return Value(concatenated(points, static_cast<std::size_t>(begin), static_cast<std::size_t>(end)));
}

std::optional<Value> join(Budget& budget, Arguments a) {
    if (!a[0].is_list() || (a.size() == 2 && !a[1].is_string()))
        return std::nullopt;
    std::string text;
    for (std::size_t i = 0; i < list_size(a[0]); ++i) {
        const Value entry = list_entry(a[0], i);
        if (!entry.is_string())
            return std::nullopt;
        if (i > 0 && a.size() == 2)
            text += a[1].text();
        text += entry.text();
        const std::size_t separator = a.size() == 2 ? a[1].text().size() : 0;
        if (!budget.spend(1 + (entry.text().size() + separator) / 8))
            return exhausted_error();
    }
    return Value(std::move(text));
}

/// At most `limit` parts, all of them if it is negative.
std::optional<Value> split(Budget& budget, Arguments a) {
    if (!a[0].is_string() || !a[1].is_string() || (a.size() == 3 && !a[2].is<std::int64_t>()))
        return std::nullopt;
    if (!budget.spend(a[0].text().size()))
        return exhausted_error();
    const std::int64_t limit = a.size() == 3 ? *a[2].get<std::int64_t>() : -1;
    std::vector<Value> parts;
    std::string_view rest = a[0].text();
    const std::string_view separator = a[1].text();
    if (limit == 0)
        return make_list({});
    while (limit < 0 || static_cast<std::int64_t>(parts.size()) + 1 < limit) {
        std::size_t end = rest.find(separator);
        if (separator.empty()) {
            if (rest.empty())
                return make_list(std::move(parts));
            text::decode_utf8(rest, 0, end);
            if (end == rest.size())
                break;
        }
        if (end == std::string_view::npos)
            break;
        parts.emplace_back(std::string(rest.substr(0, end)));
        rest.remove_prefix(end + separator.size());
    }
    parts.emplace_back(std::string(rest));
    return make_list(std::move(parts));
}

std::optional<Value> replace(Budget& budget, Arguments a) {
    const bool texts = a[0].is_string() && a[1].is_string() && a[2].is_string();
    if (!texts || (a.size() == 4 && !a[3].is<std::int64_t>()))
        return std::nullopt;
    std::int64_t left = a.size() == 4 ? *a[3].get<std::int64_t>() : -1;
    std::string_view rest = a[0].text();
    const std::string_view old = a[1].text();
    std::string out;
    while (left != 0) {
        const std::size_t at = rest.find(old);
        if (at == std::string_view::npos)
            break;
        if (!budget.spend(1 + (at + a[2].text().size()) / 8))
            return exhausted_error();
        out += rest.substr(0, at);
        out += a[2].text();
        rest.remove_prefix(at + old.size());
        --left;
        if (!old.empty())
            continue;
        // Nothing is found everywhere: before each code point and at the end.
        if (rest.empty())
            break;
        std::size_t length = 1;
        text::decode_utf8(rest, 0, length);
        out += rest.substr(0, length);
        rest.remove_prefix(length);
    }
    out += rest;
    return Value(std::move(out));
}

bool is_space(std::string_view point) {
    std::size_t length = 1;
    const char32_t c = text::decode_utf8(point, 0, length);
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

std::optional<Value> trim(Budget& budget, Arguments a) {
    if (!a[0].is_string())
        return std::nullopt;
    if (!pay(budget, a[0]))
        return exhausted_error();
    const Points points = code_points(a[0].text());
    std::size_t begin = 0;
    std::size_t end = points.size();
    while (begin < end && is_space(points[begin]))
        ++begin;
    while (end > begin && is_space(points[end - 1]))
        --end;
    return Value(concatenated(points, begin, end));
}

std::optional<Value> reverse(Budget& budget, Arguments a) {
    if (!a[0].is_string())
        return std::nullopt;
    if (!pay(budget, a[0]))
        return exhausted_error();
    Points points = code_points(a[0].text());
    std::reverse(points.begin(), points.end());
    return Value(concatenated(points, 0, points.size()));
}

template <char First, char Last, int Shift>
std::optional<Value> shift_ascii(Budget& budget, Arguments a) {
    if (!a[0].is_string())
        return std::nullopt;
    if (!pay(budget, a[0]))
        return exhausted_error();
    std::string text(a[0].text());
    for (char& c : text)
        if (c >= First && c <= Last)
            c = static_cast<char>(c + Shift);
    return Value(std::move(text));
}

std::optional<Value> quote(Budget& budget, Arguments a) {
    if (!a[0].is_string())
        return std::nullopt;
    if (!pay(budget, a[0]))
        return exhausted_error();
    return Value(quote_text(a[0].text()));
}

std::optional<Value> format(Budget& budget, Arguments a) {
    if (!a[0].is_string() || !a[1].is_list())
        return std::nullopt;
    return format_text(budget, a[0].text(), a[1]);
}

constexpr std::array<std::string_view, 1> with_int = {"string.(int) string"};
constexpr std::array<std::string_view, 2> finds = {"string.(string) int", "string.(string, int) int"};
constexpr std::array<std::string_view, 2> cuts = {"string.(int) string", "string.(int, int) string"};
constexpr std::array<std::string_view, 2> joins = {"list<string>.() string", "list<string>.(string) string"};
constexpr std::array<std::string_view, 2> splits = {"string.(string) list<string>",
                                                    "string.(string, int) list<string>"};
constexpr std::array<std::string_view, 2> replaces = {"string.(string, string) string",
                                                      "string.(string, string, int) string"};
constexpr std::array<std::string_view, 1> changes = {"string.() string"};
constexpr std::array<std::string_view, 1> formats = {"string.(list<dyn>) string"};
constexpr std::array<std::string_view, 1> quotes = {"(string) string"};

constexpr std::array<FunctionRow, 13> rows = {{
    {"charAt", with_int, &char_at},
    {"indexOf", finds, &find_part<Direction::forward>},
    {"lastIndexOf", finds, &find_part<Direction::backward>},
    {"substring", cuts, &substring},
    {"join", joins, &join},
    {"split", splits, &split},
    {"replace", replaces, &replace},
    {"trim", changes, &trim},
    {"reverse", changes, &reverse},
    {"lowerAscii", changes, &shift_ascii<'A', 'Z', 32>},
    {"upperAscii", changes, &shift_ascii<'a', 'z', -32>},
    {"format", formats, &format},
    {"strings.quote", quotes, &quote},
}};

} // namespace

std::span<const FunctionRow> string_extension_rows() {
    return rows;
}

} // namespace readiness::cel

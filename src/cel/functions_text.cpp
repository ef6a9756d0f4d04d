// SPDX-License-Identifier: Apache-2.0
#include "cel/functions.hpp"
#include "cel/pattern.hpp"

#include "readiness/text/utf8.hpp"

#include <array>

namespace readiness::cel {
namespace {

using Arguments = std::span<const Value>;

std::optional<Value> size_of(Budget& budget, Arguments a) {
    std::size_t size = 0;
    if (a[0].is_string()) {
        if (!budget.spend(a[0].text().size() / 64))
            return exhausted_error();
        size = text::count_code_points(a[0].text());
    } else if (const Bytes* bytes = a[0].get<Bytes>())
        size = bytes->data.size();
    else if (a[0].is_list())
        size = list_size(a[0]);
    else if (const Map* map = a[0].get<Map>())
        size = (*map)->size();
    else
        return std::nullopt;
    return Value(static_cast<std::int64_t>(size));
}

template <typename Test>
std::optional<Value> test_text(Budget& budget, Arguments a, Test test) {
    if (!a[0].is_string() || !a[1].is_string())
        return std::nullopt;
    if (!budget.spend(a[0].text().size() / 16))
        return exhausted_error();
    return Value(test(a[0].text(), a[1].text()));
}

std::optional<Value> contains(Budget& budget, Arguments a) {
    return test_text(budget, a, [](std::string_view text, std::string_view part) {
        return text.find(part) != std::string_view::npos;
    });
}

std::optional<Value> starts_with(Budget& budget, Arguments a) {
    return test_text(budget, a,
                     [](std::string_view text, std::string_view part) { return text.starts_with(part); });
}

std::optional<Value> ends_with(Budget& budget, Arguments a) {
    return test_text(budget, a,
                     [](std::string_view text, std::string_view part) { return text.ends_with(part); });
}

std::optional<Value> matches(Budget& budget, Arguments a) {
    if (!a[0].is_string() || !a[1].is_string())
        return std::nullopt;
    if (!budget.spend(a[0].text().size() / 8 + a[1].text().size()))
        return exhausted_error();
    return match_pattern(a[0].text(), a[1].text());
}

constexpr std::array<std::string_view, 8> sizes = {"(string) int",    "(bytes) int",     "(list<A>) int",
                                                   "(map<A, B>) int", "string.() int",   "bytes.() int",
                                                   "list<A>.() int",  "map<A, B>.() int"};
constexpr std::array<std::string_view, 1> tests = {"string.(string) bool"};
constexpr std::array<std::string_view, 2> match_forms = {"string.(string) bool", "(string, string) bool"};

constexpr std::array<FunctionRow, 5> rows = {{
    {"size", sizes, &size_of},
    {"contains", tests, &contains},
    {"startsWith", tests, &starts_with},
    {"endsWith", tests, &ends_with},
    {"matches", match_forms, &matches},
}};

} // namespace

std::span<const FunctionRow> text_rows() {
    return rows;
}

} // namespace readiness::cel

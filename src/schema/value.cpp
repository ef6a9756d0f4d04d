// SPDX-License-Identifier: Apache-2.0
#include "readiness/schema/value.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace readiness::schema {

namespace {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The number that exactly the given characters spell; -1 where one is no digit.
int digits(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (!is_digit(c))
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

void append_digits(std::string& text, unsigned value, std::size_t width) {
    const std::string number = std::to_string(value);
    if (number.size() < width)
        text.append(width - number.size(), '0');
    text += number;
}

/// Cuts the next part off the front, without leading zeros; empty stands for 0.
std::string_view next_part(std::string_view& version) {
    const std::size_t dot = std::min(version.find('.'), version.size());
    std::string_view part = version.substr(0, dot);
    version.remove_prefix(std::min(dot + 1, version.size()));
    part.remove_prefix(std::min(part.find_first_not_of('0'), part.size()));
    return part;
}

} // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const int year = digits(text.substr(0, 4));
    const int month = digits(text.substr(5, 2));
    const int day = digits(text.substr(8, 2));
    if (year < 1 || month < 1 || day < 1)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return std::nullopt;
    return Date{date};
}

std::string format_date(Date date) {
    const std::chrono::year_month_day day{date};
    std::string text;
    append_digits(text, static_cast<unsigned>(static_cast<int>(day.year())), 4);
    text += '-';
    append_digits(text, static_cast<unsigned>(day.month()), 2);
    text += '-';
    append_digits(text, static_cast<unsigned>(day.day()), 2);
    return text;
}

bool is_version(std::string_view text) {
    bool after_digit = false;
    for (char c : text) {
        if (!is_digit(c) && !(c == '.' && after_digit))
            return false;
        after_digit = c != '.';
    }
    return after_digit;
}

std::strong_ordering compare_versions(std::string_view a, std::string_view b) {
    while (!a.empty() || !b.empty()) {
        const std::string_view left = next_part(a);
        const std::string_view right = next_part(b);
        // Compared as text so that no part is too long for a number.
        if (const auto order = left.size() <=> right.size(); order != 0)
            return order;
        if (const int order = left.compare(right); order != 0)
            return order <=> 0;
    }
    return std::strong_ordering::equal;
}

std::string format_number(double value) {
    // Fixed notation of the smallest double takes 325 characters, that of the largest 310.
    std::array<char, 400> buffer{};
    if (value == 0.0)
        return "0";
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    return std::string(buffer.data(), result.ptr);
}

} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#include "reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace readiness::load {

namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t count_digits(std::string_view text, std::size_t from) {
    std::size_t at = from;
    while (at < text.size() && digit(text[at]))
        ++at;
    return at - from;
}

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// `80%`, `30 days`: the number in front of a unit. A factor such as in `8k` is no unit.
std::string_view without_unit(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0 &&
           (letter(text[end - 1]) || text[end - 1] == '%' || text[end - 1] == '/' || text[end - 1] == ' '))
        --end;
    std::string_view unit = text.substr(end);
    while (!unit.empty() && unit.front() == ' ')
        unit.remove_prefix(1);
    constexpr std::array<std::string_view, 9> factors{"k", "K", "m", "M", "b", "bn", "mn", "Mio", "e"};
    if (std::find(factors.begin(), factors.end(), unit) != factors.end())
        return text;
    return text.substr(0, end);
}

/// `1,000`, `1_000`, `1 000`: groups of three.
bool is_grouped(std::string_view text, char separator) {
    std::size_t at = count_digits(text, 0);
    if (at == 0 || at > 3 || at == text.size())
        return false;
    while (at < text.size()) {
        if (text[at] != separator || count_digits(text, at + 1) != 3)
            return false;
        at += 4;
    }
    return true;
}

} // namespace

bool is_whole_number(std::string_view text) {
    if (text.starts_with('-'))
        text.remove_prefix(1);
    if (text.empty() || count_digits(text, 0) != text.size())
        return false;
    return text == "0" || text.front() != '0';
}

std::optional<double> parse_number(std::string_view text) {
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = count_digits(text, at);
    if (whole == 0 || (whole > 1 && text[at] == '0'))
        return std::nullopt;
    at += whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t decimals = count_digits(text, at + 1);
        if (decimals == 0)
            return std::nullopt;
        at += decimals + 1;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        const std::size_t exponent = count_digits(text, at);
        if (exponent == 0)
            return std::nullopt;
        at += exponent;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (at != text.size() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string guess_number(std::string_view text, bool whole) {
    std::string guess(without_unit(text));
    if (guess.find_first_of("0123456789") == std::string::npos)
        return {};
    if (guess.starts_with('+'))
        guess.erase(0, 1);
    for (const char separator : {',', '_', ' ', '\''})
        if (is_grouped(guess, separator) && !(separator == ',' && !whole && guess.starts_with('0')))
            std::erase(guess, separator);
    std::replace(guess.begin(), guess.end(), ',', '.');
    if (guess.starts_with('.'))
        guess.insert(0, "0");
    if (guess.ends_with('.'))
        guess.pop_back();
    while (guess.size() > 1 && guess[0] == '0' && digit(guess[1]))
        guess.erase(0, 1);
    if (whole && guess.ends_with(".0"))
        guess.resize(guess.size() - 2);
    if (guess == text)
        return {};
    return (whole ? is_whole_number(guess) : parse_number(guess).has_value()) ? guess : std::string();
}

std::string guess_date(std::string_view text) {
    // A time of day behind the date.
    if (text.size() > 10 && (text[10] == 'T' || text[10] == 't' || text[10] == ' ') &&
        schema::parse_date(text.substr(0, 10)))
        return std::string(text.substr(0, 10));
    // Year first, other separators or single digits.
    const std::size_t year = count_digits(text, 0);
    if (year != 4 || text.size() < 8)
        return {};
    const std::size_t month = count_digits(text, 5);
    const std::size_t day_at = 5 + month + 1;
    const std::size_t day = day_at < text.size() ? count_digits(text, day_at) : 0;
    if (month < 1 || month > 2 || day < 1 || day > 2 || day_at + day != text.size() ||
        text[4] != text[day_at - 1])
        return {};
    const auto two = [](std::string_view part) { return (part.size() == 1 ? "0" : "") + std::string(part); };
    const std::string guess = std::string(text.substr(0, 4)) + "-" + two(text.substr(5, month)) + "-" +
                              two(text.substr(day_at, day));
    return guess != text && schema::parse_date(guess) ? guess : std::string();
}

std::string guess_version(std::string_view text) {
    const std::size_t first = text.find_first_of("0123456789");
    if (first == std::string_view::npos || first > 3)
        return {};
    std::string_view guess = text.substr(first);
    guess = guess.substr(0, guess.find_first_not_of("0123456789."));
    while (guess.ends_with('.'))
        guess.remove_suffix(1);
    return schema::is_version(guess) ? std::string(guess) : std::string();
}

std::string guess_bool(std::string_view text) {
    const std::string word = lower_case(text);
    constexpr std::array<std::string_view, 6> yes{"true", "yes", "y", "on", "1", "t"};
    constexpr std::array<std::string_view, 6> no{"false", "no", "n", "off", "0", "f"};
    if (std::find(yes.begin(), yes.end(), word) != yes.end())
        return "true";
    if (std::find(no.begin(), no.end(), word) != no.end())
        return "false";
    return {};
}

std::string_view placeholder_advice(std::string_view text) {
    const std::string word = lower_case(text);
    constexpr std::array<std::string_view, 13> not_known{"tbd",     "tba", "tbc",          "todo", "fixme",
                                                         "xxx",     "?",   "??",           "???",  "unknown",
                                                         "pending", "...", "to be defined"};
    constexpr std::array<std::string_view, 9> not_there{"none", "n/a",    "na",     "nil",           "-",
                                                        "--",   "nobody", "no one", "not applicable"};
    if (std::find(not_known.begin(), not_known.end(), word) != not_known.end())
        return "blank, while the answer is not known";
    if (std::find(not_there.begin(), not_there.end(), word) != not_there.end())
        return "`none` in lower case if there is none, blank if the answer is not known";
    return {};
}

} // namespace readiness::load

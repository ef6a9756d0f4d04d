// SPDX-License-Identifier: Apache-2.0
#include "cel/time_text.hpp"

#include "cel/arithmetic.hpp"
#include "cel/number.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <utility>

namespace readiness::cel {
namespace {

/// Reads digits and separators from the front of a text; false stays once something did not fit.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    int number(std::size_t digits) {
        if (!good || text_.size() < digits)
            return fail();
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            if (text_[i] < '0' || text_[i] > '9')
                return fail();
            value = value * 10 + (text_[i] - '0');
        }
        text_.remove_prefix(digits);
        return value;
    }
    void expect(std::string_view either) {
        if (good && !text_.empty() && either.find(text_.front()) != std::string_view::npos)
            text_.remove_prefix(1);
        else
            good = false;
    }
    bool take(char c) {
        if (!good || !text_.starts_with(c))
            return false;
        text_.remove_prefix(1);
        return true;
    }
    /// Up to nine digits behind the point, as billionths.
    std::int32_t fraction() {
        std::int32_t value = 0;
        int digits = 0;
        for (; !text_.empty() && text_.front() >= '0' && text_.front() <= '9'; text_.remove_prefix(1)) {
            if (++digits > 9)
                return fail();
            value = value * 10 + (text_.front() - '0');
        }
        if (digits == 0)
            return fail();
        for (; digits < 9; ++digits)
            value *= 10;
        return value;
    }
    std::string_view rest() const { return text_; }
    bool good = true;

  private:
    int fail() {
        good = false;
        return 0;
    }
    std::string_view text_;
};

std::optional<std::int64_t> numeric_zone(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    Scanner scan(text);
    const int hours = scan.number(2);
    scan.expect(":");
    const int minutes = scan.number(2);
    if (!scan.good || !scan.rest().empty() || hours > 23 || minutes > 59)
        return std::nullopt;
    const std::int64_t seconds = hours * 3600 + minutes * 60;
    return negative ? -seconds : seconds;
}

std::string nanos_text(std::int64_t nanos) {
    if (nanos == 0)
        return {};
    std::string digits = std::to_string(nanos);
    digits.insert(0, 9 - digits.size(), '0');
    while (digits.back() == '0')
        digits.pop_back();
    return "." + digits;
}

std::string padded(std::int64_t value, std::size_t width) {
    std::string digits = std::to_string(value);
    if (digits.size() < width)
        digits.insert(0, width - digits.size(), '0');
    return digits;
}

constexpr std::array<std::pair<std::string_view, double>, 8> units = {{
    {"ns", 1.0},
    {"us", 1e3},
    {"µs", 1e3},
    {"ms", 1e6},
    {"s", 1e9},
    {"m", 60e9},
    {"h", 3600e9},
    {"", 0.0},
}};

/// One `1.5h` off the front of the text, in nanoseconds.
std::optional<double> take_part(std::string_view& text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
    const std::string_view number = text.substr(0, digits);
    text.remove_prefix(digits);
    const std::size_t letters = std::min(text.find_first_of("0123456789."), text.size());
    const std::string_view word = text.substr(0, letters);
    text.remove_prefix(letters);
    const auto value = parse_double(number);
    if (!value || word.empty())
        return std::nullopt;
    for (const auto& [unit, nanos] : units)
        if (unit == word)
            return *value * nanos;
    return std::nullopt;
}

} // namespace

std::optional<Timestamp> parse_timestamp(std::string_view text) {
    Scanner scan(text);
    const int year = scan.number(4);
    scan.expect("-");
    const int month = scan.number(2);
    scan.expect("-");
    const int day = scan.number(2);
    scan.expect("Tt");
    const int hour = scan.number(2);
    scan.expect(":");
    const int minute = scan.number(2);
    scan.expect(":");
    const int second = scan.number(2);
    const std::int32_t nanos = scan.take('.') ? scan.fraction() : 0;
    if (!scan.good || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    const bool signed_zone = scan.rest().starts_with('+') || scan.rest().starts_with('-');
    std::int64_t offset = 0;
    if (scan.rest() != "Z" && scan.rest() != "z") {
        const auto zone = signed_zone ? numeric_zone(scan.rest()) : std::nullopt;
        if (!zone)
            return std::nullopt;
        offset = *zone;
    }
    if (!date.ok())
        return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    const std::int64_t seconds = days * 86400 + hour * 3600 + minute * 60 + second - offset;
    if (seconds < first_timestamp || seconds > last_timestamp)
        return std::nullopt;
    return Timestamp{seconds, nanos};
}

std::optional<Duration> parse_duration(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text == "0")
        return Duration{0};
    if (text.empty())
        return std::nullopt;
    double whole = 0;
    std::int64_t total = 0;
    while (!text.empty()) {
        const auto part = take_part(text);
        if (!part)
            return std::nullopt;
        whole += *part;
        if (whole >= 9.2233720368547748e18)
            return std::nullopt;
        total += static_cast<std::int64_t>(std::round(*part));
    }
    return Duration{negative ? -total : total};
}

std::optional<std::int64_t> parse_zone(std::string_view text) {
    if (text.empty() || text == "UTC" || text == "Z")
        return 0;
    return numeric_zone(text);
}

std::string format_timestamp(const Timestamp& timestamp) {
    const std::int64_t days =
        timestamp.seconds >= 0 ? timestamp.seconds / 86400 : (timestamp.seconds - 86399) / 86400;
    const std::int64_t second = timestamp.seconds - days * 86400;
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}};
    return padded(static_cast<int>(date.year()), 4) + "-" + padded(static_cast<unsigned>(date.month()), 2) +
           "-" + padded(static_cast<unsigned>(date.day()), 2) + "T" + padded(second / 3600, 2) + ":" +
           padded(second / 60 % 60, 2) + ":" + padded(second % 60, 2) + nanos_text(timestamp.nanos) + "Z";
}

std::string format_duration(const Duration& duration) {
    const std::int64_t seconds = duration.nanos / nanos_per_second;
    const std::int64_t nanos = duration.nanos % nanos_per_second;
    const std::string sign = duration.nanos < 0 ? "-" : "";
    return sign + std::to_string(seconds < 0 ? -seconds : seconds) + nanos_text(nanos < 0 ? -nanos : nanos) +
           "s";
}

} // namespace readiness::cel

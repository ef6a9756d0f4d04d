// SPDX-License-Identifier: Apache-2.0
#include "cel/arithmetic.hpp"
#include "cel/functions.hpp"
#include "cel/time_text.hpp"

#include <array>
#include <chrono>

namespace readiness::cel {

Value make_timestamp(std::int64_t seconds, std::int64_t nanos) {
    seconds += nanos / nanos_per_second;
    nanos %= nanos_per_second;
    if (nanos < 0) {
        nanos += nanos_per_second;
        --seconds;
    }
    if (seconds < first_timestamp || seconds > last_timestamp)
        return make_error("a timestamp outside the range of years 1 to 9999");
    return Value(Timestamp{seconds, static_cast<std::int32_t>(nanos)});
}

Value add(const Timestamp& a, const Duration& b) {
    return make_timestamp(a.seconds + b.nanos / nanos_per_second, a.nanos + b.nanos % nanos_per_second);
}

Value subtract(const Timestamp& a, const Duration& b) {
    return make_timestamp(a.seconds - b.nanos / nanos_per_second, a.nanos - b.nanos % nanos_per_second);
}

namespace {

Value duration_range() {
    return make_error("a duration outside the range of about 290 years");
}

} // namespace

Value subtract(const Timestamp& a, const Timestamp& b) {
    std::int64_t nanos = 0;
    if (__builtin_mul_overflow(a.seconds - b.seconds, nanos_per_second, &nanos) ||
        __builtin_add_overflow(nanos, static_cast<std::int64_t>(a.nanos - b.nanos), &nanos))
        return duration_range();
    return Value(Duration{nanos});
}

Value add(const Duration& a, const Duration& b) {
    std::int64_t nanos = 0;
    return __builtin_add_overflow(a.nanos, b.nanos, &nanos) ? duration_range() : Value(Duration{nanos});
}

Value subtract(const Duration& a, const Duration& b) {
    std::int64_t nanos = 0;
    return __builtin_sub_overflow(a.nanos, b.nanos, &nanos) ? duration_range() : Value(Duration{nanos});
}

namespace {

using Arguments = std::span<const Value>;

struct Calendar {
    std::chrono::year_month_day date;
    std::int64_t days = 0;   ///< since 1970
    std::int64_t second = 0; ///< of the day
};

Calendar calendar(const Timestamp& timestamp, std::int64_t offset) {
    const std::int64_t local = timestamp.seconds + offset;
    const std::int64_t days = local >= 0 ? local / 86400 : (local - 86399) / 86400;
    const std::chrono::sys_days day{std::chrono::days{static_cast<int>(days)}};
    return {std::chrono::year_month_day(day), days, local - days * 86400};
}

std::int64_t full_year(const Calendar& c) {
    return static_cast<int>(c.date.year());
}
std::int64_t month(const Calendar& c) {
    return static_cast<unsigned>(c.date.month()) - 1;
}
std::int64_t date(const Calendar& c) {
    return static_cast<unsigned>(c.date.day());
}
std::int64_t day_of_month(const Calendar& c) {
    return date(c) - 1;
}
std::int64_t day_of_week(const Calendar& c) {
    return ((c.days + 4) % 7 + 7) % 7;
}
std::int64_t day_of_year(const Calendar& c) {
    const auto first = std::chrono::sys_days(c.date.year() / std::chrono::January / 1);
    return c.days - first.time_since_epoch().count();
}
std::int64_t hours(const Calendar& c) {
    return c.second / 3600;
}
std::int64_t minutes(const Calendar& c) {
    return c.second / 60 % 60;
}
std::int64_t seconds(const Calendar& c) {
    return c.second % 60;
}

/// The offset of the zone argument, 0 without one; nothing if it is no zone this program knows.
std::optional<std::int64_t> offset_of(Arguments a) {
    return a.size() == 1 ? std::optional<std::int64_t>(0) : parse_zone(a[1].text());
}

template <std::int64_t (*Part)(const Calendar&)>
std::optional<Value> get_part(Budget& /*budget*/, Arguments a) {
    if (!a[0].is<Timestamp>() || (a.size() > 1 && !a[1].is_string()))
        return std::nullopt;
    const auto offset = offset_of(a);
    if (!offset)
        return make_error("unknown time zone `" + std::string(a[1].text()) + "`");
    return Value(Part(calendar(*a[0].get<Timestamp>(), *offset)));
}

template <std::int64_t (*Part)(const Calendar&), std::int64_t Unit>
std::optional<Value> get_part_or_total(Budget& budget, Arguments a) {
    if (a.size() == 1 && a[0].is<Duration>())
        return Value(a[0].get<Duration>()->nanos / Unit);
    return get_part<Part>(budget, a);
}

std::optional<Value> get_milliseconds(Budget& /*budget*/, Arguments a) {
    if (const auto* d = a[0].get<Duration>())
        return Value(d->nanos % nanos_per_second / 1'000'000);
    if (const auto* t = a[0].get<Timestamp>())
        return Value(static_cast<std::int64_t>(t->nanos / 1'000'000));
    return std::nullopt;
}

constexpr std::array<std::string_view, 2> parts = {"timestamp.() int", "timestamp.(string) int"};
constexpr std::array<std::string_view, 3> totals = {"timestamp.() int", "timestamp.(string) int",
                                                    "duration.() int"};

constexpr std::array<FunctionRow, 10> rows = {{
    {"getFullYear", parts, &get_part<full_year>},
    {"getMonth", parts, &get_part<month>},
    {"getDate", parts, &get_part<date>},
    {"getDayOfMonth", parts, &get_part<day_of_month>},
    {"getDayOfWeek", parts, &get_part<day_of_week>},
    {"getDayOfYear", parts, &get_part<day_of_year>},
    {"getHours", totals, &get_part_or_total<hours, 3600 * nanos_per_second>},
    {"getMinutes", totals, &get_part_or_total<minutes, 60 * nanos_per_second>},
    {"getSeconds", totals, &get_part_or_total<seconds, nanos_per_second>},
    {"getMilliseconds", totals, &get_milliseconds},
}};

} // namespace

std::span<const FunctionRow> time_rows() {
    return rows;
}

} // namespace readiness::cel

// SPDX-License-Identifier: Apache-2.0
#include "cel/arithmetic.hpp"
#include "cel/functions.hpp"
#include "cel/number.hpp"
#include "cel/time_text.hpp"

#include "readiness/text/utf8.hpp"

#include <array>
#include <cmath>
#include <limits>

namespace readiness::cel {
namespace {

using Arguments = std::span<const Value>;

Value out_of_range(std::string_view type) {
    return make_error("a number outside the range of " + std::string(type));
}
Value not_a(std::string_view type, std::string_view text) {
    return make_error("`" + std::string(text.substr(0, 40)) + "` is not a " + std::string(type));
}

std::optional<Value> to_int(Budget& /*budget*/, Arguments a) {
    if (a[0].is<std::int64_t>())
        return a[0];
    if (const auto* u = a[0].get<std::uint64_t>())
        return *u > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())
                   ? out_of_range("int")
                   : Value(static_cast<std::int64_t>(*u));
    if (const auto* d = a[0].get<double>()) {
        // Both ends are open: the doubles next to them are not exact, and casting beyond them is undefined.
        if (!(*d > -9223372036854775808.0 && *d < 9223372036854775808.0))
            return out_of_range("int");
        return Value(static_cast<std::int64_t>(*d));
    }
    if (const auto* t = a[0].get<Timestamp>())
        return Value(t->seconds);
    if (const auto* d = a[0].get<Duration>())
        return Value(d->nanos / nanos_per_second);
    if (!a[0].is_string())
        return std::nullopt;
    const auto parsed = parse_int(a[0].text());
    return parsed ? Value(*parsed) : not_a("int", a[0].text());
}

std::optional<Value> to_uint(Budget& /*budget*/, Arguments a) {
    if (a[0].is<std::uint64_t>())
        return a[0];
    if (const auto* i = a[0].get<std::int64_t>())
        return *i < 0 ? out_of_range("uint") : Value(static_cast<std::uint64_t>(*i));
    if (const auto* d = a[0].get<double>()) {
        if (!(*d > -1.0 && *d < 18446744073709551616.0))
            return out_of_range("uint");
        return Value(static_cast<std::uint64_t>(std::trunc(*d)));
    }
    if (!a[0].is_string())
        return std::nullopt;
    const auto parsed = parse_uint(a[0].text());
    return parsed ? Value(*parsed) : not_a("uint", a[0].text());
}

std::optional<Value> to_double(Budget& /*budget*/, Arguments a) {
    if (a[0].is<double>())
        return a[0];
    if (const auto* i = a[0].get<std::int64_t>())
        return Value(static_cast<double>(*i));
    if (const auto* u = a[0].get<std::uint64_t>())
        return Value(static_cast<double>(*u));
    if (!a[0].is_string())
        return std::nullopt;
    const auto parsed = parse_double(a[0].text());
    return parsed ? Value(*parsed) : not_a("double", a[0].text());
}

std::string number_text(double value) {
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "Infinity" : "-Infinity";
    return schema::format_number(value);
}

std::optional<Value> to_text(Budget& /*budget*/, Arguments a) {
    if (a[0].is_string())
        return a[0];
    if (const auto* b = a[0].get<bool>())
        return Value(std::string(*b ? "true" : "false"));
    if (const auto* i = a[0].get<std::int64_t>())
        return Value(std::to_string(*i));
    if (const auto* u = a[0].get<std::uint64_t>())
        return Value(std::to_string(*u));
    if (const auto* d = a[0].get<double>())
        return Value(number_text(*d));
    if (const auto* t = a[0].get<Timestamp>())
        return Value(format_timestamp(*t));
    if (const auto* d = a[0].get<Duration>())
        return Value(format_duration(*d));
    if (const auto* v = a[0].get<schema::Version>())
        return Value(v->text);
    const auto* bytes = a[0].get<Bytes>();
    if (bytes == nullptr)
        return std::nullopt;
    if (text::find_malformed_utf8(bytes->data))
        return make_error("bytes that are not UTF-8");
    return Value(bytes->data);
}

std::optional<Value> to_bytes(Budget& /*budget*/, Arguments a) {
    if (a[0].is<Bytes>())
        return a[0];
    if (!a[0].is_string())
        return std::nullopt;
    return Value(Bytes{std::string(a[0].text())});
}

std::optional<Value> to_bool(Budget& /*budget*/, Arguments a) {
    if (a[0].is<bool>())
        return a[0];
    if (!a[0].is_string())
        return std::nullopt;
    const std::string_view text = a[0].text();
    for (const std::string_view yes : {"1", "t", "T", "true", "TRUE", "True"})
        if (text == yes)
            return Value(true);
    for (const std::string_view no : {"0", "f", "F", "false", "FALSE", "False"})
        if (text == no)
            return Value(false);
    return not_a("bool", text);
}

std::optional<Value> to_timestamp(Budget& /*budget*/, Arguments a) {
    if (a[0].is<Timestamp>())
        return a[0];
    if (const auto* i = a[0].get<std::int64_t>())
        return make_timestamp(*i, 0);
    if (!a[0].is_string())
        return std::nullopt;
    const auto parsed = parse_timestamp(a[0].text());
    return parsed ? Value(*parsed) : not_a("timestamp", a[0].text());
}

std::optional<Value> to_duration(Budget& /*budget*/, Arguments a) {
    if (a[0].is<Duration>())
        return a[0];
    if (const auto* i = a[0].get<std::int64_t>()) {
        std::int64_t nanos = 0;
        return __builtin_mul_overflow(*i, nanos_per_second, &nanos) ? out_of_range("duration")
                                                                    : Value(Duration{nanos});
    }
    if (!a[0].is_string())
        return std::nullopt;
    const auto parsed = parse_duration(a[0].text());
    return parsed ? Value(*parsed) : not_a("duration", a[0].text());
}

std::optional<Value> to_dyn(Budget& /*budget*/, Arguments a) {
    return a[0];
}

std::optional<Value> to_type(Budget& /*budget*/, Arguments a) {
    return Value(TypeValue{type_name(a[0])});
}

constexpr std::array<std::string_view, 6> ints = {"(int) int",    "(uint) int",      "(double) int",
                                                  "(string) int", "(timestamp) int", "(duration) int"};
constexpr std::array<std::string_view, 4> uints = {"(uint) uint", "(int) uint", "(double) uint",
                                                   "(string) uint"};
constexpr std::array<std::string_view, 4> doubles = {"(double) double", "(int) double", "(uint) double",
                                                     "(string) double"};
constexpr std::array<std::string_view, 9> strings = {
    "(string) string", "(bool) string",      "(int) string",      "(uint) string",   "(double) string",
    "(bytes) string",  "(timestamp) string", "(duration) string", "(version) string"};
constexpr std::array<std::string_view, 2> byte_forms = {"(bytes) bytes", "(string) bytes"};
constexpr std::array<std::string_view, 2> bools = {"(bool) bool", "(string) bool"};
constexpr std::array<std::string_view, 3> timestamps = {"(timestamp) timestamp", "(string) timestamp",
                                                        "(int) timestamp"};
constexpr std::array<std::string_view, 3> durations = {"(duration) duration", "(string) duration",
                                                       "(int) duration"};
constexpr std::array<std::string_view, 1> dyns = {"(A) dyn"};
constexpr std::array<std::string_view, 1> types = {"(A) type"};

constexpr std::array<FunctionRow, 10> rows = {{
    {"int", ints, &to_int},
    {"uint", uints, &to_uint},
    {"double", doubles, &to_double},
    {"string", strings, &to_text},
    {"bytes", byte_forms, &to_bytes},
    {"bool", bools, &to_bool},
    {"timestamp", timestamps, &to_timestamp},
    {"duration", durations, &to_duration},
    {"dyn", dyns, &to_dyn},
    {"type", types, &to_type},
}};

} // namespace

std::span<const FunctionRow> conversion_rows() {
    return rows;
}

} // namespace readiness::cel

// SPDX-License-Identifier: Apache-2.0
#include "cel/functions.hpp"
#include "cel/relation.hpp"

#include <array>
#include <cmath>
#include <limits>

namespace readiness::cel {
namespace {

using Arguments = std::span<const Value>;

bool is_number(const Value& value) {
    return value.is<std::int64_t>() || value.is<std::uint64_t>() || value.is<double>();
}

/// The first of the largest (or smallest) numbers, given one by one or as a list.
template <Order Wanted>
std::optional<Value> extreme(Budget& budget, Arguments a) {
    std::vector<Value> numbers(a.begin(), a.end());
    if (a.size() == 1 && a[0].is_list()) {
        numbers.clear();
        for (std::size_t i = 0; i < list_size(a[0]); ++i)
            numbers.push_back(list_entry(a[0], i));
        if (numbers.empty())
            return make_error("no number to choose from");
    }
    if (!budget.spend(numbers.size()))
        return exhausted_error();
    const Value* best = nullptr;
    for (const Value& number : numbers) {
        if (!is_number(number))
            return std::nullopt;
        if (best == nullptr || compare(number, *best) == Wanted)
            best = &number;
    }
    return *best;
}

template <double (*Round)(double)>
std::optional<Value> rounded(Budget& /*budget*/, Arguments a) {
    const auto* d = a[0].get<double>();
    if (d == nullptr)
        return std::nullopt;
    return Value(Round(*d));
}

std::optional<Value> square_root(Budget& /*budget*/, Arguments a) {
    if (const auto* d = a[0].get<double>())
        return Value(std::sqrt(*d));
    if (const auto* i = a[0].get<std::int64_t>())
        return Value(std::sqrt(static_cast<double>(*i)));
    if (const auto* u = a[0].get<std::uint64_t>())
        return Value(std::sqrt(static_cast<double>(*u)));
    return std::nullopt;
}

std::optional<Value> absolute(Budget& /*budget*/, Arguments a) {
    if (a[0].is<std::uint64_t>())
        return a[0];
    if (const auto* d = a[0].get<double>())
        return Value(std::fabs(*d));
    const auto* i = a[0].get<std::int64_t>();
    if (i == nullptr)
        return std::nullopt;
    if (*i == std::numeric_limits<std::int64_t>::min())
        return make_error("the result does not fit into 64 bits");
    return Value(*i < 0 ? -*i : *i);
}

std::optional<Value> sign(Budget& /*budget*/, Arguments a) {
    if (const auto* u = a[0].get<std::uint64_t>())
        return Value(std::uint64_t{*u > 0 ? 1U : 0U});
    if (const auto* i = a[0].get<std::int64_t>())
        return Value(std::int64_t{*i > 0} - std::int64_t{*i < 0});
    const auto* d = a[0].get<double>();
    if (d == nullptr)
        return std::nullopt;
    return Value(*d > 0 ? 1.0 : *d < 0 ? -1.0 : *d);
}

template <bool (*Test)(double)>
std::optional<Value> test_double(Budget& /*budget*/, Arguments a) {
    const auto* d = a[0].get<double>();
    if (d == nullptr)
        return std::nullopt;
    return Value(Test(*d));
}

bool is_nan(double value) {
    return std::isnan(value);
}
bool is_infinite(double value) {
    return std::isinf(value);
}
bool is_finite(double value) {
    return std::isfinite(value);
}
double round_up(double value) {
    return std::ceil(value);
}
double round_down(double value) {
    return std::floor(value);
}
double round_half_away(double value) {
    return std::round(value);
}
double cut(double value) {
    return std::trunc(value);
}

std::uint64_t bits_of(const Value& value) {
    const auto* u = value.get<std::uint64_t>();
    return u != nullptr ? *u : static_cast<std::uint64_t>(*value.get<std::int64_t>());
}

/// Bits as a value of the type of `like`.
Value with_bits(const Value& like, std::uint64_t bits) {
    return like.is<std::uint64_t>() ? Value(bits) : Value(static_cast<std::int64_t>(bits));
}

bool is_whole(const Value& value) {
    return value.is<std::int64_t>() || value.is<std::uint64_t>();
}

template <std::uint64_t (*Combine)(std::uint64_t, std::uint64_t)>
std::optional<Value> bitwise(Budget& /*budget*/, Arguments a) {
    if (!is_whole(a[0]) || a[0].data.index() != a[1].data.index())
        return std::nullopt;
    return with_bits(a[0], Combine(bits_of(a[0]), bits_of(a[1])));
}

std::uint64_t both_bits(std::uint64_t a, std::uint64_t b) {
    return a & b;
}
std::uint64_t either_bit(std::uint64_t a, std::uint64_t b) {
    return a | b;
}
std::uint64_t one_bit(std::uint64_t a, std::uint64_t b) {
    return a ^ b;
}

std::optional<Value> bit_not(Budget& /*budget*/, Arguments a) {
    if (!is_whole(a[0]))
        return std::nullopt;
    return with_bits(a[0], ~bits_of(a[0]));
}

template <bool Left>
std::optional<Value> shift(Budget& /*budget*/, Arguments a) {
    const auto* by = a[1].get<std::int64_t>();
    if (!is_whole(a[0]) || by == nullptr)
        return std::nullopt;
    if (*by < 0)
        return make_error("a shift by a negative number");
    if (*by > 63)
        return with_bits(a[0], 0);
    const auto places = static_cast<unsigned>(*by);
    return with_bits(a[0], Left ? bits_of(a[0]) << places : bits_of(a[0]) >> places);
}

constexpr std::array<std::string_view, 9> choices = {"(int) int",
                                                     "(uint) uint",
                                                     "(double) double",
                                                     "(list<dyn>) dyn",
                                                     "(dyn, dyn) dyn",
                                                     "(dyn, dyn, dyn) dyn",
                                                     "(dyn, dyn, dyn, dyn) dyn",
                                                     "(dyn, dyn, dyn, dyn, dyn) dyn",
                                                     "(dyn, dyn, dyn, dyn, dyn, dyn) dyn"};
constexpr std::array<std::string_view, 1> doubles = {"(double) double"};
constexpr std::array<std::string_view, 3> roots = {"(double) double", "(int) double", "(uint) double"};
constexpr std::array<std::string_view, 3> signs = {"(int) int", "(uint) uint", "(double) double"};
constexpr std::array<std::string_view, 1> tests = {"(double) bool"};
constexpr std::array<std::string_view, 2> pairs = {"(int, int) int", "(uint, uint) uint"};
constexpr std::array<std::string_view, 2> singles = {"(int) int", "(uint) uint"};
constexpr std::array<std::string_view, 2> shifts = {"(int, int) int", "(uint, int) uint"};

constexpr std::array<FunctionRow, 18> rows = {{
    {"math.greatest", choices, &extreme<Order::greater>},
    {"math.least", choices, &extreme<Order::less>},
    {"math.ceil", doubles, &rounded<round_up>},
    {"math.floor", doubles, &rounded<round_down>},
    {"math.round", doubles, &rounded<round_half_away>},
    {"math.trunc", doubles, &rounded<cut>},
    {"math.sqrt", roots, &square_root},
    {"math.abs", signs, &absolute},
    {"math.sign", signs, &sign},
    {"math.isNaN", tests, &test_double<is_nan>},
    {"math.isInf", tests, &test_double<is_infinite>},
    {"math.isFinite", tests, &test_double<is_finite>},
    {"math.bitAnd", pairs, &bitwise<both_bits>},
    {"math.bitOr", pairs, &bitwise<either_bit>},
    {"math.bitXor", pairs, &bitwise<one_bit>},
    {"math.bitNot", singles, &bit_not},
    {"math.bitShiftLeft", shifts, &shift<true>},
    {"math.bitShiftRight", shifts, &shift<false>},
}};

} // namespace

std::span<const FunctionRow> math_rows() {
    return rows;
}

} // namespace readiness::cel

// SPDX-License-Identifier: Apache-2.0
#include "cel/arithmetic.hpp"
#include "cel/functions.hpp"
#include "cel/relation.hpp"

#include <array>
#include <cmath>
#include <limits>

namespace readiness::cel {
namespace {

using Arguments = std::span<const Value>;

template <typename T>
const T* both(Arguments a) {
    return a[0].is<T>() && a[1].is<T>() ? a[0].get<T>() : nullptr;
}

Value overflow() {
    return make_error("the result does not fit into 64 bits");
}

/// Joined text costs steps by its length, so that doubling it again and again ends.
std::optional<Value> join(Budget& budget, std::string_view a, std::string_view b) {
    if (!budget.spend((a.size() + b.size()) / 8))
        return exhausted_error();
    std::string joined(a);
    joined += b;
    return Value(std::move(joined));
}

std::optional<Value> join_lists(Budget& budget, Arguments a) {
    if (!budget.spend(list_size(a[0]) + list_size(a[1])))
        return exhausted_error();
    std::vector<Value> entries;
    entries.reserve(list_size(a[0]) + list_size(a[1]));
    for (const Value& list : a)
        for (std::size_t i = 0; i < list_size(list); ++i)
            entries.push_back(list_entry(list, i));
    return make_list(std::move(entries));
}

std::optional<Value> add_values(Budget& budget, Arguments a) {
    if (const auto* i = both<std::int64_t>(a)) {
        std::int64_t sum = 0;
        return __builtin_add_overflow(*i, *a[1].get<std::int64_t>(), &sum) ? overflow() : Value(sum);
    }
    if (const auto* u = both<std::uint64_t>(a)) {
        std::uint64_t sum = 0;
        return __builtin_add_overflow(*u, *a[1].get<std::uint64_t>(), &sum) ? overflow() : Value(sum);
    }
    if (const auto* d = both<double>(a))
        return Value(*d + *a[1].get<double>());
    if (a[0].is_string() && a[1].is_string())
        return join(budget, a[0].text(), a[1].text());
    if (a[0].is_list() && a[1].is_list())
        return join_lists(budget, a);
    if (const auto* b = both<Bytes>(a))
        return Value(Bytes{b->data + a[1].get<Bytes>()->data});
    if (const auto* d = both<Duration>(a))
        return add(*d, *a[1].get<Duration>());
    if (a[0].is<Timestamp>() && a[1].is<Duration>())
        return add(*a[0].get<Timestamp>(), *a[1].get<Duration>());
    if (a[0].is<Duration>() && a[1].is<Timestamp>())
        return add(*a[1].get<Timestamp>(), *a[0].get<Duration>());
    return std::nullopt;
}

std::optional<Value> subtract_values(Budget& /*budget*/, Arguments a) {
    if (const auto* i = both<std::int64_t>(a)) {
        std::int64_t difference = 0;
        return __builtin_sub_overflow(*i, *a[1].get<std::int64_t>(), &difference) ? overflow()
                                                                                  : Value(difference);
    }
    if (const auto* u = both<std::uint64_t>(a)) {
        std::uint64_t difference = 0;
        return __builtin_sub_overflow(*u, *a[1].get<std::uint64_t>(), &difference) ? overflow()
                                                                                   : Value(difference);
    }
    if (const auto* d = both<double>(a))
        return Value(*d - *a[1].get<double>());
    if (const auto* d = both<Duration>(a))
        return subtract(*d, *a[1].get<Duration>());
    if (const auto* t = both<Timestamp>(a))
        return subtract(*t, *a[1].get<Timestamp>());
    if (a[0].is<Timestamp>() && a[1].is<Duration>())
        return subtract(*a[0].get<Timestamp>(), *a[1].get<Duration>());
    return std::nullopt;
}

std::optional<Value> multiply(Budget& /*budget*/, Arguments a) {
    if (const auto* i = both<std::int64_t>(a)) {
        std::int64_t product = 0;
        return __builtin_mul_overflow(*i, *a[1].get<std::int64_t>(), &product) ? overflow() : Value(product);
    }
    if (const auto* u = both<std::uint64_t>(a)) {
        std::uint64_t product = 0;
        return __builtin_mul_overflow(*u, *a[1].get<std::uint64_t>(), &product) ? overflow() : Value(product);
    }
    if (const auto* d = both<double>(a))
        return Value(*d * *a[1].get<double>());
    return std::nullopt;
}

/// The smallest int divided by -1 traps on the machine, so it is caught before.
bool traps(std::int64_t a, std::int64_t b) {
    return a == std::numeric_limits<std::int64_t>::min() && b == -1;
}

std::optional<Value> divide(Budget& /*budget*/, Arguments a) {
    if (const auto* i = both<std::int64_t>(a)) {
        const std::int64_t by = *a[1].get<std::int64_t>();
        if (by == 0)
            return make_error("division by zero");
        return traps(*i, by) ? overflow() : Value(*i / by);
    }
    if (const auto* u = both<std::uint64_t>(a)) {
        const std::uint64_t by = *a[1].get<std::uint64_t>();
        return by == 0 ? make_error("division by zero") : Value(*u / by);
    }
    if (const auto* d = both<double>(a))
        return Value(*d / *a[1].get<double>());
    return std::nullopt;
}

std::optional<Value> remainder_of(Budget& /*budget*/, Arguments a) {
    if (const auto* i = both<std::int64_t>(a)) {
        const std::int64_t by = *a[1].get<std::int64_t>();
        if (by == 0)
            return make_error("remainder of a division by zero");
        return traps(*i, by) ? overflow() : Value(*i % by);
    }
    if (const auto* u = both<std::uint64_t>(a)) {
        const std::uint64_t by = *a[1].get<std::uint64_t>();
        return by == 0 ? make_error("remainder of a division by zero") : Value(*u % by);
    }
    return std::nullopt;
}

std::optional<Value> negate(Budget& /*budget*/, Arguments a) {
    if (const auto* i = a[0].get<std::int64_t>())
        return *i == std::numeric_limits<std::int64_t>::min() ? overflow() : Value(-*i);
    if (const auto* d = a[0].get<double>())
        return Value(-*d);
    return std::nullopt;
}

std::optional<Value> logical_not(Budget& /*budget*/, Arguments a) {
    if (const auto* b = a[0].get<bool>())
        return Value(!*b);
    return std::nullopt;
}

Value from_equality(Equality equality, bool wanted, std::vector<std::string> unknown) {
    if (equality == Equality::unknown)
        return Value(Unknown{std::move(unknown)});
    return Value((equality == Equality::equal) == wanted);
}

std::optional<Value> equals(Budget& budget, Arguments a) {
    std::vector<std::string> unknown;
    const Equality result = equal(a[0], a[1], budget, unknown);
    return from_equality(result, true, std::move(unknown));
}

std::optional<Value> differs(Budget& budget, Arguments a) {
    std::vector<std::string> unknown;
    const Equality result = equal(a[0], a[1], budget, unknown);
    return from_equality(result, false, std::move(unknown));
}

template <Order First, Order Second>
std::optional<Value> ordered(Budget& /*budget*/, Arguments a) {
    const auto order = compare(a[0], a[1]);
    if (!order)
        return std::nullopt;
    return Value(*order == First || *order == Second);
}

std::optional<Value> contained(Budget& budget, Arguments a) {
    if (const Map* map = a[1].get<Map>())
        return Value(find_key(*map, a[0], budget) != nullptr);
    if (!a[1].is_list())
        return std::nullopt;
    std::vector<std::string> unknown;
    bool doubtful = false;
    for (std::size_t i = 0; i < list_size(a[1]); ++i) {
        const Equality one = equal(a[0], list_entry(a[1], i), budget, unknown);
        if (one == Equality::equal)
            return Value(true);
        doubtful = doubtful || one == Equality::unknown;
    }
    return doubtful ? Value(Unknown{std::move(unknown)}) : Value(false);
}

/// The place in a list that a number names; numbers of every type are taken if they are whole.
std::optional<std::int64_t> list_position(const Value& key) {
    if (const auto* i = key.get<std::int64_t>())
        return *i;
    if (const auto* u = key.get<std::uint64_t>())
        return *u > std::uint64_t{1} << 62U ? -1 : static_cast<std::int64_t>(*u);
    if (const auto* d = key.get<double>()) {
        if (std::trunc(*d) != *d || std::fabs(*d) > 1e15)
            return std::nullopt;
        return static_cast<std::int64_t>(*d);
    }
    return std::nullopt;
}

std::optional<Value> index(Budget& budget, Arguments a) {
    if (const Map* map = a[0].get<Map>()) {
        const Value* found = find_key(*map, a[1], budget);
        return found != nullptr ? *found : make_error("no such key");
    }
    if (!a[0].is_list())
        return std::nullopt;
    const auto position = list_position(a[1]);
    if (!position)
        return a[1].is<double>() ? std::optional(make_error("an index that is not whole")) : std::nullopt;
    if (*position < 0 || static_cast<std::uint64_t>(*position) >= list_size(a[0]))
        return make_error("index " + std::to_string(*position) + " is outside the list");
    return list_entry(a[0], static_cast<std::size_t>(*position));
}

constexpr std::array<std::string_view, 9> sums = {"(int, int) int",
                                                  "(uint, uint) uint",
                                                  "(double, double) double",
                                                  "(string, string) string",
                                                  "(bytes, bytes) bytes",
                                                  "(list<A>, list<A>) list<A>",
                                                  "(duration, duration) duration",
                                                  "(timestamp, duration) timestamp",
                                                  "(duration, timestamp) timestamp"};
constexpr std::array<std::string_view, 6> differences = {"(int, int) int",
                                                         "(uint, uint) uint",
                                                         "(double, double) double",
                                                         "(duration, duration) duration",
                                                         "(timestamp, timestamp) duration",
                                                         "(timestamp, duration) timestamp"};
constexpr std::array<std::string_view, 3> products = {"(int, int) int", "(uint, uint) uint",
                                                      "(double, double) double"};
constexpr std::array<std::string_view, 2> remainders = {"(int, int) int", "(uint, uint) uint"};
constexpr std::array<std::string_view, 2> negations = {"(int) int", "(double) double"};
constexpr std::array<std::string_view, 1> nots = {"(bool) bool"};
constexpr std::array<std::string_view, 1> equalities = {"(A, A) bool"};
constexpr std::array<std::string_view, 14> orders = {
    "(bool, bool) bool",           "(int, int) bool",           "(uint, uint) bool",
    "(double, double) bool",       "(string, string) bool",     "(bytes, bytes) bool",
    "(timestamp, timestamp) bool", "(duration, duration) bool", "(int, double) bool",
    "(double, int) bool",          "(int, uint) bool",          "(uint, int) bool",
    "(uint, double) bool",         "(double, uint) bool"};
constexpr std::array<std::string_view, 2> memberships = {"(A, list<A>) bool", "(A, map<A, B>) bool"};
constexpr std::array<std::string_view, 2> indexes = {"(list<A>, int) A", "(map<A, B>, A) B"};

constexpr std::array<FunctionRow, 15> rows = {{
    {"_+_", sums, &add_values},
    {"_-_", differences, &subtract_values},
    {"_*_", products, &multiply},
    {"_/_", products, &divide},
    {"_%_", remainders, &remainder_of},
    {"-_", negations, &negate},
    {"!_", nots, &logical_not},
    {"_==_", equalities, &equals},
    {"_!=_", equalities, &differs},
    {"_<_", orders, &ordered<Order::less, Order::less>},
    {"_<=_", orders, &ordered<Order::less, Order::equal>},
    {"_>_", orders, &ordered<Order::greater, Order::greater>},
    {"_>=_", orders, &ordered<Order::greater, Order::equal>},
    {"_in_", memberships, &contained},
    {"_[_]", indexes, &index},
}};

} // namespace

std::span<const FunctionRow> operator_rows() {
    return rows;
}

} // namespace readiness::cel

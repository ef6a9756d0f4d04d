// SPDX-License-Identifier: Apache-2.0
#include "cel/relation.hpp"

#include "cel/fact_reader.hpp"

#include <cmath>

namespace readiness::cel {
namespace {

template <typename T>
Order order_of(const T& a, const T& b) {
    return a < b ? Order::less : b < a ? Order::greater : a == b ? Order::equal : Order::unordered;
}

bool is_number(const Value& value) {
    return value.is<std::int64_t>() || value.is<std::uint64_t>() || value.is<double>();
}

double to_double(const Value& value) {
    if (const auto* i = value.get<std::int64_t>())
        return static_cast<double>(*i);
    if (const auto* u = value.get<std::uint64_t>())
        return static_cast<double>(*u);
    return *value.get<double>();
}

Order compare_int_uint(std::int64_t a, std::uint64_t b) {
    return a < 0 ? Order::less : order_of(static_cast<std::uint64_t>(a), b);
}

Order reverse(Order order) {
    return order == Order::less ? Order::greater : order == Order::greater ? Order::less : order;
}

Order compare_numbers(const Value& a, const Value& b) {
    if (a.is<double>() || b.is<double>())
        return order_of(to_double(a), to_double(b));
    const auto* ia = a.get<std::int64_t>();
    const auto* ib = b.get<std::int64_t>();
    if (ia != nullptr && ib != nullptr)
        return order_of(*ia, *ib);
    if (ia != nullptr)
        return compare_int_uint(*ia, *b.get<std::uint64_t>());
    if (ib != nullptr)
        return reverse(compare_int_uint(*ib, *a.get<std::uint64_t>()));
    return order_of(*a.get<std::uint64_t>(), *b.get<std::uint64_t>());
}

Equality of(bool equal) {
    return equal ? Equality::equal : Equality::different;
}

class Comparison {
  public:
    Comparison(Budget& budget, std::vector<std::string>& unknown) : budget_(budget), unknown_(unknown) {}

    Equality values(const Value& a, const Value& b) {
        if (!budget_.spend(1))
            return Equality::different;
        if (is_number(a) && is_number(b))
            return of(compare_numbers(a, b) == Order::equal);
        if (a.is_string() && b.is_string())
            return of(a.text() == b.text());
        if (a.is_list() && b.is_list())
            return lists(a, b);
        if (a.data.index() != b.data.index())
            return Equality::different;
        if (a.is<Map>())
            return maps(*a.get<Map>(), *b.get<Map>());
        if (a.is<Record>())
            return records(*a.get<Record>(), *b.get<Record>());
        return of(scalars(a, b));
    }

  private:
    static bool scalars(const Value& a, const Value& b) {
        if (a.is<Null>())
            return true;
        if (a.is<bool>())
            return *a.get<bool>() == *b.get<bool>();
        if (a.is<Bytes>())
            return a.get<Bytes>()->data == b.get<Bytes>()->data;
        if (a.is<Timestamp>())
            return *a.get<Timestamp>() == *b.get<Timestamp>();
        if (a.is<Duration>())
            return *a.get<Duration>() == *b.get<Duration>();
        if (a.is<schema::Version>())
            return schema::compare_versions(a.get<schema::Version>()->text, b.get<schema::Version>()->text) ==
                   0;
        return a.is<TypeValue>() && a.get<TypeValue>()->name == b.get<TypeValue>()->name;
    }

    Equality lists(const Value& a, const Value& b) {
        const std::size_t size = list_size(a);
        if (size != list_size(b))
            return Equality::different;
        Equality all = Equality::equal;
        for (std::size_t i = 0; i < size && !budget_.exhausted(); ++i) {
            const Equality one = values(list_entry(a, i), list_entry(b, i));
            if (one == Equality::different)
                return one;
            if (one == Equality::unknown)
                all = one;
        }
        return all;
    }

    Equality maps(const Map& a, const Map& b) {
        if (a->size() != b->size())
            return Equality::different;
        Equality all = Equality::equal;
        for (const auto& [key, value] : *a) {
            const Value* other = find_key(b, key, budget_);
            const Equality one = other == nullptr ? Equality::different : values(value, *other);
            if (one == Equality::different)
                return one;
            if (one == Equality::unknown)
                all = one;
        }
        return all;
    }

    Equality records(const Record& a, const Record& b) {
        if (a.ref.type != b.ref.type)
            return Equality::different;
        if (a.ref.object == b.ref.object && !has_unstated(a))
            return Equality::equal;
        Equality all = Equality::equal;
        for (const schema::FieldInfo& field : a.ref.type->fields) {
            const Equality one = fields(read_field(a, field), read_field(b, field));
            if (one == Equality::different)
                return one;
            if (one == Equality::unknown)
                all = one;
        }
        return all;
    }

    /// Fields of two records: both being `none` is equal.
    Equality fields(const Value& a, const Value& b) {
        if (a.is<Unknown>() || b.is<Unknown>()) {
            note(a);
            note(b);
            return Equality::unknown;
        }
        if (a.is<Error>() || b.is<Error>())
            return of(a.is<Error>() && b.is<Error>());
        return values(a, b);
    }

    bool has_unstated(const Record& record) {
        for (const schema::FieldInfo& field : record.ref.type->fields) {
            if (!budget_.spend(1))
                return false;
            const Value value = read_field(record, field);
            if (value.is<Unknown>() || field.record != nullptr)
                return true;
        }
        return false;
    }

    void note(const Value& value) {
        const Unknown* unknown = value.get<Unknown>();
        if (unknown != nullptr)
            unknown_.insert(unknown_.end(), unknown->paths.begin(), unknown->paths.end());
    }

    Budget& budget_;
    std::vector<std::string>& unknown_;
};

} // namespace

Equality equal(const Value& a, const Value& b, Budget& budget, std::vector<std::string>& unknown) {
    return Comparison(budget, unknown).values(a, b);
}

std::optional<Order> compare(const Value& a, const Value& b) {
    if (is_number(a) && is_number(b))
        return compare_numbers(a, b);
    if (a.is_string() && b.is_string())
        return order_of(a.text(), b.text());
    if (a.data.index() != b.data.index())
        return std::nullopt;
    if (a.is<bool>())
        return order_of(*a.get<bool>(), *b.get<bool>());
    if (a.is<Bytes>())
        return order_of(a.get<Bytes>()->data, b.get<Bytes>()->data);
    if (a.is<Timestamp>())
        return order_of(*a.get<Timestamp>(), *b.get<Timestamp>());
    if (a.is<Duration>())
        return order_of(*a.get<Duration>(), *b.get<Duration>());
    return std::nullopt;
}

const Value* find_key(const Map& map, const Value& key, Budget& budget) {
    std::vector<std::string> unknown;
    for (const auto& [candidate, value] : *map)
        if (equal(candidate, key, budget, unknown) == Equality::equal)
            return &value;
    return nullptr;
}

} // namespace readiness::cel

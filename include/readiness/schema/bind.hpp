// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a member of a struct is reached through an untyped pointer to the struct. Used by describe.hpp only.
#include "readiness/schema/type_info.hpp"

#include <type_traits>
#include <vector>

namespace readiness::schema::detail {

template <typename T>
struct MemberOf;
template <typename Record, typename Member>
struct MemberOf<Member Record::*> {
    using record = Record;
    using member = Member;
};

template <typename T>
inline constexpr bool is_fact = false;
template <typename T>
inline constexpr bool is_fact<Fact<T>> = true;
template <typename T>
inline constexpr bool is_list = false;
template <typename T>
inline constexpr bool is_list<std::vector<T>> = true;

template <typename T>
consteval Kind kind_of() {
    if constexpr (is_list<T>)
        return Kind::list;
    else if constexpr (std::is_same_v<T, bool>)
        return Kind::boolean;
    else if constexpr (std::is_same_v<T, std::int64_t>)
        return Kind::integer;
    else if constexpr (std::is_same_v<T, double>)
        return Kind::number;
    else if constexpr (std::is_same_v<T, Percent>)
        return Kind::percent;
    else if constexpr (std::is_same_v<T, std::string>)
        return Kind::string;
    else if constexpr (std::is_same_v<T, Date>)
        return Kind::date;
    else if constexpr (std::is_same_v<T, Version>)
        return Kind::version;
    else if constexpr (std::is_same_v<T, Tree>)
        return Kind::tree;
    else if constexpr (std::is_enum_v<T>)
        return Kind::enumeration;
    else {
        static_assert(std::is_aggregate_v<T>,
                      "a field is a scalar, an enumeration, a list or a plain aggregate");
        return Kind::record;
    }
}

template <typename T>
Scalar to_scalar(const T& value) {
    if constexpr (std::is_enum_v<T>)
        return EnumIndex{static_cast<std::uint8_t>(value)};
    else if constexpr (std::is_same_v<T, Percent>)
        return value.value;
    else if constexpr (std::is_same_v<T, std::string>)
        return std::string_view(value);
    else if constexpr (std::is_same_v<T, Version>)
        return std::string_view(value.text);
    else if constexpr (std::is_same_v<T, Tree>)
        return static_cast<std::int64_t>(value.node);
    else
        return value;
}

template <typename T>
T from_scalar(const Scalar& scalar) {
    if constexpr (std::is_enum_v<T>)
        return static_cast<T>(std::get<EnumIndex>(scalar).value);
    else if constexpr (std::is_same_v<T, Percent>)
        return Percent{std::get<double>(scalar)};
    else if constexpr (std::is_same_v<T, std::string>)
        return std::string(std::get<std::string_view>(scalar));
    else if constexpr (std::is_same_v<T, Version>)
        return Version{std::string(std::get<std::string_view>(scalar))};
    else if constexpr (std::is_same_v<T, Tree>)
        return Tree{static_cast<std::uint32_t>(std::get<std::int64_t>(scalar))};
    else
        return std::get<T>(scalar);
}

template <auto Member>
struct Bound {
    using R = typename MemberOf<decltype(Member)>::record;
    using M = typename MemberOf<decltype(Member)>::member;
    static const M& at(const void* record) { return static_cast<const R*>(record)->*Member; }
    static M& at(void* record) { return static_cast<R*>(record)->*Member; }

    static State state(const void* record) { return at(record).state; }
    static void set_state(void* record, State state) {
        at(record) = M{};
        at(record).state = state;
    }
    static Scalar get(const void* record) { return to_scalar(at(record).value); }
    static void set(void* record, const Scalar& value) {
        at(record).value = from_scalar<std::remove_cvref_t<decltype(at(record).value)>>(value);
        at(record).state = State::stated;
    }
    static const void* child(const void* record) { return &at(record); }
    static void* child_mut(void* record) { return &at(record); }
    static std::size_t size(const void* record) { return at(record).value.size(); }
    static Scalar element(const void* record, std::size_t index) {
        return to_scalar(at(record).value[index]);
    }
    static const void* element_record(const void* record, std::size_t index) {
        return &at(record).value[index];
    }
    static void append(void* record, const Scalar& value) {
        using E = typename std::remove_cvref_t<decltype(at(record).value)>::value_type;
        at(record).value.push_back(from_scalar<E>(value));
    }
    static void* append_record(void* record) { return &at(record).value.emplace_back(); }
};

} // namespace readiness::schema::detail

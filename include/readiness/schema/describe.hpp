// SPDX-License-Identifier: Apache-2.0
#pragma once
// The templates behind the field tables. Included by table files only; everything else loops over TypeInfo.
#include "readiness/schema/type_info.hpp"

#include <type_traits>
#include <utility>
#include <vector>

namespace readiness::schema {

namespace detail {

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
    if constexpr (is_list<T>) return Kind::list;
    else if constexpr (std::is_same_v<T, bool>) return Kind::boolean;
    else if constexpr (std::is_same_v<T, std::int64_t>) return Kind::integer;
    else if constexpr (std::is_same_v<T, double>) return Kind::number;
    else if constexpr (std::is_same_v<T, Percent>) return Kind::percent;
    else if constexpr (std::is_same_v<T, std::string>) return Kind::string;
    else if constexpr (std::is_same_v<T, Date>) return Kind::date;
    else if constexpr (std::is_same_v<T, Version>) return Kind::version;
    else if constexpr (std::is_same_v<T, Tree>) return Kind::tree;
    else if constexpr (std::is_enum_v<T>) return Kind::enumeration;
    else {
        static_assert(std::is_aggregate_v<T>, "a field is a scalar, an enumeration, a list or a plain aggregate");
        return Kind::record;
    }
}

template <typename T>
Scalar to_scalar(const T& value) {
    if constexpr (std::is_enum_v<T>) return EnumIndex{static_cast<std::uint8_t>(value)};
    else if constexpr (std::is_same_v<T, Percent>) return value.value;
    else if constexpr (std::is_same_v<T, std::string>) return std::string_view(value);
    else if constexpr (std::is_same_v<T, Version>) return std::string_view(value.text);
    else if constexpr (std::is_same_v<T, Tree>) return static_cast<std::int64_t>(value.node);
    else return value;
}

template <typename T>
T from_scalar(const Scalar& scalar) {
    if constexpr (std::is_enum_v<T>) return static_cast<T>(std::get<EnumIndex>(scalar).value);
    else if constexpr (std::is_same_v<T, Percent>) return Percent{std::get<double>(scalar)};
    else if constexpr (std::is_same_v<T, std::string>) return std::string(std::get<std::string_view>(scalar));
    else if constexpr (std::is_same_v<T, Version>) return Version{std::string(std::get<std::string_view>(scalar))};
    else if constexpr (std::is_same_v<T, Tree>)
        return Tree{static_cast<std::uint32_t>(std::get<std::int64_t>(scalar))};
    else return std::get<T>(scalar);
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
    static Scalar element(const void* record, std::size_t index) { return to_scalar(at(record).value[index]); }
    static const void* element_record(const void* record, std::size_t index) { return &at(record).value[index]; }
    static void append(void* record, const Scalar& value) {
        using E = typename std::remove_cvref_t<decltype(at(record).value)>::value_type;
        at(record).value.push_back(from_scalar<E>(value));
    }
    static void* append_record(void* record) { return &at(record).value.emplace_back(); }
};

consteval bool is_snake_case(std::string_view name) {
    if (name.empty() || name.front() < 'a' || name.front() > 'z') return false;
    for (char c : name)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return false;
    return true;
}

struct Any {
    template <typename T>
    operator T() const;
};
template <typename T, std::size_t... I>
consteval bool takes(std::index_sequence<I...>) {
    return requires { T{(static_cast<void>(I), Any{})...}; };
}
/// Members of an aggregate: the largest number of initialisers it takes.
template <typename T, std::size_t N = 64>
consteval std::size_t arity() {
    if constexpr (takes<T>(std::make_index_sequence<N>{})) return N;
    else return arity<T, N - 1>();
}

} // namespace detail

/// One row of a table: binds a member to its YAML name. Does not compile with an empty doc or a name that is not
/// snake_case.
template <auto Member>
consteval FieldInfo field(std::string_view name, Attributes about) {
    using B = detail::Bound<Member>;
    using M = typename B::M;
    if (!detail::is_snake_case(name)) throw "a field name is snake_case";
    if (about.doc.empty()) throw "a field needs a doc";
    FieldInfo info{.name = name, .about = about};
    if constexpr (detail::is_fact<M>) {
        using V = decltype(M::value);
        info.kind = detail::kind_of<V>();
        info.access.state = &B::state;
        info.access.set_state = &B::set_state;
        if constexpr (detail::is_list<V>) {
            using E = typename V::value_type;
            info.element = detail::kind_of<E>();
            info.access.size = &B::size;
            if constexpr (detail::kind_of<E>() == Kind::record) {
                info.record = &type_of<E>;
                info.access.element_record = &B::element_record;
                info.access.append_record = &B::append_record;
            } else {
                if constexpr (std::is_enum_v<E>) info.enumeration = &enum_of<E>;
                info.access.element = &B::element;
                info.access.append = &B::append;
            }
        } else {
            if constexpr (std::is_enum_v<V>) info.enumeration = &enum_of<V>;
            info.access.get = &B::get;
            info.access.set = &B::set;
        }
    } else {
        static_assert(std::is_aggregate_v<M>, "a member is a Fact or a nested record");
        info.kind = Kind::record;
        info.record = &type_of<M>;
        info.access.child = &B::child;
        info.access.child_mut = &B::child_mut;
    }
    return info;
}

/// The table of T. Does not compile with a repeated name or a member that no row describes.
template <typename T, std::size_t N>
consteval TypeInfo record(std::string_view name, std::string_view doc, const FieldInfo (&fields)[N]) {
    static_assert(N == detail::arity<T>(), "every member of the struct needs a row in the table");
    if (doc.empty()) throw "a record needs a doc";
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = i + 1; j < N; ++j)
            if (fields[i].name == fields[j].name) throw "a field name is repeated";
    return TypeInfo{name, doc, fields, []() -> void* { return new T{}; },
                    [](void* object) { delete static_cast<T*>(object); }};
}

/// The table of an enumeration whose enumerators count from 0 in the order of the rows.
template <typename E, std::size_t N>
consteval EnumInfo enumeration(std::string_view name, const EnumValue (&values)[N]) {
    static_assert(std::is_same_v<std::underlying_type_t<E>, std::uint8_t>);
    for (std::size_t i = 0; i < N; ++i) {
        if (values[i].doc.empty()) throw "a value needs a doc";
        for (std::size_t j = i + 1; j < N; ++j)
            if (values[i].name == values[j].name) throw "a value is repeated";
    }
    return EnumInfo{name, values};
}

inline consteval Range at_least(double min) { return {.min = min}; }
inline consteval Range above(double min) { return {.min = min, .above_min = true}; }
inline consteval Range between(double min, double max) { return {.min = min, .max = max}; }

} // namespace readiness::schema

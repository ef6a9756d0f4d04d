// SPDX-License-Identifier: Apache-2.0
#pragma once
// The templates behind the field tables. Included by table files only; everything else loops over TypeInfo.
#include "readiness/schema/bind.hpp"
#include "readiness/schema/checks.hpp"

namespace readiness::schema {

/// One row of a table: binds a member to its YAML name. Does not compile with an empty doc or a name that is
/// not that of the member in snake_case; a keyword carries a trailing underscore in C++.
template <auto Member>
consteval FieldInfo field(std::string_view name, Attributes about) {
    using B = detail::Bound<Member>;
    using M = typename B::M;
    if (!detail::is_snake_case(name))
        throw "a field name is snake_case";
    if (!detail::spells(detail::last_name<Member>(), name))
        throw "a field is named like its member";
    if (about.doc.empty())
        throw "a field needs a doc";
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
                if constexpr (std::is_enum_v<E>)
                    info.enumeration = &enum_of<E>;
                info.access.element = &B::element;
                info.access.append = &B::append;
            }
        } else {
            if constexpr (std::is_enum_v<V>)
                info.enumeration = &enum_of<V>;
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
    if (doc.empty())
        throw "a record needs a doc";
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = i + 1; j < N; ++j)
            if (fields[i].name == fields[j].name)
                throw "a field name is repeated";
    return TypeInfo{name, doc, fields, []() -> void* { return new T{}; },
                    [](void* object) { delete static_cast<T*>(object); }};
}

/// The table of an enumeration whose enumerators count from 0 in the order of the rows. Does not compile with
/// an empty doc, a repeated value, or an enumerator that its row does not spell or that has no row.
template <typename E, std::size_t N>
consteval EnumInfo enumeration(std::string_view name, const EnumValue (&values)[N]) {
    static_assert(std::is_same_v<std::underlying_type_t<E>, std::uint8_t>);
    static_assert(detail::last_name<static_cast<E>(N)>().empty(), "every enumerator needs a row");
    if (!detail::spells_all<E>(values, std::make_index_sequence<N>{}))
        throw "a row does not spell its enumerator";
    for (std::size_t i = 0; i < N; ++i) {
        if (values[i].doc.empty())
            throw "a value needs a doc";
        for (std::size_t j = i + 1; j < N; ++j)
            if (values[i].name == values[j].name)
                throw "a value is repeated";
    }
    return EnumInfo{name, values};
}

inline consteval Range at_least(double min) {
    return {.min = min};
}
inline consteval Range above(double min) {
    return {.min = min, .above_min = true};
}
inline consteval Range between(double min, double max) {
    return {.min = min, .max = max};
}

} // namespace readiness::schema

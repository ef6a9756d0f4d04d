// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a table is checked for when it is compiled. Used by describe.hpp only.
#include "readiness/schema/type_info.hpp"

#include <utility>

namespace readiness::schema::detail {

consteval bool is_snake_case(std::string_view name) {
    if (name.empty() || name.front() < 'a' || name.front() > 'z')
        return false;
    for (char c : name)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'))
            return false;
    return true;
}

struct Any {
    template <typename T>
    operator T() const;
};
template <typename T, std::size_t... I>
consteval bool takes(std::index_sequence<I...>) {
    return requires {
        T{(static_cast<void>(I), Any{})...};
    };
}
/// Members of an aggregate: the largest number of initialisers it takes.
template <typename T, std::size_t N = 64>
consteval std::size_t arity() {
    if constexpr (takes<T>(std::make_index_sequence<N>{}))
        return N;
    else
        return arity<T, N - 1>();
}

/// `partial` of `E::partial` or `&T::partial`, cut out of the name of this function. Empty where no
/// enumerator has the value, because the compilers print a cast then.
template <auto V>
consteval std::string_view last_name() {
    std::string_view text = __PRETTY_FUNCTION__;
    text.remove_prefix(text.find("V = ") + 4);
    text = text.substr(0, text.find_first_of(";]"));
    text.remove_prefix(text.rfind(':') + 1);
    return text.find(')') == text.npos ? text : std::string_view{};
}

/// Whether an identifier is the YAML name: keywords carry a trailing underscore, names that start with a
/// digit a leading word, hyphens become underscores.
consteval bool spells(std::string_view identifier, std::string_view name) {
    if (identifier.size() > name.size() && identifier.back() == '_')
        identifier.remove_suffix(1);
    if (!name.empty() && name.front() >= '0' && name.front() <= '9' && identifier.size() > name.size())
        identifier.remove_prefix(identifier.size() - name.size());
    if (identifier.size() != name.size())
        return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (identifier[i] != (name[i] == '-' ? '_' : name[i]))
            return false;
    return true;
}

template <typename E, std::size_t... I>
consteval bool spells_all(const EnumValue* values, std::index_sequence<I...>) {
    return (... && spells(last_name<static_cast<E>(I)>(), values[I].name));
}

} // namespace readiness::schema::detail

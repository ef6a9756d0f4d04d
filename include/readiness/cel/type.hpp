// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/type_info.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace readiness::cel {

enum class TypeKind : std::uint8_t {
    error, ///< of something already reported; fits everywhere
    dyn,
    null,
    boolean,
    integer,
    unsigned_integer,
    number, ///< `double`
    string,
    bytes,
    timestamp,
    duration,
    version, ///< digits and dots; only `version_gte` takes it
    type,
    list,
    map,
    record,
    abstract,
    parameter ///< stands for any type, the same wherever its number returns
};

/// A static type. Enumerations are strings that know their values.
struct Type {
    TypeKind kind = TypeKind::dyn;
    std::uint32_t parameter = 0;                   ///< number of a type parameter
    const schema::TypeInfo* record = nullptr;      ///< of kind record
    const schema::EnumInfo* enumeration = nullptr; ///< of an enumerated string
    std::string name{};                            ///< of an abstract type
    std::vector<Type> arguments{};                 ///< element; key and value; arguments of an abstract type

    bool operator==(const Type&) const = default;
};

Type list_of(Type element);
Type map_of(Type key, Type value);
Type record_type(const schema::TypeInfo& record);
Type abstract_type(std::string name, std::vector<Type> arguments = {});
Type parameter_type(std::uint32_t number);
/// What reading the field gives. Free-form fields are `dyn`.
Type type_of_field(const schema::FieldInfo& field);
/// Of one entry of a field that is a list.
Type type_of_element(const schema::FieldInfo& field);

/// `int`, `list(string)`, `map(string, dyn)`: the word used in messages.
std::string to_string(const Type& type);

} // namespace readiness::cel

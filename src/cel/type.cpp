// SPDX-License-Identifier: Apache-2.0
#include "readiness/cel/type.hpp"

#include <utility>

namespace readiness::cel {
namespace {

Type of_kind(TypeKind kind) {
    Type type;
    type.kind = kind;
    return type;
}

Type leaf_type(schema::Kind kind, const schema::FieldInfo& field) {
    switch (kind) {
    case schema::Kind::boolean:
        return of_kind(TypeKind::boolean);
    case schema::Kind::integer:
        return of_kind(TypeKind::integer);
    case schema::Kind::number:
    case schema::Kind::percent:
        return of_kind(TypeKind::number);
    case schema::Kind::string:
        return of_kind(TypeKind::string);
    case schema::Kind::date:
        return of_kind(TypeKind::timestamp);
    case schema::Kind::version:
        return of_kind(TypeKind::version);
    case schema::Kind::enumeration: {
        Type type = of_kind(TypeKind::string);
        type.enumeration = &field.enumeration();
        return type;
    }
    case schema::Kind::record:
        return record_type(field.record());
    case schema::Kind::list:
        return list_of(type_of_element(field));
    case schema::Kind::tree:
        break;
    }
    return of_kind(TypeKind::dyn);
}

std::string with_arguments(std::string name, const Type& type) {
    if (type.arguments.empty())
        return name;
    name += '(';
    for (std::size_t i = 0; i < type.arguments.size(); ++i) {
        if (i > 0)
            name += ", ";
        name += to_string(type.arguments[i]);
    }
    return name + ')';
}

} // namespace

Type list_of(Type element) {
    Type type = of_kind(TypeKind::list);
    type.arguments.push_back(std::move(element));
    return type;
}

Type map_of(Type key, Type value) {
    Type type = of_kind(TypeKind::map);
    type.arguments.push_back(std::move(key));
    type.arguments.push_back(std::move(value));
    return type;
}

Type record_type(const schema::TypeInfo& record) {
    Type type = of_kind(TypeKind::record);
    type.record = &record;
    return type;
}

Type abstract_type(std::string name, std::vector<Type> arguments) {
    Type type = of_kind(TypeKind::abstract);
    type.name = std::move(name);
    type.arguments = std::move(arguments);
    return type;
}

Type parameter_type(std::uint32_t number) {
    Type type = of_kind(TypeKind::parameter);
    type.parameter = number;
    return type;
}

Type type_of_field(const schema::FieldInfo& field) {
    return leaf_type(field.kind, field);
}

Type type_of_element(const schema::FieldInfo& field) {
    return leaf_type(field.element, field);
}

std::string to_string(const Type& type) {
    switch (type.kind) {
    case TypeKind::error:
        return "unknown type";
    case TypeKind::dyn:
    case TypeKind::parameter:
        return "dyn";
    case TypeKind::null:
        return "null";
    case TypeKind::boolean:
        return "bool";
    case TypeKind::integer:
        return "int";
    case TypeKind::unsigned_integer:
        return "uint";
    case TypeKind::number:
        return "double";
    case TypeKind::string:
        return "string";
    case TypeKind::bytes:
        return "bytes";
    case TypeKind::timestamp:
        return "timestamp";
    case TypeKind::duration:
        return "duration";
    case TypeKind::version:
        return "version";
    case TypeKind::type:
        return "type";
    case TypeKind::list:
        return with_arguments("list", type);
    case TypeKind::map:
        return with_arguments("map", type);
    case TypeKind::record:
        return std::string(type.record->name);
    case TypeKind::abstract:
        return with_arguments(type.name, type);
    }
    return "dyn";
}

} // namespace readiness::cel

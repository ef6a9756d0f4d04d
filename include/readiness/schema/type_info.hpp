// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/attributes.hpp"
#include "readiness/schema/value.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace readiness::schema {

struct TypeInfo;

enum class Kind : std::uint8_t {
    boolean,
    integer,
    number,
    percent,
    string,
    date,
    version,
    enumeration,
    record,
    list,
    tree
};
/// `int`, `list`, ...: the word used in documents and messages.
std::string_view name(Kind kind);

struct EnumValue {
    std::string_view name; ///< as written in YAML and CEL
    std::string_view doc;
};

struct EnumInfo {
    std::string_view name;
    std::span<const EnumValue> values;
    std::optional<EnumIndex> find(std::string_view value) const;
};

/// Reads and writes one field of a record through an untyped pointer to the record. Only the functions that
/// fit the field's kind are set.
struct Access {
    State (*state)(const void* record) = nullptr;
    void (*set_state)(void* record, State state) = nullptr;   ///< clears the value
    Scalar (*get)(const void* record) = nullptr;              ///< stated leaves only
    void (*set)(void* record, const Scalar& value) = nullptr; ///< makes it stated
    const void* (*child)(const void* record) = nullptr;       ///< kind record
    void* (*child_mut)(void* record) = nullptr;
    std::size_t (*size)(const void* record) = nullptr; ///< kind list
    Scalar (*element)(const void* record, std::size_t index) = nullptr;
    const void* (*element_record)(const void* record, std::size_t index) = nullptr;
    void (*append)(void* record, const Scalar& value) = nullptr;
    void* (*append_record)(void* record) = nullptr; ///< good until the next append
};

struct FieldInfo {
    std::string_view name;
    Kind kind = Kind::string;
    Kind element = Kind::string; ///< of a list
    Attributes about{};
    const EnumInfo& (*enumeration)() = nullptr; ///< of an enumeration or a list of them
    const TypeInfo& (*record)() = nullptr;      ///< of a record or a list of them
    Access access{};

    bool is_leaf() const { return kind != Kind::record && !(kind == Kind::list && element == Kind::record); }
};

struct TypeInfo {
    std::string_view name;
    std::string_view doc;
    std::span<const FieldInfo> fields;
    void* (*create)() = nullptr;
    void (*destroy)(void*) = nullptr;

    const FieldInfo* find(std::string_view field) const;
    std::size_t index_of(const FieldInfo& field) const {
        return static_cast<std::size_t>(&field - fields.data());
    }
};

/// A record of a type known only at run time. Does not own it.
struct Ref {
    const TypeInfo* type = nullptr;
    const void* object = nullptr;
};
struct MutRef {
    const TypeInfo* type = nullptr;
    void* object = nullptr;
    operator Ref() const { return {type, object}; }
};

/// Owns a record of a type known only at run time.
class Object {
  public:
    explicit Object(const TypeInfo& type) : type_(&type), object_(type.create(), type.destroy) {}
    Ref ref() const { return {type_, object_.get()}; }
    MutRef mut() { return {type_, object_.get()}; }

  private:
    const TypeInfo* type_;
    std::unique_ptr<void, void (*)(void*)> object_;
};

/// The table of a record; specialised beside each struct's table.
template <typename T>
const TypeInfo& type_of();
template <typename E>
const EnumInfo& enum_of();

template <typename T>
Ref ref(const T& record) {
    return {&type_of<T>(), &record};
}
template <typename T>
MutRef ref_mut(T& record) {
    return {&type_of<T>(), &record};
}

/// A field found by its dotted path: `integration.systems.owner`, with `[]` or with an index as in
/// `integration.systems[2].owner`.
const FieldInfo* find_field(const TypeInfo& root, std::string_view path);

/// Called for every field in table order, depth first, with paths like `integration.systems[].owner`. Records
/// are visited before their fields; a record inside of itself (a tree) is not entered again.
template <typename Visit>
void for_each_field(const TypeInfo& type, Visit&& visit, const std::string& prefix = {}) {
    for (const FieldInfo& field : type.fields) {
        const std::string path = prefix + std::string(field.name);
        visit(path, field);
        if (field.record && &field.record() != &type)
            for_each_field(field.record(), visit, path + (field.kind == Kind::list ? "[]." : "."));
    }
}

} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#include "cel/fact_reader.hpp"

namespace readiness::cel {

Value make_unknown(std::string path) {
    Unknown unknown;
    unknown.paths.push_back(std::move(path));
    return Value(std::move(unknown));
}

bool is_stated(const void* record, const schema::FieldInfo& field) {
    if (field.kind != schema::Kind::record)
        return field.access.state(record) != schema::State::not_stated;
    const void* child = field.access.child(record);
    for (const schema::FieldInfo& inner : field.record().fields)
        if (is_stated(child, inner))
            return true;
    return false;
}

Value read_leaf(const void* record, const schema::FieldInfo& field, const std::string& path) {
    switch (field.access.state(record)) {
    case schema::State::not_stated:
        return make_unknown(path);
    case schema::State::none:
        if (field.kind == schema::Kind::list)
            return make_list({});
        return Value(Error{"`" + path + "` is `none` and was read without `has(" + path + ")`", true});
    case schema::State::stated:
        break;
    }
    if (field.kind == schema::Kind::list)
        return Value(FactList{&field, record, std::make_shared<const std::string>(path)});
    return to_value(field.kind, field.enumeration == nullptr ? nullptr : &field.enumeration(),
                    field.access.get(record));
}

Value read_field(const Record& record, const schema::FieldInfo& field) {
    std::string path = path_of(record);
    if (!path.empty())
        path += '.';
    path += field.name;
    if (field.kind != schema::Kind::record)
        return read_leaf(record.ref.object, field, path);
    return Value(Record{{&field.record(), field.access.child(record.ref.object)},
                        std::make_shared<const std::string>(std::move(path)),
                        -1});
}

bool has_field(const void* record, const schema::FieldInfo& field) {
    if (field.kind == schema::Kind::record)
        return true;
    if (field.access.state(record) == schema::State::none)
        return false;
    if (field.kind == schema::Kind::list)
        return field.access.size(record) > 0;
    if (field.kind != schema::Kind::enumeration)
        return true;
    const auto chosen = std::get<schema::EnumIndex>(field.access.get(record));
    return field.enumeration().values[chosen.value].name != "none";
}

} // namespace readiness::cel

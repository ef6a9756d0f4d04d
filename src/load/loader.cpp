// SPDX-License-Identifier: Apache-2.0
#include "reader.hpp"

namespace readiness::load {

using schema::FieldInfo;
using schema::Kind;

namespace {

void load_leaf(Reader& reader, const FieldInfo& field, void* record, yaml::NodeId value,
               const std::string& path) {
    schema::Scalar scalar;
    switch (read_scalar(reader, field, field.kind, value, path, scalar)) {
    case Reading::stated:
        field.access.set(record, scalar);
        break;
    case Reading::none:
        field.access.set_state(record, schema::State::none);
        break;
    case Reading::blank:
    case Reading::bad:
        break;
    }
}

void load_section(Reader& reader, const FieldInfo& field, void* record, const yaml::Node& key,
                  yaml::NodeId value, std::string& path) {
    if (reader.blank(value))
        return;
    if (reader.node(value).kind != yaml::NodeKind::mapping)
        return refuse_section(reader, field, value, path);
    load_record(reader, value, {&field.record(), field.access.child_mut(record)}, path, &key);
}

void load_field(Reader& reader, const FieldInfo& field, void* record, const yaml::Node& key,
                yaml::NodeId value, std::string& path) {
    Location location{key.span, reader.node(value).span, {}};
    if (field.kind != Kind::record && field.kind != Kind::tree && is_long_form(reader, value))
        value = read_long_form(reader, value, path, location);
    reader.locations.add(path, std::move(location));
    if (value == yaml::no_node)
        return;
    switch (field.kind) {
    case Kind::record:
        return load_section(reader, field, record, key, value, path);
    case Kind::list:
        return load_list(reader, field, record, value, path);
    case Kind::tree:
        if (!reader.blank(value))
            field.access.set(record, schema::Scalar(static_cast<std::int64_t>(value)));
        return;
    default:
        return load_leaf(reader, field, record, value, path);
    }
}

} // namespace

void load_record(Reader& reader, yaml::NodeId mapping, schema::MutRef target, std::string& path,
                 const yaml::Node* own_key) {
    // Entries of a list of objects have no key, and take the evidence keys beside their own.
    const bool takes_evidence = reader.options.evidence && !own_key && !path.empty();
    std::shared_ptr<const Evidence> evidence;
    std::vector<yaml::NodeId> values(target.type->fields.size(), yaml::no_node);
    for (yaml::NodeId key = reader.node(mapping).first_child; key != yaml::no_node;) {
        const yaml::NodeId value = reader.node(key).next_sibling;
        const yaml::Node& name = reader.node(key);
        if (const FieldInfo* field = target.type->find(name.text)) {
            values[target.type->index_of(*field)] = value;
            const Longer longer(path, path.empty() ? "" : ".", name.text);
            load_field(reader, *field, target.object, name, value, path);
        } else if (!takes_evidence || !take_evidence(reader, key, value, evidence)) {
            refuse_key(reader, *target.type, mapping, key, path, takes_evidence);
        }
        key = reader.node(value).next_sibling;
    }
    if (evidence) {
        const source::Span where = reader.node(mapping).span;
        reader.locations.add(path, {where, where, std::move(evidence)});
    }
    check_required(reader, target, mapping, values, path, own_key);
}

} // namespace readiness::load

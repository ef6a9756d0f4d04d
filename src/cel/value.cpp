// SPDX-License-Identifier: Apache-2.0
#include "readiness/cel/value.hpp"

namespace readiness::cel {

Value owned(Value value) {
    if (const FixedText* fixed = value.get<FixedText>())
        return Value(std::string(fixed->text));
    return value;
}

Value make_list(std::vector<Value> entries) {
    for (Value& entry : entries)
        if (entry.is<FixedText>())
            entry = owned(std::move(entry));
    return Value(List(std::make_shared<const std::vector<Value>>(std::move(entries))));
}

Value make_error(std::string message) {
    return Value(Error{std::move(message), false});
}

std::size_t list_size(const Value& list) {
    if (const List* own = list.get<List>())
        return (*own)->size();
    const FactList& facts = *list.get<FactList>();
    return facts.field->access.size(facts.record);
}

Value list_entry(const Value& list, std::size_t index) {
    if (const List* own = list.get<List>())
        return (**own)[index];
    const FactList& facts = *list.get<FactList>();
    const schema::FieldInfo& field = *facts.field;
    if (field.element != schema::Kind::record)
        return to_value(field.element, field.enumeration == nullptr ? nullptr : &field.enumeration(),
                        field.access.element(facts.record, index));
    return Value(Record{{&field.record(), field.access.element_record(facts.record, index)},
                        facts.path,
                        static_cast<std::int64_t>(index)});
}

void append_path(const Record& record, std::string& path) {
    if (record.base)
        path += *record.base;
    if (record.index >= 0)
        path.append("[").append(std::to_string(record.index)).append("]");
}

std::string path_of(const Record& record) {
    std::string path;
    append_path(record, path);
    return path;
}

Value to_value(schema::Kind kind, const schema::EnumInfo* enumeration, const schema::Scalar& scalar) {
    struct Visitor {
        schema::Kind kind;
        const schema::EnumInfo* enumeration;
        Value operator()(bool value) const { return Value(value); }
        Value operator()(std::int64_t value) const {
            return kind == schema::Kind::tree ? make_error("a free-form field has no value here")
                                              : Value(value);
        }
        Value operator()(double value) const { return Value(value); }
        Value operator()(std::string_view value) const {
            if (kind == schema::Kind::version)
                return Value(schema::Version{std::string(value)});
            return Value(FixedText{value});
        }
        Value operator()(schema::Date value) const {
            return Value(Timestamp{
                std::chrono::duration_cast<std::chrono::seconds>(value.time_since_epoch()).count(), 0});
        }
        Value operator()(schema::EnumIndex value) const {
            return Value(FixedText{enumeration->values[value.value].name});
        }
    };
    return std::visit(Visitor{kind, enumeration}, scalar);
}

namespace {

struct TypeNamer {
    std::string operator()(Null) const { return "null_type"; }
    std::string operator()(bool) const { return "bool"; }
    std::string operator()(std::int64_t) const { return "int"; }
    std::string operator()(std::uint64_t) const { return "uint"; }
    std::string operator()(double) const { return "double"; }
    std::string operator()(const std::string&) const { return "string"; }
    std::string operator()(const FixedText&) const { return "string"; }
    std::string operator()(const Bytes&) const { return "bytes"; }
    std::string operator()(const Timestamp&) const { return "google.protobuf.Timestamp"; }
    std::string operator()(const Duration&) const { return "google.protobuf.Duration"; }
    std::string operator()(const schema::Version&) const { return "version"; }
    std::string operator()(const TypeValue&) const { return "type"; }
    std::string operator()(const List&) const { return "list"; }
    std::string operator()(const FactList&) const { return "list"; }
    std::string operator()(const Map&) const { return "map"; }
    std::string operator()(const Record& record) const { return std::string(record.ref.type->name); }
    std::string operator()(const Unknown&) const { return "unknown"; }
    std::string operator()(const Error&) const { return "error"; }
};

} // namespace

std::string type_name(const Value& value) {
    return std::visit(TypeNamer{}, value.data);
}

} // namespace readiness::cel

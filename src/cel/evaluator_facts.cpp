// SPDX-License-Identifier: Apache-2.0
#include "cel/evaluator.hpp"

#include "cel/fact_reader.hpp"

namespace readiness::cel {

/// Follows the steps up to the last. Gives a value where there is none to read: the root is missing or not a
/// record.
std::optional<Value> Evaluator::find_place(const FactPath& fact, Place& place) const {
    schema::Ref ref;
    if (fact.root == FactRoot::facts)
        ref = activation_.facts;
    else if (fact.root == FactRoot::computed)
        ref = activation_.computed;
    else {
        const Value& value = slots_[fact.slot].value;
        const Record* record = value.get<Record>();
        if (record == nullptr)
            return value.is<Unknown>() || value.is<Error>()
                       ? value
                       : make_error(type_name(value) + " has no field `" +
                                    std::string(ast_.string(fact.pattern)) + "`");
        ref = record->ref;
    }
    for (std::uint32_t i = 0; i < fact.step_count; ++i) {
        const std::uint16_t step = ast_.steps[fact.first_step + i];
        if (ref.type == nullptr || ref.object == nullptr || step >= ref.type->fields.size())
            return make_error("no facts to read `" + std::string(ast_.string(fact.pattern)) + "` from");
        place = {ref.object, &ref.type->fields[step]};
        if (place.field->kind != schema::Kind::record)
            continue;
        ref = {&place.field->record(), place.field->access.child(place.record)};
    }
    return std::nullopt;
}

std::string Evaluator::fact_path(const FactPath& fact) const {
    if (fact.root != FactRoot::local)
        return std::string(ast_.string(fact.pattern));
    std::string path;
    append_path(fact, *slots_[fact.slot].value.get<Record>(), path);
    return path;
}

void Evaluator::append_path(const FactPath& fact, const Record& record, std::string& path) const {
    cel::append_path(record, path);
    const schema::TypeInfo* type = record.ref.type;
    for (std::uint32_t i = 0; i < fact.step_count; ++i) {
        const schema::FieldInfo& field = type->fields[ast_.steps[fact.first_step + i]];
        if (!path.empty())
            path += '.';
        path += field.name;
        type = field.record == nullptr ? nullptr : &field.record();
    }
}

Value Evaluator::eval_fact(const Node& node, Ask ask) {
    const FactPath& fact = ast_.facts[node.data];
    Place place;
    if (auto missing = find_place(fact, place))
        return *std::move(missing);
    if (reads_ != nullptr)
        note_read(fact, place, ask);
    if (trace_ != nullptr && (ask == Ask::value || ask == Ask::range))
        trace_->path = fact_path(fact);
    return read_place(fact, place, ask);
}

Value Evaluator::read_place(const FactPath& fact, const Place& place, Ask ask) {
    const schema::FieldInfo& field = *place.field;
    if (ask == Ask::stated)
        return Value(is_stated(place.record, field));
    if (fact.root == FactRoot::computed && !is_stated(place.record, field))
        return computed_unknown(fact);
    if (ask == Ask::has)
        return is_stated(place.record, field) ? Value(has_field(place.record, field)) : unknown_fact(fact);
    if (field.kind == schema::Kind::record)
        return Value(Record{{&field.record(), field.access.child(place.record)},
                            std::make_shared<const std::string>(fact_path(fact)),
                            -1});
    // The common case needs no path.
    if (field.kind != schema::Kind::list && field.access.state(place.record) == schema::State::stated)
        return to_value(field.kind, field.enumeration == nullptr ? nullptr : &field.enumeration(),
                        field.access.get(place.record));
    if (field.access.state(place.record) == schema::State::not_stated)
        return unknown_fact(fact);
    return read_leaf(place.record, field, fact_path(fact));
}

/// A computed fact is unknown because of facts that are missing; those are what somebody can answer.
Value Evaluator::computed_unknown(const FactPath& fact) const {
    const std::uint16_t index = ast_.steps[fact.first_step];
    const auto* missing = activation_.name_unknown ? activation_.computed_missing : nullptr;
    if (missing == nullptr || index >= missing->size() || (*missing)[index].empty())
        return unknown_fact(fact);
    return Value(Unknown{(*missing)[index]});
}

Value Evaluator::unknown_fact(const FactPath& fact) const {
    return activation_.name_unknown ? make_unknown(fact_path(fact)) : Value(Unknown{});
}

void Evaluator::note_read(const FactPath& fact, const Place& place, Ask ask) {
    const schema::FieldInfo& field = *place.field;
    if (field.kind == schema::Kind::record)
        return;
    if (fact.root == FactRoot::computed) {
        const std::uint16_t index = ast_.steps[fact.first_step];
        const auto* inputs = activation_.computed_inputs;
        if (inputs == nullptr || index >= inputs->size() || !is_stated(place.record, field))
            return;
        for (const std::string& path : (*inputs)[index])
            reads_->add(path);
        return;
    }
    if (!is_stated(place.record, field))
        return;
    // Entries of a list of records are read one by one; the list itself only says that it is empty.
    const bool records = field.kind == schema::Kind::list && field.element == schema::Kind::record;
    if (ask == Ask::range && records && field.access.size(place.record) > 0)
        return;
    if (fact.root != FactRoot::local)
        return reads_->add(ast_.string(fact.pattern));
    read_path_.clear();
    append_path(fact, *slots_[fact.slot].value.get<Record>(), read_path_);
    reads_->add_copy(read_path_);
}

} // namespace readiness::cel

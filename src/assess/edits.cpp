// SPDX-License-Identifier: Apache-2.0
#include "edits.hpp"

#include "readiness/schema/copy.hpp"

#include <algorithm>

namespace readiness::assess {

namespace {

using schema::FieldInfo;
using schema::Kind;
using schema::State;

constexpr std::size_t entries_changed = 3;

/// Walks down one pattern and writes down the changes at its end, and those of the lists on the way.
class Walker {
  public:
    Walker(const Landmarks& landmarks, std::vector<Edit>& edits) : landmarks_(landmarks), edits_(edits) {}

    void walk(schema::Ref record, std::string_view pattern, const std::string& path,
              const std::vector<Edit::Step>& place);

  private:
    void change_list(const FieldInfo& field, const void* record, const std::string& path,
                     const std::vector<Edit::Step>& place);
    void change_leaf(const FieldInfo& field, const void* record, const std::string& path,
                     const std::vector<Edit::Step>& place);
    void change_values(const FieldInfo& field, const void* record, const std::string& path,
                       const std::vector<Edit::Step>& place);
    void add(Edit edit) { edits_.push_back(std::move(edit)); }

    const Landmarks& landmarks_;
    std::vector<Edit>& edits_;
    std::set<std::string, std::less<>> lists_;
};

void Walker::walk(schema::Ref record, std::string_view pattern, const std::string& path,
                  const std::vector<Edit::Step>& place) {
    const std::size_t end = pattern.find_first_of(".[");
    const FieldInfo* field = record.type->find(pattern.substr(0, end));
    if (!field)
        return;
    std::string_view rest = end == std::string_view::npos ? std::string_view{} : pattern.substr(end);
    const std::string here = path + std::string(field->name);
    std::vector<Edit::Step> steps = place;
    steps.push_back({record.type->index_of(*field), 0});
    if (field->kind == Kind::record) {
        const schema::Ref child{&field->record(), field->access.child(record.object)};
        if (!rest.empty())
            return walk(child, rest.substr(1), here + ".", steps);
        for (const FieldInfo& inner : child.type->fields)
            walk(child, inner.name, here + ".", steps);
        return;
    }
    if (field->kind != Kind::list || field->element != Kind::record)
        return change_leaf(*field, record.object, here, steps);
    if (lists_.insert(here).second)
        change_list(*field, record.object, here, steps);
    rest.remove_prefix(rest.starts_with("[].") ? 3 : rest.size());
    if (rest.empty())
        return;
    for (std::size_t i = 0; i < std::min(field->access.size(record.object), entries_changed); ++i) {
        steps.back().entry = i;
        walk({&field->record(), field->access.element_record(record.object, i)}, rest,
             here + "[" + std::to_string(i) + "].", steps);
    }
}

void Walker::change_list(const FieldInfo& field, const void* record, const std::string& path,
                         const std::vector<Edit::Step>& place) {
    const std::size_t size = field.access.size(record);
    const bool stated = field.access.state(record) == State::stated;
    if (stated)
        add({.place = place, .act = Edit::Act::forget, .words = path + " not stated"});
    if (!stated || size > 0)
        add({.place = place, .act = Edit::Act::fill, .words = path + ": []"});
    for (std::size_t i = 0; size > 1 && i < std::min(size, entries_changed); ++i)
        add({.place = place,
             .act = Edit::Act::drop,
             .entry = i,
             .words = path + " without entry " + std::to_string(i)});
    add({.place = place, .act = Edit::Act::add, .words = path + " with a blank entry more"});
}

void Walker::change_leaf(const FieldInfo& field, const void* record, const std::string& path,
                         const std::vector<Edit::Step>& place) {
    const State state = field.access.state(record);
    if (field.kind == Kind::tree)
        return;
    if (state != State::not_stated)
        add({.place = place, .act = Edit::Act::forget, .words = path + " not stated"});
    if (field.about.nullable && field.kind != Kind::enumeration && field.kind != Kind::list &&
        state != State::none)
        add({.place = place, .act = Edit::Act::none, .words = path + ": none"});
    if (field.kind == Kind::list)
        return change_values(field, record, path, place);
    const bool stated = state == State::stated;
    const schema::Scalar now = stated ? field.access.get(record) : schema::Scalar{};
    for (const schema::Scalar& value : values_to_try(field, field.kind, stated ? &now : nullptr, landmarks_))
        add({.place = place,
             .act = Edit::Act::set,
             .value = value,
             .words = path + ": " + written(field, value)});
}

/// A list of values: empty, each value alone, and all of them.
void Walker::change_values(const FieldInfo& field, const void* record, const std::string& path,
                           const std::vector<Edit::Step>& place) {
    std::vector<schema::Scalar> all = values_to_try(field, field.element, nullptr, landmarks_);
    if (field.element == Kind::enumeration)
        std::erase_if(all, [&](const schema::Scalar& value) { return written(field, value) == "none"; });
    if (field.access.state(record) != State::stated || field.access.size(record) > 0)
        add({.place = place, .act = Edit::Act::fill, .words = path + ": []"});
    std::string words;
    for (const schema::Scalar& value : all) {
        add({.place = place,
             .act = Edit::Act::fill,
             .entries = {value},
             .words = path + ": [" + written(field, value) + "]"});
        words += (words.empty() ? "" : ", ") + written(field, value);
    }
    if (all.size() > 1)
        add({.place = place, .act = Edit::Act::fill, .entries = all, .words = path + ": [" + words + "]"});
}

void change(const Edit& edit, const FieldInfo& field, const void* from, void* to) {
    const schema::Access& access = field.access;
    const bool records = field.element == Kind::record;
    switch (edit.act) {
    case Edit::Act::forget:
        return access.set_state(to, State::not_stated);
    case Edit::Act::none:
        return access.set_state(to, State::none);
    case Edit::Act::set:
        return access.set(to, edit.value);
    case Edit::Act::fill:
        access.set_state(to, State::stated);
        for (const schema::Scalar& entry : edit.entries)
            access.append(to, entry);
        return;
    case Edit::Act::drop:
    case Edit::Act::add:
        break;
    }
    access.set_state(to, State::stated);
    for (std::size_t i = 0; records && i < access.size(from); ++i)
        if (edit.act == Edit::Act::add || i != edit.entry)
            schema::copy({&field.record(), access.element_record(from, i)},
                         {&field.record(), access.append_record(to)});
    if (edit.act == Edit::Act::add)
        access.append_record(to);
}

void copy_changed(const Edit& edit, std::size_t level, schema::Ref from, schema::MutRef to) {
    for (std::size_t i = 0; i < from.type->fields.size(); ++i) {
        const FieldInfo& field = from.type->fields[i];
        if (i != edit.place[level].field) {
            schema::copy_field(field, from.object, to.object);
        } else if (level + 1 == edit.place.size()) {
            change(edit, field, from.object, to.object);
        } else if (field.kind == Kind::record) {
            copy_changed(edit, level + 1, {&field.record(), field.access.child(from.object)},
                         {&field.record(), field.access.child_mut(to.object)});
        } else {
            field.access.set_state(to.object, field.access.state(from.object));
            for (std::size_t entry = 0; entry < field.access.size(from.object); ++entry) {
                const schema::Ref source{&field.record(), field.access.element_record(from.object, entry)};
                const schema::MutRef target{&field.record(), field.access.append_record(to.object)};
                if (entry == edit.place[level].entry)
                    copy_changed(edit, level + 1, source, target);
                else
                    schema::copy(source, target);
            }
        }
    }
}

} // namespace

std::vector<Edit> edits_of(schema::Ref facts, const std::vector<std::string>& patterns,
                           const Landmarks& landmarks) {
    std::vector<Edit> edits;
    Walker walker(landmarks, edits);
    for (const std::string& pattern : patterns)
        walker.walk(facts, pattern, "", {});
    return edits;
}

void apply(const Edit& edit, schema::Ref from, schema::MutRef to) {
    copy_changed(edit, 0, from, to);
}

} // namespace readiness::assess

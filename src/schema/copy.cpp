// SPDX-License-Identifier: Apache-2.0
#include "readiness/schema/copy.hpp"

namespace readiness::schema {

namespace {

void copy_list(const FieldInfo& field, const void* from, void* to) {
    const Access& access = field.access;
    access.set_state(to, access.state(from));
    for (std::size_t i = 0; i < access.size(from); ++i) {
        if (field.element == Kind::record)
            copy({&field.record(), access.element_record(from, i)},
                 {&field.record(), access.append_record(to)});
        else
            access.append(to, access.element(from, i));
    }
}

} // namespace

void copy_field(const FieldInfo& field, const void* from, void* to) {
    const Access& access = field.access;
    if (field.kind == Kind::record)
        copy({&field.record(), access.child(from)}, {&field.record(), access.child_mut(to)});
    else if (field.kind == Kind::list)
        copy_list(field, from, to);
    else if (field.kind == Kind::tree)
        return;
    else if (access.state(from) == State::stated)
        access.set(to, access.get(from));
    else
        access.set_state(to, access.state(from));
}

void copy(Ref from, MutRef to) {
    for (const FieldInfo& field : from.type->fields)
        copy_field(field, from.object, to.object);
}

} // namespace readiness::schema

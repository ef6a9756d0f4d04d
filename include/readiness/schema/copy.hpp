// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/type_info.hpp"

namespace readiness::schema {

/// Gives `to` what one field of `from` says; both are records of the type that has the field. Free-form
/// fields are left alone: they belong to the document they were read from.
void copy_field(const FieldInfo& field, const void* from, void* to);

/// Gives `to` everything that `from` says. Both have the same type.
void copy(Ref from, MutRef to);

} // namespace readiness::schema

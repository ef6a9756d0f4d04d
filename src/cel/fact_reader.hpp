// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/value.hpp"

#include <string>

namespace readiness::cel {

/// Whether somebody has said something about a field. A record is stated if anything in it is.
bool is_stated(const void* record, const schema::FieldInfo& field);

/// The field of a record: its value, unknown if it is not stated, an error if it is `none`.
Value read_field(const Record& record, const schema::FieldInfo& field);

/// Likewise, with the path at hand where it is needed.
Value read_leaf(const void* record, const schema::FieldInfo& field, const std::string& path);

/// `has()` of a stated field: true, or false where it is `none` (an empty list, too).
bool has_field(const void* record, const schema::FieldInfo& field);

Value make_unknown(std::string path);

} // namespace readiness::cel

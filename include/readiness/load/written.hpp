// SPDX-License-Identifier: Apache-2.0
#pragma once
// Values as they stand in a YAML file.
#include "readiness/schema/type_info.hpp"

#include <string>
#include <string_view>

namespace readiness::load {

/// A text on one line, in quotes where it needs them; fits into `[]` and `{}` as well.
std::string write_text(std::string_view text);

/// A leaf value on one line.
std::string write_scalar(const schema::FieldInfo& field, schema::Kind kind, const schema::Scalar& value);

/// What a leaf or a list of leaves says, on one line: `7`, `[a, b]`, `none`. The field is not blank.
std::string write_leaf(const schema::FieldInfo& field, const void* record);

/// A YAML value on one line as JSON; as it is if it is none.
std::string write_json(std::string_view yaml);

/// `a whole number (users), at least 1`: what a value of the field looks like.
std::string describe_value(const schema::FieldInfo& field, schema::Kind kind);

} // namespace readiness::load

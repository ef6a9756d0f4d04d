// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/type_info.hpp"

#include <vector>

/// How fields are put into words, the same in hovers, pages and at the terminal.
namespace readiness::docgen {

/// `int`, `list of enum`, `list of system`.
std::string type_words(const schema::FieldInfo& field);
/// The values of an enumeration or list of them; empty for other fields.
std::vector<schema::EnumValue> values_of(const schema::FieldInfo& field);
/// Doc, unit and range in one sentence with its period: `How long a copy is kept, in days, at least 1.`
std::string sentence(const schema::FieldInfo& field);

} // namespace readiness::docgen

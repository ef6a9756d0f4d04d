// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/codes.hpp"
#include "readiness/docgen/reference.hpp"

namespace readiness::docgen {

struct ExplainOptions {
    std::size_t width = 80;
    bool color = false;
};

/// What `readiness explain` prints: plain text, wrapped, ending with a line break.
std::string explain_rule(const ReferenceInput& input, const rules::Rule& rule, const ExplainOptions& options);

/// `path` as in the descriptor, with or without indices (`integration.systems[2].owner`,
/// `integration.systems[].owner`) or `calc.` for a computed fact; a section works too. Nothing if there is no
/// such field.
std::optional<std::string> explain_field(const ReferenceInput& input, std::string_view path,
                                         const ExplainOptions& options);

std::string explain_code(diag::Code code, const ExplainOptions& options);

/// What may be written for a field: `a whole number (users), at least 1`, `red or green, or none`.
std::string value_words(const schema::FieldInfo& field);
/// Whether `none` may.
bool takes_none(const schema::FieldInfo& field);

/// Rules whose conditions name the field (without indices), or a field inside it.
std::vector<const rules::Rule*> rules_reading(const rules::Catalogue& catalogue, std::string_view path);

/// Points of 100 a rule decides where every rule applies.
double typical_points(const rules::Catalogue& catalogue, const rules::Profile& profile,
                      const rules::Rule& rule);

} // namespace readiness::docgen

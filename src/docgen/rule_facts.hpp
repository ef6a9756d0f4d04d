// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/docgen/explain.hpp"

namespace readiness::docgen {

/// A field named by a rule: of the descriptor, or computed (`calc.`). Null if there is none.
const schema::FieldInfo* field_at(const ReferenceInput& input, std::string_view path);
/// `[2]` becomes `[]`.
std::string without_indices(std::string_view path);
/// `5 to 20 days`; empty where no effort is given.
std::string effort_words(const rules::Rule& rule);
/// How far a source was opened, in words.
std::string_view depth_words(rules::ReadDepth depth);
/// Two decimals.
std::string points_words(double points);

struct ExampleText {
    std::string_view outcome;
    std::string name;
    std::string yaml;
    std::vector<std::string> missing;
    assess::ExampleResult result{}; ///< of an example that fails
};
/// The examples of a rule as written, in the order pass, fail, unknown, not applicable.
std::vector<ExampleText> examples_of(const ReferenceInput& input, const rules::Rule& rule);

/// `small_group_users: 100 users, profile default`
std::string threshold_words(const rules::Threshold& threshold);

} // namespace readiness::docgen

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/subject.hpp"
#include "readiness/cel/explain.hpp"
#include "readiness/rules/profile.hpp"

#include <functional>
#include <string>
#include <vector>

namespace readiness::assess {

/// A computed record with the facts each of its fields comes from.
struct ComputedRecord {
    schema::Object values;
    std::vector<std::vector<std::string>> inputs;
    std::vector<std::vector<std::string>> missing;
    schema::Date as_of{}; ///< what the facts say, or a fixed day
};

/// How to make the subject of an example from its facts.
struct SubjectType {
    const schema::TypeInfo* facts = nullptr;
    std::function<ComputedRecord(schema::Ref facts)> compute;
};

/// Runs every example of `examples` against its rule. Reports those whose facts do not load, whose outcome or
/// severity is another one, or that wait for other facts than they say. Returns how many examples were run.
std::size_t run_examples(const source::SourceSet& sources, const rules::Catalogue& catalogue,
                         const rules::Profile& profile, const rules::RuleExamples& examples,
                         const SubjectType& subject_type, diag::Diagnostics& diagnostics);

/// What comes out of an example, as a report says it.
struct ExampleResult {
    std::string message;
    std::vector<cel::DecidingFact> facts;
};

/// Of an example whose facts load.
ExampleResult example_result(const source::SourceSet& sources, const rules::Catalogue& catalogue,
                             const rules::Profile& profile, const rules::RuleExamples& examples,
                             const rules::Example& example, const SubjectType& subject_type);

} // namespace readiness::assess

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/examples.hpp"
#include "readiness/assess/outcome.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace readiness::assess {

/// Most variants of its examples that one rule is tried on.
inline constexpr std::size_t variants_most = 5'000;

/// How often a rule came out one way or the other, over its examples and their variants.
struct Tally {
    std::size_t pass = 0, fail = 0, unknown = 0, not_applicable = 0, error = 0;
};

/// An operand of `&&` or `||` in `require` that decides in no example, although it can.
struct Untested {
    std::uint32_t begin = 0; ///< offsets into Rule::require
    std::uint32_t end = 0;
    std::string text;
    std::string example; ///< with this example changed so, it decides
    std::string change;  ///< `rollout.strategy: staged`
};

/// What is known of one rule after it was tried on its examples and their variants.
struct Proof {
    const rules::Rule* rule = nullptr;
    const rules::RuleExamples* written = nullptr;
    std::size_t examples = 0;
    std::size_t variants = 0;
    Tally tally{};
    std::string error{};         ///< of the first variant that ended in one
    bool applies_always = false; ///< `applies` is a condition, but never false
    bool applies_never = false;  ///< it is never true
    std::vector<std::string>
        vacuous{};                    ///< lists `require` looks through, but passes only where they are empty
    std::vector<Untested> untested{}; ///< in the order of the condition
    std::vector<std::string> shadowed_by{}; ///< rules that fail wherever this one does, over the same facts

    bool reaches(Outcome outcome) const;
    /// It can pass, fail and be unknown, and does not pass for want of entries only.
    bool proven() const;
};

/// Tries every rule of `written` on its examples and on variants of them: one fact changed at a time, and
/// more where an outcome is still to be seen. Facts are those the rule names and the inputs of computed ones;
/// they are left out, made `none`, set to every value of a choice, to the numbers and days around those the
/// rule compares them with, and lists lose and gain entries. Deterministic. `effective_on` is not looked at.
std::vector<Proof> prove(const source::SourceSet& sources, const rules::Catalogue& catalogue,
                         const std::vector<rules::RuleExamples>& written, const SubjectType& subject_type);

/// Says what is wrong with the rules: outcomes that were not reached and empty passes as errors, the rest as
/// warnings.
void report_proofs(const source::SourceSet& sources, const std::vector<Proof>& proofs,
                   diag::Diagnostics& diagnostics);

} // namespace readiness::assess

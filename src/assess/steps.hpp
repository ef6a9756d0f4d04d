// SPDX-License-Identifier: Apache-2.0
#pragma once
// The steps of `assess`, in the order they run. Each fills its part of the assessment from the parts before
// it.
#include "shared_conditions.hpp"

#include "readiness/assess/assessment.hpp"
#include "readiness/diag/limits.hpp"

#include <map>

namespace readiness::assess {

/// What all steps look at.
struct Run {
    const rules::Catalogue& catalogue;
    const rules::Profile& profile;
    const Subject& subject;
    const Options& options;
    cel::Activation activation;
};

/// Of what is behind an outcome.
inline constexpr cel::Keep kept{.steps = 5'000, .elements = traced_elements, .facts = limits::finding_facts};

cel::Activation activation_of(const Subject& subject, Detail detail = Detail::steps);

/// The outcome of a rule by its two conditions.
Outcome combine(const cel::Outcome& applies, const cel::Outcome& require);

/// What the rules of a run share while they are judged.
struct Shared {
    SharedConditions conditions;
    cel::Reads reads{}; ///< memory that each rule uses again
};

/// Judges one rule into a new finding; waivers, shares and messages come later.
void evaluate_rule(const rules::Rule& rule, const Run& run, Shared& shared, Finding& finding);

/// Findings for all rules, declarations of not applicable included.
void evaluate_rules(const Run& run, Assessment& assessment);
void apply_waivers(const Run& run, Assessment& assessment);
/// Areas, shares and the score.
void add_up(const Run& run, Assessment& assessment);
/// Whether evidence counts, and if not, why.
EvidenceState evidence_state(const load::Evidence& evidence, const Run& run);
void list_evidence(const Run& run, Assessment& assessment);
/// The points passed that no fresh evidence backs.
void count_unproven(Assessment& assessment);
void write_ledger(Assessment& assessment);
void collect_questions(const Run& run, Assessment& assessment);
void decide_verdict(const Run& run, Assessment& assessment);
/// Messages and facts of the findings that lead.
void explain_leading(const Run& run, Assessment& assessment);

} // namespace readiness::assess

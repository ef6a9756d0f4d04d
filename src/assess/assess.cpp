// SPDX-License-Identifier: Apache-2.0
#include "steps.hpp"

#include <algorithm>

namespace readiness::assess {

cel::Activation activation_of(const Subject& subject, Detail detail) {
    return {.facts = subject.facts,
            .computed = subject.computed,
            .computed_inputs = subject.computed_inputs,
            .computed_missing = subject.computed_missing,
            .today = subject.as_of,
            .bindings = {},
            .name_unknown = detail != Detail::outcomes,
            .order_unknown = detail > Detail::summary};
}

Assessment assess(const rules::Catalogue& catalogue, const rules::Profile& profile, const Subject& subject,
                  const Options& options) {
    const Run run{catalogue, profile, subject, options, activation_of(subject, options.detail)};
    Assessment assessment;
    assessment.facts_type = subject.facts.type;
    assessment.as_of = subject.as_of;
    evaluate_rules(run, assessment);
    apply_waivers(run, assessment);
    add_up(run, assessment);
    write_ledger(assessment);
    list_evidence(run, assessment);
    count_unproven(assessment);
    if (options.detail != Detail::outcomes)
        collect_questions(run, assessment);
    decide_verdict(run, assessment);
    if (options.detail == Detail::summary)
        explain_leading(run, assessment);
    assessment.broken = std::ranges::any_of(
        assessment.findings, [](const Finding& finding) { return finding.outcome == Outcome::error; });
    return assessment;
}

} // namespace readiness::assess

// SPDX-License-Identifier: Apache-2.0
#include "steps.hpp"

#include <algorithm>

namespace readiness::assess {

namespace {

/// The condition whose facts tell why: of a gap or an unknown the first that came out as the rule did.
const cel::Program& telling(const Finding& finding, const Run& run) {
    const rules::Rule& rule = *finding.rule;
    const bool required =
        finding.gap() || cel::evaluate(rule.require, run.activation).truth == cel::Truth::unknown;
    return required ? rule.require : rule.applies;
}

void name_facts(const Run& run, Finding& finding) {
    if (!finding.reasons().facts.empty())
        return;
    cel::Explanation explanation =
        cel::explain_facts(telling(finding, run), activation_of(run.subject), kept);
    finding.give_reasons().facts = std::move(explanation.facts);
    finding.give_reasons().facts_omitted = explanation.facts_omitted;
}

void tell(const Run& run, Finding& finding) {
    finding.give_reasons().message = finding.rule->finding.fill(run.activation);
}

/// What is shown beside an area is the first fact of the worst rule that has one.
void explain_area(const Run& run, const AreaResult& area, std::vector<Finding>& findings) {
    const Outcome behind = area.state == AreaState::open ? Outcome::fail : Outcome::unknown;
    std::vector<Finding*> order;
    for (const std::size_t index : area.findings)
        if (findings[index].outcome == behind)
            order.push_back(&findings[index]);
    std::ranges::stable_sort(order, {}, &Finding::severity);
    for (Finding* finding : order) {
        name_facts(run, *finding);
        if (!finding->reasons().facts.empty())
            return;
    }
}

} // namespace

void explain_leading(const Run& run, Assessment& assessment) {
    for (const AreaResult& area : assessment.areas)
        if (area.area->kind != rules::AreaKind::foundation)
            explain_area(run, area, assessment.findings);
    std::size_t blockers = 0;
    for (Finding& finding : assessment.findings)
        if (finding.open_unwaived() && finding.severity == Severity::blocker &&
            blockers++ < leading_blockers) {
            tell(run, finding);
            name_facts(run, finding);
        }
    for (std::size_t i = 0; i < std::min(assessment.conditions.size(), leading_conditions); ++i)
        tell(run, assessment.findings[assessment.conditions[i].finding]);
}

} // namespace readiness::assess

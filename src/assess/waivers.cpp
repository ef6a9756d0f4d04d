// SPDX-License-Identifier: Apache-2.0
#include "steps.hpp"

#include <algorithm>

namespace readiness::assess {

namespace {

bool is_below(std::string_view path, std::string_view scope) {
    if (!path.starts_with(scope))
        return false;
    return path.size() == scope.size() || path[scope.size()] == '.' || path[scope.size()] == '[';
}

/// A waiver limited to a path covers a gap only if everything that decided it lies there.
bool covers(const Waiver& waiver, const Finding& finding) {
    if (!waiver.scope)
        return true;
    return !finding.facts.empty() && std::ranges::all_of(finding.facts, [&](const cel::DecidingFact& fact) {
        return is_below(fact.path, *waiver.scope);
    });
}

} // namespace

void apply_waivers(const Run& run, Assessment& assessment) {
    for (const Waiver& waiver : run.subject.waivers) {
        WaiverResult result{.waiver = &waiver, .state = WaiverState::unmatched, .finding = {}};
        const auto found = std::ranges::find_if(assessment.findings,
                                                [&](const Finding& f) { return f.rule->id == waiver.rule; });
        if (found != assessment.findings.end()) {
            result.finding = static_cast<std::size_t>(found - assessment.findings.begin());
            if (!run.options.use_waivers) {
                result.state = WaiverState::ignored;
            } else if (run.subject.as_of > waiver.expires) {
                result.state = WaiverState::expired;
            } else if (found->gap() && !found->waiver && covers(waiver, *found)) {
                result.state = WaiverState::active;
                found->waiver = assessment.waivers.size();
            } else {
                result.state = WaiverState::unused;
            }
        }
        assessment.waivers.push_back(result);
    }
}

} // namespace readiness::assess

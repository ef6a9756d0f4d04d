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
    const std::vector<cel::DecidingFact>& facts = finding.reasons().facts;
    return !facts.empty() && std::ranges::all_of(facts, [&](const cel::DecidingFact& fact) {
        return is_below(fact.path, *waiver.scope);
    });
}

WaiverCause cause_of(const Waiver& waiver, const Finding* finding, const Run& run) {
    if (!run.options.use_waivers)
        return WaiverCause::switched_off;
    if (!finding)
        return WaiverCause::no_such_rule;
    if (run.subject.as_of > waiver.expires)
        return WaiverCause::past_last_day;
    switch (finding->outcome) {
    case Outcome::pass:
        return WaiverCause::rule_passes;
    case Outcome::unknown:
        return WaiverCause::rule_unknown;
    case Outcome::not_applicable:
        return WaiverCause::rule_not_applicable;
    case Outcome::error:
        return WaiverCause::rule_broke;
    case Outcome::fail:
        break;
    }
    if (!covers(waiver, *finding))
        return WaiverCause::outside_scope;
    return finding->waiver ? WaiverCause::covered_already : WaiverCause::covers_gap;
}

WaiverState state_after(WaiverCause cause) {
    switch (cause) {
    case WaiverCause::covers_gap:
        return WaiverState::active;
    case WaiverCause::switched_off:
        return WaiverState::ignored;
    case WaiverCause::past_last_day:
        return WaiverState::expired;
    case WaiverCause::covered_already:
        return WaiverState::unused;
    case WaiverCause::no_such_rule:
    case WaiverCause::rule_passes:
    case WaiverCause::rule_unknown:
    case WaiverCause::rule_not_applicable:
    case WaiverCause::rule_broke:
    case WaiverCause::outside_scope:
        break;
    }
    return WaiverState::unmatched;
}

} // namespace

void apply_waivers(const Run& run, Assessment& assessment) {
    for (const Waiver& waiver : run.subject.waivers) {
        const auto found = std::ranges::find_if(assessment.findings,
                                                [&](const Finding& f) { return f.rule->id == waiver.rule; });
        Finding* const finding = found == assessment.findings.end() ? nullptr : &*found;
        const WaiverCause cause = cause_of(waiver, finding, run);
        WaiverResult result{.waiver = &waiver, .state = state_after(cause), .cause = cause, .finding = {}};
        if (finding)
            result.finding = static_cast<std::size_t>(finding - assessment.findings.data());
        if (cause == WaiverCause::covers_gap)
            finding->waiver = assessment.waivers.size();
        assessment.waivers.push_back(result);
    }
}

} // namespace readiness::assess

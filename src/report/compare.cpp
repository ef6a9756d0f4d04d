// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/compare.hpp"

#include "readiness/report/statements.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace readiness::report {

namespace {

bool is_gap(const Finding& finding) {
    return finding.is(assess::Outcome::fail);
}

GapChange change_of(const Finding& finding, BaselineState state) {
    GapChange change;
    change.rule = finding.rule;
    change.title = finding.title;
    change.message = finding.message;
    change.severity = finding.severity;
    say(change.state, state);
    change.fingerprint = finding.fingerprint;
    change.points = finding.points;
    change.file = finding.file;
    change.line = finding.line;
    return change;
}

void append_sorted(std::vector<GapChange>& changes, std::vector<GapChange> more) {
    std::ranges::stable_sort(more, std::greater{}, [](const GapChange& gap) { return gap.points.value; });
    std::ranges::move(more, std::back_inserter(changes));
}

bool same_rules(const Report& a, const Report& b) {
    const auto same_pack = [](const RulePack& one, const RulePack& other) {
        return one.id.value == other.id.value && one.digest.value == other.digest.value;
    };
    return std::ranges::equal(a.rule_packs.value, b.rule_packs.value, same_pack) &&
           a.profile.digest.value == b.profile.digest.value;
}

/// How a result that is there now stands against what the same rule said before.
BaselineState state_against(const Finding* before, const Finding& now) {
    if (!before || before->outcome.value != now.outcome.value)
        return BaselineState::new_;
    return before->fingerprint.value == now.fingerprint.value ? BaselineState::unchanged
                                                              : BaselineState::updated;
}

double rounded(double points) {
    return std::round(points * 10) / 10;
}

/// Exactly where both ends are written as fractions that fit, else as printed.
bool lost_points(const Report& now, const Baseline& baseline, std::string_view earlier_exact) {
    const auto before = rules::Rational::parse(earlier_exact);
    const auto after = rules::Rational::parse(now.score.low_exact.value);
    if (before && after)
        return *after < *before;
    return now.score.low.value < baseline.score_low.value;
}

void add_reason(Gate& gate, std::string wanted, std::string actual, std::string message,
                std::vector<std::string> rules) {
    GateReason& reason = gate.reasons.value.emplace_back();
    say(reason.gate, "baseline");
    say(reason.wanted, wanted);
    say(reason.actual, actual);
    say(reason.message, message);
    say(reason.rules, std::move(rules));
    say(gate.met, false);
}

} // namespace

void compare(Report& now, const Report& earlier, std::string path, std::string sha256) {
    Baseline& baseline = now.baseline;
    say(baseline.path, path);
    say(baseline.sha256, sha256);
    baseline.as_of = earlier.as_of;
    baseline.verdict = earlier.verdict.value;
    say(baseline.same_rules, same_rules(now, earlier));
    if (earlier.score.assessable.value) {
        baseline.score_low = earlier.score.low;
        baseline.score_high = earlier.score.high;
        baseline.score_low_exact = earlier.score.low_exact;
    }
    if (earlier.score.assessable.value && now.score.assessable.value) {
        say(baseline.low_change, rounded(now.score.low.value - earlier.score.low.value));
        say(baseline.high_change, rounded(now.score.high.value - earlier.score.high.value));
    }
    std::vector<GapChange> appeared, gone;
    for (Finding& finding : now.findings.value) {
        const Finding* before = earlier.find(finding.rule.value);
        const bool was_gap = before && is_gap(*before);
        if (is_gap(finding) || finding.is(assess::Outcome::unknown))
            say(finding.baseline_state, state_against(before, finding));
        if (is_gap(finding) && !was_gap)
            appeared.push_back(change_of(finding, BaselineState::new_));
        if (!is_gap(finding) && was_gap)
            gone.push_back(change_of(*before, BaselineState::absent));
    }
    for (const Finding& before : earlier.findings.value)
        if (is_gap(before) && !now.find(before.rule.value))
            gone.push_back(change_of(before, BaselineState::absent));
    std::vector<GapChange> changes;
    append_sorted(changes, std::move(appeared));
    append_sorted(changes, std::move(gone));
    say(baseline.changes, std::move(changes));
}

void check_baseline(Report& now) {
    say(now.gate.set, true);
    std::vector<std::string> ids;
    for (const Finding& finding : now.findings.value)
        if (finding.open_unwaived() && finding.baseline_state.stated() &&
            finding.baseline_state.value == BaselineState::new_)
            ids.push_back(finding.rule.value);
    if (!ids.empty())
        add_reason(now.gate, "no new gap", plural(ids.size(), "new gap", "new gaps"),
                   plural(ids.size(), "gap is", "gaps are") + " new against the baseline: " + some_of(ids),
                   ids);
    const Baseline& baseline = now.baseline;
    if (baseline.score_low.stated() && lost_points(now, baseline, baseline.score_low_exact.value))
        add_reason(now.gate, "low end >= " + tenths(baseline.score_low.value), tenths(now.score.low.value),
                   "the low end of the score is " + tenths(now.score.low.value) + ", it was " +
                       tenths(baseline.score_low.value) + " in the baseline",
                   {});
}

} // namespace readiness::report

// SPDX-License-Identifier: Apache-2.0
#include "steps.hpp"

#include <algorithm>

namespace readiness::assess {

namespace {

/// Everything the verdict looks at. Small, so that "what if this one were closed" is a subtraction.
struct Tally {
    Rational low, high, coverage_pct;
    int blockers_open = 0; ///< without a waiver
    int blockers_unknown = 0;
    int serious_open = 0; ///< blockers and high gaps, waived or not
};

Tally tally(const Assessment& assessment) {
    Tally result{assessment.score.low, assessment.score.high, assessment.score.coverage_pct};
    for (const Finding& finding : assessment.findings) {
        if (finding.advice)
            continue;
        const bool blocker = finding.severity == Severity::blocker;
        if (finding.outcome == Outcome::unknown && blocker)
            ++result.blockers_unknown;
        if (!finding.gap())
            continue;
        if (blocker && !finding.waiver)
            ++result.blockers_open;
        if (blocker || finding.severity == Severity::high)
            ++result.serious_open;
    }
    return result;
}

/// As if the finding passed.
void close(const Finding& finding, Tally& tally) {
    tally.low += finding.share;
    if (finding.gap())
        tally.high += finding.share;
    else
        tally.coverage_pct += finding.share;
    if (finding.advice)
        return;
    const bool blocker = finding.severity == Severity::blocker;
    if (finding.outcome == Outcome::unknown && blocker)
        --tally.blockers_unknown;
    if (!finding.gap())
        return;
    if (blocker && !finding.waiver)
        --tally.blockers_open;
    if (blocker || finding.severity == Severity::high)
        --tally.serious_open;
}

std::pair<Verdict, DecidedBy> decide(const Tally& tally, const rules::Profile& profile) {
    if (tally.blockers_open > 0)
        return {Verdict::no_go, DecidedBy::blocker_open};
    if (tally.high < profile.no_go_below)
        return {Verdict::no_go, DecidedBy::high_too_low};
    if (tally.coverage_pct < profile.coverage_from_pct)
        return {Verdict::defer, DecidedBy::coverage_too_low};
    if (tally.blockers_unknown > 0)
        return {Verdict::defer, DecidedBy::blocker_unknown};
    if (tally.low >= profile.go_from && tally.serious_open == 0)
        return {Verdict::go, DecidedBy::go};
    if (tally.low >= profile.conditional_from)
        return {Verdict::go_with_conditions, DecidedBy::conditional};
    return {Verdict::no_go, DecidedBy::low_too_low};
}

/// Findings behind the line that decided; none where the sum did.
std::vector<std::size_t> behind(DecidedBy line, const Assessment& assessment) {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
        const Finding& finding = assessment.findings[i];
        if (finding.advice)
            continue;
        const bool blocker = finding.severity == Severity::blocker;
        const bool serious = blocker || finding.severity == Severity::high;
        const bool decides =
            (line == DecidedBy::blocker_open && finding.gap() && blocker && !finding.waiver) ||
            (line == DecidedBy::blocker_unknown && finding.outcome == Outcome::unknown && blocker) ||
            (line == DecidedBy::conditional && finding.gap() && serious);
        if (decides)
            result.push_back(i);
    }
    return result;
}

/// The one answer or closed gap that leads to the best verdict; answers first, because they cost least.
std::optional<Turn> find_turn(const Run& run, const Assessment& assessment, const Tally& now) {
    if (now.blockers_open > 1) // one change leaves another one open
        return std::nullopt;
    std::optional<Turn> best;
    const auto consider = [&](const Tally& then, std::string fact, std::string rule) {
        const Verdict to = decide(then, run.profile).first;
        if (to > assessment.verdict && (!best || to > best->to))
            best = Turn{to, std::move(fact), std::move(rule)};
    };
    for (const Question& question : assessment.questions) {
        Tally then = now;
        for (const std::size_t index : question.findings)
            if (assessment.findings[index].missing.size() == 1)
                close(assessment.findings[index], then);
        consider(then, question.path, {});
    }
    std::vector<const Finding*> gaps;
    for (const Finding& finding : assessment.findings)
        if (finding.gap())
            gaps.push_back(&finding);
    std::ranges::stable_sort(gaps, {}, [](const Finding* gap) { return gap->rule->effort_days_min; });
    for (const Finding* gap : gaps) {
        Tally then = now;
        close(*gap, then);
        consider(then, {}, gap->rule->id);
    }
    return best;
}

std::string evaluate_text(const std::optional<cel::Program>& program, const Run& run) {
    if (!program)
        return {};
    const cel::Value value = cel::evaluate(*program, run.activation).value;
    if (value.is<cel::Unknown>() || value.is<cel::Error>() || value.is<cel::Null>())
        return {};
    return cel::format_for_people(value);
}

void collect_conditions(const Run& run, Assessment& assessment) {
    const std::string owner = evaluate_text(run.profile.condition_owner, run);
    const std::string due = evaluate_text(run.profile.condition_due, run);
    for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
        const Finding& finding = assessment.findings[i];
        const bool serious = finding.severity == Severity::blocker || finding.severity == Severity::high;
        if (!finding.open() || !serious)
            continue;
        Condition condition{.finding = i,
                            .owner = owner,
                            .due = due,
                            .proof = std::string(finding.rule->require.text),
                            .waived = finding.waiver.has_value()};
        if (finding.waiver) {
            const Waiver& waiver = *assessment.waivers[*finding.waiver].waiver;
            condition.owner = waiver.owner;
            condition.due = schema::format_date(waiver.expires);
        }
        assessment.conditions.push_back(std::move(condition));
    }
}

} // namespace

void decide_verdict(const Run& run, Assessment& assessment) {
    if (!assessment.score.assessable)
        return;
    const Tally now = tally(assessment);
    std::tie(assessment.verdict, assessment.decided_by) = decide(now, run.profile);
    assessment.deciding = behind(assessment.decided_by, assessment);
    if (run.options.detail == Detail::outcomes)
        return;
    assessment.turn = find_turn(run, assessment, now);
    if (assessment.verdict == Verdict::go_with_conditions)
        collect_conditions(run, assessment);
}

} // namespace readiness::assess

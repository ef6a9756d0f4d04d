// SPDX-License-Identifier: Apache-2.0
#include "readiness/assess/gate.hpp"

#include "readiness/text/layout.hpp"

#include <cmath>

namespace readiness::assess {

namespace {

/// One decimal, rounded down: what is printed never looks better than what is compared.
std::string tenths_down(const Rational& value) {
    const std::int64_t tenths = value.floor_times(10);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

void check_score(const Gate& gate, const GateSubject& subject, GateResult& result) {
    if (!gate.min_score || subject.score_low >= *gate.min_score)
        return;
    const std::string wanted = schema::format_number(gate.min_score->to_double());
    const std::string actual = tenths_down(subject.score_low);
    result.reasons.push_back({"min_score",
                              ">= " + wanted,
                              actual,
                              "the low end of the score is " + actual + ", the gate asks for " + wanted,
                              {}});
}

void check_gaps(const Gate& gate, const GateSubject& subject, GateResult& result) {
    if (!gate.fail_on)
        return;
    std::vector<std::string> ids;
    for (const GateSubject::Gap& gap : subject.open_gaps)
        if (rules::at_least_as_bad(gap.severity, *gate.fail_on))
            ids.push_back(gap.rule);
    if (ids.empty())
        return;
    const std::string severity(rules::name(*gate.fail_on));
    const std::string gaps = ids.size() == 1 ? " gap is" : " gaps are";
    const std::string scope = *gate.fail_on == Severity::blocker ? severity : severity + " or worse";
    const std::string count = std::to_string(ids.size());
    result.reasons.push_back({"fail_on", "no open gap of severity " + scope, count,
                              count + gaps + " open at severity " + scope + ": " + text::join_words(ids),
                              ids});
}

void check_coverage(const Gate& gate, const GateSubject& subject, GateResult& result) {
    if (!gate.min_coverage_pct || subject.coverage_pct >= *gate.min_coverage_pct)
        return;
    const std::string wanted = schema::format_number(gate.min_coverage_pct->to_double());
    const std::string actual = std::to_string(subject.coverage_pct.floor_times(1));
    result.reasons.push_back({"min_coverage",
                              ">= " + wanted,
                              actual,
                              "coverage is " + actual + "%, the gate asks for " + wanted + "%",
                              {}});
}

void check_evidence(const Gate& gate, const GateSubject& subject, GateResult& result) {
    if (!gate.min_evidence_pct || subject.evidence_pct >= gate.min_evidence_pct->to_double())
        return;
    const std::string wanted = schema::format_number(gate.min_evidence_pct->to_double());
    const std::string actual = std::to_string(static_cast<int>(std::floor(subject.evidence_pct)));
    result.reasons.push_back(
        {"min_evidence",
         ">= " + wanted,
         actual,
         "fresh evidence backs " + actual + "% of the points passed, the gate asks for " + wanted + "%",
         {}});
}

void check_verdict(const Gate& gate, const GateSubject& subject, GateResult& result) {
    if (!gate.require_verdict || subject.verdict >= *gate.require_verdict)
        return;
    const std::string wanted(name(*gate.require_verdict));
    const std::string actual(name(subject.verdict));
    const std::string or_better = *gate.require_verdict == Verdict::go ? "" : " or better";
    result.reasons.push_back({"require_verdict",
                              wanted + or_better,
                              actual,
                              "the verdict is " + actual + ", the gate asks for " + wanted + or_better,
                              {}});
}

} // namespace

GateResult check_gate(const Gate& gate, const GateSubject& subject) {
    GateResult result{.set = gate.set(), .met = true, .reasons = {}};
    check_score(gate, subject, result);
    check_gaps(gate, subject, result);
    check_coverage(gate, subject, result);
    check_evidence(gate, subject, result);
    check_verdict(gate, subject, result);
    result.met = result.reasons.empty();
    return result;
}

GateResult check_gate(const Gate& gate, const Assessment& assessment) {
    GateSubject subject{.score_low = assessment.score.low,
                        .coverage_pct = assessment.score.coverage_pct,
                        .evidence_pct = assessment.score.evidence_pct,
                        .verdict = assessment.verdict};
    if (gate.fail_on)
        for (const Finding& finding : assessment.findings)
            if (finding.open_unwaived())
                subject.open_gaps.push_back({finding.rule->id, finding.severity});
    return check_gate(gate, subject);
}

} // namespace readiness::assess

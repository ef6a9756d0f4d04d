// SPDX-License-Identifier: Apache-2.0
#include "report/build_parts.hpp"

#include <fmt/format.h>

namespace readiness::report {

namespace {

NextStep step(StepKind kind, std::string_view text, std::string_view rule = {}, std::string_view fact = {}) {
    NextStep step;
    say(step.kind, kind);
    say(step.text, text);
    say(step.rule, rule);
    say(step.fact, fact);
    return step;
}

NextStep close_gap(const Finding& finding) {
    std::string text = "Close " + finding.rule.value;
    if (const std::string effort = effort_text(finding); !effort.empty())
        text += " (" + effort + ")";
    text += ": " + first_sentence(finding.fix.value.empty() ? text_of(finding.title) : text_of(finding.fix)) +
            ".";
    return step(StepKind::close_gap, text, finding.rule.value);
}

NextStep answer(const BuildInput& input, std::string_view path) {
    for (const assess::Question& question : input.assessment.questions)
        if (question.path == path)
            return step(StepKind::answer_question,
                        fmt::format("State `{}`: {}.", path, first_sentence(question_text(question))), {},
                        path);
    return step(StepKind::answer_question, fmt::format("State `{}`.", path), {}, path);
}

/// Of the open gaps named the one that is cheapest to close for certain.
const Finding* cheapest(const Report& report, const std::vector<std::string>& ids) {
    const Finding* best = nullptr;
    for (const std::string& id : ids) {
        const Finding* finding = report.find(id);
        if (!finding || !finding->open_unwaived())
            continue;
        if (!best || finding->effort_days_max.value < best->effort_days_max.value)
            best = finding;
    }
    return best;
}

/// The first row of the ledger is the largest share not earned.
std::optional<NextStep> from_ledger(const BuildInput& input, const Report& report) {
    for (const assess::LedgerRow& row : input.ledger()) {
        const Finding& finding = report.findings.value[input.rows[row.finding]];
        if (finding.is(assess::Outcome::fail))
            return close_gap(finding);
        if (finding.is(assess::Outcome::unknown) && !finding.missing.value.empty())
            return answer(input, finding.missing.value.front());
    }
    return std::nullopt;
}

std::string_view first_broken(const Report& report) {
    for (const Finding& finding : report.findings.value)
        if (finding.is(assess::Outcome::error))
            return finding.rule.value;
    return "";
}

} // namespace

NextStep next_step(const BuildInput& input, const Report& report) {
    const assess::Assessment& assessment = input.assessment;
    if (assessment.broken) {
        const std::string_view rule = first_broken(report);
        return step(StepKind::mend_rules, fmt::format("Mend {}, which broke, and assess again.", rule), rule);
    }
    if (assessment.verdict == assess::Verdict::not_assessable)
        return step(StepKind::add_rules, "Add a rule pack with rules about this project (`--rules DIR`).");
    if (assessment.verdict == assess::Verdict::go)
        return step(StepKind::roll_out, "Start the rollout, and assess again before each stage.");
    const Change& change = report.verdict.change;
    if (const Finding* finding = report.find(change.rule.value))
        return close_gap(*finding);
    if (!change.fact.value.empty())
        return answer(input, change.fact.value);
    if (const Finding* finding = cheapest(report, report.verdict.rules.value))
        return close_gap(*finding);
    if (assessment.verdict == assess::Verdict::defer && !assessment.questions.empty())
        return answer(input, assessment.questions.front().path);
    if (!report.conditions.value.empty())
        return step(StepKind::agree_conditions, fmt::format("Agree on owner and date of the {} conditions.",
                                                            report.conditions.value.size()));
    if (std::optional<NextStep> largest = from_ledger(input, report))
        return *largest;
    return step(StepKind::roll_out, "Assess again before each stage.");
}

} // namespace readiness::report

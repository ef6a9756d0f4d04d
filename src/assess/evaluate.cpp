// SPDX-License-Identifier: Apache-2.0
#include "steps.hpp"

#include "readiness/schema/paths.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace readiness::assess {

namespace {

using cel::Truth;

void count_evidence(std::span<const std::string_view> reads, const Run& run, Finding& finding) {
    finding.facts_read = static_cast<std::uint32_t>(reads.size());
    if (!run.subject.locations)
        return;
    finding.facts_with_fresh_evidence =
        static_cast<std::uint32_t>(std::ranges::count_if(reads, [&](std::string_view path) {
            const load::Evidence* evidence = run.subject.locations->evidence(path);
            return evidence && evidence_state(*evidence, run) == EvidenceState::fresh;
        }));
}

/// What was read counts for the evidence behind a pass; without any evidence the share is none all the same.
bool wants_reads(const Run& run) {
    return run.options.detail >= Detail::facts ||
           (run.subject.locations && run.subject.locations->any_evidence());
}

/// Puts the paths of several conditions together, each once.
void unite(const Run& run, std::vector<std::string>& paths) {
    if (run.activation.order_unknown)
        return schema::order_paths(run.subject.facts.type, paths);
    std::ranges::sort(paths);
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
}

void escalate(const Run& run, Finding& finding) {
    std::vector<std::string> unknown;
    for (const rules::Escalation& step : finding.rule->escalate) {
        const cel::Outcome outcome = cel::evaluate(step.when, run.activation);
        if (outcome.truth == Truth::yes) {
            // A profile may have made the rule worse already; a condition never makes it milder.
            finding.escalated = !rules::at_least_as_bad(finding.rule->severity, step.severity);
            if (finding.escalated)
                finding.severity = step.severity;
            return;
        }
        if (outcome.truth == Truth::unknown)
            unknown.insert(unknown.end(), outcome.unknown.begin(), outcome.unknown.end());
    }
    if (unknown.empty())
        return;
    unite(run, unknown);
    finding.give_reasons().escalation_unknown = std::move(unknown);
}

bool is_advice(const Run& run, std::string_view area, SharedConditions& conditions) {
    return run.profile.advice_when &&
           std::ranges::find(run.profile.advice_areas, area) != run.profile.advice_areas.end() &&
           conditions.outcome(*run.profile.advice_when).truth == Truth::yes;
}

/// A waiver of a path covers a gap if it covers all the facts that decided it.
bool has_waiver_of_path(const Run& run, const rules::Rule& rule) {
    return std::ranges::any_of(run.subject.waivers,
                               [&](const Waiver& waiver) { return waiver.scope && waiver.rule == rule.id; });
}

/// Of the conditions behind an outcome the first one names the facts.
void keep_reasons(const Run& run, const cel::Program& condition, bool first, Finding& finding) {
    const bool wants_all = has_waiver_of_path(run, *finding.rule);
    const cel::Keep keep = wants_all ? cel::Keep{.elements = traced_elements} : kept;
    const bool steps = run.options.detail == Detail::steps;
    if (!steps && (!first || (run.options.detail < Detail::facts && !wants_all)))
        return;
    cel::Explanation explanation = steps ? cel::explain(condition, run.activation, keep)
                                         : cel::explain_facts(condition, activation_of(run.subject), keep);
    if (first) {
        finding.give_reasons().facts = std::move(explanation.facts);
        finding.give_reasons().facts_omitted = explanation.facts_omitted;
    }
    if (steps)
        finding.give_reasons().traces.push_back({&condition, std::move(explanation.root)});
}

/// Facts behind an outcome that is neither a pass nor irrelevant.
void explain_outcome(const Run& run, const cel::Outcome& applies, cel::Outcome& require, Finding& finding) {
    const rules::Rule& rule = *finding.rule;
    if (finding.outcome == Outcome::unknown && run.options.detail != Detail::outcomes) {
        finding.missing = std::move(require.unknown);
        const bool both = !applies.unknown.empty() && !finding.missing.empty();
        finding.missing.insert(finding.missing.end(), applies.unknown.begin(), applies.unknown.end());
        if (both) // each by itself is in order
            unite(run, finding.missing);
    }
    if (finding.outcome == Outcome::error)
        finding.give_reasons().error = applies.truth == Truth::error ? applies.error : require.error;
    const Truth behind = finding.outcome == Outcome::fail      ? Truth::no
                         : finding.outcome == Outcome::unknown ? Truth::unknown
                                                               : Truth::error;
    bool first = true;
    for (const auto& [outcome, condition] :
         {std::pair(&std::as_const(require), &rule.require), {&applies, &rule.applies}})
        if (outcome->truth == behind)
            keep_reasons(run, *condition, std::exchange(first, false), finding);
}

} // namespace

Outcome combine(const cel::Outcome& applies, const cel::Outcome& require) {
    if (applies.truth == Truth::no)
        return Outcome::not_applicable;
    if (applies.truth == Truth::error || require.truth == Truth::error)
        return Outcome::error;
    if (require.truth == Truth::yes)
        return Outcome::pass;
    if (applies.truth == Truth::yes && require.truth == Truth::no)
        return Outcome::fail;
    return Outcome::unknown;
}

void evaluate_rule(const rules::Rule& rule, const Run& run, Shared& shared, Finding& finding) {
    finding.rule = &rule;
    finding.severity = rule.severity;
    if (!rule.disabled().empty()) {
        finding.outcome = Outcome::not_applicable;
        return;
    }
    if (rule.effective_on && *rule.effective_on > run.subject.as_of) {
        finding.outcome = Outcome::not_applicable;
        finding.give_reasons().message =
            std::string(rule.title()) + " (from " + schema::format_date(*rule.effective_on) + ")";
        return;
    }
    const cel::Outcome& applies = shared.conditions.outcome(rule.applies);
    if (applies.truth == Truth::no) {
        finding.outcome = Outcome::not_applicable;
        return;
    }
    shared.reads.clear();
    cel::Outcome require =
        cel::evaluate(rule.require, run.activation, wants_reads(run) ? &shared.reads : nullptr);
    finding.outcome = combine(applies, require);
    if (finding.outcome == Outcome::pass) {
        count_evidence(shared.reads.paths(), run, finding);
        return;
    }
    escalate(run, finding);
    explain_outcome(run, applies, require, finding);
    finding.advice = is_advice(run, rule.area, shared.conditions);
    if (finding.outcome == Outcome::fail && run.options.detail >= Detail::facts)
        finding.give_reasons().message = rule.finding.fill(run.activation);
}

void evaluate_rules(const Run& run, Assessment& assessment) {
    for (const Declaration& declaration : run.subject.declarations)
        assessment.declarations.push_back(&declaration);
    assessment.findings.reserve(run.catalogue.rules.size());
    Shared shared{SharedConditions(run.activation)};
    for (const rules::Rule& rule : run.catalogue.rules) {
        Finding& finding = assessment.findings.emplace_back();
        const auto declared = std::ranges::find_if(assessment.declarations,
                                                   [&](const Declaration* d) { return d->rule == rule.id; });
        if (declared == assessment.declarations.end() || rule.severity == Severity::blocker) {
            evaluate_rule(rule, run, shared, finding);
            continue;
        }
        finding.rule = &rule;
        finding.outcome = Outcome::not_applicable;
        finding.severity = rule.severity;
        finding.give_reasons().declared =
            static_cast<std::size_t>(declared - assessment.declarations.begin());
    }
}

} // namespace readiness::assess

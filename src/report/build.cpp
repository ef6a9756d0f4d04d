// SPDX-License-Identifier: Apache-2.0
#include "report/build_parts.hpp"

#include <cmath>
#include <cstdlib>

namespace readiness::report {

namespace {

double number(const std::string& text) {
    return std::strtod(text.c_str(), nullptr);
}

/// A summary tells only what a profile changed.
std::vector<Threshold> thresholds(const rules::Catalogue& catalogue, bool summary) {
    std::vector<Threshold> result;
    for (const rules::Threshold& from : catalogue.thresholds) {
        if (summary && from.standard.empty())
            continue;
        Threshold& to = result.emplace_back();
        say(to.name, from.name);
        say(to.value, number(from.value));
        if (!from.standard.empty())
            say(to.standard, number(from.standard));
        if (!from.unit.empty())
            say(to.unit, from.unit);
        say(to.reason, from.reason);
    }
    return result;
}

void build_profile(const rules::Profile& from, Profile& to) {
    say(to.name, from.name);
    say(to.digest, from.digest);
    say(to.severity_weights.blocker, from.weight(rules::Severity::blocker).to_double());
    say(to.severity_weights.high, from.weight(rules::Severity::high).to_double());
    say(to.severity_weights.medium, from.weight(rules::Severity::medium).to_double());
    say(to.severity_weights.low, from.weight(rules::Severity::low).to_double());
    say(to.verdict.no_go_below, from.no_go_below.to_double());
    say(to.verdict.go_from, from.go_from.to_double());
    say(to.verdict.conditional_from, from.conditional_from.to_double());
    say(to.verdict.coverage_from_pct, from.coverage_from_pct.to_double());
    say(to.evidence_fresh_days, from.evidence_fresh_days);
    std::vector<RuleChange> changes;
    for (const rules::RuleChange& change : from.rule_changes) {
        RuleChange& entry = changes.emplace_back();
        say(entry.rule, change.rule);
        if (change.weight)
            say(entry.weight, change.weight->to_double());
        if (change.severity)
            say(entry.severity, *change.severity);
        say(entry.disabled, change.disabled);
        say(entry.reason, change.reason);
    }
    say(to.rules, std::move(changes));
}

void build_setup(const BuildInput& input, const Context& context, Report& report) {
    say(report.schema_version, schema_version);
    say(report.tool.name, "readiness");
    say(report.tool.version, context.tool_version);
    std::vector<RulePack> packs;
    for (const rules::Pack& pack : input.catalogue.packs) {
        RulePack& entry = packs.emplace_back();
        say(entry.id, pack.id());
        say(entry.name, pack.name);
        say(entry.version, pack.version);
        say(entry.digest, pack.digest);
        count(entry.rules, pack.rule_count);
    }
    say(report.rule_packs, std::move(packs));
    build_profile(input.profile, report.profile);
    say(report.profile.thresholds, thresholds(input.catalogue, input.summary));
    say(report.as_of, input.assessment.as_of);
    std::vector<Input> inputs;
    for (const InputDigest& digest : context.inputs) {
        Input& entry = inputs.emplace_back();
        say(entry.kind, digest.kind);
        say(entry.path, digest.path);
        say(entry.sha256, digest.sha256);
    }
    say(report.inputs, std::move(inputs));
    report.project = context.project;
    report.support_calendar = context.calendar;
    if (context.subject)
        say(report.evidence_root, context.subject->evidence_files.root);
}

void build_score(const BuildInput& input, Report& report) {
    const assess::Score& score = input.assessment.score;
    say(report.score.assessable, score.assessable);
    if (score.assessable) {
        say(report.score.low, from_tenths(score.low_tenths()));
        say(report.score.high, from_tenths(score.high_tenths()));
        say(report.score.low_exact, score.low.text());
        say(report.score.high_exact, score.high.text());
        say(report.unproven_points, from_tenths(score.unproven_tenths));
    }
    say(report.coverage_pct, score.coverage_pct.floor_times(1));
    say(report.evidence_pct, static_cast<std::int64_t>(std::floor(score.evidence_pct)));
}

void build_verdict(const BuildInput& input, Report& report) {
    const assess::Assessment& assessment = input.assessment;
    say(report.verdict.value, assessment.verdict);
    say(report.verdict.decided_by, assessment.decided_by);
    std::vector<std::string> ids;
    for (const std::size_t index : assessment.deciding)
        ids.push_back(assessment.findings[index].rule->id);
    say(report.verdict.rules, std::move(ids));
    if (assessment.turn) {
        say(report.verdict.change.to, assessment.turn->to);
        say(report.verdict.change.fact, assessment.turn->fact);
        say(report.verdict.change.rule, assessment.turn->rule);
    }
}

void build_gate(const assess::GateResult& from, Gate& to) {
    say(to.set, from.set);
    say(to.met, from.met);
    std::vector<GateReason> reasons;
    for (const assess::GateReason& reason : from.reasons) {
        GateReason& entry = reasons.emplace_back();
        say(entry.gate, reason.gate);
        say(entry.wanted, reason.wanted);
        say(entry.actual, reason.actual);
        say(entry.message, reason.message);
        say(entry.rules, reason.rules);
    }
    say(to.reasons, std::move(reasons));
}

} // namespace

Report build(const assess::Assessment& assessment, const rules::Catalogue& catalogue,
             const rules::Profile& profile, const assess::GateResult& gate, const Context& context) {
    const Places places(context);
    const bool summary = context.detail <= assess::Detail::summary;
    const Rows rows(assessment, summary);
    const BuildInput input{assessment, catalogue, profile, places, rows, summary};
    Report report;
    build_setup(input, context, report);
    build_score(input, report);
    build_findings(input, report);
    build_areas(input, report);
    build_ledger(input, report);
    build_questions(input, report);
    build_conditions(input, report);
    build_gaps(input, report);
    build_waivers(input, report);
    build_declarations(input, report);
    build_context(input, report);
    build_evidence(input, report);
    build_verdict(input, report);
    say(report.verdict.reason, verdict_reason(input, report));
    build_gate(gate, report.gate);
    report.next_step = next_step(input, report);
    return report;
}

} // namespace readiness::report

// SPDX-License-Identifier: Apache-2.0
#include "unit/report/sample.hpp"

#include "readiness/report/statements.hpp"

namespace readiness::report::sample {

namespace {

using assess::Outcome;
using assess::Severity;

DecidingFact fact(const char* path, const char* value, const char* expected, std::int64_t line) {
    DecidingFact fact;
    say(fact.path, path);
    say(fact.value, value);
    say(fact.expected, expected);
    say(fact.known, *value != '\0');
    say(fact.file, "readiness.yaml");
    say(fact.line, line);
    say(fact.column, std::int64_t{3});
    return fact;
}

Finding finding(const char* rule, const char* area, Outcome outcome, Severity severity, double points) {
    Finding finding;
    say(finding.rule, rule);
    say(finding.area, area);
    say(finding.outcome, outcome);
    say(finding.severity, severity);
    say(finding.base_severity, severity);
    say(finding.escalated, false);
    say(finding.escalation_unknown, {});
    say(finding.advice, false);
    say(finding.waived, false);
    say(finding.points, points);
    say(finding.missing, {});
    say(finding.facts, {});
    say(finding.claims, {});
    say(finding.sources, {});
    say(finding.depends_on, {});
    count(finding.evidence.facts_read, 1);
    count(finding.evidence.fresh, 0);
    return finding;
}

Finding hand_carried() {
    Finding gap = finding("INT-003", "integration", Outcome::fail, Severity::blocker, 26.7);
    say(gap.slug, "hand-carried-data");
    say(gap.title, "No data carried by hand");
    say(gap.message, "Data between systems still travels by hand.");
    say(gap.points_exact, "80/3");
    say(gap.facts, {fact("integration.systems[2].data_movement", "manual", "not == 'manual'", 66)});
    say(gap.why, "Copying by hand survives a pilot, because few people depend on it.");
    say(gap.fix, "Replace each manual transfer with an API. Or take the step out of scope in writing.");
    say(gap.effort_days_min, 5.0);
    say(gap.effort_days_max, 20.0);
    say(gap.applies, "true");
    say(gap.require, "!integration.systems.exists(s, s.data_movement == 'manual')");
    say(gap.since, "2026.1");
    say(gap.file, "readiness.yaml");
    say(gap.line, std::int64_t{66});
    say(gap.column, std::int64_t{3});
    return gap;
}

Finding no_restore() {
    Finding open = finding("INF-006", "infrastructure", Outcome::unknown, Severity::high, 20.0);
    say(open.slug, "unproven-restore");
    say(open.title, "Restore tested");
    say(open.message, "Restore tested");
    say(open.points_exact, "20");
    say(open.facts, {fact("infrastructure.restore_tested_on", "", "", 134)});
    say(open.missing, {"infrastructure.restore_tested_on"});
    return open;
}

Finding staged() {
    Finding pass = finding("ANT-001", "big_bang", Outcome::pass, Severity::high, 53.3);
    say(pass.slug, "big-bang-rollout");
    say(pass.title, "Rollout in stages");
    say(pass.message, "Rollout in stages");
    say(pass.points_exact, "160/3");
    say(pass.evidence.unproven_points, 53.3);
    return pass;
}

Area area(const char* id, const char* title, rules::AreaKind kind, AreaState state, double points, double low,
          double high) {
    Area area;
    say(area.id, id);
    say(area.title, title);
    say(area.kind, kind);
    say(area.state, state);
    say(area.weight, points / 10);
    say(area.points, points);
    say(area.points_low, low);
    say(area.points_high, high);
    count(area.passed, state == AreaState::absent ? 1 : 0);
    count(area.failed, state == AreaState::open ? 1 : 0);
    count(area.unknown, state == AreaState::unknown ? 1 : 0);
    count(area.not_applicable, 0);
    say(area.facts, {});
    return area;
}

void fill_areas(Report& report) {
    using rules::AreaKind;
    Area gap = area("integration", "Integration", AreaKind::gap, AreaState::open, 26.7, 0, 0);
    say(gap.facts, report.findings.value[0].facts.value);
    Area habit =
        area("big_bang", "Big-bang rollout", AreaKind::anti_pattern, AreaState::absent, 53.3, 53.3, 53.3);
    Area base = area("infrastructure", "Infrastructure", AreaKind::foundation, AreaState::unknown, 20, 0, 20);
    say(base.facts, report.findings.value[2].facts.value);
    say(report.areas, {gap, habit, base});
}

LedgerRow row(const Finding& finding) {
    LedgerRow row;
    row.rule = finding.rule;
    row.outcome = finding.outcome;
    row.points = finding.points;
    row.path = finding.facts.value[0].path;
    row.line = finding.facts.value[0].line;
    row.observed = finding.facts.value[0].value;
    if (!row.observed.stated())
        say(row.observed, "not stated");
    row.expected = finding.facts.value[0].expected;
    return row;
}

void fill_setup(Report& report) {
    say(report.schema_version, schema_version);
    say(report.tool.name, "readiness");
    say(report.tool.version, "0.1.0");
    RulePack pack;
    say(pack.id, "readiness@2026.1");
    say(pack.name, "readiness");
    say(pack.version, "2026.1");
    say(pack.digest, "0123456789abcdef");
    count(pack.rules, 3);
    say(report.rule_packs, {pack});
    say(report.profile.name, "default");
    say(report.profile.digest, "fedcba9876543210");
    report.profile.severity_weights = {{schema::State::stated, 8.0},
                                       {schema::State::stated, 5.0},
                                       {schema::State::stated, 3.0},
                                       {schema::State::stated, 1.0}};
    report.profile.verdict = {{schema::State::stated, 60.0},
                              {schema::State::stated, 80.0},
                              {schema::State::stated, 60.0},
                              {schema::State::stated, 70.0}};
    count(report.profile.evidence_fresh_days, 180);
    say(report.as_of, *schema::parse_date("2026-11-20"));
    say(report.inputs, {});
    say(report.project.name, "claims-triage");
    count(report.project.target_users, 8200);
}

void fill_verdict(Report& report) {
    say(report.score.assessable, true);
    say(report.score.low, 53.3);
    say(report.score.high, 73.4);
    say(report.score.low_exact, "160/3");
    say(report.score.high_exact, "220/3");
    count(report.coverage_pct, 80);
    count(report.evidence_pct, 0);
    say(report.verdict.value, assess::Verdict::no_go);
    say(report.verdict.decided_by, assess::DecidedBy::blocker_open);
    say(report.verdict.reason,
        "A blocker is open, and a blocker stops a rollout whatever the score: Data between "
        "systems still travels by hand (INT-003).");
    say(report.verdict.rules, {"INT-003"});
    say(report.verdict.change.to, assess::Verdict::go_with_conditions);
    say(report.verdict.change.rule, "INT-003");
}

void fill_lists(Report& report) {
    Question question;
    say(question.path, "infrastructure.restore_tested_on");
    say(question.question, "Day of the last restore that worked");
    say(question.values, {});
    say(question.example, "restore_tested_on: YYYY-MM-DD");
    say(question.points, 20.0);
    say(question.rules, {"INF-006"});
    say(question.blocker, false);
    say(question.line, std::int64_t{134});
    say(report.questions, {question});
    Waiver waiver;
    say(waiver.rule, "DEL-002");
    say(waiver.state, assess::WaiverState::expired);
    say(waiver.cause, assess::WaiverCause::past_last_day);
    say(waiver.message, "DEL-002 expired on 2026-06-01");
    say(waiver.reason, "Two releases a week are enough.");
    say(waiver.owner, "D. Ferrari");
    say(waiver.approver, "C. Whitfield");
    say(waiver.path, "waivers[0]");
    say(waiver.expires, *schema::parse_date("2026-06-01"));
    say(report.waivers, {waiver});
    count(report.gaps.all, 1);
    count(report.gaps.waived, 0);
    count(report.gaps.unwaived, 1);
    say(report.unproven_points, 53.3);
    say(report.evidence, {});
    say(report.conditions, {});
    say(report.not_applicable, {});
    GateReason reason;
    say(reason.gate, "min_score");
    say(reason.wanted, ">= 80");
    say(reason.actual, "53.3");
    say(reason.message, "the low end of the score is 53.3, the gate asks for 80");
    say(reason.rules, {});
    say(report.gate.set, true);
    say(report.gate.met, false);
    say(report.gate.reasons, {reason});
    say(report.next_step.kind, StepKind::close_gap);
    say(report.next_step.text, "Close INT-003 (5 to 20 days): Replace each manual transfer with an API.");
    say(report.next_step.rule, "INT-003");
}

} // namespace

Report report() {
    Report report;
    fill_setup(report);
    say(report.findings, {hand_carried(), staged(), no_restore()});
    fill_areas(report);
    say(report.ledger, {row(report.findings.value[0]), row(report.findings.value[2])});
    fill_verdict(report);
    fill_lists(report);
    return report;
}

} // namespace readiness::report::sample

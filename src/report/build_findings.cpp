// SPDX-License-Identifier: Apache-2.0
#include "readiness/diag/limits.hpp"
#include "readiness/schema/paths.hpp"
#include "readiness/source/digest.hpp"
#include "report/build_parts.hpp"

#include <algorithm>

namespace readiness::report {

namespace {

std::vector<DecidingFact> deciding_facts(const BuildInput& input, const assess::Finding& from) {
    const std::vector<cel::DecidingFact>& all = from.reasons().facts;
    std::vector<DecidingFact> facts;
    const std::size_t shown = std::min(all.size(), limits::finding_facts);
    facts.reserve(shown);
    for (std::size_t i = 0; i < shown; ++i) {
        const cel::DecidingFact& fact = all[i];
        DecidingFact& entry = facts.emplace_back();
        say(entry.path, fact.path);
        if (fact.known)
            say(entry.value, fact.value);
        say(entry.expected, fact.expected);
        say(entry.known, fact.known);
        input.places.fill(entry, fact.path);
    }
    return facts;
}

/// The place to look at: the first fact that decided, else what is missing, else what the rule reads.
void place_finding(const BuildInput& input, const assess::Finding& from, Finding& to) {
    for (const cel::DecidingFact& fact : from.reasons().facts)
        if (input.places.fill(to, fact.path))
            return;
    for (const std::string& path : to.missing.value)
        if (input.places.fill(to, path))
            return;
    for (const std::string_view path : from.rule->facts)
        if (input.places.fill(to, path))
            return;
}

void describe_rule(const rules::Rule& rule, Finding& to) {
    say(to.slug, rule.slug());
    say(to.title, rule.title());
    say(to.area, rule.area);
    say(to.base_severity, rule.severity);
    say(to.why, rule.why());
    say(to.applies, rule.applies.text);
    say(to.require, rule.require.text);
    say(to.claims, rule.claims.strings());
    say(to.sources, rule.sources.strings());
    say(to.since, rule.since());
    say(to.depends_on, rule.depends_on.strings());
}

/// Paths and values, never lines: moving a section must not make a gap new.
std::string fingerprint(const Finding& finding) {
    std::string text = finding.rule.value;
    for (const DecidingFact& fact : finding.facts.value) {
        text += '\n' + fact.path.value + (fact.known.value ? '=' : '?');
        text += text_of(fact.value);
    }
    if (finding.facts_omitted.stated())
        text += "\n+" + std::to_string(finding.facts_omitted.value);
    return source::sha256(text).substr(0, 32);
}

/// What a summary needs: of gaps how to close them, of those that lead also why and where.
void summarize(const BuildInput& input, const assess::Finding& from, Finding& to) {
    say(to.rule, from.rule->id);
    say(to.outcome, from.outcome);
    say(to.severity, from.severity);
    say(to.advice, from.advice);
    say(to.waived, from.waiver.has_value());
    say(to.error, from.reasons().error);
    if (!input.summary || from.gap()) {
        say(to.message, from.message());
        say(to.fix, from.rule->fix());
        say(to.effort_days_min, from.rule->effort_days_min);
        say(to.effort_days_max, from.rule->effort_days_max);
    }
    say(to.facts, deciding_facts(input, from));
    if (const std::size_t omitted =
            from.reasons().facts.size() + from.reasons().facts_omitted - to.facts.value.size();
        omitted > 0)
        count(to.facts_omitted, omitted);
    std::vector<std::string> missing = from.missing;
    if (input.summary)
        schema::order_paths(input.assessment.facts_type, missing);
    say(to.missing, std::move(missing));
    if (!input.summary || !from.reasons().facts.empty())
        place_finding(input, from, to);
}

void complete(const BuildInput& input, const assess::Finding& from, Finding& to) {
    describe_rule(*from.rule, to);
    say(to.escalated, from.escalated);
    say(to.escalation_unknown, from.reasons().escalation_unknown);
    if (from.waiver)
        say(to.waiver, input.assessment.waivers[*from.waiver].waiver->name());
    if (const auto declared = from.reasons().declared)
        say(to.declaration, input.assessment.declarations[*declared]->path);
    if (!from.rule->disabled().empty())
        say(to.disabled, from.rule->disabled());
    say(to.points, nearest_tenth(from.share));
    say(to.points_exact, from.share.text());
    say(to.trace, build_trace(from));
    count(to.evidence.facts_read, from.facts_read);
    count(to.evidence.fresh, from.facts_with_fresh_evidence);
    if (from.outcome == assess::Outcome::pass)
        say(to.evidence.unproven_points, from_tenths(from.unproven_tenths));
    if (from.outcome != assess::Outcome::pass && from.outcome != assess::Outcome::not_applicable)
        say(to.fingerprint, fingerprint(to));
}

bool can_be_next(const assess::Finding& finding) {
    return finding.gap() || (finding.outcome == assess::Outcome::unknown && !finding.missing.empty());
}

/// What a summary shows for its own sake.
bool leads(const assess::Assessment& assessment, const assess::Finding& finding) {
    return finding.outcome == assess::Outcome::error || !finding.reasons().facts.empty() ||
           (finding.open_unwaived() && finding.severity == assess::Severity::blocker) ||
           (assessment.turn && assessment.turn->rule == finding.rule->id);
}

} // namespace

Rows::Rows(const assess::Assessment& assessment, bool summary) : rows_(assessment.findings.size(), none) {
    const std::vector<assess::Finding>& findings = assessment.findings;
    std::vector<bool> kept(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i)
        kept[i] = !summary || leads(assessment, findings[i]);
    for (const std::size_t finding : assessment.deciding)
        kept[finding] = true;
    for (const assess::Condition& condition : assessment.conditions)
        kept[condition.finding] = true;
    for (const assess::LedgerRow& row : assessment.ledger) {
        ++ledger_rows_;
        kept[row.finding] = true;
        if (summary && can_be_next(findings[row.finding]))
            break;
    }
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (kept[i])
            rows_[i] = size_++;
}

void build_findings(const BuildInput& input, Report& report) {
    std::vector<Finding> findings(input.rows.size());
    for (std::size_t i = 0; i < input.assessment.findings.size(); ++i) {
        if (!input.rows.has(i))
            continue;
        const assess::Finding& from = input.assessment.findings[i];
        summarize(input, from, findings[input.rows[i]]);
        if (!input.summary)
            complete(input, from, findings[input.rows[i]]);
    }
    // Where a row of the ledger exists its figure is the one that adds up.
    for (const assess::LedgerRow& row : input.ledger())
        say(findings[input.rows[row.finding]].points, from_tenths(row.tenths));
    say(report.findings, std::move(findings));
}

void build_ledger(const BuildInput& input, Report& report) {
    std::vector<LedgerRow> rows;
    rows.reserve(input.rows.ledger_rows());
    for (const assess::LedgerRow& from : input.ledger()) {
        const Finding& finding = report.findings.value[input.rows[from.finding]];
        LedgerRow& to = rows.emplace_back();
        to.rule = finding.rule;
        to.outcome = finding.outcome;
        say(to.points, from_tenths(from.tenths));
        to.line = finding.line;
        if (!finding.facts.value.empty()) {
            const DecidingFact& fact = finding.facts.value.front();
            to.path = fact.path;
            to.line = fact.line;
            if (fact.known.value)
                to.observed = fact.value;
            else
                say(to.observed, "not stated");
            to.expected = fact.expected;
        } else if (!finding.missing.value.empty()) {
            say(to.path, finding.missing.value.front());
            say(to.observed, "not stated");
        } else {
            say(to.observed, finding.error.value);
        }
    }
    say(report.ledger, std::move(rows));
}

} // namespace readiness::report

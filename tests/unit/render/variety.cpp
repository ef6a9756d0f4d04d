// SPDX-License-Identifier: Apache-2.0
#include "unit/render/variety.hpp"

#include "readiness/report/statements.hpp"
#include "unit/report/sample.hpp"

namespace readiness::report::sample {

namespace {

using assess::Outcome;
using assess::Severity;

Finding like(const Finding& model, const char* rule, const char* slug, const char* area, Severity severity,
             double points) {
    Finding finding = model;
    say(finding.rule, rule);
    say(finding.slug, slug);
    say(finding.title, std::string("Title of ") + rule);
    say(finding.message, std::string("Gap of ") + rule + ".");
    say(finding.area, area);
    say(finding.severity, severity);
    say(finding.base_severity, severity);
    say(finding.points, points);
    return finding;
}

Finding not_applicable(const Finding& model, const char* rule) {
    Finding finding = like(model, rule, "beside-the-point", "infrastructure", Severity::medium, 0);
    say(finding.outcome, Outcome::not_applicable);
    say(finding.facts, {});
    say(finding.missing, {});
    say(finding.applies, "scale.target_users >= 5000\n&& ai.used");
    return finding;
}

Finding waived(const Finding& gap) {
    Finding finding = like(gap, "OWN-002", "one-owner", "ownership", Severity::high, 2.5);
    say(finding.waived, true);
    say(finding.waiver, "accepted.yaml#waivers[1]");
    say(finding.baseline_state, BaselineState::unchanged);
    return finding;
}

Finding fresh(const Finding& gap) {
    Finding finding = like(gap, "DEL-002", "rare-releases", "integration", Severity::medium, 1.5);
    say(finding.base_severity, Severity::low);
    say(finding.escalated, true);
    say(finding.baseline_state, BaselineState::new_);
    DecidingFact elsewhere = finding.facts.value[0];
    say(elsewhere.file, "accepted.yaml");
    DecidingFact below = finding.facts.value[0];
    say(below.line, std::int64_t{70});
    finding.facts.value.insert(finding.facts.value.end(), {elsewhere, below});
    return finding;
}

void add_findings(Report& report) {
    const Finding gap = report.findings.value[0], unknown = report.findings.value[2];
    Finding advice = like(gap, "ARC-001", "synchronous-stack", "infrastructure", Severity::high, 0);
    say(advice.advice, true);
    Finding later = like(unknown, "INF-007", "later", "infrastructure", Severity::medium, 0);
    say(later.advice, true);
    Finding declared = not_applicable(unknown, "CMP-001"), disabled = not_applicable(unknown, "CMP-003");
    say(declared.declaration, "not_applicable[0]");
    say(disabled.disabled, "Judged by the group.");
    Finding broken = not_applicable(unknown, "ERR-001");
    say(broken.outcome, Outcome::error);
    say(broken.error, "integer overflow");
    for (const Finding& finding :
         {waived(gap), fresh(gap), like(gap, "OPS-002", "unstudied-usage", "integration", Severity::low, 0.5),
          advice, later, declared, not_applicable(unknown, "CMP-002"), disabled, broken})
        report.findings.value.push_back(finding);
}

} // namespace

Report variety() {
    Report report = sample::report();
    add_findings(report);
    Waiver waiver = report.waivers.value[0];
    say(waiver.rule, "OWN-002");
    say(waiver.state, assess::WaiverState::active);
    say(waiver.path, "accepted.yaml#waivers[1]");
    report.waivers.value.push_back(waiver);
    Condition condition;
    say(condition.rule, "INT-003");
    say(condition.owner, "R. Osei");
    say(condition.due, "2027-01-31");
    say(report.conditions, {condition});
    Declaration declaration;
    say(declaration.rule, "CMP-001");
    say(declaration.reason, "No health data.");
    say(declaration.by, "R. Osei");
    say(declaration.path, "not_applicable[0]");
    say(report.not_applicable, {declaration});
    Input input;
    say(input.kind, InputKind::descriptor);
    say(input.path, "readiness.yaml");
    say(report.inputs, {input});
    count(report.gaps.all, 4);
    count(report.gaps.waived, 1);
    count(report.gaps.unwaived, 3);
    return report;
}

namespace {

void poison_record(schema::MutRef record, std::string_view text) {
    for (const schema::FieldInfo& field : record.type->fields) {
        if (field.kind == schema::Kind::record) {
            poison_record({&field.record(), field.access.child_mut(record.object)}, text);
        } else if (field.kind == schema::Kind::string) {
            if (field.access.state(record.object) == schema::State::stated)
                field.access.set(record.object, text);
        } else if (field.kind == schema::Kind::list) {
            const std::size_t size = field.access.size(record.object);
            if (field.element == schema::Kind::record) {
                // The report is ours to change; lists have no other way to an entry.
                for (std::size_t i = 0; i < size; ++i)
                    poison_record(
                        {&field.record(), const_cast<void*>(field.access.element_record(record.object, i))},
                        text);
            } else if (field.element == schema::Kind::string) {
                field.access.set_state(record.object, schema::State::stated);
                for (std::size_t i = 0; i < size; ++i)
                    field.access.append(record.object, text);
            }
        }
    }
}

} // namespace

void poison(Report& report, std::string_view text) {
    poison_record(schema::ref_mut(report), text);
}

} // namespace readiness::report::sample

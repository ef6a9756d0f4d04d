// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"
#include "report/build_parts.hpp"
#include "report/page.hpp"

#include <fmt/format.h>

namespace readiness::report {

namespace {

constexpr std::size_t hang = 6;
constexpr std::size_t outcome_columns = 9;

void write_fact(Page& page, const DecidingFact& fact) {
    std::string text = fact_text(fact);
    if (fact.expected.state != schema::State::not_stated)
        text += ", expected " + clean(fact.expected);
    if (fact.file.stated())
        text += fmt::format(" ({}:{}:{})", clean(fact.file), fact.line.value, fact.column.value);
    page.indented(hang, text);
}

std::string remarks(const Finding& finding) {
    std::string text = severity_word(finding.severity.value);
    if (finding.escalated.value)
        text += ", raised from " + severity_word(finding.base_severity.value);
    text += ", " + tenths(finding.points.value) + " points";
    if (finding.advice.value)
        text += ", advice at this stage";
    if (finding.waiver.stated())
        text += ", " + clean(finding.waiver);
    if (finding.declaration.stated())
        text += ", declared by " + clean(finding.declaration);
    if (finding.disabled.stated())
        text += ", disabled by the profile: " + clean(finding.disabled);
    return text;
}

void write_why(Page& page, const Finding& finding) {
    if (finding.is(assess::Outcome::error)) {
        page.indented(hang, clean(finding.error));
        return;
    }
    page.indented(hang, clean(finding.message));
    for (const DecidingFact& fact : finding.facts.value)
        write_fact(page, fact);
    std::vector<std::string> missing;
    for (const std::string& path : finding.missing.value)
        missing.push_back(clean(path));
    if (finding.is(assess::Outcome::unknown) && finding.facts.value.empty() && !missing.empty())
        page.indented(hang, "Not stated: " + text::join_words(missing));
    if (!finding.escalation_unknown.value.empty())
        page.indented(hang, "Could be more severe, depending on " +
                                clean(text::join_words(finding.escalation_unknown.value)));
    if (!finding.is(assess::Outcome::fail))
        return;
    const std::string effort = effort_text(finding);
    page.indented(hang, (effort.empty() ? "Fix: " : "Fix, " + effort + ": ") + clean(finding.fix));
    page.indented(hang, "Why: " + clean(finding.why));
}

void write_finding(Page& page, const Finding& finding) {
    const Mark mark = mark_of(page, finding);
    const bool quiet = finding.is(assess::Outcome::pass) || finding.is(assess::Outcome::not_applicable);
    const std::string name = clean(finding.rule) + " " + clean(quiet ? finding.title : finding.slug);
    page.paragraph("  " + page.style.paint(mark.tone, mark.symbol) + " " +
                       page.style.cell(mark.tone, mark.word, outcome_columns),
                   4 + outcome_columns, name + ", " + remarks(finding));
    if (!quiet)
        write_why(page, finding);
}

} // namespace

void write_findings(Page& page) {
    for (const Area& area : page.report.areas.value) {
        const Mark mark = mark_of(page, area);
        page.heading(clean(area.title),
                     fmt::format("{}, {} of {} points, weight {}", mark.word, tenths(area.points_low.value),
                                 tenths(area.points.value), schema::format_number(area.weight.value)));
        for (const Finding& finding : page.report.findings.value)
            if (finding.area.value == area.id.value)
                write_finding(page, finding);
    }
}

} // namespace readiness::report

// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"
#include "render/text/page.hpp"

#include <fmt/format.h>

namespace readiness::render {

namespace {

constexpr std::size_t hang = 6;
constexpr std::size_t outcome_columns = 9;

/// Facts of one finding that are listed; the JSON report has all.
constexpr std::size_t facts_shown = 12;

std::string plural_entries(std::int64_t count) {
    return plural(static_cast<std::size_t>(count), "entry", "entries");
}

void write_fact(Page& page, const DecidingFact& fact) {
    std::string text = clean_fact(fact);
    if (fact.expected.state != schema::State::not_stated)
        text += ", expected " + clean(fact.expected);
    if (fact.file.stated())
        text += fmt::format(" ({}:{}:{})", clean(fact.file), fact.line.value, fact.column.value);
    page.indented(hang, text);
}

/// ` [2] "ImageVault", [4] "CRM" and 1 more`: the entries behind a quantifier.
std::string entry_names(const TraceStep& step, std::string_view list) {
    std::vector<std::string> names;
    for (const TraceStep& child : step.children.value) {
        std::string_view name = text_of(child.element);
        if (!name.empty() && child.blamed.value)
            names.push_back(clean(name.starts_with(list) ? name.substr(list.size()) : name));
    }
    const auto hidden = static_cast<std::size_t>(step.entries_blamed.value) - names.size();
    if (hidden > 0)
        names.push_back(std::to_string(hidden) + " more");
    return text::join_words(names);
}

/// The quantifiers that decided, those inside of others left out: which entries the facts below are of.
void write_entries(Page& page, const TraceStep& step) {
    if (!step.blamed.value)
        return;
    if (!step.entries.stated() || step.children.value.empty()) {
        for (const TraceStep& child : step.children.value)
            write_entries(page, child);
        return;
    }
    const std::string list = clean(step.children.value.front().text);
    if (step.entries_blamed.value == 0)
        page.indented(hang, fmt::format("None of the {} in {}", plural_entries(step.entries.value), list));
    else
        page.indented(hang, fmt::format("{} of {} in {}: {}", step.entries_blamed.value,
                                        plural_entries(step.entries.value), list, entry_names(step, list)));
}

void write_conditions_behind(Page& page, const Finding& finding) {
    for (const TraceStep& root : finding.trace.value) {
        const bool requires_it = text_of(root.condition) == "require";
        page.indented(hang,
                      (requires_it ? "Requires " : "Applies where ") +
                          clean(text::one_line(text_of(requires_it ? finding.require : finding.applies))));
        write_entries(page, root);
    }
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
        write_conditions_behind(page, finding);
        return;
    }
    page.indented(hang, clean(finding.message));
    write_conditions_behind(page, finding);
    const std::vector<DecidingFact>& facts = finding.facts.value;
    for (std::size_t i = 0; i < facts.size() && i < facts_shown; ++i)
        write_fact(page, facts[i]);
    if (finding.fact_count() > facts_shown)
        page.indented(hang, fmt::format("and {} more", finding.fact_count() - facts_shown));
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

} // namespace readiness::render

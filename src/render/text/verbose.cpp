// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"
#include "readiness/text/utf8.hpp"
#include "render/text/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace readiness::render {

namespace {

std::string where(const LedgerRow& row) {
    std::string text = clean(row.path);
    if (row.line.stated())
        text += fmt::format(":{}", row.line.value);
    return text;
}

std::string seen(const LedgerRow& row) {
    std::string text = clean(row.observed);
    if (row.expected.state != schema::State::not_stated)
        text += ", expected " + clean(row.expected);
    return text;
}

/// The rows add up to what the score lacks, digit by digit.
void write_ledger(Page& page) {
    const std::vector<LedgerRow>& rows = page.report.ledger.value;
    if (rows.empty() || !page.report.score.assessable.value)
        return;
    page.heading("Ledger", "points not earned, largest first");
    constexpr std::size_t place_most = 48;
    std::size_t rule_columns = 0, place_columns = 0;
    for (const LedgerRow& row : rows) {
        rule_columns = std::max(rule_columns, text::display_width(clean(row.rule)));
        place_columns = std::max(place_columns, std::min(text::display_width(where(row)), place_most));
    }
    long sum = 0;
    for (const LedgerRow& row : rows) {
        sum += std::lround(row.points.value * 10);
        const std::size_t used = 9 + rule_columns + 11 + place_columns + 2;
        const std::string place = fit_path(where(row), "", "", "", place_columns, page.style.cut());
        const std::string head = "  " + text::pad_left(tenths(row.points.value), 5) + "  " +
                                 text::pad_right(clean(row.rule), rule_columns) + "  " +
                                 text::pad_right(assess::name(row.outcome.value), 9);
        if (page.width >= used + 20) {
            page.line(head + text::pad_right(place, place_columns) + "  " +
                      text::shorten(seen(row), page.width - used, page.style.cut()));
        } else {
            page.line(head + text::shorten(where(row), page.width - 9 - rule_columns - 11, page.style.cut()));
            page.indented(11 + rule_columns, seen(row));
        }
    }
    page.line("  " + text::pad_left(tenths(static_cast<double>(sum) / 10.0), 5) + "  = 100 - " +
              tenths(page.report.score.low.value));
}

void write_waiver_details(Page& page) {
    if (!page.report.waivers.value.empty())
        page.heading("Waivers");
    for (const Waiver& waiver : page.report.waivers.value) {
        std::string text = clean(waiver.rule) + " " + std::string(assess::name(waiver.state.value)) +
                           ", expires " + schema::format_date(waiver.expires.value);
        if (waiver.scope.stated())
            text += ", only " + clean(waiver.scope);
        text += ", owner " + clean(waiver.owner) + ", approved by " + clean(waiver.approver) +
                where_text(page, waiver.file, waiver.line);
        page.indented(2, text);
        page.indented(6, clean(waiver.reason));
    }
    if (!page.report.not_applicable.value.empty())
        page.heading("Declared not applicable");
    for (const Declaration& declaration : page.report.not_applicable.value)
        page.indented(2, clean(declaration.rule) + " by " + clean(declaration.by) +
                             line_text(declaration.line) + ": " + clean(declaration.reason));
}

void write_unproven(Page& page) {
    std::vector<const Finding*> rows;
    std::size_t rule_columns = 0;
    for (const Finding& finding : page.report.findings.value)
        if (finding.evidence.unproven_points.value > 0) {
            rows.push_back(&finding);
            rule_columns = std::max(rule_columns, text::display_width(clean(finding.rule)));
        }
    if (rows.empty())
        return;
    std::ranges::stable_sort(rows, std::greater{},
                             [](const Finding* finding) { return finding->evidence.unproven_points.value; });
    page.heading("Passes without evidence",
                 fmt::format("{} of {} points; fresh means verified within {} days",
                             tenths(page.report.unproven_points.value), tenths(page.report.score.low.value),
                             page.report.profile.evidence_fresh_days.value));
    for (const Finding* finding : rows)
        page.line("  " + text::pad_left(tenths(finding->evidence.unproven_points.value), 5) + "  " +
                  text::pad_right(clean(finding->rule), rule_columns) +
                  fmt::format(
                      "  {} of {} fresh", finding->evidence.fresh.value,
                      plural(static_cast<std::size_t>(finding->evidence.facts_read.value), "fact", "facts")));
}

void write_evidence(Page& page) {
    const std::vector<EvidenceItem>& items = page.report.evidence.value;
    if (items.empty())
        return;
    const std::string root = page.report.evidence_root.stated()
                                 ? "files looked for in " + clean(page.report.evidence_root)
                                 : "files were not looked for";
    page.heading("Evidence", root);
    constexpr std::size_t state_columns = 12;
    for (const EvidenceItem& item : items) {
        const bool counts = item.state.value == assess::EvidenceState::fresh;
        std::string text = clean(item.path) + where_text(page, item.file, item.line);
        if (item.evidence.stated())
            text += ": " + clean(item.evidence);
        if (item.verified_on.stated())
            text += ", verified on " + schema::format_date(item.verified_on.value);
        if (item.by.stated())
            text += " by " + clean(item.by);
        page.paragraph("  " +
                           page.style.cell(counts ? Tone::good : Tone::warn, assess::name(item.state.value),
                                           state_columns) +
                           "  ",
                       4 + state_columns, text);
    }
}

void write_context(Page& page) {
    if (!page.report.context.value.empty())
        page.heading("Context", "from elsewhere, never scored");
    for (const ContextLine& line : page.report.context.value) {
        std::string text = clean(line.text);
        if (!line.rules.value.empty()) {
            std::vector<std::string> rules;
            for (const std::string& rule : line.rules.value)
                rules.push_back(text::escape_controls(rule));
            text += " (" + text::join_words(rules) + ")";
        }
        page.indented(2, text);
        page.indented(6, "Covers: " + clean(line.scope));
        page.indented(6, "Source: " + clean(line.source));
    }
}

void write_setup(Page& page) {
    const Report& report = page.report;
    const SeverityWeights& weights = report.profile.severity_weights;
    page.heading("Made with");
    page.indented(2, fmt::format("{} {}, as of {}", clean(report.tool.name), clean(report.tool.version),
                                 schema::format_date(report.as_of.value)));
    for (const RulePack& pack : report.rule_packs.value)
        page.indented(2, fmt::format("rules {}, {} rules, sha256 {}", clean(pack.id), pack.rules.value,
                                     clean(pack.digest).substr(0, 12)));
    page.indented(2, fmt::format("profile {}, severities blocker {}, high {}, medium {}, low {}",
                                 clean(report.profile.name), schema::format_number(weights.blocker.value),
                                 schema::format_number(weights.high.value),
                                 schema::format_number(weights.medium.value),
                                 schema::format_number(weights.low.value)));
    if (report.support_calendar.path.stated())
        page.indented(2, fmt::format("ends of support {}, as of {}, sha256 {}",
                                     clean(report.support_calendar.path),
                                     schema::format_date(report.support_calendar.as_of.value),
                                     clean(report.support_calendar.sha256).substr(0, 12)));
    for (const Input& input : report.inputs.value)
        page.indented(
            2,
            fmt::format("{} {}, sha256 {}",
                        schema::enum_of<InputKind>().values[static_cast<std::size_t>(input.kind.value)].name,
                        clean(input.path), clean(input.sha256).substr(0, 12)));
}

} // namespace

void write_details(Page& page) {
    write_findings(page);
    write_ledger(page);
    write_waiver_details(page);
    write_unproven(page);
    write_evidence(page);
    write_context(page);
    write_setup(page);
}

} // namespace readiness::render

// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"
#include "render/text/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

/// The lines below the lists: what is waived, declared, changed by the profile, and badly proven.
namespace readiness::render {

namespace {

constexpr std::size_t columns = 10;
constexpr std::size_t evidence_shown = 3;

bool accepts(const Waiver& waiver) {
    return waiver.state.value == assess::WaiverState::active;
}

std::string change_text(const RuleChange& change) {
    std::string text = clean(change.rule);
    if (change.disabled.value)
        text += " disabled";
    if (change.severity.stated())
        text += " " + severity_word(change.severity.value);
    if (change.weight.stated())
        text += " weighs " + schema::format_number(change.weight.value);
    return change.reason.stated() ? text + ": " + clean(change.reason) : text;
}

std::string threshold_text(const Threshold& threshold) {
    std::string text = clean(threshold.name) + " " + schema::format_number(threshold.value.value) +
                       " in place of " + schema::format_number(threshold.standard.value);
    if (threshold.unit.stated())
        text += " " + clean(threshold.unit);
    return text + ": " + clean(threshold.reason);
}

std::string_view short_state(assess::EvidenceState state) {
    switch (state) {
    case assess::EvidenceState::fresh:
        return "fresh";
    case assess::EvidenceState::stale:
        return "stale";
    case assess::EvidenceState::missing_file:
        return "without its file";
    case assess::EvidenceState::outside_root:
        return "outside of the root";
    case assess::EvidenceState::unverified:
        return "without a day";
    case assess::EvidenceState::future:
        return "of a day to come";
    case assess::EvidenceState::no_reference:
        break;
    }
    return "without anything to see";
}

/// Paragraphs under one label.
class Notes {
  public:
    Notes(Page& page, std::string_view label) : page_(page), label_(label) {}
    void add(std::string_view text) {
        page_.paragraph(std::exchange(label_, std::string(columns, ' ')), columns, text);
    }

  private:
    Page& page_;
    std::string label_;
};

void write_accepted(Page& page) {
    std::string text;
    for (const Waiver& waiver : page.report.waivers.value)
        if (accepts(waiver))
            text += (text.empty() ? "" : "; ") + clean(waiver.message);
    if (text.empty())
        return;
    const Gaps& gaps = page.report.gaps;
    page.paragraph("Waived    ", columns,
                   fmt::format("{} of {}: {}", gaps.waived.value,
                               plural(static_cast<std::size_t>(gaps.all.value), "gap", "gaps"), text));
}

void write_idle(Page& page) {
    Notes notes(page, "Waivers   ");
    for (const Waiver& waiver : page.report.waivers.value)
        if (!accepts(waiver))
            notes.add(clean(waiver.message) + where_text(page, waiver.file, waiver.line));
}

} // namespace

void write_waivers(Page& page) {
    write_accepted(page);
    write_idle(page);
    std::string declared;
    for (const Declaration& declaration : page.report.not_applicable.value)
        declared += (declared.empty() ? "" : ", ") + clean(declaration.rule);
    if (!declared.empty())
        page.paragraph("Declared  ", columns, "not applicable: " + declared);
    Notes changes(page, "Profile   ");
    for (const RuleChange& change : page.report.profile.rules.value)
        changes.add(change_text(change));
    for (const Threshold& threshold : page.report.profile.thresholds.value)
        if (threshold.standard.stated())
            changes.add(threshold_text(threshold));
}

void write_bad_evidence(Page& page) {
    const std::vector<EvidenceItem>& items = page.report.evidence.value;
    std::vector<std::string> bad;
    for (const EvidenceItem& item : items)
        if (item.state.value != assess::EvidenceState::fresh)
            bad.push_back(clean(item.path) + " " + std::string(short_state(item.state.value)) +
                          where_text(page, item.file, item.line));
    if (bad.empty())
        return;
    const std::string count = fmt::format("{} of {} do not count: ", bad.size(), items.size());
    if (bad.size() > evidence_shown + 1) {
        const std::string rest = fmt::format("{} more", bad.size() - evidence_shown);
        bad.resize(evidence_shown);
        bad.push_back(rest);
    }
    page.paragraph("Evidence  ", columns, count + text::join_words(bad));
}

void write_baseline(Page& page) {
    const Baseline& baseline = page.report.baseline;
    if (!baseline.stated())
        return;
    std::string text = baseline.low_change.stated()
                           ? fmt::format("{:+.1f} points since ", baseline.low_change.value)
                           : std::string("no score to compare, since ");
    text += fmt::format("{} ({}, {})", schema::format_date(baseline.as_of.value),
                        assess::name(baseline.verdict.value), clean(baseline.path));
    std::vector<std::string> added, gone;
    for (const GapChange& change : baseline.changes.value)
        (change.state.value == BaselineState::new_ ? added : gone).push_back(clean(change.rule));
    const auto list = [&](const std::vector<std::string>& ids, std::string_view one, std::string_view many) {
        if (!ids.empty())
            text += "; " + plural(ids.size(), one, many) + ": " + some_of(ids);
    };
    list(added, "new gap", "new gaps");
    list(gone, "gap is gone", "gaps are gone");
    if (!baseline.same_rules.value)
        text += "; other rules or another profile, so not all of it comes from the project";
    page.paragraph("Baseline  ", columns, text);
}

} // namespace readiness::render

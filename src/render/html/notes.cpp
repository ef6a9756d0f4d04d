// SPDX-License-Identifier: Apache-2.0
#include "render/html/page.hpp"

#include <fmt/format.h>

#include <algorithm>

/// What was accepted or set aside, and how well the rest is proven.
namespace readiness::render::html {

namespace {

std::string or_dash(std::string text) {
    return text.empty() ? "<span class='none'>–</span>" : text;
}

Mark mark_of_waiver(assess::WaiverState state) {
    switch (state) {
    case assess::WaiverState::active:
        return {"≈", "active", Tone::warn};
    case assess::WaiverState::expired:
        return {"!", "expired", Tone::bad};
    case assess::WaiverState::unused:
        return {"–", "unused", Tone::idle};
    case assess::WaiverState::unmatched:
        return {"!", "unmatched", Tone::bad};
    case assess::WaiverState::ignored:
        break;
    }
    return {"–", "ignored", Tone::idle};
}

std::string waiver_row(const Page& page, const Waiver& waiver) {
    std::string dates = waiver.expires.stated() ? day(waiver.expires.value) : std::string();
    std::string text = "<p class='said'>" + esc(waiver.message) + "</p>\n";
    if (waiver.reason.stated())
        text += "<p>" + esc(waiver.reason) + "</p>\n";
    if (waiver.scope.stated())
        text += "<p class='note'>Only for " + code(text_of(waiver.scope)) + "</p>\n";
    text += "<p class='note'>";
    if (waiver.created.stated())
        text += "Written on " + day(waiver.created.value) + ", ";
    text += code(text_of(waiver.path)) + " " + short_place(page, waiver.file, waiver.line) + "</p>\n";
    return fmt::format(
        "<tr><th scope='row'>{}</th><td>{}</td><td class='what'>{}</td><td data-label='Owner'>{}</td><td "
        "data-label='Approver'>{}</td><td data-label='Until'>{}</td></tr>\n",
        rule_link(page, text_of(waiver.rule)), chip(mark_of_waiver(waiver.state.value)), text,
        or_dash(esc(waiver.owner)), or_dash(esc(waiver.approver)), or_dash(std::move(dates)));
}

std::string waivers(const Page& page) {
    const Report& report = page.report;
    if (report.waivers.value.empty())
        return {};
    std::string text = fmt::format(
        "<h3>Waivers</h3>\n<p class='lead'>{} of {} are accepted for a time. An accepted gap earns no "
        "point.</p>\n"
        "<table class='stack waivers'>\n<caption>Waivers</caption>\n<thead><tr><th scope='col'>Rule</th><th "
        "scope='col'>State</th><th scope='col'>Reason</th><th scope='col'>Owner</th><th "
        "scope='col'>Approver</th><th scope='col'>Until</th></tr></thead>\n<tbody>\n",
        report.gaps.waived.value, plural(static_cast<std::size_t>(report.gaps.all.value), "gap", "gaps"));
    for (const Waiver& waiver : report.waivers.value)
        text += waiver_row(page, waiver);
    return text + "</tbody>\n</table>\n";
}

std::string declared(const Page& page) {
    if (page.report.not_applicable.value.empty())
        return {};
    std::string text = "<h3>Declared not applicable</h3>\n<p class='lead'>Rules that somebody set aside in "
                       "writing. They count neither for nor against.</p>\n<table class='stack "
                       "declared'>\n<caption>Declared not applicable</caption>\n"
                       "<thead><tr><th scope='col'>Rule</th><th scope='col'>Reason</th><th "
                       "scope='col'>By</th><th scope='col'>Where</th></tr></thead>\n<tbody>\n";
    for (const Declaration& entry : page.report.not_applicable.value)
        text += fmt::format("<tr><th scope='row'>{}</th><td class='what'>{}</td><td "
                            "data-label='By'>{}</td><td data-label='Where'>{} {}</td></tr>\n",
                            rule_link(page, text_of(entry.rule)), esc(entry.reason), or_dash(esc(entry.by)),
                            code(text_of(entry.path)), short_place(page, {}, entry.line));
    return text + "</tbody>\n</table>\n";
}

Mark mark_of_evidence(assess::EvidenceState state) {
    switch (state) {
    case assess::EvidenceState::fresh:
        return {"✓", "fresh", Tone::good};
    case assess::EvidenceState::stale:
        return {"!", "stale", Tone::warn};
    case assess::EvidenceState::missing_file:
        return {"✗", "file missing", Tone::bad};
    case assess::EvidenceState::outside_root:
        return {"✗", "outside of the root", Tone::bad};
    case assess::EvidenceState::unverified:
        return {"?", "without a day", Tone::warn};
    case assess::EvidenceState::future:
        return {"!", "of a day to come", Tone::warn};
    case assess::EvidenceState::no_reference:
        break;
    }
    return {"?", "nothing to see", Tone::warn};
}

std::string evidence_row(const Page& page, const EvidenceItem& item) {
    return fmt::format(
        "<tr><th scope='row'>{} {}</th><td>{}</td><td class='wide' data-label='Evidence'>{}{}</td><td "
        "data-label='Verified'>{}</td><td data-label='By'>{}</td></tr>\n",
        code(text_of(item.path)), short_place(page, item.file, item.line),
        chip(mark_of_evidence(item.state.value)), or_dash(esc(item.evidence)),
        item.message.stated() ? "<br><span class='note'>" + esc(item.message) + "</span>" : "",
        or_dash(item.verified_on.stated() ? day(item.verified_on.value) : ""), or_dash(esc(item.by)));
}

std::string evidence_table(const Page& page) {
    const Report& report = page.report;
    if (report.evidence.value.empty())
        return "<p>No fact names evidence.</p>\n";
    std::string text = fmt::format("<p class='note'>{}</p>\n",
                                   report.evidence_root.stated()
                                       ? "Files were looked for in " + code(text_of(report.evidence_root))
                                       : "Whether the files exist was not looked at.");
    text +=
        "<table class='stack proofs'>\n<caption>Evidence named in the descriptor</caption>\n<thead><tr><th "
        "scope='col'>Fact</th><th scope='col'>State</th><th scope='col'>Evidence</th><th "
        "scope='col'>Verified</th><th scope='col'>By</th></tr></thead>\n<tbody>\n";
    for (const EvidenceItem& item : report.evidence.value)
        text += evidence_row(page, item);
    return text + "</tbody>\n</table>\n";
}

std::string unproven_table(const Page& page) {
    std::vector<const Finding*> rows;
    for (const Finding& finding : page.report.findings.value)
        if (finding.evidence.unproven_points.value > 0)
            rows.push_back(&finding);
    if (rows.empty())
        return {};
    std::ranges::stable_sort(rows, std::greater{},
                             [](const Finding* finding) { return finding->evidence.unproven_points.value; });
    std::string text =
        fmt::format("<details class='plain'>\n<summary>{} without fresh evidence, {} "
                    "points</summary>\n<table class='stack unproven'>\n"
                    "<caption>Passes without fresh evidence, largest first</caption>\n<thead><tr><th "
                    "scope='col'>Rule</th><th scope='col'>Title</th><th scope='col'>Facts proven</th><th "
                    "scope='col' class='n'>Points unproven</th></tr></thead>\n<tbody>\n",
                    plural(rows.size(), "pass", "passes"), tenths(page.report.unproven_points.value));
    for (const Finding* finding : rows)
        text += fmt::format("<tr><th scope='row'>{}</th><td class='wide'>{}</td><td data-label='Facts "
                            "proven'>{} of {}</td><td class='n' data-label='Points unproven'>{}</td></tr>\n",
                            rule_link(page, text_of(finding->rule)), esc(finding->title),
                            finding->evidence.fresh.value, finding->evidence.facts_read.value,
                            tenths(finding->evidence.unproven_points.value));
    return text + "</tbody>\n</table>\n</details>\n";
}

} // namespace

std::string exceptions(const Page& page) {
    const std::string text = waivers(page) + declared(page);
    return section("exceptions", "Exceptions") +
           (text.empty() ? "<p>Nothing is waived and nothing was declared not applicable.</p>\n" : text) +
           std::string(end_section());
}

std::string evidence(const Page& page) {
    const Report& report = page.report;
    std::string text = section("evidence", "Evidence");
    if (report.score.assessable.value)
        text += fmt::format("<p class='lead'>Of the {} points earned, {} rest on statements that nobody has "
                            "shown, or not within the last {} days.</p>\n",
                            tenths(report.score.low.value), tenths(report.unproven_points.value),
                            report.profile.evidence_fresh_days.value);
    return text + evidence_table(page) + unproven_table(page) + std::string(end_section());
}

} // namespace readiness::render::html

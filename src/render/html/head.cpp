// SPDX-License-Identifier: Apache-2.0
#include "render/html/page.hpp"

#include <fmt/format.h>

#include <algorithm>

/// What a reader sees first: the project, the verdict and why, and where the score stands.
namespace readiness::render::html {

namespace {

std::string fact_item(std::string_view name, std::string value, std::string_view note = {}) {
    return fmt::format("<div><dt>{}</dt><dd>{}{}</dd></div>\n", name, value,
                       note.empty() ? "" : fmt::format(" <span class='note'>{}</span>", note));
}

std::string users(const Project& project) {
    if (!project.target_users.stated())
        return grouped(project.pilot_users.value) + " in the pilot";
    if (!project.pilot_users.stated())
        return grouped(project.target_users.value) + " planned";
    return grouped(project.pilot_users.value) + " in the pilot, " + grouped(project.target_users.value) +
           " planned";
}

std::string project_facts(const Project& project) {
    std::string text;
    if (project.stage.stated())
        text += fact_item("Stage", esc(sentence_case(text_of(project.stage))));
    if (project.criticality.stated())
        text += fact_item("Criticality", esc(sentence_case(text_of(project.criticality))));
    if (project.pilot_users.stated() || project.target_users.stated())
        text += fact_item("Users", users(project));
    if (project.start_date.stated())
        text += fact_item("Rollout starts", day(project.start_date.value));
    if (project.enterprise_date.stated())
        text += fact_item("Everywhere by", day(project.enterprise_date.value));
    return text.empty() ? text : "<dl class='facts'>\n" + text + "</dl>\n";
}

/// Where on the scale a threshold stands, and from where its label runs so that neighbours stay apart.
std::string threshold(double value, std::string_view anchor) {
    const std::string x = percent(value);
    return fmt::format("<line class='limit' x1='{0}' x2='{0}' y1='26' y2='64'/><text x='{0}' y='80' "
                       "text-anchor='{1}'>{2}</text>\n",
                       x, anchor, schema::format_number(value));
}

std::string zone(double from, double to, std::string_view word) {
    constexpr double least = 16; ///< of the scale; below it the word would not fit on a phone
    if (to - from < least)
        return {};
    return fmt::format("<text class='zone' x='{}' y='98' text-anchor='middle'>{}</text>\n",
                       percent((from + to) / 2), word);
}

std::string limits(const Thresholds& verdict) {
    const double least = std::max(verdict.conditional_from.value, verdict.no_go_below.value);
    const double full = std::max(verdict.go_from.value, least);
    const bool close = full - least < 8;
    std::string text = threshold(least, close ? "end" : "middle");
    if (full > least)
        text += threshold(full, close ? "start" : "middle");
    return text + zone(0, least, "no go") + zone(least, full, "conditions") + zone(full, 100, "go");
}

std::string interval(double low, double high) {
    const double middle = (low + high) / 2;
    // Near an end the label runs inwards from it, so that it stays on a phone's page.
    const bool start = middle<14, end = middle> 86;
    std::string text = fmt::format("<text class='reading' x='{}' y='16' text-anchor='{}'>{}</text>\n",
                                   percent(start ? low
                                           : end ? high
                                                 : middle),
                                   start ? "start"
                                   : end ? "end"
                                         : "middle",
                                   low < high ? tenths(low) + " to " + tenths(high) : tenths(low));
    text +=
        fmt::format("<line class='whisker' x1='{}' x2='{}' y1='24' y2='24'/>", percent(low), percent(high));
    for (const double tip : {low, high})
        text += fmt::format("<line class='whisker' x1='{0}' x2='{0}' y1='20' y2='30'/>", percent(tip));
    return text + "\n";
}

std::string legend(double low, double high) {
    const auto item = [](std::string_view kind, std::string_view word, double points) {
        return fmt::format("<li><svg class='swatch' width='14' height='14' aria-hidden='true'><rect "
                           "class='{}' width='14' height='14'/></svg> {} {}</li>\n",
                           kind, word, tenths(points));
    };
    return "<ul class='legend'>\n" + item("earned", "earned", low) +
           item("open", "open, as facts are missing", high - low) + item("lost", "lost", 100 - high) +
           "</ul>\n";
}

std::string score_picture(const Report& report) {
    const double low = std::clamp(report.score.low.value, 0.0, 100.0);
    // Exact ends that agree are one score, however they are rounded.
    const double high = report.score.low_exact == report.score.high_exact
                            ? low
                            : std::clamp(report.score.high.value, low, 100.0);
    const Thresholds& verdict = report.profile.verdict;
    std::string text = "<figure class='score'>\n<svg role='img' width='100%' height='104' "
                       "aria-labelledby='score-name score-text'>\n<title id='score-name'>Score</title>\n";
    text += fmt::format("<desc id='score-text'>{} of 100 points are earned, {} are open because facts are "
                        "missing, {} are lost. A go with conditions takes {}, a go takes {}.</desc>\n",
                        tenths(low), tenths(high - low), tenths(100 - high),
                        schema::format_number(verdict.conditional_from.value),
                        schema::format_number(verdict.go_from.value));
    text += fmt::format(
        "<rect class='lost' x='0' y='34' width='100%' height='22'/><rect class='open' x='{}' y='34' "
        "width='{}' height='22'/><rect class='earned' x='0' y='34' width='{}' height='22'/>\n",
        percent(low), percent(high - low), percent(low));
    text += limits(verdict) + interval(low, high);
    return text + "</svg>\n<figcaption>" + legend(low, high) + "</figcaption>\n</figure>\n";
}

std::string gate_text(const Gate& gate) {
    if (!gate.set.value)
        return "not set <span class='note'>nothing was demanded of this run</span>";
    if (gate.met.value)
        return chip({"✓", "met", Tone::good});
    std::string text = chip({"✗", "not met", Tone::bad}) + "<ul>";
    for (const GateReason& reason : gate.reasons.value)
        text += "<li>" + esc(reason.message) + "</li>";
    return text + "</ul>";
}

std::string signed_tenths(double change) {
    return (change > 0 ? "+" : change < 0 ? "−" : "±") + tenths(change < 0 ? -change : change);
}

std::string baseline_text(const Baseline& baseline) {
    std::size_t fresh = 0, gone = 0;
    for (const GapChange& gap : baseline.changes.value)
        ++(gap.state.value == BaselineState::absent ? gone : fresh);
    return fmt::format("{} points <span class='note'>against {}, {}: {} new, {} closed{}</span>",
                       signed_tenths(baseline.low_change.value), day(baseline.as_of.value),
                       mark_of(baseline.verdict.value).word, fresh, plural(gone, "gap", "gaps"),
                       baseline.same_rules.stated() && !baseline.same_rules.value ? "; the rules differ"
                                                                                  : "");
}

std::string measures(const Report& report) {
    std::string text = "<dl class='measures'>\n";
    if (report.score.assessable.value)
        text +=
            fact_item("Known", fmt::format("{} %", report.coverage_pct.value), "of what counts is answered") +
            fact_item("Proven", fmt::format("{} %", report.evidence_pct.value),
                      "of the points earned have fresh evidence");
    text += fact_item("Gate", gate_text(report.gate));
    if (report.baseline.stated())
        text += fact_item("Change", baseline_text(report.baseline));
    return text + "</dl>\n";
}

std::string gap_changes(const Page& page) {
    const Baseline& baseline = page.report.baseline;
    if (!baseline.stated() || baseline.changes.value.empty())
        return {};
    std::string text = "<details class='plain'>\n<summary>What changed since " + day(baseline.as_of.value) +
                       "</summary>\n<ul class='changes'>\n";
    for (const GapChange& gap : baseline.changes.value) {
        const bool gone = gap.state.value == BaselineState::absent;
        text += fmt::format("<li>{} {} {} <span class='note'>{} points</span></li>\n",
                            chip(gone ? Mark{"✓", "closed", Tone::good} : Mark{"✗", "new", Tone::bad}),
                            rule_link(page, text_of(gap.rule)),
                            esc(gap.message.stated() ? gap.message : gap.title), tenths(gap.points.value));
    }
    return text + "</ul>\n</details>\n";
}

} // namespace

std::string masthead(const Page& page) {
    const Report& report = page.report;
    std::string text =
        "<header class='masthead'>\n<p class='eyebrow'>Readiness for enterprise rollout, as of " +
        day(report.as_of.value) + "</p>\n<h1><bdi>" + esc(project_name(report)) + "</bdi></h1>\n";
    if (report.project.summary.stated())
        text += "<p class='summary'>" + esc(report.project.summary) + "</p>\n";
    return text + project_facts(report.project) + "</header>\n";
}

std::string decision(const Page& page) {
    const Report& report = page.report;
    const Mark mark = mark_of(report.verdict.value.value);
    std::string text = "<section id='decision' aria-labelledby='decision-title'>\n<div class='verdict " +
                       std::string(name(mark.tone)) + "'>\n";
    text += fmt::format("<h2 id='decision-title'><span class='over'>Verdict</span> <span class='symbol' "
                        "aria-hidden='true'>{}</span> {}</h2>\n<p class='why'>{}</p>\n",
                        mark.symbol, mark.word, why(page));
    if (const std::string what = change(page); !what.empty())
        text += "<p class='change'>" + what + "</p>\n";
    if (const std::string what = unproven(page); !what.empty())
        text += "<p class='change'>" + what + "</p>\n";
    if (report.score.assessable.value)
        text += score_picture(report);
    text += measures(report) + "</div>\n";
    if (report.next_step.text.stated())
        text += "<p class='next'><strong>Next step</strong> " + esc(report.next_step.text) + "</p>\n";
    return text + gap_changes(page) + std::string(end_section());
}

} // namespace readiness::render::html

// SPDX-License-Identifier: Apache-2.0
#include "render/html/page.hpp"

#include <fmt/format.h>

#include <algorithm>

/// Gaps and anti-patterns as cards, and the map of all areas.
namespace readiness::render::html {

namespace {

/// `width` is of the whole; earned, open and lost follow each other.
std::string bar(const Area& area, double width) {
    const double points = area.points.value;
    if (!(points > 0))
        return {};
    const double scale = width / points;
    const double earned = std::clamp(area.points_low.value, 0.0, points) * scale;
    // Ends are rounded apart; without an unknown rule they are one.
    const double high =
        area.unknown.value > 0 ? std::clamp(area.points_high.value, 0.0, points) * scale : earned;
    return fmt::format("<svg class='bar' width='100%' height='12' aria-hidden='true'><rect class='lost' "
                       "width='{}' height='12'/><rect class='open' x='{}' width='{}' height='12'/><rect "
                       "class='earned' width='{}' height='12'/></svg>",
                       percent(width), percent(earned), percent(std::max(high - earned, 0.0)),
                       percent(earned));
}

std::string tally(const Area& area) {
    const std::int64_t all = area.passed.value + area.failed.value + area.unknown.value;
    if (all <= 0)
        return "no rule applies";
    if (area.failed.value <= 0 && area.unknown.value <= 0)
        return all == 1 ? "its rule passes" : fmt::format("all {} rules pass", all);
    if (all == 1)
        return area.failed.value > 0 ? "its rule fails" : "its rule is unknown";
    std::string text;
    if (area.failed.value > 0)
        text = fmt::format("{} of {} rules {}", area.failed.value, all,
                           area.failed.value == 1 ? "fails" : "fail");
    if (area.unknown.value > 0)
        text += text.empty() ? fmt::format("{} of {} rules unknown", area.unknown.value, all)
                             : fmt::format(", {} unknown", area.unknown.value);
    return text;
}

/// The finding that the first deciding fact of an area belongs to, else its costliest gap or question.
const Finding* decisive(const Page& page, const Area& area) {
    const Finding* found = nullptr;
    for (const Finding& finding : page.report.findings.value) {
        const bool decides = finding.is(assess::Outcome::fail) || finding.is(assess::Outcome::unknown);
        if (finding.area.value != area.id.value || !decides)
            continue;
        if (!area.facts.value.empty())
            for (const DecidingFact& fact : finding.facts.value)
                if (fact.path.value == area.facts.value.front().path.value &&
                    fact.expected.value == area.facts.value.front().expected.value)
                    return &finding;
        if (found == nullptr || finding.points.value > found->points.value)
            found = &finding;
    }
    return found;
}

std::string reason(const Page& page, const Area& area) {
    std::string text;
    if (const Finding* finding = decisive(page, area)) {
        const bool unknown = finding->is(assess::Outcome::unknown);
        text += "<p>" + rule_link(page, text_of(finding->rule)) + " " + (unknown ? "Not known: " : "") +
                esc(finding->message) + "</p>\n";
    }
    if (!area.facts.value.empty())
        text += "<p class='fact'>" + fact_line(page, area.facts.value.front()) + "</p>\n";
    return text;
}

std::string card(const Page& page, const Area& area) {
    const Mark mark = mark_of(area);
    return fmt::format(
        "<li class='card {}'>\n<h4>{}</h4>\n<p class='state'>{} <span class='points'><b>{}</b> of {} "
        "points</span></p>\n{}\n<p class='note'>{}</p>\n{}</li>\n",
        name(mark.tone), esc(area.title), chip(mark), tenths(area.points_low.value),
        tenths(area.points.value), bar(area, 100), tally(area), reason(page, area));
}

std::string cards(const Page& page, rules::AreaKind kind, std::string_view one, std::string_view many,
                  std::string_view lead) {
    const std::vector<const Area*> areas = areas_of(page.report, kind);
    if (areas.empty())
        return {};
    std::string text = fmt::format("<h3>{} {}</h3>\n<p class='lead'>{}</p>\n<ul class='cards'>\n",
                                   in_words(areas.size()), areas.size() == 1 ? one : many, lead);
    for (const Area* area : areas)
        text += card(page, *area);
    return text + "</ul>\n";
}

/// What fails or is unknown in one area at one severity.
struct Cell {
    std::size_t failed = 0, unknown = 0, passed = 0;
    double points = 0; ///< not earned
};

Cell cell_of(const Page& page, const Area& area, assess::Severity severity) {
    Cell cell;
    for (const Finding& finding : page.report.findings.value) {
        if (finding.area.value != area.id.value || !finding.is(severity))
            continue;
        if (finding.is(assess::Outcome::pass))
            ++cell.passed;
        else if (finding.is(assess::Outcome::unknown))
            ++cell.unknown;
        else if (finding.is(assess::Outcome::fail) || finding.is(assess::Outcome::error))
            ++cell.failed;
        if (!finding.is(assess::Outcome::pass) && !finding.is(assess::Outcome::not_applicable))
            cell.points += finding.points.value;
    }
    return cell;
}

std::string map_cell(const Cell& cell) {
    if (cell.failed + cell.unknown == 0)
        return fmt::format("<td class='heat h0'>{}</td>",
                           cell.passed > 0
                               ? "<span aria-hidden='true'>✓</span><span class='vh'>none</span>"
                               : "<span aria-hidden='true'>·</span><span class='vh'>no rule</span>");
    constexpr double steps[] = {0.5, 1.5, 3.0}; ///< points; one rule of an anti-pattern has 3
    const auto level = 1 + std::ranges::count_if(steps, [&](double step) { return cell.points >= step; });
    std::string text;
    if (cell.failed > 0)
        text = fmt::format("<b>{}</b><span class='vh'> failed</span>", cell.failed);
    if (cell.unknown > 0)
        text += fmt::format("{}{}<span aria-hidden='true'>?</span><span class='vh'> unknown</span>",
                            text.empty() ? "" : " ", cell.unknown);
    return fmt::format(
        "<td class='heat h{}'>{} <span class='cost'>−{}<span class='vh'> points</span></span></td>", level,
        text, tenths(cell.points));
}

std::string map_row(const Page& page, const Area& area, double most) {
    using enum assess::Severity;
    const Mark mark = mark_of(area);
    std::string text =
        fmt::format("<tr><th scope='row'><span class='name'>{}</span> {}</th>", esc(area.title), chip(mark));
    for (const assess::Severity severity : {blocker, high, medium, low})
        text += map_cell(cell_of(page, area, severity));
    return text + fmt::format("<td class='points'>{}<span><b>{}</b> of {}</span></td></tr>\n",
                              bar(area, most > 0 ? 100 * area.points.value / most : 0),
                              tenths(area.points_low.value), tenths(area.points.value));
}

std::string map_group(const Page& page, rules::AreaKind kind, std::string_view title, double most) {
    const std::vector<const Area*> areas = areas_of(page.report, kind);
    if (areas.empty())
        return {};
    std::string text =
        fmt::format("<tbody>\n<tr class='group'><th colspan='6' scope='rowgroup'>{}</th></tr>\n", title);
    for (const Area* area : areas)
        text += map_row(page, *area, most);
    return text + "</tbody>\n";
}

} // namespace

std::string board(const Page& page) {
    std::string text = section("board", "Gaps and anti-patterns");
    text += cards(
        page, rules::AreaKind::gap, "gap", "gaps",
        "Where pilots usually fall short of an enterprise. An open gap has at least one rule that fails.");
    text += cards(page, rules::AreaKind::anti_pattern, "anti-pattern", "anti-patterns",
                  "Habits that sink rollouts. Absent is good.");
    return text + std::string(end_section());
}

std::string heat_map(const Page& page) {
    double most = 0;
    for (const Area& area : page.report.areas.value)
        most = std::max(most, area.points.value);
    std::string text =
        section("map", "Map of all areas",
                "Each cell counts the rules that fail (bold) or are unknown (?), by severity, and the points "
                "they do not earn. The stronger the colour, the more points.");
    text += "<table class='map'>\n<caption>Rules that earn nothing, by area and "
            "severity</caption>\n<thead><tr><th scope='col'>Area</th><th scope='col'>Blocker</th><th "
            "scope='col'>High</th><th scope='col'>Medium</th><th scope='col'>Low</th><th scope='col'>Points "
            "earned</th></tr></thead>\n";
    text += map_group(page, rules::AreaKind::gap, "Gaps", most);
    text += map_group(page, rules::AreaKind::anti_pattern, "Anti-patterns", most);
    text += map_group(page, rules::AreaKind::foundation, "Foundations", most);
    return text + "</table>\n" + std::string(end_section());
}

} // namespace readiness::render::html

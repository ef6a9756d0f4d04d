// SPDX-License-Identifier: Apache-2.0
#include "render/html/page.hpp"

#include <fmt/format.h>

#include <algorithm>

/// What a point is made of: from 100 down to the score, area by area and then rule by rule. All sums are of
/// the ledger's printed tenths, so they can be followed with a pencil.
namespace readiness::render::html {

namespace {

struct AreaLoss {
    std::string_view area; ///< id; empty for rules without a finding
    std::int64_t lost = 0, open = 0;
    std::vector<const LedgerRow*> rows; ///< as in the ledger: largest first

    std::int64_t all() const { return lost + open; }
};

std::vector<AreaLoss> losses_by_area(const Page& page) {
    std::vector<AreaLoss> result;
    for (const LedgerRow& row : page.report.ledger.value) {
        const Finding* finding = page.find(text_of(row.rule));
        const std::string_view area = finding == nullptr ? std::string_view() : text_of(finding->area);
        auto found = std::ranges::find(result, area, &AreaLoss::area);
        if (found == result.end())
            found = result.insert(result.end(), {.area = area, .rows = {}});
        (row.outcome.value == assess::Outcome::unknown ? found->open : found->lost) +=
            to_tenths(row.points.value);
        found->rows.push_back(&row);
    }
    std::ranges::stable_sort(result, std::greater{}, &AreaLoss::all);
    return result;
}

/// One step down: what is left after it in outline, what it takes as a bar.
std::string step(std::int64_t before, const AreaLoss& loss) {
    const auto of = [](std::int64_t tenths) { return static_cast<double>(tenths) / 10; };
    return fmt::format("<svg class='step' width='100%' height='18' aria-hidden='true'><rect class='left' "
                       "width='{}' height='18'/><rect class='open' x='{}' width='{}' height='18'/><rect "
                       "class='taken' x='{}' width='{}' height='18'/></svg>",
                       percent(of(before - loss.all())), percent(of(before - loss.all())),
                       percent(of(loss.open)), percent(of(before - loss.lost)), percent(of(loss.lost)));
}

std::string plain_step(std::int64_t left, std::string_view kind) {
    return fmt::format("<svg class='step' width='100%' height='18' aria-hidden='true'><rect class='{}' "
                       "width='{}' height='18'/></svg>",
                       kind, percent(static_cast<double>(left) / 10));
}

std::string amount(std::int64_t tenths) {
    return tenths == 0 ? "<td class='n none'>–</td>" : "<td class='n'>−" + tenths_text(tenths) + "</td>";
}

std::string steps_table(const Page& page, const std::vector<AreaLoss>& areas) {
    constexpr std::int64_t full = 1000;
    std::string text =
        "<table class='waterfall'>\n<caption>From 100 points down to the score, by "
        "area</caption>\n<thead><tr><th scope='col'>Area</th><th scope='col' class='chart'><span "
        "class='vh'>Picture of what is left</span></th><th scope='col' class='n'>Lost</th><th scope='col' "
        "class='n'>Open</th><th scope='col' class='n'>Left</th></tr></thead>\n<tbody>\n<tr><th "
        "scope='row'>All rules passed</th><td class='chart'>" +
        plain_step(full, "left") + "</td><td></td><td></td><td class='n'>100.0</td></tr>\n";
    std::int64_t left = full;
    for (const AreaLoss& loss : areas) {
        text += "<tr><th scope='row'>" +
                esc(loss.area.empty() ? "Rules without an area" : page.area_title(loss.area)) +
                "</th><td class='chart'>" + step(left, loss) + "</td>" + amount(loss.lost) +
                amount(loss.open);
        left -= loss.all();
        text += fmt::format("<td class='n'>{}</td></tr>\n", tenths_text(left));
    }
    return text +
           fmt::format(
               "</tbody>\n<tfoot><tr><th scope='row'>Score, lower end</th><td class='chart'>{}</td><td "
               "class='n'>−{}</td><td></td><td class='n'><b>{}</b></td></tr></tfoot>\n</table>\n",
               plain_step(left, "earned"), tenths_text(full - left), tenths_text(left));
}

std::string ledger_row(const Page& page, const LedgerRow& row, std::int64_t left) {
    const Finding* finding = page.find(text_of(row.rule));
    const Mark mark = finding == nullptr ? Mark{"✗", "lost", Tone::bad} : mark_of(*finding);
    std::string observed;
    if (row.path.stated())
        observed = code(text_of(row.path));
    if (row.observed.state != schema::State::not_stated)
        observed += (observed.empty() ? "" : " ") + ("<span>" + esc(row.observed) + "</span>");
    if (row.expected.state != schema::State::not_stated)
        observed += ", wanted " + code(text_of(row.expected));
    return fmt::format("<tr><th scope='row'>{}</th><td>{}</td><td class='wide'>{}</td><td "
                       "class='n'>{}</td><td class='n'>−{}</td><td class='n'>{}</td></tr>\n",
                       rule_link(page, text_of(row.rule)), chip(mark), observed,
                       row.line.stated() ? std::to_string(row.line.value) : "",
                       tenths_text(to_tenths(row.points.value)), tenths_text(left));
}

std::string ledger(const Page& page, const std::vector<AreaLoss>& areas) {
    std::string text =
        "<details class='plain'>\n<summary>The ledger: every point that is not earned, rule by "
        "rule</summary>\n<table class='stack ledger'>\n<caption>Ledger, by area and then largest "
        "first</caption>\n<thead><tr><th scope='col'>Rule</th><th scope='col'>Outcome</th><th "
        "scope='col'>Observed</th><th scope='col' class='n'>Line</th><th scope='col' "
        "class='n'>Points</th><th scope='col' class='n'>Left</th></tr></thead>\n";
    std::int64_t left = 1000;
    for (const AreaLoss& loss : areas) {
        text += fmt::format("<tbody>\n<tr class='group'><th colspan='6' scope='rowgroup'>{} <span "
                            "class='note'>−{} points</span></th></tr>\n",
                            esc(loss.area.empty() ? "Rules without an area" : page.area_title(loss.area)),
                            tenths_text(loss.all()));
        for (const LedgerRow* row : loss.rows) {
            left -= to_tenths(row->points.value);
            text += ledger_row(page, *row, left);
        }
        text += "</tbody>\n";
    }
    return text + "</table>\n</details>\n";
}

} // namespace

std::string losses(const Page& page) {
    std::string text = section("losses", "Where the points went",
                               "Every point that is missing from 100 belongs to a rule. Lost points come "
                               "back when a gap is closed, open ones when a question is answered well.");
    if (!page.report.score.assessable.value)
        return text + "<p>No rule applies, so there are no points.</p>\n" + std::string(end_section());
    const std::vector<AreaLoss> areas = losses_by_area(page);
    if (areas.empty())
        return text + "<p>No point is lost or open.</p>\n" + std::string(end_section());
    text += steps_table(page, areas) +
            "<p class='note'>Each rule is rounded to a tenth so that all of them together give exactly what "
            "is missing. The sum of one area can therefore differ by a few tenths from the map.</p>\n";
    return text + ledger(page, areas) + std::string(end_section());
}

} // namespace readiness::render::html

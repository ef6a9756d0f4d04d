// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/portfolio.hpp"
#include "readiness/text/utf8.hpp"
#include "render/html/page.hpp"
#include "render/html/shell.hpp"
#include "render/portfolio/assets.hpp"
#include "render/portfolio/words.hpp"
#include "render/uri.hpp"

#include <fmt/format.h>

namespace readiness::render {

using namespace portfolio;
using html::esc;

namespace {

std::string_view tone_of(assess::Verdict verdict) {
    return html::name(html::mark_of(verdict).tone);
}
std::string_view tone_of(const Row& row) {
    return row.assessed ? tone_of(row.verdict) : "bad";
}

std::string link_of(const Row& row, const PortfolioPage& options) {
    return fmt::format("<a href='{}'>{}</a>", esc(options.link_base + uri_of(row.path + options.link_suffix)),
                       esc(shown_name(row)));
}

std::string head(const Portfolio& portfolio) {
    const Tally& tally = portfolio.tally;
    std::string text =
        "<body>\n<a class='skip' href='#projects'>Skip to the projects</a>\n<main>\n<header>\n<h1>"
        "Readiness of a portfolio</h1>\n";
    text += fmt::format("<p class='lead'>{}.</p>\n<ul class='counts'>\n", esc(counts_of(tally)));
    const auto add = [&](std::size_t count, std::string_view word, std::string_view tone) {
        if (count > 0)
            text += fmt::format("<li><b>{}</b><span class='chip {}'>{}</span></li>\n", count, tone, word);
    };
    for (std::size_t i = tally.verdicts.size(); i-- > 0;) {
        const auto verdict = static_cast<assess::Verdict>(i);
        add(tally.verdicts[i], assess::name(verdict), tone_of(verdict));
    }
    add(tally.projects - tally.assessed, "unreadable", "bad");
    text += "</ul>\n";
    if (tally.gate_set)
        text += fmt::format("<p><span class='chip {}'>{}</span></p>\n",
                            tally.gate_missed == 0 ? "good" : "bad", esc(gate_of(tally)));
    return text + "</header>\n";
}

std::string tools(const Tally& tally) {
    std::string text =
        "<div class='tools' id='tools' hidden>\n<div><label for='search'>Search for name, path, owner "
        "or rule</label><input id='search' type='search' autocomplete='off'></div>\n<div><label "
        "for='verdict'>Verdict</label><select id='verdict'><option value=''>all</option>";
    for (std::size_t i = tally.verdicts.size(); i-- > 0;)
        if (tally.verdicts[i] > 0)
            text += fmt::format("<option>{}</option>", assess::name(static_cast<assess::Verdict>(i)));
    if (tally.projects > tally.assessed)
        text += "<option>unreadable</option>";
    return text + "</select></div>\n<p class='note' id='shown' role='status'></p>\n</div>\n";
}

std::string ids_of(const Row& row, const Legend& legend) {
    std::string ids;
    for (const Gap& gap : row.gaps)
        if (gap.open_unwaived() && gap.severity == assess::Severity::blocker)
            ids += (ids.empty() ? "Blockers: " : ", ") + legend.rules[gap.rule].id;
    return ids;
}

/// What the search looks at, in lower case.
std::string search_text(const Row& row, const Legend& legend) {
    std::string text = row.name + " " + row.path + " " + row.owner + " " + row.product_owner;
    for (const Gap& gap : row.gaps)
        if (gap.open_unwaived())
            text += " " + legend.rules[gap.rule].id;
    return text::lower_case(text);
}

std::string score_cell(const Row& row) {
    if (score_of(row) == "-")
        return "<td class='score number' data-key='-1'>–</td>";
    const std::int64_t low = row.low.floor_times(10), high = row.high.ceil_times(10);
    return fmt::format(
        "<td class='score number' data-key='{}'>{}<svg class='bar' viewBox='0 0 1000 40' "
        "preserveAspectRatio='none' aria-hidden='true'><rect width='1000' height='40' "
        "fill='var(--line)'/><rect width='{}' height='40' fill='var(--edge)'/><rect width='{}' "
        "height='40' fill='var(--good)'/></svg></td>",
        low, esc(score_of(row)), high, low);
}

std::string count_cell(const Row& row, std::size_t count) {
    return row.assessed ? fmt::format("<td class='number' data-key='{0}'>{0}</td>", count)
                        : std::string("<td class='number' data-key='-1'>–</td>");
}

std::string project_row(const Row& row, std::size_t index, const Portfolio& portfolio,
                        const PortfolioPage& options) {
    std::string text = fmt::format("<tr data-row='{}' data-verdict='{}' data-text='{}'>", index,
                                   verdict_of(row), esc(search_text(row, portfolio.legend)));
    text += "<td class='project'>" + link_of(row, options);
    if (!row.name.empty())
        text += "<span class='path'>" + esc(row.path) + "</span>";
    if (const std::string ids = ids_of(row, portfolio.legend); !ids.empty())
        text += "<span class='ids'>" + esc(ids) + "</span>";
    if (!row.problems.empty())
        text += "<span class='ids'>" + esc(problem_of(row)) + "</span>";
    text += fmt::format("</td><td data-key='{}'><span class='chip {}'>{}</span>{}</td>",
                        row.assessed ? static_cast<int>(row.verdict) : -1, tone_of(row), verdict_of(row),
                        row.gate.met ? "" : "<span class='ids'>gate missed</span>");
    text += score_cell(row) + count_cell(row, row.open_blockers()) + count_cell(row, row.open_gaps()) +
            count_cell(row, row.unknown.size());
    return text + "<td class='owner'>" + esc(row.owner) + "</td></tr>\n";
}

std::string projects(const Portfolio& portfolio, const PortfolioPage& options) {
    std::string text = "<section id='projects' tabindex='-1'>\n<h2>Projects</h2>\n" + tools(portfolio.tally);
    text += "<div class='scroll' tabindex='0' role='region' aria-label='Projects'><table>\n<thead><tr>";
    for (const std::string_view title :
         {"Project", "Verdict", "Score", "Blockers", "Gaps", "Unknown", "Owner"})
        text += fmt::format("<th scope='col'>{}</th>", title);
    text += "</tr></thead>\n<tbody id='table'>\n";
    for (std::size_t i = 0; i < portfolio.rows.size(); ++i)
        text += project_row(portfolio.rows[i], i, portfolio, options);
    return text + "</tbody>\n</table></div>\n</section>\n";
}

std::string map_cell(const AreaCell& cell) {
    const HeatCell heat = heat_of(cell);
    switch (heat.kind) {
    case HeatCell::Kind::nothing:
        return "<td>–</td>";
    case HeatCell::Kind::unknown:
        return "<td class='hu'>?</td>";
    case HeatCell::Kind::whole:
        return "<td class='h4'>✓</td>";
    case HeatCell::Kind::part:
        break;
    }
    const int step = heat.tenth < 2 ? 0 : heat.tenth < 5 ? 1 : heat.tenth < 8 ? 2 : 3;
    return fmt::format("<td class='h{}'>{}</td>", step, heat.tenth);
}

std::string map(const Portfolio& portfolio) {
    if (portfolio.tally.assessed == 0)
        return {};
    std::string text =
        "<section>\n<h2>Map of areas</h2>\n<p class='note'>A digit is the tenth of the area's points "
        "that is earned for sure, ✓ all of them; ? nothing is known, – the area does not "
        "apply.</p>\n<ol class='letters'>\n";
    std::string letters;
    for (std::size_t i = 0; i < portfolio.legend.areas.size(); ++i) {
        const std::string title = esc(portfolio.legend.areas[i].title);
        text += fmt::format("<li><b>{}</b> {}</li>\n", letter_of(i), title);
        letters +=
            fmt::format("<th scope='col' class='area'><abbr title='{}'>{}</abbr></th>", title, letter_of(i));
    }
    text += "</ol>\n<div class='scroll' tabindex='0' role='region' aria-label='Map of areas'><table "
            "class='map'>\n<thead><tr><th scope='col'>Project</th>" +
            letters + "</tr></thead>\n<tbody id='cells'>\n";
    for (std::size_t i = 0; i < portfolio.rows.size(); ++i) {
        const Row& row = portfolio.rows[i];
        if (!row.assessed)
            continue;
        text += fmt::format("<tr data-row='{}'><th scope='row'>{}<span class='path'>{}</span></th>", i,
                            esc(shown_name(row)), row.name.empty() ? std::string() : esc(row.path));
        for (const AreaCell& cell : row.areas)
            text += map_cell(cell);
        text += "</tr>\n";
    }
    return text + "</tbody>\n</table></div>\n</section>\n";
}

std::string common_gaps(const Portfolio& portfolio) {
    const std::vector<RuleIndex> common = portfolio.tally.common_gaps();
    if (common.empty())
        return {};
    std::string text =
        "<section>\n<h2>Most common gaps</h2>\n<div class='scroll' tabindex='0' role='region' "
        "aria-label='Most common gaps'><table>\n<thead><tr><th scope='col'>Rule</th><th scope='col' "
        "class='number'>Projects</th><th scope='col' class='number'>Blocker in</th><th scope='col' "
        "class='number'>Waived in</th><th scope='col' class='number'>Points lost</th><th "
        "scope='col'>Area</th></tr></thead>\n<tbody>\n";
    for (const RuleIndex index : common) {
        const Tally::Rule& rule = portfolio.tally.rules[index];
        const Legend::Rule& about = portfolio.legend.rules[index];
        text += fmt::format("<tr><td>{} {}</td><td class='number'>{}</td><td class='number'>{}</td><td "
                            "class='number'>{}</td><td class='number'>{}</td><td>{}</td></tr>\n",
                            esc(about.id), esc(about.title), rule.projects, rule.blockers, rule.waived,
                            points_of(rule.points), esc(portfolio.legend.areas[about.area].title));
    }
    return text + "</tbody>\n</table></div>\n</section>\n";
}

std::string foot(const Legend& legend) {
    std::string packs;
    for (const std::string& pack : legend.packs)
        packs += (packs.empty() ? "" : ", ") + pack;
    return fmt::format(
        "<footer><p>Made by readiness {} with {}, profile {}, setup {}. This page asks nothing of any "
        "network.</p></footer>\n</main>\n",
        esc(legend.tool_version), esc(packs), esc(legend.profile), legend.setup_sha256.substr(0, 12));
}

} // namespace

std::string render_portfolio_html(const Portfolio& portfolio, const PortfolioPage& options) {
    std::string text =
        html::document_head("Readiness of a portfolio", portfolio_page::style(), portfolio_page::script());
    text += head(portfolio) + projects(portfolio, options) + map(portfolio) + common_gaps(portfolio) +
            foot(portfolio.legend);
    return text + "<script>" + std::string(portfolio_page::script()) + "</script>\n</body>\n</html>\n";
}

} // namespace readiness::render

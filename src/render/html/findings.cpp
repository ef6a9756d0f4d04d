// SPDX-License-Identifier: Apache-2.0
#include "render/html/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

/// All rules in one table, with what it takes to filter it once the script runs.
namespace readiness::render::html {

namespace {

std::string_view points_word(const Finding& finding) {
    switch (finding.outcome.value) {
    case assess::Outcome::pass:
        return "earned";
    case assess::Outcome::unknown:
        return "open";
    case assess::Outcome::fail:
    case assess::Outcome::error:
        return "lost";
    case assess::Outcome::not_applicable:
        break;
    }
    return {};
}

std::string points_cell(const Finding& finding) {
    const std::string_view word = points_word(finding);
    if (word.empty())
        return "<td class='n none' data-v='-1'>–</td>";
    return fmt::format("<td class='n' data-v='{0}'>{0} <span class='note'>{1}</span></td>",
                       tenths(finding.points.value), word);
}

/// The order in which a reader wants to see outcomes.
int rank(const Finding& finding) {
    switch (finding.outcome.value) {
    case assess::Outcome::error:
        return 0;
    case assess::Outcome::fail:
        return finding.waived.value ? 2 : 1;
    case assess::Outcome::unknown:
        return 3;
    case assess::Outcome::pass:
        return 4;
    case assess::Outcome::not_applicable:
        break;
    }
    return 5;
}

std::string remarks(const Finding& finding) {
    std::string text;
    if (finding.advice.value)
        text += " <span class='tag'>advice at this stage</span>";
    if (finding.escalated.value)
        text +=
            fmt::format(" <span class='tag'>raised from {}</span>", rules::name(finding.base_severity.value));
    if (finding.baseline_state.stated())
        text += fmt::format(" <span class='tag'>{}</span>",
                            finding.baseline_state.value == BaselineState::new_      ? "new"
                            : finding.baseline_state.value == BaselineState::updated ? "changed"
                                                                                     : "known");
    return text;
}

std::string row(const Page& page, std::size_t index) {
    const Finding& finding = page.report.findings.value[index];
    const Mark mark = mark_of(finding);
    const bool quiet = finding.is(assess::Outcome::pass) || finding.is(assess::Outcome::not_applicable);
    const std::string_view what =
        quiet || !finding.message.stated() ? text_of(finding.title) : text_of(finding.message);
    std::string text =
        fmt::format("<tr id='{}' data-outcome='{}' data-severity='{}' data-area='{}'><th "
                    "scope='row'>{}</th><td data-v='{}'>{}</td><td data-v='{}'>{}</td>",
                    page.anchors[index], mark.word, rules::name(finding.severity.value), esc(finding.area),
                    fmt::format("<a class='rule' href='#{}'>{}</a>", page.anchors[index], esc(finding.rule)),
                    rank(finding), chip(mark), static_cast<int>(finding.severity.value),
                    severity_chip(finding.severity.value));
    text += "<td>" + esc(page.area_title(text_of(finding.area))) + "</td>" + points_cell(finding);
    text += fmt::format("<td class='what'><details>\n<summary>{}{}</summary>\n{}</details></td></tr>\n",
                        esc(what), remarks(finding), finding_details(page, index));
    return text;
}

std::string option(std::string_view value, std::string_view word) {
    return fmt::format("<option value='{}'>{}</option>", esc(value), esc(word));
}

std::string choice(std::string_view id, std::string_view word, const std::string& options) {
    return fmt::format("<div><label for='filter-{0}'>{1}</label><select id='filter-{0}'><option "
                       "value=''>all</option>{2}</select></div>\n",
                       id, word, options);
}

std::string toolbar(const Page& page) {
    std::string outcomes, severities, areas;
    for (const std::string_view word : {"error", "fail", "waived", "unknown", "pass", "n/a"})
        if (std::ranges::any_of(page.report.findings.value,
                                [&](const Finding& finding) { return word_of(finding) == word; }))
            outcomes += option(word, word);
    for (const assess::Severity severity :
         {assess::Severity::blocker, assess::Severity::high, assess::Severity::medium, assess::Severity::low})
        severities += option(rules::name(severity), rules::name(severity));
    for (const Area& area : page.report.areas.value)
        areas += option(text_of(area.id), text_of(area.title));
    return "<form id='filters' role='search' aria-label='Filter the rules' hidden>\n<div class='grow'><label "
           "for='filter-text'>Search</label><input id='filter-text' type='search' "
           "autocomplete='off'></div>\n" +
           choice("outcome", "Outcome", outcomes) + choice("severity", "Severity", severities) +
           choice("area", "Area", areas) +
           "<div class='buttons'><button type='reset'>Clear</button><button type='button' id='expand'>Open "
           "all</button></div>\n<p id='shown' role='status'></p>\n</form>\n";
}

std::string tally(const Report& report) {
    std::string text;
    for (const std::string_view word : {"error", "fail", "waived", "unknown", "pass", "n/a"}) {
        const auto count = std::ranges::count_if(
            report.findings.value, [&](const Finding& finding) { return word_of(finding) == word; });
        if (count > 0)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, word);
    }
    return text;
}

} // namespace

std::string findings(const Page& page) {
    const std::vector<Finding>& all = page.report.findings.value;
    std::string text = section("findings", "All rules");
    if (all.empty())
        return text + "<p>There are no rules.</p>\n" + std::string(end_section());
    text += fmt::format("<p class='lead'>{}: {}. Open a row for its facts, why it matters, how to mend it "
                        "and the condition that was checked. The id of a rule is a link to its row.</p>\n",
                        plural(all.size(), "rule", "rules"), tally(page.report));
    text += toolbar(page);
    text += "<table id='rules' class='stack rules sortable'>\n<caption>Rules, in the order of the "
            "catalogue</caption>\n"
            "<thead><tr><th scope='col'>Rule</th><th scope='col'>Outcome</th><th "
            "scope='col'>Severity</th><th scope='col'>Area</th><th scope='col' class='n'>Points</th><th "
            "scope='col'>What was found</th></tr></thead>\n<tbody>\n";
    for (std::size_t i = 0; i < all.size(); ++i)
        text += row(page, i);
    return text + "</tbody>\n</table>\n" + std::string(end_section());
}

} // namespace readiness::render::html

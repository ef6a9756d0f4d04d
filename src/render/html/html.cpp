// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "render/html/page.hpp"
#include "render/html/shell.hpp"

#include <fmt/format.h>

namespace readiness::render {

namespace {

using namespace html;

std::string head(const Page& page) {
    return document_head(fmt::format("{}: {} – readiness report", esc(project_name(page.report)),
                                     mark_of(page.report.verdict.value.value).word),
                         style(), script());
}

/// What pictures share: the hatching of points that are open.
constexpr std::string_view patterns =
    "<svg class='patterns' width='0' height='0' aria-hidden='true' focusable='false'><defs><pattern "
    "id='hatch' width='6' height='6' patternUnits='userSpaceOnUse' patternTransform='rotate(45)'><rect "
    "class='hatch-ground' width='6' height='6'/><rect class='hatch-line' width='3' "
    "height='6'/></pattern></defs></svg>\n";

std::string contents(const Page& page) {
    constexpr std::pair<std::string_view, std::string_view> links[] = {
        {"decision", "Verdict"},
        {"obstacles", "Blockers and conditions"},
        {"board", "Gaps and anti-patterns"},
        {"map", "Map of all areas"},
        {"losses", "Where the points went"},
        {"roadmap", "What to fix first"},
        {"questions", "Open questions"},
        {"exceptions", "Exceptions"},
        {"evidence", "Evidence"},
        {"findings", "All rules"},
        {"context", "Context"},
        {"setup", "Made with"}};
    std::string text = "<nav aria-label='Contents'>\n<ul>\n";
    for (const auto& [id, title] : links)
        if (id != "context" || !page.report.context.value.empty())
            text += fmt::format("<li><a href='#{}'>{}</a></li>\n", id, title);
    return text + "</ul>\n<button type='button' id='theme' hidden>Colours: as the system</button>\n</nav>\n";
}

} // namespace

std::string render_html(const report::Report& report) {
    const Page page(report);
    std::string text = head(page);
    text += "<body>\n<a class='skip' href='#main'>Skip to the report</a>\n" + std::string(patterns);
    text += "<div class='frame'>\n" + masthead(page) + contents(page) + "<main id='main' tabindex='-1'>\n";
    for (std::string (*const section)(const Page&) :
         {decision, reading_help, obstacles, board, heat_map, losses, roadmap, questions, exceptions,
          evidence, findings, context, made_with})
        text += section(page); // one by one: of thousands of systems each is long
    text += "</main>\n<footer><p>Made by " + esc(report.tool.name) + " " + esc(report.tool.version) +
            ", as of " + day(report.as_of.value) +
            ". This page asks nothing of any network.</p></footer>\n</div>\n<script>" +
            std::string(script()) + "</script>\n</body>\n</html>\n";
    return text;
}

} // namespace readiness::render

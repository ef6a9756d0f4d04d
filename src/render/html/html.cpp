// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/source/digest.hpp"
#include "render/html/page.hpp"

#include <fmt/format.h>

namespace readiness::render {

namespace {

using namespace html;

unsigned digit(char hex) {
    return static_cast<unsigned>(hex <= '9' ? hex - '0' : hex - 'a' + 10);
}

/// Base64 of the digest, as a Content-Security-Policy names a text.
std::string policy_hash(std::string_view text) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::string hex = source::sha256(text);
    std::string result;
    // Three hexadecimal digits are twelve bits, which are two letters; 64 digits leave one digit over.
    for (std::size_t at = 0; at + 3 <= hex.size(); at += 3) {
        const unsigned bits = digit(hex[at]) << 8 | digit(hex[at + 1]) << 4 | digit(hex[at + 2]);
        result += letters[bits >> 6];
        result += letters[bits & 63];
    }
    result += letters[digit(hex.back()) << 2];
    return "'sha256-" + result + "='";
}

std::string head(const Page& page) {
    std::string text = "<!doctype html>\n<html lang='en'>\n<head>\n<meta charset='utf-8'>\n";
    text += fmt::format("<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src "
                        "{}; script-src {}; img-src data:; base-uri 'none'; form-action 'none'\">\n",
                        policy_hash(style()), policy_hash(script()));
    text += "<meta name='referrer' content='no-referrer'>\n<meta name='viewport' "
            "content='width=device-width, initial-scale=1'>\n<meta name='color-scheme' content='light "
            "dark'>\n<link rel='icon' href='data:,'>\n";
    text += fmt::format("<title>{}: {} – readiness report</title>\n", esc(project_name(page.report)),
                        mark_of(page.report.verdict.value.value).word);
    return text + "<style>" + std::string(style()) + "</style>\n</head>\n";
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
    text += decision(page) + reading_help(page) + obstacles(page) + board(page) + heat_map(page) +
            losses(page) + roadmap(page) + questions(page) + exceptions(page) + evidence(page) +
            findings(page) + context(page) + made_with(page);
    text += "</main>\n<footer><p>Made by " + esc(report.tool.name) + " " + esc(report.tool.version) +
            ", as of " + day(report.as_of.value) +
            ". This page asks nothing of any network.</p></footer>\n</div>\n<script>" +
            std::string(script()) + "</script>\n</body>\n</html>\n";
    return text;
}

} // namespace readiness::render

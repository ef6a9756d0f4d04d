// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"
#include "render/html/page.hpp"

#include <fmt/format.h>

namespace readiness::render::html {

namespace {

/// Facts of one finding that are listed; the JSON report has all.
constexpr std::size_t facts_shown = 30;

std::string item(std::string_view name, const std::string& value) {
    return value.empty() ? std::string() : fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, value);
}

std::string item(std::string_view name, const Fact<std::string>& value) {
    return value.state == schema::State::not_stated ? std::string() : item(name, esc(value));
}

std::string facts(const Finding& finding) {
    std::string text;
    const std::vector<DecidingFact>& all = finding.facts.value;
    for (std::size_t i = 0; i < all.size() && i < facts_shown; ++i) {
        text += "<li>" + code(text_of(all[i].path));
        text += all[i].known.value ? " is " + code(text_of(all[i].value)) : " is not stated";
        if (all[i].expected.state != schema::State::not_stated)
            text += ", wanted " + code(text_of(all[i].expected));
        if (const std::string where = place(all[i].file, all[i].line, all[i].column); !where.empty())
            text += " <span class=\"note\">" + where + "</span>";
        text += "</li>";
    }
    if (all.size() > facts_shown)
        text += fmt::format("<li>and {} more, in the JSON report</li>", all.size() - facts_shown);
    return text.empty() ? text : "<ul>" + text + "</ul>";
}

std::string paths(const List<std::string>& list) {
    std::string text;
    for (const std::string& path : list.value)
        text += (text.empty() ? "" : ", ") + code(path);
    return text;
}

std::string words(const List<std::string>& list) {
    return esc(text::join_words(list.value));
}

std::string fix(const Finding& finding) {
    const std::string effort = effort_text(finding);
    return esc(finding.fix) + (effort.empty() ? "" : " <span class=\"note\">(" + effort + " of work)</span>");
}

std::string proven(const Finding& finding) {
    const EvidenceCount& count = finding.evidence;
    if (count.facts_read.value <= 0)
        return {};
    return fmt::format("{} of {} with fresh evidence", count.fresh.value,
                       plural(static_cast<std::size_t>(count.facts_read.value), "fact", "facts"));
}

std::string origin(const Finding& finding) {
    std::string text = words(finding.claims);
    if (!finding.sources.value.empty())
        text += (text.empty() ? "" : "; ") + words(finding.sources);
    return text;
}

std::string exact(const Finding& finding) {
    if (!finding.points_exact.stated())
        return {};
    return code(text_of(finding.points_exact)) + " of 100";
}

} // namespace

std::string finding_details(const Page& page, std::size_t index) {
    const Finding& finding = page.report.findings.value[index];
    const bool gap = finding.is(assess::Outcome::fail);
    std::string text = "<dl class=\"detail\">\n";
    text += item("Rule", esc(finding.title) +
                             (finding.slug.stated() ? " <span class=\"note\">" + esc(finding.slug) + "</span>" : ""));
    text += item("Broke with", finding.error);
    text += item("Facts", facts(finding));
    if (finding.is(assess::Outcome::unknown))
        text += item("Not stated", paths(finding.missing));
    text += item("Could be more severe", paths(finding.escalation_unknown));
    text += item("Why it matters", finding.why);
    text += item(gap ? "Fix" : "Fix if it fails", finding.fix.stated() ? fix(finding) : std::string());
    text += item("Builds on", rule_links(page, finding.depends_on));
    text += item("Waived by", finding.waiver.stated() ? code(text_of(finding.waiver)) : std::string());
    text += item("Declared by", finding.declaration.stated() ? code(text_of(finding.declaration)) : std::string());
    text += item("Left out, because", finding.disabled);
    if (finding.applies.stated() && text_of(finding.applies) != "true")
        text += item("Applies where", condition(text_of(finding.applies)));
    text += item("Requires", finding.require.stated() ? condition(text_of(finding.require)) : std::string());
    text += item("Points, exactly", exact(finding));
    text += item("Proven", proven(finding));
    text += item("Drawn from", origin(finding));
    text += item("Place", place(finding.file, finding.line, finding.column));
    text += item("Since", finding.since);
    if (finding.fingerprint.stated())
        text += item("Fingerprint", code(text_of(finding.fingerprint)));
    return text + "</dl>\n";
}

} // namespace readiness::render::html

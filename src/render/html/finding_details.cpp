// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"
#include "render/html/page.hpp"

#include <fmt/format.h>

#include <set>

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

std::string facts(const Page& page, const Finding& finding) {
    std::string text;
    const std::vector<DecidingFact>& all = finding.facts.value;
    for (std::size_t i = 0; i < all.size() && i < facts_shown; ++i)
        text += "<li>" + fact_line(page, all[i]) + "</li>";
    if (finding.fact_count() > facts_shown)
        text += fmt::format("<li>and {} more, in the JSON report</li>", finding.fact_count() - facts_shown);
    return text.empty() ? text : "<ul>" + text + "</ul>";
}

/// What is missing and not among the facts that are shown as not stated.
List<std::string> other_missing(const Finding& finding) {
    std::set<std::string_view> shown;
    const std::vector<DecidingFact>& all = finding.facts.value;
    for (std::size_t i = 0; i < all.size() && i < facts_shown; ++i)
        if (!all[i].known.value)
            shown.insert(text_of(all[i].path));
    List<std::string> rest = finding.missing;
    std::erase_if(rest.value, [&](const std::string& path) { return shown.contains(path); });
    return rest;
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
    return esc(finding.fix) + (effort.empty() ? "" : " <span class='note'>(" + effort + " of work)</span>");
}

void note(std::string& text, std::string_view name, const std::string& value) {
    if (!value.empty())
        text += fmt::format("{}<span class='note'>{}</span> {}", text.empty() ? "" : "; ", name, value);
}

/// What it takes to audit the finding or to name it elsewhere, in one line.
std::string record(const Finding& finding) {
    std::string text;
    if (finding.points_exact.stated())
        note(text, "exactly", code(text_of(finding.points_exact)) + " of 100 points");
    const EvidenceCount& count = finding.evidence;
    if (count.facts_read.value > 0)
        note(text, "proven",
             fmt::format("{} of {}", count.fresh.value,
                         plural(static_cast<std::size_t>(count.facts_read.value), "fact", "facts")));
    note(text, "at", place(finding.file, finding.line, finding.column));
    note(text, "claims", words(finding.claims));
    note(text, "sources", words(finding.sources));
    note(text, "since", esc(finding.since));
    if (finding.fingerprint.stated())
        note(text, "fingerprint", code(text_of(finding.fingerprint)));
    return text;
}

} // namespace

std::string finding_details(const Page& page, std::size_t index) {
    const Finding& finding = page.report.findings.value[index];
    const bool gap = finding.is(assess::Outcome::fail);
    std::string text = "<dl class='detail'>\n";
    if (finding.message.stated() && text_of(finding.message) != text_of(finding.title))
        text += item("Rule", finding.title);
    text += item("Broke with", finding.error);
    text += item("Facts", facts(page, finding));
    if (finding.is(assess::Outcome::unknown))
        text += item("Not stated", paths(other_missing(finding)));
    text += item("Could be more severe", paths(finding.escalation_unknown));
    text += item("Why it matters", finding.why);
    text += item(gap ? "Fix" : "Fix if it fails", finding.fix.stated() ? fix(finding) : std::string());
    text += item("Builds on", rule_links(page, finding.depends_on));
    text += item("Waived by", finding.waiver.stated() ? code(text_of(finding.waiver)) : std::string());
    text += item("Declared by",
                 finding.declaration.stated() ? code(text_of(finding.declaration)) : std::string());
    text += item("Left out, because", finding.disabled);
    if (finding.applies.stated() && text_of(finding.applies) != "true")
        text += item("Applies where", condition(text_of(finding.applies)));
    text += item("Requires", finding.require.stated() ? condition(text_of(finding.require)) : std::string());
    text += item("Record", record(finding));
    return text + "</dl>\n";
}

} // namespace readiness::render::html

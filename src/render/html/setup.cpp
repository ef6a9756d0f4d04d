// SPDX-License-Identifier: Apache-2.0
#include "render/html/page.hpp"

#include <fmt/format.h>

/// What is known from elsewhere, and what it takes to repeat the judgement.
namespace readiness::render::html {

namespace {

std::string item(std::string_view name, const std::string& value) {
    return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, value);
}

std::string digest(const Fact<std::string>& sha256) {
    return sha256.stated() ? " <span class='note'>sha256</span> " + code(text_of(sha256)) : std::string();
}

std::string weights(const SeverityWeights& weights) {
    return fmt::format("blocker {}, high {}, medium {}, low {}", schema::format_number(weights.blocker.value),
                       schema::format_number(weights.high.value), schema::format_number(weights.medium.value),
                       schema::format_number(weights.low.value));
}

std::string tools(const Report& report) {
    std::string text = "<dl class='detail'>\n";
    text += item("Program", esc(report.tool.name) + " " + esc(report.tool.version));
    text += item("As of", day(report.as_of.value));
    for (const RulePack& pack : report.rule_packs.value)
        text += item("Rules", fmt::format("{}, {}{}", esc(pack.id),
                                          plural(static_cast<std::size_t>(pack.rules.value), "rule", "rules"),
                                          digest(pack.digest)));
    text += item("Profile", esc(report.profile.name) + digest(report.profile.digest));
    for (const Input& input : report.inputs.value)
        text +=
            item(sentence_case(
                     schema::enum_of<InputKind>().values[static_cast<std::size_t>(input.kind.value)].name),
                 code(text_of(input.path)) + digest(input.sha256));
    if (report.support_calendar.path.stated())
        text += item("Ends of support", code(text_of(report.support_calendar.path)) + ", as of " +
                                            day(report.support_calendar.as_of.value) +
                                            digest(report.support_calendar.sha256));
    if (report.baseline.stated())
        text += item("Compared with", code(text_of(report.baseline.path)) + digest(report.baseline.sha256));
    text += item("Score, exactly",
                 code(text_of(report.score.low_exact)) + " to " + code(text_of(report.score.high_exact)));
    text += item("In words of the program",
                 code(assess::name(report.verdict.value.value)) + " " + esc(report.verdict.reason));
    return text + "</dl>\n";
}

std::string scoring(const Report& report) {
    const Thresholds& verdict = report.profile.verdict;
    std::string text = "<h3>How points are shared</h3>\n<dl class='detail'>\n";
    text +=
        item("Share of a rule", "100 × weight of its area ÷ weights of all areas with a rule that applies × "
                                "weight of its severity ÷ weights of all rules of the area that apply");
    text += item("Weights of severities", weights(report.profile.severity_weights));
    text += item(
        "Verdict",
        fmt::format("go from {}, with conditions from {}, no go below {} at best, decision from {} % known",
                    schema::format_number(verdict.go_from.value),
                    schema::format_number(verdict.conditional_from.value),
                    schema::format_number(verdict.no_go_below.value),
                    schema::format_number(verdict.coverage_from_pct.value)));
    text += item("Evidence is fresh", fmt::format("for {} days", report.profile.evidence_fresh_days.value));
    text +=
        "</dl>\n<table class='weights'>\n<caption>Weights and points of the areas</caption>\n<thead><tr><th "
        "scope='col'>Area</th><th scope='col' class='n'>Weight</th><th scope='col' class='n'>Points</th><th "
        "scope='col' class='n'>Low end</th><th scope='col' class='n'>High end</th></tr></thead>\n"
        "<tbody>\n";
    for (const Area& area : report.areas.value)
        text +=
            fmt::format("<tr><th scope='row'>{}</th><td class='n'>{}</td><td class='n'>{}</td><td "
                        "class='n'>{}</td><td class='n'>{}</td></tr>\n",
                        esc(area.title), schema::format_number(area.weight.value), tenths(area.points.value),
                        tenths(area.points_low.value), tenths(area.points_high.value));
    return text + "</tbody>\n</table>\n";
}

std::string rule_changes(const Page& page) {
    if (page.report.profile.rules.value.empty())
        return {};
    std::string text = "<h3>What the profile changes</h3>\n<ul>\n";
    for (const RuleChange& change : page.report.profile.rules.value) {
        text += "<li>" + rule_link(page, text_of(change.rule));
        if (change.disabled.value)
            text += " left out";
        if (change.severity.stated())
            text += fmt::format(" severity {}", rules::name(change.severity.value));
        if (change.weight.stated())
            text += " weight " + schema::format_number(change.weight.value);
        if (change.reason.stated())
            text += ": " + esc(change.reason);
        text += "</li>\n";
    }
    return text + "</ul>\n";
}

std::string thresholds(const Profile& profile) {
    if (profile.thresholds.value.empty())
        return {};
    std::string text = "<details class='plain'>\n<summary>Thresholds that conditions name</summary>\n<table "
                       "class='thresholds'>\n"
                       "<caption>Thresholds</caption>\n<thead><tr><th scope='col'>Name</th><th scope='col' "
                       "class='n'>Value</th><th scope='col'>Reason</th></tr></thead>\n<tbody>\n";
    for (const Threshold& threshold : profile.thresholds.value)
        text += fmt::format(
            "<tr><th scope='row'>{}</th><td class='n'>{} {}{}</td><td class='wide'>{}</td></tr>\n",
            code(text_of(threshold.name)), schema::format_number(threshold.value.value), esc(threshold.unit),
            threshold.standard.stated() ? " <span class='note'>in place of " +
                                              schema::format_number(threshold.standard.value) + "</span>"
                                        : "",
            esc(threshold.reason));
    return text + "</tbody>\n</table>\n</details>\n";
}

} // namespace

std::string context(const Page& page) {
    const std::vector<ContextLine>& lines = page.report.context.value;
    if (lines.empty())
        return {};
    std::string text = section("context", "Context", "What is known from elsewhere. None of it is scored.");
    text += "<ul class='context'>\n";
    for (const ContextLine& line : lines) {
        text += "<li><p>" + esc(line.text);
        for (const std::string& rule : line.rules.value)
            text += " " + rule_link(page, rule);
        text += "</p>\n<p class='note'>Covers: " + esc(line.scope) + "</p>\n<p class='note'>Source: <cite>" +
                esc(line.source) + "</cite></p></li>\n";
    }
    return text + "</ul>\n" + std::string(end_section());
}

std::string made_with(const Page& page) {
    return section("setup", "Made with",
                   "What it takes to repeat this judgement: the same inputs, rules, profile and day give the "
                   "same page, byte by byte.") +
           tools(page.report) + scoring(page.report) + rule_changes(page) + thresholds(page.report.profile) +
           std::string(end_section());
}

} // namespace readiness::render::html

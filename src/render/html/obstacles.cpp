// SPDX-License-Identifier: Apache-2.0
#include "render/html/page.hpp"

#include <fmt/format.h>

#include <algorithm>

/// What stands between the project and its rollout: broken rules, blockers, and conditions with who and when.
namespace readiness::render::html {

namespace {

const Condition* condition_of(const Report& report, std::string_view rule) {
    for (const Condition& condition : report.conditions.value)
        if (text_of(condition.rule) == rule)
            return &condition;
    return nullptr;
}

std::string owner_text(const Condition* condition) {
    return condition != nullptr && condition->owner.stated() ? esc(condition->owner)
                                                             : "<span class='todo'>to be named</span>";
}

std::string due_text(const Report& report, const Condition* condition) {
    if (condition == nullptr || !condition->due.stated())
        return "<span class='todo'>to be agreed</span>";
    std::string text = day(condition->due);
    if (is_past(report, *condition))
        text += " <span class='past'>past</span>";
    return text;
}

std::string head_row(std::string_view caption, std::string_view what) {
    return fmt::format(
        "<table class='stack tasks'>\n<caption>{}</caption>\n<thead><tr><th scope='col'>Rule</th><th "
        "scope='col'>{}</th><th scope='col'>Owner</th><th scope='col'>Due</th></tr></thead>\n"
        "<tbody>\n",
        caption, what);
}

std::string proof(const Fact<std::string>& text) {
    if (!text.stated())
        return {};
    return "<details class='proof'>\n<summary>Proof that it is closed</summary>\n" +
           condition(text_of(text)) + "</details>\n";
}

std::string fix(const Finding* finding) {
    if (finding == nullptr || !finding->fix.stated())
        return {};
    const std::string effort = effort_text(*finding);
    return fmt::format("<p><b>Fix</b>{} {}</p>\n",
                       effort.empty() ? "" : fmt::format(" <span class='note'>{}</span>", effort),
                       esc(finding->fix));
}

std::string task(const Page& page, std::string_view rule, const Fact<std::string>& message,
                 std::string_view remark, const Condition* condition) {
    const Finding* finding = page.find(rule);
    std::string text =
        fmt::format("<tr><th scope='row'>{} {}</th><td class='what'><p class='said'>{}</p>\n{}",
                    rule_link(page, rule), remark, esc(message), fix(finding));
    if (finding != nullptr && !finding->facts.value.empty())
        text += "<p class='fact'>" + fact_line(page, finding->facts.value.front()) + "</p>\n";
    text += condition != nullptr ? proof(condition->proof)
            : finding != nullptr ? proof(finding->require)
                                 : "";
    return text + fmt::format("</td><td data-label='Owner'>{}</td><td data-label='Due'>{}</td></tr>\n",
                              owner_text(condition), due_text(page.report, condition));
}

std::string broken(const Page& page) {
    std::string text;
    for (const Finding& finding : page.report.findings.value)
        if (finding.is(assess::Outcome::error))
            text += "<li>" + rule_link(page, text_of(finding.rule)) + " " + esc(finding.error) + "</li>\n";
    return text.empty() ? text
                        : "<h3>Rules that broke</h3>\n<p class='lead'>The result cannot be trusted until "
                          "they are mended.</p>\n<ul>\n" +
                              text + "</ul>\n";
}

std::string blockers(const Page& page) {
    const std::vector<const Finding*> open = open_blockers(page.report);
    if (open.empty())
        return "<h3>Blockers</h3>\n<p>No blocker is open.</p>\n";
    std::string text = fmt::format("<h3>{}</h3>\n<p class='lead'>Close these first: each of them stops the "
                                   "rollout, whatever the score.</p>\n",
                                   plural(open.size(), "blocker", "blockers"));
    text += head_row("Open blockers", "What is wrong and what closes it");
    for (const Finding* finding : open)
        text += task(page, text_of(finding->rule), finding->message, {},
                     condition_of(page.report, text_of(finding->rule)));
    return text + "</tbody></table>\n";
}

std::string conditions(const Page& page) {
    const std::vector<Condition>& all = page.report.conditions.value;
    if (all.empty())
        return {};
    std::string text = fmt::format("<h3>{}</h3>\n<p class='lead'>The rollout may start while these are open; "
                                   "each is to be closed by its day.</p>\n",
                                   plural(all.size(), "condition", "conditions"));
    text += head_row("Conditions of the rollout", "What is wrong and what closes it");
    for (const Condition& condition : all)
        text += task(page, text_of(condition.rule), condition.message,
                     severity_chip(condition.severity.value) +
                         (condition.waived.value ? " " + chip({"≈", "waived", Tone::warn}) : ""),
                     &condition);
    return text + "</tbody></table>\n";
}

} // namespace

std::string obstacles(const Page& page) {
    return section("obstacles", "Blockers and conditions") + broken(page) + blockers(page) +
           conditions(page) + std::string(end_section());
}

} // namespace readiness::render::html

// SPDX-License-Identifier: Apache-2.0
#include "render/html/roadmap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <span>

namespace readiness::render::html {

namespace {

constexpr double most_days = 10'000;

/// What a report read back from a file may not have kept to.
double within(double number, double most) {
    return std::isfinite(number) ? std::clamp(number, 0.0, most) : 0;
}

/// Points for a day of work; fixes without an effort come last.
bool cheaper(const Fix& a, const Fix& b) {
    if ((a.days() > 0) != (b.days() > 0))
        return a.days() > 0;
    return a.days() > 0 ? a.points * b.days() > b.points * a.days() : a.points > b.points;
}

bool waits(const Fix& fix, const std::set<std::string_view>& left) {
    return std::ranges::any_of(fix.finding->depends_on.value,
                               [&](const std::string& rule) { return left.contains(rule); });
}

std::string row(const Page& page, const Fix& fix, std::int64_t score) {
    const Finding& finding = *fix.finding;
    const std::string effort = effort_text(finding);
    std::string after = finding.waived.value   ? " <span class='note'>waived</span>"
                        : finding.advice.value ? " <span class='note'>advice at this stage</span>"
                                               : "";
    if (!fix.after.empty()) {
        after += " <span class='note'>after ";
        for (const std::string_view rule : fix.after)
            after += rule_link(page, rule) + " ";
        after += "</span>";
    }
    return fmt::format(
        "<tr><th scope='row'>{}</th><td>{}</td><td class='wide'>{}{}</td><td data-label='Effort'>{}</td><td "
        "class='n' data-label='Points'>+{}</td><td class='n' data-label='Score then'>{}</td></tr>\n",
        rule_link(page, text_of(finding.rule)), severity_chip(finding.severity.value),
        esc(first_sentence(text_of(finding.fix))), after, effort.empty() ? "not given" : effort,
        tenths(fix.points), tenths_text(score));
}

/// A line across the table where the sum passes a threshold.
std::string crossing(double threshold, std::int64_t before, std::int64_t after) {
    const std::int64_t line = to_tenths(threshold);
    if (before >= line || after < line)
        return {};
    return fmt::format("<tr class='group'><th colspan='6' scope='rowgroup'>{} points reached</th></tr>\n",
                       schema::format_number(threshold));
}

std::string order_table(const Page& page, std::span<const Fix> fixes, std::int64_t& score,
                        std::string_view caption) {
    std::string text = fmt::format(
        "<table class='stack order'>\n<caption>{}</caption>\n<thead><tr><th scope='col'>Rule</th><th "
        "scope='col'>Severity</th><th scope='col'>Fix</th><th scope='col'>Effort</th><th scope='col' "
        "class='n'>Points</th><th scope='col' class='n'>Score then</th></tr></thead>\n"
        "<tbody>\n",
        caption);
    const Thresholds& limits = page.report.profile.verdict;
    for (const Fix& fix : fixes) {
        const std::int64_t before = score;
        score += to_tenths(fix.points);
        text += row(page, fix, score) + crossing(limits.conditional_from.value, before, score);
        if (limits.go_from.value != limits.conditional_from.value)
            text += crossing(limits.go_from.value, before, score);
    }
    return text + "</tbody>\n</table>\n";
}

std::string order_tables(const Page& page, std::span<const Fix> fixes) {
    std::int64_t score = to_tenths(page.report.score.low.value);
    const std::size_t shown = rows_before_fold(fixes.size());
    std::string text =
        order_table(page, fixes.first(shown), score, "Fixes, the most points for a day of work first");
    if (shown == fixes.size())
        return text;
    text += fmt::format("<details class='plain'>\n<summary>{} more fixes</summary>\n", fixes.size() - shown);
    return text + order_table(page, fixes.subspan(shown), score, "More fixes, in the same order") +
           "</details>\n";
}

} // namespace

std::vector<Fix> fixes_in_order(const Report& report) {
    std::vector<Fix> waiting;
    std::set<std::string_view> left;
    for (const Finding& finding : report.findings.value) {
        if (!finding.is(assess::Outcome::fail))
            continue;
        const double least = within(finding.effort_days_min.value, most_days);
        const double most = std::max(within(finding.effort_days_max.value, most_days), least);
        waiting.push_back({&finding, within(finding.points.value, 100), least, most, {}});
        left.insert(text_of(finding.rule));
    }
    std::ranges::stable_sort(waiting, cheaper);
    for (Fix& fix : waiting)
        for (const std::string& rule : fix.finding->depends_on.value)
            if (left.contains(rule))
                fix.after.push_back(rule);
    std::vector<Fix> result;
    while (!waiting.empty()) {
        auto next = std::ranges::find_if(waiting, [&](const Fix& fix) { return !waits(fix, left); });
        if (next == waiting.end()) // rules that wait for each other
            next = waiting.begin();
        left.erase(text_of(next->finding->rule));
        result.push_back(*next);
        waiting.erase(next);
    }
    return result;
}

std::string roadmap(const Page& page) {
    std::string text = section("roadmap", "What to fix first");
    const std::vector<Fix> fixes = fixes_in_order(page.report);
    if (fixes.empty())
        return text + "<p>No gap is open.</p>\n" + std::string(end_section());
    double least = 0, most = 0;
    for (const Fix& fix : fixes) {
        least += fix.least;
        most += fix.most;
    }
    text += fmt::format("<p class='lead'>{}, {} to {} days of work if nothing is shared between them. Up and "
                        "to the left in the picture is what pays most.</p>\n",
                        plural(fixes.size(), "gap", "gaps"), schema::format_number(least),
                        schema::format_number(most));
    text += effort_picture(fixes);
    text += "<p class='lead'>A fix that builds on another one comes after it. “Score then” is the lower end "
            "of the score once everything up to the row is done. A blocker stops the rollout wherever it "
            "stands here.</p>\n";
    return text + order_tables(page, fixes) + std::string(end_section());
}

} // namespace readiness::render::html

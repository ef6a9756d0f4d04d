// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"
#include "render/markdown/page.hpp"

#include <fmt/format.h>

#include <cmath>

/// What is seen of a comment before anything is unfolded. It stays short whatever the report holds.
namespace readiness::render::markdown {

namespace {

using gfm::bold;
using gfm::code;
using gfm::prose;

constexpr std::ptrdiff_t shown = 5;     ///< of every list
constexpr std::size_t named = 8;        ///< of what a list does not show
constexpr std::size_t line_bytes = 240; ///< of a text in a list

std::string_view sign_of(assess::Verdict verdict) {
    switch (verdict) {
    case assess::Verdict::go:
        return "✅";
    case assess::Verdict::go_with_conditions:
        return "⚠️";
    case assess::Verdict::defer:
        return "❔";
    case assess::Verdict::no_go:
        return "❌";
    case assess::Verdict::not_assessable:
        break;
    }
    return "➖";
}

/// `+1.2`, `-0.3`, `0.0`
std::string signed_tenths(double points) {
    const std::string text = tenths(points);
    if (text == "-0.0")
        return "0.0";
    return points > 0 && text != "0.0" ? "+" + text : text;
}

std::string_view gate_word(const Gate& gate) {
    return !gate.set.value ? "not set" : gate.met.value ? "met" : "**not met**";
}

/// The elements for which `wanted` holds.
template <typename T, typename Wanted>
std::vector<const T*> pick(const List<T>& all, const Wanted& wanted) {
    std::vector<const T*> picked;
    for (const T& one : all.value)
        if (wanted(one))
            picked.push_back(&one);
    return picked;
}

std::vector<const GapChange*> changes_of(const Baseline& baseline, BaselineState state) {
    return pick(baseline.changes, [&](const GapChange& change) { return change.state.value == state; });
}

/// `-2.0 points, 1 new gap, 3 closed`
std::string change_words(const Baseline& baseline) {
    const std::size_t appeared = changes_of(baseline, BaselineState::new_).size();
    const std::size_t closed = changes_of(baseline, BaselineState::absent).size();
    const std::string points =
        baseline.low_change.stated() ? signed_tenths(baseline.low_change.value) + " points, " : std::string();
    return fmt::format("{}{}, {} closed", points, plural(appeared, "new gap", "new gaps"), closed);
}

std::string title(const Report& report) {
    return fmt::format("## {} {}: {}, {}\n\n", sign_of(report.verdict.value.value),
                       assess::name(report.verdict.value.value), prose(project_name(report), line_bytes),
                       score_text(report));
}

std::string reason(const Report& report) {
    const std::string change = prose(change_text(report));
    return prose(report.verdict.reason) + (change.empty() ? "" : " ") + change + "\n\n";
}

std::string figures(const Report& report) {
    std::string score = score_text(report);
    if (score.starts_with("score "))
        score.erase(0, 6);
    const bool compared = report.baseline.stated();
    return fmt::format("| Score | Coverage | Evidence | Gate |{}\n"
                       "| --- | --- | --- | --- |{}\n"
                       "| {} | {} % | {} % | {} |{}\n\n",
                       compared ? " Since the baseline |" : "", compared ? " --- |" : "", score,
                       report.coverage_pct.value, report.evidence_pct.value, gate_word(report.gate),
                       compared ? " " + change_words(report.baseline) + " |" : "");
}

/// Items below a heading, the first few of them; of the others the rules are named.
template <typename Item, typename Line>
std::string list(const std::string& heading, const std::vector<Item>& items, const Line& line) {
    if (items.empty())
        return {};
    std::string text = "**" + heading + "**\n\n";
    std::vector<std::string> rest;
    for (const Item& item : items)
        if (&item - items.data() < shown)
            text += "- " + line(*item) + "\n";
        else
            rest.emplace_back(text_of(item->rule));
    if (!rest.empty())
        text += "- and " + prose(some_of(rest, named), line_bytes) + "\n";
    return text + "\n";
}

std::string gate_reasons(const Report& report) {
    constexpr std::size_t most = 10; // there are not as many gates
    const std::vector<GateReason>& reasons = report.gate.reasons.value;
    if (reasons.empty())
        return {};
    std::string text = "**The gate is not met**\n\n";
    for (std::size_t i = 0; i < reasons.size() && i < most; ++i)
        text += "- " + prose(reasons[i].message) + "\n";
    if (reasons.size() > most)
        text += fmt::format("- and {} more\n", reasons.size() - most);
    return text + "\n";
}

std::string change_line(const GapChange& change) {
    const std::string at = place(change.file, change.line);
    const bool gone = change.state.value == BaselineState::absent;
    return fmt::format("{} {} ({}, {}{} points){}", bold(change.rule),
                       prose(gone ? change.title : change.message, line_bytes),
                       rules::name(change.severity.value), gone ? "+" : "-", tenths(change.points.value),
                       gone || at.empty() ? "" : " " + at);
}

/// Low ends are rounded down and high ends up, so that one and the same change may be shown as two.
std::string score_change(const Baseline& baseline) {
    constexpr double rounding = 0.15;
    const std::string low = signed_tenths(baseline.low_change.value);
    if (std::abs(baseline.low_change.value - baseline.high_change.value) < rounding)
        return "the score " + low;
    return "the low end of the score " + low + ", the high end " + signed_tenths(baseline.high_change.value);
}

std::string delta(const Report& report) {
    const Baseline& baseline = report.baseline;
    if (!baseline.stated())
        return {};
    std::string text = "**Against the baseline** " + code(baseline.path);
    if (baseline.as_of.stated())
        text += " of " + schema::format_date(baseline.as_of.value);
    text += fmt::format(", then {}: ", assess::name(baseline.verdict.value));
    if (baseline.low_change.stated())
        text += score_change(baseline) + "; ";
    const auto appeared = changes_of(baseline, BaselineState::new_);
    const auto closed = changes_of(baseline, BaselineState::absent);
    text += fmt::format("{}, {} closed.\n", plural(appeared.size(), "new gap", "new gaps"), closed.size());
    if (!baseline.same_rules.value)
        text += "Rules or profile were others then, so a part of this may not come from the project.\n";
    return text + "\n" + list("New gaps", appeared, &change_line) + list("Closed gaps", closed, &change_line);
}

std::string broken(const Report& report) {
    return list(
        "Rules that broke: the result cannot be trusted until they are mended",
        pick(report.findings, [](const Finding& finding) { return finding.is(assess::Outcome::error); }),
        [](const Finding& finding) { return bold(finding.rule) + " " + prose(finding.error, line_bytes); });
}

std::string blocker_line(const Finding& finding) {
    const std::string at = place(finding.file, finding.line);
    return bold(finding.rule) + " " + prose(finding.message, line_bytes) + "<br>" + at +
           (at.empty() ? "" : ", ") + "fix" + (effort_text(finding).empty() ? ": " : " in ") +
           fix_words(finding, line_bytes);
}

std::string blockers(const Report& report) {
    const auto open = pick(report.findings, [](const Finding& finding) {
        return finding.open_unwaived() && finding.is(assess::Severity::blocker);
    });
    return list(plural(open.size(), "blocker", "blockers") + ", close these first", open, &blocker_line);
}

std::string conditions(const Report& report) {
    const auto all = pick(report.conditions, [](const Condition&) { return true; });
    return list(plural(all.size(), "condition", "conditions") + ", to be closed on the way", all,
                [&](const Condition& condition) {
                    return fmt::format(
                        "{} {}<br>{}{}, owner {}, due {}", bold(condition.rule),
                        prose(condition.message, line_bytes), rules::name(condition.severity.value),
                        condition.waived.value ? ", waived" : "",
                        condition.owner.stated() ? prose(condition.owner, line_bytes) : "nobody yet",
                        due_words(condition, report.as_of));
                });
}

std::string next(const Report& report) {
    const std::string text = prose(report.next_step.text);
    return text.empty() ? text : "**Next:** " + text + "\n\n";
}

} // namespace

std::string head(const Report& report) {
    // Found again by whoever keeps the comment up to date.
    return "<!-- readiness -->\n" + title(report) + reason(report) + figures(report) + gate_reasons(report) +
           delta(report) + broken(report) + blockers(report) + conditions(report) + next(report);
}

} // namespace readiness::render::markdown

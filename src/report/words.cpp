// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/words.hpp"

#include "readiness/text/layout.hpp"

#include <fmt/format.h>

namespace readiness::report {

std::string_view text_of(const Fact<std::string>& fact) {
    return fact.is_none() ? std::string_view("none") : std::string_view(fact.value);
}

std::string tenths(double points) {
    return fmt::format("{:.1f}", points);
}

std::string plural(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string score_text(const Report& report) {
    if (!report.score.assessable.value)
        return "no score";
    // Exact ends: 32.1 to 32.2 would read like doubt where only the rounding differs.
    if (report.score.low_exact == report.score.high_exact)
        return fmt::format("score {} of 100", tenths(report.score.low.value));
    return fmt::format("score {} to {} of 100", tenths(report.score.low.value),
                       tenths(report.score.high.value));
}

std::string fact_text(const DecidingFact& fact) {
    const std::string path(text_of(fact.path));
    return fact.known.value ? path + " = " + std::string(text_of(fact.value)) : path + " not stated";
}

std::string effort_text(const Finding& finding) {
    const double least = finding.effort_days_min.value;
    const double most = finding.effort_days_max.value;
    if (most <= 0)
        return {};
    const std::string_view unit = most > 1 ? "days" : "day";
    if (least >= most)
        return fmt::format("{} {}", schema::format_number(most), unit);
    return fmt::format("{} to {} {}", schema::format_number(least), schema::format_number(most), unit);
}

std::string first_sentence(std::string_view text) {
    for (std::size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1)) {
        const bool abbreviation = at < 2 || text[at - 2] == ' ' || text[at - 2] == '.';
        if (!abbreviation)
            return std::string(text.substr(0, at));
    }
    while (text.ends_with('.'))
        text.remove_suffix(1);
    return std::string(text);
}

std::string some_of(const std::vector<std::string>& ids, std::size_t shown) {
    if (ids.size() <= shown + 1)
        return text::join_words(ids);
    std::vector<std::string> words(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(shown));
    words.push_back(fmt::format("{} more", ids.size() - shown));
    return text::join_words(words);
}

std::string change_text(const Report& report) {
    const Change& change = report.verdict.change;
    if (!change.to.stated())
        return report.verdict.value.value == assess::Verdict::go ? "" : "No single change would change that.";
    const std::string_view verdict = assess::name(change.to.value);
    if (change.rule.stated())
        return fmt::format("To change that: close {}, and the verdict is {}.", text_of(change.rule), verdict);
    return fmt::format("To change that: state `{}`, and the verdict can be {}.", text_of(change.fact),
                       verdict);
}

std::string_view word_of(AreaState state) {
    switch (state) {
    case AreaState::open:
        return "open";
    case AreaState::present:
        return "present";
    case AreaState::closed:
        return "closed";
    case AreaState::absent:
        return "absent";
    case AreaState::unknown:
        return "unknown";
    case AreaState::not_applicable:
        break;
    }
    return "n/a";
}

std::string_view word_of(const Finding& finding) {
    switch (finding.outcome.value) {
    case assess::Outcome::pass:
        return "pass";
    case assess::Outcome::fail:
        return finding.waived.value ? "waived" : "fail";
    case assess::Outcome::unknown:
        return "unknown";
    case assess::Outcome::not_applicable:
        return "n/a";
    case assess::Outcome::error:
        break;
    }
    return "error";
}

std::string_view project_name(const Report& report) {
    return report.project.name.stated() ? std::string_view(report.project.name.value) : "unnamed project";
}

std::string_view descriptor_path(const Report& report) {
    for (const Input& input : report.inputs.value)
        if (input.kind.value == InputKind::descriptor)
            return text_of(input.path);
    return {};
}

std::vector<const Area*> areas_of(const Report& report, rules::AreaKind kind) {
    std::vector<const Area*> areas;
    for (const Area& area : report.areas.value)
        if (area.kind.value == kind)
            areas.push_back(&area);
    return areas;
}

std::vector<const Finding*> open_blockers(const Report& report) {
    std::vector<const Finding*> blockers;
    for (const Finding& finding : report.findings.value)
        if (finding.open_unwaived() && finding.is(assess::Severity::blocker))
            blockers.push_back(&finding);
    return blockers;
}

} // namespace readiness::report

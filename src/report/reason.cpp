// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/words.hpp"
#include "report/build_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace readiness::report {

namespace {

std::string points(double value) {
    return schema::format_number(value);
}

std::string without_period(std::string_view sentence) {
    while (sentence.ends_with('.'))
        sentence.remove_suffix(1);
    return std::string(sentence);
}

std::string blockers_open(const Report& report) {
    const std::vector<std::string>& ids = report.verdict.rules.value;
    const Finding* only = ids.size() == 1 ? report.find(ids.front()) : nullptr;
    if (only)
        return fmt::format("A blocker is open, and a blocker stops a rollout whatever the score: {} ({}).",
                           without_period(text_of(only->message)), ids.front());
    return fmt::format("{} blockers are open, and a blocker stops a rollout whatever the score: {}.",
                       ids.size(), some_of(ids));
}

std::string blockers_unknown(const Report& report) {
    const std::vector<std::string>& ids = report.verdict.rules.value;
    if (ids.size() == 1)
        return fmt::format("Whether a blocker is open is not known, because facts are missing: {}.",
                           ids.front());
    return fmt::format("Whether {} blockers are open is not known, because facts are missing: {}.",
                       ids.size(), some_of(ids));
}

std::string conditional(const Report& report) {
    const Thresholds& thresholds = report.profile.verdict;
    const std::size_t conditions = report.conditions.value.size();
    const std::string reached =
        fmt::format("The score is at least {}, over the {} that are needed", points(report.score.low.value),
                    points(thresholds.conditional_from.value));
    if (conditions == 0)
        return fmt::format("{}, but under the {} of GO.", reached, points(thresholds.go_from.value));
    return fmt::format("{}, and {} {} to be closed on the way.", reached, conditions,
                       conditions == 1 ? "gap is" : "gaps are");
}

} // namespace

std::string verdict_reason(const BuildInput& input, const Report& report) {
    const Thresholds& thresholds = report.profile.verdict;
    switch (input.assessment.decided_by) {
    case assess::DecidedBy::nothing_applies:
        return "No rule applies to this project, so there is nothing to judge.";
    case assess::DecidedBy::blocker_open:
        return blockers_open(report);
    case assess::DecidedBy::high_too_low:
        return fmt::format(
            "Even with every open question answered well the score stays at {} of the {} needed.",
            points(report.score.high.value), points(thresholds.no_go_below.value));
    case assess::DecidedBy::coverage_too_low:
        return fmt::format(
            "Only {} % of the points can be decided from what is stated, and a verdict needs {} %.",
            report.coverage_pct.value, points(thresholds.coverage_from_pct.value));
    case assess::DecidedBy::blocker_unknown:
        return blockers_unknown(report);
    case assess::DecidedBy::go:
        return fmt::format("The score is at least {}, and no blocker and no high-severity gap is open.",
                           points(report.score.low.value));
    case assess::DecidedBy::conditional:
        return conditional(report);
    case assess::DecidedBy::low_too_low:
        return fmt::format("Only {} points are certain, and {} are needed.", points(report.score.low.value),
                           points(thresholds.conditional_from.value));
    }
    return {};
}

} // namespace readiness::report

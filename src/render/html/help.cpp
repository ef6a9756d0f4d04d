// SPDX-License-Identifier: Apache-2.0
#include "render/html/page.hpp"

#include <fmt/format.h>

namespace readiness::render::html {

namespace {

std::string term(std::string_view name, const std::string& meaning) {
    return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, meaning);
}

std::string verdicts(const Thresholds& verdict) {
    return fmt::format(
        "<b>No go</b> where a blocker is open or fewer than {} points are within reach. <b>Decide later</b> "
        "where less than {} % is known, or a blocker is unknown. <b>Go</b> from {} points without an open "
        "blocker or high gap. <b>Go with conditions</b> from {} points. The first that applies counts.",
        schema::format_number(verdict.no_go_below.value),
        schema::format_number(verdict.coverage_from_pct.value), schema::format_number(verdict.go_from.value),
        schema::format_number(verdict.conditional_from.value));
}

} // namespace

std::string reading_help(const Page& page) {
    const Report& report = page.report;
    std::string text =
        "<details id='help' class='plain'>\n<summary>How to read this report</summary>\n<dl class='terms'>\n";
    text += term("Rule", "One requirement, checked against what the project says about itself in its "
                         "descriptor, a file. It <b>passes</b>, <b>fails</b> (a gap), is <b>unknown</b> "
                         "because a fact is missing, or does not apply (<b>n/a</b>).");
    text += term("Points", "The rules that apply share 100 points. A pass earns the points of its rule; a "
                           "gap earns none, even where somebody accepted it.");
    text += term("Score", "From what is earned to what could be earned if every open question had the best "
                          "answer. Decisions use the lower end: what is not known does not help.");
    text += term("Severity", "Blocker, high, medium or low: how much harm a gap does. An open <b>blocker</b> "
                             "stops the rollout whatever the score.");
    text += term("Verdict", verdicts(report.profile.verdict));
    text += term("Known and proven",
                 fmt::format("Known is the share of the points that could be judged. Proven is the share of "
                             "the points earned that rests on evidence verified within {} days.",
                             report.profile.evidence_fresh_days.value));
    text += term("Waiver", "A gap that somebody accepted in writing until a day. It stays a gap.");
    text += term("Gaps and anti-patterns", "Gaps are the areas in which a pilot usually falls short of an "
                                           "enterprise; anti-patterns are habits that sink rollouts.");
    return text + "</dl>\n</details>\n";
}

} // namespace readiness::render::html

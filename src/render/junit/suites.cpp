// SPDX-License-Identifier: Apache-2.0
#include "render/junit/suites.hpp"

#include "render/remarks.hpp"

#include <algorithm>

namespace readiness::render::junit {

using namespace report;

namespace {

bool sum_decides(const Report& report, assess::DecidedBy line) {
    switch (line) {
    case assess::DecidedBy::coverage_too_low:
    case assess::DecidedBy::low_too_low:
        return true;
    case assess::DecidedBy::conditional:
        return report.score.low.value < report.profile.verdict.go_from.value;
    default:
        return false;
    }
}

bool names(const Fact<std::vector<std::string>>& rules, const Finding& finding) {
    return std::ranges::find(rules.value, finding.rule.value) != rules.value.end();
}

/// Whether the answer that is missing here is among what a gate found wanting.
bool counts_unknown(const GateReason& reason, const Report& report, const Finding& finding) {
    if (names(reason.rules, finding))
        return true;
    const std::string_view gate = text_of(reason.gate);
    if (finding.advice.value)
        return false;
    if (gate == "min_score" || gate == "min_coverage")
        return true;
    if (gate == "baseline") // points were lost; where gaps are the reason, they are named
        return reason.rules.value.empty();
    if (gate != "require_verdict")
        return false;
    return sum_decides(report, report.verdict.decided_by.value) || names(report.verdict.rules, finding);
}

bool gate_counts_unknown(const Report& report, const Finding& finding) {
    return std::ranges::any_of(report.gate.reasons.value, [&](const GateReason& reason) {
        return counts_unknown(reason, report, finding);
    });
}

std::string importance(const Finding& finding) {
    std::string text = "Severity " + std::string(rules::name(finding.severity.value));
    if (finding.escalated.value)
        text += ", raised from " + std::string(rules::name(finding.base_severity.value));
    text += ", " + tenths(finding.points.value) + " points";
    if (finding.baseline_state.stated() && finding.baseline_state.value == BaselineState::new_)
        text += ", new against the baseline";
    return text;
}

Result result_of_gap(const Report& report, const Finding& finding) {
    constexpr std::size_t facts_shown = 20;
    const std::string message = visible(finding.message);
    Result result{"failure", std::string(rules::name(finding.severity.value)), message, {message}};
    if (finding.waived.value)
        result = {"skipped", "waived", waiver_remark(report, finding), {message}};
    else if (finding.advice.value)
        result = {"skipped", "advice", "only advice at this stage: " + message, {message}};
    std::ranges::move(fact_remarks(finding, facts_shown), std::back_inserter(result.lines));
    result.lines.push_back(importance(finding));
    if (std::string fix = fix_remark(finding); !fix.empty())
        result.lines.push_back(std::move(fix));
    return result;
}

Result result_of_unknown(const Report& report, const Finding& finding) {
    constexpr std::size_t questions_shown = 20;
    std::vector<std::string> lines = question_remarks(report, finding, questions_shown);
    lines.push_back(importance(finding));
    std::vector<std::string> missing;
    for (const std::string& path : finding.missing.value)
        missing.push_back(visible(path));
    std::string message = missing.empty() ? "unknown" : some_of(missing) + " not stated";
    if (gate_counts_unknown(report, finding))
        return {"failure", "unknown", message + "; the gate counts it", std::move(lines)};
    return {"skipped", "unknown", std::move(message), std::move(lines)};
}

Result result_of(const Report& report, const Finding& finding) {
    switch (finding.outcome.value) {
    case assess::Outcome::pass:
        return {};
    case assess::Outcome::fail:
        return result_of_gap(report, finding);
    case assess::Outcome::unknown:
        return result_of_unknown(report, finding);
    case assess::Outcome::not_applicable:
        return {"skipped", "not_applicable", not_applicable_remark(report, finding), {}};
    case assess::Outcome::error:
        break;
    }
    return {"error", "broken_rule", visible(finding.error), {}};
}

Case case_of(const Report& report, const Finding& finding) {
    const bool placed = finding.line.stated() && finding.line.value > 0;
    return {visible(finding.rule) + " " + visible(finding.title), "readiness." + visible(finding.area),
            visible(finding.file), placed ? finding.line.value : 0, result_of(report, finding)};
}

/// The gate is a case of its own: evidence that is too old, or a verdict that is too low, is no rule's
/// failure.
Case gate_case(const Report& report) {
    Case gate{"Gate", "readiness", visible(descriptor_path(report)), 0, {}};
    if (!report.score.assessable.value) {
        gate.result = {"error", "not_assessable", "no rule applies, so there is nothing to judge", {}};
    } else if (!report.gate.set.value) {
        gate.result = {"skipped", "no_gate", "no gate was set", {}};
    } else if (!report.gate.met.value) {
        gate.result = {"failure", "gate", "gate " + gate_remark(report), {}};
        for (const GateReason& reason : report.gate.reasons.value)
            gate.result.lines.push_back(visible(reason.message));
    }
    return gate;
}

std::vector<Property> report_properties(const Report& report) {
    std::vector<Property> all{{"project", visible(project_name(report))},
                              {"as_of", date_text(report.as_of)},
                              {"verdict", std::string(assess::name(report.verdict.value.value))}};
    if (report.score.assessable.value) {
        all.emplace_back("score.low", tenths(report.score.low.value));
        all.emplace_back("score.high", tenths(report.score.high.value));
        all.emplace_back("coverage_pct", std::to_string(report.coverage_pct.value));
        all.emplace_back("evidence_pct", std::to_string(report.evidence_pct.value));
    }
    all.emplace_back("gate", gate_remark(report));
    all.emplace_back("gaps", std::to_string(report.gaps.all.value));
    all.emplace_back("gaps.waived", std::to_string(report.gaps.waived.value));
    for (const RulePack& pack : report.rule_packs.value)
        all.emplace_back("rules", visible(pack.id));
    all.emplace_back("profile", visible(report.profile.name));
    all.emplace_back("tool", visible(report.tool.name) + " " + visible(report.tool.version));
    return all;
}

std::vector<Property> area_properties(const Area& area) {
    return {{"area", visible(area.id)},
            {"state", std::string(word_of(area.state.value))},
            {"points", tenths(area.points.value)},
            {"points.low", tenths(area.points_low.value)},
            {"points.high", tenths(area.points_high.value)}};
}

} // namespace

std::vector<Suite> suites_of(const Report& report) {
    std::vector<Suite> suites{{"readiness", report_properties(report), {gate_case(report)}}};
    std::vector<std::string_view> ids{{}};
    const auto suite_about = [&](const Fact<std::string>& area) -> Suite* {
        const auto found = std::find(ids.begin() + 1, ids.end(), text_of(area));
        return found == ids.end() ? nullptr : &suites[static_cast<std::size_t>(found - ids.begin())];
    };
    for (const Area& area : report.areas.value) {
        if (suite_about(area.id))
            continue;
        ids.push_back(text_of(area.id));
        suites.push_back(
            {visible(text_of(area.title).empty() ? area.id : area.title), area_properties(area), {}});
    }
    for (const Finding& finding : report.findings.value) {
        if (!suite_about(finding.area)) {
            ids.push_back(text_of(finding.area));
            suites.push_back({visible(finding.area), {}, {}});
        }
        suite_about(finding.area)->cases.push_back(case_of(report, finding));
    }
    return suites;
}

} // namespace readiness::render::junit

// SPDX-License-Identifier: Apache-2.0
#include "render/remarks.hpp"

#include "readiness/text/layout.hpp"
#include "readiness/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace readiness::render {

using namespace report;

namespace {

/// The line that stands for what was left out.
void add_rest(std::vector<std::string>& lines, std::size_t all, std::size_t shown) {
    if (all > shown)
        lines.push_back(fmt::format("and {} more", all - shown));
}

} // namespace

std::string visible(std::string_view text) {
    return text::escape_controls(text::one_line(text));
}
std::string visible(const Fact<std::string>& fact) {
    return visible(text_of(fact));
}

std::string date_text(const Fact<schema::Date>& date) {
    return date.stated() ? schema::format_date(date.value) : std::string();
}

std::string fact_remark(const Finding& finding, const DecidingFact& fact) {
    std::string text = visible(fact_text(fact));
    if (!text_of(fact.expected).empty())
        text += ", expected " + visible(fact.expected);
    if (!fact.file.stated() || (fact.file == finding.file && fact.line == finding.line))
        return text;
    if (fact.file == finding.file)
        return text + fmt::format(" (line {})", fact.line.value);
    return text + fmt::format(" ({}:{})", visible(fact.file), fact.line.value);
}

std::vector<std::string> fact_remarks(const Finding& finding, std::size_t shown) {
    const std::vector<DecidingFact>& facts = finding.facts.value;
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < facts.size() && i < shown; ++i)
        lines.push_back(fact_remark(finding, facts[i]));
    add_rest(lines, finding.fact_count(), shown);
    return lines;
}

std::string fix_remark(const Finding& finding) {
    if (text_of(finding.fix).empty())
        return {};
    const std::string effort = effort_text(finding);
    return (effort.empty() ? "Fix: " : "Fix, " + effort + ": ") + visible(finding.fix);
}

std::vector<std::string> question_remarks(const Report& report, const Finding& finding, std::size_t shown) {
    const std::vector<std::string>& missing = finding.missing.value;
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < missing.size() && i < shown; ++i) {
        const Question* question = question_about(report, missing[i]);
        std::string text = visible(missing[i]) + " is not stated";
        if (question && question->question.stated() && question->question != question->path)
            text += ": " + visible(question->question);
        lines.push_back(std::move(text));
    }
    add_rest(lines, missing.size(), shown);
    return lines;
}

std::string not_applicable_remark(const Report& report, const Finding& finding) {
    if (finding.disabled.stated())
        return "left out by the profile: " + visible(finding.disabled);
    if (finding.declaration.stated()) {
        for (const Declaration& declaration : report.not_applicable.value)
            if (declaration.path == finding.declaration)
                return "declared not applicable by " + visible(declaration.by) + ": " +
                       visible(declaration.reason);
        return "declared not applicable in " + visible(finding.declaration);
    }
    return "applies only where " + visible(finding.applies);
}

std::string waiver_remark(const Report& report, const Finding& finding) {
    const Waiver* waiver = waiver_of(report, finding);
    if (!waiver)
        return "waived";
    return fmt::format("waived until {} for {}, approved by {}: {}", date_text(waiver->expires),
                       visible(waiver->owner), visible(waiver->approver), visible(waiver->reason));
}

std::string gate_remark(const Report& report) {
    const Gate& gate = report.gate;
    if (!gate.set.value)
        return "not set";
    if (gate.met.value)
        return "met";
    std::string text = "not met";
    for (const GateReason& reason : gate.reasons.value)
        text += (&reason == gate.reasons.value.data() ? ": " : "; ") + visible(reason.message);
    return text;
}

const Question* question_about(const Report& report, const std::string& path) {
    const auto found = std::ranges::find(report.questions.value, path,
                                         [](const Question& question) { return question.path.value; });
    return found == report.questions.value.end() ? nullptr : &*found;
}

const Waiver* waiver_of(const Report& report, const Finding& finding) {
    if (!finding.waiver.stated())
        return nullptr;
    const auto found = std::ranges::find_if(report.waivers.value, [&](const Waiver& waiver) {
        return waiver.path == finding.waiver && waiver.rule == finding.rule;
    });
    return found == report.waivers.value.end() ? nullptr : &*found;
}

const Condition* condition_of(const Report& report, const Finding& finding) {
    const auto found = std::ranges::find_if(
        report.conditions.value, [&](const Condition& condition) { return condition.rule == finding.rule; });
    return found == report.conditions.value.end() ? nullptr : &*found;
}

} // namespace readiness::render

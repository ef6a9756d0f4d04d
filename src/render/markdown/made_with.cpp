// SPDX-License-Identifier: Apache-2.0
#include "render/markdown/page.hpp"

#include <fmt/format.h>

namespace readiness::render::markdown {

namespace {

using gfm::code;
using gfm::prose;

constexpr std::size_t digest_shown = 12;

/// `sha256 0123456789ab`
std::string digest(const Fact<std::string>& digest) {
    return "sha256 " + code(text_of(digest).substr(0, digest_shown));
}

std::string change_row(const RuleChange& change) {
    std::string text = "- the profile changes " + gfm::bold(change.rule);
    if (change.disabled.value)
        text += ", disabled";
    if (change.severity.stated())
        text += fmt::format(", {}", rules::name(change.severity.value));
    if (change.weight.stated())
        text += ", weighs " + schema::format_number(change.weight.value);
    return change.reason.stated() ? text + ": " + prose(change.reason) : text;
}

std::string threshold_row(const Threshold& threshold) {
    std::string text = fmt::format("- the profile sets {} to {} in place of {}", code(threshold.name),
                                   schema::format_number(threshold.value.value),
                                   schema::format_number(threshold.standard.value));
    if (threshold.unit.stated())
        text += " " + prose(threshold.unit, gfm::usual_code);
    return text + ": " + prose(threshold.reason);
}

void add_profile(std::vector<std::string>& rows, const Profile& profile) {
    rows.push_back("- profile " + code(profile.name) + ", " + digest(profile.digest));
    for (const RuleChange& change : profile.rules.value)
        rows.push_back(change_row(change));
    for (const Threshold& threshold : profile.thresholds.value)
        if (threshold.standard.stated())
            rows.push_back(threshold_row(threshold));
}

/// `3 rules: 1 passes, 1 fails`
std::string outcomes(const Report& report) {
    std::size_t passed = 0, failed = 0, unknown = 0, outside = 0, broken = 0;
    for (const Finding& finding : report.findings.value)
        switch (finding.outcome.value) {
        case assess::Outcome::pass:
            ++passed;
            break;
        case assess::Outcome::fail:
            ++failed;
            break;
        case assess::Outcome::unknown:
            ++unknown;
            break;
        case assess::Outcome::not_applicable:
            ++outside;
            break;
        case assess::Outcome::error:
            ++broken;
            break;
        }
    return fmt::format("- {}: {} passed, {} failed, {} unknown, {} not applicable, {} broken",
                       plural(report.findings.value.size(), "rule", "rules"), passed, failed, unknown,
                       outside, broken);
}

} // namespace

Section made_with(const Report& report) {
    Section section{.summary = "Made with", .head = {}, .rows = {}, .many = "lines"};
    std::vector<std::string>& rows = section.rows;
    rows.push_back(fmt::format("- {} {}, as of {}", prose(report.tool.name), prose(report.tool.version),
                               schema::format_date(report.as_of.value)));
    rows.push_back(outcomes(report));
    for (const RulePack& pack : report.rule_packs.value)
        rows.push_back("- rules " + code(pack.id) + ", " + digest(pack.digest));
    add_profile(rows, report.profile);
    if (report.support_calendar.path.stated())
        rows.push_back("- ends of support " + code(report.support_calendar.path) + ", " +
                       digest(report.support_calendar.sha256));
    for (const Input& input : report.inputs.value)
        rows.push_back(
            fmt::format("- {} {}, {}",
                        schema::enum_of<InputKind>().values[static_cast<std::size_t>(input.kind.value)].name,
                        code(input.path), digest(input.sha256)));
    return section;
}

} // namespace readiness::render::markdown

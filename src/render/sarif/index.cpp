// SPDX-License-Identifier: Apache-2.0
#include "render/sarif/index.hpp"

#include "render/finding_text.hpp"
#include "render/uri.hpp"

#include <algorithm>

namespace readiness::render::sarif {

using namespace report;

Index::Index(const Report& report) {
    for (const Finding& finding : report.findings.value)
        rules_.try_emplace(rule_id(finding.rule), Rule{.finding = &finding});
    for (const GapChange* change : gone_gaps(report))
        rules_.try_emplace(rule_id(change->rule), Rule{.gone = change});
    for (const Input& input : report.inputs.value)
        if (!text_of(input.path).empty() &&
            indices_.try_emplace(uri_of(text_of(input.path)), artifacts_.size()).second)
            artifacts_.push_back(&input);
}

std::size_t Index::rule(const std::string& id) const {
    return static_cast<std::size_t>(std::distance(rules_.begin(), rules_.find(id)));
}

std::optional<std::size_t> Index::artifact(const std::string& uri) const {
    const auto found = indices_.find(uri);
    return found == indices_.end() ? std::nullopt : std::optional(found->second);
}

std::string_view or_else(const Fact<std::string>& text, std::string_view fallback) {
    return one_line_of(text_of(text)).empty() ? fallback : text_of(text);
}

std::string_view name_of(BaselineState state) {
    return schema::enum_of<BaselineState>().values[static_cast<std::size_t>(state)].name;
}

std::string pascal_case(std::string_view slug) {
    std::string out;
    bool first = true;
    for (const char c : slug.substr(0, name_limit)) {
        const bool small = c >= 'a' && c <= 'z';
        const bool other = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (small || other)
            out += first && small ? static_cast<char>(c - 'a' + 'A') : c;
        first = !small && !other;
    }
    return out;
}

std::string_view level_of(assess::Severity severity) {
    switch (severity) {
    case assess::Severity::blocker:
    case assess::Severity::high:
        return "error";
    case assess::Severity::medium:
        return "warning";
    case assess::Severity::low:
        break;
    }
    return "note";
}

std::string_view level_of(const Finding& finding) {
    if (finding.is(assess::Outcome::unknown))
        return "none";
    return finding.waived.value || finding.advice.value ? "note" : level_of(finding.severity.value);
}

std::string category_of(const Report& report) {
    std::string name = one_line_of(project_name(report), name_limit);
    std::ranges::replace(name, '/', '-');
    return "readiness/" + name + "/";
}

Exit exit_of(const Report& report) {
    // A rule that broke hides what it would have found, so the run failed.
    if (std::ranges::any_of(report.findings.value,
                            [](const Finding& finding) { return finding.is(assess::Outcome::error); }))
        return {.code = 2, .why = "A rule could not be applied."};
    if (!report.score.assessable.value)
        return {.code = 2, .why = "Not assessable: no rule applies."};
    if (!report.gate.set.value)
        return {.code = 0, .why = "Assessed; no gate was set."};
    if (report.gate.met.value)
        return {.code = 0, .why = "The gate is met."};
    // The report does not know of the flag.
    std::string why = "The gate is not met (--exit-zero makes the exit code 0)";
    for (const GateReason& reason : report.gate.reasons.value)
        why += "; " + one_line_of(text_of(reason.message));
    return {.code = 1, .why = why + "."};
}

std::vector<const GapChange*> gone_gaps(const Report& report) {
    std::vector<const GapChange*> gone;
    if (report.baseline.stated())
        for (const GapChange& change : report.baseline.changes.value)
            if (change.state.value == BaselineState::absent)
                gone.push_back(&change);
    return gone;
}

std::string without_links(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '(' && out.ends_with(']'))
            out += ' ';
        out += c;
    }
    return out;
}

std::string message_text(std::string_view text) {
    std::string out;
    for (const char c : without_links(text))
        out.append(c == '{' || c == '}' ? 2 : 1, c);
    return out;
}

} // namespace readiness::render::sarif

// SPDX-License-Identifier: Apache-2.0
#include "rule_changes.hpp"

#include <algorithm>

namespace readiness::rules {

namespace {

/// What is wrong with an entry, and what was expected; both empty if nothing is.
struct Objection {
    std::string message;
    std::string expected;
};

Objection objection(const RuleChangeEntry& entry, const std::string& rule,
                    const std::vector<RuleChange>& before) {
    const bool disabled = entry.disabled.stated() && entry.disabled.value;
    const bool changed = entry.weight.stated() || entry.severity.stated();
    if (std::ranges::find(before, rule, &RuleChange::rule) != before.end())
        return {"the rule `" + rule + "` is listed twice", "one entry for each rule"};
    if (!disabled && !changed)
        return {"nothing is changed of `" + rule + "`", "`weight`, `severity` or `disabled: true`"};
    if (disabled && changed)
        return {"`" + rule + "` is disabled and weighed", "either `disabled: true` or what it counts"};
    if (!entry.reason.stated() && (disabled || entry.severity.stated()))
        return {"`" + rule + "` is " + (disabled ? "disabled" : "given another severity") +
                    " without a reason",
                "`reason: ...`, which reports will show"};
    return {};
}

} // namespace

std::vector<RuleChange> load_rule_changes(const ProfileFile& written, const load::Locations& locations,
                                          const Catalogue& catalogue, diag::Diagnostics& diagnostics) {
    std::vector<RuleChange> changes;
    std::vector<std::string_view> ids;
    for (const Rule& rule : catalogue.rules)
        ids.push_back(rule.id);
    for (std::size_t i = 0; i < written.rules.value.size(); ++i) {
        const RuleChangeEntry& entry = written.rules.value[i];
        const std::string path = "rules[" + std::to_string(i) + "]";
        const source::Span where = locations.nearest(path + ".rule")->value;
        const Rule* rule = catalogue.find(entry.rule.value);
        if (!rule) {
            report_unknown(diag::Code::unknown_rule, where, "rule", entry.rule.value, ids, diagnostics);
            continue;
        }
        if (const Objection problem = objection(entry, rule->id, changes); !problem.message.empty()) {
            diagnostics.report(diag::Code::rule_change, where, problem.message).expected = problem.expected;
            continue;
        }
        RuleChange& change = changes.emplace_back();
        change.rule = rule->id;
        change.disabled = entry.disabled.stated() && entry.disabled.value;
        change.reason = entry.reason.value;
        if (entry.severity.stated())
            change.severity = entry.severity.value;
        if (entry.weight.stated())
            change.weight = Rational::from_double(entry.weight.value);
        if (entry.weight.stated() && !change.weight)
            diagnostics
                .report(diag::Code::weight_precision, locations.nearest(path + ".weight")->value,
                        "the number cannot be kept exactly")
                .expected = "a decimal number with at most six places";
    }
    return changes;
}

void apply_changes(const Profile& profile, Catalogue& catalogue) {
    for (const RuleChange& change : profile.rule_changes)
        for (Rule& rule : catalogue.rules) {
            if (rule.id != change.rule)
                continue;
            rule.severity = change.severity.value_or(rule.severity);
            rule.adjustment = std::make_shared<const Adjustment>(Adjustment{
                .weight = change.weight, .disabled = change.disabled ? change.reason : std::string()});
        }
}

} // namespace readiness::rules

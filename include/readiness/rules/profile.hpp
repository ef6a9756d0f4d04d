// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/rules/catalogue.hpp"
#include "readiness/rules/profile_file.hpp"
#include "readiness/rules/rational.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace readiness::rules {

/// What a profile changes of one rule.
struct RuleChange {
    std::string rule; ///< id
    std::optional<Rational> weight;
    std::optional<Severity> severity;
    bool disabled = false;
    std::string reason; ///< empty only where just the weight changes
};

/// How rules are weighed and verdicts decided.
struct Profile {
    std::string name;
    std::string title;
    std::string digest;
    std::array<Rational, 4> severity_weights;                   ///< by Severity
    std::vector<std::pair<std::string, Rational>> area_weights; ///< its own first, then those of packs
    Rational no_go_below, go_from, conditional_from;            ///< points, 0 to 100
    Rational coverage_from_pct;
    std::int64_t evidence_fresh_days = 0;
    std::optional<cel::Program> condition_owner; ///< who owns a condition nobody took by a waiver
    std::optional<cel::Program> condition_due;
    std::optional<cel::Program> advice_when; ///< while true, gaps of `advice_areas` neither block nor gate
    std::vector<std::string> advice_areas;
    std::vector<RuleChange> rule_changes;

    Rational weight(Severity severity) const { return severity_weights[static_cast<std::size_t>(severity)]; }
    Rational weight(const Rule& rule) const { return rule.weight().value_or(weight(rule.severity)); }
    Rational area_weight(std::string_view area) const; ///< 0 for an area that nobody weighs
    bool weighs(std::string_view area) const;
};

/// Sets the thresholds that the profile names, for the packs loaded afterwards; the default profile comes
/// first. Says nothing of mistakes: load_profile() does.
void set_thresholds(const PackText& profile, Catalogue& catalogue);

std::optional<Profile> load_profile(source::SourceSet& sources, const PackText& file,
                                    const Catalogue& catalogue, const schema::TypeInfo& facts,
                                    const schema::TypeInfo& computed, diag::Diagnostics& diagnostics);
/// Weighs the areas that the profile does not, as the packs that bring them say.
void weigh_other_areas(const Catalogue& catalogue, Profile& profile);
/// Makes the changes of the profile to the rules. Judging looks at the rules only.
void apply_changes(const Profile& profile, Catalogue& catalogue);

} // namespace readiness::rules

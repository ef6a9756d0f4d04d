// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/rules/pack_file.hpp"

/// A profile as it is written; rules/profile.hpp is what becomes of it.
namespace readiness::rules {

struct SeverityWeights {
    schema::Fact<double> blocker;
    schema::Fact<double> high;
    schema::Fact<double> medium;
    schema::Fact<double> low;
};

struct AreaWeight {
    schema::Fact<std::string> area;
    schema::Fact<double> weight;
};

struct VerdictThresholds {
    schema::Fact<double> no_go_below;
    schema::Fact<double> go_from;
    schema::Fact<double> conditional_from;
    schema::Fact<double> coverage_from_pct;
};

struct ConditionDefaults {
    schema::Fact<std::string> owner;
    schema::Fact<std::string> due;
};

struct AdviceFile {
    schema::Fact<std::string> when;
    schema::Fact<std::vector<std::string>> areas;
};

struct RuleChangeEntry {
    schema::Fact<std::string> rule;
    schema::Fact<double> weight;
    schema::Fact<Severity> severity;
    schema::Fact<bool> disabled;
    schema::Fact<std::string> reason;
};

struct ThresholdEntry {
    schema::Fact<std::string> name;
    schema::Fact<double> value;
    schema::Fact<std::string> unit;
    schema::Fact<std::string> reason;
};

/// `rules/<pack>/profiles/<name>.yaml`.
struct ProfileFile {
    schema::Fact<std::int64_t> schema_version;
    schema::Fact<std::string> name;
    schema::Fact<std::string> title;
    schema::Fact<std::string> summary;
    SeverityWeights severity_weights;
    schema::Fact<std::vector<AreaWeight>> area_weights;
    VerdictThresholds verdict;
    ConditionDefaults conditions;
    schema::Fact<std::int64_t> evidence_fresh_days;
    AdviceFile advice;
    schema::Fact<std::vector<ThresholdEntry>> thresholds;
    schema::Fact<std::vector<RuleChangeEntry>> rules;
};

} // namespace readiness::rules

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/finding.hpp"

/// What a report was made with and from.
namespace readiness::report {

struct Tool {
    Fact<std::string> name;
    Fact<std::string> version;
};

struct RulePack {
    Fact<std::string> id;
    Fact<std::string> name;
    Fact<std::string> version;
    Fact<std::string> digest;
    Fact<std::int64_t> rules;
};

struct SeverityWeights {
    Fact<double> blocker;
    Fact<double> high;
    Fact<double> medium;
    Fact<double> low;
};

struct Thresholds {
    Fact<double> no_go_below;
    Fact<double> go_from;
    Fact<double> conditional_from;
    Fact<double> coverage_from_pct;
};

struct RuleChange {
    Fact<std::string> rule;
    Fact<double> weight;
    Fact<assess::Severity> severity;
    Fact<bool> disabled;
    Fact<std::string> reason;
};

/// A number that conditions name.
struct Threshold {
    Fact<std::string> name;
    Fact<double> value;
    Fact<double> standard; ///< in the default profile, where this one changed it
    Fact<std::string> unit;
    Fact<std::string> reason;
};

struct Profile {
    Fact<std::string> name;
    Fact<std::string> digest;
    SeverityWeights severity_weights;
    Thresholds verdict;
    Fact<std::int64_t> evidence_fresh_days;
    List<Threshold> thresholds;
    List<RuleChange> rules; ///< what it changes of single rules
};

enum class InputKind : std::uint8_t { descriptor, config, waivers };

struct Input {
    Fact<InputKind> kind;
    Fact<std::string> path;
    Fact<std::string> sha256;
};

/// Where ends of support were read from.
struct SupportCalendar {
    Fact<std::string> path;
    Fact<Date> as_of;
    Fact<std::string> sha256;
};

/// What is known from elsewhere; never scored.
struct ContextLine {
    Fact<std::string> text;
    Fact<std::string> scope;
    Fact<std::string> source;
    Fact<std::vector<std::string>> claims;
    Fact<std::vector<std::string>> rules;
};

/// What the descriptor says about itself; filled by the caller, who knows its fields.
struct Project {
    Fact<std::string> name;
    Fact<std::string> summary;
    Fact<std::string> stage;
    Fact<std::string> criticality;
    Fact<std::int64_t> pilot_users;
    Fact<std::int64_t> target_users;
    Fact<Date> start_date;
    Fact<Date> enterprise_date;
};

} // namespace readiness::report

namespace readiness::schema {
template <>
const EnumInfo& enum_of<report::InputKind>();
} // namespace readiness::schema

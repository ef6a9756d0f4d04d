// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "rulebook.hpp"

#include "readiness/schema/type_info.hpp"

/// What `readiness rules list` says, as a document with field tables, so that its JSON comes from them.
namespace readiness::cli {

struct ListedPack {
    schema::Fact<std::string> id;
    schema::Fact<std::string> title;
    schema::Fact<std::int64_t> rules;
    schema::Fact<std::string> digest;
};

struct ListedSeverity {
    schema::Fact<rules::Severity> severity;
    schema::Fact<double> weight;
};

struct ListedArea {
    schema::Fact<std::string> id;
    schema::Fact<std::string> title;
    schema::Fact<rules::AreaKind> kind;
    schema::Fact<double> weight;
};

struct ListedRule {
    schema::Fact<std::string> id;
    schema::Fact<std::string> slug;
    schema::Fact<std::string> title;
    schema::Fact<std::string> area;
    schema::Fact<rules::Severity> severity;
    schema::Fact<rules::Lifecycle> lifecycle;
    schema::Fact<double> effort_days_min;
    schema::Fact<double> effort_days_max;
    schema::Fact<double> points;
    schema::Fact<std::string> disabled;
};

struct RuleList {
    schema::Fact<std::int64_t> schema_version;
    schema::Fact<std::string> profile;
    schema::Fact<std::vector<ListedPack>> packs;
    schema::Fact<std::vector<ListedSeverity>> severities;
    schema::Fact<std::vector<ListedArea>> areas;
    schema::Fact<std::vector<ListedRule>> rules;
};

/// All areas and rules, or those of one area.
RuleList list_rules(const Rulebook& book, const std::optional<std::string>& area);

} // namespace readiness::cli

namespace readiness::schema {
template <>
const TypeInfo& type_of<cli::ListedPack>();
template <>
const TypeInfo& type_of<cli::ListedSeverity>();
template <>
const TypeInfo& type_of<cli::ListedArea>();
template <>
const TypeInfo& type_of<cli::ListedRule>();
template <>
const TypeInfo& type_of<cli::RuleList>();
} // namespace readiness::schema

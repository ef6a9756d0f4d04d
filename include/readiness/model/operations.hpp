// SPDX-License-Identifier: Apache-2.0
#pragma once
// What happens after rollout and what money there is.
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class FeatureIntake : std::uint8_t { none, backlog_only, purpose_gate };

struct Operations {
    Fact<bool> run_budget_approved;
    Fact<double> post_launch_team_fte;
    Fact<std::int64_t> review_cadence_days;
    Fact<bool> usage_review;
    Fact<FeatureIntake> feature_intake;

    bool operator==(const Operations&) const = default;
};

struct Plan {
    Fact<std::string> currency;
    Fact<double> pilot_cost;
    Fact<double> rollout_budget;
    Fact<Percent> contingency_pct;

    bool operator==(const Plan&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::FeatureIntake>();
template <>
const TypeInfo& type_of<model::Operations>();
template <>
const TypeInfo& type_of<model::Plan>();
} // namespace readiness::schema

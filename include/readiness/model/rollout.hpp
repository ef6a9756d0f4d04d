// SPDX-License-Identifier: Apache-2.0
#pragma once
// How users are added.
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class StageScope : std::uint8_t { pilot_cohort, department, business_unit, region, enterprise };
enum class StageRollback : std::uint8_t { none, redeploy, feature_flag, parallel_run };

struct RolloutStage {
    Fact<std::string> name;
    Fact<StageScope> scope;
    Fact<std::int64_t> users;
    Fact<Date> start;
    Fact<std::vector<std::string>> success_criteria;
    Fact<std::int64_t> review_days;
    Fact<std::string> decision_owner;
    Fact<StageRollback> rollback;

    bool operator==(const RolloutStage&) const = default;
};

enum class RolloutStrategy : std::uint8_t { undecided, big_bang, staged };
enum class GoNoGoBasis : std::uint8_t { schedule, mixed, measurement };

struct Rollout {
    Fact<RolloutStrategy> strategy;
    Fact<Date> start_date;
    Fact<Date> enterprise_date;
    Fact<GoNoGoBasis> go_no_go_basis;
    Fact<bool> feature_flags;
    Fact<std::int64_t> transition_phase_weeks;
    Fact<std::int64_t> feature_freeze_weeks;
    Fact<Percent> feature_work_pct_during_scaling;
    Fact<std::vector<RolloutStage>> stages;

    bool operator==(const Rollout&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::StageScope>();
template <>
const EnumInfo& enum_of<model::StageRollback>();
template <>
const TypeInfo& type_of<model::RolloutStage>();
template <>
const EnumInfo& enum_of<model::RolloutStrategy>();
template <>
const EnumInfo& enum_of<model::GoNoGoBasis>();
template <>
const TypeInfo& type_of<model::Rollout>();
} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the pilot was, what it showed and what it was measured against.
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class AssumptionStatus : std::uint8_t { validated, refuted, untested };
enum class RiskLevel : std::uint8_t { low, medium, high };

struct Assumption {
    Fact<std::string> statement;
    Fact<AssumptionStatus> status;
    Fact<RiskLevel> risk_at_scale;

    bool operator==(const Assumption&) const = default;
};

enum class WorkaroundKind : std::uint8_t {
    manual_step,
    guided_journey,
    manual_data_movement,
    infrastructure_babysitting,
    other
};
enum class WorkaroundStatus : std::uint8_t { open, planned, removed, accepted };

struct Workaround {
    Fact<std::string> description;
    Fact<WorkaroundKind> kind;
    Fact<WorkaroundStatus> status;
    Fact<std::string> owner;

    bool operator==(const Workaround&) const = default;
};

struct PilotFeedback {
    Fact<std::int64_t> items_open;
    Fact<std::int64_t> blockers_open;
    Fact<Percent> deferred_past_rollout_pct;

    bool operator==(const PilotFeedback&) const = default;
};

enum class UserSelection : std::uint8_t { volunteers, champions, mixed, representative };
enum class DataProfile : std::uint8_t { synthetic, curated, sampled_production, full_production };
enum class PilotSupport : std::uint8_t { build_team_direct, mixed, production_service_desk };
enum class SuccessMetric : std::uint8_t {
    outcome,
    accuracy,
    reliability,
    latency,
    security,
    compliance,
    integration,
    user_satisfaction,
    support_load
};

struct Pilot {
    Fact<std::int64_t> users;
    Fact<Date> start_date;
    Fact<Date> decision_due;
    Fact<UserSelection> user_selection;
    Fact<Percent> representative_users_pct;
    Fact<DataProfile> data_profile;
    Fact<Percent> messy_cases_pct;
    Fact<PilotSupport> support_model;
    Fact<std::vector<SuccessMetric>> success_metrics;
    Fact<bool> success_criteria_set_before_start;
    Fact<bool> unaided_use_tested;
    Fact<bool> value_driver_understood;
    Fact<std::int64_t> usage_weeks_after_onboarding;
    Fact<std::int64_t> config_tested_on_other_teams;
    Fact<std::vector<Assumption>> assumptions;
    Fact<std::vector<Workaround>> workarounds;
    PilotFeedback feedback;

    bool operator==(const Pilot&) const = default;
};

enum class BaselineMetricName : std::uint8_t { process_time, error_rate, cost, adoption, other };

struct BaselineMetric {
    Fact<BaselineMetricName> name;
    Fact<double> value;
    Fact<std::string> unit;

    bool operator==(const BaselineMetric&) const = default;
};

struct Baseline {
    Fact<Date> captured_on;
    Fact<std::vector<BaselineMetric>> metrics;
    Fact<Date> benefit_review_due;

    bool operator==(const Baseline&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::AssumptionStatus>();
template <>
const EnumInfo& enum_of<model::RiskLevel>();
template <>
const TypeInfo& type_of<model::Assumption>();
template <>
const EnumInfo& enum_of<model::WorkaroundKind>();
template <>
const EnumInfo& enum_of<model::WorkaroundStatus>();
template <>
const TypeInfo& type_of<model::Workaround>();
template <>
const TypeInfo& type_of<model::PilotFeedback>();
template <>
const EnumInfo& enum_of<model::UserSelection>();
template <>
const EnumInfo& enum_of<model::DataProfile>();
template <>
const EnumInfo& enum_of<model::PilotSupport>();
template <>
const EnumInfo& enum_of<model::SuccessMetric>();
template <>
const TypeInfo& type_of<model::Pilot>();
template <>
const EnumInfo& enum_of<model::BaselineMetricName>();
template <>
const TypeInfo& type_of<model::BaselineMetric>();
template <>
const TypeInfo& type_of<model::Baseline>();
} // namespace readiness::schema

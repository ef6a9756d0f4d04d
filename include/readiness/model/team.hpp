// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who builds, owns and runs the product.
#include "readiness/model/fact.hpp"

namespace readiness::model {

struct TeamFte {
    Fact<double> backend;
    Fact<double> frontend;
    Fact<double> devops;
    Fact<double> qa;
    Fact<double> product_management;
    Fact<double> data_engineering;
    Fact<double> security;
    Fact<double> compliance;
    Fact<double> change_management;

    bool operator==(const TeamFte&) const = default;
};

struct BusinessOwner {
    Fact<std::string> department;
    Fact<std::string> name;

    bool operator==(const BusinessOwner&) const = default;
};

struct Owners {
    Fact<std::string> engineering;
    Fact<std::string> product;
    Fact<std::vector<BusinessOwner>> business;
    Fact<Date> agreed_on;

    bool operator==(const Owners&) const = default;
};

struct DecisionRights {
    Fact<std::string> maintains;
    Fact<std::string> responds;
    Fact<std::string> sets_direction;
    Fact<std::string> resolves_conflicts;

    bool operator==(const DecisionRights&) const = default;
};

enum class EngagementModel : std::uint8_t {
    none,
    staff_augmentation,
    dedicated_team,
    fixed_price,
    architectural_partner
};

struct Partner {
    Fact<EngagementModel> engagement_model;
    Fact<std::int64_t> max_users_operated;
    Fact<double> timezone_overlap_hours;

    bool operator==(const Partner&) const = default;
};

enum class OnCallCoverage : std::uint8_t { none, business_hours, extended, hours_24x7 };

struct Team {
    Fact<std::int64_t> engineers_pilot;
    Fact<std::int64_t> engineers_rollout;
    Fact<Percent> engineers_dedicated_pct;
    Fact<bool> product_manager_dedicated;
    Fact<Percent> pilot_team_retained_pct;
    Fact<std::int64_t> max_users_operated_before;
    Fact<std::string> architecture_owner;
    TeamFte fte;
    Owners owners;
    DecisionRights decision_rights;
    Fact<std::int64_t> on_call_engineers;
    Fact<OnCallCoverage> on_call_coverage;
    Partner partner;

    bool operator==(const Team&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const TypeInfo& type_of<model::TeamFte>();
template <>
const TypeInfo& type_of<model::BusinessOwner>();
template <>
const TypeInfo& type_of<model::Owners>();
template <>
const TypeInfo& type_of<model::DecisionRights>();
template <>
const EnumInfo& enum_of<model::EngagementModel>();
template <>
const TypeInfo& type_of<model::Partner>();
template <>
const EnumInfo& enum_of<model::OnCallCoverage>();
template <>
const TypeInfo& type_of<model::Team>();
} // namespace readiness::schema

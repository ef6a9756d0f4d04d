// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who decides about the product and by what rules.
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class SponsorAuthority : std::uint8_t { legal, procurement, it, compliance, budget };

struct Sponsor {
    Fact<std::string> name;
    Fact<std::vector<SponsorAuthority>> authority;
    Fact<Date> last_active_on;

    bool operator==(const Sponsor&) const = default;
};

enum class SteeringSeat : std::uint8_t {
    executive_sponsor,
    engineering,
    product,
    security,
    compliance,
    business_owners,
    operations,
    change_management
};

struct Steering {
    Fact<std::vector<SteeringSeat>> members;
    Fact<std::int64_t> cadence_days;
    Fact<std::int64_t> decisions_last_quarter;

    bool operator==(const Steering&) const = default;
};

struct Criteria {
    Fact<std::vector<std::string>> scale;
    Fact<std::vector<std::string>> pause;
    Fact<std::vector<std::string>> pivot;
    Fact<std::vector<std::string>> kill;
    Fact<Date> approved_on;

    bool operator==(const Criteria&) const = default;
};

enum class ReviewPractice : std::uint8_t { none, informal, documented, documented_and_automated };

struct Reviews {
    Fact<ReviewPractice> architecture;
    Fact<ReviewPractice> security;
    Fact<ReviewPractice> change;
    Fact<ReviewPractice> compliance;

    bool operator==(const Reviews&) const = default;
};

enum class ConfigChanges : std::uint8_t { uncontrolled, owner_only, versioned_and_reviewed };
enum class IncidentProcess : std::uint8_t { none, documented, exercised };

struct Governance {
    Sponsor sponsor;
    Steering steering;
    Criteria criteria;
    Reviews reviews;
    Fact<double> max_approval_days;
    Fact<bool> decision_log;
    Fact<bool> risk_register;
    Fact<ConfigChanges> config_changes;
    Fact<std::int64_t> config_variants;
    Fact<std::string> quality_monitor_owner;
    Fact<IncidentProcess> incident_process;

    bool operator==(const Governance&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::SponsorAuthority>();
template <>
const TypeInfo& type_of<model::Sponsor>();
template <>
const EnumInfo& enum_of<model::SteeringSeat>();
template <>
const TypeInfo& type_of<model::Steering>();
template <>
const TypeInfo& type_of<model::Criteria>();
template <>
const EnumInfo& enum_of<model::ReviewPractice>();
template <>
const TypeInfo& type_of<model::Reviews>();
template <>
const EnumInfo& enum_of<model::ConfigChanges>();
template <>
const EnumInfo& enum_of<model::IncidentProcess>();
template <>
const TypeInfo& type_of<model::Governance>();
} // namespace readiness::schema

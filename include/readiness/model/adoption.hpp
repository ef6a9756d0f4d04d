// SPDX-License-Identifier: Apache-2.0
#pragma once
// How people take it up and who helps them.
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class SegmentReadiness : std::uint8_t { early, mainstream, reluctant };
enum class SegmentSupport : std::uint8_t { none, generic_training, role_based_training, coached };

struct Segment {
    Fact<std::string> name;
    Fact<std::int64_t> users;
    Fact<SegmentReadiness> readiness;
    Fact<Percent> pilot_adoption_pct;
    Fact<Percent> expected_adoption_pct;
    Fact<std::string> barrier;
    Fact<SegmentSupport> support_plan;

    bool operator==(const Segment&) const = default;
};

enum class AdoptionMetric : std::uint8_t { none, logins, weekly_active, task_completion };

struct Adoption {
    Fact<bool> change_plan;
    Fact<AdoptionMetric> metric;
    Fact<Percent> target_pct;
    Fact<std::vector<Segment>> segments;

    bool operator==(const Adoption&) const = default;
};

enum class SupportModel : std::uint8_t { build_team, shared_inbox, service_desk, service_desk_tiered };
enum class RunbookCoverage : std::uint8_t { none, partial, complete };

struct Support {
    Fact<SupportModel> model;
    Fact<bool> ticketing;
    Fact<double> agents_fte;
    Fact<double> tickets_per_user_per_month;
    Fact<double> tickets_per_agent_per_month;
    Fact<double> first_response_target_hours;
    Fact<double> pilot_resolution_days;
    Fact<double> service_desk_resolution_days;
    Fact<bool> knowledge_base;
    Fact<RunbookCoverage> runbooks;

    bool operator==(const Support&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::SegmentReadiness>();
template <>
const EnumInfo& enum_of<model::SegmentSupport>();
template <>
const TypeInfo& type_of<model::Segment>();
template <>
const EnumInfo& enum_of<model::AdoptionMetric>();
template <>
const TypeInfo& type_of<model::Adoption>();
template <>
const EnumInfo& enum_of<model::SupportModel>();
template <>
const EnumInfo& enum_of<model::RunbookCoverage>();
template <>
const TypeInfo& type_of<model::Support>();
} // namespace readiness::schema

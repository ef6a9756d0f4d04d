// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the product is, where it stands and how large it is meant to become.
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class Industry : std::uint8_t {
    healthcare,
    financial_services,
    insurance,
    retail,
    manufacturing,
    public_sector,
    professional_services,
    saas,
    other
};
enum class ProjectStage : std::uint8_t {
    pilot,
    pilot_complete,
    rollout_planned,
    rollout_in_progress,
    enterprise
};
enum class Criticality : std::uint8_t { experimental, standard, critical };
enum class Audience : std::uint8_t { internal, external, mixed };

struct ProjectProfile {
    Fact<std::string> name;
    Fact<std::string> summary;
    Fact<Industry> industry;
    Fact<ProjectStage> stage;
    Fact<Criticality> criticality;
    Fact<Audience> audience;
    Fact<std::string> repository;
    Fact<std::string> purpose;
    Fact<bool> process_documented;

    bool operator==(const ProjectProfile&) const = default;
};

struct Scale {
    Fact<std::int64_t> current_users;
    Fact<std::int64_t> target_users;
    Fact<std::int64_t> target_departments;
    Fact<std::int64_t> target_business_units;
    Fact<std::int64_t> target_regions;
    Fact<double> peak_rps_current;
    Fact<double> peak_rps_target;
    Fact<std::int64_t> p99_latency_target_ms;

    bool operator==(const Scale&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::Industry>();
template <>
const EnumInfo& enum_of<model::ProjectStage>();
template <>
const EnumInfo& enum_of<model::Criticality>();
template <>
const EnumInfo& enum_of<model::Audience>();
template <>
const TypeInfo& type_of<model::ProjectProfile>();
template <>
const TypeInfo& type_of<model::Scale>();
} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#pragma once
// The whole descriptor of a project, in the order in which it is written.
#include "readiness/model/adoption.hpp"
#include "readiness/model/ai.hpp"
#include "readiness/model/architecture.hpp"
#include "readiness/model/compliance.hpp"
#include "readiness/model/data.hpp"
#include "readiness/model/delivery.hpp"
#include "readiness/model/experience.hpp"
#include "readiness/model/fact.hpp"
#include "readiness/model/governance.hpp"
#include "readiness/model/infrastructure.hpp"
#include "readiness/model/integration.hpp"
#include "readiness/model/observability.hpp"
#include "readiness/model/operations.hpp"
#include "readiness/model/pilot.hpp"
#include "readiness/model/profile.hpp"
#include "readiness/model/rollout.hpp"
#include "readiness/model/security.hpp"
#include "readiness/model/team.hpp"
#include "readiness/model/waivers.hpp"

namespace readiness::model {

struct Project {
    Fact<std::int64_t> schema_version;
    Fact<Date> as_of;
    ProjectProfile project;
    Scale scale;
    Pilot pilot;
    Baseline baseline;
    Integration integration;
    Data data;
    Quality quality;
    Architecture architecture;
    Observability observability;
    Infrastructure infrastructure;
    Security security;
    Compliance compliance;
    Experience experience;
    Team team;
    Governance governance;
    Rollout rollout;
    Adoption adoption;
    Support support;
    Delivery delivery;
    Ai ai;
    Operations operations;
    Plan plan;
    Fact<std::vector<Waiver>> waivers;
    Fact<std::vector<NotApplicable>> not_applicable;

    bool operator==(const Project&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const TypeInfo& type_of<model::Project>();
} // namespace readiness::schema

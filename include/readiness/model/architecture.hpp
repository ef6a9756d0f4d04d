// SPDX-License-Identifier: Apache-2.0
#pragma once
// The shape of the application and its parts.
#include "readiness/model/cache_jobs_auth.hpp"
#include "readiness/model/database.hpp"
#include "readiness/model/fact.hpp"
#include "readiness/model/web.hpp"

namespace readiness::model {

enum class ArchitectureStyle : std::uint8_t { monolith, modular_monolith, services, microservices };
enum class ModuleBoundaries : std::uint8_t { none, documented, enforced_in_ci };
enum class DecompositionReason : std::uint8_t {
    none,
    scaling_bottleneck,
    deployment_coupling,
    team_coordination,
    regulatory_isolation,
    ai_inference_isolation
};
enum class MigrationPattern : std::uint8_t { none, strangler_fig, branch_by_abstraction, big_bang_rewrite };

struct Architecture {
    Fact<ArchitectureStyle> style;
    Fact<std::int64_t> deployable_services;
    Fact<ModuleBoundaries> boundaries;
    Fact<bool> decomposition_in_progress;
    Fact<std::vector<DecompositionReason>> decomposition_reasons;
    Fact<bool> rewrite_planned;
    Fact<MigrationPattern> migration_pattern;
    Runtime runtime;
    Web web;
    Database database;
    Cache cache;
    Jobs jobs;
    Auth auth;

    bool operator==(const Architecture&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::ArchitectureStyle>();
template <>
const EnumInfo& enum_of<model::ModuleBoundaries>();
template <>
const EnumInfo& enum_of<model::DecompositionReason>();
template <>
const EnumInfo& enum_of<model::MigrationPattern>();
template <>
const TypeInfo& type_of<model::Architecture>();
} // namespace readiness::schema

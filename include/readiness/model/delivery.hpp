// SPDX-License-Identifier: Apache-2.0
#pragma once
// How changes reach production.
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class ContinuousIntegration : std::uint8_t {
    none,
    build_only,
    tests_required,
    tests_and_scans_required
};
enum class SchemaMigrations : std::uint8_t { manual, automated_locking, automated_backward_compatible };
enum class AiCodeReview : std::uint8_t { none, same_as_human, architecture_owner_review };

struct Delivery {
    Fact<double> lead_time_days;
    Fact<double> deployments_per_week;
    Fact<Percent> change_failure_rate_pct;
    Fact<double> recovery_time_hours;
    Fact<Percent> deployment_rework_rate_pct;
    Fact<Percent> rework_time_pct;
    Fact<ContinuousIntegration> ci;
    Fact<Percent> test_coverage_pct;
    Fact<bool> dependency_lockfile;
    Fact<SchemaMigrations> migrations;
    Fact<Percent> ai_generated_code_pct;
    Fact<AiCodeReview> ai_code_review;

    bool operator==(const Delivery&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::ContinuousIntegration>();
template <>
const EnumInfo& enum_of<model::SchemaMigrations>();
template <>
const EnumInfo& enum_of<model::AiCodeReview>();
template <>
const TypeInfo& type_of<model::Delivery>();
} // namespace readiness::schema

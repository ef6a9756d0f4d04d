// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where and how the product runs.
#include "readiness/model/fact.hpp"

namespace readiness::model {

struct LoadTest {
    Fact<double> peak_rps;
    Fact<std::int64_t> p99_latency_ms;
    Fact<bool> realistic_data;
    Fact<Date> tested_on;

    bool operator==(const LoadTest&) const = default;
};

enum class Platform : std::uint8_t {
    single_vm,
    paas_single,
    paas_scaled,
    ecs,
    kubernetes,
    serverless,
    on_prem_vms
};
enum class Autoscaling : std::uint8_t { none, scheduled, metric_driven };
enum class AutoscalingSignal : std::uint8_t { none, cpu, memory, request_latency, queue_depth, rps, custom };
enum class InfrastructureAsCode : std::uint8_t { none, partial, full };
enum class EnvironmentParity : std::uint8_t { none, partial, full };
enum class DeploymentStrategy : std::uint8_t { recreate, rolling, blue_green, canary };
enum class HealthProbe : std::uint8_t { none, liveness, readiness, startup };
enum class SecretStorage : std::uint8_t { in_code, env_file, secret_manager };

struct Infrastructure {
    Fact<bool> same_as_pilot;
    Fact<Platform> platform;
    Fact<bool> containerised;
    Fact<std::int64_t> replicas;
    Fact<std::int64_t> zones;
    Fact<bool> load_balancer;
    Fact<Autoscaling> autoscaling;
    Fact<std::vector<AutoscalingSignal>> autoscaling_signals;
    Fact<InfrastructureAsCode> iac;
    Fact<bool> drift_detection;
    Fact<EnvironmentParity> environment_parity;
    Fact<DeploymentStrategy> deployment_strategy;
    Fact<std::int64_t> rollback_minutes;
    Fact<Date> rollback_tested_on;
    Fact<std::vector<HealthProbe>> health_probes;
    Fact<bool> graceful_shutdown;
    Fact<bool> degradation_tested;
    Fact<SecretStorage> secrets;
    LoadTest load_test;
    Fact<bool> backups_automated;
    Fact<Date> restore_tested_on;
    Fact<std::int64_t> rto_minutes;
    Fact<std::int64_t> rpo_minutes;

    bool operator==(const Infrastructure&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const TypeInfo& type_of<model::LoadTest>();
template <>
const EnumInfo& enum_of<model::Platform>();
template <>
const EnumInfo& enum_of<model::Autoscaling>();
template <>
const EnumInfo& enum_of<model::AutoscalingSignal>();
template <>
const EnumInfo& enum_of<model::InfrastructureAsCode>();
template <>
const EnumInfo& enum_of<model::EnvironmentParity>();
template <>
const EnumInfo& enum_of<model::DeploymentStrategy>();
template <>
const EnumInfo& enum_of<model::HealthProbe>();
template <>
const EnumInfo& enum_of<model::SecretStorage>();
template <>
const TypeInfo& type_of<model::Infrastructure>();
} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#pragma once
// What can be seen of the running system.
#include "readiness/model/fact.hpp"

namespace readiness::model {

struct Slo {
    Fact<std::string> name;
    Fact<Percent> objective_pct;
    Fact<std::int64_t> window_days;
    Fact<std::string> owner;

    bool operator==(const Slo&) const = default;
};

enum class LogForm : std::uint8_t { print, plain_text, structured };
enum class Metric : std::uint8_t {
    none,
    p50_latency,
    p95_latency,
    p99_latency,
    error_rate,
    throughput,
    saturation,
    queue_depth,
    business_kpi,
    contract_violations,
    cost
};
enum class Tracing : std::uint8_t { none, partial, distributed };
enum class ErrorTracking : std::uint8_t { none, sentry, datadog, other };
enum class AlertRouting : std::uint8_t { none, email_only, paging };
enum class AlertBasis : std::uint8_t {
    none,
    static_threshold,
    p99_latency,
    error_rate,
    slo_burn_rate,
    queue_depth
};

struct Observability {
    Fact<LogForm> logging;
    Fact<std::vector<Metric>> metrics;
    Fact<Tracing> tracing;
    Fact<ErrorTracking> error_tracking;
    Fact<AlertRouting> alerts;
    Fact<std::vector<AlertBasis>> alert_basis;
    Fact<std::vector<Slo>> slos;
    Fact<bool> error_budget_policy;

    bool operator==(const Observability&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const TypeInfo& type_of<model::Slo>();
template <>
const EnumInfo& enum_of<model::LogForm>();
template <>
const EnumInfo& enum_of<model::Metric>();
template <>
const EnumInfo& enum_of<model::Tracing>();
template <>
const EnumInfo& enum_of<model::ErrorTracking>();
template <>
const EnumInfo& enum_of<model::AlertRouting>();
template <>
const EnumInfo& enum_of<model::AlertBasis>();
template <>
const TypeInfo& type_of<model::Observability>();
} // namespace readiness::schema

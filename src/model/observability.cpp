// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/observability.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const TypeInfo& type_of<Slo>() {
    static constexpr FieldInfo fields[] = {
        field<&Slo::name>("name", {.doc = "Journey or endpoint group it covers",
                                   .example = "open a claim",
                                   .nullable = true,
                                   .scan = Scan::hint,
                                   .scan_how = "OpenSLO"}),
        field<&Slo::objective_pct>("objective_pct", {.doc = "Share of good events to reach",
                                                     .unit = "%",
                                                     .example = "99.5",
                                                     .range = between(0, 100),
                                                     .scan = Scan::hint,
                                                     .scan_how = "OpenSLO"}),
        field<&Slo::window_days>("window_days", {.doc = "Rolling window it is measured over",
                                                 .unit = "days",
                                                 .example = "28",
                                                 .range = at_least(1),
                                                 .scan = Scan::hint,
                                                 .scan_how = "OpenSLO"}),
        field<&Slo::owner>("owner", {.doc = "Who answers for it", .example = "D. Ferrari", .nullable = true}),
    };
    static constexpr TypeInfo info = record<Slo>("slo", "A service level objective", fields);
    return info;
}

template <>
const EnumInfo& enum_of<LogForm>() {
    static constexpr EnumValue values[] = {
        {"print", "print calls to standard output"},
        {"plain_text", "Log lines for people"},
        {"structured", "Key and value pairs, such as JSON lines"},
    };
    static constexpr EnumInfo info = enumeration<LogForm>("log_form", values);
    return info;
}

template <>
const EnumInfo& enum_of<Metric>() {
    static constexpr EnumValue values[] = {
        {"none", "Nothing"},
        {"p50_latency", "Median latency"},
        {"p95_latency", "95th percentile of latency"},
        {"p99_latency", "99th percentile of latency"},
        {"error_rate", "Share of requests that fail"},
        {"throughput", "Requests per second"},
        {"saturation", "How full processors, memory, pools and disks are"},
        {"queue_depth", "Jobs waiting"},
        {"business_kpi", "A figure the business steers by"},
        {"contract_violations", "Messages that break an interface contract"},
        {"cost", "Money spent, per day or per request"},
    };
    static constexpr EnumInfo info = enumeration<Metric>("metric", values);
    return info;
}

template <>
const EnumInfo& enum_of<Tracing>() {
    static constexpr EnumValue values[] = {
        {"none", "Not at all"},
        {"partial", "Through some of the services"},
        {"distributed", "Through every service and the job queue"},
    };
    static constexpr EnumInfo info = enumeration<Tracing>("tracing", values);
    return info;
}

template <>
const EnumInfo& enum_of<ErrorTracking>() {
    static constexpr EnumValue values[] = {
        {"none", "Nowhere but the logs"},
        {"sentry", "Sentry"},
        {"datadog", "Datadog"},
        {"other", "Another service"},
    };
    static constexpr EnumInfo info = enumeration<ErrorTracking>("error_tracking", values);
    return info;
}

template <>
const EnumInfo& enum_of<AlertRouting>() {
    static constexpr EnumValue values[] = {
        {"none", "They find out by themselves"},
        {"email_only", "By mail or chat that nobody has to watch"},
        {"paging", "The person on call is paged"},
    };
    static constexpr EnumInfo info = enumeration<AlertRouting>("alert_routing", values);
    return info;
}

template <>
const EnumInfo& enum_of<AlertBasis>() {
    static constexpr EnumValue values[] = {
        {"none", "Nothing"},
        {"static_threshold", "A fixed limit on a machine figure"},
        {"p99_latency", "Latency at the 99th percentile"},
        {"error_rate", "Share of requests that fail"},
        {"slo_burn_rate", "How fast the error budget is used up"},
        {"queue_depth", "Jobs waiting"},
    };
    static constexpr EnumInfo info = enumeration<AlertBasis>("alert_basis", values);
    return info;
}

template <>
const TypeInfo& type_of<Observability>() {
    static constexpr FieldInfo fields[] = {
        field<&Observability::logging>("logging", {.doc = "Form of the logs",
                                                   .example = "structured",
                                                   .scan = Scan::detect,
                                                   .scan_how = "print calls, structlog, JSON formatter"}),
        field<&Observability::metrics>("metrics", {.doc = "What is measured today",
                                                   .example = "[p99_latency, error_rate, throughput]",
                                                   .nullable = true,
                                                   .minimum = true,
                                                   .scan = Scan::hint,
                                                   .scan_how = "prometheus_client, OTel, ddtrace"}),
        field<&Observability::tracing>("tracing", {.doc = "How far a request can be followed",
                                                   .example = "distributed",
                                                   .nullable = true,
                                                   .scan = Scan::detect,
                                                   .scan_how = "opentelemetry, ddtrace"}),
        field<&Observability::error_tracking>("error_tracking", {.doc = "Where exceptions are collected",
                                                                 .example = "sentry",
                                                                 .nullable = true,
                                                                 .scan = Scan::detect,
                                                                 .scan_how = "sentry_sdk, ddtrace"}),
        field<&Observability::alerts>("alerts", {.doc = "How people learn of trouble",
                                                 .example = "paging",
                                                 .nullable = true,
                                                 .scan = Scan::hint,
                                                 .scan_how = "alert rule files"}),
        field<&Observability::alert_basis>("alert_basis", {.doc = "What triggers alerts",
                                                           .example = "[error_rate, slo_burn_rate]",
                                                           .nullable = true,
                                                           .scan = Scan::hint,
                                                           .scan_how = "alert rule files"}),
        field<&Observability::slos>(
            "slos",
            {.doc = "Service level objectives",
             .example = "[{name: open a claim, objective_pct: 99.5, window_days: 28, owner: D. Ferrari}]",
             .nullable = true,
             .scan = Scan::hint,
             .scan_how = "sloth, OpenSLO files"}),
        field<&Observability::error_budget_policy>(
            "error_budget_policy",
            {.doc = "What happens when the error budget is spent is written down", .example = "false"}),
    };
    static constexpr TypeInfo info =
        record<Observability>("observability", "What can be seen of the running system", fields);
    return info;
}

} // namespace readiness::schema

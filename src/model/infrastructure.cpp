// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/infrastructure.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const TypeInfo& type_of<LoadTest>() {
    static constexpr FieldInfo fields[] = {
        field<&LoadTest::peak_rps>("peak_rps", {.doc = "Highest sustained request rate tested",
                                                .unit = "requests/s",
                                                .example = "120",
                                                .range = at_least(0)}),
        field<&LoadTest::p99_latency_ms>("p99_latency_ms", {.doc = "Latency at that rate, 99th percentile",
                                                            .unit = "ms",
                                                            .example = "640",
                                                            .range = at_least(0)}),
        field<&LoadTest::realistic_data>(
            "realistic_data",
            {.doc = "It used production-like data and a realistic mix of journeys", .example = "true"}),
        field<&LoadTest::tested_on>("tested_on", {.doc = "Day of the last run",
                                                  .example = "2026-08-14",
                                                  .nullable = true,
                                                  .scan = Scan::hint,
                                                  .scan_how = "locustfile, k6 scripts exist"}),
    };
    static constexpr TypeInfo info = record<LoadTest>("load_test", "The last load test", fields);
    return info;
}

template <>
const EnumInfo& enum_of<Platform>() {
    static constexpr EnumValue values[] = {
        {"single_vm", "One virtual machine"},
        {"paas_single", "A platform service with one instance"},
        {"paas_scaled", "A platform service that scales out"},
        {"ecs", "Amazon ECS or a similar container service"},
        {"kubernetes", "Kubernetes, managed or not"},
        {"serverless", "Functions or containers that scale to zero"},
        {"on_prem_vms", "Virtual machines in an own data centre"},
    };
    static constexpr EnumInfo info = enumeration<Platform>("platform", values);
    return info;
}

template <>
const EnumInfo& enum_of<Autoscaling>() {
    static constexpr EnumValue values[] = {
        {"none", "A person"},
        {"scheduled", "The clock"},
        {"metric_driven", "Measured load"},
    };
    static constexpr EnumInfo info = enumeration<Autoscaling>("autoscaling", values);
    return info;
}

template <>
const EnumInfo& enum_of<AutoscalingSignal>() {
    static constexpr EnumValue values[] = {
        {"none", "There is no signal"},
        {"cpu", "Processor use"},
        {"memory", "Memory use"},
        {"request_latency", "Latency of requests"},
        {"queue_depth", "Jobs waiting"},
        {"rps", "Requests per second"},
        {"custom", "A metric of the application"},
    };
    static constexpr EnumInfo info = enumeration<AutoscalingSignal>("autoscaling_signal", values);
    return info;
}

template <>
const EnumInfo& enum_of<InfrastructureAsCode>() {
    static constexpr EnumValue values[] = {
        {"none", "It is clicked together"},
        {"partial", "Some of it; the rest is done by hand"},
        {"full", "An environment can be built from the repository alone"},
    };
    static constexpr EnumInfo info = enumeration<InfrastructureAsCode>("infrastructure_as_code", values);
    return info;
}

template <>
const EnumInfo& enum_of<EnvironmentParity>() {
    static constexpr EnumValue values[] = {
        {"none", "There is no staging, or it is quite different"},
        {"partial", "The same parts, but other versions, sizes or settings"},
        {"full", "The same code, versions and topology; only scale differs"},
    };
    static constexpr EnumInfo info = enumeration<EnvironmentParity>("environment_parity", values);
    return info;
}

template <>
const EnumInfo& enum_of<DeploymentStrategy>() {
    static constexpr EnumValue values[] = {
        {"recreate", "The old version stops, then the new one starts"},
        {"rolling", "Instances are replaced one after the other"},
        {"blue_green", "Traffic moves at once to a complete second environment"},
        {"canary", "A small share of traffic goes first"},
    };
    static constexpr EnumInfo info = enumeration<DeploymentStrategy>("deployment_strategy", values);
    return info;
}

template <>
const EnumInfo& enum_of<HealthProbe>() {
    static constexpr EnumValue values[] = {
        {"none", "There are none"},
        {"liveness", "A stuck process is restarted"},
        {"readiness", "Traffic waits until the process can serve"},
        {"startup", "Slow starts are given time"},
    };
    static constexpr EnumInfo info = enumeration<HealthProbe>("health_probe", values);
    return info;
}

template <>
const EnumInfo& enum_of<SecretStorage>() {
    static constexpr EnumValue values[] = {
        {"in_code", "In the repository or the image"},
        {"env_file", "In files or variables set on the host"},
        {"secret_manager", "In a service that rotates and audits them"},
    };
    static constexpr EnumInfo info = enumeration<SecretStorage>("secret_storage", values);
    return info;
}

template <>
const TypeInfo& type_of<Infrastructure>() {
    static constexpr FieldInfo fields[] = {
        field<&Infrastructure::same_as_pilot>(
            "same_as_pilot",
            {.doc = "Rollout would run on the environment of the pilot", .example = "true", .minimum = true}),
        field<&Infrastructure::platform>("platform", {.doc = "Where it runs",
                                                      .example = "kubernetes",
                                                      .scan = Scan::hint,
                                                      .scan_how = "manifests, Terraform"}),
        field<&Infrastructure::containerised>("containerised", {.doc = "It runs from an image",
                                                                .example = "true",
                                                                .scan = Scan::detect,
                                                                .scan_how = "Dockerfile"}),
        field<&Infrastructure::replicas>("replicas", {.doc = "Web instances at steady state",
                                                      .unit = "instances",
                                                      .example = "3",
                                                      .range = at_least(0),
                                                      .scan = Scan::detect,
                                                      .scan_how = "Helm, manifests"}),
        field<&Infrastructure::zones>("zones", {.doc = "Availability zones in use",
                                                .unit = "zones",
                                                .example = "2",
                                                .range = at_least(1),
                                                .scan = Scan::hint,
                                                .scan_how = "Terraform"}),
        field<&Infrastructure::load_balancer>("load_balancer", {.doc = "Traffic is balanced over replicas",
                                                                .example = "true",
                                                                .scan = Scan::hint,
                                                                .scan_how = "ingress, Terraform"}),
        field<&Infrastructure::autoscaling>("autoscaling", {.doc = "What changes the number of instances",
                                                            .example = "metric_driven",
                                                            .nullable = true,
                                                            .scan = Scan::detect,
                                                            .scan_how = "HPA, KEDA, ASG"}),
        field<&Infrastructure::autoscaling_signals>("autoscaling_signals",
                                                    {.doc = "Signals that drive scaling",
                                                     .example = "[request_latency, queue_depth]",
                                                     .nullable = true,
                                                     .scan = Scan::detect,
                                                     .scan_how = "HPA, KEDA"}),
        field<&Infrastructure::iac>("iac", {.doc = "How much of the infrastructure is code",
                                            .example = "full",
                                            .nullable = true,
                                            .scan = Scan::detect,
                                            .scan_how = "*.tf, Pulumi.yaml, CDK"}),
        field<&Infrastructure::drift_detection>("drift_detection", {.doc = "Changes made by hand are noticed",
                                                                    .example = "false",
                                                                    .scan = Scan::hint,
                                                                    .scan_how = "scheduled plan in CI"}),
        field<&Infrastructure::environment_parity>("environment_parity",
                                                   {.doc = "How closely staging matches production",
                                                    .example = "full",
                                                    .nullable = true,
                                                    .scan = Scan::hint,
                                                    .scan_how = "overlays"}),
        field<&Infrastructure::deployment_strategy>("deployment_strategy",
                                                    {.doc = "How releases go out",
                                                     .example = "rolling",
                                                     .scan = Scan::detect,
                                                     .scan_how = "manifests, Argo Rollouts, CodeDeploy"}),
        field<&Infrastructure::rollback_minutes>("rollback_minutes",
                                                 {.doc = "Time to return to the previous release",
                                                  .unit = "minutes",
                                                  .example = "10",
                                                  .range = at_least(0)}),
        field<&Infrastructure::rollback_tested_on>(
            "rollback_tested_on",
            {.doc = "Day of the last rollback rehearsal", .example = "2026-06-03", .nullable = true}),
        field<&Infrastructure::health_probes>("health_probes", {.doc = "Health checks in place",
                                                                .example = "[liveness, readiness]",
                                                                .nullable = true,
                                                                .scan = Scan::detect,
                                                                .scan_how = "manifests"}),
        field<&Infrastructure::graceful_shutdown>("graceful_shutdown",
                                                  {.doc = "Work in flight finishes when an instance stops",
                                                   .example = "true",
                                                   .scan = Scan::hint,
                                                   .scan_how = "preStop, signal handlers"}),
        field<&Infrastructure::degradation_tested>(
            "degradation_tested",
            {.doc = "The behaviour with each dependency down was exercised", .example = "false"}),
        field<&Infrastructure::secrets>("secrets", {.doc = "Where secrets live",
                                                    .example = "secret_manager",
                                                    .scan = Scan::detect,
                                                    .scan_how = "secret scan, manifests"}),
        field<&Infrastructure::load_test>("load_test", {.doc = "The last load test"}),
        field<&Infrastructure::backups_automated>("backups_automated", {.doc = "Backups run without people",
                                                                        .example = "true",
                                                                        .scan = Scan::hint,
                                                                        .scan_how = "Terraform"}),
        field<&Infrastructure::restore_tested_on>(
            "restore_tested_on",
            {.doc = "Day of the last full restore drill", .example = "2026-09-15", .nullable = true}),
        field<&Infrastructure::rto_minutes>("rto_minutes",
                                            {.doc = "Recovery time objective: how long it may be down",
                                             .unit = "minutes",
                                             .example = "240",
                                             .nullable = true,
                                             .range = at_least(0)}),
        field<&Infrastructure::rpo_minutes>("rpo_minutes",
                                            {.doc = "Recovery point objective: how much data may be lost",
                                             .unit = "minutes",
                                             .example = "60",
                                             .nullable = true,
                                             .range = at_least(0)}),
    };
    static constexpr TypeInfo info =
        record<Infrastructure>("infrastructure", "Where and how the product runs", fields);
    return info;
}

} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/integration.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<SystemKind>() {
    static constexpr EnumValue values[] = {
        {"erp", "Enterprise resource planning"},
        {"crm", "Customer relationship management"},
        {"ehr", "Electronic health record"},
        {"hris", "Human resources information system"},
        {"core_banking", "Accounts and transactions of a bank"},
        {"claims", "Claims administration of an insurer or payer"},
        {"data_warehouse", "Warehouse, lake or reporting store"},
        {"identity", "Directory or identity provider"},
        {"payments", "Payment gateway or processor"},
        {"document_store", "Documents, images, archives"},
        {"messaging", "Mail, chat, SMS, notifications"},
        {"llm_provider", "Hosted language or other models"},
        {"other", "Another kind of system"},
    };
    static constexpr EnumInfo info = enumeration<SystemKind>("system_kind", values);
    return info;
}

template <>
const EnumInfo& enum_of<IntegrationState>() {
    static constexpr EnumValue values[] = {
        {"live", "Production data flows"},
        {"building", "Being built or tested"},
        {"planned", "Not started"},
    };
    static constexpr EnumInfo info = enumeration<IntegrationState>("integration_state", values);
    return info;
}

template <>
const EnumInfo& enum_of<DataMovement>() {
    static constexpr EnumValue values[] = {
        {"api", "Requests to a programming interface"},
        {"events", "A stream or queue of events"},
        {"batch_file", "Files at intervals"},
        {"manual", "A person carries it: export, mail, retyping"},
    };
    static constexpr EnumInfo info = enumeration<DataMovement>("data_movement", values);
    return info;
}

template <>
const EnumInfo& enum_of<SystemAuth>() {
    static constexpr EnumValue values[] = {
        {"oauth2", "OAuth 2.0 tokens"},   {"mtls", "Mutual TLS with client certificates"},
        {"api_key", "A static key"},      {"basic", "User name and password with each request"},
        {"kerberos", "Kerberos tickets"}, {"saml", "SAML assertions"},
        {"none", "No authentication"},    {"unknown", "Nobody has found out yet"},
    };
    static constexpr EnumInfo info = enumeration<SystemAuth>("system_auth", values);
    return info;
}

template <>
const EnumInfo& enum_of<InterfaceContract>() {
    static constexpr EnumValue values[] = {
        {"none", "Nothing is agreed"},
        {"informal", "Agreed in talk or mail"},
        {"documented", "A written specification both sides know"},
        {"tested", "A specification that tests of either side enforce"},
    };
    static constexpr EnumInfo info = enumeration<InterfaceContract>("interface_contract", values);
    return info;
}

template <>
const EnumInfo& enum_of<CallRetries>() {
    static constexpr EnumValue values[] = {
        {"none", "A failed call is not repeated"},
        {"unbounded", "Repeated without limit or delay"},
        {"bounded", "A limited number of repeats"},
        {"bounded_with_jitter", "Limited, with growing and randomised delays"},
    };
    static constexpr EnumInfo info = enumeration<CallRetries>("call_retries", values);
    return info;
}

template <>
const TypeInfo& type_of<IntegratedSystem>() {
    static constexpr FieldInfo fields[] = {
        field<&IntegratedSystem::name>("name", {.doc = "Name of the system",
                                                .example = "ClaimCore",
                                                .nullable = true,
                                                .minimum = true,
                                                .scan = Scan::hint,
                                                .scan_how = "host names in settings"}),
        field<&IntegratedSystem::kind>(
            "kind", {.doc = "What kind of system it is", .example = "claims", .minimum = true}),
        field<&IntegratedSystem::legacy>("legacy",
                                         {.doc = "It has no modern, versioned API under active support",
                                          .example = "true",
                                          .minimum = true}),
        field<&IntegratedSystem::state>("state",
                                        {.doc = "How far the integration is", .example = "building"}),
        field<&IntegratedSystem::critical>(
            "critical", {.doc = "Users cannot finish the main journey without it", .example = "true"}),
        field<&IntegratedSystem::data_movement>(
            "data_movement", {.doc = "How data moves between the two", .example = "api", .minimum = true}),
        field<&IntegratedSystem::auth>("auth", {.doc = "How we authenticate to it",
                                                .example = "oauth2",
                                                .nullable = true,
                                                .scan = Scan::hint,
                                                .scan_how = "client code"}),
        field<&IntegratedSystem::owner>(
            "owner",
            {.doc = "Person or team on the other side", .example = "Core Claims team", .nullable = true}),
        field<&IntegratedSystem::contract>("contract", {.doc = "How the interface is agreed",
                                                        .example = "documented",
                                                        .nullable = true,
                                                        .scan = Scan::hint,
                                                        .scan_how = "OpenAPI files, Pact tests"}),
        field<&IntegratedSystem::stress_tested>(
            "stress_tested",
            {.doc = "It was loaded to target volume before carrying it", .example = "false"}),
        field<&IntegratedSystem::p99_latency_ms>("p99_latency_ms",
                                                 {.doc = "Measured latency, 99th percentile",
                                                  .unit = "ms",
                                                  .example = "900",
                                                  .nullable = true,
                                                  .range = at_least(0)}),
        field<&IntegratedSystem::timeout_ms>("timeout_ms", {.doc = "Timeout of our client",
                                                            .unit = "ms",
                                                            .example = "3000",
                                                            .nullable = true,
                                                            .range = at_least(1),
                                                            .scan = Scan::detect,
                                                            .scan_how = "requests/httpx calls"}),
        field<&IntegratedSystem::retries>("retries", {.doc = "Retry policy of our calls",
                                                      .example = "bounded_with_jitter",
                                                      .nullable = true,
                                                      .scan = Scan::detect,
                                                      .scan_how = "tenacity, urllib3 Retry, Celery options"}),
        field<&IntegratedSystem::circuit_breaker>("circuit_breaker",
                                                  {.doc = "Calls stop for a while when it is down",
                                                   .example = "true",
                                                   .scan = Scan::hint,
                                                   .scan_how = "pybreaker, purgatory"}),
        field<&IntegratedSystem::writes>("writes", {.doc = "We change data in it", .example = "true"}),
        field<&IntegratedSystem::idempotent_writes>(
            "idempotent_writes", {.doc = "A repeated write has no second effect", .example = "true"}),
        field<&IntegratedSystem::change_notice_days>("change_notice_days",
                                                     {.doc = "Notice we get before its interface changes",
                                                      .unit = "days",
                                                      .example = "30",
                                                      .nullable = true,
                                                      .range = at_least(0)}),
    };
    static constexpr TypeInfo info =
        record<IntegratedSystem>("integrated_system", "A system the product exchanges data with", fields);
    return info;
}

template <>
const EnumInfo& enum_of<IntegrationStyle>() {
    static constexpr EnumValue values[] = {
        {"none", "Nobody has chosen a style"},
        {"point_to_point", "Each system is called directly from wherever it is needed"},
        {"adapter_layer", "Every system sits behind an adapter of our own"},
        {"event_driven", "Systems publish events and we subscribe"},
        {"integration_platform", "A shared platform routes and transforms between systems"},
    };
    static constexpr EnumInfo info = enumeration<IntegrationStyle>("integration_style", values);
    return info;
}

template <>
const TypeInfo& type_of<Integration>() {
    static constexpr FieldInfo fields[] = {
        field<&Integration::architecture>("architecture", {.doc = "Integration style at full rollout",
                                                           .example = "adapter_layer",
                                                           .nullable = true,
                                                           .minimum = true,
                                                           .scan = Scan::hint,
                                                           .scan_how = "client modules, brokers"}),
        field<&Integration::contract_violations_monitored>(
            "contract_violations_monitored", {.doc = "Schema or contract breaks are counted and alerted",
                                              .example = "false",
                                              .scan = Scan::hint,
                                              .scan_how = "schema validators on responses"}),
        field<&Integration::systems>(
            "systems",
            {.doc = "Every system at full rollout, live or planned",
             .example = "[{name: ClaimCore, kind: claims, legacy: true, data_movement: batch_file}]",
             .nullable = true,
             .minimum = true,
             .scan = Scan::hint,
             .scan_how = "HTTP/SOAP/DB clients, settings URLs"}),
    };
    static constexpr TypeInfo info =
        record<Integration>("integration", "How the product meets other systems", fields);
    return info;
}

} // namespace readiness::schema

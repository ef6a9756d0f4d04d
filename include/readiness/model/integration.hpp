// SPDX-License-Identifier: Apache-2.0
#pragma once
// The systems the product exchanges data with.
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class SystemKind : std::uint8_t {
    erp,
    crm,
    ehr,
    hris,
    core_banking,
    claims,
    data_warehouse,
    identity,
    payments,
    document_store,
    messaging,
    llm_provider,
    other
};
enum class IntegrationState : std::uint8_t { live, building, planned };
enum class DataMovement : std::uint8_t { api, events, batch_file, manual };
enum class SystemAuth : std::uint8_t { oauth2, mtls, api_key, basic, kerberos, saml, none, unknown };
enum class InterfaceContract : std::uint8_t { none, informal, documented, tested };
enum class CallRetries : std::uint8_t { none, unbounded, bounded, bounded_with_jitter };

struct IntegratedSystem {
    Fact<std::string> name;
    Fact<SystemKind> kind;
    Fact<bool> legacy;
    Fact<IntegrationState> state;
    Fact<bool> critical;
    Fact<DataMovement> data_movement;
    Fact<SystemAuth> auth;
    Fact<std::string> owner;
    Fact<InterfaceContract> contract;
    Fact<bool> stress_tested;
    Fact<std::int64_t> p99_latency_ms;
    Fact<std::int64_t> timeout_ms;
    Fact<CallRetries> retries;
    Fact<bool> circuit_breaker;
    Fact<bool> writes;
    Fact<bool> idempotent_writes;
    Fact<std::int64_t> change_notice_days;

    bool operator==(const IntegratedSystem&) const = default;
};

enum class IntegrationStyle : std::uint8_t {
    none,
    point_to_point,
    adapter_layer,
    event_driven,
    integration_platform
};

struct Integration {
    Fact<IntegrationStyle> architecture;
    Fact<bool> contract_violations_monitored;
    Fact<std::vector<IntegratedSystem>> systems;

    bool operator==(const Integration&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::SystemKind>();
template <>
const EnumInfo& enum_of<model::IntegrationState>();
template <>
const EnumInfo& enum_of<model::DataMovement>();
template <>
const EnumInfo& enum_of<model::SystemAuth>();
template <>
const EnumInfo& enum_of<model::InterfaceContract>();
template <>
const EnumInfo& enum_of<model::CallRetries>();
template <>
const TypeInfo& type_of<model::IntegratedSystem>();
template <>
const EnumInfo& enum_of<model::IntegrationStyle>();
template <>
const TypeInfo& type_of<model::Integration>();
} // namespace readiness::schema

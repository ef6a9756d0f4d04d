// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cache, background work and sign-in.
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class CacheBackend : std::uint8_t { none, in_process, redis, redis_cluster, valkey, memcached, managed };
enum class CacheInvalidation : std::uint8_t { none, ttl_per_type, write_invalidation, event_driven, warming };
enum class CacheLayer : std::uint8_t { none, cdn, application, query, api_response };

struct Cache {
    Fact<CacheBackend> backend;
    Fact<std::vector<CacheInvalidation>> invalidation;
    Fact<std::vector<CacheLayer>> layers;

    bool operator==(const Cache&) const = default;
};

enum class JobSystem : std::uint8_t {
    none,
    in_request,
    threads,
    celery,
    rq,
    dramatiq,
    arq,
    cloud_queue,
    temporal,
    other
};
enum class JobBroker : std::uint8_t { none, redis, rabbitmq, sqs, pubsub, service_bus, kafka, database };
enum class JobRetries : std::uint8_t { none, unbounded, bounded_with_backoff };

struct Jobs {
    Fact<JobSystem> system;
    Fact<JobBroker> broker;
    Fact<std::int64_t> slowest_in_request_ms;
    Fact<bool> idempotent;
    Fact<JobRetries> retries;
    Fact<bool> time_limits;
    Fact<bool> dead_letter;

    bool operator==(const Jobs&) const = default;
};

enum class SignIn : std::uint8_t { none, local_password, sso_oidc, sso_saml, mixed };
enum class IdentityProvider : std::uint8_t { none, entra_id, okta, auth0, google, ping, keycloak, other };
enum class AuthorisationModel : std::uint8_t { none, admin_flag, roles, roles_and_attributes };
enum class Provisioning : std::uint8_t { manual, just_in_time, scim };

struct Auth {
    Fact<SignIn> method;
    Fact<IdentityProvider> idp;
    Fact<bool> mfa;
    Fact<AuthorisationModel> rbac;
    Fact<Provisioning> provisioning;

    bool operator==(const Auth&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::CacheBackend>();
template <>
const EnumInfo& enum_of<model::CacheInvalidation>();
template <>
const EnumInfo& enum_of<model::CacheLayer>();
template <>
const TypeInfo& type_of<model::Cache>();
template <>
const EnumInfo& enum_of<model::JobSystem>();
template <>
const EnumInfo& enum_of<model::JobBroker>();
template <>
const EnumInfo& enum_of<model::JobRetries>();
template <>
const TypeInfo& type_of<model::Jobs>();
template <>
const EnumInfo& enum_of<model::SignIn>();
template <>
const EnumInfo& enum_of<model::IdentityProvider>();
template <>
const EnumInfo& enum_of<model::AuthorisationModel>();
template <>
const EnumInfo& enum_of<model::Provisioning>();
template <>
const TypeInfo& type_of<model::Auth>();
} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/cache_jobs_auth.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<CacheBackend>() {
    static constexpr EnumValue values[] = {
        {"none", "Nothing is cached"},
        {"in_process", "In each worker's memory, not shared"},
        {"redis", "One Redis server, with or without a standby"},
        {"redis_cluster", "Redis Cluster"},
        {"valkey", "Valkey"},
        {"memcached", "Memcached"},
        {"managed", "A managed cache service"},
    };
    static constexpr EnumInfo info = enumeration<CacheBackend>("cache_backend", values);
    return info;
}

template <>
const EnumInfo& enum_of<CacheInvalidation>() {
    static constexpr EnumValue values[] = {
        {"none", "They are not"},
        {"ttl_per_type", "Each kind of value has its own time to live"},
        {"write_invalidation", "A write drops what it changes"},
        {"event_driven", "Events from the source drop values"},
        {"warming", "Values are filled ahead of demand"},
    };
    static constexpr EnumInfo info = enumeration<CacheInvalidation>("cache_invalidation", values);
    return info;
}

template <>
const EnumInfo& enum_of<CacheLayer>() {
    static constexpr EnumValue values[] = {
        {"none", "Nowhere"},
        {"cdn", "At the edge"},
        {"application", "In application code"},
        {"query", "Results of database queries"},
        {"api_response", "Whole responses"},
    };
    static constexpr EnumInfo info = enumeration<CacheLayer>("cache_layer", values);
    return info;
}

template <>
const TypeInfo& type_of<Cache>() {
    static constexpr FieldInfo fields[] = {
        field<&Cache::backend>("backend", {.doc = "Where cached values live",
                                           .example = "redis",
                                           .nullable = true,
                                           .minimum = true,
                                           .scan = Scan::detect,
                                           .scan_how = "CACHES, dependencies"}),
        field<&Cache::invalidation>("invalidation", {.doc = "How cached values are kept fresh",
                                                     .example = "[ttl_per_type, write_invalidation]",
                                                     .nullable = true,
                                                     .scan = Scan::hint,
                                                     .scan_how = "timeouts, signals"}),
        field<&Cache::layers>("layers", {.doc = "Where caching happens",
                                         .example = "[application, cdn]",
                                         .nullable = true,
                                         .scan = Scan::hint,
                                         .scan_how = "headers, settings"}),
    };
    static constexpr TypeInfo info = record<Cache>("cache", "What is cached and how it stays fresh", fields);
    return info;
}

template <>
const EnumInfo& enum_of<JobSystem>() {
    static constexpr EnumValue values[] = {
        {"none", "There is no background work"},
        {"in_request", "It runs while the user waits"},
        {"threads", "Threads or a scheduler inside the web process"},
        {"celery", "Celery"},
        {"rq", "RQ"},
        {"dramatiq", "Dramatiq"},
        {"arq", "arq"},
        {"cloud_queue", "A queue service of the cloud provider"},
        {"temporal", "Temporal"},
        {"other", "Another durable queue"},
    };
    static constexpr EnumInfo info = enumeration<JobSystem>("job_system", values);
    return info;
}

template <>
const EnumInfo& enum_of<JobBroker>() {
    static constexpr EnumValue values[] = {
        {"none", "There is no queue"},      {"redis", "Redis or Valkey"},
        {"rabbitmq", "RabbitMQ"},           {"sqs", "Amazon SQS"},
        {"pubsub", "Google Cloud Pub/Sub"}, {"service_bus", "Azure Service Bus"},
        {"kafka", "Apache Kafka"},          {"database", "Tables of a database"},
    };
    static constexpr EnumInfo info = enumeration<JobBroker>("job_broker", values);
    return info;
}

template <>
const EnumInfo& enum_of<JobRetries>() {
    static constexpr EnumValue values[] = {
        {"none", "It is lost"},
        {"unbounded", "It is repeated without limit"},
        {"bounded_with_backoff", "Repeated a limited number of times with growing delays"},
    };
    static constexpr EnumInfo info = enumeration<JobRetries>("job_retries", values);
    return info;
}

template <>
const TypeInfo& type_of<Jobs>() {
    static constexpr FieldInfo fields[] = {
        field<&Jobs::system>("system", {.doc = "What runs background work",
                                        .example = "celery",
                                        .nullable = true,
                                        .minimum = true,
                                        .scan = Scan::detect,
                                        .scan_how = "dependencies"}),
        field<&Jobs::broker>("broker", {.doc = "Queue that carries the jobs",
                                        .example = "redis",
                                        .nullable = true,
                                        .scan = Scan::detect,
                                        .scan_how = "settings"}),
        field<&Jobs::slowest_in_request_ms>("slowest_in_request_ms",
                                            {.doc = "Slowest operation still inside a request",
                                             .unit = "ms",
                                             .example = "4200",
                                             .range = at_least(0)}),
        field<&Jobs::idempotent>("idempotent",
                                 {.doc = "A task may run twice without harm", .example = "true"}),
        field<&Jobs::retries>("retries", {.doc = "What happens to a task that fails",
                                          .example = "bounded_with_backoff",
                                          .nullable = true,
                                          .scan = Scan::detect,
                                          .scan_how = "task options"}),
        field<&Jobs::time_limits>("time_limits", {.doc = "Tasks have soft and hard time limits",
                                                  .example = "false",
                                                  .scan = Scan::detect,
                                                  .scan_how = "task options"}),
        field<&Jobs::dead_letter>("dead_letter", {.doc = "Failed tasks are kept and alerted",
                                                  .example = "false",
                                                  .scan = Scan::hint,
                                                  .scan_how = "broker config"}),
    };
    static constexpr TypeInfo info = record<Jobs>("jobs", "Work done outside the request", fields);
    return info;
}

template <>
const EnumInfo& enum_of<SignIn>() {
    static constexpr EnumValue values[] = {
        {"none", "Nobody signs in"},
        {"local_password", "Accounts and passwords of the application itself"},
        {"sso_oidc", "Single sign-on with OpenID Connect"},
        {"sso_saml", "Single sign-on with SAML"},
        {"mixed", "Single sign-on for some, local passwords for others"},
    };
    static constexpr EnumInfo info = enumeration<SignIn>("sign_in", values);
    return info;
}

template <>
const EnumInfo& enum_of<IdentityProvider>() {
    static constexpr EnumValue values[] = {
        {"none", "There is none"},
        {"entra_id", "Microsoft Entra ID, once Azure AD"},
        {"okta", "Okta"},
        {"auth0", "Auth0"},
        {"google", "Google Workspace or Cloud Identity"},
        {"ping", "Ping Identity"},
        {"keycloak", "Keycloak"},
        {"other", "Another provider"},
    };
    static constexpr EnumInfo info = enumeration<IdentityProvider>("identity_provider", values);
    return info;
}

template <>
const EnumInfo& enum_of<AuthorisationModel>() {
    static constexpr EnumValue values[] = {
        {"none", "Everybody may do everything"},
        {"admin_flag", "Administrators and the rest"},
        {"roles", "Roles with their own permissions"},
        {"roles_and_attributes", "Roles narrowed by attributes such as department or region"},
    };
    static constexpr EnumInfo info = enumeration<AuthorisationModel>("authorisation_model", values);
    return info;
}

template <>
const EnumInfo& enum_of<Provisioning>() {
    static constexpr EnumValue values[] = {
        {"manual", "Somebody creates and removes them"},
        {"just_in_time", "Created at first sign-in"},
        {"scim", "Created and removed by the directory through SCIM"},
    };
    static constexpr EnumInfo info = enumeration<Provisioning>("provisioning", values);
    return info;
}

template <>
const TypeInfo& type_of<Auth>() {
    static constexpr FieldInfo fields[] = {
        field<&Auth::method>("method", {.doc = "How people sign in",
                                        .example = "sso_oidc",
                                        .nullable = true,
                                        .minimum = true,
                                        .scan = Scan::detect,
                                        .scan_how = "auth backends"}),
        field<&Auth::idp>("idp", {.doc = "Identity provider",
                                  .example = "entra_id",
                                  .nullable = true,
                                  .scan = Scan::hint,
                                  .scan_how = "settings"}),
        field<&Auth::mfa>("mfa",
                          {.doc = "A second factor is enforced, here or by the provider", .example = "true"}),
        field<&Auth::rbac>("rbac", {.doc = "How access is decided once signed in",
                                    .example = "roles",
                                    .nullable = true,
                                    .scan = Scan::hint,
                                    .scan_how = "permission classes"}),
        field<&Auth::provisioning>("provisioning", {.doc = "How accounts appear and disappear",
                                                    .example = "scim",
                                                    .scan = Scan::detect,
                                                    .scan_how = "SCIM endpoints"}),
    };
    static constexpr TypeInfo info = record<Auth>("auth", "How people sign in and what they may do", fields);
    return info;
}

} // namespace readiness::schema

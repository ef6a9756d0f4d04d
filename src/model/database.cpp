// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/database.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<DatabaseEngine>() {
    static constexpr EnumValue values[] = {
        {"postgresql", "PostgreSQL and services compatible with it"},
        {"mysql", "MySQL"},
        {"mariadb", "MariaDB"},
        {"sqlserver", "Microsoft SQL Server"},
        {"oracle", "Oracle Database"},
        {"sqlite", "SQLite, a file beside the process"},
        {"mongodb", "MongoDB"},
        {"other", "Another engine"},
    };
    static constexpr EnumInfo info = enumeration<DatabaseEngine>("database_engine", values);
    return info;
}

template <>
const EnumInfo& enum_of<DatabaseTopology>() {
    static constexpr EnumValue values[] = {
        {"single", "One instance; its loss is an outage"},
        {"primary_standby", "A standby takes over when the primary fails"},
        {"primary_with_replicas", "A primary with replicas that serve reads"},
        {"clustered", "Several nodes that accept writes"},
        {"managed_ha", "A managed service that fails over between zones"},
    };
    static constexpr EnumInfo info = enumeration<DatabaseTopology>("database_topology", values);
    return info;
}

template <>
const EnumInfo& enum_of<Pooler>() {
    static constexpr EnumValue values[] = {
        {"none", "Every request opens a connection"},
        {"in_process", "A pool inside each worker process"},
        {"pgbouncer", "PgBouncer"},
        {"rds_proxy", "Amazon RDS Proxy"},
        {"pgcat", "PgCat"},
        {"other", "Another pooler outside the process"},
    };
    static constexpr EnumInfo info = enumeration<Pooler>("pooler", values);
    return info;
}

template <>
const EnumInfo& enum_of<PoolMode>() {
    static constexpr EnumValue values[] = {
        {"session", "Until the client disconnects"},
        {"transaction", "For one transaction"},
        {"statement", "For one statement"},
        {"not_applicable", "No pooler outside the process"},
    };
    static constexpr EnumInfo info = enumeration<PoolMode>("pool_mode", values);
    return info;
}

template <>
const EnumInfo& enum_of<SessionFeature>() {
    static constexpr EnumValue values[] = {
        {"none", "None of them"},
        {"advisory_locks", "Advisory locks held across transactions"},
        {"listen_notify", "LISTEN and NOTIFY"},
        {"temp_tables", "Temporary tables"},
        {"set_session", "SET that outlives its transaction"},
        {"with_hold_cursors", "Cursors declared WITH HOLD"},
        {"sql_prepare", "PREPARE as an SQL statement"},
    };
    static constexpr EnumInfo info = enumeration<SessionFeature>("session_feature", values);
    return info;
}

template <>
const EnumInfo& enum_of<SlowQueryReview>() {
    static constexpr EnumValue values[] = {
        {"none", "Nobody looks"},
        {"ad_hoc", "When something is slow"},
        {"regular", "At set times, with an owner"},
    };
    static constexpr EnumInfo info = enumeration<SlowQueryReview>("slow_query_review", values);
    return info;
}

template <>
const TypeInfo& type_of<Database>() {
    static constexpr FieldInfo fields[] = {
        field<&Database::engine>("engine", {.doc = "Engine of the primary database",
                                            .example = "postgresql",
                                            .scan = Scan::detect,
                                            .scan_how = "settings, drivers"}),
        field<&Database::version>("version", {.doc = "Version of the engine, major or with its minor",
                                              .example = R"("16")",
                                              .scan = Scan::hint,
                                              .scan_how = "compose, Terraform"}),
        field<&Database::topology>("topology", {.doc = "How the database is deployed",
                                                .example = "primary_standby",
                                                .minimum = true,
                                                .scan = Scan::hint,
                                                .scan_how = "Terraform, DATABASES"}),
        field<&Database::read_replicas>("read_replicas", {.doc = "Replicas that serve reads",
                                                          .unit = "replicas",
                                                          .example = "0",
                                                          .range = at_least(0),
                                                          .scan = Scan::hint,
                                                          .scan_how = "DATABASES, Terraform"}),
        field<&Database::reporting_isolated>(
            "reporting_isolated",
            {.doc = "Heavy reports run away from the transactional primary", .example = "false"}),
        field<&Database::pooler>("pooler", {.doc = "What pools database connections",
                                            .example = "pgbouncer",
                                            .nullable = true,
                                            .scan = Scan::detect,
                                            .scan_how = "settings, compose, Helm"}),
        field<&Database::pool_mode>("pool_mode", {.doc = "How long a client keeps a pooled connection",
                                                  .example = "transaction",
                                                  .scan = Scan::detect,
                                                  .scan_how = "pgbouncer.ini"}),
        field<&Database::session_features_used>("session_features_used",
                                                {.doc = "SQL features in use that need one session",
                                                 .example = "[listen_notify]",
                                                 .nullable = true,
                                                 .scan = Scan::detect,
                                                 .scan_how = "SQL scan"}),
        field<&Database::max_connections>("max_connections", {.doc = "Most connections the server accepts",
                                                              .unit = "connections",
                                                              .example = "100",
                                                              .range = at_least(1),
                                                              .scan = Scan::hint,
                                                              .scan_how = "Terraform, postgresql.conf"}),
        field<&Database::connections_per_worker>("connections_per_worker",
                                                 {.doc = "Connections one worker may open",
                                                  .unit = "connections",
                                                  .example = "5",
                                                  .range = at_least(0),
                                                  .scan = Scan::detect,
                                                  .scan_how = "pool settings"}),
        field<&Database::slow_query_review>(
            "slow_query_review",
            {.doc = "How often slow queries are reviewed, in pg_stat_statements or an equivalent",
             .example = "regular",
             .nullable = true}),
        field<&Database::n_plus_one_checked>("n_plus_one_checked",
                                             {.doc = "Tests count the queries of a request",
                                              .example = "true",
                                              .scan = Scan::detect,
                                              .scan_how = "assertNumQueries, nplusone"}),
    };
    static constexpr TypeInfo info = record<Database>("database", "The primary database", fields);
    return info;
}

} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#pragma once
// The primary database.
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class DatabaseEngine : std::uint8_t {
    postgresql,
    mysql,
    mariadb,
    sqlserver,
    oracle,
    sqlite,
    mongodb,
    other
};
enum class DatabaseTopology : std::uint8_t {
    single,
    primary_standby,
    primary_with_replicas,
    clustered,
    managed_ha
};
enum class Pooler : std::uint8_t { none, in_process, pgbouncer, rds_proxy, pgcat, other };
enum class PoolMode : std::uint8_t { session, transaction, statement, not_applicable };
enum class SessionFeature : std::uint8_t {
    none,
    advisory_locks,
    listen_notify,
    temp_tables,
    set_session,
    with_hold_cursors,
    sql_prepare
};
enum class SlowQueryReview : std::uint8_t { none, ad_hoc, regular };

struct Database {
    Fact<DatabaseEngine> engine;
    Fact<Version> version;
    Fact<DatabaseTopology> topology;
    Fact<std::int64_t> read_replicas;
    Fact<bool> reporting_isolated;
    Fact<Pooler> pooler;
    Fact<PoolMode> pool_mode;
    Fact<std::vector<SessionFeature>> session_features_used;
    Fact<std::int64_t> max_connections;
    Fact<std::int64_t> connections_per_worker;
    Fact<SlowQueryReview> slow_query_review;
    Fact<bool> n_plus_one_checked;

    bool operator==(const Database&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::DatabaseEngine>();
template <>
const EnumInfo& enum_of<model::DatabaseTopology>();
template <>
const EnumInfo& enum_of<model::Pooler>();
template <>
const EnumInfo& enum_of<model::PoolMode>();
template <>
const EnumInfo& enum_of<model::SessionFeature>();
template <>
const EnumInfo& enum_of<model::SlowQueryReview>();
template <>
const TypeInfo& type_of<model::Database>();
} // namespace readiness::schema

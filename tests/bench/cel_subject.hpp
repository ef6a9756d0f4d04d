// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the benchmark's expressions are about: a descriptor of its own with 60 scalar facts in sections and
// two lists, so that other implementations can be given the same values as plain objects.
#include "readiness/schema/describe.hpp"

#include <array>
#include <string>
#include <vector>

namespace readiness::bench {

enum class Pooling : std::uint8_t { none, pgbouncer, pgcat };
enum class Level : std::uint8_t { low, medium, high };

struct Integration {
    schema::Fact<std::string> name;
    schema::Fact<bool> tested;
    schema::Fact<std::string> owner;
};
struct Risk {
    schema::Fact<std::string> text;
    schema::Fact<Level> severity;
    schema::Fact<bool> mitigated;
};
/// Ten facts that are not asked for.
struct Section {
    schema::Fact<std::int64_t> a, b, c, d, e, f, g, h, i, j;
};
struct Rollout {
    schema::Fact<std::int64_t> target_users;
    Section more;
};
struct Database {
    schema::Fact<Pooling> pooling;
    Section more;
};
struct Dora {
    schema::Fact<double> change_failure_rate;
    Section more;
};
struct Subject {
    Section first, second, third;
    Rollout rollout;
    Database database;
    Dora dora;
    schema::Fact<std::vector<Integration>> integrations;
    schema::Fact<std::vector<Risk>> risks;
};

Subject subject();

} // namespace readiness::bench

namespace readiness::schema {
template <>
const TypeInfo& type_of<bench::Subject>();
} // namespace readiness::schema

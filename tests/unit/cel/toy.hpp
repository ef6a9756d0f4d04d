// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small set of facts with every kind of field, and shorthands to compile and evaluate over it.
#include "readiness/cel/explain.hpp"
#include "readiness/schema/type_info.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::test {

enum class Movement : std::uint8_t { none, manual, api, events };
enum class Duty : std::uint8_t { legal, procurement, compliance };

struct ToySystem {
    schema::Fact<std::string> name;
    schema::Fact<Movement> movement;
    schema::Fact<bool> critical;
    schema::Fact<std::int64_t> latency; ///< nullable
    schema::Fact<std::vector<std::string>> handles;
};

struct ToyTeam {
    schema::Fact<std::string> owner; ///< nullable
    schema::Fact<std::int64_t> engineers;
    schema::Fact<std::vector<Duty>> duties;
};

struct ToyFacts {
    schema::Fact<bool> used;
    schema::Fact<bool> tested;
    schema::Fact<std::int64_t> users;
    schema::Fact<double> share;
    schema::Fact<schema::Percent> quality;
    schema::Fact<Movement> movement;
    schema::Fact<schema::Date> started_on; ///< nullable
    schema::Fact<schema::Date> due_on;
    schema::Fact<schema::Version> python;
    ToyTeam team;
    schema::Fact<std::vector<ToySystem>> systems;
};

struct ToyComputed {
    schema::Fact<double> factor;
    schema::Fact<schema::Date> supported_until; ///< nullable
    schema::Fact<bool> near;
};

/// Facts, computed facts and what is missing for them.
struct ToyProject {
    ToyFacts facts;
    ToyComputed computed;
    std::vector<std::vector<std::string>> inputs{{"users"}, {"python"}, {"movement", "used"}};
    std::vector<std::vector<std::string>> missing = inputs;
    cel::Activation activation() const;
};

cel::Environment toy_environment(bool strict);
source::Span toy_span(std::size_t begin, std::size_t end);
std::optional<cel::Program> compile_toy(std::string_view text, diag::Diagnostics& diagnostics,
                                        bool strict = true, cel::Want want = cel::Want::anything);
/// Compiles (not strict) and evaluates; a compile error becomes an outcome with the error `does not compile:
/// ..`.
cel::Outcome evaluate_toy(std::string_view text, const ToyProject& project,
                          std::vector<std::string>* reads = nullptr);
cel::Explanation explain_toy(std::string_view text, const ToyProject& project, const cel::Keep& keep = {});

template <typename T>
schema::Fact<T> stated(T value) {
    return {schema::State::stated, std::move(value)};
}
template <typename T>
schema::Fact<T> none() {
    return {schema::State::none, {}};
}

} // namespace readiness::test

namespace readiness::schema {
template <>
const EnumInfo& enum_of<test::Movement>();
template <>
const EnumInfo& enum_of<test::Duty>();
template <>
const TypeInfo& type_of<test::ToySystem>();
template <>
const TypeInfo& type_of<test::ToyTeam>();
template <>
const TypeInfo& type_of<test::ToyFacts>();
template <>
const TypeInfo& type_of<test::ToyComputed>();
} // namespace readiness::schema

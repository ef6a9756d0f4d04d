// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/type_info.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// What people write: the files of a rule pack and a profile, before anything is compiled. Described by the
/// same field tables as the descriptor, so they share its loader, its diagnostics and its JSON Schema.
namespace readiness::rules {

enum class Severity : std::uint8_t { blocker, high, medium, low };
enum class Lifecycle : std::uint8_t { experimental, stable, deprecated };
enum class ScanSupport : std::uint8_t { yes, partly, no };
enum class AreaKind : std::uint8_t { gap, anti_pattern, foundation };
enum class ReadDepth : std::uint8_t { full, excerpt, secondary, data };

struct EscalationEntry {
    schema::Fact<std::string> when;
    schema::Fact<Severity> severity;
};

struct ExampleEntry {
    schema::Fact<std::string> name;
    schema::Fact<schema::Tree> facts;
    schema::Fact<std::vector<std::string>> missing;
    schema::Fact<Severity> severity;
};

struct ExampleLists {
    schema::Fact<std::vector<ExampleEntry>> pass;
    schema::Fact<std::vector<ExampleEntry>> fail;
    schema::Fact<std::vector<ExampleEntry>> unknown;
    schema::Fact<std::vector<ExampleEntry>> not_applicable;
};

/// One rule file, `rules/<pack>/<area>/<id>-<slug>.yaml`.
struct RuleFile {
    schema::Fact<std::string> id;
    schema::Fact<std::string> slug;
    schema::Fact<std::string> title;
    schema::Fact<std::string> finding;
    schema::Fact<std::string> area;
    schema::Fact<Severity> severity;
    schema::Fact<std::vector<EscalationEntry>> escalate;
    schema::Fact<Lifecycle> lifecycle;
    schema::Fact<std::string> since;
    schema::Fact<schema::Date> effective_on;
    schema::Fact<std::string> applies;
    schema::Fact<std::string> require;
    schema::Fact<std::string> why;
    schema::Fact<std::string> fix;
    schema::Fact<std::vector<double>> effort_days;
    schema::Fact<std::vector<std::string>> depends_on;
    schema::Fact<std::vector<std::string>> claims;
    schema::Fact<std::vector<std::string>> sources;
    schema::Fact<ScanSupport> scan;
    ExampleLists examples;
};

struct AreaEntry {
    schema::Fact<std::string> id;
    schema::Fact<std::string> title;
    schema::Fact<AreaKind> kind;
    schema::Fact<double> weight;
};

struct SourceEntry {
    schema::Fact<std::string> code;
    schema::Fact<std::string> title;
    schema::Fact<std::string> where;
    schema::Fact<std::string> adds;
    schema::Fact<ReadDepth> read;
};

struct VariableEntry {
    schema::Fact<std::string> name;
    schema::Fact<std::string> expression;
    schema::Fact<std::string> doc;
};

struct ContextEntry {
    schema::Fact<std::string> text;
    schema::Fact<std::string> scope;
    schema::Fact<std::string> source;
    schema::Fact<std::vector<std::string>> claims;
    schema::Fact<std::vector<std::string>> rules;
};

/// `rules/<pack>/pack.yaml`.
struct PackFile {
    schema::Fact<std::int64_t> schema_version;
    schema::Fact<std::string> name;
    schema::Fact<std::string> version;
    schema::Fact<std::string> title;
    schema::Fact<std::string> summary;
    schema::Fact<std::vector<AreaEntry>> areas;
    schema::Fact<std::vector<SourceEntry>> sources;
    schema::Fact<std::vector<VariableEntry>> variables;
    schema::Fact<std::vector<ContextEntry>> context;
};

} // namespace readiness::rules

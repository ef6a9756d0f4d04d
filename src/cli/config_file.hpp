// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/rules/pack_file.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// `.readiness.yaml` as people write it, described by the field tables that the descriptor has, too.
namespace readiness::cli {

/// Those of the verdicts that a gate can ask for, spelled as in reports.
enum class RequiredVerdict : std::uint8_t { GO, GO_WITH_CONDITIONS, DEFER, NO_GO };

struct GateEntries {
    schema::Fact<double> min_score;
    schema::Fact<rules::Severity> fail_on;
    schema::Fact<double> min_coverage;
    schema::Fact<double> min_evidence;
    schema::Fact<RequiredVerdict> require_verdict;
};

struct FormatEntry {
    schema::Fact<std::string> format;
    schema::Fact<std::string> output;
};

struct ConfigFile {
    schema::Fact<std::int64_t> schema_version;
    schema::Fact<std::vector<std::string>> packs;
    schema::Fact<std::vector<std::string>> require_packs;
    schema::Fact<std::string> profile;
    schema::Fact<std::string> calendar;
    GateEntries gates;
    schema::Fact<std::vector<FormatEntry>> formats;
    schema::Fact<std::string> baseline;
    schema::Fact<std::string> waivers;
    schema::Fact<std::string> evidence_root;
};

} // namespace readiness::cli

namespace readiness::schema {
template <>
const EnumInfo& enum_of<cli::RequiredVerdict>();
template <>
const TypeInfo& type_of<cli::GateEntries>();
template <>
const TypeInfo& type_of<cli::FormatEntry>();
template <>
const TypeInfo& type_of<cli::ConfigFile>();
} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/expand.hpp"
#include "readiness/load/loader.hpp"
#include "readiness/rules/context_line.hpp"
#include "readiness/rules/rule.hpp"
#include "readiness/rules/threshold.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::rules {

struct Example {
    std::string name;
    yaml::NodeId facts = yaml::no_node; ///< in RuleExamples::document
    std::vector<std::string> missing;
    std::optional<Severity> severity;
    source::Span where;
};

/// The examples of one rule, kept apart from the compiled rule because only tests and documents need them.
struct RuleExamples {
    std::string rule; ///< id
    yaml::Document document;
    std::vector<Example> pass, fail, unknown, not_applicable;
};

struct Area {
    text::SharedText id{};
    text::SharedText title{};
    AreaKind kind{};
    std::optional<Rational> weight{}; ///< where the profile names none
    text::SharedText pack{};          ///< that brought it
    source::Span where{};             ///< of the id
};

struct PublicSource {
    text::SharedText code, title, where, adds;
    ReadDepth read{};
};

struct Pack {
    std::string name;
    std::string version;
    std::string title;
    std::string summary;
    std::string digest; ///< SHA-256 over names and bytes of its files, hexadecimal
    std::size_t rule_count = 0;
    std::string id() const { return name + "@" + version; }
};

/// All packs of a run. Areas in report order, rules in area order and then by id.
struct Catalogue {
    std::vector<Pack> packs;
    std::vector<Area> areas;
    std::vector<PublicSource> sources;
    std::vector<Rule> rules;
    std::vector<Threshold> thresholds{};    ///< to be set before packs are loaded
    std::vector<cel::Definition> variables; ///< of all packs; each knows only its own
    std::vector<ContextLine> context;

    /// By id, case ignored, or by slug.
    const Rule* find(std::string_view id_or_slug) const;
    const Area* find_area(std::string_view id) const;
    const PublicSource* find_source(std::string_view code) const;
    const Threshold* find_threshold(std::string_view name) const;
};

/// The file of a pack or profile: `name` is shown in diagnostics, `path` is relative to the pack's folder.
struct PackText {
    std::string path;
    std::string name;
    std::string text;
};

/// Loads and compiles one pack into `catalogue`. `facts` and `computed` are the records its conditions are
/// about. Reports all problems of all files. False if there was an error; `catalogue` is then not to be used.
/// Examples are collected where asked for.
bool load_pack(source::SourceSet& sources, const std::vector<PackText>& files, const schema::TypeInfo& facts,
               const schema::TypeInfo& computed, Catalogue& catalogue, diag::Diagnostics& diagnostics,
               std::vector<RuleExamples>* examples = nullptr);

/// Whether load_pack() wants this file of a pack's folder: `pack.yaml` and rules, no profiles or calendars.
bool is_of_pack(std::string_view path);

/// The name in the `pack.yaml` among the files; empty if there is none to be read.
std::string pack_name(const std::vector<PackText>& files);

} // namespace readiness::rules

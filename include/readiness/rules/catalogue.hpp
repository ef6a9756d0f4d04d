// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/evaluate.hpp"
#include "readiness/cel/expand.hpp"
#include "readiness/load/loader.hpp"
#include "readiness/rules/context_line.hpp"
#include "readiness/rules/pack_file.hpp"
#include "readiness/rules/rational.hpp"
#include "readiness/rules/threshold.hpp"
#include "readiness/rules/wording.hpp"
#include "readiness/text/shared_text.hpp"
#include "readiness/text/text_list.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::rules {

std::string_view name(Severity severity);
std::optional<Severity> parse_severity(std::string_view text);
std::string_view name(AreaKind kind);
/// Blocker is worse than high, and so on. The enumeration counts from the worst.
inline bool at_least_as_bad(Severity a, Severity b) {
    return a <= b;
}

struct Escalation {
    cel::Program when;
    Severity severity{};
};

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

/// A rule, compiled. A plain value: it can be written out and read back.
struct Rule {
    text::SharedText id;
    Wording wording;
    Template finding;
    text::SharedText area;
    Severity severity{};
    std::vector<Escalation> escalate;
    Lifecycle lifecycle{};
    std::optional<schema::Date> effective_on;
    cel::Program applies;
    cel::Program require;
    double effort_days_min = 0; ///< person-days for a team of four to eight
    double effort_days_max = 0;
    text::TextList depends_on;
    text::TextList claims;
    text::TextList sources;
    ScanSupport scan{};
    text::TextList facts;             ///< paths named by `applies` and `require`
    text::TextList thresholds{};      ///< names of those it names
    source::Span where;               ///< of the id
    std::optional<Rational> weight{}; ///< given by the profile; else its severity's
    text::SharedText disabled{};      ///< why the profile leaves it out; empty where it does not

    /// These are kept as long as the rule is, and a copy of it keeps them, too.
    std::string_view slug() const { return wording[Wording::Text::slug]; }
    std::string_view title() const { return wording[Wording::Text::title]; }
    /// As written, with its placeholders.
    std::string_view finding_text() const { return wording[Wording::Text::finding]; }
    std::string_view why() const { return wording[Wording::Text::why]; }
    std::string_view fix() const { return wording[Wording::Text::fix]; }
    std::string_view since() const { return wording[Wording::Text::since]; }
    /// `readiness@2026.1`
    std::string_view pack() const { return wording[Wording::Text::pack]; }
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

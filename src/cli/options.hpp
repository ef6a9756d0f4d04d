// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/diagnostic.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What the command line said, word for word. Values are read where they are used, so that a flag and an
/// environment variable pass the same check.
namespace readiness::cli {

/// How things look. Part of every command.
struct ScreenOptions {
    std::optional<std::string> color{}; ///< `auto`, `always`, `never`
    bool no_color = false;
    bool ascii = false;
    bool unicode = false;
    std::optional<std::string> width{};
    bool quiet = false;
    bool verbose = false;
};

struct GateOptions {
    std::optional<std::string> min_score{};
    std::optional<std::string> fail_on{};
    std::optional<std::string> min_coverage{};
    std::optional<std::string> min_evidence{};
    std::optional<std::string> require_verdict{};
};

/// Which rules, and how they weigh.
struct RuleOptions {
    std::vector<std::string> folders{};         ///< of packs beside the built-in ones
    std::vector<std::string> required{};        ///< `readiness@2026.1`
    std::string profile{};                      ///< name or file; empty: the default one
    std::string calendar{};                     ///< file; empty: the one built in
    std::string required_by = "--require-pack"; ///< who says so: a flag, a variable or a key
    std::string profile_by = "--profile";
};

struct AssessOptions {
    std::string file; ///< empty: look in the current folder; `-`: standard input
    std::string stdin_name;
    GateOptions gate;
    bool exit_zero = false;
    std::optional<std::string> as_of;
    std::vector<std::string> formats; ///< as given, in order: `json` or `json=out.json`
    std::vector<std::string> outputs;
    RuleOptions rules;
    std::optional<std::string> config; ///< file with settings; absent: the nearest `.readiness.yaml`
    bool no_config = false;
    std::optional<std::string> baseline{}; ///< saved report to compare with
    std::optional<std::string> waivers;    ///< file with more waivers
    bool no_waivers = false;
    std::optional<std::string> evidence_root; ///< folder in which files of evidence are looked for
    ScreenOptions screen;
};

struct RenderOptions {
    std::string file; ///< a saved JSON report; `-`: standard input
    std::vector<std::string> formats;
    std::vector<std::string> outputs;
    ScreenOptions screen;
};

/// How a portfolio is looked at: which projects, in which order, in which formats.
struct PortfolioView {
    GateOptions gate;
    bool exit_zero = false;
    std::optional<std::string> config;
    bool no_config = false;
    RuleOptions rules;
    std::vector<std::string> formats;
    std::vector<std::string> outputs;
    std::string sort;
    bool reverse = false;
    std::optional<std::string> rows; ///< of the table; `0`: all
    std::vector<std::string> verdicts;
    std::vector<std::string> areas;
    std::vector<std::string> owners;
    std::string link_base;
    std::string link_suffix;
    ScreenOptions screen;
};

struct PortfolioOptions {
    std::vector<std::string> paths; ///< files, folders, patterns, `-`
    std::vector<std::string> names; ///< of descriptors in folders
    bool null_separated = false;
    std::optional<std::string> jobs;
    std::optional<std::string> shard;
    std::optional<std::string> as_of;
    bool no_waivers = false;
    PortfolioView view;
};

struct MergeOptions {
    std::vector<std::string> files; ///< JSON Lines; `-`: standard input
    PortfolioView view;
};

struct InitOptions {
    std::string file; ///< empty: readiness.yaml; `-`: standard output
    bool full = false;
    std::optional<std::string> schema; ///< path or URL
    bool with_schema = false;
    bool force = false;
    ScreenOptions screen;
};

struct InterviewOptions {
    std::string file; ///< empty: the one of the current folder, else readiness.yaml
    std::optional<std::string> questions;
    std::optional<std::string> as_of;
    RuleOptions rules;
    ScreenOptions screen;
};

struct RulesListOptions {
    bool weights = false;
    std::optional<std::string> area;
    std::string format;
    RuleOptions rules;
    ScreenOptions screen;
};

struct RulesShowOptions {
    std::string rule;
    RuleOptions rules;
    ScreenOptions screen;
};

struct RulesCheckOptions {
    RuleOptions rules; ///< its folders are what is checked; none: the built-in packs
    ScreenOptions screen;
};

struct RulesNewOptions {
    std::string id;
    std::string area;
    std::string title;
    std::string folder = "rules"; ///< of the pack
    ScreenOptions screen;
};

struct RulesTestOptions {
    RuleOptions rules; ///< its folders are what is tested; none: the built-in packs
    std::string format;
    ScreenOptions screen;
};

struct ExplainOptions {
    std::string topic;
    RuleOptions rules;
    ScreenOptions screen;
};

struct SchemaOptions {
    std::string which;
    ScreenOptions screen;
};

struct EvalOptions {
    std::string expression;
    std::string facts; ///< a descriptor; empty: nothing is stated; `-`: standard input
    RuleOptions rules; ///< whose thresholds and variables the expression may name
    std::optional<std::string> as_of;
    ScreenOptions screen;
};

/// Hidden: writes or checks the generated pages of this repository.
struct ReferenceOptions {
    std::string write;
    std::string check;
    ScreenOptions screen;
};

struct VersionOptions {};

/// A text to print: help that was asked for.
struct HelpOptions {
    std::string text;
};

using Command =
    std::variant<AssessOptions, RenderOptions, PortfolioOptions, MergeOptions, InitOptions, InterviewOptions,
                 RulesListOptions, RulesShowOptions, RulesCheckOptions, RulesNewOptions, RulesTestOptions,
                 ExplainOptions, EvalOptions, SchemaOptions, ReferenceOptions, VersionOptions, HelpOptions>;

struct CommandLine {
    std::optional<Command> command; ///< absent if there was an error, which is then reported
    std::string help_hint;          ///< the command to run for help: `readiness assess --help`
};

/// Reads the command line. `width` is that of help texts.
CommandLine parse_command_line(std::span<const std::string_view> args, std::size_t width,
                               diag::Diagnostics& diagnostics);

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "options_define.hpp"

namespace CLI {
class Option;
}

/// The flags that several commands share.
namespace readiness::cli {

CLI::App* add_command(CLI::App& parent, const char* name, const std::string& description);
/// Whether the flags of the command are wanted; if so, it has got those that all commands have.
bool begin_flags(const Definition& all, CLI::App& app);

/// A flag with a value. Given twice, the last one counts, so that a wrapper script can be overruled.
CLI::Option* add_value(CLI::App* app, const char* names, std::string& target, const char* type,
                       const std::string& doc);
CLI::Option* add_value(CLI::App* app, const char* names, std::optional<std::string>& target, const char* type,
                       const std::string& doc);
/// A flag that may be given several times, all of which count.
CLI::Option* add_list(CLI::App* app, const char* names, std::vector<std::string>& target, const char* type,
                      const std::string& doc);

void add_screen(CLI::App* app, ScreenOptions& screen);
/// Packs and profile.
void add_rules(CLI::App* app, RuleOptions& rules, const char* group);

/// Flags that a run fails by.
inline constexpr const char* gates_group =
    "Gates (also as environment variables: READINESS_MIN_SCORE and so on)";
void add_gates(CLI::App* app, GateOptions& gate);
/// The exit codes, for the end of a help text.
extern const char* const exit_codes;

void define_portfolio(Definition& all);
void define_init(Definition& all);
void define_interview(Definition& all);
void define_rules(Definition& all);
void define_explain(Definition& all);
void define_eval(Definition& all);

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#include "options_flags.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace readiness::cli {

namespace {

template <typename Target>
CLI::Option* last_counts(CLI::App* app, const char* names, Target& target, const char* type,
                         const std::string& doc) {
    return app->add_option(names, target, doc)
        ->type_name(type)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

} // namespace

const char* const exit_codes = "Exit codes:\n"
                               "  0  done; for assess: every gate was met, or none was set\n"
                               "  1  assessed, but a gate was not met\n"
                               "  2  the command line, the descriptor or the rules are wrong,\n"
                               "     or there is nothing to assess\n"
                               "  3  a bug in readiness\n";

CLI::App* add_command(CLI::App& parent, const char* name, const std::string& description) {
    CLI::App* app = parent.add_subcommand(name, description);
    app->allow_extras();
    app->require_subcommand(0, 1);
    return app;
}

bool begin_flags(const Definition& all, CLI::App& app) {
    if (std::ranges::find(all.words, app.get_name()) == all.words.end())
        return false;
    app.set_help_flag("-h,--help", "Print this help")->group("Help");
    return true;
}

CLI::Option* add_value(CLI::App* app, const char* names, std::string& target, const char* type,
                       const std::string& doc) {
    return last_counts(app, names, target, type, doc);
}

CLI::Option* add_value(CLI::App* app, const char* names, std::optional<std::string>& target, const char* type,
                       const std::string& doc) {
    return last_counts(app, names, target, type, doc);
}

CLI::Option* add_list(CLI::App* app, const char* names, std::vector<std::string>& target, const char* type,
                      const std::string& doc) {
    return app->add_option(names, target, doc)
        ->type_name(type)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_gates(CLI::App* app, GateOptions& gate) {
    const char* group = gates_group;
    add_value(app, "--min-score", gate.min_score, "N",
              "Fail below N points (0 to 100) of the low end of the score")
        ->group(group);
    add_value(app, "--fail-on", gate.fail_on, "SEVERITY",
              "Fail on a gap this severe or worse, unless waived: blocker, high, medium or low")
        ->group(group);
    add_value(app, "--min-coverage", gate.min_coverage, "P",
              "Fail if less than P percent of the points are decided")
        ->group(group);
    add_value(app, "--min-evidence", gate.min_evidence, "P",
              "Fail if less than P percent of the points passed have fresh evidence")
        ->group(group);
    add_value(app, "--require-verdict", gate.require_verdict, "VERDICT",
              "Fail below this verdict: GO, GO_WITH_CONDITIONS, DEFER or NO_GO")
        ->group(group);
}

void add_screen(CLI::App* app, ScreenOptions& screen) {
    const char* group = "How it looks";
    add_value(app, "--color", screen.color, "WHEN", "Colour: auto (default), always or never")->group(group);
    app->add_flag("--no-color", screen.no_color, "The same as --color never")->group(group);
    app->add_flag("--ascii", screen.ascii, "Draw with ASCII characters only")->group(group);
    app->add_flag("--unicode", screen.unicode, "Draw with Unicode characters (default in a UTF-8 locale)")
        ->group(group);
    add_value(app, "--width", screen.width, "N", "Columns to use (default: those of the terminal, else 80)")
        ->group(group);
    app->add_flag("-q,--quiet", screen.quiet, "Less: the essential lines only")->group(group);
    app->add_flag("-v,--verbose", screen.verbose,
                  "More: every rule, and a log of files and timings on stderr")
        ->group(group);
}

void add_rules(CLI::App* app, RuleOptions& rules, const char* group) {
    add_list(app, "--rules", rules.folders, "DIR",
             "Folder of a rule pack to use beside the built-in rules. Repeat it for several packs")
        ->group(group);
    add_list(app, "--require-pack", rules.required, "NAME@VERSION",
             "Stop with exit code 2 unless this pack is used in this version, such as readiness@2026.1")
        ->group(group);
    add_value(app, "--profile", rules.profile, "NAME|FILE",
              "Weights and thresholds: a built-in profile or a file")
        ->group(group);
    add_value(app, "--calendar", rules.calendar, "FILE",
              "Ends of support of runtimes, frameworks and databases, in place of the built-in dates")
        ->group(group);
}

} // namespace readiness::cli

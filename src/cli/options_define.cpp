// SPDX-License-Identifier: Apache-2.0
#include "options_define.hpp"

#include "formats.hpp"

#include "readiness/text/layout.hpp"

#include <CLI/CLI.hpp>

namespace readiness::cli {

namespace {

constexpr const char* gates_group = "Gates (also as environment variables: READINESS_MIN_SCORE and so on)";

constexpr const char* exit_codes = "Exit codes:\n"
                                   "  0  done; for assess: every gate was met, or none was set\n"
                                   "  1  assessed, but a gate was not met\n"
                                   "  2  the command line, the descriptor or the rules are wrong,\n"
                                   "     or there is nothing to assess\n"
                                   "  3  a bug in readiness\n";

/// A flag with a value. Given twice, the last one counts, so that a wrapper script can be overruled.
template <typename Target>
CLI::Option* value(CLI::App* app, const char* names, Target& target, const char* type, const char* doc) {
    return app->add_option(names, target, doc)
        ->type_name(type)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

CLI::App* command(CLI::App& parent, const char* name, const std::string& description) {
    CLI::App* app = parent.add_subcommand(name, description);
    app->set_help_flag("-h,--help", "Print this help")->group("Help");
    app->allow_extras();
    app->require_subcommand(0, 1);
    return app;
}

void add_screen(CLI::App* app, ScreenOptions& screen) {
    const char* group = "How it looks";
    value(app, "--color", screen.color, "WHEN", "Colour: auto (default), always or never")->group(group);
    app->add_flag("--no-color", screen.no_color, "The same as --color never")->group(group);
    app->add_flag("--ascii", screen.ascii, "Draw with ASCII characters only")->group(group);
    app->add_flag("--unicode", screen.unicode, "Draw with Unicode characters (default in a UTF-8 locale)")
        ->group(group);
    value(app, "--width", screen.width, "N", "Columns to use (default: those of the terminal, else 80)")
        ->group(group);
    app->add_flag("-q,--quiet", screen.quiet, "Less: the essential lines only")->group(group);
    app->add_flag("-v,--verbose", screen.verbose,
                  "More: every rule, and a log of files and timings on stderr")
        ->group(group);
}

void add_gates(CLI::App* app, GateOptions& gate) {
    const char* group = gates_group;
    value(app, "--min-score", gate.min_score, "N",
          "Fail below N points (0 to 100) of the low end of the score")
        ->group(group);
    value(app, "--fail-on", gate.fail_on, "SEVERITY",
          "Fail on a gap this severe or worse, unless waived: blocker, high, medium or low")
        ->group(group);
    value(app, "--min-coverage", gate.min_coverage, "P",
          "Fail if less than P percent of the points are decided")
        ->group(group);
    value(app, "--min-evidence", gate.min_evidence, "P",
          "Fail if less than P percent of the points passed have fresh evidence")
        ->group(group);
    value(app, "--require-verdict", gate.require_verdict, "VERDICT",
          "Fail below this verdict: GO, GO_WITH_CONDITIONS, DEFER or NO_GO")
        ->group(group);
}

void add_outputs(CLI::App* app, AssessOptions& options) {
    const char* group = "What is written";
    const std::vector<std::string> names(format_names().begin(), format_names().end());
    app->add_option("-f,--format", options.formats,
                    "Format of the report: " + text::join_words(names, " or ") + " (default " +
                        names.front() +
                        "); `json=report.json` also names the file. Repeat it for several reports")
        ->type_name("FORMAT")
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group(group);
    app->add_option("-o,--output", options.outputs,
                    "File for the report, `-` for stdout; the first --output belongs to the first --format, "
                    "and so on")
        ->type_name("FILE")
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group(group);
}

void define_assess(Definition& all) {
    AssessOptions& options = all.assess;
    CLI::App* app =
        command(*all.root, "assess",
                "Judge a project: verdict, score, gaps and the next step\n"
                "Reads a project descriptor, applies every rule to it and prints the report. What the "
                "descriptor does not say is unknown: it neither passes nor fails, and the report asks "
                "for it.");
    app->add_option(
        "FILE", options.file,
        "The descriptor; `-` reads standard input. Default: the one of readiness.yaml, readiness.yml "
        "and project.yaml that is in the current folder");
    const char* judged = "What is judged";
    value(
        app, "--as-of", options.as_of, "DATE",
        "Judge as if today were DATE, such as 2026-11-20 (default: the descriptor's as_of, else today, UTC)")
        ->group(judged);
    value(app, "--profile", options.profile, "NAME|FILE",
          "Weights and thresholds: a built-in profile or a file")
        ->group(judged);
    app->add_flag("--no-waivers", options.no_waivers, "Count waived gaps like all others")->group(judged);
    value(app, "--stdin-filename", options.stdin_name, "NAME", "Name to show for standard input")
        ->group(judged);
    add_gates(app, options.gate);
    app->add_flag("--exit-zero", options.exit_zero, "Exit with 0 although a gate was not met")
        ->group(gates_group);
    add_outputs(app, options);
    add_screen(app, options.screen);
    app->footer(std::string("Examples:\n"
                            "  readiness assess\n"
                            "  readiness assess project.yaml --min-score 80 --fail-on blocker\n"
                            "  readiness assess project.yaml -f text -f json=report.json\n"
                            "  cat project.yaml | readiness assess - --stdin-filename project.yaml\n"
                            "\n") +
                exit_codes);
    all.commands.push_back({app, [&options] { return options; }});
}

void define_rules(Definition& all) {
    CLI::App* rules = command(*all.root, "rules", "Look at the rules: list and show");
    CLI::App* list = command(*rules, "list", "List all rules with their area and severity");
    value(list, "--area", all.rules_list.area, "AREA", "Only the rules of this area, such as integration")
        ->group("What is shown");
    list->add_flag("--weights", all.rules_list.weights, "Show what each area and rule weighs in the score")
        ->group("What is shown");
    value(list, "--profile", all.rules_list.profile, "NAME|FILE", "Profile that the weights are taken from")
        ->group("What is shown");
    value(list, "-f,--format", all.rules_list.format, "FORMAT", "text (default) or json")
        ->group("What is shown");
    add_screen(list, all.rules_list.screen);
    list->footer("Examples:\n"
                 "  readiness rules list --area integration\n"
                 "  readiness rules list --weights\n");
    all.commands.push_back({list, [&all] { return all.rules_list; }});

    CLI::App* show = command(*rules, "show",
                             "Show one rule: condition, reasons, remedy and weight\n"
                             "The same page as `readiness explain RULE`.");
    show->add_option("RULE", all.rules_show.rule,
                     "A rule's id or name, such as INT-003 or hand-carried-data");
    add_screen(show, all.rules_show.screen);
    show->footer("Examples:\n"
                 "  readiness rules show INT-003\n");
    all.commands.push_back({show, [&all] { return all.rules_show; }});
}

void define_explain(Definition& all) {
    CLI::App* app =
        command(*all.root, "explain",
                "Explain a rule, a field or a code\n"
                "A rule by its id or name, a field of the descriptor by its path, an error by the code "
                "it is printed with.");
    app->add_option("TOPIC", all.explain.topic, "Rule, field or code");
    add_screen(app, all.explain.screen);
    app->footer("Examples:\n"
                "  readiness explain INT-003\n"
                "  readiness explain integration.systems.owner\n"
                "  readiness explain M002\n");
    all.commands.push_back({app, [&all] { return all.explain; }});
}

void define_schema(Definition& all) {
    CLI::App* app = command(*all.root, "schema",
                            "Print a JSON Schema\n"
                            "Editors complete and check a descriptor with it.");
    app->add_option("WHICH", all.schema.which, "descriptor, rules or report");
    add_screen(app, all.schema.screen);
    app->footer("Examples:\n"
                "  readiness schema descriptor > descriptor.schema.json\n"
                "First line of a descriptor, for editors:\n"
                "  # yaml-language-server: $schema=descriptor.schema.json\n");
    all.commands.push_back({app, [&all] { return all.schema; }});
}

void define_reference(Definition& all) {
    CLI::App* app = command(*all.root, "reference", "Write or check the generated pages of the documentation");
    app->group("");
    value(app, "--write", all.reference.write, "DIR", "Write every page into the folder");
    value(app, "--check", all.reference.check, "DIR", "Compare the pages in the folder with fresh ones");
    add_screen(app, all.reference.screen);
    all.commands.push_back({app, [&all] { return all.reference; }});
}

} // namespace

Definition::Definition() : root(std::make_unique<CLI::App>()) {}
Definition::~Definition() = default;

std::unique_ptr<Definition> define_commands() {
    auto all = std::make_unique<Definition>();
    CLI::App& root = *all->root;
    root.name("readiness");
    root.description(
        "Judges whether a project is ready for enterprise rollout\n"
        "Reads a YAML description of a project, applies a set of rules to it and says what stops the "
        "rollout, where the points went and what to do next. Works offline; nothing leaves the machine.");
    root.set_help_flag("-h,--help", "Print this help")->group("Help");
    root.add_flag("--version", all->version, "Print the version and the built-in rule packs")->group("Help");
    root.allow_extras();
    root.require_subcommand(0, 1);
    define_assess(*all);
    define_rules(*all);
    define_explain(*all);
    define_schema(*all);
    define_reference(*all);
    root.footer(std::string("Examples:\n"
                            "  readiness assess project.yaml\n"
                            "  readiness explain INT-003\n"
                            "  readiness assess --help\n"
                            "\n") +
                exit_codes);
    return all;
}

} // namespace readiness::cli

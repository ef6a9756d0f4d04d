// SPDX-License-Identifier: Apache-2.0
#include "options_define.hpp"

#include "formats.hpp"
#include "options_flags.hpp"

#include "readiness/text/layout.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace readiness::cli {

namespace {

template <typename Options>
void add_outputs(CLI::App* app, Options& options) {
    const char* group = "What is written";
    const std::vector<std::string> names(format_names().begin(), format_names().end());
    add_list(app, "-f,--format", options.formats, "FORMAT",
             "Format of the report: " + text::join_words(names, " or ") + " (default " + names.front() +
                 "); `json=report.json` also names the file. Repeat it for several reports")
        ->group(group);
    add_list(app, "-o,--output", options.outputs, "FILE",
             "File for the report, `-` for stdout; the first --output belongs to the first --format, "
             "and so on")
        ->group(group);
}

void add_assess_flags(CLI::App* app, AssessOptions& options) {
    const char* judged = "What is judged";
    add_value(
        app, "--as-of", options.as_of, "DATE",
        "Judge as if today were DATE, such as 2026-11-20 (default: the descriptor's as_of, else today, UTC)")
        ->group(judged);
    add_rules(app, options.rules, judged);
    add_value(app, "--waivers", options.waivers, "FILE", "File with waivers beside those of the descriptor")
        ->group(judged);
    app->add_flag("--no-waivers", options.no_waivers, "Count waived gaps like all others")->group(judged);
    add_value(app, "--evidence-root", options.evidence_root, "DIR",
              "Look in DIR for the files that evidence names; one that is missing proves nothing")
        ->group(judged);
    add_value(app, "--config", options.config, "FILE",
              "File with settings (default: the first .readiness.yaml in the descriptor's folder and those "
              "above it). Flags and READINESS_* variables win over it")
        ->group(judged);
    app->add_flag("--no-config", options.no_config, "Read no file with settings")->group(judged);
    add_value(app, "--stdin-filename", options.stdin_name, "NAME", "Name to show for standard input")
        ->group(judged);
    add_gates(app, options.gate);
    add_value(app, "--baseline", options.baseline, "FILE",
              "Compare with the report that `--format json` saved in FILE; fail on a gap that it does not "
              "have, and "
              "on a lower score")
        ->group(gates_group);
    app->add_flag("--exit-zero", options.exit_zero, "Exit with 0 although a gate was not met")
        ->group(gates_group);
    add_outputs(app, options);
    add_screen(app, options.screen);
}

void define_assess(Definition& all) {
    AssessOptions& options = all.assess;
    CLI::App* app =
        add_command(*all.root, "assess",
                    "Judge a project: verdict, score, gaps and the next step\n"
                    "Reads a project descriptor, applies every rule to it and prints the report. What the "
                    "descriptor does not say is unknown: it neither passes nor fails, and the report asks "
                    "for it.");
    if (!begin_flags(all, *app))
        return;
    app->add_option(
        "FILE", options.file,
        "The descriptor; `-` reads standard input. Default: the one of readiness.yaml, readiness.yml "
        "and project.yaml that is in the current folder");
    if (all.any_flags())
        add_assess_flags(app, options);
    app->footer(std::string("Examples:\n"
                            "  readiness assess\n"
                            "  readiness assess project.yaml --min-score 80 --fail-on blocker\n"
                            "  readiness assess project.yaml -f text -f json=report.json\n"
                            "  cat project.yaml | readiness assess - --stdin-filename project.yaml\n"
                            "\n") +
                exit_codes);
    all.commands.push_back({app, [&options] { return options; }});
}

void define_render(Definition& all) {
    RenderOptions& options = all.render;
    CLI::App* app =
        add_command(*all.root, "render",
                    "Write a saved report in other formats\n"
                    "Reads what `assess --format json` wrote and judges nothing: every format says the same "
                    "as if it had been asked for at once.");
    if (!begin_flags(all, *app))
        return;
    app->add_option("REPORT", options.file, "The JSON report; `-` reads standard input")->required();
    add_outputs(app, options);
    add_screen(app, options.screen);
    app->footer("Examples:\n"
                "  readiness render report.json\n"
                "  readiness render report.json -f html=report.html -f sarif=report.sarif\n");
    all.commands.push_back({app, [&options] { return options; }});
}

void define_schema(Definition& all) {
    CLI::App* app = add_command(*all.root, "schema",
                                "Print a JSON Schema\n"
                                "Editors complete and check a descriptor with it.");
    if (!begin_flags(all, *app))
        return;
    app->add_option("WHICH", all.schema.which,
                    "descriptor, config, waivers, rules, report, portfolio and others");
    add_screen(app, all.schema.screen);
    app->footer("Examples:\n"
                "  readiness schema descriptor > descriptor.schema.json\n"
                "First line of a descriptor, for editors:\n"
                "  # yaml-language-server: $schema=descriptor.schema.json\n");
    all.commands.push_back({app, [&all] { return all.schema; }});
}

void define_reference(Definition& all) {
    CLI::App* app =
        add_command(*all.root, "reference", "Write or check the generated pages of the documentation");
    app->group("");
    if (!begin_flags(all, *app))
        return;
    add_value(app, "--write", all.reference.write, "DIR", "Write every page into the folder");
    add_value(app, "--check", all.reference.check, "DIR", "Compare the pages in the folder with fresh ones");
    add_screen(app, all.reference.screen);
    all.commands.push_back({app, [&all] { return all.reference; }});
}

} // namespace

Definition::Definition(std::span<const std::string_view> given)
    : words(given), root(std::make_unique<CLI::App>()) {
    root->set_help_flag(); // commands would inherit it, flag by flag
}
Definition::~Definition() = default;

bool Definition::any_flags() const {
    return std::ranges::any_of(words, [](std::string_view word) { return word.starts_with('-'); });
}

std::unique_ptr<Definition> define_commands(std::span<const std::string_view> words) {
    auto all = std::make_unique<Definition>(words);
    CLI::App& root = *all->root;
    root.name("readiness");
    root.description(
        "Judges whether a project is ready for enterprise rollout\n"
        "Reads a YAML description of a project, applies a set of rules to it and says what stops the "
        "rollout, where the points went and what to do next. Works offline; nothing leaves the machine.");
    root.allow_extras();
    root.require_subcommand(0, 1);
    define_assess(*all);
    define_render(*all);
    define_portfolio(*all);
    define_init(*all);
    define_interview(*all);
    define_rules(*all);
    define_explain(*all);
    define_eval(*all);
    define_schema(*all);
    define_reference(*all);
    root.set_help_flag("-h,--help", "Print this help")->group("Help");
    root.add_flag("--version", all->version, "Print the version and the built-in rule packs")->group("Help");
    root.footer(std::string("Examples:\n"
                            "  readiness assess project.yaml\n"
                            "  readiness explain INT-003\n"
                            "  readiness assess --help\n"
                            "\n") +
                exit_codes);
    return all;
}

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#include "options_flags.hpp"

#include <CLI/CLI.hpp>

namespace readiness::cli {

namespace {

constexpr const char* rules_used = "Which rules";

void define_list(CLI::App& rules, Definition& all) {
    const char* shown = "What is shown";
    RulesListOptions& options = all.rules_list;
    CLI::App* app = add_command(rules, "list", "List all rules with their area and severity");
    if (!begin_flags(all, *app))
        return;
    add_value(app, "--area", options.area, "AREA", "Only the rules of this area, such as integration")
        ->group(shown);
    app->add_flag("--weights", options.weights, "Show what each area and rule weighs in the score")
        ->group(shown);
    add_value(app, "-f,--format", options.format, "FORMAT", "text (default) or json")->group(shown);
    add_rules(app, options.rules, rules_used);
    add_screen(app, options.screen);
    app->footer("Examples:\n"
                "  readiness rules list --area integration\n"
                "  readiness rules list --weights\n");
    all.commands.push_back({app, [&options] { return options; }});
}

void define_show(CLI::App& rules, Definition& all) {
    RulesShowOptions& options = all.rules_show;
    CLI::App* app = add_command(rules, "show",
                                "Show one rule: condition, reasons, remedy and weight\n"
                                "The same page as `readiness explain RULE`.");
    if (!begin_flags(all, *app))
        return;
    app->add_option("RULE", options.rule, "A rule's id or name, such as INT-003 or hand-carried-data");
    add_rules(app, options.rules, rules_used);
    add_screen(app, options.screen);
    app->footer("Examples:\n"
                "  readiness rules show INT-003\n");
    all.commands.push_back({app, [&options] { return options; }});
}

void define_check(CLI::App& rules, Definition& all) {
    RulesCheckOptions& options = all.rules_check;
    CLI::App* app = add_command(rules, "check",
                                "Check rule packs: files, names, types and conditions\n"
                                "Reports all problems of all files. Exits with 2 if there is an error.");
    if (!begin_flags(all, *app))
        return;
    app->add_option("DIR", options.rules.folders,
                    "Folders of rule packs; they are checked together with the built-in ones, which they "
                    "may build on. Default: the built-in packs");
    add_value(app, "--profile", options.rules.profile, "NAME|FILE",
              "Profile to check with them: a built-in one or a file")
        ->group(rules_used);
    add_screen(app, options.screen);
    app->footer("Examples:\n"
                "  readiness rules check my-rules\n");
    all.commands.push_back({app, [&options] { return options; }});
}

void define_new(CLI::App& rules, Definition& all) {
    RulesNewOptions& options = all.rules_new;
    CLI::App* app = add_command(rules, "new",
                                "Write the first form of a new rule\n"
                                "The file has all keys, a condition and examples to replace, and passes "
                                "`rules check` as it is. An empty folder becomes a pack. Nothing is "
                                "overwritten.");
    if (!begin_flags(all, *app))
        return;
    const char* group = "The rule";
    app->add_option("ID", options.id, "Its id, such as ACM-001");
    add_value(app, "--area", options.area, "AREA", "Area that its points count in, such as monitoring")
        ->group(group);
    add_value(app, "--title", options.title, "TITLE", "What it requires, in a few words")->group(group);
    add_value(app, "--dir", options.folder, "DIR", "Folder of its pack (default: rules)")->group(group);
    add_screen(app, options.screen);
    app->footer("Examples:\n"
                "  readiness rules new ACM-001 --area monitoring --title 'Traces kept' --dir acme\n");
    all.commands.push_back({app, [&options] { return options; }});
}

void define_test(CLI::App& rules, Definition& all) {
    RulesTestOptions& options = all.rules_test;
    CLI::App* app =
        add_command(rules, "test",
                    "Test rule packs: run all examples, prove every rule\n"
                    "Runs the examples of every rule, and then many variants of them, to prove that "
                    "the rule can pass, fail and be unknown. Warns of parts of conditions that no "
                    "example is decided by and of rules that say the same. Exits with 2 if an "
                    "example comes out otherwise or a rule is not proven.");
    if (!begin_flags(all, *app))
        return;
    app->add_option("DIR", options.rules.folders,
                    "Folders of rule packs whose rules are tested. Default: the built-in packs");
    add_value(app, "-f,--format", options.format, "FORMAT", "text (default) or json")->group("What is shown");
    add_screen(app, options.screen);
    app->footer("Examples:\n"
                "  readiness rules test\n"
                "  readiness rules test my-rules --format json\n");
    all.commands.push_back({app, [&options] { return options; }});
}

} // namespace

void define_rules(Definition& all) {
    CLI::App* rules = add_command(*all.root, "rules", "Look at the rules, and write your own");
    if (!begin_flags(all, *rules))
        return;
    define_list(*rules, all);
    define_show(*rules, all);
    define_check(*rules, all);
    define_new(*rules, all);
    define_test(*rules, all);
}

void define_explain(Definition& all) {
    CLI::App* app =
        add_command(*all.root, "explain",
                    "Explain a rule, a field or a code\n"
                    "A rule by its id or name, a field of the descriptor by its path, an error by the code "
                    "it is printed with.");
    if (!begin_flags(all, *app))
        return;
    app->add_option("TOPIC", all.explain.topic, "Rule, field or code");
    add_rules(app, all.explain.rules, rules_used);
    add_screen(app, all.explain.screen);
    app->footer("Examples:\n"
                "  readiness explain INT-003\n"
                "  readiness explain integration.systems.owner\n"
                "  readiness explain M002\n");
    all.commands.push_back({app, [&all] { return all.explain; }});
}

void define_eval(Definition& all) {
    EvalOptions& options = all.eval;
    CLI::App* app = add_command(*all.root, "eval",
                                "Evaluate an expression over a descriptor\n"
                                "Prints the value and its type, and the facts that are missing. Plain CEL: "
                                "what only rule packs must keep to is not checked. With --verbose every "
                                "step is shown; those that decided are marked.");
    if (!begin_flags(all, *app))
        return;
    app->add_option("EXPR", options.expression, "The expression, in CEL");
    const char* group = "What it is about";
    add_value(app, "--facts", options.facts, "FILE",
              "The descriptor; `-` reads standard input. Default: one in which nothing is stated")
        ->group(group);
    add_value(app, "--as-of", options.as_of, "DATE",
              "Evaluate as if today were DATE (default: the descriptor's as_of, else today, UTC)")
        ->group(group);
    add_rules(app, options.rules, "Whose thresholds and variables it may name");
    add_screen(app, options.screen);
    app->footer("Examples:\n"
                "  readiness eval 'size(integration.systems) > 3' --facts project.yaml\n"
                "  readiness eval '[1, 2].map(x, x * 2)'\n");
    all.commands.push_back({app, [&options] { return options; }});
}

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
// The commands of the first ten minutes.
#include "options_flags.hpp"

#include <CLI/CLI.hpp>

namespace readiness::cli {

void define_init(Definition& all) {
    InitOptions& options = all.init;
    CLI::App* app =
        add_command(*all.root, "init",
                    "Write a descriptor to fill in\n"
                    "Every field has a comment that says what it means and what it takes. All are "
                    "blank, which is not known: the file can be assessed as it is.");
    if (!begin_flags(all, *app))
        return;
    app->add_option("FILE", options.file, "The file to write; `-` prints it. Default: readiness.yaml");
    const char* group = "What is written";
    app->add_flag("--full", options.full, "All fields, not only those that ten minutes are enough for")
        ->group(group);
    add_value(app, "--schema", options.schema, "PATH|URL",
              "Where editors find the JSON Schema (default: descriptor.schema.json, beside the file)")
        ->group(group);
    app->add_flag("--with-schema", options.with_schema, "Write the JSON Schema there as well")->group(group);
    app->add_flag("--force", options.force, "Overwrite what is there")->group(group);
    add_screen(app, options.screen);
    app->footer("Examples:\n"
                "  readiness init\n"
                "  readiness init --with-schema\n"
                "  readiness init --full -\n");
    all.commands.push_back({app, [&options] { return options; }});
}

void define_interview(Definition& all) {
    InterviewOptions& options = all.interview;
    CLI::App* app = add_command(*all.root, "interview",
                                "Ask for what is not known, the most valuable fact first\n"
                                "Every answer goes into the descriptor at once; comments and order of the "
                                "file stay as they are. What "
                                "to ask next is worked out anew after each answer. A new interview goes on "
                                "where the last one ended.");
    if (!begin_flags(all, *app))
        return;
    app->add_option("FILE", options.file,
                    "The descriptor to fill in. Default: the one of the current folder, else a new "
                    "readiness.yaml");
    const char* group = "What is asked";
    add_value(app, "--questions", options.questions, "N", "Stop after N questions")->group(group);
    add_value(app, "--as-of", options.as_of, "DATE",
              "Judge as if today were DATE (default: the descriptor's as_of, else today, UTC)")
        ->group(group);
    add_rules(app, options.rules, group);
    add_screen(app, options.screen);
    app->footer("Examples:\n"
                "  readiness interview\n"
                "  readiness interview project.yaml --questions 10\n");
    all.commands.push_back({app, [&options] { return options; }});
}

} // namespace readiness::cli

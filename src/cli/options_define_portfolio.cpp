// SPDX-License-Identifier: Apache-2.0
#include "options_flags.hpp"
#include "portfolio_view.hpp"

#include "readiness/text/layout.hpp"

#include <CLI/CLI.hpp>

namespace readiness::cli {

namespace {

template <typename Names>
std::string words(const Names& names, std::string_view last) {
    const std::vector<std::string> list(names.begin(), names.end());
    return text::join_words(list, last);
}

void add_view(CLI::App* app, PortfolioView& view) {
    const char* selection = "Which projects are looked at";
    add_list(app, "--verdict", view.verdicts, "VERDICT",
             "Only projects with this verdict; repeat it for several")
        ->group(selection);
    add_list(app, "--area", view.areas, "AREA",
             "Only projects with an open gap in this area, such as monitoring; repeat it for several")
        ->group(selection);
    add_list(app, "--owner", view.owners, "NAME",
             "Only projects whose engineering or product owner this is; repeat it for several")
        ->group(selection);
    add_gates(app, view.gate);
    app->add_flag("--exit-zero", view.exit_zero, "Exit with 0 although a gate was not met")
        ->group(gates_group);
    const char* written = "What is written";
    add_list(
        app, "-f,--format", view.formats, "FORMAT",
        "Format: " + words(portfolio_formats(), " or ") +
            " (default text); `html=page.html` also names the file. Repeat it for several. jsonl is one line "
            "for each project, by path, written as it is judged")
        ->group(written);
    add_list(app, "-o,--output", view.outputs, "FILE",
             "File to write, `-` for stdout; the first --output belongs to the first --format, and so on")
        ->group(written);
    add_value(app, "--sort", view.sort, "KEY",
              "Order of all formats but jsonl: " + words(portfolio::sort_keys, " or ") +
                  " (default worst: what cannot be read, then by verdict and score)")
        ->group(written);
    app->add_flag("--reverse", view.reverse, "Turn the order around")->group(written);
    add_value(app, "--rows", view.rows, "N", "Projects to show in text (default 20; 0: all)")->group(written);
    add_value(app, "--link-base", view.link_base, "URL",
              "Put URL in front of the links of the page, such as https://git.example.com/main/")
        ->group(written);
    add_value(app, "--link-suffix", view.link_suffix, "TEXT",
              "Put TEXT behind them: with .html they lead to a report beside each descriptor")
        ->group(written);
}

void add_setup(CLI::App* app, PortfolioView& view, const char* group) {
    add_rules(app, view.rules, group);
    add_value(
        app, "--config", view.config, "FILE",
        "File with settings (default: the first .readiness.yaml in the current folder and those above it); "
        "its rules and gates count")
        ->group(group);
    app->add_flag("--no-config", view.no_config, "Read no file with settings")->group(group);
}

void define_merge(Definition& all) {
    MergeOptions& options = all.merge;
    CLI::App* app =
        add_command(*all.root, "merge",
                    "Put parts of a portfolio together\n"
                    "Reads what `portfolio --format jsonl` wrote and judges nothing: the result is the "
                    "same as if all projects had been judged in one run.");
    if (!begin_flags(all, *app))
        return;
    app->add_option("FILE", options.files, "Files with JSON Lines; `-` reads standard input")->required();
    add_setup(app, options.view, "What was judged");
    add_view(app, options.view);
    add_screen(app, options.view.screen);
    app->footer(std::string("Examples:\n"
                            "  readiness merge part-*.jsonl\n"
                            "  readiness merge part-*.jsonl -f html=portfolio.html -f csv=portfolio.csv\n"
                            "  cat part-*.jsonl | readiness merge - --min-score 80\n"
                            "\n") +
                exit_codes);
    all.commands.push_back({app, [&options] { return options; }});
}

} // namespace

void define_portfolio(Definition& all) {
    PortfolioOptions& options = all.portfolio;
    CLI::App* app =
        add_command(*all.root, "portfolio",
                    "Judge many projects: who is ready, and what they all lack\n"
                    "Judges every descriptor by the same rules. One that cannot be read stops no other; "
                    "it is shown, and the exit code is 2.");
    if (!begin_flags(all, *app)) {
        define_merge(all);
        return;
    }
    app->add_option(
           "PATH", options.paths,
           "Descriptors, folders with descriptors in or below them, patterns such as 'teams/**/*.yaml', or "
           "`-` for a list of paths on standard input")
        ->required();
    const char* judged = "What is judged";
    add_list(app, "--name", options.names, "PATTERN",
             "Names of descriptors in folders (default: readiness.yaml, readiness.yml, project.yaml, "
             "*.readiness.yaml and *.readiness.yml); repeat it for several")
        ->group(judged);
    app->add_flag("-0,--null", options.null_separated, "The list on standard input separates paths by NUL")
        ->group(judged);
    add_value(app, "--as-of", options.as_of, "DATE",
              "Judge as if today were DATE (default: each descriptor's as_of, else today, UTC)")
        ->group(judged);
    app->add_flag("--no-waivers", options.no_waivers, "Count waived gaps like all others")->group(judged);
    add_setup(app, options.view, judged);
    const char* work = "How the work is done";
    add_value(app, "-j,--jobs", options.jobs, "N", "Threads (default: as many as there are processors)")
        ->group(work);
    add_value(app, "--shard", options.shard, "I/N",
              "Judge only the I-th of N parts; `readiness merge` puts the parts together")
        ->group(work);
    add_view(app, options.view);
    add_screen(app, options.view.screen);
    app->footer(std::string("Examples:\n"
                            "  readiness portfolio teams/\n"
                            "  readiness portfolio teams/ --min-score 60 -f text -f html=portfolio.html\n"
                            "  git ls-files '*readiness.yaml' | readiness portfolio - -f jsonl\n"
                            "  readiness portfolio teams/ --shard 2/5 -f jsonl > part-2.jsonl\n"
                            "\n") +
                exit_codes);
    all.commands.push_back({app, [&options] { return options; }});
    define_merge(all);
}

} // namespace readiness::cli

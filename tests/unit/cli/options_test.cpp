// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include "support/catch.hpp"

using namespace readiness;

namespace {

using Words = std::vector<std::string_view>;

struct Parsed {
    cli::CommandLine line;
    diag::Diagnostics diagnostics;
};

Parsed parse(const Words& args) {
    Parsed result;
    result.line = cli::parse_command_line(args, 80, result.diagnostics);
    return result;
}

template <typename Options>
Options options_of(const Words& args) {
    const Parsed parsed = parse(args);
    for (const diag::Diagnostic& problem : parsed.diagnostics.items())
        FAIL_CHECK(problem.message);
    REQUIRE(parsed.line.command);
    REQUIRE(std::holds_alternative<Options>(*parsed.line.command));
    return std::get<Options>(*parsed.line.command);
}

struct WrongRow {
    Words args;
    std::string message;
    std::string suggestion;
    std::string hint;
};

const WrongRow wrong_rows[] = {
    {{}, "`readiness` was called without a command", "", "readiness --help"},
    {{"asess"}, "`readiness` has no command `asess`", "assess", "readiness --help"},
    {{"asess", "x.yaml"}, "`readiness` has no command `asess`", "assess", "readiness --help"},
    {{"--verison"}, "`readiness` has no option `--verison`", "--version", "readiness --help"},
    {{"rules"}, "`readiness rules` was called without a command", "", "readiness rules --help"},
    {{"rules", "shwo"}, "`readiness rules` has no command `shwo`", "show", "readiness rules --help"},
    {{"assess", "--min-scor", "80"},
     "`readiness assess` has no option `--min-scor`",
     "--min-score",
     "readiness assess --help"},
    {{"assess", "--min-scor=80"},
     "`readiness assess` has no option `--min-scor`",
     "--min-score",
     "readiness assess --help"},
    {{"assess", "-x"}, "`readiness assess` has no option `-x`", "", "readiness assess --help"},
    {{"assess", "a.yaml", "b.yaml"},
     "`readiness assess` takes no further argument `b.yaml`",
     "",
     "readiness assess --help"},
    {{"assess", "--min-score"}, "`--min-score` needs a value", "", "readiness assess --help"},
};

} // namespace

TEST_CASE("wrong command lines are told in one sentence") {
    for (const WrongRow& row : wrong_rows) {
        INFO(row.message);
        const Parsed parsed = parse(row.args);
        CHECK_FALSE(parsed.line.command);
        CHECK(parsed.line.help_hint == row.hint);
        REQUIRE(parsed.diagnostics.size() == 1);
        const diag::Diagnostic& problem = parsed.diagnostics.items()[0];
        CHECK(problem.code == diag::Code::usage);
        CHECK(problem.message == row.message);
        CHECK(problem.suggestion.value_or("") == row.suggestion);
    }
}

TEST_CASE("assess fills its options") {
    const auto options = options_of<cli::AssessOptions>({"assess",
                                                         "-f",
                                                         "json",
                                                         "project.yaml",
                                                         "-o",
                                                         "a.json",
                                                         "--format=text=b.txt",
                                                         "--min-score",
                                                         "80",
                                                         "--fail-on=high",
                                                         "--min-coverage",
                                                         "70",
                                                         "--min-evidence",
                                                         "5",
                                                         "--require-verdict",
                                                         "GO",
                                                         "--exit-zero",
                                                         "--as-of",
                                                         "2026-11-20",
                                                         "--profile",
                                                         "default",
                                                         "--no-waivers",
                                                         "--color",
                                                         "never",
                                                         "--width",
                                                         "100",
                                                         "-q",
                                                         "-v",
                                                         "--ascii",
                                                         "--stdin-filename",
                                                         "x.yaml"});
    CHECK(options.file == "project.yaml");
    CHECK(options.formats == std::vector<std::string>{"json", "text=b.txt"});
    CHECK(options.outputs == std::vector<std::string>{"a.json"});
    CHECK(options.gate.min_score == "80");
    CHECK(options.gate.fail_on == "high");
    CHECK(options.gate.min_coverage == "70");
    CHECK(options.gate.min_evidence == "5");
    CHECK(options.gate.require_verdict == "GO");
    CHECK(options.exit_zero);
    CHECK(options.as_of == "2026-11-20");
    CHECK(options.rules.profile == "default");
    CHECK(options.no_waivers);
    CHECK(options.stdin_name == "x.yaml");
    CHECK(options.screen.color == "never");
    CHECK(options.screen.width == "100");
    CHECK(options.screen.quiet);
    CHECK(options.screen.verbose);
    CHECK(options.screen.ascii);
}

TEST_CASE("assess without options leaves everything open") {
    const auto options = options_of<cli::AssessOptions>({"assess"});
    CHECK(options.file.empty());
    CHECK(options.formats.empty());
    CHECK_FALSE(options.gate.min_score);
    CHECK_FALSE(options.exit_zero);
    CHECK_FALSE(options.as_of);
}

TEST_CASE("the last of a repeated flag counts") {
    CHECK(
        options_of<cli::AssessOptions>({"assess", "--min-score", "70", "--min-score", "80"}).gate.min_score ==
        "80");
}

TEST_CASE("a dash and a file behind `--` are files") {
    CHECK(options_of<cli::AssessOptions>({"assess", "-"}).file == "-");
    CHECK(options_of<cli::AssessOptions>({"assess", "--", "-x.yaml"}).file == "-x.yaml");
    CHECK(options_of<cli::AssessOptions>({"assess", "rules"}).file == "rules");
}

TEST_CASE("the other commands fill theirs") {
    const auto list =
        options_of<cli::RulesListOptions>({"rules", "list", "--weights", "--area", "x", "-f", "json"});
    CHECK(list.weights);
    CHECK(list.area == "x");
    CHECK(list.format == "json");
    CHECK(options_of<cli::RulesShowOptions>({"rules", "show", "INT-003"}).rule == "INT-003");
    CHECK(options_of<cli::RulesCheckOptions>({"rules", "check", "a", "b"}).rules.folders ==
          std::vector<std::string>{"a", "b"});
    const auto eval = options_of<cli::EvalOptions>({"eval", "1 + 1", "--facts", "x.yaml"});
    CHECK(eval.expression == "1 + 1");
    CHECK(eval.facts == "x.yaml");
    const auto show = options_of<cli::RulesShowOptions>(
        {"rules", "show", "A-1", "--rules", "a", "--rules", "b", "--require-pack", "c@1"});
    CHECK(show.rules.folders == std::vector<std::string>{"a", "b"});
    CHECK(show.rules.required == std::vector<std::string>{"c@1"});
    CHECK(options_of<cli::ExplainOptions>({"explain", "M002"}).topic == "M002");
    CHECK(options_of<cli::ExplainOptions>({"explain", "rules"}).topic == "rules");
    CHECK(options_of<cli::SchemaOptions>({"schema", "report"}).which == "report");
    CHECK(options_of<cli::ReferenceOptions>({"reference", "--check", "d"}).check == "d");
    options_of<cli::VersionOptions>({"--version"});
}

TEST_CASE("every help fits 80 columns and names its command") {
    const std::vector<Words> commands{
        {},         {"assess"},    {"rules"},          {"rules", "list"}, {"rules", "show"}, {"explain"},
        {"schema"}, {"reference"}, {"rules", "check"}, {"rules", "new"},  {"eval"}};
    for (Words args : commands) {
        std::string call = "Usage: readiness";
        for (const std::string_view word : args)
            call += " " + std::string(word);
        args.push_back("--help");
        const std::string help = options_of<cli::HelpOptions>(args).text;
        INFO(help);
        CHECK(help.find(call) != std::string::npos);
        std::size_t begin = 0;
        while (begin < help.size()) {
            const std::size_t end = help.find('\n', begin);
            REQUIRE(end != std::string::npos);
            CHECK(end - begin <= 80);
            CHECK((end == begin || help[end - 1] != ' '));
            begin = end + 1;
        }
    }
}

TEST_CASE("help of a command is asked for before or after its flags") {
    options_of<cli::HelpOptions>({"assess", "-h"});
    options_of<cli::HelpOptions>({"assess", "x.yaml", "--exit-zero", "--help"});
    options_of<cli::HelpOptions>({"-h"});
}

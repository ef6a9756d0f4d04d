// SPDX-License-Identifier: Apache-2.0
#include "cli/gate_options.hpp"

#include "support/catch.hpp"
#include "support/memory_io.hpp"

using namespace readiness;

namespace {

/// The gate in one line, for tables.
std::string said(const assess::Gate& gate) {
    std::string out;
    const auto add = [&](const char* name, const std::string& value) {
        out += std::string(name) + value + " ";
    };
    if (gate.min_score)
        add("score>=", gate.min_score->text());
    if (gate.fail_on)
        add("on:", std::string(rules::name(*gate.fail_on)));
    if (gate.min_coverage_pct)
        add("coverage>=", gate.min_coverage_pct->text());
    if (gate.min_evidence_pct)
        add("evidence>=", gate.min_evidence_pct->text());
    if (gate.require_verdict)
        add("verdict:", std::string(assess::name(*gate.require_verdict)));
    return out;
}

struct Row {
    const char* says;
    cli::GateOptions options;
    std::map<std::string, std::string> variables;
    std::string want;
    std::vector<std::string> problems;
};

const Row rows[] = {
    {"nothing", {}, {}, "", {}},
    {"a score", {.min_score = "80"}, {}, "score>=80 ", {}},
    {"a score with decimals is exact", {.min_score = "72.5"}, {}, "score>=145/2 ", {}},
    {"the ends are included", {.min_score = "0", .min_coverage = "100"}, {}, "score>=0 coverage>=100 ", {}},
    {"everything",
     {.min_score = "1", .fail_on = "high", .min_coverage = "2", .min_evidence = "3", .require_verdict = "GO"},
     {},
     "score>=1 on:high coverage>=2 evidence>=3 verdict:GO ",
     {}},
    {"a verdict in small letters",
     {.require_verdict = "go-with-conditions"},
     {},
     "verdict:GO_WITH_CONDITIONS ",
     {}},
    {"a variable", {}, {{"READINESS_MIN_SCORE", "70"}}, "score>=70 ", {}},
    {"all variables",
     {},
     {{"READINESS_MIN_SCORE", "1"},
      {"READINESS_FAIL_ON", "low"},
      {"READINESS_MIN_COVERAGE", "2"},
      {"READINESS_MIN_EVIDENCE", "3"},
      {"READINESS_REQUIRE_VERDICT", "DEFER"}},
     "score>=1 on:low coverage>=2 evidence>=3 verdict:DEFER ",
     {}},
    {"a flag beats its variable", {.min_score = "80"}, {{"READINESS_MIN_SCORE", "70"}}, "score>=80 ", {}},
    {"a flag beats a variable that cannot be read",
     {.min_score = "80"},
     {{"READINESS_MIN_SCORE", "x"}},
     "score>=80 ",
     {}},
    {"an empty variable counts as unset", {}, {{"READINESS_MIN_SCORE", ""}}, "", {}},
    {"an empty flag does not", {.min_score = ""}, {}, "", {"`--min-score` cannot be ``"}},
    {"no number", {.min_score = "abc"}, {}, "", {"`--min-score` cannot be `abc`"}},
    {"a percent sign", {.min_coverage = "70%"}, {}, "", {"`--min-coverage` cannot be `70%`"}},
    {"too many points", {.min_score = "100.1"}, {}, "", {"`--min-score` cannot be `100.1`"}},
    {"too few points", {.min_score = "-1"}, {}, "", {"`--min-score` cannot be `-1`"}},
    {"no severity", {.fail_on = "hihg"}, {}, "", {"`--fail-on` cannot be `hihg`"}},
    {"a verdict that is none",
     {.require_verdict = "NOT_ASSESSABLE"},
     {},
     "",
     {"`--require-verdict` cannot be `NOT_ASSESSABLE`"}},
    {"the variable is named",
     {},
     {{"READINESS_FAIL_ON", "all"}},
     "",
     {"`READINESS_FAIL_ON` cannot be `all`"}},
};

} // namespace

TEST_CASE("gates come from flags, then from variables") {
    for (const Row& row : rows) {
        INFO(row.says);
        test::MemoryIo io;
        io.variables = row.variables;
        diag::Diagnostics diagnostics;
        CHECK(said(cli::read_gate(row.options, io, diagnostics)) == row.want);
        std::vector<std::string> messages;
        for (const diag::Diagnostic& problem : diagnostics.items())
            messages.push_back(problem.message);
        CHECK(messages == row.problems);
    }
}

TEST_CASE("the nearest severity is suggested") {
    test::MemoryIo io;
    diag::Diagnostics diagnostics;
    cli::read_gate({.fail_on = "hihg"}, io, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items()[0].suggestion == "high");
}

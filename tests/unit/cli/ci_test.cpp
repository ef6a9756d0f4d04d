// SPDX-License-Identifier: Apache-2.0
#include "cli/ci.hpp"
#include "support/catch.hpp"
#include "support/memory_io.hpp"

using namespace readiness;

namespace {

std::string outputs(const std::map<std::string, std::string>& variables) {
    test::MemoryIo io;
    io.variables = variables;
    std::string text;
    for (const cli::Output& output : cli::ci_outputs(io))
        text += (text.empty() ? "" : " ") + output.format + (output.append ? ">>" : ">") + output.path;
    return text;
}

} // namespace

TEST_CASE("what a CI service shows by itself is written where nothing was asked for", "[cli][ci]") {
    CHECK(outputs({}).empty());
    CHECK(outputs({{"CI", "true"}}).empty());
    CHECK(outputs({{"GITHUB_ACTIONS", "false"}}).empty());
    CHECK(outputs({{"GITHUB_ACTIONS", "true"}}) == "text>- github>-");
    CHECK(outputs({{"GITHUB_ACTIONS", "true"}, {"GITHUB_STEP_SUMMARY", ""}}) == "text>- github>-");
    CHECK(outputs({{"GITHUB_ACTIONS", "true"}, {"GITHUB_STEP_SUMMARY", "s.md"}}) ==
          "text>- github>- markdown>>s.md");
    CHECK(outputs({{"GITLAB_CI", "true"}}) == "text>- gitlab>gl-code-quality-report.json");
}

TEST_CASE("logs that carry out lines are known", "[cli][ci]") {
    const std::pair<std::map<std::string, std::string>, bool> rows[] = {
        {{}, false},
        {{{"GITLAB_CI", "true"}}, false},
        {{{"GITHUB_ACTIONS", "true"}}, true},
        {{{"TF_BUILD", "True"}}, true},
        {{{"TEAMCITY_VERSION", "2026.1"}}, true},
        {{{"TEAMCITY_VERSION", ""}}, false},
    };
    for (const auto& [variables, expected] : rows) {
        test::MemoryIo io;
        io.variables = variables;
        CHECK(cli::prints_into_ci_log(io) == expected);
    }
}

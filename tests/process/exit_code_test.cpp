// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/io_scratch_folder.hpp"
#include "support/process.hpp"

using namespace readiness;
using test::launch;

namespace {

struct Row {
    const char* says;
    std::vector<std::string> args;
    std::map<std::string, std::string> variables;
    int code;
};

const Row rows[] = {
    {"no gate", {"assess"}, {}, 0},
    {"gate met", {"assess", "--min-score", "0"}, {}, 0},
    {"gate not met", {"assess", "--min-score", "100"}, {}, 1},
    {"gate of a variable not met", {"assess"}, {{"READINESS_MIN_SCORE", "100"}}, 1},
    {"a flag beats the variable", {"assess", "--min-score", "0"}, {{"READINESS_MIN_SCORE", "100"}}, 0},
    {"coverage too low", {"assess", "--min-coverage", "1"}, {}, 1},
    {"evidence too low", {"assess", "--min-evidence", "1"}, {}, 1},
    {"verdict too low", {"assess", "--require-verdict", "GO"}, {}, 1},
    {"verdict good enough", {"assess", "--require-verdict", "DEFER"}, {}, 0},
    {"gate not met, --exit-zero", {"assess", "--min-score", "100", "--exit-zero"}, {}, 0},
    {"usage, --exit-zero", {"assess", "--min-score", "x", "--exit-zero"}, {}, 2},
    {"usage", {"asess"}, {}, 2},
    {"no such file", {"assess", "none.yaml"}, {}, 2},
    {"help", {"--help"}, {}, 0},
};

} // namespace

TEST_CASE("exit codes of the program") {
    const test::ScratchFolder folder;
    test::put(folder.path() / "readiness.yaml", "schema_version: 1\n");
    for (const Row& row : rows) {
        const test::Finished finished =
            launch({.args = row.args, .folder = folder.path().string(), .variables = row.variables});
        INFO(row.says << "\n" << finished.err);
        CHECK(finished.code == row.code);
        CHECK(finished.signal == 0);
        CHECK(finished.err.empty() == (row.code != 2));
        CHECK(finished.out.empty() == (row.code == 2));
    }
}

TEST_CASE("a descriptor that says nothing of interest is deferred, with everything unknown") {
    const test::Finished finished =
        launch({.args = {"assess", "-", "--format", "json"}, .input = "schema_version: 1\n"});
    CHECK(finished.code == 0);
    CHECK(finished.out.find("\"value\": \"DEFER\"") != std::string::npos);
    CHECK(finished.out.find("\"low\": 0") != std::string::npos);
    CHECK(finished.out.find("\"high\": 100") != std::string::npos);
}

TEST_CASE("the text says that no gate was set") {
    const test::Finished finished = launch({.args = {"assess", "-"}, .input = "schema_version: 1\n"});
    CHECK(finished.code == 0);
    CHECK(finished.out.find("Gate      not set") != std::string::npos);
}

TEST_CASE("the version names the program and its rules") {
    const test::Finished finished = launch({.args = {"--version"}});
    CHECK(finished.code == 0);
    CHECK(finished.out.starts_with("readiness "));
    CHECK(finished.out.find("rules readiness@") != std::string::npos);
}

TEST_CASE("the config file above the current folder counts, up to the top of the repository") {
    const test::ScratchFolder folder;
    const std::filesystem::path project = folder.path() / "team" / "claims";
    std::filesystem::create_directories(project);
    test::put(folder.path() / ".readiness.yaml", "{schema_version: 1, gates: {min_score: 100}}\n");
    test::put(project / "readiness.yaml", "schema_version: 1\n");
    const auto code = [&](const std::filesystem::path& from, std::vector<std::string> args) {
        args.insert(args.begin(), "assess");
        return launch({.args = args, .folder = from.string()}).code;
    };
    CHECK(code(project, {}) == 1);
    CHECK(code(folder.path(), {"team/claims/readiness.yaml"}) == 1);
    CHECK(code(folder.path(), {(project / "readiness.yaml").string()}) == 1);
    CHECK(code(project, {"--no-config"}) == 0);
    CHECK(code(project, {"--min-score", "0"}) == 0);
    std::filesystem::create_directory(folder.path() / "team" / ".git");
    CHECK(code(project, {}) == 0);
    CHECK(code(folder.path(), {"team/claims/readiness.yaml"}) == 0);
}

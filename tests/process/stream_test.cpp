// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/io_scratch_folder.hpp"
#include "support/process.hpp"

using namespace readiness;
using test::launch;
using test::OutTo;
namespace fs = std::filesystem;

namespace {

constexpr const char* descriptor = "schema_version: 1\n";

} // namespace

TEST_CASE("a reader that went away changes nothing and is not mentioned") {
    for (const auto& [gate, code] : {std::pair{"0", 0}, std::pair{"100", 1}}) {
        const test::Finished finished = launch({.args = {"assess", "-", "--verbose", "--min-score", gate},
                                                .input = descriptor,
                                                .out = OutTo::closed_pipe});
        CHECK(finished.code == code);
        CHECK(finished.signal == 0);
        CHECK(finished.err.find("cannot write") == std::string::npos);
    }
}

TEST_CASE("a full disk is an error, whatever the gate says") {
    if (!fs::exists("/dev/full"))
        return;
    for (const std::vector<std::string>& args : {std::vector<std::string>{"assess", "-"},
                                                 {"assess", "-", "--exit-zero"},
                                                 {"--help"},
                                                 {"schema", "report"}}) {
        const test::Finished finished =
            launch({.args = args, .input = descriptor, .out = OutTo::full_device});
        CHECK(finished.code == 2);
        CHECK(finished.err ==
              "readiness: error[U004]: cannot write to standard output: No space left on device\n");
    }
}

TEST_CASE("a report file on a full disk is an error") {
    if (!fs::exists("/dev/full"))
        return;
    const test::Finished finished = launch({.args = {"assess", "-", "-o", "/dev/full"}, .input = descriptor});
    CHECK(finished.code == 2);
    CHECK(finished.err == "readiness: error[U004]: cannot write `/dev/full`: No space left on device\n");
}

TEST_CASE("without standard output there is nobody to report to") {
    const test::Finished finished =
        launch({.args = {"assess", "-"}, .input = descriptor, .out = OutTo::nowhere});
    CHECK(finished.code == 2);
    CHECK(finished.err == "readiness: error[U004]: cannot write to standard output: Bad file descriptor\n");
}

TEST_CASE("a folder that may not be written keeps its report") {
    const test::ScratchFolder folder;
    fs::permissions(folder.path(), fs::perms::owner_all | fs::perms::group_all | fs::perms::others_all);
    const fs::path closed = folder.path() / "closed";
    fs::create_directory(closed);
    test::put(closed / "report.json", "old");
    fs::permissions(closed, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read |
                                fs::perms::others_exec);
    const test::Finished finished = launch({.args = {"assess", "-", "-f", "json=report.json"},
                                            .input = descriptor,
                                            .folder = closed.string(),
                                            .as_nobody = true});
    fs::permissions(closed, fs::perms::owner_all);
    INFO(finished.err);
    CHECK(test::content(closed / "report.json") == "old");
    // 127: the account without rights may not even start a program that lies in a private folder.
    if (finished.code == 127) {
        WARN("not tested: the account without rights cannot start the program in this folder");
        return;
    }
    CHECK(finished.code == 2);
    CHECK(finished.err == "readiness: error[U004]: cannot write `report.json`: Permission denied\n");
}

TEST_CASE("a report is on standard output and everything else on standard error") {
    const test::Finished finished = launch({.args = {"assess", "-", "--format", "json", "--verbose"},
                                            .input = "project: {name: x, purpose: TODO}\n"});
    INFO(finished.err);
    CHECK(finished.code == 0);
    CHECK(finished.out.starts_with("{\n"));
    CHECK(finished.out.ends_with("}\n"));
    CHECK(finished.err.find("readiness: read <stdin>") != std::string::npos);
}

TEST_CASE("without a terminal there is no colour unless it is asked for") {
    const test::Finished plain = launch({.args = {"assess", "-"}, .input = descriptor});
    CHECK(plain.out.find('\x1b') == std::string::npos);
    const test::Finished forced =
        launch({.args = {"assess", "-"}, .input = descriptor, .variables = {{"CLICOLOR_FORCE", "1"}}});
    CHECK(forced.out.find('\x1b') != std::string::npos);
}

TEST_CASE("a file is replaced whole and has no colour") {
    const test::ScratchFolder folder;
    test::put(folder.path() / "report.txt", std::string(100000, 'x'));
    const test::Finished finished = launch({.args = {"assess", "-", "-o", "report.txt", "--color", "always"},
                                            .input = descriptor,
                                            .folder = folder.path().string()});
    CHECK(finished.code == 0);
    CHECK(finished.out.empty());
    const std::string report = test::content(folder.path() / "report.txt");
    CHECK_FALSE(report.empty());
    CHECK(report.find('x') != 0);
    CHECK(report.find('\x1b') == std::string::npos);
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("the same run gives the same bytes") {
    const test::Launch what{.args = {"assess", "examples/claims-triage/readiness.yaml", "--as-of",
                                     "2026-11-20", "--format", "json"},
                            .folder = READINESS_SOURCE_DIR};
    const test::Finished first = launch(what);
    CHECK(first.code == 0);
    CHECK(first.out == launch(what).out);
}

// SPDX-License-Identifier: Apache-2.0
// Every example has its report beside it, as its README says to make it.
#include "support/catch.hpp"
#include "support/golden.hpp"

using namespace readiness;
namespace fs = std::filesystem;

TEST_CASE("examples and their reports") {
    const fs::path root = READINESS_SOURCE_DIR;
    const auto folders = test::folders_with(root / "examples", {"readiness.yaml"});
    REQUIRE_FALSE(folders.empty());
    for (const fs::path& folder : folders) {
        const std::string name = folder.filename().string();
        INFO(name);
        const test::Outcome outcome =
            test::run_in(root, {"assess", "examples/" + name + "/readiness.yaml", "--as-of", "2026-11-20",
                                "--format", "text=report.txt", "--format", "json=report.json"});
        CHECK(outcome.err.empty());
        CHECK(outcome.code == 0);
        REQUIRE(outcome.written.contains("report.txt"));
        for (const char* report : {"report.txt", "report.json"})
            test::check_golden(folder / report, outcome.written.at(report));
    }
}

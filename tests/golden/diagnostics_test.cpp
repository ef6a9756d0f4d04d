// SPDX-License-Identifier: Apache-2.0
// Every code of the catalogue is shown once, as a reader sees it: tests/diagnostics/<ID>-<slug>/ holds
// input.yaml and expected.txt (standard error). `args`, one a line, replaces the plain assessment of
// input.yaml.
#include "readiness/diag/codes.hpp"

#include "support/catch.hpp"
#include "support/golden.hpp"

#include <map>
#include <set>

using namespace readiness;
namespace fs = std::filesystem;

namespace {

/// Codes that no command line and no descriptor can bring about, and where they are tested.
const std::map<std::string_view, std::string_view> elsewhere{
    {"Y003", "tests/process: the file would be larger than a megabyte"},
    {"Y006", "tests/process: the file would be hundreds of kilobytes"},
    {"Y014", "tests/unit/yaml: the file would be larger than 64 kilobytes"},
    {"M013", "tests/unit/load: the list would have 10,001 entries"},
    {"C014", "tests/unit/cel: no built-in rule has a warning"},
    {"C015", "tests/unit/cel: no built-in rule has a warning"},
    {"C016", "tests/unit/cel: no built-in rule has a warning"},
    {"R001", "tests/unit/rules: a pack that does not load"},
    {"R002", "tests/unit/rules: a pack that does not load"},
    {"R003", "tests/unit/rules: a pack that does not load"},
    {"R005", "tests/unit/rules: a pack that does not load"},
    {"R006", "tests/unit/rules: a pack that does not load"},
    {"R007", "tests/unit/rules: a pack that does not load"},
    {"R009", "tests/unit/rules: a pack that does not load"},
    {"R022", "tests/golden/rules-test-broken"},
    {"R023", "tests/golden/rules-test-broken"},
    {"R024", "tests/golden/rules-test-broken"},
    {"R025", "tests/golden/rules-test-broken"},
    {"R026", "tests/golden/rules-test-broken"},
    {"R013", "tests/unit/assess: no built-in rule breaks"},
};

fs::path cases() {
    return fs::path(READINESS_SOURCE_DIR) / "tests" / "golden" / "diagnostics";
}

std::vector<std::string> args_of(const fs::path& folder) {
    if (fs::exists(folder / "args"))
        return test::lines_of(folder / "args");
    return {"assess", "input.yaml", "--quiet"};
}

} // namespace

TEST_CASE("every code is shown once or listed as tested elsewhere") {
    for (const diag::CodeInfo& code : diag::catalogue()) {
        const std::string name = std::string(code.id) + "-" + std::string(code.slug);
        INFO(name);
        CHECK(fs::is_directory(cases() / name) != elsewhere.contains(code.id));
    }
}

TEST_CASE("no folder outlives its code") {
    std::set<std::string> names;
    for (const diag::CodeInfo& code : diag::catalogue())
        names.insert(std::string(code.id) + "-" + std::string(code.slug));
    if (fs::is_directory(cases()))
        for (const fs::directory_entry& entry : fs::directory_iterator(cases())) {
            INFO(entry.path().filename().string());
            CHECK(names.contains(entry.path().filename().string()));
        }
}

TEST_CASE("diagnostics as a reader sees them") {
    for (const fs::path& folder : test::folders_with(cases(), {"args", "input.yaml"})) {
        INFO(folder.filename().string());
        const test::Outcome outcome = test::run_in(folder, args_of(folder));
        test::check_golden(folder / "expected.txt", outcome.err);
        const std::string id = folder.filename().string().substr(0, 4);
        CHECK(outcome.err.find("[" + id + "]") != std::string::npos);
    }
}

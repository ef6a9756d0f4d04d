// SPDX-License-Identifier: Apache-2.0
// A case is a folder with
//   args              one argument a line
//   env               NAME=VALUE lines, if any
//   stdin             what is typed, if anything
//   expected.txt      standard output
//   expected.err      standard error
//   expected.code     exit code, if it is not 0
//   expected.<name>   the file <name> that the run wrote
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/io_scratch_folder.hpp"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> variables_of(const fs::path& folder) {
    std::map<std::string, std::string> variables;
    for (const std::string& line : test::lines_of(folder / "env"))
        variables[line.substr(0, line.find('='))] = line.substr(line.find('=') + 1);
    return variables;
}

void check_case(const fs::path& folder) {
    const test::Outcome outcome = test::run_in(folder, test::lines_of(folder / "args"), variables_of(folder),
                                               test::content(folder / "stdin"));
    std::map<std::string, std::string> got{
        {"expected.txt", outcome.out},
        {"expected.err", outcome.err},
        {"expected.code", outcome.code == 0 ? "" : std::to_string(outcome.code) + "\n"}};
    for (const auto& [name, text] : outcome.written)
        got["expected." + name] = text;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().starts_with("expected."))
            got.try_emplace(entry.path().filename().string(), "");
    for (const auto& [name, text] : got)
        test::check_golden(folder / name, text);
}

} // namespace

TEST_CASE("golden cases") {
    const auto folders = test::folders_with(fs::path(READINESS_SOURCE_DIR) / "tests" / "golden", {"args"});
    REQUIRE_FALSE(folders.empty());
    for (const fs::path& folder : folders) {
        INFO(folder.filename().string());
        check_case(folder);
    }
}

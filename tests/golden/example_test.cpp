// SPDX-License-Identifier: Apache-2.0
// Every example has its report beside it in every format, as its README says to make them.
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/io_scratch_folder.hpp"

#include "cli/formats.hpp"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

/// How the report is called; the format is to be seen by the name.
std::string file_of(std::string_view format) {
    static const std::map<std::string_view, std::string> ends{
        {"text", "txt"},          {"junit", "junit.xml"},    {"markdown", "md"},
        {"github", "github.txt"}, {"gitlab", "gitlab.json"}, {"badge", "badge.json"}};
    const auto end = ends.find(format);
    return "report." + (end == ends.end() ? std::string(format) : end->second);
}

/// `--format json=report.json` for every format there is.
std::vector<std::string> all_formats() {
    std::vector<std::string> words;
    for (const std::string_view format : cli::format_names()) {
        words.emplace_back("--format");
        words.push_back(std::string(format) + "=" + file_of(format));
    }
    return words;
}

test::Outcome run(std::vector<std::string> words) {
    const std::vector<std::string> outputs = all_formats();
    words.insert(words.end(), outputs.begin(), outputs.end());
    return test::run_in(READINESS_SOURCE_DIR, words);
}

} // namespace

TEST_CASE("examples and their reports") {
    const fs::path root = READINESS_SOURCE_DIR;
    const auto folders = test::folders_with(root / "examples", {"readiness.yaml"});
    REQUIRE_FALSE(folders.empty());
    for (const fs::path& folder : folders) {
        const std::string name = folder.filename().string();
        INFO(name);
        const test::Outcome assessed =
            run({"assess", "examples/" + name + "/readiness.yaml", "--as-of", "2026-11-20"});
        CHECK(assessed.err.empty());
        CHECK(assessed.code == 0);
        for (const std::string_view format : cli::format_names()) {
            INFO(format);
            REQUIRE(assessed.written.contains(file_of(format)));
            test::check_golden(folder / file_of(format), assessed.written.at(file_of(format)));
        }
        // A saved report says the same in every format.
        const test::Outcome rendered = run({"render", "examples/" + name + "/report.json"});
        CHECK(rendered.err.empty());
        CHECK(rendered.written == assessed.written);
    }
}

TEST_CASE("every format has its row in the table of what it was proven with") {
    const std::string page =
        test::content(fs::path(READINESS_SOURCE_DIR) / "docs" / "reference" / "formats.md");
    const std::size_t proven = page.find("## Proven with");
    REQUIRE(proven != std::string::npos);
    for (const std::string_view format : cli::format_names()) {
        INFO(format);
        const std::string row = "\n| `" + std::string(format) + "` |";
        CHECK(page.find(row) < proven);
        CHECK(page.find(row, proven) != std::string::npos);
    }
}

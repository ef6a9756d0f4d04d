// SPDX-License-Identifier: Apache-2.0
// `parse` shows its parser the outline of a file. Tree and problems have to be what yaml-cpp makes of all of
// it.
#include "support/catch.hpp"
#include "support/mutate.hpp"
#include "support/same_reading.hpp"
#include "yaml/outline.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace readiness;
namespace fs = std::filesystem;

namespace {

/// The corpora of the fuzz targets that read YAML, all examples and rules, and what READINESS_YAML_FILES
/// names: a folder with more, such as the yaml-test-suite.
std::vector<std::string> all_files() {
    const fs::path root = READINESS_SOURCE_DIR;
    std::vector<fs::path> paths;
    std::vector<fs::path> folders{root / "examples", root / "rules", root / "tests/fuzz/corpus/yaml",
                                  root / "tests/fuzz/corpus/load"};
    if (const char* more = std::getenv("READINESS_YAML_FILES"))
        folders.emplace_back(more);
    for (const fs::path& folder : folders)
        for (const auto& entry : fs::recursive_directory_iterator(folder))
            if (entry.is_regular_file())
                paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> files;
    for (const fs::path& path : paths) {
        std::ifstream in(path, std::ios::binary);
        files.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return files;
}

std::string outline_of(std::string_view text) {
    source::SourceSet sources;
    const source::FileId file = sources.add("f.yaml", std::string(text));
    diag::Diagnostics diagnostics;
    const auto outline = yaml::draw_outline(yaml::scan(sources, file, diagnostics));
    return outline ? outline->text : "none";
}

} // namespace

TEST_CASE("an outline keeps lines, indentation and signs") {
    CHECK(
        outline_of("a: one two # c\n\n# c\nb:\n  -   c:  'x'\n      d: [ e,\n  f]\n  - |\n    x\n    y\n") ==
        "\"\": \n\"\":\n  -   \"\": \n      \"\": [ \"\",\n  \"\"]\n  - \"\"\n");
    CHECK(outline_of("{\"a\":1, b: {}}") == "{\"\":\"\", \"\": {}}\n");
    CHECK(outline_of("---\na: x\n") == "---\n\"\": \"\"\n");
}

TEST_CASE("a value is left out only where nothing behind it could be taken for it") {
    CHECK(outline_of("a: x\nb: y\n") == "\"\": \n\"\": \"\"\n");
    CHECK(outline_of("- a: x\n- b: y\n") == "- \"\": \n- \"\": \"\"\n");
    CHECK(outline_of("a: x\n- y\n") == "\"\": \"\"\n- \"\"\n");
    CHECK(outline_of("a: x\n  b: y\n") == "none");
    CHECK(outline_of("a: 'x\n  y'\nb: y\n") == "\"\": \"\"\n\"\": \"\"\n");
    CHECK(outline_of("a:\n  'x'\nb: y\n") == "none"); // not behind its key
    CHECK(outline_of("{a: x,\n b: y}\n") == "{\"\": \"\",\n \"\": \"\"}\n");
}

TEST_CASE("an entry is left out behind one of the same mapping whose value was left out") {
    CHECK(outline_of("a: 1\nb: 2\nc: 3\nd: 4\n") == "\"\": \n\"\": \"\"\n");
    CHECK(outline_of("- a: 1\n  b: 2\n  c: 3\n- d\n") == "- \"\": \n- \"\"\n");
    CHECK(outline_of("a:\n  b: 1\n  c: 2\n# d\n\ne: |\n  5\nf: 6\n") ==
          "\"\":\n  \"\": \n\"\": \"\"\n\"\": \"\"\n");
    // The second holds more than one value, or is no entry of the first one's mapping.
    CHECK(outline_of("a: 1\nb:\n  c: 2\nd: 3\n") == "\"\": \n\"\":\n  \"\": \n\"\": \"\"\n");
    CHECK(outline_of("a: 1\nb: [2]\nc: 3\n") == "\"\": \n\"\": [\"\"]\n\"\": \"\"\n");
    CHECK(outline_of("a: 1\nb:\nc: 3\nd: 4\n") == "\"\": \n\"\":\n\"\": \n\"\": \"\"\n");
    CHECK(outline_of("a:\n  b: 1\nc: 2\nd: 3\n") == "\"\":\n  \"\": \n\"\": \n\"\": \"\"\n");
    CHECK(outline_of("- a: 1\n- b: 2\n- c: 3\n") == "- \"\": \n- \"\": \n- \"\": \"\"\n");
    CHECK(outline_of("a: 1\nb: 2\n- c\n") == "\"\": \n\"\": \"\"\n- \"\"\n");
    CHECK(outline_of("a: 1\nb: 2\n  c: 3\n") == "none");
    CHECK(outline_of("a: 1\nb\t: 2\nc: 3\n") == "none");
}

TEST_CASE("files with signs that parsers take in different ways have no outline") {
    for (const std::string_view file :
         {"a: &x 1\n", "- *x\n", "? a\n", "a: 1\n---\nb: 1\n", "%YAML 1.2\n---\na: 1\n", "--- a\n", "a:\t1\n",
          ": x\n", "[a]: b\n", "{a b\n c: 1}", "[a\n b]", "{: a}", "a: @\n", "a:\n  b\n", "a:\n  [b]\n",
          "a\n", "a: |\n!b\n\t\n", "a: !b c\n"}) {
        INFO(file);
        CHECK(outline_of(file) == "none");
    }
    CHECK(outline_of(std::string(1024, 'k') + ": x\n") == "\"\": \"\"\n");
    CHECK(outline_of(std::string(1025, 'k') + ": x\n") == "none");
}

TEST_CASE("every file reads the same by its outline") {
    std::size_t drawn = 0;
    for (const std::string& file : all_files()) {
        INFO(file.substr(0, 200));
        CHECK(test::difference(file) == "");
        if (outline_of(file) != "none")
            ++drawn;
    }
    CHECK(drawn > 10);
}

// READINESS_MUTATIONS says how many, READINESS_SEED which ones.
TEST_CASE("changed files read the same by their outline") {
    const auto number = [](const char* name, std::uint64_t usual) {
        const char* given = std::getenv(name);
        return given ? std::strtoull(given, nullptr, 10) : usual;
    };
    const std::vector<std::string> files = all_files();
    std::mt19937_64 random(number("READINESS_SEED", 1));
    std::uint64_t drawn = 0;
    std::uint64_t differ = 0;
    const std::uint64_t rounds = number("READINESS_MUTATIONS", 2000);
    for (std::uint64_t i = 0; i < rounds && differ < 5; ++i) {
        const std::string file = test::mutated(files, random);
        if (outline_of(file) != "none")
            ++drawn;
        const std::string difference = test::difference(file);
        if (difference.empty())
            continue;
        ++differ;
        FAIL_CHECK("round " << i << "\n" << file << "\n" << difference);
    }
    CHECK(drawn > rounds / 10);
}

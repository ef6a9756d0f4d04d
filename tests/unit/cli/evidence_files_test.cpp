// SPDX-License-Identifier: Apache-2.0
#include "cli/evidence_files.hpp"

#include "support/catch.hpp"
#include "support/memory_io.hpp"

using namespace readiness;

namespace {

struct Row {
    const char* says;
    std::string root;
    std::string reference;
    std::string found; ///< `there`, `missing` or `outside`
};

const Row rows[] = {
    {"a file", "repo", "docs/a.md", "there"},
    {"a file in the current folder", ".", "here.md", "there"},
    {"a folder", "repo", "docs", "there"},
    {"a folder, named as such", "repo", "docs/", "there"},
    {"a place in a file", "repo", "docs/a.md#latency", "there"},
    {"a file with such a name", "repo", "docs/b#1.md", "there"},
    {"a way around", "repo", "docs/../docs/a.md", "there"},
    {"a root with a slash", "repo/", "docs/a.md", "there"},
    {"no such file", "repo", "docs/none.md", "missing"},
    {"no such file, with a place", "repo", "docs/none.md#x", "missing"},
    {"a file beside the root", "repo", "../here.md", "outside"},
    {"a file beside the root by a detour", "repo", "docs/../../here.md", "outside"},
    {"a name from the top", "repo", "/repo/docs/a.md", "outside"},
    {"an address", "repo", "https://example.org/none", "there"},
    {"nowhere to look", "", "../none.md", "there"},
};

} // namespace

TEST_CASE("files of evidence are looked for below the root") {
    for (const Row& row : rows) {
        INFO(row.says);
        test::MemoryFiles files;
        files.texts = {{"repo/docs/a.md", ""}, {"repo/docs/b#1.md", ""}, {"here.md", ""}};
        load::Locations locations;
        locations.add("x",
                      {.key = {},
                       .value = {},
                       .evidence = std::make_shared<load::Evidence>(load::Evidence{
                           .reference = row.reference, .verified_on = {}, .by = {}, .reference_span = {}})});
        assess::Subject subject;
        subject.locations = &locations;
        diag::Diagnostics diagnostics;
        const std::string root = row.root == "repo/" ? "repo" : row.root;
        const assess::EvidenceFiles found = cli::look_for_evidence(root, subject, files, diagnostics);
        CHECK((found.missing.contains(row.reference)   ? "missing"
               : found.outside.contains(row.reference) ? "outside"
                                                       : "there") == row.found);
        CHECK(diagnostics.empty());
    }
}

TEST_CASE("a root that is not there is an error") {
    test::MemoryFiles files;
    diag::Diagnostics diagnostics;
    cli::look_for_evidence("repo", {}, files, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items()[0].message == "there is no folder `repo`");
}

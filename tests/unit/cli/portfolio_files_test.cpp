// SPDX-License-Identifier: Apache-2.0
#include "cli/portfolio_files.hpp"

#include "support/catch.hpp"
#include "support/memory_io.hpp"

using namespace readiness;
using cli::PortfolioFiles;

namespace {

using Paths = std::vector<std::string>;

struct Found {
    Paths paths;
    Paths problems;
};

Found find(const PortfolioFiles& wanted, const std::string& input = {}) {
    test::MemoryIo io;
    io.input.str(input);
    for (const char* path : {"a/readiness.yaml", "a/other.yaml", "b/c/project.yaml", "b/x.readiness.yml",
                             "single.yaml", "odd[1].yaml"})
        io.memory.texts[path] = "{}";
    diag::Diagnostics diagnostics;
    Found found{find_files(wanted, io, diagnostics), {}};
    for (const diag::Diagnostic& problem : diagnostics.items())
        found.problems.push_back(std::string(diag::info(problem.code).id) + " " + problem.message);
    return found;
}

} // namespace

TEST_CASE("files, folders, patterns and lists") {
    struct {
        PortfolioFiles wanted;
        std::string input;
        Paths paths;
    } const cases[] = {
        {{.named = {"single.yaml"}}, "", {"single.yaml"}},
        {{.named = {"not-there.yaml"}}, "", {"not-there.yaml"}}, // judged, and then said to be missing
        {{.named = {"a"}}, "", {"a/readiness.yaml"}},
        {{.named = {"b"}}, "", {"b/c/project.yaml", "b/x.readiness.yml"}},
        {{.named = {"."}}, "", {"a/readiness.yaml", "b/c/project.yaml", "b/x.readiness.yml"}},
        {{.named = {"a"}, .names = {"*.yaml"}}, "", {"a/other.yaml", "a/readiness.yaml"}},
        {{.named = {"."}, .names = {"b/**/*.yaml"}}, "", {"b/c/project.yaml"}},
        {{.named = {"*/*.yaml"}}, "", {"a/other.yaml", "a/readiness.yaml"}},
        {{.named = {"**/project.yaml"}}, "", {"b/c/project.yaml"}},
        {{.named = {"odd[1].yaml"}}, "", {"odd[1].yaml"}}, // a file by that name wins over a pattern
        {{.named = {"-"}}, "z.yaml\r\n\na b.yaml\n", {"a b.yaml", "z.yaml"}},
        {{.named = {"-"}, .null_separated = true}, std::string("z\ny\0a\0", 6), {"a", "z\ny"}},
        {{.named = {"single.yaml", "./single.yaml", ".//single.yaml", "-"}},
         "single.yaml\n",
         {"single.yaml"}},
        {{.named = {"/abs//x/./y.yaml"}}, "", {"/abs/x/y.yaml"}},
        {{.named = {"-"}}, "", {}},
    };
    for (const auto& [wanted, input, paths] : cases) {
        INFO(wanted.named.front());
        const Found found = find(wanted, input);
        CHECK(found.paths == paths);
        CHECK(found.problems == Paths{});
    }
}

TEST_CASE("what names no descriptor is said at once") {
    const Found found = find({.named = {"a", "c/*.yaml", "*.json", "b"}, .names = {"nope.yaml"}});
    CHECK(found.problems == Paths{"U002 `a` has no project descriptor",
                                  "U002 there is no `c`, where `c/*.yaml` would be looked for",
                                  "U002 `*.json` has no project descriptor",
                                  "U002 `b` has no project descriptor"});
}

TEST_CASE("the parts of a portfolio are the portfolio") {
    const PortfolioFiles all{.named = {"."}, .names = {"*.yaml", "*.yml"}};
    Paths together;
    for (std::uint32_t part = 1; part <= 3; ++part) {
        PortfolioFiles some = all;
        some.shard = {part, 3};
        const Found found = find(some);
        CHECK(found.problems == Paths{}); // a part may be empty
        together.insert(together.end(), found.paths.begin(), found.paths.end());
    }
    std::sort(together.begin(), together.end());
    CHECK(together == find(all).paths);
}

// SPDX-License-Identifier: Apache-2.0
#include "cli/glob.hpp"

#include "support/catch.hpp"

using namespace readiness::cli;

TEST_CASE("patterns") {
    struct {
        const char* pattern;
        const char* path;
        bool fits;
    } const cases[] = {
        {"a.yaml", "a.yaml", true},
        {"a.yaml", "b.yaml", false},
        {"*.yaml", "a.yaml", true},
        {"*.yaml", ".yaml", true},
        {"*.yaml", "x/a.yaml", false},
        {"*", "", true},
        {"", "", true},
        {"", "a", false},
        {"a*b*c", "a1b2b3c", true},
        {"a*b*c", "a1b2b3d", false},
        {"?.yaml", "a.yaml", true},
        {"?", "/", false},
        {"x/*/y", "x/a/y", true},
        {"x/*/y", "x/a/b/y", false},
        {"**/r.yaml", "r.yaml", true},
        {"**/r.yaml", "a/b/r.yaml", true},
        {"**/r.yaml", "a/b/xr.yaml", false},
        {"teams/**/r.yaml", "teams/r.yaml", true},
        {"teams/**/r.yaml", "teams/a/b/r.yaml", true},
        {"teams/**/r.yaml", "other/a/r.yaml", false},
        {"**/a/*.yaml", "x/a/b/a/c.yaml", true},
        {"**/a/*.yaml", "x/a/b/c.yaml", false},
        {"a**b", "axxb", true},
        {"a**b", "ax/b", false},
        {"[a-c]1", "b1", true},
        {"[a-c]1", "d1", false},
        {"[!a-c]1", "d1", true},
        {"[^a]1", "a1", false},
        {"[]]", "]", true},
        {"[a-]", "-", true},
        {"[!/]", "/", false},
        {"[", "[", true},
        {"[abc", "[abc", true},
        {"\\*", "*", true},
        {"\\*", "a", false},
        {"a\\", "a\\", true},
    };
    for (const auto& [pattern, path, fits] : cases) {
        INFO(pattern << " and " << path);
        CHECK(matches(pattern, path) == fits);
    }
}

TEST_CASE("a hostile pattern takes no longer than pattern times path") {
    std::string pattern, path(5000, 'a');
    for (int i = 0; i < 500; ++i)
        pattern += "*a";
    CHECK_FALSE(matches(pattern + "b", path)); // hangs if every star is tried again
    std::string folders;
    for (int i = 0; i < 200; ++i)
        folders += "**/a/";
    std::string deep;
    for (int i = 0; i < 2000; ++i)
        deep += "a/";
    CHECK_FALSE(matches(folders + "b", deep + "c"));
}

TEST_CASE("the folder of a pattern") {
    CHECK(folder_of("*.yaml") == ".");
    CHECK(folder_of("a/*.yaml") == "a");
    CHECK(folder_of("a/b/**/c.yaml") == "a/b");
    CHECK(folder_of("a/b*/c") == "a");
    CHECK(folder_of("/*") == "/");
    CHECK(folder_of("/a/*") == "/a");
    CHECK(is_pattern("a[b]"));
    CHECK_FALSE(is_pattern("a/b.yaml"));
}

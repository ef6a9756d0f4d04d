// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/suggest.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace readiness::text;

TEST_CASE("edits are counted") {
    struct Row {
        std::string_view a, b;
        std::size_t distance;
    };
    const Row rows[] = {
        {"", "", 0},           {"", "abc", 3},         {"owner", "owner", 0},    {"ownr", "owner", 1},
        {"onwer", "owner", 1}, {"ca", "abc", 3},       {"kitten", "sitting", 3}, {"stage", "stages", 1},
        {"users", "user", 1},  {"jango", "django", 1},
    };
    for (const Row& row : rows) {
        INFO(row.a << " -> " << row.b);
        CHECK(edit_distance(row.a, row.b) == row.distance);
        CHECK(edit_distance(row.b, row.a) == row.distance);
    }
}

TEST_CASE("the nearest word is found, or none") {
    const std::vector<std::string_view> words{"owner", "name", "kind", "data_movement", "legacy"};
    struct Row {
        std::string_view word;
        std::optional<std::string_view> want;
    };
    const Row rows[] = {
        {"ownr", "owner"}, {"OWNER", "owner"}, {"data_movment", "data_movement"},
        {"nmae", "name"},  {"kin", "kind"},    {"colour", {}},
        {"", {}},          {"x", {}},          {"own", {}},
    };
    for (const Row& row : rows) {
        INFO(row.word);
        CHECK(nearest(row.word, words) == row.want);
    }
}

TEST_CASE("among equals the first wins, and endless words are not compared") {
    const std::vector<std::string_view> words{"ab", "ac"};
    CHECK(nearest("ad", words) == "ab");
    CHECK(nearest(std::string(100000, 'a'), words) == std::nullopt);
}

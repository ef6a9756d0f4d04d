// SPDX-License-Identifier: Apache-2.0
#include "subject.hpp"
#include "support/catch.hpp"

using namespace readiness;
using test::Loaded;

TEST_CASE("unknown keys and the nearest field") {
    struct Row {
        std::string_view file;
        const char* problems;
    };
    const Row rows[] = {
        {"ownr: x\n", "M002 1:1 unknown key `ownr` |  | owner\n"},
        // `owner` is there already, so it is not what was meant.
        {"house: {kitchen: {used: true, windows: 1, window_owner: x, use: 1}}\n",
         "M002 1:60 unknown key `use` in `house.kitchen` |  | \n"},
        {"house: {owner: x, onwer: y, cellr: z}\n",
         "M002 1:19 unknown key `onwer` in `house` | one of kitchen or cellar | \n"
         "M002 1:29 unknown key `cellr` in `house` |  | cellar\n"},
        {"share: 5\n", "M002 1:1 unknown key `share` |  | share_pct\n"},
        // A field of a section below, by a name that is only alike.
        {"house: {windowing: 3}\n", "M002 1:9 unknown key `windowing` in `house` |  | kitchen.windows\n"},
        // A field of another section, by its own name and only if there is one such section.
        {"house: {share_pct: 3}\n", "M002 1:9 unknown key `share_pct` in `house` |  | share_pct\n"},
        {"pets: [{until: 2026-01-01}]\n", "M002 1:9 unknown key `until` in `pets[0]` |  | notes[].until\n"},
        {"windows: 2\n", "M002 1:1 unknown key `windows` | one of flag, count, rate, limit, share_pct, "
                         "owner, id, due, start, version, "
                         "mood, colour, words, moods, colours, numbers, pets, notes, extra or house | \n"},
        {"pets: [{names: A}, {kind: dog}]\n",
         "M002 1:9 unknown key `names` in `pets[0]` |  | name\n"
         "M002 1:21 unknown key `kind` in `pets[1]` | one of name, tame, mood or tricks | \n"},
        {"house: {\"\": 1}\n", "M002 1:9 unknown key `` in `house` | one of kitchen, cellar or owner | \n"},
    };
    for (const Row& row : rows) {
        INFO(row.file);
        CHECK(Loaded(row.file).problems() == row.problems);
    }
}

TEST_CASE("sections have to be maps") {
    struct Row {
        std::string_view file;
        const char* problems;
    };
    const Row rows[] = {
        {"house:\n", ""},
        {"house: ~\n", ""},
        {"house: {}\n", ""},
        {"house: {kitchen: none}\n",
         "M006 1:18 `house.kitchen` cannot be `none` as a whole | the field that says so, "
         "such as `kitchen: {used: false}` | \n"},
        {"house: none\n",
         "M006 1:8 `house` cannot be `none` as a whole | the field that says so, such as `house: "
         "{owner: none}` | \n"},
        {"house: {kitchen: true}\n",
         "M001 1:18 `house.kitchen` takes fields, not `true` | a map such as `kitchen: {windows: 2}` | \n"},
        {"house: [x]\n",
         "M001 1:8 `house` takes fields, not a list | a map such as `house: {kitchen: ..}` | \n"},
        {"- a\n- b\n",
         "M001 1:1 a subject is a map, not a list | lines of the form `key: value`, such as `flag: "
         "true` | \n"},
        {"flag\n",
         "M001 1:1 a subject is a map, not `flag` | lines of the form `key: value`, such as `flag: true` | "
         "\n"},
    };
    for (const Row& row : rows) {
        INFO(row.file);
        CHECK(Loaded(row.file).problems() == row.problems);
    }
}

TEST_CASE("required fields are asked for once, by name") {
    CHECK(Loaded("notes: []\n").problems() == "");
    CHECK(Loaded("notes: [{text: a, by: b, until: 2026-01-01}]\n").problems() == "");
    CHECK(Loaded("notes:\n  - text: a\n    by: b\n").problems() ==
          "M011 2:5 `notes[0]` lacks `until` | until: How long | \n");
    CHECK(Loaded("notes: [{text: a, by: , until: ~}]\n").problems() ==
          "M011 1:10 `notes[0]` lacks `by` and `until` |  | \n");
    CHECK(Loaded("notes: [{}]\n").problems() == "M011 1:9 `notes[0]` lacks `text`, `by` and `until` |  | \n");
    // What is there but wrong is not missing.
    CHECK(Loaded("notes: [{text: a, by: b, until: soon}]\n").problems() ==
          "M008 1:33 `notes[0].until` takes a date, not `soon` | a date such as 2026-11-20 | \n");
}

TEST_CASE("all problems come in one pass, in order") {
    CHECK(Loaded("flag: x\nhouse: {cellar: {windows: -1, useed: true}}\nmood: y\ncount: 1\ncount: 2\n")
              .problems() ==
          "M003 1:7 `flag` takes true or false, not `x` | true or false | \n"
          "M005 2:27 `house.cellar.windows` cannot be `-1` | a whole number, at least 0 | \n"
          "M002 2:31 unknown key `useed` in `house.cellar` |  | used\n"
          "M004 3:7 `mood` has no value `y` | none, calm, very_calm or angry | \n"
          "Y009 5:1 the key `count` is written twice |  | \n");
}

TEST_CASE("a free part of a file is kept as its node") {
    const Loaded loaded("extra: {any: [thing, {at: all}]}\n");
    CHECK(loaded.problems() == "");
    REQUIRE(loaded.subject.extra.stated());
    CHECK((*loaded.document)[loaded.subject.extra.value.node].kind == yaml::NodeKind::mapping);
    CHECK_FALSE(Loaded("extra: ~\n").subject.extra.stated());
}

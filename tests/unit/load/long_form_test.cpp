// SPDX-License-Identifier: Apache-2.0
#include "subject.hpp"
#include "support/catch.hpp"

using namespace readiness;
using test::Loaded;

TEST_CASE("a fact with its evidence") {
    const Loaded loaded("count: {value: 5, evidence: docs/x.md, verified_on: 2026-10-02, by: R. Osei}\n");
    CHECK(loaded.problems() == "");
    CHECK(loaded.subject.count.value == 5);
    const load::Evidence* evidence = loaded.locations.evidence("count");
    REQUIRE(evidence);
    CHECK(evidence->reference == "docs/x.md");
    CHECK(evidence->verified_on == schema::parse_date("2026-10-02"));
    CHECK(evidence->by == "R. Osei");
    CHECK(loaded.sources.text(*evidence->reference_span) == "docs/x.md");
    const load::Location* place = loaded.locations.find("count");
    CHECK(loaded.sources.text(place->key) == "count");
    CHECK(loaded.sources.text(place->value) == "5");
}

TEST_CASE("the long form of every kind of field") {
    const Loaded loaded("mood: {value: calm, by: A}\n"
                        "words: {value: [a, b], evidence: x}\n"
                        "moods: {value: none, evidence: x}\n"
                        "pets: {value: [{name: A}], evidence: y}\n"
                        "owner:\n  value: none\n  by: B\n"
                        "due: {value: , by: C}\n"
                        "house: {kitchen: {used: {value: false, evidence: z}}}\n");
    CHECK(loaded.problems() == "");
    CHECK(loaded.subject.words.value.size() == 2);
    CHECK(loaded.subject.moods.stated());
    CHECK(loaded.subject.pets.value.size() == 1);
    CHECK(loaded.subject.owner.is_none());
    CHECK_FALSE(loaded.subject.due.stated());
    CHECK_FALSE(loaded.subject.house.kitchen.used.value);
    CHECK(loaded.locations.evidence("house.kitchen.used")->reference == "z");
    CHECK(loaded.locations.evidence("words[1]")->reference == "x");
    CHECK(loaded.locations.evidence("pets[0].name")->reference == "y");
    CHECK_FALSE(loaded.locations.evidence("house.kitchen.windows"));
}

TEST_CASE("entries of lists of objects take evidence beside their own keys") {
    const Loaded loaded("pets:\n"
                        "  - {name: A, evidence: x, verified_on: 2026-01-01}\n"
                        "  - {name: {value: B, by: C}, by: D}\n"
                        "notes: [{text: a, by: E, until: 2026-01-01, evidence: f}]\n");
    CHECK(loaded.problems() == "");
    CHECK(loaded.locations.evidence("pets[0].name")->reference == "x");
    CHECK(loaded.locations.evidence("pets[0].mood")->reference == "x");
    CHECK(loaded.locations.evidence("pets[1].name")->by == "C");
    CHECK(loaded.locations.evidence("pets[1].mood")->by == "D");
    CHECK(loaded.subject.notes.value[0].by.value == "E");
    CHECK_FALSE(loaded.locations.evidence("notes[0].text")->by);
    CHECK(loaded.locations.evidence("notes[0].text")->reference == "f");
}

TEST_CASE("long forms that are wrong") {
    struct Row {
        std::string_view file;
        const char* problems;
    };
    const Row rows[] = {
        {"count: {value: 5, evidense: x}\n", "M010 1:19 the long form of `count` has no key `evidense` | "
                                             "value, evidence, verified_on or by | evidence\n"},
        {"count: {value: 5, verified: 2026-01-01}\n",
         "M010 1:19 the long form of `count` has no key `verified` | value, evidence, verified_on or by | "
         "verified_on\n"},
        {"count: {value: 5, note: x}\n",
         "M010 1:19 the long form of `count` has no key `note` | value, evidence, verified_on or by | \n"},
        {"count: {evidence: x}\n",
         "M010 1:8 the long form of `count` has no `value` | `value:` beside the evidence | \n"},
        {"count: {value: many, by: A}\n",
         "M003 1:16 `count` takes a whole number, not `many` | a whole number (users), at least 0 | \n"},
        {"count: {value: 5, verified_on: 1/2/2026}\n",
         "M008 1:32 `verified_on` takes a date, not `1/2/2026` | a date such as 2026-11-20 | \n"},
        {"count: {value: 5, by: [A, B]}\n",
         "M010 1:23 `by` takes text, not a list | the name of a person | \n"},
        {"count: {value: 5, evidence: {a: b}}\n",
         "M010 1:29 `evidence` takes text, not a map | one path or URL | \n"},
        {"count: {low: 5, high: 6}\n",
         "M003 1:8 `count` takes a single value, not a map | a whole number (users), at least 0 | \n"},
        {"pets: [{name: A, evidnce: x}]\n", "M002 1:18 unknown key `evidnce` in `pets[0]` |  | evidence\n"},
        {"house: {value: x}\n",
         "M002 1:9 unknown key `value` in `house` | one of kitchen, cellar or owner | \n"},
        {"house: {evidence: x}\n",
         "M002 1:9 unknown key `evidence` in `house` | one of kitchen, cellar or owner | \n"},
    };
    for (const Row& row : rows) {
        INFO(row.file);
        CHECK(Loaded(row.file).problems() == row.problems);
    }
}

TEST_CASE("evidence that says nothing is none") {
    const Loaded loaded("count: {value: 5, evidence: , verified_on: none, by: ''}\n");
    CHECK(loaded.problems() == "");
    CHECK_FALSE(loaded.locations.evidence("count"));
}

TEST_CASE("files other than descriptors have no long form") {
    CHECK(Loaded("count: {value: 5, evidence: x}\n", false).problems() ==
          "M003 1:8 `count` takes a single value, not a map | a whole number (users), at least 0 | \n");
    CHECK(Loaded("pets: [{name: A, evidence: x}]\n", false).problems() ==
          "M002 1:18 unknown key `evidence` in `pets[0]` | one of tame, mood or tricks | \n");
}

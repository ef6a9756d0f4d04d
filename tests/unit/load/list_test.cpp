// SPDX-License-Identifier: Apache-2.0
#include "subject.hpp"
#include "support/catch.hpp"

using namespace readiness;
using test::Loaded;
using test::Mood;

TEST_CASE("lists of values") {
    const Loaded loaded("words: [a, 010, yes]\nmoods:\n  - calm\n  - angry\nnumbers: [1, 2.5]\n");
    CHECK(loaded.problems() == "");
    CHECK(loaded.subject.words.value == std::vector<std::string>{"a", "010", "yes"});
    CHECK(loaded.subject.moods.value == std::vector<Mood>{Mood::calm, Mood::angry});
    CHECK(loaded.subject.numbers.value == std::vector<double>{1, 2.5});
}

TEST_CASE("a list that is none is empty and stated") {
    for (const char* written : {"none", "[none]", "[]", "'none'", "\n  - none"}) {
        INFO(written);
        const std::string value = std::string(": ") + written + "\n";
        const Loaded loaded("words" + value + "moods" + value + "numbers" + value + "pets" + value);
        CHECK(loaded.problems() == "");
        CHECK(loaded.subject.words.stated());
        CHECK(loaded.subject.words.value.empty());
        CHECK(loaded.subject.moods.stated());
        CHECK(loaded.subject.moods.value.empty());
        CHECK(loaded.subject.numbers.stated());
        CHECK(loaded.subject.pets.stated());
        CHECK(loaded.subject.pets.value.empty());
    }
}

TEST_CASE("a blank list is not stated") {
    for (const char* written : {"", "~", "null", "''"}) {
        INFO(written);
        const Loaded loaded("words: " + std::string(written) + "\npets: " + written + "\n");
        CHECK(loaded.problems() == "");
        CHECK_FALSE(loaded.subject.words.stated());
        CHECK_FALSE(loaded.subject.pets.stated());
        CHECK(loaded.locations.find("pets"));
    }
}

TEST_CASE("lists that are wrong") {
    struct Row {
        std::string_view file;
        const char* problems;
    };
    const Row rows[] = {
        {"words: a\n", "M003 1:8 `words` takes a list, not `a` | `[a]` | \n"},
        {"moods: calm, angry\n", "M003 1:8 `moods` takes a list, not `calm, angry` | `[calm, angry]` | \n"},
        {"words: {a: b}\n",
         "M003 1:8 `words` takes a list, not a map | entries that begin with `- `, or `[..]` | \n"},
        {"pets: {name: A}\n",
         "M003 1:7 `pets` takes a list, not a map | `- ` in front of each entry, also of a single one | \n"},
        {"pets: Rex\n", "M003 1:7 `pets` takes a list, not `Rex` | entries such as `- {name: ..}` | \n"},
        {"pets: [Rex]\n", "M003 1:8 `pets[0]` takes fields, not `Rex` | `{name: Rex}` and so on | \n"},
        {"words: [a, [b]]\n", "M003 1:12 `words[1]` takes a single value, not a list | one text | \n"},
        {"words: [a, , b]\n", "M012 1:12 `words[1]` is blank | a value, or no entry at all | \n"},
        {"words:\n  - a\n  -\n", "M012 3:4 `words[1]` is blank | a value, or no entry at all | \n"},
        {"pets:\n  - name: A\n  - ~\n", "M012 3:5 `pets[1]` is blank | a value, or no entry at all | \n"},
        {"moods: [calm, none]\n", "M007 1:15 `none` stands beside other entries of `moods` | either `none` "
                                  "alone or the other entries | \n"},
        {"words: [none, a]\n", "M007 1:9 `none` stands beside other entries of `words` | either `none` alone "
                               "or the other entries | \n"},
        {"colours: none\n", "M006 1:10 `colours` cannot be `none` | a list; blank if it is not known | \n"},
        {"colours: [red, blue]\n", "M004 1:16 `colours[1]` has no value `blue` | red or green | \n"},
        {"moods: [calm, angri]\n",
         "M004 1:15 `moods[1]` has no value `angri` | none, calm, very_calm or angry | angry\n"},
        {"numbers: [1, x]\n", "M003 1:14 `numbers[1]` takes a number, not `x` | a number | \n"},
        {"words: [a: b]\n", "M003 1:9 `words[0]` takes a single value, not a map | quotes around the text, "
                            "because of the `: ` in it | "
                            "\n"},
    };
    for (const Row& row : rows) {
        INFO(row.file);
        const Loaded loaded(row.file);
        CHECK(loaded.problems() == row.problems);
        CHECK_FALSE(loaded.subject.words.stated());
        CHECK_FALSE(loaded.subject.moods.stated());
        CHECK_FALSE(loaded.subject.colours.stated());
        CHECK_FALSE(loaded.subject.numbers.stated());
    }
}

TEST_CASE("a word twice counts once") {
    const Loaded loaded("moods: [calm, angry, calm]\nwords: [a, a]\n");
    CHECK(loaded.problems() == "M014 1:22 `moods` names `calm` twice |  | \n");
    CHECK_FALSE(loaded.diagnostics.has_errors());
    CHECK(loaded.subject.moods.value == std::vector<Mood>{Mood::calm, Mood::angry});
    CHECK(loaded.subject.words.value.size() == 2);
}

TEST_CASE("entries keep their places even if one of them is wrong") {
    const Loaded loaded("pets:\n  - {name: A, tame: yes}\n  -\n  - B\n  - {name: C, tricks: [roll]}\n");
    CHECK(loaded.problems() ==
          "M003 2:21 `pets[0].tame` takes true or false, not `yes` | true or false | true\n"
          "M012 3:4 `pets[1]` is blank | a value, or no entry at all | \n"
          "M003 4:5 `pets[2]` takes fields, not `B` | `{name: B}` and so on | \n");
    REQUIRE(loaded.subject.pets.value.size() == 4);
    CHECK(loaded.subject.pets.value[0].name.value == "A");
    CHECK_FALSE(loaded.subject.pets.value[0].tame.stated());
    CHECK_FALSE(loaded.subject.pets.value[2].name.stated());
    CHECK(loaded.subject.pets.value[3].tricks.value == std::vector<std::string>{"roll"});
    CHECK(loaded.locations.find("pets[3].tricks[0]"));
}

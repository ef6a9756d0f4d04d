// SPDX-License-Identifier: Apache-2.0
#include "readiness/load/insert.hpp"

#include "subject.hpp"
#include "support/catch.hpp"

using namespace readiness;

namespace {

struct Row {
    const char* says;
    const char* before;
    const char* path;
    const char* value;
    const char* after;
};

const Row rows[] = {
    // Leaves at the top
    {"behind the last key", "flag: true\n", "count", "3", "flag: true\ncount: 3\n"},
    {"no line break at the end", "flag: true", "count", "3", "flag: true\ncount: 3"},
    {"a blank is filled", "count:\nflag: true\n", "count", "3", "count: 3\nflag: true\n"},
    {"a blank at the very end", "flag: true\ncount:", "count", "3", "flag: true\ncount: 3"},
    {"the comment behind a blank", "count:   # how many\n", "count", "3", "count: 3   # how many\n"},
    {"a written blank", "count: ~ # later\n", "count", "3", "count: 3 # later\n"},
    {"an empty text", "owner: ''\n", "owner", "Ann", "owner: Ann\n"},
    {"a value is replaced", "count: 2 # was\n", "count", "3", "count: 3 # was\n"},
    {"a literal text is replaced", "owner: |\n  a\n  b\nflag: true\n", "owner", "c",
     "owner: c\nflag: true\n"},
    {"a block list is replaced", "words:\n  - a\n  - b\nflag: true\n", "words", "[c]",
     "words:\n  [c]\nflag: true\n"},
    {"a quoted key", "\"count\":\nflag: true\n", "count", "3", "\"count\": 3\nflag: true\n"},
    {"behind a literal text", "owner: |\n  a\n\nflag: true\n", "count", "3",
     "owner: |\n  a\n\nflag: true\ncount: 3\n"},
    {"behind a literal text at the end", "owner: |\n  a\n", "count", "3", "owner: |\n  a\ncount: 3\n"},
    {"behind a text over lines", "owner: a\n  b\n", "count", "3", "owner: a\n  b\ncount: 3\n"},
    {"behind the mark of a document", "---\nflag: true\n...\n", "count", "3",
     "---\nflag: true\ncount: 3\n...\n"},
    {"an indented file", "  flag: true\n", "count", "3", "  flag: true\n  count: 3\n"},
    {"a comment at the end", "flag: true # so\n# the end\n", "count", "3",
     "flag: true # so\ncount: 3\n# the end\n"},
    {"a comment only at the start", "# mine\n\nflag: true\n", "count", "3",
     "# mine\n\nflag: true\ncount: 3\n"},
    // Bytes
    {"CRLF", "flag: true\r\n# c\r\n", "house.kitchen.windows", "2",
     "flag: true\r\nhouse:\r\n  kitchen:\r\n    windows: 2\r\n# c\r\n"},
    {"CRLF, a blank section", "house: # c\r\nflag: true\r\n", "house.owner", "Ann",
     "house: # c\r\n  owner: Ann\r\nflag: true\r\n"},
    {"a byte order mark",
     "\xef\xbb\xbf"
     "flag: true\n",
     "count", "3",
     "\xef\xbb\xbf"
     "flag: true\ncount: 3\n"},
    {"wide characters", "owner: J\xc3\xbcrgen \xe6\xa0\xaa # \xe6\xa0\xaa\n", "count", "3",
     "owner: J\xc3\xbcrgen \xe6\xa0\xaa # \xe6\xa0\xaa\ncount: 3\n"},
    // Sections
    {"a new section", "flag: true\n", "house.kitchen.windows", "2",
     "flag: true\nhouse:\n  kitchen:\n    windows: 2\n"},
    {"a new section where sections stand apart", "flag: true\n\nhouse:\n  owner: Ann\n\ncount: 1\n", "words",
     "[a]", "flag: true\n\nhouse:\n  owner: Ann\n\ncount: 1\nwords: [a]\n"},
    {"a new section where blank lines are", "flag: true\n\ncount: 1\n", "house.owner", "Ann",
     "flag: true\n\ncount: 1\n\nhouse:\n  owner: Ann\n"},
    {"a key of a section", "house:\n    owner: Ann # she\n\n# next\nflag: true\n", "house.kitchen.used",
     "true", "house:\n    owner: Ann # she\n    kitchen:\n      used: true\n\n# next\nflag: true\n"},
    {"a key of a section inside", "house:\n  kitchen:\n    used: true\n  owner: Ann\n",
     "house.kitchen.windows", "2", "house:\n  kitchen:\n    used: true\n    windows: 2\n  owner: Ann\n"},
    {"a blank section", "house:   # ours\nflag: true\n", "house.kitchen.windows", "2",
     "house:   # ours\n  kitchen:\n    windows: 2\nflag: true\n"},
    {"a blank section at the very end", "house:", "house.owner", "Ann", "house:\n  owner: Ann"},
    {"a section written as blank", "house: ~ # ours\n", "house.kitchen.windows", "2",
     "house: {kitchen: {windows: 2}} # ours\n"},
    {"comments that are indented deeper belong to the last key",
     "house:\n  owner:\n    # - a sample\n\n    # more\n  # of the house\nflag: true\n", "house.kitchen.used",
     "true",
     "house:\n  owner:\n    # - a sample\n\n    # more\n  kitchen:\n    used: true\n  # of the house\n"
     "flag: true\n"},
    {"an explicit key beside", "house:\n  ? owner\n  : Ann\n  kitchen: {used: true}\n", "house.cellar.used",
     "true", "house:\n  ? owner\n  : Ann\n  kitchen: {used: true}\n  cellar:\n    used: true\n"},
    // Flow
    {"into braces", "house: {owner: Ann} # c\n", "house.kitchen.windows", "2",
     "house: {owner: Ann, kitchen: {windows: 2}} # c\n"},
    {"into empty braces", "house: {}\n", "house.owner", "Ann", "house: {owner: Ann}\n"},
    {"a comma at the end", "house: {owner: Ann,}\n", "house.kitchen.used", "true",
     "house: {owner: Ann, kitchen: {used: true},}\n"},
    {"braces over lines", "house: {\n  owner: Ann # she\n}\n", "house.kitchen.used", "true",
     "house: {\n  owner: Ann, kitchen: {used: true} # she\n}\n"},
    {"a blank in braces", "house: {owner: , kitchen: {used: true}}\n", "house.owner", "Ann",
     "house: {owner: Ann , kitchen: {used: true}}\n"},
    {"a blank without a colon", "house: {owner}\n", "house.owner", "Ann", "house: {owner: Ann}\n"},
    {"behind a blank in braces", "house: {owner: }\n", "house.kitchen.used", "true",
     "house: {owner: , kitchen: {used: true} }\n"},
    {"a blank section in braces", "house: {kitchen: , owner: Ann}\n", "house.kitchen.used", "true",
     "house: {kitchen: {used: true} , owner: Ann}\n"},
    {"a file in braces", "{flag: true}\n", "house.owner", "Ann", "{flag: true, house: {owner: Ann}}\n"},
    {"JSON", "{\"flag\": true}", "house.kitchen.windows", "2",
     "{\"flag\": true, \"house\": {\"kitchen\": {\"windows\": 2}}}"},
    {"a text in JSON", "{\"flag\": true, \"owner\": \"\"}", "owner", "Ann",
     "{\"flag\": true, \"owner\": \"Ann\"}"},
    {"a list in JSON", "{\"flag\": true}", "words", "[a, 'b\"', \"3\"]",
     "{\"flag\": true, \"words\": [\"a\", \"b\\\"\", \"3\"]}"},
    // Long form
    {"a blank long form", "count: {evidence: a.md}\n", "count", "3", "count: {evidence: a.md, value: 3}\n"},
    {"a long form with a blank value", "count:\n  value: # how many\n  by: Ann\n", "count", "3",
     "count:\n  value: 3 # how many\n  by: Ann\n"},
    {"the value of a long form", "count: {value: 1, by: Ann}\n", "count", "3",
     "count: {value: 3, by: Ann}\n"},
    {"a list in long form", "pets: {value: [{name: Rex}], by: Ann}\n", "pets[0].tame", "true",
     "pets: {value: [{name: Rex, tame: true}], by: Ann}\n"},
    {"a list in long form without a value", "pets: {by: Ann}\n", "pets[0].name", "Rex",
     "pets: {by: Ann, value: [{name: Rex}]}\n"},
    // Lists
    {"a new list", "flag: true\n", "pets[0].name", "Rex", "flag: true\npets:\n  - name: Rex\n"},
    {"a blank list", "pets: # ours\n  # - name:\nflag: true\n", "pets[0].name", "Rex",
     "pets: # ours\n  - name: Rex\n  # - name:\nflag: true\n"},
    {"an empty list", "pets: []\n", "pets[0].name", "Rex", "pets: [{name: Rex}]\n"},
    {"a list that is none", "pets: none # yet\n", "pets[0].name", "Rex", "pets: [{name: Rex}] # yet\n"},
    {"a second entry", "pets:\n  - name: Rex # dog\n    tame: true\nflag: true\n", "pets[1].name", "Tom",
     "pets:\n  - name: Rex # dog\n    tame: true\n  - name: Tom\nflag: true\n"},
    {"a second entry at the column of the key", "pets:\n- name: Rex\nflag: true\n", "pets[1].name", "Tom",
     "pets:\n- name: Rex\n- name: Tom\nflag: true\n"},
    {"a second entry in brackets", "pets: [{name: Rex}]\n", "pets[1].name", "Tom",
     "pets: [{name: Rex}, {name: Tom}]\n"},
    {"a field of an entry", "pets:\n  - name: Rex # dog\n  # the cat\n  - name: Tom\n", "pets[0].tame",
     "true", "pets:\n  - name: Rex # dog\n    tame: true\n  # the cat\n  - name: Tom\n"},
    {"a field of the last entry", "pets:\n  -   name: Rex\n      mood: calm\n  -   name: Tom\nflag: true\n",
     "pets[1].tricks", "[sit, roll over]",
     "pets:\n  -   name: Rex\n      mood: calm\n  -   name: Tom\n      tricks: [sit, roll over]\n"
     "flag: true\n"},
    {"a dash on its own line", "pets:\n  -\n    name: Rex\n", "pets[0].tame", "true",
     "pets:\n  -\n    name: Rex\n    tame: true\n"},
    {"a field of an entry in braces", "pets:\n  - {name: Rex}\n  - {name: Tom}\n", "pets[1].tame", "true",
     "pets:\n  - {name: Rex}\n  - {name: Tom, tame: true}\n"},
    {"an entry in brackets over lines", "pets: [\n  {name: Rex}, # dog\n]\n", "pets[1].name", "Tom",
     "pets: [\n  {name: Rex}, {name: Tom}, # dog\n]\n"},
};

struct Refused {
    const char* says;
    const char* before;
    const char* path;
};

const Refused refused_rows[] = {
    {"not YAML", "flag: [\n", "count"},
    {"nothing at all", "# later\n", "count"},
    {"a list in place of a map", "- flag\n", "count"},
    {"a path that is none", "flag: true\n", "pets[x].name"},
    {"a gap in a list", "pets: [{name: Rex}]\n", "pets[2].name"},
    {"a value in place of a section", "house: none\n", "house.owner"},
    {"a value in place of a list", "pets: 3\n", "pets[0].name"},
    {"behind an alias", "extra: &a {used: true}\nhouse: {kitchen: *a}\n", "house.kitchen.windows"},
    {"an alias itself", "owner: &a Ann\nid: *a\n", "id"},
    {"an entry that is an alias", "pets: [&a {name: Rex}, *a]\n", "pets[1].tame"},
    {"behind a tab", "pets:\n  -\tname: Rex\n", "pets[0].tame"},
};

} // namespace

TEST_CASE("a fact is inserted and nothing else changes") {
    for (const Row& row : rows) {
        INFO(row.says);
        const auto got = load::insert(row.before, schema::type_of<test::Subject>(), row.path, row.value);
        REQUIRE(got);
        CHECK(*got == row.after);
        const test::Loaded loaded(*got);
        INFO(loaded.rendered());
        CHECK(loaded.diagnostics.empty());
        CHECK(loaded.locations.find(row.path));
    }
}

TEST_CASE("where adding is not enough, nothing is done") {
    for (const Refused& row : refused_rows) {
        INFO(row.says);
        CHECK_FALSE(load::insert(row.before, schema::type_of<test::Subject>(), row.path, "1"));
    }
}

TEST_CASE("what is inserted twice is there once") {
    std::string text = "# c\nflag: true\n";
    for (const char* value : {"3", "4"})
        text = load::insert(text, schema::type_of<test::Subject>(), "house.kitchen.windows", value).value();
    CHECK(text == "# c\nflag: true\nhouse:\n  kitchen:\n    windows: 4\n");
}

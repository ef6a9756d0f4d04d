// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "tree.hpp"

using namespace readiness;
using test::Parsed;

TEST_CASE("structures") {
    struct Row {
        const char* says;
        std::string_view file;
        std::string_view tree;
    };
    const Row rows[] = {
        {"a map", "a: 1\nb: two words\n", "{a: 1, b: two words}"},
        {"nested maps", "a:\n  b:\n    c: 1\n  d: 2\n", "{a: {b: {c: 1}, d: 2}}"},
        {"a list in a map", "a:\n  - 1\n  - 2\n", "{a: [1, 2]}"},
        {"a list without indentation", "a:\n- 1\n- 2\nb: 3\n", "{a: [1, 2], b: 3}"},
        {"maps in a list", "- a: 1\n  b: 2\n- c: 3\n", "[{a: 1, b: 2}, {c: 3}]"},
        {"lists in a list", "- - 1\n  - 2\n- [3]\n", "[[1, 2], [3]]"},
        {"brackets", "{a: [1, {b: 2}], c: {}}", "{a: [1, {b: 2}], c: {}}"},
        {"brackets over lines", "a: [\n  1, # one\n  2,\n]\n", "{a: [1, 2]}"},
        {"a pair in brackets", "[a: 1, b]", "[{a: 1}, b]"},
        {"blank values", "a:\nb: ~\nc: null\nd: ''\n", "{a: , b: ~, c: null, d: \"\"}"},
        {"explicit keys", "? a\n: 1\n? b\n", "{a: 1, b: }"},
        {"quoted keys", "\"a b\": 1\n'c': 2\n", "{\"a b\": 1, \"c\": 2}"},
        {"comments everywhere", "# 1\na: # 2\n  # 3\n  b: 1 # 4\n# 5\n", "{a: {b: 1}}"},
        {"a marked document", "---\na: 1\n...\n", "{a: 1}"},
        {"a single value", "just text\n", "just text"},
        {"CR LF", "a:\r\n  - 1\r\n  - x: |\r\n      y\r\n", "{a: [1, {x: \"y\n\"}]}"},
        {"a byte order mark", "\xEF\xBB\xBF{a: 1}", "{a: 1}"},
        {"tabs between tokens", "a:\t1\nb:\t[\t2,\t3\t]\t# c\n", "{a: 1, b: [2, 3]}"},
        {"a nested block text", "a:\n  b: >\n    x\n    y\n  c: 1\n", "{a: {b: \"x y\n\", c: 1}}"},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        const Parsed parsed(row.file);
        CHECK(parsed.problems() == "");
        CHECK(parsed.tree() == row.tree);
    }
}

TEST_CASE("a file that says nothing is refused") {
    for (const std::string_view text :
         {"", "\n\n", "# comment\n", "---\n", "~", "null\n", "--- # x\n...\n", "''"}) {
        INFO(text);
        const Parsed parsed(text);
        CHECK(parsed.problems() == "Y010 1:1 the file says nothing\n");
        CHECK_FALSE(parsed.document);
    }
    CHECK(Parsed("{}").tree() == "{}");
}

TEST_CASE("aliases become copies with the places of what they copy") {
    const Parsed parsed("a: &x [1, {b: 2}]\nc: *x\nd: {e: *x}\n*y : 1\n");
    CHECK(parsed.problems() == "Y008 4:1 no value above has the name that `*y` repeats\n");
    const Parsed good("a: &x [1, {b: 2}]\nc: *x\nd: {e: *x}\n");
    CHECK(good.problems() == "");
    CHECK(good.tree() == "{a: [1, {b: 2}], c: [1, {b: 2}], d: {e: [1, {b: 2}]}}");
    const auto& document = *good.document;
    CHECK(document[document.find(0, "a")].span == document[document.find(0, "c")].span);
}

TEST_CASE("aliases of aliases, of keys and of names used twice") {
    CHECK(Parsed("a: &x 1\nb: &y [*x, *x]\nc: [*y, *x]\n").tree() == "{a: 1, b: [1, 1], c: [[1, 1], 1]}");
    CHECK(Parsed("a: &x k\n*x : 1\n").tree() == "{a: k, k: 1}");
    CHECK(Parsed("a: &x 1\nb: &x 2\nc: *x\n").tree() == "{a: 1, b: 2, c: 2}");
    CHECK(Parsed("&m a: 1\nb: *m\n").tree() == "{a: 1, b: a}");
}

TEST_CASE("a value that repeats itself ends") {
    const Parsed parsed("a: &x [*x, {b: *x}]\n");
    CHECK(parsed.problems() == "Y005 1:8 `*x` stands inside of the value that it repeats\n"
                               "Y005 1:16 `*x` stands inside of the value that it repeats\n");
    CHECK(parsed.tree() == "{a: [, {b: }]}");
}

TEST_CASE("only one document is read") {
    const Parsed parsed("a: 1\n---\nb: 2\n");
    CHECK(parsed.problems() == "Y011 2:1 a second document begins here\n");
    CHECK(parsed.tree() == "{a: 1}");
    CHECK(Parsed("a: 1\n---\n").problems() == "Y011 2:1 a second document begins here\n");
    CHECK(Parsed("a: 1\n...\nb: 2\n").problems() == "Y011 3:1 a second document begins here\n");
    CHECK(Parsed("a: 1\n...\n# end\n").problems() == "");
}

TEST_CASE("tags are reported and left out") {
    const Parsed parsed("a: !!str 010\nb: !include x.yaml\nc: !<tag:x> [1]\nd: [!y 1]\n");
    CHECK(parsed.problems() == "Y016 1:4 the tag `!!str` is not read\n"
                               "Y016 2:4 the tag `!include` is not read\n"
                               "Y016 3:4 the tag `!<tag:x>` is not read\n"
                               "Y016 4:5 the tag `!y` is not read\n");
    CHECK(parsed.tree() == "{a: 010, b: x.yaml, c: [1], d: [1]}");
}

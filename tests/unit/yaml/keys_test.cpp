// SPDX-License-Identifier: Apache-2.0
#include "readiness/diag/limits.hpp"

#include "support/catch.hpp"
#include "tree.hpp"

#include <chrono>

using namespace readiness;
using test::Parsed;

TEST_CASE("a key written twice is reported with the first place, which is kept") {
    const test::Marked marked = test::unmark("[[a]]: 1\nb: 2\n[[a]]: 3\n");
    const Parsed parsed(marked.text);
    CHECK(parsed.tree() == "{a: 1, b: 2}");
    REQUIRE(parsed.diagnostics.size() == 1);
    const diag::Diagnostic& problem = parsed.diagnostics.items().front();
    CHECK(problem.code == diag::Code::duplicate_key);
    CHECK(problem.message == "the key `a` is written twice");
    CHECK(test::range_of(*problem.where) == marked.ranges[1]);
    REQUIRE(problem.labels.size() == 1);
    CHECK(test::range_of(problem.labels.front().where) == marked.ranges[0]);
}

TEST_CASE("repeated keys of every form") {
    CHECK(Parsed("a: 1\n'a': 2\n\"\\x61\": 3\n").problems() == "Y009 2:1 the key `a` is written twice\n"
                                                               "Y009 3:1 the key `a` is written twice\n");
    CHECK(Parsed("x: {a: 1, b: 2, a: 3}\n").problems() ==
          "Y009 1:17 the key `a` is written twice in this map\n");
    CHECK(Parsed("x: {a: 1}\ny: {a: 1}\na: {x: 1}\n").problems() == "");
    CHECK(Parsed("A: 1\na: 1\n").problems() == "");
}

TEST_CASE("large maps are checked in the same way") {
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += "k" + std::to_string(i) + ": 1\n";
    const Parsed parsed(text + "k7: 2\nk39: 2\nk7: 3\n");
    CHECK(parsed.problems() == "Y009 41:1 the key `k7` is written twice\n"
                               "Y009 42:1 the key `k39` is written twice\n"
                               "Y009 43:1 the key `k7` is written twice\n");
    CHECK((*parsed.document)[0].child_count == 80);
    const yaml::NodeId value = parsed.document->find(0, "k7");
    CHECK((*parsed.document)[value].text == "1");
}

TEST_CASE("very many keys take no quadratic time") {
    const auto time_of = [](int count, int distinct) {
        std::string text = "{";
        for (int i = 0; i < count; ++i)
            text += "k" + std::to_string(i % distinct) + ": 1, ";
        const auto begin = std::chrono::steady_clock::now();
        const Parsed parsed(text + "}");
        CHECK(parsed.document);
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    const double small = time_of(900, 900) + time_of(900, 1);
    const double large = time_of(9000, 9000) + time_of(9000, 1);
    CHECK(large < 40 * small); // 10 times is linear, 100 times quadratic
}

TEST_CASE("keys that are no words are reported and left out") {
    struct Row {
        std::string_view file;
        const char* problem;
        std::string_view tree;
    };
    const Row rows[] = {
        {"<<: {b: 1}\na: 1\n", "Y012 1:1 the merge key `<<` is not read\n", "{a: 1}"},
        {"'<<': 1\n", "", "{\"<<\": 1}"},
        {"[a, b]: 1\nc: 2\n", "Y013 1:1 a list stands where a key should be\n", "{c: 2}"},
        {"name: {{ x }}\n", "Y013 1:8 a map stands where a key should be\n", "{name: {}}"},
        {"? - a\n: 1\n", "Y013 1:3 a list stands where a key should be\n", "{}"},
        {": 1\na: 2\n", "Y013 1:1 a key is missing before this `:`\n", "{a: 2}"},
        {"{a: 1, : 2}\n", "Y013 1:8 a key is missing before this `:`\n", "{a: 1}"},
    };
    for (const Row& row : rows) {
        INFO(row.file);
        const Parsed parsed(row.file);
        CHECK(parsed.problems() == row.problem);
        CHECK(parsed.tree() == row.tree);
    }
}

TEST_CASE("a long key is shortened in the message") {
    const std::string key(500, 'k');
    const Parsed parsed(key + ": 1\n" + key + ": 2\n");
    CHECK(parsed.problems() == "Y009 2:1 the key `" + std::string(60, 'k') + "...` is written twice\n");
}

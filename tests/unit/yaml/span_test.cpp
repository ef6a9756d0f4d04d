// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "tree.hpp"

using namespace readiness;
using test::Parsed;

TEST_CASE("each scalar covers exactly its bytes") {
    // All scalars are marked, in the order of the tree.
    const std::string_view files[] = {
        "[[a]]: [[x]]\n[[bc]]: [[y z]]  # c\n",
        "[[\u65e5]]: [[\u00e9x]]\n[[b]]: [[y]]\n",
        "[[a]]:\n  - [[x]]\n  - [[b]]: [[y]]\n    [[c]]: [[z]]\n",
        "[[a]]: [ [['x']], [[y]] ]\n",
        "[[a]]: [[one\n  two\n\n  three]]\n[[b]]: [[x]]\n",
        "[[a]]: [['it''s']]\n[[b]]: [[\"x\\\"y\"]]\n",
        "[[a]]: [['x\n  y']] # c\n",
        "[[a]]: [[|\n  x\n\n  y]]\n\n[[b]]: [[>-  \n  z]]\n",
        "[[a]]: [[|+\n  x]]\n\n\n[[b]]: [[|]]\n[[c]]: [[x]]\n",
        "{[[a]]: [[x]], [[\"b\"]]:[[1]], [[c]]: [ [[d]], [[e]] ]}",
        "[[a]]:[[]]\n[[b]]:[[]]   # blank\n[[c]]:[[]]",
        "[[a]]:[[]]\n[[null]]: [[3]]\n[[b]]: [[~]]\n[[c]]: [[null]]\n",
        "-[[]]\n- [[x]]\n-[[]] # blank\n-[[]]",
        "- [[null]]\n- [[~]]\n-[[]]\n",
        "{[[a]]:[[]], [[b]][[]], [[c]]: [[null]]}",
        "[[a]]: &x [[v]]\n[[b]]: &y   [['w']]\n",
        "? [[a]]\n: [[x]]\n? [[b]][[]]\n",
        "[[a]]: [[x]]\r\n[[b]]: [[|\r\n  y]]\r\n[[c]]: [[z]]\r\n",
        "[ [[a]]: [[x]] , [[b]] ]",
        "# c\n---\n[[a]]: [[x]]\n...\n",
        "%YAML 1.2\n---\n[[a]]: [[x]]\n",
    };
    for (const std::string_view annotated : files) {
        INFO(annotated);
        const test::Marked marked = test::unmark(annotated);
        const Parsed parsed(marked.text);
        REQUIRE(parsed.problems() == "");
        const auto scalars = parsed.scalars();
        REQUIRE(scalars.size() == marked.ranges.size());
        for (std::size_t i = 0; i < scalars.size(); ++i)
            CHECK(marked.show(test::range_of((*parsed.document)[scalars[i]].span)) ==
                  marked.show(marked.ranges[i]));
    }
}

TEST_CASE("collections cover their brackets or their entries") {
    struct Case {
        const char* text;
        const char* covers;
        bool flow;
    };
    const Case cases[] = {
        {"k: [a, b] # c\n", "[a, b]", true},
        {"k: {a: 1,\n  b: 2 }\nz: 1\n", "{a: 1,\n  b: 2 }", true},
        {"k: [a, [b, {c: d}], # ]\n  ]\n", "[a, [b, {c: d}], # ]\n  ]", true},
        {"k: []\n", "[]", true},
        {"k: {}\n", "{}", true},
        {"k:\n  - a\n  - b: c\nz: 1\n", "- a\n  - b: c", false},
        {"k:\n- a\n-\nz: 1\n", "- a\n-", false},
        {"k:\n  a: 1\n  b:\n\nz: 1\n", "a: 1\n  b:", false},
        {"k:\n  ? a\n  : b\n", "? a\n  : b", false},
        {"k:\n  a: |\n    x\n\n\nz: 1\n", "a: |\n    x", false},
        {"k: &n [a]\n", "[a]", true},
        {"k: &n\n  a: 1\n", "a: 1", false},
        {"k:\n  - - a\n    - b\n", "- - a\n    - b", false},
    };
    for (const Case& c : cases) {
        INFO(c.text);
        const Parsed parsed(c.text);
        REQUIRE(parsed.document);
        const yaml::Node& node = (*parsed.document)[parsed.document->find(0, "k")];
        CHECK(parsed.sources.text(node.span) == c.covers);
        CHECK(node.flow == c.flow);
    }
}

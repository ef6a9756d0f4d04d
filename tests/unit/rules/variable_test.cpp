// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/toy.hpp"

#include "readiness/cel/expand.hpp"
#include "readiness/diag/limits.hpp"

using namespace readiness;
using namespace readiness::test;

namespace {

std::vector<rules::PackText> pack_with(std::string_view variables, const ToyRule& rule) {
    auto files = toy_pack({rule});
    files[0].text += "variables:\n" + std::string(variables);
    return files;
}

struct Loaded {
    rules::Catalogue catalogue;
    std::vector<std::string> problems; ///< `pack.yaml:9:5 marked text: message -> suggestion`
};

Loaded load_toys(const std::vector<rules::PackText>& files) {
    Loaded result;
    source::SourceSet sources;
    diag::Diagnostics problems;
    rules::load_pack(sources, files, schema::type_of<Toy>(), schema::type_of<ToyComputed>(), result.catalogue,
                     problems);
    for (const diag::Diagnostic& problem : problems.sorted()) {
        const source::Position at = sources.begin(*problem.where);
        result.problems.push_back(sources.file(problem.where->file).name() + ":" + std::to_string(at.line) +
                                  ":" + std::to_string(at.column) + " " +
                                  std::string(sources.text(*problem.where)) + ": " + problem.message +
                                  (problem.suggestion ? " -> " + *problem.suggestion : ""));
    }
    return result;
}

} // namespace

TEST_CASE("conditions see through variables", "[variables]") {
    const Loaded loaded =
        load_toys(pack_with("  - {name: big, expression: size > 3}\n"
                            "  - {name: fine, expression: big && rate < 2.0}\n",
                            {.id = "A-1", .require = "a || fine", .finding = "It is {fine}."}));
    REQUIRE(loaded.problems.empty());
    const rules::Rule& rule = loaded.catalogue.rules[0];
    CHECK(rule.facts == text::TextList{"a", "rate", "size"});
    CHECK(rule.require.text == "a || ((size > 3) && rate < 2.0)");

    Toy toy;
    const cel::Activation activation{.facts = schema::ref(toy)};
    CHECK(cel::evaluate(rule.require, activation).unknown == std::vector<std::string>{"a", "size", "rate"});
    toy.size = {schema::State::stated, 1};
    toy.a = {schema::State::stated, false};
    cel::Reads reads;
    CHECK(cel::evaluate(rule.require, activation, &reads).truth == cel::Truth::no);
    CHECK(std::vector<std::string>(reads.paths().begin(), reads.paths().end()) ==
          std::vector<std::string>{"a", "size"});
    const auto facts = cel::explain(rule.require, activation).facts;
    REQUIRE(facts.size() == 2);
    CHECK(facts[1].path == "size");
    CHECK(facts[1].expected == "> 3");
    CHECK(rule.finding.fill(activation) == "It is false.");
}

TEST_CASE("wrong variables are reported once, with their place", "[variables]") {
    struct Row {
        const char* variables;
        const char* require;
        std::vector<std::string> problems;
    };
    const Row rows[] = {
        {"  - {name: big, expression: sise > 3}\n",
         "big",
         {"pack.yaml:10:29 sise: unknown name `sise` -> size"}},
        {"  - {name: one, expression: two}\n  - {name: two, expression: a}\n",
         "one",
         {"pack.yaml:10:29 two: unknown name `two`"}},
        {"  - {name: big, expression: big}\n", "a", {"pack.yaml:10:29 big: unknown name `big`"}},
        {"  - {name: size, expression: a}\n",
         "a",
         {"pack.yaml:10:12 size: `size` is a section of the descriptor"}},
        {"  - {name: Big, expression: a}\n", "a", {"pack.yaml:10:12 Big: `Big` is not a lower-case word"}},
        {"  - {name: big, expression: a}\n  - {name: big, expression: b}\n",
         "a",
         {"pack.yaml:11:12 big: `big` is the name of another variable"}},
        {"  - {name: while, expression: a}\n",
         "a",
         {"pack.yaml:10:12 while: `while` has a meaning of its own in CEL"}},
        {"  - {name: big, expression: size > 3}\n",
         "a && bgi",
         {"one/A-1-weak.yaml:10:16 bgi: unknown name `bgi` -> big"}},
        {"  - {name: big, expression: size + 3}\n",
         "a && big",
         {"one/A-1-weak.yaml:10:16 big: this operand of `&&` is int, not bool"}},
        {"  - {name: big, expression: size > 3}\n",
         "parts.all(big, big.safe)",
         {"one/A-1-weak.yaml:10:21 big: `size > 3` is not a name for a variable"}},
        {"  - {name: big, expression: size > 3}\n", ".big", {"one/A-1-weak.yaml:10:12 big: expected a name"}},
    };
    for (const Row& row : rows) {
        INFO(row.variables << row.require);
        auto problems = load_toys(pack_with(row.variables, {.id = "A-1", .require = row.require})).problems;
        if (std::string_view(row.require) == ".big")
            CHECK_FALSE(problems.empty());
        else
            CHECK(problems == row.problems);
    }
}

TEST_CASE("names are replaced, fields and functions are not", "[variables]") {
    const std::vector<cel::Definition> names{{"x", "a + b"}, {"y", "c // so"}};
    const auto expanded = [&](std::string_view text) { return cel::expand(text, names).text; };
    CHECK(expanded("x * x") == "(a + b) * (a + b)");
    CHECK(expanded("z.x + x.z") == "z.x + (a + b).z");
    CHECK(expanded("x(1) + 'x' + z[x]") == "x(1) + 'x' + z[(a + b)]");
    CHECK(expanded("y && x") == "(c // so\n) && (a + b)");
    const cel::Expanded one = cel::expand("p + x + q", names);
    using Range = std::pair<std::size_t, std::size_t>;
    CHECK(one.written(0, 1) == Range{0, 1});
    CHECK(one.written(5, 6) == Range{4, 5});
    CHECK(one.written(4, 11) == Range{4, 5});
    CHECK(one.written(0, 15) == Range{0, 9});
    CHECK(one.written(14, 15) == Range{8, 9});
}

TEST_CASE("variables cannot blow a condition up", "[variables]") {
    std::string variables = "  - {name: v0, expression: a && b && c && d}\n";
    for (int i = 1; i < 20; ++i) {
        const std::string before = "v" + std::to_string(i - 1);
        variables += "  - {name: v" + std::to_string(i) + ", expression: " + before + " && " + before + "}\n";
    }
    const auto problems = load_toys(pack_with(variables, {.id = "A-1", .require = "v19"})).problems;
    CAPTURE(problems);
    // The rest are warnings of what stands twice.
    CHECK(problems.back() == "pack.yaml:20:29 v9 && v9: an expression of 24568 bytes");
    CHECK(problems.size() == 18);
}

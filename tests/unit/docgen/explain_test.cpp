// SPDX-License-Identifier: Apache-2.0
#include "readiness/docgen/explain.hpp"

#include "support/catch.hpp"
#include "support/toy.hpp"

using namespace readiness;
using namespace readiness::test;

namespace {

const std::vector<ToyRule> rules_of_toy = {
    {"A-1", "one", "blocker", "a"},
    {"B-1", "two", "high", "size > 3"},
    {"B-2", "two", "low", "parts.all(p, p.safe)"},
};

docgen::ReferenceInput input_of(const ToyRun& run) {
    return {.catalogue = run.catalogue,
            .profile = run.profile,
            .facts = schema::type_of<Toy>(),
            .computed = schema::type_of<ToyComputed>(),
            .sources = run.sources,
            .examples = nullptr};
}

std::vector<std::string> readers(const ToyRun& run, const char* path) {
    std::vector<std::string> ids;
    for (const rules::Rule* rule : docgen::rules_reading(run.catalogue, path))
        ids.push_back(rule->id);
    return ids;
}

} // namespace

TEST_CASE("a field is explained with its type, unit, range and readers", "[docgen][explain]") {
    const ToyRun run(rules_of_toy);
    CHECK(docgen::explain_field(input_of(run), "size", {.width = 60}) == R"(size
  How big it is, in cm, at least 0.

In short
  Type        int
  Unit        cm
  Range       at least 0
  None        not allowed

Rules that read it
  B-1      )" + std::string(run.catalogue.find("B-1")->title()) + "\n");
}

TEST_CASE("a field is found with and without indices, and an unknown one is not", "[docgen][explain]") {
    const ToyRun run(rules_of_toy);
    const auto plain = docgen::explain_field(input_of(run), "parts[].safe", {});
    REQUIRE(plain);
    CHECK(plain == docgen::explain_field(input_of(run), "parts[2].safe", {}));
    CHECK(docgen::explain_field(input_of(run), "calc.twice", {}));
    CHECK(docgen::explain_field(input_of(run), "parts", {}));
    CHECK_FALSE(docgen::explain_field(input_of(run), "part", {}));
}

TEST_CASE("rules that read a field or something inside it", "[docgen][explain]") {
    const ToyRun run(rules_of_toy);
    CHECK(readers(run, "size") == std::vector<std::string>{"B-1"});
    CHECK(readers(run, "parts") == std::vector<std::string>{"B-2"});
    CHECK(readers(run, "parts[1].safe") == std::vector<std::string>{"B-2"});
    CHECK(readers(run, "owner").empty());
}

TEST_CASE("points of all rules add up to 100", "[docgen][explain]") {
    const ToyRun run(rules_of_toy);
    double sum = 0;
    for (const rules::Rule& rule : run.catalogue.rules)
        sum += docgen::typical_points(run.catalogue, run.profile, rule);
    CHECK(sum > 99.999);
    CHECK(sum < 100.001);
}

TEST_CASE("a rule is explained within the width", "[docgen][explain]") {
    const ToyRun run(rules_of_toy);
    const std::string text = docgen::explain_rule(input_of(run), *run.catalogue.find("A-1"), {.width = 60});
    CHECK(text.starts_with("A-1 "));
    CHECK(text.find("\nRequires\n  a\n") != std::string::npos);
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        CHECK(text.find('\n', at) - at <= 60);
}

TEST_CASE("every code is explained", "[docgen][explain]") {
    for (const diag::CodeInfo& code : diag::catalogue()) {
        const std::string text = docgen::explain_code(code.code, {.width = 80, .color = true});
        CAPTURE(text);
        CHECK(text.starts_with("\x1b[1m" + std::string(code.id) + " " + std::string(code.slug)));
        CHECK(text.ends_with('\n'));
    }
}

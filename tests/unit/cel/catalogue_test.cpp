// SPDX-License-Identifier: Apache-2.0
// The conditions of the rule catalogue compile against the descriptor's own tables, and answer for a project
// about which nothing is stated.
#include "support/catch.hpp"

#include "readiness/cel/explain.hpp"
#include "readiness/model/computed.hpp"
#include "readiness/model/project.hpp"

#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

namespace {

using namespace readiness;
using nlohmann::json;

source::Span span(std::size_t begin, std::size_t end) {
    return {{}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

cel::Environment environment(bool strict) {
    cel::Environment result;
    result.facts = &schema::type_of<model::Project>();
    result.computed = &schema::type_of<model::Computed>();
    result.strict = strict;
    return result;
}

/// Every text of the catalogue with the rule it belongs to; conditions are strict, placeholders are not.
void for_each_text(
    const std::function<void(const std::string& id, const std::string& text, bool condition)>& visit) {
    std::ifstream stream(std::string(READINESS_SOURCE_DIR) + "/tests/cel/catalogue.json");
    REQUIRE(stream.good());
    const json file = json::parse(stream);
    REQUIRE(file.at("conditions").size() == 132);
    for (const json& rule : file.at("conditions")) {
        const std::string id = rule.at("id").get<std::string>();
        visit(id, rule.at("applies").get<std::string>(), true);
        visit(id, rule.at("require").get<std::string>(), true);
        for (const json& when : rule.value("escalate", json::array()))
            visit(id, when.get<std::string>(), true);
        for (const json& text : rule.value("finding", json::array()))
            visit(id, text.get<std::string>(), false);
    }
}

TEST_CASE("every condition of the catalogue compiles") {
    int texts = 0;
    for_each_text([&](const std::string& id, const std::string& text, bool condition) {
        diag::Diagnostics diagnostics;
        const auto program = cel::compile({text, span}, environment(condition),
                                          condition ? cel::Want::boolean : cel::Want::anything, diagnostics);
        INFO(id << ": " << text);
        INFO((diagnostics.empty() ? "" : diagnostics.items()[0].message));
        CHECK(program.has_value());
        ++texts;
    });
    CHECK(texts > 264);
}

TEST_CASE("nothing stated: every condition that reads a fact is unknown and names facts") {
    const model::Project project;
    const model::ComputedFacts computed = model::compute(project);
    cel::Activation activation;
    activation.facts = schema::ref(project);
    activation.computed = schema::ref(computed.values);
    activation.computed_inputs = &computed.inputs;
    activation.computed_missing = &computed.missing;
    for_each_text([&](const std::string& id, const std::string& text, bool condition) {
        diag::Diagnostics diagnostics;
        const auto program =
            cel::compile({text, span}, environment(condition), cel::Want::anything, diagnostics);
        INFO(id << ": " << text);
        REQUIRE(program.has_value());
        if (cel::facts_named(*program).empty())
            return;
        std::vector<std::string> reads;
        const cel::Outcome outcome = cel::evaluate(*program, activation, &reads);
        INFO(outcome.error);
        CHECK(outcome.truth == cel::Truth::unknown);
        CHECK(!outcome.unknown.empty());
        CHECK(reads.empty());
        std::vector<std::string> blamed;
        for (const cel::DecidingFact& fact : cel::explain(*program, activation).facts) {
            CHECK(!fact.known);
            CHECK(fact.value == "not stated");
            blamed.push_back(fact.path);
        }
        std::vector<std::string> unknown = outcome.unknown;
        std::sort(blamed.begin(), blamed.end());
        std::sort(unknown.begin(), unknown.end());
        CHECK(blamed == unknown);
    });
}

} // namespace

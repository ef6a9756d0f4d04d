// SPDX-License-Identifier: Apache-2.0
// The embedded rules prove themselves: every example is run, and every rule has all kinds of them.
#include "support/catch.hpp"
#include "support/project_subject.hpp"

#include "readiness/cel/explain.hpp"

#include <map>
#include <set>

using namespace readiness;

TEST_CASE("every example of every rule comes out as it says", "[catalogue]") {
    test::EmbeddedRules& rules = test::embedded_rules();
    diag::Diagnostics problems;
    std::size_t count = 0;
    for (const rules::RuleExamples& examples : rules.examples)
        count += assess::run_examples(rules.sources, rules.catalogue, rules.profile, examples,
                                      test::project_type(), problems);
    INFO(diag::render(problems, rules.sources, {}));
    CHECK(problems.empty());
    CHECK(count >= 3 * rules.catalogue.rules.size());
}

TEST_CASE("the five gaps and the seven anti-patterns are there", "[catalogue]") {
    const rules::Catalogue& catalogue = test::embedded_rules().catalogue;
    std::map<rules::AreaKind, std::set<std::string>> areas;
    std::map<rules::AreaKind, int> counts;
    for (const rules::Rule& rule : catalogue.rules) {
        const rules::AreaKind kind = catalogue.find_area(rule.area)->kind;
        areas[kind].insert(rule.area);
        ++counts[kind];
    }
    CHECK(areas[rules::AreaKind::gap].size() == 5);
    CHECK(counts[rules::AreaKind::gap] == 24);
    CHECK(areas[rules::AreaKind::anti_pattern].size() == 7);
    CHECK(counts[rules::AreaKind::anti_pattern] == 7);
}

TEST_CASE("every area has a weight and every rule a reason", "[catalogue]") {
    const test::EmbeddedRules& rules = test::embedded_rules();
    for (const rules::Area& area : rules.catalogue.areas) {
        INFO(area.id);
        CHECK_FALSE(rules.profile.area_weight(area.id).is_zero());
    }
    for (const rules::Rule& rule : rules.catalogue.rules) {
        INFO(rule.id);
        CHECK_FALSE(rule.claims.empty());
        CHECK_FALSE(rule.why().empty());
        CHECK(rule.effort_days_max > 0);
    }
}

TEST_CASE("nothing stated: every condition that reads a fact is unknown and names what is missing",
          "[catalogue]") {
    const test::ProjectSubject nothing{model::Project{}};
    const cel::Activation activation{.facts = nothing.subject.facts,
                                     .computed = nothing.subject.computed,
                                     .computed_inputs = nothing.subject.computed_inputs,
                                     .computed_missing = nothing.subject.computed_missing,
                                     .today = nothing.subject.as_of,
                                     .bindings = {}};
    for (const rules::Rule& rule : test::embedded_rules().catalogue.rules)
        for (const cel::Program* condition : {&rule.applies, &rule.require}) {
            if (cel::facts_named(*condition).empty())
                continue;
            INFO(rule.id << ": " << condition->text);
            cel::Reads reads;
            const cel::Outcome outcome = cel::evaluate(*condition, activation, &reads);
            CHECK(outcome.truth == cel::Truth::unknown);
            CHECK_FALSE(outcome.unknown.empty());
            CHECK(reads.paths().empty());
            std::set<std::string> blamed;
            for (const cel::DecidingFact& fact : cel::explain(*condition, activation).facts) {
                CHECK_FALSE(fact.known);
                blamed.insert(fact.path);
            }
            CHECK(blamed == std::set<std::string>(outcome.unknown.begin(), outcome.unknown.end()));
        }
}

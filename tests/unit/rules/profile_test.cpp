// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/toy.hpp"

using namespace readiness;
using namespace readiness::test;

namespace {

std::string profile_with(std::string_view from, std::string_view to) {
    std::string text =
        "schema_version: 1\nname: toy\n"
        "severity_weights: {blocker: 8, high: 5, medium: 2.5, low: 1}\n"
        "area_weights: [{area: one, weight: 60}, {area: two, weight: 0}]\n"
        "verdict: {no_go_below: 60, go_from: 80, conditional_from: 60, coverage_from_pct: 70}\n"
        "evidence_fresh_days: 180\n"
        "advice: {when: \"colour == 'blue'\", areas: [three]}\n";
    if (!from.empty())
        text.replace(text.find(from), from.size(), to);
    return text;
}

std::vector<std::string> problems_of(const std::string& text) {
    ToyRun run({{"A-1"}});
    diag::Diagnostics problems;
    const auto profile =
        rules::load_profile(run.sources, {"p.yaml", "p.yaml", text}, run.catalogue, schema::type_of<Toy>(),
                            schema::type_of<ToyComputed>(), problems);
    CHECK(profile.has_value() == problems.empty());
    std::vector<std::string> result;
    for (const diag::Diagnostic& problem : problems.sorted()) {
        const source::Position at = run.sources.begin(*problem.where);
        result.push_back(std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                         std::string(diag::info(problem.code).slug) +
                         (problem.suggestion ? " -> " + *problem.suggestion : ""));
    }
    return result;
}

} // namespace

TEST_CASE("a profile gives exact weights", "[profile]") {
    ToyRun run({{"A-1"}});
    diag::Diagnostics problems;
    const auto profile =
        rules::load_profile(run.sources, {"p.yaml", "p.yaml", profile_with("", "")}, run.catalogue,
                            schema::type_of<Toy>(), schema::type_of<ToyComputed>(), problems);
    REQUIRE(profile);
    CHECK(profile->weight(rules::Severity::medium).text() == "5/2");
    CHECK(profile->area_weight("one") == rules::Rational(60));
    CHECK(profile->area_weight("three").is_zero());
    CHECK(profile->digest.size() == 64);
}

TEST_CASE("wrong profiles are refused", "[profile]") {
    using List = std::vector<std::string>;
    CHECK(problems_of(profile_with("area: one", "area: onne")) == List{"4:23 unknown-area -> one"});
    CHECK(problems_of(profile_with("area: two", "area: one")) == List{"4:48 duplicate-area"});
    CHECK(problems_of(profile_with("[three]", "[tree]")) == List{"7:44 unknown-area -> three"});
    CHECK(problems_of(profile_with("weight: 60", "weight: 0.12345678")) == List{"4:36 weight-precision"});
    CHECK(problems_of(profile_with("conditional_from: 60", "conditional_from: 90")) ==
          List{"5:59 bad-threshold"});
    CHECK(problems_of(profile_with("'blue'", "'blu'")) == List{"7:27 enum-literal -> blue"});
    CHECK(problems_of(profile_with("blocker: 8", "blocker: 0")) == List{"3:29 out-of-range"});
}

TEST_CASE("a profile changes single rules", "[profile]") {
    ToyRun run({{"A-1"}, {"A-2"}, {"A-3"}, {"B-1", "two", "high"}}, "a: true");
    diag::Diagnostics problems;
    const std::string text = profile_with("", "") +
                             "rules:\n"
                             "  - {rule: A-1, weight: 7.5}\n"
                             "  - {rule: A-2, severity: blocker, reason: It is vital.}\n"
                             "  - {rule: a-3, disabled: true, reason: Judged elsewhere.}\n";
    const auto profile =
        rules::load_profile(run.sources, {"p.yaml", "p.yaml", text}, run.catalogue, schema::type_of<Toy>(),
                            schema::type_of<ToyComputed>(), problems);
    REQUIRE(profile);
    rules::apply_changes(*profile, run.catalogue);
    CHECK(profile->weight(*run.catalogue.find("A-1")).text() == "15/2");
    CHECK(profile->weight(*run.catalogue.find("A-2")).text() == "8");
    CHECK(profile->weight(*run.catalogue.find("B-1")).text() == "5");
    CHECK(run.catalogue.find("A-2")->severity == rules::Severity::blocker);
    CHECK(run.catalogue.find("A-3")->disabled() == "Judged elsewhere.");

    run.profile = *profile;
    const assess::Assessment judged = run.assess();
    std::vector<std::string> shares;
    for (const assess::Finding& finding : judged.findings)
        shares.push_back(finding.rule->id + " " + std::string(assess::name(finding.outcome)) + " " +
                         finding.share.text());
    CHECK(shares == std::vector<std::string>{"A-1 pass 1500/31", "A-2 pass 1600/31", "A-3 not_applicable 0",
                                             "B-1 pass 0"});
}

TEST_CASE("wrong changes of rules are refused", "[profile]") {
    using List = std::vector<std::string>;
    const auto problems = [](const std::string& entry) {
        return problems_of(profile_with("", "") + "rules: [" + entry + "]\n");
    };
    CHECK(problems("{rule: A-2, weight: 2}") == List{"8:16 unknown-rule -> A-1"});
    CHECK(problems("{rule: A-1}") == List{"8:16 rule-change"});
    CHECK(problems("{rule: A-1, disabled: true}") == List{"8:16 rule-change"});
    CHECK(problems("{rule: A-1, severity: low}") == List{"8:16 rule-change"});
    CHECK(problems("{rule: A-1, disabled: true, weight: 2, reason: x}") == List{"8:16 rule-change"});
    CHECK(problems("{rule: A-1, weight: 2}, {rule: A-1, weight: 3}") == List{"8:40 rule-change"});
    CHECK(problems("{rule: A-1, weight: 0}") == List{"8:29 out-of-range"});
    CHECK(problems("{rule: A-1, weight: 0.12345678}") == List{"8:29 weight-precision"});
}

TEST_CASE("thresholds are numbers that conditions name", "[profile]") {
    const std::string standard = profile_with("", "") +
                                 "thresholds:\n"
                                 "  - {name: many, value: 5, unit: users, reason: Ours.}\n"
                                 "  - {name: share, value: 0.5, reason: Ours.}\n";
    rules::Catalogue catalogue;
    rules::set_thresholds({"standard.yaml", "standard.yaml", standard}, catalogue);
    REQUIRE(catalogue.thresholds.size() == 2);
    CHECK(catalogue.find_threshold("many")->value == "5");
    CHECK(catalogue.find_threshold("share")->value == "0.5");
    CHECK_FALSE(catalogue.find_threshold("many")->standard == "5");

    const std::string own = profile_with("", "") + "thresholds: [{name: many, value: 7, reason: Theirs.}, "
                                                   "{name: share, value: 1, reason: Not of its kind.}]\n";
    rules::set_thresholds({"own.yaml", "own.yaml", own}, catalogue);
    const rules::Threshold& many = *catalogue.find_threshold("many");
    CHECK(many.value == "7");
    CHECK(many.standard == "5");
    CHECK(many.unit == "users");
    CHECK(catalogue.find_threshold("share")->value == "0.5"); // a whole number would not fit its conditions
}

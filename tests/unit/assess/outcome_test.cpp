// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/toy.hpp"

using namespace readiness;
using namespace readiness::test;

namespace {

struct Case {
    const char* applies;
    const char* require;
    const char* descriptor;
    assess::Outcome want;
    std::vector<std::string> missing{};
};

} // namespace

TEST_CASE("applies and require decide the outcome together", "[outcome]") {
    using enum assess::Outcome;
    const Case cases[] = {
        {"true", "a", "{a: true}", pass},
        {"true", "a", "{a: false}", fail},
        {"true", "a", "{}", unknown, {"a"}},
        {"b", "a", "{b: false, a: true}", not_applicable},
        {"b", "a", "{b: false}", not_applicable},
        {"b", "a", "{a: true}", pass},
        {"b", "a", "{a: false}", unknown, {"b"}},
        {"b", "a", "{}", unknown, {"a", "b"}},
        {"true", "size / size == 1", "{size: 0}", error},
        {"b", "size / size == 1", "{size: 0, b: false}", not_applicable},
        {"size / size == 1", "a", "{size: 0, a: true}", error},
        {"b", "size / size == 1", "{size: 0}", error},
        // A sure false wins over what is missing, on either side.
        {"true", "a && b", "{b: false}", fail},
        {"true", "b && a", "{b: false}", fail},
        {"true", "a || b", "{b: true}", pass},
        {"true", "parts.all(p, p.safe)", "{parts: [{safe: true}, {name: x}]}", unknown, {"parts[1].safe"}},
        {"true", "parts.all(p, p.safe)", "{parts: [{name: x}, {safe: false}]}", fail},
        {"true", "parts.all(p, p.safe)", "{parts: none}", pass},
        {"true", "parts.all(p, p.safe)", "{}", unknown, {"parts"}},
        {"true", "parts.all(p, has(p.name))", "{parts: [{name: none}]}", fail},
        {"true", "parts.all(p, has(p.name))", "{parts: [{name: ''}]}", unknown, {"parts[0].name"}},
        {"true", "parts.all(p, has(p.name))", "{parts: [{name: Ann}]}", pass},
    };
    for (const Case& test : cases) {
        INFO(test.applies << " / " << test.require << " over " << test.descriptor);
        const ToyRun run({{"A-1", "one", "medium", test.require, test.applies}}, test.descriptor);
        const assess::Assessment result = run.assess();
        CHECK(assess::name(result.findings[0].outcome) == assess::name(test.want));
        CHECK(result.findings[0].missing == test.missing);
    }
}

TEST_CASE("rules that share `applies` are judged as each of them alone", "[outcome]") {
    // Known, missing one fact, missing more than are kept, broken, and longer than is looked for.
    const std::string parts = "parts.all(p, p.safe)";
    std::string lengthy = "b";
    for (int i = 0; i < 100; ++i)
        lengthy += " || size == " + std::to_string(i + 1);
    const std::vector<std::string> shared{"true", "b", "b == b && c", parts, "size / size == 1", lengthy};
    std::vector<ToyRule> rules;
    for (std::size_t turn = 0; turn < 3; ++turn)
        for (std::size_t i = 0; i < shared.size(); ++i)
            rules.push_back({.id = "A-" + std::to_string(turn * 10 + i + 11),
                             .require = turn == 1 ? "d" : "a",
                             .applies = shared[i]});
    std::string descriptor = "{size: 0, c: true, parts: [";
    for (int i = 0; i < 20; ++i)
        descriptor += "{name: n" + std::to_string(i) + "}, ";
    descriptor += "]}";
    const ToyRun run(rules, descriptor);
    const assess::Assessment all = run.assess();
    REQUIRE(all.findings.size() == rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        INFO(rules[i].id << ": " << rules[i].applies);
        const ToyRun single({rules[i]}, descriptor);
        const assess::Assessment alone = single.assess();
        CHECK(assess::name(all.findings[i].outcome) == assess::name(alone.findings[0].outcome));
        CHECK(all.findings[i].missing == alone.findings[0].missing);
        CHECK(all.findings[i].reasons().error == alone.findings[0].reasons().error);
    }
    CHECK(all.findings[3].missing.size() == 21);
}

TEST_CASE("escalation changes the severity and not the share", "[outcome]") {
    const std::vector<ToyRule> rules = {{"A-1", "one", "medium", "a", "true", "size > 10"},
                                        {"A-2", "one", "medium", "b"}};
    const ToyRun big(rules, "{a: false, b: true, size: 11}");
    const assess::Assessment raised = big.assess();
    CHECK(raised.findings[0].severity == rules::Severity::blocker);
    CHECK(raised.findings[0].escalated);
    CHECK(raised.findings[0].share == rules::Rational(50));
    CHECK(raised.verdict == assess::Verdict::no_go);

    const ToyRun unsure_run(rules, "{a: false, b: true}");
    const assess::Assessment unsure = unsure_run.assess();
    CHECK(unsure.findings[0].severity == rules::Severity::medium);
    CHECK(unsure.findings[0].reasons().escalation_unknown == std::vector<std::string>{"size"});
}

TEST_CASE("a failing rule is shown by its finding with numbers", "[outcome]") {
    ToyRule rule{.id = "A-1", .require = "size > 10"};
    rule.finding = "It is {size} cm, owned by {owner}.";
    CHECK(ToyRun({rule}, "{size: 3, owner: Ann}").assess().findings[0].message() ==
          "It is 3 cm, owned by Ann.");
    CHECK(ToyRun({rule}, "{size: 3}").assess().findings[0].message() == "It is 3 cm, owned by not stated.");
    CHECK(ToyRun({rule}, "{size: 30}").assess().findings[0].message() == "It is so");
}

TEST_CASE("the facts that decided are named", "[outcome]") {
    const ToyRun run({{"A-1", "one", "medium", "a && size > 10"}}, "{a: true, size: 3}");
    const assess::Assessment result = run.assess();
    REQUIRE(result.findings[0].reasons().facts.size() == 1);
    CHECK(result.findings[0].reasons().facts[0].path == "size");
    CHECK(result.findings[0].reasons().facts[0].value == "3");
}

TEST_CASE("rules declared irrelevant leave the sums, blockers do not", "[outcome]") {
    ToyRun run({{"A-1", "one", "blocker", "a"}, {"A-2", "one", "high", "b"}}, "{a: true, b: false}");
    run.subject.declarations = {{.rule = "A-1", .reason = "r", .by = "x", .path = "not_applicable[0]"},
                                {.rule = "A-2", .reason = "r", .by = "x", .path = "not_applicable[1]"}};
    const assess::Assessment result = run.assess();
    CHECK(result.findings[0].outcome == assess::Outcome::pass);
    CHECK(result.findings[1].outcome == assess::Outcome::not_applicable);
    CHECK(result.findings[1].reasons().declared == std::size_t{1});
    CHECK(result.score.low == rules::Rational(100));
}

TEST_CASE("area states", "[outcome]") {
    const ToyRun run({{"A-1", "one", "medium", "a"},
                      {"A-2", "one", "medium", "b"},
                      {"B-1", "two", "medium", "c"},
                      {"C-1", "three", "medium", "d", "d"}},
                     "{a: false, c: true, d: false}");
    const assess::Assessment result = run.assess();
    CHECK(assess::name(result.areas[0].state, result.areas[0].area->kind) == "open");
    CHECK(assess::name(result.areas[1].state, result.areas[1].area->kind) == "absent");
    CHECK(assess::name(result.areas[2].state, result.areas[2].area->kind) == "not_applicable");
}

TEST_CASE("less detail leaves out reasons and changes no outcome", "[outcome]") {
    const ToyRun run({{"A-1", "one", "blocker", "a && size > 3"},
                      {"A-2", "one", "high", "b"},
                      {"A-3", "two", "high", "c"},
                      {"A-4", "two", "high", "10 / size > 1"}},
                     "{a: true, size: 0, b: true}");
    const assess::Assessment steps = run.assess();
    const assess::Assessment facts = run.assess({.detail = assess::Detail::facts});
    const assess::Assessment summary = run.assess({.detail = assess::Detail::summary});
    const assess::Assessment questions = run.assess({.detail = assess::Detail::questions});
    const assess::Assessment outcomes = run.assess({.detail = assess::Detail::outcomes});
    for (std::size_t i = 0; i < steps.findings.size(); ++i) {
        const assess::Finding& finding = steps.findings[i];
        INFO(finding.rule->id);
        const bool pass = finding.outcome == assess::Outcome::pass;
        CHECK(finding.reasons().facts.empty() == pass);
        CHECK(finding.reasons().traces.empty() == pass);
        REQUIRE(facts.findings[i].reasons().facts.size() == finding.reasons().facts.size());
        for (std::size_t j = 0; j < finding.reasons().facts.size(); ++j) {
            CHECK(facts.findings[i].reasons().facts[j].path == finding.reasons().facts[j].path);
            CHECK(facts.findings[i].reasons().facts[j].expected == finding.reasons().facts[j].expected);
        }
        CHECK(questions.findings[i].reasons().facts.empty());
        CHECK(outcomes.findings[i].reasons().facts.empty());
        CHECK(facts.findings[i].message() == finding.message());
        for (const assess::Assessment* less : {&facts, &summary, &questions})
            CHECK(less->findings[i].missing == finding.missing);
        for (const assess::Assessment* less : {&facts, &summary, &questions, &outcomes}) {
            CHECK(less->findings[i].outcome == finding.outcome);
            CHECK(less->findings[i].reasons().error == finding.reasons().error);
            CHECK(less->findings[i].share == finding.share);
            CHECK(less->findings[i].reasons().traces.empty());
        }
    }
    for (const assess::Assessment* less : {&facts, &questions, &outcomes}) {
        CHECK(less->score.low == steps.score.low);
        CHECK(less->verdict == steps.verdict);
        CHECK(less->questions.size() == (less == &outcomes ? 0 : steps.questions.size()));
    }
}

TEST_CASE("a summary tells of what leads what a whole judgement tells", "[outcome]") {
    std::vector<ToyRule> rules = {{"G-1", "one", "low", "size > 3"},
                                  {"G-2", "one", "high", "b && c"},
                                  {"G-3", "one", "high", "a"},
                                  {"P-1", "two", "low", "c"}};
    for (const char* id : {"B-1", "B-2", "B-3", "B-4"}) {
        rules.push_back({id, "three", "blocker", "d"});
        rules.back().finding = "It is {size} cm.";
    }
    const ToyRun run(rules, "{a: false, b: true, c: false, d: false, size: 3}");
    const assess::Assessment whole = run.assess();
    const assess::Assessment summary = run.assess({.detail = assess::Detail::summary});
    std::size_t told = 0, explained = 0;
    for (std::size_t i = 0; i < whole.findings.size(); ++i) {
        const assess::Finding& all = whole.findings[i];
        const assess::Finding& some = summary.findings[i];
        INFO(all.rule->id);
        told += some.message() == all.message() ? 1U : 0U;
        explained += some.reasons().facts.empty() ? 0U : 1U;
        if (!some.reasons().facts.empty()) {
            REQUIRE(some.reasons().facts.size() == all.reasons().facts.size());
            CHECK(some.reasons().facts.front().path == all.reasons().facts.front().path);
            CHECK(some.reasons().facts.front().expected == all.reasons().facts.front().expected);
        }
    }
    CHECK(told >= assess::leading_blockers);
    CHECK(explained > assess::leading_blockers);
    CHECK(explained < whole.findings.size());
}

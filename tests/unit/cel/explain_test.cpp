// SPDX-License-Identifier: Apache-2.0
#include "cel/budget.hpp"
#include "readiness/diag/limits.hpp"
#include "support/catch.hpp"
#include "toy.hpp"

namespace {

using namespace readiness;
using test::none;
using test::stated;

test::ToyProject project() {
    test::ToyProject result;
    result.facts.used = stated(true);
    result.facts.users = stated(std::int64_t{10});
    result.facts.share = stated(71.26);
    result.facts.quality = stated(schema::Percent{88.0});
    result.facts.movement = stated(test::Movement::api);
    result.facts.team.owner = none<std::string>();
    result.facts.team.duties = stated(std::vector{test::Duty::legal});
    result.facts.due_on = stated(*schema::parse_date("2026-12-01"));
    test::ToySystem image;
    image.name = stated(std::string("ImageVault"));
    image.movement = stated(test::Movement::manual);
    image.critical = stated(true);
    test::ToySystem ledger = image;
    ledger.name = stated(std::string("Ledger"));
    ledger.movement = stated(test::Movement::api);
    ledger.critical = {};
    result.facts.systems = stated(std::vector{image, ledger});
    result.computed.near = stated(false);
    return result;
}

/// One line per deciding fact: `path = value (expected)`, `path ? (expected)`.
std::string facts_of(const char* expression) {
    std::string text;
    for (const cel::DecidingFact& fact : test::explain_toy(expression, project()).facts) {
        text += (text.empty() ? "" : "; ") + fact.path + (fact.known ? " = " + fact.value : " ?");
        CHECK((fact.known || fact.value == "not stated"));
        if (!fact.expected.empty())
            text += " (" + fact.expected + ")";
    }
    return text;
}

TEST_CASE("deciding facts follow polarity") {
    const std::pair<const char*, const char*> rows[] = {
        {"used && users > 100", "users = 10 (> 100)"},
        {"users > 100 && share > 80.0", "users = 10 (> 100)"},
        {"used && users == 10", "used = true (true); users = 10 (== 10)"},
        {"users > 100 || share > 80.0", "users = 10 (> 100); share = 71.3 (> 80.0)"},
        {"users > 100 || used", "used = true (true)"},
        {"!(used || users > 5)", "used = true (false)"},
        {"!used", "used = true (false)"},
        {"share >= quality", "share = 71.3 (>= quality (88)); quality = 88 (<= share (71.3))"},
        {"share >= 1.5 * quality",
         "share = 71.3 (>= 1.5 * quality (132)); quality = 88 (share >= 1.5 * quality)"},
        {"movement in ['manual', 'events']", "movement = api (in ['manual', 'events'])"},
        {"!(movement in ['api'])", "movement = api (not in ['api'])"},
        {"'compliance' in team.duties", "team.duties = legal (contains 'compliance')"},
        {"['legal', 'compliance'].all(d, d in team.duties)", "team.duties = legal (contains 'compliance')"},
        {"size(team.duties) >= 2", "team.duties = legal (size(team.duties) >= 2)"},
        {"has(team.owner) && team.owner == 'x'", "team.owner = none (not none)"},
        {"days_until(due_on) <= 5", "due_on = 2026-12-01 (days_until(due_on) <= 5)"},
        {"systems.all(s, s.movement != 'manual')", "systems[0].movement = manual (!= 'manual')"},
        {"!systems.exists(s, s.movement == 'manual')", "systems[0].movement = manual (!= 'manual')"},
        {"systems.exists(s, s.movement == 'events')",
         "systems = ImageVault, Ledger (an entry with s.movement == 'events')"},
        {"team.duties.exists(d, d == 'compliance')", "team.duties = legal (an entry with d == 'compliance')"},
        {"['events', 'api'].all(n, systems.exists(s, s.movement == n))",
         "systems = ImageVault, Ledger (an entry with s.movement == n for \"events\")"},
        {"systems.all(s, s.movement == 'events')",
         "systems[0].movement = manual (== 'events'); systems[1].movement = api (== 'events')"},
        {"used ? users > 100 : share > 1.0", "used = true; users = 10 (> 100)"},
        {"calc.near", "calc.near = false (true)"},
        {"systems.all(s, s.critical)", "systems[1].critical ? (true)"},
        {"tested && users == 10", "tested ? (true)"},
        {"tested && users == 11", "users = 10 (== 11)"},
        {"calc.factor > 1.0 || share > 80.0", "users ? (calc.factor > 1.0)"},
        {"stated(tested)", "tested ? (stated)"},
        {"team.owner == 'x'", "team.owner = none (== 'x')"},
    };
    for (const auto& [expression, want] : rows) {
        INFO(expression);
        CHECK(facts_of(expression) == want);
    }
}

const cel::Step* find_element(const cel::Step& step, std::string_view element) {
    if (step.element == element)
        return &step;
    for (const cel::Step& child : step.children)
        if (const cel::Step* found = find_element(child, element))
            return found;
    return nullptr;
}

TEST_CASE("steps: one child per entry, blame only on what decided") {
    const std::string text = "used && systems.all(s, s.movement != 'manual')";
    const cel::Explanation explanation = test::explain_toy(text, project());
    const cel::Step& root = explanation.root;
    CHECK(text.substr(root.begin, root.end - root.begin) == text);
    CHECK(root.blamed);
    REQUIRE(root.children.size() == 2);
    CHECK(!root.children[0].blamed);
    CHECK(root.children[1].blamed);
    const cel::Step* first = find_element(root, "systems[0] \"ImageVault\"");
    REQUIRE(first != nullptr);
    CHECK(first->blamed);
    CHECK(first->value.is_false());
    CHECK(text.substr(first->begin, first->end - first->begin) == "s.movement != 'manual'");
    const cel::Step* second = find_element(root, "systems[1] \"Ledger\"");
    REQUIRE(second != nullptr);
    CHECK(!second->blamed);
}

TEST_CASE("what is kept of an explanation") {
    test::ToyProject many;
    std::vector<test::ToySystem> systems(10);
    for (std::size_t i = 0; i < systems.size(); ++i)
        systems[i].movement = stated(i % 2 == 0 ? test::Movement::manual : test::Movement::api);
    many.facts.systems = stated(systems);
    const std::string text = "systems.all(s, s.movement != 'manual')";
    const cel::Explanation all = test::explain_toy(text, many);
    CHECK(all.root.children.size() == 11); // the list, then its entries
    CHECK(all.root.elements == 10);
    CHECK(all.root.elements_blamed == 5);
    CHECK(all.facts.size() == 5);
    CHECK(all.facts_omitted == 0);

    const cel::Explanation some = test::explain_toy(text, many, {.elements = 2, .facts = 3});
    CHECK(some.root.elements == 10);
    CHECK(some.root.elements_blamed == 5);
    REQUIRE(some.root.children.size() == 3);
    CHECK(some.root.children[1].element == "systems[0]");
    CHECK(some.root.children[2].element == "systems[2]");
    REQUIRE(some.facts.size() == 3);
    CHECK(some.facts.back().path == "systems[4].movement");
    CHECK(some.facts_omitted == 2);

    const cel::Explanation none = test::explain_toy("systems.all(s, s.movement == s.movement)", many, {.elements = 2});
    CHECK(none.root.children.size() == 3);
    CHECK(none.root.children[2].element == "systems[1]");

    const cel::Explanation again = test::explain_toy(text, many, {.steps = 9});
    CHECK(again.facts.size() == 5); // nine steps did not name all that are kept
    CHECK(again.root.elements == 10);
    const cel::Explanation enough = test::explain_toy(text, many, {.steps = 9, .facts = 1});
    CHECK(enough.root.value.is_false()); // the outcome does not depend on what is recorded
    CHECK(enough.facts.size() == 1);
    CHECK(enough.facts_omitted < 4);
}

TEST_CASE("an evaluation names so many facts that are not stated, and no more") {
    for (const auto& [systems, named] : {std::pair{limits::unknown_facts, limits::unknown_facts},
                                         {limits::unknown_facts + 1, limits::unknown_facts}}) {
        test::ToyProject many;
        many.facts.systems = stated(std::vector<test::ToySystem>(systems));
        const cel::Outcome outcome = test::evaluate_toy("systems.all(s, s.movement != 'manual')", many);
        CHECK(outcome.truth == cel::Truth::unknown);
        REQUIRE(outcome.unknown.size() == named);
        CHECK(outcome.unknown.front() == "systems[0].movement");
        CHECK(outcome.unknown.back() == "systems[" + std::to_string(named - 1) + "].movement");
    }
}

TEST_CASE("values for people") {
    const std::pair<const char*, const char*> rows[] = {
        {"'a b'", "a b"},
        {"1.0", "1"},
        {"2.25", "2.2"},
        {"-0.01", "0"},
        {"1234567", "1234567"},
        {"true", "true"},
        {"null", "none"},
        {"team.owner", "none"},
        {"tested", "not stated"},
        {"due_on", "2026-12-01"},
        {"timestamp('2026-12-01T10:00:00Z')", "2026-12-01T10:00:00Z"},
        {"team.duties", "legal"},
        {"[]", "none"},
        {"[1, 2, 3, 4, 5, 6, 7]", "1, 2, 3, 4, 5 and 2 more"},
        {"{'a': [1]}", "{a: 1}"},
        {"systems", "ImageVault, Ledger"},
        {"quality", "88"},
    };
    for (const auto& [expression, want] : rows) {
        INFO(expression);
        CHECK(cel::format_for_people(test::evaluate_toy(expression, project()).value) == want);
    }
}

TEST_CASE("an evaluation that takes too long is an error") {
    std::string text = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
    for (const char* name : {"a", "b", "c", "d", "e", "f", "g"})
        text = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(" + std::string(name) + ", " + text + ")";
    CHECK(test::evaluate_toy(text, project()).error == "more than 1000000 steps");
    cel::Budget budget;
    CHECK(budget.spend(limits::evaluation_steps));
    CHECK_FALSE(budget.spend(1));
    CHECK(test::evaluate_toy("false && size(" + text + ") > 1", project()).truth == cel::Truth::no);
    std::string doubled = "'0123456789012345678901234567890123456789'";
    std::string binds;
    for (int i = 0; i < 60; ++i)
        binds += "cel.bind(x, " + std::string(i == 0 ? doubled : "x + x") + ", ";
    CHECK(test::evaluate_toy(binds + "x" + std::string(60, ')'), project()).error ==
          "more than 1000000 steps");
    CHECK(test::explain_toy(text, project()).root.value.is<cel::Error>());
}

} // namespace

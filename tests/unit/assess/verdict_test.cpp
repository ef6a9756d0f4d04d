// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/toy.hpp"

using namespace readiness;
using namespace readiness::test;
using assess::DecidedBy;
using assess::Verdict;

namespace {

struct Case {
    const char* what;
    std::vector<ToyRule> rules;
    const char* descriptor;
    Verdict verdict;
    DecidedBy line;
};

/// Ten medium rules of one area, so that each is worth 10 points; `passed` of them pass, the next `failed`
/// fail, the rest is unknown.
std::vector<ToyRule> tenths(int passed, int failed) {
    std::vector<ToyRule> rules;
    for (int i = 0; i < 10; ++i) {
        const std::string require = i < passed ? "true || a" : i < passed + failed ? "false && a" : "a";
        rules.push_back({"A-" + std::to_string(10 + i), "one", "medium", require});
    }
    return rules;
}

std::vector<ToyRule> with(std::vector<ToyRule> rules, ToyRule more) {
    rules.push_back(std::move(more));
    return rules;
}

} // namespace

TEST_CASE("the first line that matches decides the verdict", "[verdict]") {
    const Case cases[] = {
        {"a blocker is open", with(tenths(10, 0), {"B-1", "three", "blocker", "b"}), "{b: false}",
         Verdict::no_go, DecidedBy::blocker_open},
        {"even the high end is under 60", tenths(4, 5), "{}", Verdict::no_go, DecidedBy::high_too_low},
        {"the high end is exactly 60", tenths(6, 4), "{}", Verdict::go_with_conditions,
         DecidedBy::conditional},
        {"coverage is under 70", tenths(6, 0), "{}", Verdict::defer, DecidedBy::coverage_too_low},
        {"coverage is exactly 70", tenths(7, 0), "{}", Verdict::go_with_conditions, DecidedBy::conditional},
        {"a blocker is unknown", with(tenths(10, 0), {"B-1", "three", "blocker", "b"}), "{}", Verdict::defer,
         DecidedBy::blocker_unknown},
        {"the low end is exactly 80", tenths(8, 2), "{}", Verdict::go, DecidedBy::go},
        {"the low end is 80, a high gap is open", with(tenths(10, 0), {"B-1", "three", "high", "b"}),
         "{b: false}", Verdict::go_with_conditions, DecidedBy::conditional},
        {"the low end is 50, the high end 80", tenths(5, 2), "{}", Verdict::no_go, DecidedBy::low_too_low},
    };
    for (const Case& test : cases) {
        INFO(test.what);
        const ToyRun result_run(test.rules, test.descriptor);
        const assess::Assessment result = result_run.assess();
        CHECK(assess::name(result.verdict) == assess::name(test.verdict));
        CHECK(assess::name(result.decided_by) == assess::name(test.line));
    }
}

TEST_CASE("gaps that are advice keep their points but do not block", "[verdict]") {
    const std::vector<ToyRule> rules = with(tenths(10, 0), {"C-1", "three", "blocker", "b"});
    const ToyRun advice_run(rules, "{b: false, colour: blue}");
    const assess::Assessment advice = advice_run.assess();
    CHECK(advice.findings[10].advice);
    CHECK(advice.verdict == Verdict::go);
    CHECK(advice.score.low.text() == "600/7");
    CHECK(ToyRun(rules, "{b: false, colour: red}").assess().verdict == Verdict::no_go);
    // Not said is not advice.
    CHECK(ToyRun(rules, "{b: false}").assess().verdict == Verdict::no_go);
}

TEST_CASE("the single change that would change the verdict is named", "[verdict]") {
    const std::vector<ToyRule> rules = with(tenths(10, 0), {"B-1", "three", "blocker", "b"});
    const ToyRun gap_run(rules, "{b: false}");
    const assess::Assessment gap = gap_run.assess();
    REQUIRE(gap.turn);
    CHECK(gap.turn->to == Verdict::go);
    CHECK(gap.turn->rule == "B-1");
    const ToyRun answer_run(rules, "{}");
    const assess::Assessment answer = answer_run.assess();
    REQUIRE(answer.turn);
    CHECK(answer.turn->fact == "b");
    const std::vector<ToyRule> two = with(rules, {"B-2", "three", "blocker", "c"});
    CHECK_FALSE(ToyRun(two, "{b: false, c: false}").assess().turn);
    CHECK_FALSE(ToyRun(rules, "{b: true}").assess().turn);
}

TEST_CASE("open high gaps become conditions with owner, day and proof", "[verdict]") {
    const std::vector<ToyRule> rules = with(tenths(10, 0), {"B-1", "three", "high", "b"});
    const ToyRun result_run(rules, "{b: false, owner: Ann, due: 2027-01-11}");
    const assess::Assessment result = result_run.assess();
    REQUIRE(result.conditions.size() == 1);
    CHECK(result.conditions[0].owner == "Ann");
    CHECK(result.conditions[0].due == "2027-01-11");
    CHECK(result.conditions[0].proof == "b");
    CHECK(ToyRun(rules, "{b: false, owner: none}").assess().conditions[0].owner.empty());
}

// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/toy.hpp"

using namespace readiness;
using namespace readiness::test;

namespace {

std::int64_t ledger_sum(const assess::Assessment& assessment) {
    std::int64_t sum = 0;
    for (const assess::LedgerRow& row : assessment.ledger)
        sum += row.tenths;
    return sum;
}

} // namespace

TEST_CASE("shares follow area and severity weights", "[score]") {
    // Areas 60:30, so 66.67 and 33.33; in area one 8:5:3.
    const ToyRun run({{"A-1", "one", "blocker", "a"},
                      {"A-2", "one", "high", "b"},
                      {"A-3", "one", "medium", "c"},
                      {"B-1", "two", "low", "d"}},
                     "{a: true, b: false, d: true}");
    const assess::Assessment result = run.assess();
    CHECK(result.findings[0].share.text() == "100/3");
    CHECK(result.findings[1].share.text() == "125/6");
    CHECK(result.findings[2].share.text() == "25/2");
    CHECK(result.findings[3].share.text() == "100/3");
    CHECK(result.score.low.text() == "200/3");
    CHECK(result.score.high.text() == "475/6");
    CHECK(result.score.coverage_pct.text() == "175/2");
    CHECK(result.score.low_tenths() == 666);
    CHECK(result.score.high_tenths() == 792);
}

TEST_CASE("an area or rule that does not apply leaves both sums", "[score]") {
    const ToyRun run({{"A-1", "one", "blocker", "a"},
                      {"A-2", "one", "high", "b", "c"},
                      {"B-1", "two", "low", "d", "c"},
                      {"C-1", "three", "low", "d"}},
                     "{a: true, c: false, d: false}");
    const assess::Assessment result = run.assess();
    CHECK(result.findings[1].share.is_zero());
    CHECK(result.areas[1].state == assess::AreaState::not_applicable);
    CHECK(result.score.low.text() == "600/7");
}

TEST_CASE("nothing applicable is not assessable, never 100 and never 0", "[score]") {
    const ToyRun run({{"A-1", "one", "blocker", "a", "b"}}, "{b: false}");
    const assess::Assessment result = run.assess();
    CHECK_FALSE(result.score.assessable);
    CHECK(result.verdict == assess::Verdict::not_assessable);
    CHECK(result.ledger.empty());
}

TEST_CASE("silence alone is 0 to 100", "[score]") {
    const ToyRun run({{"A-1", "one", "blocker", "a"}, {"B-1", "two", "low", "b"}});
    const assess::Assessment result = run.assess();
    CHECK(result.score.low == rules::Rational(0));
    CHECK(result.score.high == rules::Rational(100));
    CHECK(result.score.coverage_pct.is_zero());
    CHECK(result.verdict == assess::Verdict::defer);
    CHECK(ledger_sum(result) == 1000);
}

TEST_CASE("the ledger adds up to what is printed as lost", "[score]") {
    for (const char* descriptor : {"{a: true}", "{a: false, b: true}", "{a: true, b: true, c: true}",
                                   "{c: false, d: true}", "{a: true, b: true, c: true, d: true}"}) {
        const ToyRun run({{"A-1", "one", "blocker", "a"},
                          {"A-2", "one", "high", "b"},
                          {"A-3", "one", "medium", "a && b"},
                          {"A-4", "one", "medium", "c"},
                          {"A-5", "one", "low", "d"},
                          {"B-1", "two", "low", "d"},
                          {"B-2", "two", "medium", "c"},
                          {"C-1", "three", "high", "b || d"}},
                         descriptor);
        const assess::Assessment result = run.assess();
        INFO(descriptor);
        CHECK(ledger_sum(result) == 1000 - result.score.low_tenths());
    }
}

TEST_CASE("evidence counts where it is stated, dated and fresh", "[score]") {
    const std::vector<ToyRule> rules = {{"A-1", "one", "blocker", "a && b"}};
    const auto evidence = [&](std::string_view descriptor) {
        return ToyRun(rules, descriptor).assess().score.evidence_pct;
    };
    CHECK(evidence("{a: true, b: true}") == 0.0);
    CHECK(evidence("{a: {value: true, evidence: a.md, verified_on: 2026-11-01}, b: true}") == 50.0);
    CHECK(evidence("{a: {value: true, evidence: a.md}, b: true}") == 0.0);
    CHECK(evidence("{a: {value: true, verified_on: 2026-11-01}, b: true}") == 0.0);
    // The 180th day counts, the next one and the future do not.
    CHECK(evidence("{a: {value: true, evidence: a.md, verified_on: 2026-05-24}, b: true}") == 50.0);
    CHECK(evidence("{a: {value: true, evidence: a.md, verified_on: 2026-05-23}, b: true}") == 0.0);
    CHECK(evidence("{a: {value: true, evidence: a.md, verified_on: 2026-11-21}, b: true}") == 0.0);
}

TEST_CASE("questions are ordered by what they decide", "[score]") {
    const ToyRun run({{"A-1", "one", "medium", "a && b"},
                      {"A-2", "one", "high", "b"},
                      {"B-1", "two", "low", "c"},
                      {"C-1", "three", "blocker", "d"}});
    const assess::Assessment result = run.assess();
    std::vector<std::string> paths;
    for (const assess::Question& question : result.questions)
        paths.push_back(question.path);
    CHECK(paths == std::vector<std::string>{"d", "b", "c", "a"});
    CHECK(result.questions[0].blocker);
    CHECK(result.questions[1].points.text() == "60");
}

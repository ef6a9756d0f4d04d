// SPDX-License-Identifier: Apache-2.0
#include "readiness/assess/gate.hpp"

#include "support/catch.hpp"
#include "support/toy.hpp"

using namespace readiness;
using namespace readiness::test;
using rules::Rational;

namespace {

const std::vector<ToyRule> thirds = {
    {"A-1", "one", "medium", "a"}, {"A-2", "one", "medium", "b"}, {"A-3", "one", "medium", "c"}};

} // namespace

TEST_CASE("no gate is met and says that it is not set", "[gate]") {
    const assess::GateResult result = assess::check_gate({}, ToyRun(thirds, "{a: true}").assess());
    CHECK_FALSE(result.set);
    CHECK(result.met);
}

TEST_CASE("the score gate compares exactly", "[gate]") {
    const ToyRun two_thirds_run(thirds, "{a: true, b: true, c: false}");
    const assess::Assessment two_thirds = two_thirds_run.assess();
    const auto met = [&](const char* score) {
        return assess::check_gate({.min_score = Rational::parse_decimal(score)}, two_thirds).met;
    };
    CHECK(met("66.6"));
    CHECK(met("66.666666"));
    CHECK_FALSE(met("66.666667"));
    CHECK_FALSE(met("66.7"));
    const assess::GateResult result = assess::check_gate({.min_score = Rational(80)}, two_thirds);
    REQUIRE(result.reasons.size() == 1);
    CHECK(result.reasons[0].gate == "min_score");
    CHECK(result.reasons[0].message == "the low end of the score is 66.6, the gate asks for 80");
}

TEST_CASE("fail-on counts open gaps at or above the severity", "[gate]") {
    const std::vector<ToyRule> rules = {
        {"A-1", "one", "blocker", "a"}, {"A-2", "one", "high", "b"}, {"A-3", "one", "low", "c"}};
    const auto ids = [&](const char* descriptor, rules::Severity severity) {
        const assess::GateResult result =
            assess::check_gate({.fail_on = severity}, ToyRun(rules, descriptor).assess());
        return result.reasons.empty() ? std::vector<std::string>{} : result.reasons[0].rules;
    };
    using Ids = std::vector<std::string>;
    CHECK(ids("{a: true, b: false, c: false}", rules::Severity::blocker) == Ids{});
    CHECK(ids("{a: true, b: false, c: false}", rules::Severity::high) == Ids{"A-2"});
    CHECK(ids("{a: false, b: false, c: false}", rules::Severity::low) == Ids{"A-1", "A-2", "A-3"});
    // Unknown is not a gap.
    CHECK(ids("{}", rules::Severity::low) == Ids{});
}

TEST_CASE("all reasons are listed", "[gate]") {
    const ToyRun result_run(thirds, "{a: false}");
    const assess::Assessment result = result_run.assess();
    const assess::GateResult gate =
        assess::check_gate({.min_score = Rational(50),
                            .fail_on = rules::Severity::medium,
                            .min_coverage_pct = Rational(90),
                            .min_evidence_pct = Rational(10),
                            .require_verdict = assess::Verdict::go_with_conditions},
                           result);
    std::vector<std::string> names;
    for (const assess::GateReason& reason : gate.reasons)
        names.push_back(reason.gate);
    CHECK(names == std::vector<std::string>{"min_score", "fail_on", "min_coverage", "min_evidence",
                                            "require_verdict"});
    CHECK(gate.reasons[4].message == "the verdict is DEFER, the gate asks for GO_WITH_CONDITIONS or better");
}

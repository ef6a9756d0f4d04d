// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/toy.hpp"

using namespace readiness;
using namespace readiness::test;
using assess::WaiverState;

namespace {

assess::Waiver waiver(std::string rule, std::string expires, std::optional<std::string> scope = {}) {
    return {.rule = std::move(rule),
            .scope = std::move(scope),
            .reason = "r",
            .owner = "o",
            .approver = "p",
            .created = {},
            .expires = *schema::parse_date(expires),
            .path = "waivers[0]"};
}

const std::vector<ToyRule> toy_rules = {{"A-1", "one", "blocker", "a"},
                                        {"A-2", "one", "high", "b"},
                                        {"A-3", "one", "high", "parts.all(p, p.safe)"}};
const char* const descriptor = "{a: false, b: true, parts: [{safe: true}, {safe: false}]}";

} // namespace

TEST_CASE("a waiver has one state", "[waiver]") {
    const std::pair<assess::Waiver, WaiverState> cases[] = {
        {waiver("A-1", "2026-11-20"), WaiverState::active}, // the last day counts
        {waiver("A-1", "2026-11-19"), WaiverState::expired},
        {waiver("A-2", "2027-01-01"), WaiverState::unused},
        {waiver("Z-9", "2027-01-01"), WaiverState::unmatched},
        {waiver("A-3", "2027-01-01", "parts[1]"), WaiverState::active},
        {waiver("A-3", "2027-01-01", "parts"), WaiverState::active},
        {waiver("A-3", "2027-01-01", "parts[0]"), WaiverState::unused},
    };
    for (const auto& [given, want] : cases) {
        INFO(given.rule << " until " << schema::format_date(given.expires));
        ToyRun run(toy_rules, descriptor);
        run.subject.waivers = {given};
        const assess::Assessment result = run.assess();
        REQUIRE(result.waivers.size() == 1);
        CHECK(assess::name(result.waivers[0].state) == assess::name(want));
    }
}

TEST_CASE("a waiver takes a blocker out of the way but earns no point", "[waiver]") {
    const std::vector<ToyRule> one_blocker = {{"A-1", "one", "blocker", "a"},
                                              {"A-2", "two", "high", "b"},
                                              {"A-3", "one", "blocker", "c"},
                                              {"A-4", "one", "blocker", "d"}};
    ToyRun run(one_blocker, "{a: false, b: true, c: true, d: true}");
    const assess::Assessment raw = run.assess();
    run.subject.waivers = {waiver("A-1", "2027-06-01")};
    const assess::Assessment waived = run.assess();
    CHECK(raw.verdict == assess::Verdict::no_go);
    CHECK(waived.verdict == assess::Verdict::go_with_conditions);
    CHECK(waived.score.low == raw.score.low);
    REQUIRE(waived.conditions.size() == 1);
    CHECK(waived.conditions[0].waived);
    CHECK(waived.conditions[0].owner == "o");
    CHECK(waived.conditions[0].due == "2027-06-01");
    const assess::Assessment strict = run.assess({.use_waivers = false});
    CHECK(strict.verdict == assess::Verdict::no_go);
    CHECK(strict.waivers[0].state == WaiverState::ignored);
}

TEST_CASE("a second waiver of the same gap is unused", "[waiver]") {
    ToyRun run(toy_rules, descriptor);
    run.subject.waivers = {waiver("A-1", "2027-01-01"), waiver("A-1", "2027-02-01")};
    const assess::Assessment result = run.assess();
    CHECK(result.waivers[0].state == WaiverState::active);
    CHECK(result.waivers[1].state == WaiverState::unused);
}

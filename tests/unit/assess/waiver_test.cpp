// SPDX-License-Identifier: Apache-2.0
#include "readiness/diag/limits.hpp"
#include "support/catch.hpp"
#include "support/toy.hpp"

#include <algorithm>

using namespace readiness;
using namespace readiness::test;
using assess::Detail;
using assess::WaiverCause;
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

const std::vector<ToyRule> toy_rules = {
    {"A-1", "one", "blocker", "a"},
    {"A-2", "one", "high", "b"},
    {"A-3", "one", "high", "parts.all(p, p.safe)"},
    {"A-4", "one", "high", "c"},
    {.id = "A-5", .severity = "high", .require = "a", .applies = "b == false"},
    {"A-6", "one", "high", "10 / size > 1"},
    {"A-7", "one", "high", "a && parts.all(p, p.safe)"},
};
const char* const descriptor = "{a: false, b: true, size: 0, parts: [{safe: true}, {safe: false}]}";

struct Row {
    const char* says;
    std::vector<assess::Waiver> waivers;
    WaiverState state; ///< of the last one
    WaiverCause cause;
    bool use_waivers = true;
};

const Row rows[] = {
    {"its rule fails", {waiver("A-1", "2027-01-01")}, WaiverState::active, WaiverCause::covers_gap},
    {"the last day counts", {waiver("A-1", "2026-11-20")}, WaiverState::active, WaiverCause::covers_gap},
    {"the day after", {waiver("A-1", "2026-11-19")}, WaiverState::expired, WaiverCause::past_last_day},
    {"expired before anything else is looked at",
     {waiver("A-2", "2026-11-19")},
     WaiverState::expired,
     WaiverCause::past_last_day},
    {"its rule passes", {waiver("A-2", "2027-01-01")}, WaiverState::unmatched, WaiverCause::rule_passes},
    {"its rule is unknown", {waiver("A-4", "2027-01-01")}, WaiverState::unmatched, WaiverCause::rule_unknown},
    {"its rule does not apply",
     {waiver("A-5", "2027-01-01")},
     WaiverState::unmatched,
     WaiverCause::rule_not_applicable},
    {"its rule breaks", {waiver("A-6", "2027-01-01")}, WaiverState::unmatched, WaiverCause::rule_broke},
    {"there is no rule", {waiver("Z-9", "2027-01-01")}, WaiverState::unmatched, WaiverCause::no_such_rule},
    {"there was never a rule, and it is over",
     {waiver("Z-9", "2020-01-01")},
     WaiverState::unmatched,
     WaiverCause::no_such_rule},
    {"the scope is the entry",
     {waiver("A-3", "2027-01-01", "parts[1]")},
     WaiverState::active,
     WaiverCause::covers_gap},
    {"the scope is the list",
     {waiver("A-3", "2027-01-01", "parts")},
     WaiverState::active,
     WaiverCause::covers_gap},
    {"the scope is another entry",
     {waiver("A-3", "2027-01-01", "parts[0]")},
     WaiverState::unmatched,
     WaiverCause::outside_scope},
    {"the scope is not a fact",
     {waiver("A-3", "2027-01-01", "pars")},
     WaiverState::unmatched,
     WaiverCause::outside_scope},
    {"the scope begins like the fact",
     {waiver("A-3", "2027-01-01", "part")},
     WaiverState::unmatched,
     WaiverCause::outside_scope},
    {"the gap has reasons elsewhere, too",
     {waiver("A-7", "2027-01-01", "parts")},
     WaiverState::unmatched,
     WaiverCause::outside_scope},
    {"another one was first",
     {waiver("A-1", "2027-01-01"), waiver("A-1", "2027-02-01")},
     WaiverState::unused,
     WaiverCause::covered_already},
    {"another one was first, but is over",
     {waiver("A-1", "2026-01-01"), waiver("A-1", "2027-02-01")},
     WaiverState::active,
     WaiverCause::covers_gap},
    {"another one was first, but has another scope",
     {waiver("A-3", "2027-01-01", "parts[0]"), waiver("A-3", "2027-02-01")},
     WaiverState::active,
     WaiverCause::covers_gap},
    {"switched off", {waiver("A-1", "2027-01-01")}, WaiverState::ignored, WaiverCause::switched_off, false},
    {"switched off, and over",
     {waiver("Z-9", "2020-01-01")},
     WaiverState::ignored,
     WaiverCause::switched_off,
     false},
};

} // namespace

TEST_CASE("a waiver has one state and one cause", "[waiver]") {
    for (const Row& row : rows) {
        INFO(row.says);
        ToyRun run(toy_rules, descriptor);
        run.subject.waivers = row.waivers;
        for (const Detail detail : {Detail::outcomes, Detail::facts, Detail::steps}) {
            const assess::Assessment result = run.assess({.use_waivers = row.use_waivers, .detail = detail});
            REQUIRE(result.waivers.size() == row.waivers.size());
            const assess::WaiverResult& last = result.waivers.back();
            CHECK(assess::name(last.state) == assess::name(row.state));
            CHECK(last.cause == row.cause);
            const bool waived = std::any_of(
                result.findings.begin(), result.findings.end(),
                [&](const assess::Finding& finding) { return finding.waiver == row.waivers.size() - 1; });
            CHECK(waived == (row.state == WaiverState::active));
        }
    }
}

TEST_CASE("a waiver of a path has to cover more facts than a finding names", "[waiver]") {
    std::string many = "parts: [";
    for (std::size_t i = 0; i <= limits::finding_facts; ++i)
        many += "{safe: false},";
    many += "]";
    const std::pair<const char*, WaiverState> cases[] = {
        {"parts.exists(p, p.safe)", WaiverState::active},
        {"parts.exists(p, p.safe) || a", WaiverState::unmatched}}; // `a` decides, behind all parts
    for (const auto& [require, state] : cases) {
        INFO(require);
        ToyRun run({{"A-1", "one", "high", require}}, "{a: false, " + many + "}");
        run.subject.waivers = {waiver("A-1", "2027-01-01", "parts")};
        for (const Detail detail : {Detail::outcomes, Detail::summary, Detail::facts, Detail::steps})
            CHECK(assess::name(run.assess({.detail = detail}).waivers.back().state) == assess::name(state));
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

// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "render/html/roadmap.hpp"
#include "support/catch.hpp"
#include "unit/render/markup.hpp"
#include "unit/report/sample.hpp"

#include <algorithm>
#include <functional>

using namespace readiness;
using test::Document;
using test::Node;

namespace {

using Strings = std::vector<std::string>;

Strings row_texts(const Node& table) {
    Strings rows;
    const std::function<void(const Node&)> walk = [&](const Node& node) {
        if (!node.is("tr")) {
            std::ranges::for_each(node.children, walk);
            return;
        }
        std::string row;
        for (const Node& cell : node.children)
            row += (row.empty() ? "" : "|") + cell.content();
        rows.push_back(row);
    };
    walk(table);
    return rows;
}

Strings rows_of(const report::Report& report, std::string_view table_class) {
    const Document page = test::read_markup(render::render_html(report));
    Strings rows;
    for (const Node* table : page.with_class("table", table_class))
        for (std::string& row : row_texts(*table))
            rows.push_back(std::move(row));
    return rows;
}

} // namespace

TEST_CASE("the steps from 100 to the score add up", "[render][html]") {
    CHECK(rows_of(report::sample::report(), "waterfall") ==
          Strings{"Area|Picture of what is left|Lost|Open|Left", "All rules passed||||100.0",
                  "Integration||−26.7|–|73.3", "Infrastructure||–|−20.0|53.3",
                  "Score, lower end||−46.7||53.3"});
    CHECK(rows_of(report::sample::report(), "ledger") ==
          Strings{"Rule|Outcome|Observed|Line|Points|Left", "Integration −26.7 points",
                  "INT-003|✗ fail|integration.systems[2].data_movement manual, wanted not == "
                  "'manual'|66|−26.7|73.3",
                  "Infrastructure −20.0 points",
                  "INF-006|? unknown|infrastructure.restore_tested_on not stated|134|−20.0|53.3"});
}

TEST_CASE("blockers and questions say who, when and where", "[render][html]") {
    CHECK(
        rows_of(report::sample::report(), "tasks") ==
        Strings{
            "Rule|What is wrong and what closes it|Owner|Due",
            "INT-003|Data between systems still travels by hand. Fix 5 to 20 days Replace each manual "
            "transfer "
            "with an API. Or take the step out of scope in writing. integration.systems[2].data_movement is "
            "manual, wanted not == 'manual' (line 66) Proof that it is closed "
            "!integration.systems.exists(s, s.data_movement == 'manual')|to be named|to be agreed"});
    CHECK(
        rows_of(report::sample::report(), "asks") ==
        Strings{
            "Points|Question|Where to write the answer|Decides",
            "+20.0|Day of the last restore that worked|infrastructure.restore_tested_on line 134for example "
            "restore_tested_on: YYYY-MM-DD|INF-006"});
}

TEST_CASE("conditions name owner and day, and whether it is past", "[render][html]") {
    report::Report report = report::sample::report();
    const auto text = [](std::string_view value) {
        return report::Fact<std::string>{schema::State::stated, std::string(value)};
    };
    report::Condition condition;
    condition.rule = text("INT-003");
    condition.message = text("Data travels by hand.");
    condition.severity = {schema::State::stated, assess::Severity::high};
    condition.owner = text("M. Oyelowo");
    condition.due = text("2026-09-07");
    condition.proof = text("a\n&& b\n");
    condition.waived = {schema::State::stated, true};
    report.findings.value[0].severity.value = assess::Severity::high;
    report.conditions = {schema::State::stated, {condition}};
    CHECK(rows_of(report, "tasks")[1].ends_with("Proof that it is closed a && b|M. Oyelowo|7 Sep 2026 past"));
    const auto why = [&] {
        report.verdict.decided_by.value = assess::DecidedBy::conditional;
        const Document page = test::read_markup(render::render_html(report));
        return page.with_class("p", "why").front()->content();
    };
    CHECK(why() == "The rollout can go ahead, provided that one condition is closed; one is past its day.");
    report.conditions.value[0].due = text("after the audit");
    CHECK(why() == "The rollout can go ahead, provided that one condition is closed on time.");
    CHECK(rows_of(report, "tasks")[1].ends_with("|M. Oyelowo|after the audit"));
}

TEST_CASE("the verdict is said in a sentence", "[render][html]") {
    using enum assess::DecidedBy;
    const std::pair<assess::DecidedBy, const char*> cases[] = {
        {nothing_applies, "Nothing can be said: no rule applies to what is described."},
        {blocker_open,
         "The rollout should not go ahead: one requirement is open that stops it on its own, whatever the "
         "score. Data between systems still travels by hand."},
        {high_too_low, "The rollout should not go ahead: even if every open question had the best answer, "
                       "the score would reach "
                       "73.4 of 100, and 60 are needed."},
        {coverage_too_low,
         "It is too early to decide: 80 % of what counts is known, and a decision takes 70 %."},
        {blocker_unknown,
         "It is too early to decide: 1 requirement that could stop the rollout on its own cannot be judged, "
         "because facts are missing."},
        {go,
         "The rollout can go ahead: 53.3 of 100 points are earned, and nothing that would stop it is open."},
        {conditional,
         "The rollout can go ahead, with reserve: 53.3 of 100 points are earned, and a plain go takes 80."},
        {low_too_low, "The rollout should not go ahead: 53.3 of 100 points are earned, and 60 are needed."}};
    for (const auto& [decided_by, sentence] : cases) {
        report::Report report = report::sample::report();
        report.verdict.decided_by.value = decided_by;
        const Document page = test::read_markup(render::render_html(report));
        CHECK(page.with_class("p", "why").front()->content() == sentence);
    }
}

TEST_CASE("a good verdict says what nobody has shown", "[render][html]") {
    report::Report report = report::sample::report();
    const auto remarks = [&] {
        Strings texts;
        const Document page = test::read_markup(render::render_html(report));
        for (const Node* node : page.with_class("p", "change"))
            texts.push_back(node->content());
        return texts;
    };
    CHECK(remarks() == Strings{"Closing INT-003 alone would change the verdict to “Go with conditions”."});
    report.verdict.change = {};
    report.verdict.value.value = assess::Verdict::go;
    CHECK(remarks() == Strings{"53.3 of the 53.3 points earned rest on statements without fresh evidence."});
    report.unproven_points.value = 0;
    CHECK(remarks() == Strings{});
}

TEST_CASE("fixes come cheapest first, but after what they build on", "[render][html]") {
    struct Gap {
        const char* rule;
        double points, least, most;
        Strings depends_on;
    };
    struct Case {
        std::vector<Gap> gaps;
        Strings order;
    };
    const Case cases[] = {
        {{{"A-1", 1, 4, 6, {}}, {"A-2", 1, 1, 1, {}}, {"A-3", 3, 2, 4, {}}}, {"A-2", "A-3", "A-1"}},
        {{{"A-1", 1, 4, 6, {}}, {"A-2", 1, 1, 1, {"A-1"}}, {"A-3", 1, 2, 4, {}}}, {"A-3", "A-1", "A-2"}},
        {{{"A-1", 1, 1, 1, {"A-2"}}, {"A-2", 2, 1, 1, {"A-1"}}}, {"A-2", "A-1"}},
        {{{"A-1", 9, 0, 0, {}}, {"A-2", 1, 50, 60, {}}}, {"A-2", "A-1"}},
        {{{"A-1", 1, 1, 1, {"B-9"}}}, {"A-1"}}};
    for (const Case& sample : cases) {
        report::Report report;
        for (const Gap& gap : sample.gaps) {
            report::Finding finding;
            finding.rule = {schema::State::stated, gap.rule};
            finding.outcome = {schema::State::stated, assess::Outcome::fail};
            finding.points = {schema::State::stated, gap.points};
            finding.effort_days_min = {schema::State::stated, gap.least};
            finding.effort_days_max = {schema::State::stated, gap.most};
            finding.depends_on = {schema::State::stated, gap.depends_on};
            report.findings.value.push_back(finding);
        }
        Strings order;
        for (const render::html::Fix& fix : render::html::fixes_in_order(report))
            order.emplace_back(fix.finding->rule.value);
        CHECK(order == sample.order);
    }
}

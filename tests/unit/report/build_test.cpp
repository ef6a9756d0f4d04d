// SPDX-License-Identifier: Apache-2.0
#include "readiness/diag/limits.hpp"
#include "readiness/report/build.hpp"
#include "readiness/report/read.hpp"

#include "support/catch.hpp"
#include "support/toy.hpp"

#include <cmath>

using namespace readiness;
using namespace readiness::test;

namespace {

const std::vector<ToyRule> rules_of_toy = {
    {"A-1", "one", "blocker", "a"},
    {"B-1", "two", "high", "size > 3"},
    {"C-1", "three", "low", "b"},
    {"C-2", "three", "low", "c"},
};

report::Report report_on(const ToyRun& run, const assess::GateResult& gate = {}) {
    return report::build(run.assess(), run.catalogue, run.profile, gate,
                         {.tool_version = "1.2.3",
                          .sources = &run.sources,
                          .subject = &run.subject,
                          .inputs = {{.path = "toy.yaml", .sha256 = "00"}},
                          .project = {}});
}

std::string reason_of(const std::vector<ToyRule>& rules, const char* descriptor) {
    return report_on(ToyRun(rules, descriptor)).verdict.reason.value;
}

} // namespace

TEST_CASE("findings keep their outcome, their facts and their place", "[report][build]") {
    const report::Report report = report_on(ToyRun(rules_of_toy, "a: false\nsize: 2\nc: true\n"));
    const report::Finding* finding = report.find("B-1");
    REQUIRE(finding);
    CHECK(finding->outcome.value == assess::Outcome::fail);
    REQUIRE(finding->facts.value.size() == 1);
    CHECK(finding->facts.value[0].path.value == "size");
    CHECK(finding->facts.value[0].value.value == "2");
    CHECK(finding->line.value == 2);
    CHECK(finding->column.value == 1);
    const report::Finding* unknown = report.find("C-1");
    REQUIRE(unknown);
    CHECK(unknown->missing.value == std::vector<std::string>{"b"});
    CHECK(finding->fingerprint.value.size() == 32);
    CHECK(unknown->fingerprint.value.size() == 32);
    CHECK_FALSE(report.find("C-2")->fingerprint.stated()); // a pass
    CHECK(report.find("D-1") == nullptr);
}

TEST_CASE("a finding names so many facts and counts the others", "[report][build]") {
    const auto failing = [](std::size_t parts) {
        std::string descriptor = "parts: [";
        for (std::size_t i = 0; i < parts; ++i)
            descriptor += "{safe: false},";
        return report_on(ToyRun({{"A-1", "one", "high", "parts.all(p, p.safe)"}}, descriptor + "]\n"));
    };
    const report::Report within = failing(limits::finding_facts), beyond = failing(limits::finding_facts + 3);
    const report::Finding& all = within.findings.value.front();
    CHECK(all.facts.value.size() == limits::finding_facts);
    CHECK_FALSE(all.facts_omitted.stated());
    const report::Finding& some = beyond.findings.value.front();
    CHECK(some.facts.value.size() == limits::finding_facts);
    CHECK(some.facts_omitted.value == 3);
    CHECK(some.fact_count() == limits::finding_facts + 3);
    CHECK(some.fingerprint.value != all.fingerprint.value);
    CHECK(beyond.areas.value.front().facts.value.size() == limits::finding_facts);
    CHECK(report::write_json(schema::ref(beyond)).find("\"facts_omitted\": 3") != std::string::npos);
}

TEST_CASE("an entry that decides is named, however many stand before it", "[report][build]") {
    std::string descriptor = "parts: [";
    for (int i = 0; i < 4000; ++i)
        descriptor += "{safe: true},";
    const ToyRun run({{"A-1", "one", "blocker", "parts.all(p, stated(p.safe) && p.safe)"}},
                     descriptor + "{safe: false}]\n");
    for (const assess::Detail detail :
         {assess::Detail::summary, assess::Detail::facts, assess::Detail::steps}) {
        const assess::Assessment result = run.assess({.detail = detail});
        REQUIRE(result.findings.front().reasons().facts.size() == 1);
        CHECK(result.findings.front().reasons().facts.front().path == "parts[4000].safe");
    }
}

TEST_CASE("a finding keeps the steps that decided", "[report][build]") {
    const ToyRun run(
        {{"A-1", "one", "blocker", "a && parts.all(p, p.safe)"},
         {"B-1", "two", "high", "b", "c"},
         {"C-1", "three", "low", "d"}},
        "a: true\nc: true\nd: true\nparts: [{name: wheel, safe: false}, {safe: true}, {safe: false}, "
        "{safe: false}, {safe: false}]\n");
    const report::Report report = report_on(run);
    REQUIRE(report.find("A-1")->trace.value.size() == 1);
    const report::TraceStep& root = report.find("A-1")->trace.value[0];
    CHECK(root.condition.value == "require");
    CHECK(root.text.value == "a && parts.all(p, p.safe)");
    CHECK(root.value.value == "false");
    REQUIRE(root.children.value.size() == 2);
    CHECK_FALSE(root.children.value[0].blamed.value);
    const report::TraceStep& all = root.children.value[1];
    CHECK(all.begin.value == 5);
    CHECK(all.end.value == 25);
    CHECK(all.blamed.value);
    CHECK(all.entries.value == 5);
    CHECK(all.entries_blamed.value == 4);
    REQUIRE(all.children.value.size() == 4);
    CHECK(all.children.value[0].text.value == "parts");
    CHECK(all.children.value[1].element.value == "parts[0] \"wheel\"");
    CHECK(all.children.value[2].element.value == "parts[2]");
    CHECK(all.children.value[3].element.value == "parts[3]");
    CHECK(report.find("B-1")->trace.value[0].value.value == "not stated");
    CHECK(report.find("C-1")->trace.value.empty());
}

TEST_CASE("areas say open or present by their kind", "[report][build]") {
    const report::Report report = report_on(ToyRun(rules_of_toy, "a: true\nsize: 2\nc: true\n"));
    REQUIRE(report.areas.value.size() == 3);
    CHECK(report.areas.value[0].state.value == report::AreaState::closed);
    CHECK(report.areas.value[1].state.value == report::AreaState::present);
    CHECK(report.areas.value[1].facts.value[0].path.value == "size");
    CHECK(report.areas.value[2].state.value == report::AreaState::unknown);
    CHECK(report.areas.value[2].passed.value == 1);
    CHECK(report.areas.value[2].unknown.value == 1);
}

TEST_CASE("the ledger adds up at the printed precision", "[report][build]") {
    const report::Report report = report_on(ToyRun(rules_of_toy, "a: true\nsize: 2\nc: true\n"));
    long lost = 0;
    for (const report::LedgerRow& row : report.ledger.value)
        lost += std::lround(row.points.value * 10);
    CHECK(lost == 1000 - std::lround(report.score.low.value * 10));
}

TEST_CASE("questions say what to write", "[report][build]") {
    const report::Report report = report_on(ToyRun(rules_of_toy, "a: true\nb: true\nc: true\n"));
    REQUIRE(report.questions.value.size() == 1);
    const report::Question& question = report.questions.value[0];
    CHECK(question.path.value == "size");
    CHECK(question.question.value == "How big it is");
    CHECK(question.unit.value == "cm");
    CHECK(question.example.value == "size: <number>");
    CHECK(question.rules.value == std::vector<std::string>{"B-1"});
}

TEST_CASE("the reason is a sentence", "[report][build]") {
    CHECK(reason_of(rules_of_toy, "a: false\nsize: 9\nb: true\nc: true\n") ==
          "A blocker is open, and a blocker stops a rollout whatever the score: It is not so (A-1).");
    CHECK(reason_of(rules_of_toy, "a: true\nsize: 9\nb: true\nc: true\n") ==
          "The score is at least 100, and no blocker and no high-severity gap is open.");
    CHECK(reason_of({{"A-1", "one", "medium", "a", "false"}}, "{a: true}") ==
          "No rule applies to this project, so there is nothing to judge.");
}

TEST_CASE("the next step closes the blocker that decides", "[report][build]") {
    const report::Report report = report_on(ToyRun(rules_of_toy, "a: false\nsize: 9\nb: true\nc: true\n"));
    CHECK(report.next_step.kind.value == report::StepKind::close_gap);
    CHECK(report.next_step.rule.value == "A-1");
}

TEST_CASE("a saved report reads back as the same report", "[report][build]") {
    const assess::GateResult gate{
        .set = true,
        .met = false,
        .reasons = {
            {"min_score", ">= 80", "10", "the low end of the score is 10, the gate asks for 80", {}}}};
    const report::Report report = report_on(ToyRun(rules_of_toy, "a: false\nsize: 2\nowner: none\n"), gate);
    const std::string json = report::write_json(schema::ref(report));

    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    const auto again = report::read_report(sources, sources.add("report.json", json), diagnostics);
    REQUIRE(again);
    CHECK(diagnostics.empty());
    CHECK(report::write_json(schema::ref(*again)) == json);
}

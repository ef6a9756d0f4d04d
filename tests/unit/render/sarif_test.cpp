// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/report/compare.hpp"
#include "support/catch.hpp"
#include "unit/report/sample.hpp"

#include <nlohmann/json.hpp>

using namespace readiness;
using assess::Severity;
using report::Report;
using schema::State;
using Json = nlohmann::ordered_json;

namespace {

Json run_of(const Report& report) {
    return Json::parse(render::render_sarif(report))["runs"][0];
}

Report with_waiver() {
    Report report = report::sample::report();
    report::Finding& finding = report.findings.value[0];
    report::Waiver& waiver = report.waivers.value[0];
    waiver.rule = finding.rule;
    waiver.state.value = assess::WaiverState::active;
    waiver.file = {State::stated, "waivers.yaml"};
    waiver.line = {State::stated, 4};
    finding.waived.value = true;
    finding.waiver = waiver.path;
    return report;
}

report::Input input(report::InputKind kind, const char* path) {
    report::Input input;
    input.kind = {State::stated, kind};
    input.path = {State::stated, path};
    input.sha256 = {State::stated, "abc"};
    return input;
}

} // namespace

TEST_CASE("levels in sarif follow the severity, but not where nothing is asked for", "[render][sarif]") {
    struct Row {
        const char* says;
        Severity severity;
        assess::Outcome outcome;
        bool waived, advice;
        const char* kind;
        const char* level;
    };
    using enum assess::Outcome;
    const Row rows[] = {
        {"a blocker", Severity::blocker, fail, false, false, "fail", "error"},
        {"high", Severity::high, fail, false, false, "fail", "error"},
        {"medium", Severity::medium, fail, false, false, "fail", "warning"},
        {"low", Severity::low, fail, false, false, "fail", "note"},
        {"waived", Severity::blocker, fail, true, false, "fail", "note"},
        {"advice", Severity::high, fail, false, true, "fail", "note"},
        {"unknown", Severity::blocker, unknown, false, false, "open", "none"},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        Report report = report::sample::report();
        report.findings.value.resize(1);
        report::Finding& finding = report.findings.value[0];
        finding.severity.value = row.severity;
        finding.outcome.value = row.outcome;
        finding.waived.value = row.waived;
        finding.advice.value = row.advice;
        const Json result = run_of(report)["results"][0];
        CHECK(result["kind"] == row.kind);
        CHECK(result["level"] == row.level);
    }
}

TEST_CASE("sarif has no result for what passes, does not apply or broke", "[render][sarif]") {
    for (const auto outcome :
         {assess::Outcome::pass, assess::Outcome::not_applicable, assess::Outcome::error}) {
        Report report = report::sample::report();
        for (report::Finding& finding : report.findings.value)
            finding.outcome.value = outcome;
        CHECK(run_of(report)["results"] == Json::array());
        CHECK(run_of(report)["tool"]["driver"]["rules"].size() == 3);
    }
    CHECK(run_of(Report{})["results"] == Json::array());
}

TEST_CASE("a rule in sarif has no name that is its id in another case", "[render][sarif]") {
    Report report = report::sample::report();
    for (report::Finding& finding : report.findings.value)
        finding.rule.value = finding.slug.value = "none";
    CHECK(run_of(report)["tool"]["driver"]["rules"][0]["id"] == "none");
    CHECK_FALSE(run_of(report)["tool"]["driver"]["rules"][0].contains("name"));
}

TEST_CASE("a waiver is a suppression in sarif", "[render][sarif]") {
    const Json results = run_of(with_waiver())["results"];
    CHECK(results[0]["message"]["text"] ==
          "Waived until 2026-06-01: Data between systems still travels by hand. "
          "integration.systems[2].data_movement = manual, expected not == 'manual'. Fix (5 to 20 days): "
          "Replace "
          "each manual transfer with an API. Or take the step out of scope in writing.");
    CHECK(results[0]["suppressions"].dump(1) == R"([
 {
  "kind": "external",
  "status": "accepted",
  "justification": "Two releases a week are enough. Owner D. Ferrari, approved by C. Whitfield, until 2026-06-01.",
  "location": {
   "physicalLocation": {
    "artifactLocation": {
     "uri": "waivers.yaml",
     "uriBaseId": "%SRCROOT%"
    },
    "region": {
     "startLine": 4,
     "startColumn": 1,
     "endLine": 4
    }
   }
  },
  "properties": {
   "path": "waivers[0]",
   "reason": "Two releases a week are enough.",
   "owner": "D. Ferrari",
   "approver": "C. Whitfield",
   "expires": "2026-06-01"
  }
 }
])");
    CHECK(results[1]["suppressions"] == Json::array());
}

TEST_CASE("every result has a state in sarif where there is a baseline, and gaps that are gone are told",
          "[render][sarif]") {
    Report earlier = report::sample::report();
    Report now = report::sample::report();
    earlier.findings.value[1].outcome.value = assess::Outcome::fail;
    earlier.findings.value[2].outcome.value = assess::Outcome::pass;
    report::Finding old = earlier.findings.value[0];
    old.rule.value = "ZZZ-001";
    earlier.findings.value.push_back(old);
    report::compare(now, earlier, "before.json", "abc");
    const Json run = run_of(now);
    std::vector<std::string> told;
    for (const Json& result : run["results"]) {
        const std::size_t index = result["ruleIndex"];
        CHECK(run["tool"]["driver"]["rules"][index]["id"] == result["ruleId"]);
        told.push_back(result["ruleId"].get<std::string>() + " " +
                       result["baselineState"].get<std::string>() + " " + result["kind"].get<std::string>() +
                       " " + result["level"].get<std::string>());
    }
    CHECK(told == std::vector<std::string>{"INT-003 unchanged fail error", "INF-006 new open none",
                                           "ANT-001 absent informational none",
                                           "ZZZ-001 absent informational none"});
    CHECK(run["results"][3]["message"]["text"] ==
          "Gone since the baseline: Data between systems still travels by hand.");
    CHECK(run["properties"]["baseline"].dump() ==
          R"({"path":"before.json","sha256":"abc","asOf":"2026-11-20","scoreLow":53.3,"scoreHigh":73.4,)"
          R"("lowChange":0,"highChange":0,"sameRules":true})");
}

TEST_CASE("sarif tells how the run ended", "[render][sarif]") {
    struct Row {
        const char* says;
        void (*change)(Report&);
        int code;
        const char* why;
    };
    const Row rows[] = {
        {"gate not met", [](Report&) {}, 1,
         "The gate is not met (--exit-zero makes the exit code 0); the low end of the score is 53.3, the "
         "gate asks "
         "for 80."},
        {"gate met", [](Report& report) { report.gate.met.value = true; }, 0, "The gate is met."},
        {"no gate", [](Report& report) { report.gate = {}; }, 0, "Assessed; no gate was set."},
        {"not assessable", [](Report& report) { report.score.assessable.value = false; }, 2,
         "Not assessable: no rule applies."},
        {"broken", [](Report& report) { report.findings.value[1].outcome.value = assess::Outcome::error; }, 2,
         "A rule could not be applied."},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        Report report = report::sample::report();
        row.change(report);
        const Json invocation = run_of(report)["invocations"][0];
        CHECK(invocation["exitCode"] == row.code);
        CHECK(invocation["executionSuccessful"] == (row.code < 2));
        CHECK(invocation["exitCodeDescription"] == row.why);
        CHECK(invocation["toolExecutionNotifications"].empty() == (row.says != std::string_view("broken")));
    }
}

TEST_CASE("files are artifacts in sarif, each once, and are referred to by index", "[render][sarif]") {
    using enum report::InputKind;
    Report report = report::sample::report();
    report.inputs.value = {input(config, ".readiness.yml"), input(descriptor, "./readiness.yaml"),
                           input(waivers, "readiness.yaml")};
    const Json run = run_of(report);
    CHECK(run["artifacts"].size() == 2);
    CHECK(
        run["artifacts"][1].dump() ==
        R"({"location":{"uri":"readiness.yaml","uriBaseId":"%SRCROOT%","index":1},"roles":["analysisTarget"],)"
        R"("sourceLanguage":"yaml","hashes":{"sha-256":"abc"}})");
    CHECK(run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 1);
}

TEST_CASE("texts in sarif cannot be links, arguments or controls, and keep the limits of GitHub",
          "[render][sarif]") {
    Report report = report::sample::report();
    report::Finding& finding = report.findings.value[0];
    finding.message.value = "see [this](https://example.invalid) {0} \x1b[31m\n\u202e caf\xe9";
    finding.title.value = std::string(2000, 'x');
    finding.why.value = std::string(3000, 'y') + ".";
    finding.slug.value = "a b/" + std::string(400, 'c');
    const Json run = run_of(report);
    const Json rule = run["tool"]["driver"]["rules"][2];
    const std::string text = run["results"][0]["message"]["text"];
    CHECK(text.starts_with(
        "see [this] (https://example.invalid) {{0}} \\x1b[31m \\u202e caf\\xe9. integration"));
    CHECK(rule["shortDescription"]["text"] == std::string(1020, 'x') + "...");
    CHECK(rule["fullDescription"]["text"] == std::string(1020, 'y') + "...");
    CHECK(rule["name"].get<std::string>().size() <= 255);
    CHECK(rule["name"].get<std::string>().starts_with("ABCccc"));
}

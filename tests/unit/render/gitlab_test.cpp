// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "support/catch.hpp"
#include "unit/report/sample.hpp"

#include <nlohmann/json.hpp>

using namespace readiness;
using assess::Severity;
using report::Report;
using schema::State;
using Json = nlohmann::ordered_json;

namespace {

Json entries_of(const Report& report) {
    return Json::parse(render::render_gitlab(report));
}

} // namespace

TEST_CASE("gitlab gets gaps and open questions", "[render][gitlab]") {
    CHECK(render::render_gitlab(report::sample::report()) == R"~([
  {
    "type": "issue",
    "check_name": "INT-003",
    "description": "Data between systems still travels by hand. integration.systems[2].data_movement = manual, expected not == 'manual'. Fix (5 to 20 days): Replace each manual transfer with an API. Or take the step out of scope in writing.",
    "categories": [
      "Bug Risk"
    ],
    "severity": "blocker",
    "fingerprint": "INT-003",
    "location": {
      "path": "readiness.yaml",
      "lines": {
        "begin": 66,
        "end": 66
      }
    },
    "content": {
      "body": "**Requires:** No data carried by hand.\n\n**Area:** Integration.\n\n**Severity:** blocker.\n\n**Why:** Copying by hand survives a pilot, because few people depend on it.\n\n**Fix:** Replace each manual transfer with an API. Or take the step out of scope in writing.\n\n**Effort:** 5 to 20 days.\n\n**Passes where:**\n\n```cel\n!integration.systems.exists(s, s.data_movement == 'manual')\n```\n\n**Since:** 2026.1.\n\n**More:** readiness explain INT-003."
    }
  },
  {
    "type": "issue",
    "check_name": "INF-006",
    "description": "Not known: Restore tested. Not stated: infrastructure.restore_tested_on. Asked for: Day of the last restore that worked.",
    "categories": [
      "Bug Risk"
    ],
    "severity": "info",
    "fingerprint": "INF-006",
    "location": {
      "path": "readiness.yaml",
      "lines": {
        "begin": 1,
        "end": 1
      }
    },
    "content": {
      "body": "**Requires:** Restore tested.\n\n**Area:** Infrastructure.\n\n**Severity:** high.\n\n**More:** readiness explain INF-006."
    }
  }
]
)~");
    CHECK(render::render_gitlab({}) == "[]\n");
}

TEST_CASE("severities for gitlab", "[render][gitlab]") {
    struct Row {
        const char* says;
        Severity severity;
        assess::Outcome outcome;
        bool waived, advice;
        const char* want;
        const char* starts;
    };
    using enum assess::Outcome;
    const Row rows[] = {
        {"a blocker", Severity::blocker, fail, false, false, "blocker", "Data between"},
        {"high", Severity::high, fail, false, false, "critical", "Data between"},
        {"medium", Severity::medium, fail, false, false, "major", "Data between"},
        {"low", Severity::low, fail, false, false, "minor", "Data between"},
        {"waived", Severity::blocker, fail, true, false, "info", "Waived until 2026-06-01: Data between"},
        {"advice", Severity::blocker, fail, false, true, "info", "Advice at this stage: Data between"},
        {"unknown", Severity::blocker, unknown, false, false, "info", "Not known: Data between"},
        {"broken", Severity::blocker, error, false, false, "blocker",
         "The rule could not be applied: overflow."},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        Report report = report::sample::report();
        report::Finding& finding = report.findings.value[0];
        finding.severity.value = row.severity;
        finding.outcome.value = row.outcome;
        finding.advice.value = row.advice;
        finding.error = {State::stated, "overflow"};
        finding.waived.value = row.waived;
        finding.waiver = report.waivers.value[0].path;
        report.waivers.value[0].rule = finding.rule;
        const Json entry = entries_of(report)[0];
        CHECK(entry["severity"] == row.want);
        CHECK(entry["description"].get<std::string>().starts_with(row.starts));
    }
}

TEST_CASE("entries for gitlab have fingerprints of their own and relative paths", "[render][gitlab]") {
    Report report = report::sample::report();
    for (report::Finding& finding : report.findings.value) {
        finding.outcome.value = assess::Outcome::fail;
        finding.fingerprint = {State::stated, "f"};
        finding.file = {State::stated, "./teams//a/./readiness.yaml"};
    }
    const Json entries = entries_of(report);
    CHECK(entries[0]["fingerprint"] == "f");
    CHECK(entries[1]["fingerprint"] == "f-2");
    CHECK(entries[2]["fingerprint"] == "f-3");
    CHECK(entries[0]["location"]["path"] == "teams/a/readiness.yaml");
    CHECK(entries[1]["location"]["lines"]["begin"] == 1);
}

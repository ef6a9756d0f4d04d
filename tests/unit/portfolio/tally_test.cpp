// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/portfolio/sample.hpp"

using namespace readiness;
using namespace readiness::portfolio;

namespace {

const Legend legend = sample::legend();

Tally tally_of(const std::vector<Row>& rows) {
    Tally tally(legend);
    for (const Row& row : rows)
        tally.add(row);
    return tally;
}

} // namespace

TEST_CASE("counts add up") {
    Row missed = sample::judged("d");
    missed.gate.set = true;
    missed.gate.met = false;
    missed.gaps.push_back({2, assess::Severity::high, false, false, 50});
    const Tally tally = tally_of({sample::judged("a"), sample::ready("b"), sample::unreadable("c"), missed});
    CHECK(tally.projects == 4);
    CHECK(tally.assessed == 3);
    CHECK(tally.wrong_input == 1);
    CHECK(tally.verdicts == std::array<std::size_t, 5>{0, 2, 0, 0, 1});
    CHECK(tally.gate_set);
    CHECK(tally.gate_missed == 1);
    CHECK(tally.rules[0].projects == 2);
    CHECK(tally.rules[0].blockers == 2);
    CHECK(tally.rules[0].points == 400);
    CHECK(tally.rules[1].projects == 0);
    CHECK(tally.rules[1].waived == 2);
    CHECK(tally.areas[0].open == 2);
    CHECK(tally.areas[0].closed == 1);
    CHECK(tally.areas[0].points == 1800);
    CHECK(tally.areas[0].low == 1200);
    CHECK(tally.areas[1].open == 2);
    CHECK(tally.common_gaps() == std::vector<RuleIndex>{0, 2}); // one that is only waived is no open gap
}

TEST_CASE("the JSON of a portfolio, whole") {
    const std::vector<Row> rows{sample::unreadable("c"), sample::ready("b")};
    const Tally tally = tally_of(rows);
    const std::string text = write_json({legend, tally, rows});
    const std::string wanted = R"({
  "schema_version": 1,
  "tool": {
    "name": "readiness",
    "version": "1.2.3"
  },
  "packs": [
    "toy@1"
  ],
  "profile": "default",
  "setup_sha256": "abc",
  "projects_total": 2,
  "projects_assessed": 1,
  "projects_left_out": 0,
  "verdicts": {
    "not_assessable": 0,
    "no_go": 0,
    "defer": 0,
    "go_with_conditions": 0,
    "go": 1
  },
  "gate": {
    "set": false,
    "met": true,
    "missed": 0
  },
  "areas": [
    {
      "id": "one",
      "title": "Area one",
      "kind": "gap",
      "open": 0,
      "closed": 1,
      "unknown": 0,
      "not_applicable": 0,
      "earned_pct": 100
    },
    {
      "id": "two",
      "title": "Area two",
      "kind": "anti_pattern",
      "open": 0,
      "closed": 1,
      "unknown": 0,
      "not_applicable": 0,
      "earned_pct": 100
    }
  ],
  "gaps": [],
  "projects": [
)";
    std::string lines;
    for (const Row& row : rows) {
        std::string line = write_line(row, legend);
        line.pop_back();
        lines += (lines.empty() ? "    " : ",\n    ") + line;
    }
    CHECK(text == wanted + lines + "\n  ]\n}\n");
    const Tally none(legend);
    CHECK(write_json({legend, none, {}}).ends_with("  \"projects\": []\n}\n"));
}

// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/toy.hpp"

using namespace readiness;
using namespace readiness::test;

namespace {

struct Row {
    const char* says;
    std::string fact; ///< `a` of the toy, in long form
    assess::EvidenceFiles files;
    std::string state;
};

// The day is 2026-11-20, and 180 days are fresh.
const Row rows[] = {
    {"today", "{value: true, evidence: a.md, verified_on: 2026-11-20}", {}, "fresh"},
    {"the last day counts", "{value: true, evidence: a.md, verified_on: 2026-05-24}", {}, "fresh"},
    {"a day too long ago", "{value: true, evidence: a.md, verified_on: 2026-05-23}", {}, "stale"},
    {"tomorrow", "{value: true, evidence: a.md, verified_on: 2026-11-21}", {}, "future"},
    {"no day", "{value: true, evidence: a.md}", {}, "unverified"},
    {"a day only", "{value: true, verified_on: 2026-11-20}", {}, "no_reference"},
    {"a name only", "{value: true, by: R. Osei}", {}, "no_reference"},
    {"a file that is there",
     "{value: true, evidence: a.md, verified_on: 2026-11-20}",
     {.root = "."},
     "fresh"},
    {"a file that is not there",
     "{value: true, evidence: a.md, verified_on: 2026-11-20}",
     {.root = ".", .missing = {"a.md"}},
     "missing_file"},
    {"not there, and stale",
     "{value: true, evidence: a.md, verified_on: 2020-11-20}",
     {.root = ".", .missing = {"a.md"}},
     "missing_file"},
    {"a file elsewhere",
     "{value: true, evidence: ../a.md, verified_on: 2026-11-20}",
     {.root = ".", .outside = {"../a.md"}},
     "outside_root"},
    {"a blank", "{value: true, evidence: , verified_on: }", {}, ""},
};

} // namespace

TEST_CASE("evidence has one state, and only what is fresh counts", "[evidence]") {
    for (const Row& row : rows) {
        INFO(row.says);
        ToyRun run({{"A-1", "one", "high", "a"}}, "a: " + row.fact + "\n");
        run.subject.evidence_files = row.files;
        const assess::Assessment result = run.assess();
        CHECK(result.evidence.size() == (row.state.empty() ? 0 : 1));
        for (const assess::EvidenceResult& evidence : result.evidence) {
            CHECK(evidence.path == "a");
            CHECK(assess::name(evidence.state) == row.state);
        }
        CHECK(result.score.evidence_pct == (row.state == "fresh" ? 100.0 : 0.0));
        CHECK(result.score.unproven_tenths == (row.state == "fresh" ? 0 : 1000));
    }
}

TEST_CASE("evidence is listed in the order of the file", "[evidence]") {
    const ToyRun run({{"A-1", "one", "high", "a"}},
                     "parts:\n"
                     "  - {safe: true, evidence: part.md, verified_on: 2026-11-01}\n"
                     "b: {value: true, evidence: b.md}\n"
                     "a: {value: true, evidence: a.md}\n");
    std::vector<std::string> paths;
    for (const assess::EvidenceResult& evidence : run.assess().evidence)
        paths.push_back(evidence.path);
    CHECK(paths == std::vector<std::string>{"parts[0]", "b", "a"});
}

TEST_CASE("points without evidence add up", "[evidence]") {
    // Three equal rules: thirds of 100. One has evidence for one of its two facts.
    const ToyRun run(
        {{"A-1", "one", "high", "a"}, {"A-2", "one", "high", "b"}, {"A-3", "one", "high", "a && c"}},
        "a: true\nb: true\nc: {value: true, evidence: c.md, verified_on: 2026-11-01}\n");
    const assess::Assessment result = run.assess();
    CHECK(result.score.unproven_tenths == 833);
    std::int64_t sum = 0;
    for (const assess::Finding& finding : result.findings)
        sum += finding.unproven_tenths;
    CHECK(sum == 833);
    CHECK(result.findings[2].unproven_tenths == 167);
}

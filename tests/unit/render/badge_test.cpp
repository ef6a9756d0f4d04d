// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "support/catch.hpp"
#include "unit/report/sample.hpp"

using namespace readiness;

namespace {

struct Row {
    assess::Verdict verdict;
    double low, high;
    const char* low_exact;
    const char* high_exact;
    std::int64_t waived;
    const char* message;
    const char* color;
};

const Row rows[] = {
    {assess::Verdict::go, 100, 100, "100", "100", 0, "100.0 GO", "brightgreen"},
    {assess::Verdict::go, 86.2, 91, "862/10", "91", 2, "86.2-91.0 GO*", "brightgreen"},
    {assess::Verdict::go_with_conditions, 79.2, 89.6, "1", "2", 1, "79.2-89.6 GO_WITH_CONDITIONS*", "yellow"},
    {assess::Verdict::defer, 8.1, 84.7, "1", "2", 0, "8.1-84.7 DEFER", "orange"},
    {assess::Verdict::no_go, 30.6, 31, "1", "2", 0, "30.6-31.0 NO_GO", "red"},
    // Rounded apart, but the same: an interval would read like doubt.
    {assess::Verdict::no_go, 32.1, 32.2, "321/10", "321/10", 0, "32.1 NO_GO", "red"},
};

} // namespace

TEST_CASE("a badge leads with the low end", "[render][badge]") {
    for (const Row& row : rows) {
        report::Report report = report::sample::report();
        report.verdict.value.value = row.verdict;
        report.score.low.value = row.low;
        report.score.high.value = row.high;
        report.score.low_exact.value = row.low_exact;
        report.score.high_exact.value = row.high_exact;
        report.gaps.waived.value = row.waived;
        CHECK(render::render_badge(report) ==
              std::string("{\n  \"schemaVersion\": 1,\n  \"label\": \"readiness\",\n  \"message\": \"") +
                  row.message + "\",\n  \"color\": \"" + row.color + "\"\n}\n");
    }
}

TEST_CASE("a badge without a score says so", "[render][badge]") {
    report::Report report = report::sample::report();
    report.score = {};
    report.score.assessable = {schema::State::stated, false};
    report.verdict.value.value = assess::Verdict::not_assessable;
    CHECK(render::render_badge(report) == R"({
  "schemaVersion": 1,
  "label": "readiness",
  "message": "not assessable",
  "color": "lightgrey",
  "isError": true
}
)");
}

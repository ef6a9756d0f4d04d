// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/report/statements.hpp"
#include "support/catch.hpp"
#include "unit/render/variety.hpp"
#include "unit/report/sample.hpp"

using namespace readiness;
using namespace readiness::report;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// A report with so many copies of its only gap.
Report gaps(std::size_t many, assess::Severity severity) {
    Report report = sample::report();
    Finding gap = report.findings.value[0];
    gap.severity.value = severity;
    report.findings.value.clear();
    for (std::size_t i = 0; i < many; ++i) {
        say(gap.rule, "INT-" + std::to_string(100 + i));
        gap.points.value = static_cast<double>(i);
        report.findings.value.push_back(gap);
    }
    return report;
}

} // namespace

TEST_CASE("github annotates what is open, the worst first", "[render][github]") {
    CHECK(render::render_github(sample::variety()) ==
          R"~(::error title=ERR-001 beside-the-point (medium%2C rule broke)::integer overflow
::error file=readiness.yaml,line=66,col=3,title=INT-003 hand-carried-data (blocker)::Data between systems still travels by hand.%0Aintegration.systems[2].data_movement = manual, expected not == 'manual'%0AFix, 5 to 20 days: Replace each manual transfer with an API. Or take the step out of scope in writing.
::warning file=readiness.yaml,line=66,col=3,title=DEL-002 rare-releases (medium)::Gap of DEL-002.%0Aintegration.systems[2].data_movement = manual, expected not == 'manual'%0Aintegration.systems[2].data_movement = manual, expected not == 'manual' (accepted.yaml:66)%0Aintegration.systems[2].data_movement = manual, expected not == 'manual' (line 70)%0AFix, 5 to 20 days: Replace each manual transfer with an API. Or take the step out of scope in writing.
::notice title=INF-006 unproven-restore (high%2C unknown)::Not known: Restore tested%0Ainfrastructure.restore_tested_on is not stated: Day of the last restore that worked
::notice file=readiness.yaml,line=66,col=3,title=ARC-001 synchronous-stack (high%2C advice)::Gap of ARC-001.%0Aintegration.systems[2].data_movement = manual, expected not == 'manual'%0AFix, 5 to 20 days: Replace each manual transfer with an API. Or take the step out of scope in writing.
::notice title=INF-007 later (medium%2C unknown%2C advice)::Not known: Title of INF-007%0Ainfrastructure.restore_tested_on is not stated: Day of the last restore that worked
::notice file=readiness.yaml,line=66,col=3,title=OPS-002 unstudied-usage (low)::Gap of OPS-002.%0Aintegration.systems[2].data_movement = manual, expected not == 'manual'%0AFix, 5 to 20 days: Replace each manual transfer with an API. Or take the step out of scope in writing.
readiness: NO_GO, score 53.3 to 73.4 of 100, coverage 80 %; gate not met: the low end of the score is 53.3, the gate asks for 80; 1 waived gap
)~");
}

TEST_CASE("github shows ten of a level and counts the rest", "[render][github]") {
    const std::vector<std::string> lines =
        lines_of(render::render_github(gaps(13, assess::Severity::medium)));
    REQUIRE(lines.size() == 11);
    CHECK(lines[0].starts_with(
        "::warning file=readiness.yaml,line=66,col=3,title=INT-112 hand-carried-data (medium)::"));
    CHECK(lines[9].starts_with("::warning file=readiness.yaml,line=66,col=3,title=INT-103 "));
    CHECK(lines[10] ==
          "readiness: NO_GO, score 53.3 to 73.4 of 100, coverage 80 %; gate not met: the low end of "
          "the score is 53.3, the gate asks for 80; not shown above: 3 warnings");
    CHECK(lines_of(render::render_github(gaps(10, assess::Severity::low))).size() == 11);
}

TEST_CASE("github says that there is nothing to say", "[render][github]") {
    Report report = gaps(0, assess::Severity::low);
    report.gate = {};
    CHECK(render::render_github(report) ==
          "readiness: NO_GO, score 53.3 to 73.4 of 100, coverage 80 %; gate not set\n");
    say(report.gate.set, true);
    say(report.gate.met, true);
    report.score = {};
    say(report.verdict.value, assess::Verdict::not_assessable);
    CHECK(render::render_github(report) == "readiness: NOT_ASSESSABLE, no score; gate met\n");
}

TEST_CASE("github escapes what would end a property or a message", "[render][github]") {
    Report report = gaps(1, assess::Severity::blocker);
    Finding& gap = report.findings.value[0];
    say(gap.file, "a,b:c%0A.yaml");
    say(gap.slug, "x::y,z=1");
    say(gap.message, "50 %\r\n::set-output name=a::b ##[group]\x1b");
    gap.facts.value.clear();
    say(gap.fix, "::error::x");
    gap.effort_days_max = {};
    CHECK(lines_of(render::render_github(report))[0] ==
          "::error file=a%2Cb%3Ac%250A.yaml,line=66,col=3,title=INT-100 x%3A%3Ay%2Cz=1 (blocker)::"
          "50 %25 ::set-output name=a::b \\x23#[group]\\x1b%0AFix: ::error::x");
    say(gap.message, "::add-mask::x");
    CHECK(lines_of(render::render_github(report))[0].ends_with("::\\x3a:add-mask::x%0AFix: ::error::x"));
}

TEST_CASE("github names a line wherever it names a file", "[render][github]") {
    Report report = gaps(1, assess::Severity::blocker);
    Finding& gap = report.findings.value[0];
    const auto begins = [&](std::string_view start) {
        return lines_of(render::render_github(report))[0].starts_with(start);
    };
    gap.line = {};
    CHECK(begins("::error file=readiness.yaml,line=1,title="));
    say(gap.line, std::int64_t{-3});
    CHECK(begins("::error file=readiness.yaml,line=1,title="));
    say(gap.line, std::int64_t{7});
    gap.column = {};
    CHECK(begins("::error file=readiness.yaml,line=7,title="));
    gap.file = {};
    CHECK(begins("::error title=INT-100 "));
}

TEST_CASE("github keeps what it says of a finding short", "[render][github]") {
    Report report = gaps(1, assess::Severity::blocker);
    Finding& gap = report.findings.value[0];
    say(gap.slug, std::string(100'000, 'x'));
    say(gap.message, std::string(100'000, 'y'));
    gap.facts.value.assign(100, gap.facts.value[0]);
    for (DecidingFact& fact : gap.facts.value)
        say(fact.value, std::string(1'000, 'z'));
    CHECK(lines_of(render::render_github(report))[0].size() < 4'000);
}

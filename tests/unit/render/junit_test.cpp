// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/report/statements.hpp"
#include "support/catch.hpp"
#include "unit/render/variety.hpp"
#include "unit/report/sample.hpp"

using namespace readiness;
using namespace readiness::report;

namespace {

/// What stands between two texts, both left out.
std::string between(const std::string& text, std::string_view from, std::string_view to) {
    const std::size_t begin = text.find(from) + from.size();
    REQUIRE(begin >= from.size());
    return text.substr(begin, text.find(to, begin) - begin);
}

/// The element of the only open question of the sample, under a gate that is not met.
std::string result_of_unknown(Report report, std::string_view gate, std::vector<std::string> rules = {}) {
    say(report.gate.reasons.value[0].gate, gate);
    say(report.gate.reasons.value[0].rules, std::move(rules));
    const std::string result =
        between(render::render_junit(report), "<testcase name=\"INF-006", "type=\"unknown\"");
    return result.substr(result.rfind('<') + 1);
}

Report decided_by(assess::DecidedBy line, std::vector<std::string> rules = {}) {
    Report report = sample::report();
    say(report.verdict.decided_by, line);
    say(report.verdict.rules, std::move(rules));
    return report;
}

} // namespace

TEST_CASE("junit has a suite per area and a case per rule", "[render][junit]") {
    CHECK(render::render_junit(sample::variety()) == R"~(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="readiness" tests="13" failures="5" errors="1" skipped="6" time="0">
  <testsuite name="readiness" tests="1" failures="1" errors="0" skipped="0" time="0" timestamp="2026-11-20T00:00:00">
    <properties>
      <property name="readiness.project" value="claims-triage"/>
      <property name="readiness.as_of" value="2026-11-20"/>
      <property name="readiness.verdict" value="NO_GO"/>
      <property name="readiness.score.low" value="53.3"/>
      <property name="readiness.score.high" value="73.4"/>
      <property name="readiness.coverage_pct" value="80"/>
      <property name="readiness.evidence_pct" value="0"/>
      <property name="readiness.gate" value="not met: the low end of the score is 53.3, the gate asks for 80"/>
      <property name="readiness.gaps" value="4"/>
      <property name="readiness.gaps.waived" value="1"/>
      <property name="readiness.rules" value="readiness@2026.1"/>
      <property name="readiness.profile" value="default"/>
      <property name="readiness.tool" value="readiness 0.1.0"/>
    </properties>
    <testcase name="Gate" classname="readiness" time="0" file="readiness.yaml">
      <failure type="gate" message="gate not met: the low end of the score is 53.3, the gate asks for 80">the low end of the score is 53.3, the gate asks for 80</failure>
    </testcase>
  </testsuite>
  <testsuite name="Integration" tests="3" failures="3" errors="0" skipped="0" time="0" timestamp="2026-11-20T00:00:00">
    <properties>
      <property name="readiness.area" value="integration"/>
      <property name="readiness.state" value="open"/>
      <property name="readiness.points" value="26.7"/>
      <property name="readiness.points.low" value="0.0"/>
      <property name="readiness.points.high" value="0.0"/>
    </properties>
    <testcase name="INT-003 No data carried by hand" classname="readiness.integration" time="0" file="readiness.yaml" line="66">
      <failure type="blocker" message="Data between systems still travels by hand.">Data between systems still travels by hand.
integration.systems[2].data_movement = manual, expected not == 'manual'
Severity blocker, 26.7 points
Fix, 5 to 20 days: Replace each manual transfer with an API. Or take the step out of scope in writing.</failure>
    </testcase>
    <testcase name="DEL-002 Title of DEL-002" classname="readiness.integration" time="0" file="readiness.yaml" line="66">
      <failure type="medium" message="Gap of DEL-002.">Gap of DEL-002.
integration.systems[2].data_movement = manual, expected not == 'manual'
integration.systems[2].data_movement = manual, expected not == 'manual' (accepted.yaml:66)
integration.systems[2].data_movement = manual, expected not == 'manual' (line 70)
Severity medium, raised from low, 1.5 points, new against the baseline
Fix, 5 to 20 days: Replace each manual transfer with an API. Or take the step out of scope in writing.</failure>
    </testcase>
    <testcase name="OPS-002 Title of OPS-002" classname="readiness.integration" time="0" file="readiness.yaml" line="66">
      <failure type="low" message="Gap of OPS-002.">Gap of OPS-002.
integration.systems[2].data_movement = manual, expected not == 'manual'
Severity low, 0.5 points
Fix, 5 to 20 days: Replace each manual transfer with an API. Or take the step out of scope in writing.</failure>
    </testcase>
  </testsuite>
  <testsuite name="Big-bang rollout" tests="1" failures="0" errors="0" skipped="0" time="0" timestamp="2026-11-20T00:00:00">
    <properties>
      <property name="readiness.area" value="big_bang"/>
      <property name="readiness.state" value="absent"/>
      <property name="readiness.points" value="53.3"/>
      <property name="readiness.points.low" value="53.3"/>
      <property name="readiness.points.high" value="53.3"/>
    </properties>
    <testcase name="ANT-001 Rollout in stages" classname="readiness.big_bang" time="0"/>
  </testsuite>
  <testsuite name="Infrastructure" tests="7" failures="1" errors="1" skipped="5" time="0" timestamp="2026-11-20T00:00:00">
    <properties>
      <property name="readiness.area" value="infrastructure"/>
      <property name="readiness.state" value="unknown"/>
      <property name="readiness.points" value="20.0"/>
      <property name="readiness.points.low" value="0.0"/>
      <property name="readiness.points.high" value="20.0"/>
    </properties>
    <testcase name="INF-006 Restore tested" classname="readiness.infrastructure" time="0">
      <failure type="unknown" message="infrastructure.restore_tested_on not stated; the gate counts it">infrastructure.restore_tested_on is not stated: Day of the last restore that worked
Severity high, 20.0 points</failure>
    </testcase>
    <testcase name="ARC-001 Title of ARC-001" classname="readiness.infrastructure" time="0" file="readiness.yaml" line="66">
      <skipped type="advice" message="only advice at this stage: Gap of ARC-001.">Gap of ARC-001.
integration.systems[2].data_movement = manual, expected not == 'manual'
Severity high, 0.0 points
Fix, 5 to 20 days: Replace each manual transfer with an API. Or take the step out of scope in writing.</skipped>
    </testcase>
    <testcase name="INF-007 Title of INF-007" classname="readiness.infrastructure" time="0">
      <skipped type="unknown" message="infrastructure.restore_tested_on not stated">infrastructure.restore_tested_on is not stated: Day of the last restore that worked
Severity medium, 0.0 points</skipped>
    </testcase>
    <testcase name="CMP-001 Title of CMP-001" classname="readiness.infrastructure" time="0">
      <skipped type="not_applicable" message="declared not applicable by R. Osei: No health data."/>
    </testcase>
    <testcase name="CMP-002 Title of CMP-002" classname="readiness.infrastructure" time="0">
      <skipped type="not_applicable" message="applies only where scale.target_users &gt;= 5000 &amp;&amp; ai.used"/>
    </testcase>
    <testcase name="CMP-003 Title of CMP-003" classname="readiness.infrastructure" time="0">
      <skipped type="not_applicable" message="left out by the profile: Judged by the group."/>
    </testcase>
    <testcase name="ERR-001 Title of ERR-001" classname="readiness.infrastructure" time="0">
      <error type="broken_rule" message="integer overflow"/>
    </testcase>
  </testsuite>
  <testsuite name="ownership" tests="1" failures="0" errors="0" skipped="1" time="0" timestamp="2026-11-20T00:00:00">
    <testcase name="OWN-002 Title of OWN-002" classname="readiness.ownership" time="0" file="readiness.yaml" line="66">
      <skipped type="waived" message="waived until 2026-06-01 for D. Ferrari, approved by C. Whitfield: Two releases a week are enough.">Gap of OWN-002.
integration.systems[2].data_movement = manual, expected not == 'manual'
Severity high, 2.5 points
Fix, 5 to 20 days: Replace each manual transfer with an API. Or take the step out of scope in writing.</skipped>
    </testcase>
  </testsuite>
</testsuites>
)~");
}

TEST_CASE("junit fails an unknown rule where the gate counts it", "[render][junit]") {
    using assess::DecidedBy;
    const Report plain = sample::report();
    CHECK(result_of_unknown(plain, "min_score") == "failure ");
    CHECK(result_of_unknown(plain, "min_coverage") == "failure ");
    CHECK(result_of_unknown(plain, "baseline") == "failure ");
    CHECK(result_of_unknown(plain, "baseline", {"INT-003"}) == "skipped ");
    CHECK(result_of_unknown(plain, "fail_on", {"INT-003"}) == "skipped ");
    CHECK(result_of_unknown(plain, "fail_on", {"INF-006"}) == "failure ");
    CHECK(result_of_unknown(plain, "min_evidence") == "skipped ");
    CHECK(result_of_unknown(plain, "of_tomorrow") == "skipped ");
    CHECK(result_of_unknown(plain, "require_verdict") == "skipped ");
    CHECK(result_of_unknown(decided_by(DecidedBy::coverage_too_low), "require_verdict") == "failure ");
    CHECK(result_of_unknown(decided_by(DecidedBy::low_too_low), "require_verdict") == "failure ");
    CHECK(result_of_unknown(decided_by(DecidedBy::high_too_low), "require_verdict") == "skipped ");
    CHECK(result_of_unknown(decided_by(DecidedBy::blocker_unknown, {"INF-006"}), "require_verdict") ==
          "failure ");
    CHECK(result_of_unknown(decided_by(DecidedBy::blocker_unknown, {"OUT-001"}), "require_verdict") ==
          "skipped ");
    Report conditional = decided_by(DecidedBy::conditional);
    CHECK(result_of_unknown(conditional, "require_verdict") == "failure ");
    conditional.score.low.value = 85;
    CHECK(result_of_unknown(conditional, "require_verdict") == "skipped ");
    Report advice = plain;
    advice.findings.value[2].advice.value = true;
    CHECK(result_of_unknown(advice, "min_score") == "skipped ");
}

TEST_CASE("junit has a case for the gate", "[render][junit]") {
    Report report = sample::report();
    const auto gate = [&] {
        return between(render::render_junit(report), "classname=\"readiness\" time=\"0\"", "</testsuite>");
    };
    report.gate.reasons.value.push_back(report.gate.reasons.value[0]);
    say(report.gate.reasons.value[1].message, "b < c");
    CHECK(gate() == R"(>
      <failure type="gate" message="gate not met: the low end of the score is 53.3, the gate asks for 80; b &lt; c">the low end of the score is 53.3, the gate asks for 80
b &lt; c</failure>
    </testcase>
  )");
    say(report.gate.met, true);
    CHECK(gate() == "/>\n  ");
    say(report.gate.set, false);
    CHECK(gate() == ">\n      <skipped type=\"no_gate\" message=\"no gate was set\"/>\n    </testcase>\n  ");
    say(report.score.assessable, false);
    CHECK(gate() ==
          ">\n      <error type=\"not_assessable\" message=\"no rule applies, so there is nothing to "
          "judge\"/>\n    </testcase>\n  ");
}

TEST_CASE("junit holds no character that XML forbids", "[render][junit]") {
    Report report = sample::report();
    say(report.findings.value[0].message,
        "<a b=\"c\">&amp;]]>\x01\x1b\uFFFE\uFFFF\u202E \xff\xed\xa0\x80 \U0001F600'");
    CHECK(between(render::render_junit(report), "type=\"blocker\" message=\"", "\">") ==
          "&lt;a b=&quot;c&quot;&gt;&amp;amp;]]&gt;\\x01\\x1b\\ufffe\\uffff\\u202e \\xff\\xed\\xa0\\x80 "
          "\U0001F600'");
}

TEST_CASE("junit of an empty report is a document", "[render][junit]") {
    CHECK(render::render_junit(Report{}).ends_with("  </testsuite>\n</testsuites>\n"));
}

// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/report/compare.hpp"
#include "readiness/report/statements.hpp"
#include "support/catch.hpp"
#include "unit/report/sample.hpp"

#include <algorithm>

using namespace readiness;
using report::say;

namespace {

constexpr std::size_t github_takes = 65'536;

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

/// What is seen before anything is unfolded.
std::string head_of(const report::Report& report) {
    const std::string text = render::render_markdown(report);
    return text.substr(0, text.find("<details>"));
}

/// As many findings, questions, waivers and declarations as asked for, all of them with this text.
report::Report long_report(std::size_t entries, const std::string& text) {
    report::Report report = report::sample::report();
    report::Finding gap = report.findings.value[0];
    for (auto* fact :
         {&gap.message, &gap.fix, &gap.title, &report.verdict.reason, &report.project.name,
          &report.next_step.text, &report.gate.reasons.value[0].message, &report.questions.value[0].path,
          &report.questions.value[0].question, &report.waivers.value[0].reason})
        say(*fact, text);
    report::Condition condition;
    say(condition.rule, "INT-003");
    say(condition.message, text);
    say(condition.owner, text);
    say(condition.due, text);
    report::Declaration declaration;
    say(declaration.rule, "SEC-001");
    say(declaration.by, text);
    say(declaration.reason, text);
    report.findings.value.assign(entries, gap);
    report.questions.value.assign(entries, report.questions.value[0]);
    report.waivers.value.assign(entries, report.waivers.value[0]);
    report.not_applicable.value.assign(entries, declaration);
    report.conditions.value.assign(entries, condition);
    report.gate.reasons.value.assign(entries, report.gate.reasons.value[0]);
    return report;
}

} // namespace

TEST_CASE("markdown of a small report", "[render][markdown]") {
    CHECK(render::render_markdown(report::sample::report()) == R"~(<!-- readiness -->
## ❌ NO_GO: claims-triage, score 53.3 to 73.4 of 100

A blocker is open, and a blocker stops a rollout whatever the score: Data between systems still travels by hand (INT-003). To change that: close INT-003, and the verdict is GO\_WITH\_CONDITIONS.

| Score | Coverage | Evidence | Gate |
| --- | --- | --- | --- |
| 53.3 to 73.4 of 100 | 80 % | 0 % | **not met** |

**The gate is not met**

- the low end of the score is 53.3, the gate asks for 80

**1 blocker, close these first**

- **INT-003** Data between systems still travels by hand.<br>`readiness.yaml:66`, fix in 5 to 20 days: Replace each manual transfer with an API

**Next:** Close INT-003 (5 to 20 days): Replace each manual transfer with an API.

<details>
<summary>1 of 1 gaps open, 0 of 1 anti-patterns present, 0 of 1 foundations open</summary>

| | State | Points | Decided by |
| --- | --- | --- | --- |
| Integration | ✗ open | 0.0 of 26.7 | `integration.systems[2].data_movement = manual` (line 66) |
| Big-bang rollout | ✓ absent | 53.3 of 53.3 | its rule passes |
| Infrastructure | ? unknown | 0.0 of 20.0 | `infrastructure.restore_tested_on not stated` (line 134) |

</details>

<details>
<summary>1 gap</summary>

| Rule | Severity | Points | Gap | Where | Fix |
| --- | --- | --- | --- | --- | --- |
| **INT-003** | blocker | 26.7 | Data between systems still travels by hand. | `readiness.yaml:66` | 5 to 20 days: Replace each manual transfer with an API |

</details>

<details>
<summary>1 open question</summary>

| Points | Fact | Question | Write | Where |
| --- | --- | --- | --- | --- |
| +20.0 | `infrastructure.restore_tested_on` | Day of the last restore that worked | `restore_tested_on: YYYY-MM-DD` | line 134 |

</details>

<details>
<summary>1 waiver</summary>

| Rule | State | Expires | Owner | Approved by | Reason | Where |
| --- | --- | --- | --- | --- | --- | --- |
| **DEL-002** | expired | 2026-06-01 | D. Ferrari | C. Whitfield | Two releases a week are enough. | |

</details>

<details>
<summary>Made with</summary>

- readiness 0.1.0, as of 2026-11-20
- 3 rules: 1 passed, 1 failed, 1 unknown, 0 not applicable, 0 broken
- rules `readiness@2026.1`, sha256 `0123456789ab`
- profile `default`, sha256 `fedcba987654`

</details>
)~");
}

TEST_CASE("markdown says what changed since a baseline", "[render][markdown]") {
    report::Report now = report::sample::report();
    report::Report before = report::sample::report();
    say(before.findings.value[0].outcome, assess::Outcome::pass);
    say(before.findings.value[1].outcome, assess::Outcome::fail);
    say(before.score.low, 54.4);
    say(before.score.low_exact, "272/5");
    say(before.score.high, 73.4);
    say(before.verdict.value, assess::Verdict::defer);
    say(before.profile.digest, "other");
    report::compare(now, before, "base.json", "00");
    report::check_baseline(now);
    const std::string head = head_of(now);
    CHECK(head.substr(head.find("| Score"), head.find("**1 blocker") - head.find("| Score")) ==
          R"~(| Score | Coverage | Evidence | Gate | Since the baseline |
| --- | --- | --- | --- | --- |
| 53.3 to 73.4 of 100 | 80 % | 0 % | **not met** | -1.1 points, 1 new gap, 1 closed |

**The gate is not met**

- the low end of the score is 53.3, the gate asks for 80
- 1 gap is new against the baseline: INT-003
- the low end of the score is 53.3, it was 54.4 in the baseline

**Against the baseline** `base.json` of 2026-11-20, then DEFER: the low end of the score -1.1, the high end 0.0; 1 new gap, 1 closed.
Rules or profile were others then, so a part of this may not come from the project.

**New gaps**

- **INT-003** Data between systems still travels by hand. (blocker, -26.7 points) `readiness.yaml:66`

**Closed gaps**

- **ANT-001** Rollout in stages (high, +53.3 points)

)~");
    CHECK(count(render::render_markdown(now), "| blocker, new |") == 1);
    say(before.score.high, 74.5);
    report::compare(now, before, "base.json", "00");
    CHECK(count(head_of(now), ", then DEFER: the score -1.1; 1 new gap, 1 closed.\n") == 1);
}

TEST_CASE("markdown without a blocker, a gate or a change has no such lines", "[render][markdown]") {
    report::Report report = report::sample::report();
    report.findings.value.clear();
    report.gate = {};
    report.verdict.change = {};
    say(report.verdict.value, assess::Verdict::go);
    say(report.verdict.reason, "All is well.");
    say(report.next_step.text, "Roll out.");
    CHECK(head_of(report) == R"~(<!-- readiness -->
## ✅ GO: claims-triage, score 53.3 to 73.4 of 100

All is well.

| Score | Coverage | Evidence | Gate |
| --- | --- | --- | --- |
| 53.3 to 73.4 of 100 | 80 % | 0 % | not set |

**Next:** Roll out.

)~");
}

TEST_CASE("markdown names broken rules, conditions and more blockers than it shows", "[render][markdown]") {
    report::Report report = report::sample::report();
    say(report.findings.value[2].outcome, assess::Outcome::error);
    say(report.findings.value[2].error, "division by zero");
    for (const char* rule : {"A-1", "A-2", "A-3", "A-4", "A-5", "A-6"}) {
        report.findings.value.push_back(report.findings.value[0]);
        say(report.findings.value.back().rule, rule);
    }
    report::Condition condition;
    say(condition.rule, "DEL-002");
    say(condition.message, "Releases are rare.");
    say(condition.severity, assess::Severity::high);
    say(condition.due, "2026-01-31");
    say(condition.waived, true);
    say(report.conditions, {condition});
    const std::string head = head_of(report);
    CHECK(count(head, "**Rules that broke: the result cannot be trusted until they are mended**\n\n"
                      "- **INF-006** division by zero\n") == 1);
    CHECK(count(head, "**7 blockers, close these first**\n") == 1);
    CHECK(count(head, "- and A-5 and A-6\n") == 1);
    CHECK(count(head, "**1 condition, to be closed on the way**\n\n- **DEL-002** Releases are rare.<br>"
                      "high, waived, owner nobody yet, due 2026-01-31 (past)\n") == 1);
}

TEST_CASE("markdown fits into a comment whatever the report holds", "[render][markdown]") {
    const char* text = GENERATE("short", "&&&&&&", "@a #1 :x: |", "\x1b\x1b\xff", "\xe4\xb8\xad\xe6\x96\x87");
    const std::size_t repeated = GENERATE(1U, 100U, 20'000U);
    const std::size_t entries = GENERATE(1U, 30U, 2'000U);
    std::string whole;
    for (std::size_t i = 0; i < repeated; ++i)
        whole += text;
    const std::string out = render::render_markdown(long_report(entries, whole));
    CAPTURE(text, repeated, entries, out.size());
    CHECK(out.size() < github_takes);
    CHECK(count(out, "<details>") == count(out, "</details>"));
    CHECK(count(out, "<details>") == 6);
    CHECK(out.find("<details>") < github_takes / 2);
}

TEST_CASE("markdown counts what it leaves out", "[render][markdown]") {
    const std::size_t entries = 2'000;
    const std::string out = render::render_markdown(long_report(entries, "words of usual length"));
    CHECK(count(out,
                " of 2000 gaps are left out: a comment has no room for more. The JSON report has all.\n") ==
          1);
    for (const char* what : {"questions", "waivers", "declarations"})
        CHECK(count(out, std::string(" of 2000 ") + what + " are left out") == 1);
    const std::size_t note = out.find(" of 2000 gaps");
    const std::size_t left_out = std::stoul(out.substr(out.rfind('\n', note) + 1));
    const std::size_t table = out.find("<summary>2000 gaps");
    CHECK(count(out.substr(table, note - table), "\n| **INT-003**") + left_out == entries);
}

TEST_CASE("markdown of an empty report is well formed", "[render][markdown]") {
    const std::string out = render::render_markdown(report::Report{});
    CHECK(out.starts_with("<!-- readiness -->\n## "));
    CHECK(count(out, "<details>") == count(out, "</details>"));
}

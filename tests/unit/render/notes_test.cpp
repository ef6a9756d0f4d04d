// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/text.hpp"
#include "readiness/report/statements.hpp"
#include "support/catch.hpp"
#include "unit/report/sample.hpp"

using namespace readiness;
using namespace readiness::report;

namespace {

Waiver waiver(const char* message, assess::WaiverState state, const char* file, std::int64_t line) {
    Waiver waiver;
    say(waiver.rule, "INT-003");
    say(waiver.state, state);
    say(waiver.message, message);
    say(waiver.reason, "r");
    say(waiver.owner, "o");
    say(waiver.approver, "p");
    say(waiver.expires, *schema::parse_date("2026-06-01"));
    say(waiver.file, file);
    say(waiver.line, line);
    return waiver;
}

EvidenceItem evidence(const char* path, assess::EvidenceState state, const char* message, std::int64_t line) {
    EvidenceItem item;
    say(item.path, path);
    say(item.state, state);
    say(item.message, message);
    say(item.evidence, "docs/a.md");
    say(item.verified_on, *schema::parse_date("2026-01-02"));
    say(item.by, "R. Osei");
    say(item.file, "readiness.yaml");
    say(item.line, line);
    return item;
}

Report with_notes() {
    using assess::EvidenceState;
    using assess::WaiverState;
    Report report = sample::report();
    Input descriptor, waivers;
    say(descriptor.kind, InputKind::descriptor);
    say(descriptor.path, "readiness.yaml");
    say(descriptor.sha256, "0123456789abcdef");
    say(waivers.kind, InputKind::waivers);
    say(waivers.path, "accepted.yaml");
    say(waivers.sha256, "0123456789abcdef");
    say(report.inputs, {descriptor, waivers});
    say(report.waivers, {waiver("A-1 until 2026-12-31", WaiverState::active, "readiness.yaml", 3),
                         waiver("A-2 expired on 2026-06-01", WaiverState::expired, "readiness.yaml", 4),
                         waiver("A-3 until 2026-12-30", WaiverState::active, "accepted.yaml", 3),
                         waiver("A-4 matches nothing", WaiverState::unmatched, "accepted.yaml", 4)});
    count(report.gaps.all, 5);
    count(report.gaps.waived, 2);
    count(report.gaps.unwaived, 3);
    say(report.evidence_root, "repo");
    say(report.evidence,
        {evidence("a", EvidenceState::fresh, "", 10), evidence("b", EvidenceState::stale, "b is old", 11),
         evidence("c", EvidenceState::missing_file, "c is gone", 12),
         evidence("d", EvidenceState::future, "d is to come", 13),
         evidence("e", EvidenceState::unverified, "e has no day", 14)});
    return report;
}

/// What stands between two lines, the first one included.
std::string part(const std::string& text, std::string_view from, std::string_view to) {
    const std::size_t begin = text.find(from);
    REQUIRE(begin != std::string::npos);
    return text.substr(begin, text.find(to, begin) - begin);
}

} // namespace

TEST_CASE("the short text tells waivers in force from idle ones, and names bad evidence", "[render][text]") {
    CHECK(part(render::render_text(with_notes(), {.width = 80}), "Waived ", "Gate ") ==
          R"~(Waived    2 of 5 gaps: A-1 until 2026-12-31; A-3 until 2026-12-30
Waivers   A-2 expired on 2026-06-01 (line 4)
          A-4 matches nothing (accepted.yaml:4)
Evidence  4 of 5 do not count: b stale (line 11), c without its file (line 12),
          d of a day to come (line 13) and e without a day (line 14)
)~");
}

TEST_CASE("the verbose text lists all evidence", "[render][text]") {
    const std::string text = render::render_text(with_notes(), {.width = 80, .verbose = true});
    CHECK(part(text, "Evidence  files", "Made with") ==
          R"~(Evidence  files looked for in repo
  fresh         a (line 10): docs/a.md, verified on 2026-01-02 by R. Osei
  stale         b (line 11): docs/a.md, verified on 2026-01-02 by R. Osei
  missing_file  c (line 12): docs/a.md, verified on 2026-01-02 by R. Osei
  future        d (line 13): docs/a.md, verified on 2026-01-02 by R. Osei
  unverified    e (line 14): docs/a.md, verified on 2026-01-02 by R. Osei

)~");
    CHECK(part(text, "  descriptor readiness", "\n\n") ==
          "  descriptor readiness.yaml, sha256 0123456789ab\n  waivers accepted.yaml, sha256 0123456789ab");
}

TEST_CASE("the text says what is new and what is gone since a baseline", "[render][text]") {
    const auto change = [](const char* rule, BaselineState state) {
        GapChange gap;
        say(gap.rule, rule);
        say(gap.state, state);
        return gap;
    };
    Report report = sample::report();
    Baseline& baseline = report.baseline;
    say(baseline.path, "before.json");
    say(baseline.as_of, *schema::parse_date("2026-10-01"));
    say(baseline.verdict, assess::Verdict::no_go);
    say(baseline.same_rules, true);
    say(baseline.low_change, -1.5);
    say(baseline.changes, {change("A-1", BaselineState::new_), change("A-2", BaselineState::absent),
                           change("A-3", BaselineState::absent)});
    const auto lines = [&] { return part(render::render_text(report, {.width = 80}), "Baseline ", "Gate "); };
    CHECK(lines() == "Baseline  -1.5 points since 2026-10-01 (NO_GO, before.json); 1 new gap: A-1; 2\n"
                     "          gaps are gone: A-2 and A-3\n");
    say(baseline.changes, {});
    say(baseline.same_rules, false);
    baseline.low_change = {};
    CHECK(lines() == "Baseline  no score to compare, since 2026-10-01 (NO_GO, before.json); other\n"
                     "          rules or another profile, so not all of it comes from the project\n");
}

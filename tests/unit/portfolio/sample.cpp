// SPDX-License-Identifier: Apache-2.0
#include "unit/portfolio/sample.hpp"

namespace readiness::portfolio::sample {

using assess::Rational;
using assess::Severity;
using report::AreaState;

Legend legend() {
    Legend legend{.tool_version = "1.2.3", .packs = {"toy@1"}, .profile = "default", .setup_sha256 = "abc"};
    legend.areas = {{"one", "Area one", rules::AreaKind::gap},
                    {"two", "Area two", rules::AreaKind::anti_pattern}};
    legend.rules = {{"ONE-001", "First", 0}, {"ONE-002", "Second", 0}, {"TWO-001", "Third", 1}};
    return legend;
}

Row judged(std::string path) {
    Row row{.path = std::move(path)};
    row.name = "claims";
    row.owner = "D. Ferrari";
    row.product_owner = "none";
    row.stage = "pilot_complete";
    row.as_of = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};
    row.assessed = true;
    row.verdict = assess::Verdict::no_go;
    row.low = Rational(120, 3);
    row.high = Rational(152, 3);
    row.coverage_pct = Rational(200, 3);
    row.evidence_pct = 12.5;
    row.areas = {{AreaState::open, 600, 300, 405}, {AreaState::present, 400, 100, 100}};
    row.gaps = {{0, Severity::blocker, false, false, 200}, {1, Severity::high, true, false, 100}};
    row.unknown = {2};
    return row;
}

Row ready(std::string path) {
    Row row = judged(std::move(path));
    row.name = "ready";
    row.owner = "A. Ng";
    row.verdict = assess::Verdict::go;
    row.low = row.high = Rational(100);
    row.areas = {{AreaState::closed, 600, 600, 600}, {AreaState::absent, 400, 400, 400}};
    row.gaps.clear();
    row.unknown.clear();
    return row;
}

Row unreadable(std::string path) {
    Row row{.path = std::move(path)};
    row.problems = {{"Y008", "`[` is never closed", row.path, 3, 7}};
    row.problem_count = 4;
    return row;
}

} // namespace readiness::portfolio::sample

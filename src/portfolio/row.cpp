// SPDX-License-Identifier: Apache-2.0
#include "readiness/portfolio/row.hpp"

#include "readiness/report/build.hpp"

#include <algorithm>

namespace readiness::portfolio {

namespace {

std::int16_t tenths(std::int64_t value) {
    return static_cast<std::int16_t>(value);
}

AreaCell cell_of(const assess::AreaResult& area) {
    const report::AreaTenths points = report::tenths_of(area);
    return {report::state_of(area), tenths(points.points), tenths(points.low), tenths(points.high)};
}

} // namespace

std::size_t Row::open_gaps() const {
    return static_cast<std::size_t>(std::ranges::count_if(gaps, &Gap::open_unwaived));
}

std::size_t Row::open_blockers() const {
    return static_cast<std::size_t>(std::ranges::count_if(gaps, [](const Gap& gap) {
        return gap.open_unwaived() && gap.severity == assess::Severity::blocker;
    }));
}

void fill(Row& row, const assess::Assessment& assessment, const rules::Catalogue& catalogue) {
    row.assessed = true;
    row.broken = assessment.broken;
    row.as_of = assessment.as_of;
    row.verdict = assessment.verdict;
    row.low = assessment.score.low;
    row.high = assessment.score.high;
    row.coverage_pct = assessment.score.coverage_pct;
    row.evidence_pct = assessment.score.evidence_pct;
    row.areas.resize(catalogue.areas.size());
    for (const assess::AreaResult& area : assessment.areas)
        row.areas[static_cast<std::size_t>(area.area - catalogue.areas.data())] = cell_of(area);

    std::vector<std::int64_t> lost(assessment.findings.size());
    for (const assess::LedgerRow& entry : assessment.ledger)
        lost[entry.finding] = entry.tenths;
    for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
        const assess::Finding& finding = assessment.findings[i];
        const auto rule = static_cast<RuleIndex>(finding.rule - catalogue.rules.data());
        if (finding.gap())
            row.gaps.push_back(
                {rule, finding.severity, finding.waiver.has_value(), finding.advice, tenths(lost[i])});
        else if (finding.outcome == assess::Outcome::unknown)
            row.unknown.push_back(rule);
    }
}

assess::GateResult check_gate(const assess::Gate& gate, const Row& row, const Legend& legend) {
    assess::GateSubject subject{.score_low = row.low,
                                .coverage_pct = row.coverage_pct,
                                .evidence_pct = row.evidence_pct,
                                .verdict = row.verdict};
    for (const Gap& gap : row.gaps)
        if (gap.open_unwaived())
            subject.open_gaps.push_back({legend.rules[gap.rule].id, gap.severity});
    return assess::check_gate(gate, subject);
}

} // namespace readiness::portfolio

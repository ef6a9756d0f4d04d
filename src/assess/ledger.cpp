// SPDX-License-Identifier: Apache-2.0
#include "steps.hpp"

#include <algorithm>

namespace readiness::assess {

namespace {

bool costs(const Finding& finding) {
    return finding.outcome != Outcome::pass && finding.outcome != Outcome::not_applicable &&
           !finding.share.is_zero();
}

} // namespace

/// Rows are rounded by largest remainder, so that the printed column adds up to what is printed as lost.
void write_ledger(Assessment& assessment) {
    if (!assessment.score.assessable)
        return;
    struct Row {
        std::size_t finding;
        std::int64_t tenths;
        double remainder;
    };
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(std::ranges::count_if(assessment.findings, costs)));
    std::int64_t left = 1000 - assessment.score.low_tenths();
    for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
        const Finding& finding = assessment.findings[i];
        if (!costs(finding))
            continue;
        const std::int64_t tenths = finding.share.floor_times(10);
        rows.push_back({i, tenths, finding.share.to_double() * 10 - static_cast<double>(tenths)});
        left -= tenths;
    }
    std::ranges::stable_sort(rows, std::greater{}, &Row::remainder);
    for (std::size_t i = 0; i < rows.size() && left > 0; ++i, --left)
        ++rows[i].tenths;
    // The score itself is rounded down, so one tenth more than there are rows can be left over.
    if (left > 0 && !rows.empty())
        rows.front().tenths += left;
    std::ranges::sort(rows, [](const Row& a, const Row& b) {
        return std::pair(-a.tenths, a.finding) < std::pair(-b.tenths, b.finding);
    });
    assessment.ledger.reserve(rows.size());
    for (const Row& row : rows)
        assessment.ledger.push_back({row.finding, row.tenths});
}

} // namespace readiness::assess

// SPDX-License-Identifier: Apache-2.0
#include "readiness/portfolio/portfolio.hpp"

#include <algorithm>
#include <tuple>

namespace readiness::portfolio {

namespace {

std::size_t& count_of(Tally::Area& area, report::AreaState state) {
    switch (state) {
    case report::AreaState::open:
    case report::AreaState::present:
        return area.open;
    case report::AreaState::closed:
    case report::AreaState::absent:
        return area.closed;
    case report::AreaState::unknown:
        return area.unknown;
    case report::AreaState::not_applicable:
        break;
    }
    return area.not_applicable;
}

} // namespace

void Tally::add(const Row& row) {
    ++projects;
    wrong_input += row.wrong_input() ? 1U : 0U;
    gate_set = gate_set || row.gate.set;
    gate_missed += row.gate.met ? 0U : 1U;
    if (!row.assessed)
        return;
    ++assessed;
    ++verdicts[static_cast<std::size_t>(row.verdict)];
    for (const Gap& gap : row.gaps) {
        Rule& rule = rules[gap.rule];
        if (gap.waived) {
            ++rule.waived;
        } else if (gap.open_unwaived()) {
            ++rule.projects;
            rule.blockers += gap.severity == assess::Severity::blocker ? 1U : 0U;
        }
        rule.points += gap.points;
    }
    for (std::size_t i = 0; i < row.areas.size(); ++i) {
        ++count_of(areas[i], row.areas[i].state);
        areas[i].points += row.areas[i].points;
        areas[i].low += row.areas[i].low;
    }
}

std::vector<RuleIndex> Tally::common_gaps() const {
    std::vector<RuleIndex> found;
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (rules[i].projects > 0)
            found.push_back(static_cast<RuleIndex>(i));
    std::ranges::stable_sort(found, [&](RuleIndex a, RuleIndex b) {
        return std::tuple(rules[a].projects, rules[a].points) >
               std::tuple(rules[b].projects, rules[b].points);
    });
    return found;
}

} // namespace readiness::portfolio

// SPDX-License-Identifier: Apache-2.0
#include "readiness/portfolio/portfolio.hpp"
#include "readiness/report/statements.hpp"

namespace readiness::portfolio {

namespace {

using report::count;
using report::from_tenths;
using report::say;

OverviewVerdicts verdicts_of(const Tally& tally) {
    OverviewVerdicts verdicts;
    Fact<std::int64_t>* const facts[] = {&verdicts.not_assessable, &verdicts.no_go, &verdicts.defer,
                                         &verdicts.go_with_conditions, &verdicts.go};
    for (std::size_t i = 0; i < tally.verdicts.size(); ++i)
        count(*facts[i], tally.verdicts[i]);
    return verdicts;
}

std::vector<OverviewArea> areas_of(const Portfolio& portfolio) {
    std::vector<OverviewArea> areas;
    for (std::size_t i = 0; i < portfolio.legend.areas.size(); ++i) {
        const Legend::Area& about = portfolio.legend.areas[i];
        const Tally::Area& from = portfolio.tally.areas[i];
        OverviewArea& to = areas.emplace_back();
        say(to.id, about.id);
        say(to.title, about.title);
        say(to.kind, about.kind);
        count(to.open, from.open);
        count(to.closed, from.closed);
        count(to.unknown, from.unknown);
        count(to.not_applicable, from.not_applicable);
        if (from.points > 0)
            say(to.earned_pct, from_tenths(from.low * 1000 / from.points));
    }
    return areas;
}

std::vector<OverviewGap> gaps_of(const Portfolio& portfolio) {
    std::vector<OverviewGap> gaps;
    for (const RuleIndex index : portfolio.tally.common_gaps()) {
        const Legend::Rule& about = portfolio.legend.rules[index];
        const Tally::Rule& from = portfolio.tally.rules[index];
        OverviewGap& to = gaps.emplace_back();
        say(to.rule, about.id);
        say(to.title, about.title);
        say(to.area, portfolio.legend.areas[about.area].id);
        count(to.projects, from.projects);
        count(to.blockers, from.blockers);
        count(to.waived, from.waived);
        say(to.points, from_tenths(from.points));
    }
    return gaps;
}

} // namespace

Overview overview(const Portfolio& portfolio) {
    const auto& [legend, tally, rows] = portfolio;
    Overview result;
    say(result.schema_version, overview_version);
    say(result.tool.name, "readiness");
    say(result.tool.version, legend.tool_version);
    say(result.packs, legend.packs);
    say(result.profile, legend.profile);
    say(result.setup_sha256, legend.setup_sha256);
    count(result.projects_total, tally.projects);
    count(result.projects_assessed, tally.assessed);
    count(result.projects_left_out, tally.left_out);
    result.verdicts = verdicts_of(tally);
    say(result.gate.set, tally.gate_set);
    say(result.gate.met, tally.gate_missed == 0);
    count(result.gate.missed, tally.gate_missed);
    say(result.areas, areas_of(portfolio));
    say(result.gaps, gaps_of(portfolio));
    say(result.projects, {});
    return result;
}

std::string write_json(const Portfolio& portfolio) {
    const Overview about = overview(portfolio);
    std::string text = report::write_json(schema::ref(about));
    // The list of projects is the last thing in it, and is written row by row: a tree of all of them at once
    // would take many times the memory of the rows.
    constexpr std::string_view end = "]\n}\n";
    text.resize(text.size() - end.size());
    std::string_view separator = "\n";
    for (const Row& row : portfolio.rows) {
        std::string line = write_line(row, portfolio.legend);
        line.pop_back();
        text += separator;
        text += "    " + line;
        separator = ",\n";
    }
    return text + (portfolio.rows.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

} // namespace readiness::portfolio

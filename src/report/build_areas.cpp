// SPDX-License-Identifier: Apache-2.0
#include "readiness/diag/limits.hpp"
#include "readiness/report/build.hpp"
#include "report/build_parts.hpp"

#include <algorithm>
#include <set>

namespace readiness::report {

AreaTenths tenths_of(const assess::AreaResult& area) {
    const std::int64_t whole = nearest_tenths(area.points);
    // An end that is the whole area is shown as the whole area, however that was rounded.
    return {.points = whole,
            .low = area.low == area.points ? whole : area.low.floor_times(10),
            .high = area.high == area.points ? whole : area.high.ceil_times(10)};
}

AreaState state_of(const assess::AreaResult& area) {
    const bool pattern = area.area->kind == rules::AreaKind::anti_pattern;
    switch (area.state) {
    case assess::AreaState::open:
        return pattern ? AreaState::present : AreaState::open;
    case assess::AreaState::closed:
        return pattern ? AreaState::absent : AreaState::closed;
    case assess::AreaState::unknown:
        return AreaState::unknown;
    case assess::AreaState::not_applicable:
        break;
    }
    return AreaState::not_applicable;
}

namespace {

/// Facts of what decided the state: of the failing rules where there are any, else of the unknown ones.
std::vector<DecidingFact> facts_of(const BuildInput& input, const assess::AreaResult& area,
                                   const Report& report, assess::Outcome outcome) {
    std::vector<const Finding*> findings;
    for (const std::size_t index : area.findings)
        if (input.assessment.findings[index].outcome == outcome && input.rows.has(index))
            findings.push_back(&report.findings.value[input.rows[index]]);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding* a, const Finding* b) {
        return a->severity.value < b->severity.value;
    });
    std::vector<DecidingFact> facts;
    std::set<std::string_view> seen;
    for (const Finding* finding : findings)
        for (const DecidingFact& fact : finding->facts.value)
            if (facts.size() < limits::finding_facts && seen.insert(fact.path.value).second)
                facts.push_back(fact);
    return facts;
}

Area make_area(const BuildInput& input, const assess::AreaResult& from, const Report& report) {
    const auto tally = [&](assess::Outcome outcome) {
        return static_cast<std::size_t>(std::ranges::count_if(from.findings, [&](std::size_t index) {
            return input.assessment.findings[index].outcome == outcome;
        }));
    };
    Area to;
    say(to.id, from.area->id);
    say(to.title, from.area->title);
    say(to.kind, from.area->kind);
    say(to.state, state_of(from));
    say(to.weight, from.weight.to_double());
    const AreaTenths tenths = tenths_of(from);
    say(to.points, from_tenths(tenths.points));
    say(to.points_low, from_tenths(tenths.low));
    say(to.points_high, from_tenths(tenths.high));
    count(to.passed, tally(assess::Outcome::pass));
    count(to.failed, tally(assess::Outcome::fail));
    count(to.unknown, tally(assess::Outcome::unknown));
    count(to.not_applicable, tally(assess::Outcome::not_applicable));
    say(to.facts, facts_of(input, from, report,
                           to.failed.value > 0 ? assess::Outcome::fail : assess::Outcome::unknown));
    return to;
}

} // namespace

void build_areas(const BuildInput& input, Report& report) {
    std::vector<Area> areas;
    areas.reserve(input.assessment.areas.size());
    for (const assess::AreaResult& area : input.assessment.areas)
        areas.push_back(make_area(input, area, report));
    say(report.areas, std::move(areas));
}

} // namespace readiness::report

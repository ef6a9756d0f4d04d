// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/build.hpp"
#include "report/build_parts.hpp"

#include <algorithm>

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

std::size_t tally(const std::vector<const Finding*>& findings, assess::Outcome outcome) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [&](const Finding* f) { return f->is(outcome); }));
}

/// Facts of what decided the state: of the failing rules where there are any, else of the unknown ones.
std::vector<DecidingFact> facts_of(std::vector<const Finding*> findings, assess::Outcome outcome) {
    std::erase_if(findings, [&](const Finding* f) { return !f->is(outcome); });
    std::stable_sort(findings.begin(), findings.end(), [](const Finding* a, const Finding* b) {
        return a->severity.value < b->severity.value;
    });
    std::vector<DecidingFact> facts;
    for (const Finding* finding : findings)
        for (const DecidingFact& fact : finding->facts.value)
            if (std::none_of(facts.begin(), facts.end(),
                             [&](const DecidingFact& seen) { return seen.path == fact.path; }))
                facts.push_back(fact);
    return facts;
}

Area make_area(const assess::AreaResult& from, const Report& report) {
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
    std::vector<const Finding*> findings;
    for (const std::size_t index : from.findings)
        findings.push_back(&report.findings.value[index]);
    count(to.passed, tally(findings, assess::Outcome::pass));
    count(to.failed, tally(findings, assess::Outcome::fail));
    count(to.unknown, tally(findings, assess::Outcome::unknown));
    count(to.not_applicable, tally(findings, assess::Outcome::not_applicable));
    say(to.facts, facts_of(findings, to.failed.value > 0 ? assess::Outcome::fail : assess::Outcome::unknown));
    return to;
}

} // namespace

void build_areas(const BuildInput& input, Report& report) {
    std::vector<Area> areas;
    for (const assess::AreaResult& area : input.assessment.areas)
        areas.push_back(make_area(area, report));
    say(report.areas, std::move(areas));
}

} // namespace readiness::report

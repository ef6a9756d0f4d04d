// SPDX-License-Identifier: Apache-2.0
#include "steps.hpp"

#include <algorithm>
#include <cmath>

namespace readiness::assess {

namespace {

/// Weights of the rules of one area by what became of them. Within an area they are plain sums; only the
/// totals are turned into points, so that fractions stay small.
struct AreaWeights {
    Rational all, passed, unknown, decided;
    double evidence = 0; ///< of the passed weight, the part with fresh evidence
};

AreaWeights weigh(const AreaResult& area, const Run& run, const Assessment& assessment) {
    AreaWeights sums;
    for (const std::size_t index : area.findings) {
        const Finding& finding = assessment.findings[index];
        if (finding.outcome == Outcome::not_applicable)
            continue;
        const Rational weight = run.profile.weight(*finding.rule);
        sums.all += weight;
        if (finding.outcome == Outcome::pass) {
            sums.passed += weight;
            if (finding.facts_read != 0)
                sums.evidence += weight.to_double() * static_cast<double>(finding.facts_with_fresh_evidence) /
                                 static_cast<double>(finding.facts_read);
        }
        if (finding.outcome == Outcome::unknown)
            sums.unknown += weight;
        if (finding.outcome == Outcome::pass || finding.outcome == Outcome::fail)
            sums.decided += weight;
    }
    return sums;
}

AreaState state_of(const AreaResult& area, const Assessment& assessment) {
    const auto any = [&](Outcome outcome) {
        return std::ranges::any_of(
            area.findings, [&](std::size_t index) { return assessment.findings[index].outcome == outcome; });
    };
    if (any(Outcome::fail))
        return AreaState::open;
    if (any(Outcome::unknown) || any(Outcome::error))
        return AreaState::unknown;
    return any(Outcome::pass) ? AreaState::closed : AreaState::not_applicable;
}

std::vector<AreaResult> gather_areas(const Run& run, const Assessment& assessment) {
    std::vector<AreaResult> areas;
    areas.reserve(run.catalogue.areas.size());
    for (const rules::Area& area : run.catalogue.areas)
        areas.push_back({.area = &area, .weight = run.profile.area_weight(area.id)});
    // Rules of an area stand together.
    auto area = areas.begin();
    for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
        const std::string_view id = assessment.findings[i].rule->area;
        if (area == areas.end() || area->area->id != id)
            area = std::ranges::find_if(areas, [&](const AreaResult& each) { return each.area->id == id; });
        if (area != areas.end())
            area->findings.push_back(i);
    }
    for (AreaResult& each : areas)
        each.state = state_of(each, assessment);
    return areas;
}

} // namespace

void add_up(const Run& run, Assessment& assessment) {
    assessment.areas = gather_areas(run, assessment);
    Rational weight_in_play;
    for (const AreaResult& area : assessment.areas)
        if (area.state != AreaState::not_applicable)
            weight_in_play += area.weight;
    Score& score = assessment.score;
    score.assessable = !weight_in_play.is_zero();
    if (!score.assessable)
        return;
    double evidence = 0;
    for (AreaResult& area : assessment.areas) {
        if (area.state == AreaState::not_applicable)
            continue;
        const AreaWeights sums = weigh(area, run, assessment);
        area.points = Rational(100) * area.weight / weight_in_play;
        const Rational unit = area.points / sums.all;
        area.low = unit * sums.passed;
        area.high = area.low + unit * sums.unknown;
        score.low += area.low;
        score.high += area.high;
        score.coverage_pct += unit * sums.decided;
        evidence += unit.to_double() * sums.evidence;
        // The rules of an area have few different weights.
        std::vector<std::pair<Rational, Rational>> shares;
        for (const std::size_t index : area.findings) {
            Finding& finding = assessment.findings[index];
            if (finding.outcome == Outcome::not_applicable)
                continue;
            const Rational weight = run.profile.weight(*finding.rule);
            auto known = std::ranges::find(shares, weight, &std::pair<Rational, Rational>::first);
            if (known == shares.end())
                known = shares.insert(known, {weight, unit * weight});
            finding.share = known->second;
        }
    }
    // A ratio of fractions with too many denominators to stay exact; nine places hide the rounding of
    // doubles.
    if (!score.low.is_zero())
        score.evidence_pct = std::round(1e11 * evidence / score.low.to_double()) / 1e9;
}

} // namespace readiness::assess

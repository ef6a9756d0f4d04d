// SPDX-License-Identifier: Apache-2.0
#include "steps.hpp"

#include <algorithm>
#include <cmath>

namespace readiness::assess {

namespace {

/// Where somebody looks for it: what it names, else the entry it stands in.
source::Span place_of(const load::Location& location) {
    return location.evidence->reference_span.value_or(location.key);
}

struct Unproven {
    Finding* finding;
    std::int64_t tenths;
    double remainder;
};

/// The part of the share of a pass that no fresh evidence backs.
Rational unproven_share(const Finding& finding) {
    if (finding.facts_read == 0)
        return finding.share;
    const auto bare = static_cast<std::int64_t>(finding.facts_read - finding.facts_with_fresh_evidence);
    return finding.share * Rational(bare) / Rational(static_cast<std::int64_t>(finding.facts_read));
}

} // namespace

EvidenceState evidence_state(const load::Evidence& evidence, const Run& run) {
    if (!evidence.reference)
        return EvidenceState::no_reference;
    const EvidenceFiles& files = run.subject.evidence_files;
    if (files.outside.contains(*evidence.reference))
        return EvidenceState::outside_root;
    if (files.missing.contains(*evidence.reference))
        return EvidenceState::missing_file;
    if (!evidence.verified_on)
        return EvidenceState::unverified;
    const auto age = (run.subject.as_of - *evidence.verified_on).count();
    if (age < 0)
        return EvidenceState::future;
    return age <= run.profile.evidence_fresh_days ? EvidenceState::fresh : EvidenceState::stale;
}

void list_evidence(const Run& run, Assessment& assessment) {
    const auto add = [&](const load::Locations* locations, const std::string& prefix) {
        if (!locations)
            return;
        locations->each([&](std::string_view path, const load::Location& location) {
            if (location.evidence)
                assessment.evidence.push_back({.path = prefix + std::string(path),
                                               .evidence = &*location.evidence,
                                               .where = place_of(location),
                                               .state = evidence_state(*location.evidence, run)});
        });
    };
    add(run.subject.locations, "");
    add(run.subject.waiver_locations, run.subject.waiver_file + "#");
    std::ranges::stable_sort(assessment.evidence, {}, &EvidenceResult::where);
}

/// Rounded down as the low end of the score is; rows by largest remainder, so that they add up.
void count_unproven(Assessment& assessment) {
    if (!assessment.score.assessable)
        return;
    std::vector<Unproven> rows;
    double sum = 0;
    std::int64_t floors = 0;
    for (Finding& finding : assessment.findings) {
        if (finding.outcome != Outcome::pass)
            continue;
        const Rational share = unproven_share(finding);
        const std::int64_t tenths = share.floor_times(10);
        rows.push_back({&finding, tenths, share.to_double() * 10 - static_cast<double>(tenths)});
        sum += share.to_double() * 10;
        floors += tenths;
    }
    // Nine places hide the rounding of doubles.
    assessment.score.unproven_tenths = static_cast<std::int64_t>(std::floor(std::round(sum * 1e9) / 1e9));
    std::ranges::stable_sort(rows, std::greater{}, &Unproven::remainder);
    std::int64_t left = assessment.score.unproven_tenths - floors;
    for (const Unproven& row : rows)
        row.finding->unproven_tenths = row.tenths + (left-- > 0 ? 1 : 0);
}

} // namespace readiness::assess

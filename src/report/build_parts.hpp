// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/statements.hpp"
#include "report/places.hpp"

/// The steps of `build`. Each fills its part of the report from the judgement.
namespace readiness::report {

struct BuildInput {
    const assess::Assessment& assessment;
    const rules::Catalogue& catalogue;
    const rules::Profile& profile;
    const Places& places;
    bool summary = false; ///< findings need no more than a summary shows
};

/// The steps behind an outcome, cut down to what a reader needs.
std::vector<TraceStep> build_trace(const assess::Finding& finding);
void build_findings(const BuildInput& input, Report& report);
/// These use the findings of the report.
void build_areas(const BuildInput& input, Report& report);
void build_ledger(const BuildInput& input, Report& report);
void build_questions(const BuildInput& input, Report& report);
void build_context(const BuildInput& input, Report& report);
void build_conditions(const BuildInput& input, Report& report);
void build_gaps(Report& report);
void build_waivers(const BuildInput& input, Report& report);
void build_evidence(const BuildInput& input, Report& report);
void build_declarations(const BuildInput& input, Report& report);

/// The sentence that says why the verdict is what it is.
std::string verdict_reason(const BuildInput& input, const Report& report);
/// Uses everything else of the report.
NextStep next_step(const BuildInput& input, const Report& report);

} // namespace readiness::report

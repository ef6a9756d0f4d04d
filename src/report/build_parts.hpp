// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/statements.hpp"
#include "report/places.hpp"

#include <span>

/// The steps of `build`. Each fills its part of the report from the judgement.
namespace readiness::report {

/// For each finding of the judgement its place in the report, in the same order. A summary has those it may
/// show something of: open blockers, what broke, what has facts that lead, what verdict and conditions name,
/// and what the ledger has above the first row that the next step can be.
class Rows {
  public:
    Rows(const assess::Assessment& assessment, bool summary);
    bool has(std::size_t finding) const { return rows_[finding] != none; }
    std::size_t operator[](std::size_t finding) const { return rows_[finding]; }
    std::size_t size() const { return size_; }
    /// Of the judgement, that the report has.
    std::size_t ledger_rows() const { return ledger_rows_; }

  private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> rows_;
    std::size_t size_ = 0;
    std::size_t ledger_rows_ = 0;
};

struct BuildInput {
    const assess::Assessment& assessment;
    const rules::Catalogue& catalogue;
    const rules::Profile& profile;
    const Places& places;
    const Rows& rows;
    bool summary = false; ///< findings need no more than a summary shows

    /// The rows that the report has.
    std::span<const assess::LedgerRow> ledger() const {
        return std::span(assessment.ledger).first(rows.ledger_rows());
    }
};

/// The steps behind an outcome, cut down to what a reader needs.
std::vector<TraceStep> build_trace(const assess::Finding& finding);
void build_findings(const BuildInput& input, Report& report);
/// These use the findings of the report.
void build_areas(const BuildInput& input, Report& report);
void build_ledger(const BuildInput& input, Report& report);
/// What to ask for, in words.
std::string_view question_text(const assess::Question& question);
void build_questions(const BuildInput& input, Report& report);
void build_context(const BuildInput& input, Report& report);
void build_conditions(const BuildInput& input, Report& report);
void build_gaps(const BuildInput& input, Report& report);
void build_waivers(const BuildInput& input, Report& report);
void build_evidence(const BuildInput& input, Report& report);
void build_declarations(const BuildInput& input, Report& report);

/// The sentence that says why the verdict is what it is.
std::string verdict_reason(const BuildInput& input, const Report& report);
/// Uses everything else of the report.
NextStep next_step(const BuildInput& input, const Report& report);

} // namespace readiness::report

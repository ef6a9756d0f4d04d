// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/detail.hpp"
#include "readiness/assess/finding.hpp"
#include "readiness/assess/subject.hpp"
#include "readiness/rules/profile.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace readiness::assess {

struct AreaResult {
    const rules::Area* area = nullptr;
    AreaState state = AreaState::not_applicable;
    Rational weight{};                   ///< of the profile
    Rational points{};                   ///< of 100; 0 if no rule applies
    Rational low{};                      ///< points earned for sure
    Rational high{};                     ///< and with every unknown answered well
    std::vector<std::size_t> findings{}; ///< indices into Assessment::findings
};

struct Score {
    bool assessable = false;
    Rational low; ///< 0 to 100
    Rational high;
    Rational coverage_pct;            ///< share decided
    double evidence_pct = 0;          ///< of the points passed, the part backed by fresh evidence
    std::int64_t unproven_tenths = 0; ///< the rest of them, in tenths of a point; the findings add up to it
    /// As printed: tenths of a point, `low` rounded down and `high` up.
    std::int64_t low_tenths() const { return low.floor_times(10); }
    std::int64_t high_tenths() const { return high.ceil_times(10); }
};

/// One lost or open share. The rows add up to 1000 - low_tenths().
struct LedgerRow {
    std::size_t finding = 0;
    std::int64_t tenths = 0;
};

/// A fact nobody stated and what it decides.
struct Question {
    std::string path;
    const schema::FieldInfo* field = nullptr; ///< of a summary only for those that lead
    std::vector<std::size_t> findings{};      ///< that wait for it
    Rational points{}; ///< most it can add to `low`, if it is the last one missing; blockers first, it is the
                       ///< order
    bool blocker = false; ///< an unknown blocker waits for it
};

/// What one change would do to the verdict.
struct Turn {
    Verdict to{};
    std::string fact; ///< path; empty where the change is to close a gap
    std::string rule; ///< id; empty where the change is an answer
};

/// A gap that GO_WITH_CONDITIONS leaves open.
struct Condition {
    std::size_t finding = 0;
    std::string owner; ///< empty: to be named
    std::string due;   ///< date; empty: to be agreed
    std::string proof; ///< the CEL assertion that proves it closed
    bool waived = false;
};

struct WaiverResult {
    const Waiver* waiver = nullptr;
    WaiverState state{};
    WaiverCause cause{};
    std::optional<std::size_t> finding; ///< about its rule
};

/// The whole judgement. Points into the catalogue, the profile and the subject it was made from, which must
/// outlive it.
struct Assessment {
    const schema::TypeInfo* facts_type = nullptr; ///< of what was judged
    schema::Date as_of{};
    Score score;
    Verdict verdict = Verdict::not_assessable;
    DecidedBy decided_by = DecidedBy::nothing_applies;
    std::vector<std::size_t> deciding; ///< findings behind that line
    std::optional<Turn> turn;          ///< the single change that would change the verdict
    std::vector<AreaResult> areas;     ///< in report order
    std::vector<Finding> findings;     ///< in catalogue order
    std::vector<LedgerRow> ledger;     ///< largest first
    std::vector<Question> questions;   ///< most valuable first
    std::vector<Condition> conditions;
    std::vector<WaiverResult> waivers;
    std::vector<EvidenceResult> evidence;         ///< in the order of the files
    std::vector<const Declaration*> declarations; ///< not applicable by declaration, all of them
    bool broken = false;                          ///< a rule ended in error
};

struct Options {
    bool use_waivers = true;
    Detail detail = Detail::steps;
};

/// Judges. Pure: no clock, no disk; the same arguments give the same result.
Assessment assess(const rules::Catalogue& catalogue, const rules::Profile& profile, const Subject& subject,
                  const Options& options = {});

} // namespace readiness::assess

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/detail.hpp"
#include "readiness/assess/outcome.hpp"
#include "readiness/assess/subject.hpp"
#include "readiness/cel/explain.hpp"
#include "readiness/rules/profile.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::assess {

using rules::Rational;
using rules::Severity;

/// How one of the two conditions of a rule came out, step by step.
struct Trace {
    const cel::Program* condition = nullptr; ///< Rule::applies or Rule::require
    cel::Step step{};
};

/// What one rule said.
struct Finding {
    const rules::Rule* rule = nullptr;
    Outcome outcome = Outcome::error;
    Severity severity{}; ///< after escalation
    bool escalated = false;
    std::vector<std::string> escalation_unknown{}; ///< facts that could still raise the severity
    bool advice = false;                           ///< neither blocks nor gates at this stage
    std::optional<std::size_t> waiver{};           ///< index into Assessment::waivers, of an active waiver
    std::optional<std::size_t>
        declared{};            ///< index into Assessment::declarations: not applicable by declaration
    Rational share{};          ///< points of 100 this rule decides; 0 if not applicable
    std::string own_message{}; ///< of a fail, the finding with its numbers; see Detail
    std::vector<cel::DecidingFact> facts{}; ///< what decided, for everything but a pass; see Detail
    std::size_t facts_omitted = 0;          ///< more of those that decided than limits::finding_facts
    std::vector<Trace> traces{}; ///< of the conditions behind a fail, an unknown or an error; see Detail
    /// Facts not stated that could decide; in descriptor order from Detail::facts on.
    std::vector<std::string> missing{};
    std::string error{};        ///< why the rule broke
    std::size_t facts_read = 0; ///< stated facts `require` read; see Detail
    std::size_t facts_with_fresh_evidence = 0;
    std::int64_t unproven_tenths = 0; ///< of a pass: points, in tenths, that no fresh evidence backs

    /// What to say of it; where nothing else is known, the title.
    std::string_view message() const { return own_message.empty() ? rule->title() : own_message; }
    bool gap() const { return outcome == Outcome::fail; }
    /// A gap that counts against verdict and gate.
    bool open() const { return gap() && !advice; }
    bool open_unwaived() const { return open() && !waiver; }
};

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
    const schema::FieldInfo* field = nullptr;
    std::vector<std::size_t> findings{}; ///< that wait for it
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

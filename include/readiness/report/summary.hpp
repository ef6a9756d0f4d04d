// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/finding.hpp"

/// The parts of a report beside its findings.
namespace readiness::report {

enum class AreaState : std::uint8_t { open, closed, present, absent, unknown, not_applicable };
enum class StepKind : std::uint8_t {
    mend_rules,
    add_rules,
    close_gap,
    answer_question,
    agree_conditions,
    roll_out
};

struct Score {
    Fact<bool> assessable;
    Fact<double> low;
    Fact<double> high;
    Fact<std::string> low_exact;
    Fact<std::string> high_exact;
};

struct Change {
    Fact<assess::Verdict> to;
    Fact<std::string> fact;
    Fact<std::string> rule;
};

struct Verdict {
    Fact<assess::Verdict> value;
    Fact<assess::DecidedBy> decided_by;
    Fact<std::string> reason;
    List<std::string> rules;
    Change change;
};

struct Area {
    Fact<std::string> id;
    Fact<std::string> title;
    Fact<rules::AreaKind> kind;
    Fact<AreaState> state;
    Fact<double> weight;
    Fact<double> points;
    Fact<double> points_low;
    Fact<double> points_high;
    Fact<std::int64_t> passed;
    Fact<std::int64_t> failed;
    Fact<std::int64_t> unknown;
    Fact<std::int64_t> not_applicable;
    List<DecidingFact> facts; ///< what decided the state, worst first
};

struct LedgerRow {
    Fact<std::string> rule;
    Fact<assess::Outcome> outcome;
    Fact<double> points;
    Fact<std::string> path;
    Fact<std::int64_t> line;
    Fact<std::string> observed;
    Fact<std::string> expected;
};

struct Question {
    Fact<std::string> path;
    Fact<std::string> question;
    Fact<std::string> unit;
    List<std::string> values;
    Fact<std::string> range;
    Fact<std::string> example; ///< as typed into the descriptor
    Fact<double> points;
    List<std::string> rules;
    Fact<bool> blocker;
    Fact<std::string> file;
    Fact<std::int64_t> line; ///< of the fact or of what it belongs under
};

/// Gaps with and without what waivers accept; none of them earns a point.
struct Gaps {
    Fact<std::int64_t> all;
    Fact<std::int64_t> waived;
    Fact<std::int64_t> unwaived;
};

struct Condition {
    Fact<std::string> rule;
    Fact<std::string> message;
    Fact<assess::Severity> severity;
    Fact<std::string> owner;
    Fact<std::string> due;
    Fact<std::string> proof;
    Fact<bool> waived;
};

struct Waiver {
    Fact<std::string> rule;
    Fact<assess::WaiverState> state;
    Fact<assess::WaiverCause> cause;
    Fact<std::string> message;
    Fact<std::string> scope;
    Fact<std::string> reason;
    Fact<std::string> owner;
    Fact<std::string> approver;
    Fact<Date> created;
    Fact<Date> expires;
    Fact<std::string> path;
    Fact<std::string> file;
    Fact<std::int64_t> line;
};

struct Declaration {
    Fact<std::string> rule;
    Fact<std::string> reason;
    Fact<std::string> by;
    Fact<std::string> path;
    Fact<std::int64_t> line;
};

struct GateReason {
    Fact<std::string> gate;
    Fact<std::string> wanted;
    Fact<std::string> actual;
    Fact<std::string> message;
    List<std::string> rules;
};

struct Gate {
    Fact<bool> set;
    Fact<bool> met;
    List<GateReason> reasons;
};

struct NextStep {
    Fact<StepKind> kind;
    Fact<std::string> text;
    Fact<std::string> rule;
    Fact<std::string> fact;
};

} // namespace readiness::report

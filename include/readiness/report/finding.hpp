// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/assessment.hpp"

namespace readiness::report {

using schema::Date;
using schema::Fact;
template <typename T>
using List = Fact<std::vector<T>>;

/// Of a gap, or of a question that is open, against an earlier report. A rule that fails in both, or is
/// unknown in both, is `unchanged` if the same facts with the same values decided it. Only gaps are ever
/// `absent`.
enum class BaselineState : std::uint8_t { new_, unchanged, updated, absent };

/// A fact that decided an outcome, what the rule wanted of it, and where it stands.
struct DecidingFact {
    Fact<std::string> path;
    Fact<std::string> value;
    Fact<std::string> expected;
    Fact<bool> known;
    Fact<std::string> file;
    Fact<std::int64_t> line;
    Fact<std::int64_t> column;
};

/// One step of the evaluation of a condition. Below a step that did not help to decide nothing is kept.
struct TraceStep {
    Fact<std::string> condition; ///< `applies` or `require`; of a root
    Fact<std::int64_t> begin;
    Fact<std::int64_t> end;
    Fact<std::string> text;
    Fact<std::string> value;
    Fact<bool> blamed;
    Fact<std::string> element;
    Fact<std::int64_t> entries;
    Fact<std::int64_t> entries_blamed;
    List<TraceStep> children;
};

/// How much of what a rule read is backed by evidence that is still fresh.
struct EvidenceCount {
    Fact<std::int64_t> facts_read;
    Fact<std::int64_t> fresh;
    Fact<double> unproven_points; ///< of a pass
};

/// A place that names evidence.
struct EvidenceItem {
    Fact<std::string> path;
    Fact<assess::EvidenceState> state;
    Fact<std::string> message;
    Fact<std::string> evidence;
    Fact<Date> verified_on;
    Fact<std::string> by;
    Fact<std::string> file;
    Fact<std::int64_t> line;
};

/// What one rule said, with everything a reader needs to act on it.
struct Finding {
    Fact<std::string> rule;
    Fact<std::string> slug;
    Fact<std::string> title;
    Fact<std::string> message;
    Fact<std::string> area;
    Fact<assess::Outcome> outcome;
    Fact<assess::Severity> severity;
    Fact<assess::Severity> base_severity;
    Fact<bool> escalated;
    List<std::string> escalation_unknown;
    Fact<bool> advice;
    Fact<bool> waived;
    Fact<std::string> waiver;      ///< path of the waiver
    Fact<std::string> declaration; ///< path of the entry that declared it not applicable
    Fact<std::string> disabled;    ///< why the profile leaves it out
    Fact<double> points;
    Fact<std::string> points_exact;
    List<DecidingFact> facts;          ///< at most limits::finding_facts
    Fact<std::int64_t> facts_omitted; ///< the rest, where there are more
    List<TraceStep> trace;
    List<std::string> missing;
    Fact<std::string> why;
    Fact<std::string> fix;
    Fact<double> effort_days_min;
    Fact<double> effort_days_max;
    Fact<std::string> applies;
    Fact<std::string> require;
    Fact<std::string> error;
    List<std::string> claims;
    List<std::string> sources;
    Fact<std::string> since;
    List<std::string> depends_on;
    EvidenceCount evidence;
    Fact<std::string> fingerprint; ///< of rule, paths and values that decided; never of lines. Of no pass
    Fact<BaselineState> baseline_state; ///< of a gap or an open question, where a baseline was given
    Fact<std::string> file;
    Fact<std::int64_t> line;
    Fact<std::int64_t> column;

    std::size_t fact_count() const {
        return facts.value.size() + static_cast<std::size_t>(facts_omitted.value);
    }
    bool is(assess::Outcome wanted) const { return outcome.value == wanted; }
    bool is(assess::Severity wanted) const { return severity.value == wanted; }
    /// A gap that counts against verdict and gate and that no waiver accepts.
    bool open_unwaived() const { return is(assess::Outcome::fail) && !advice.value && !waived.value; }
};

} // namespace readiness::report

namespace readiness::schema {
template <>
const TypeInfo& type_of<report::DecidingFact>();
template <>
const TypeInfo& type_of<report::TraceStep>();
template <>
const TypeInfo& type_of<report::EvidenceCount>();
template <>
const TypeInfo& type_of<report::EvidenceItem>();
template <>
const TypeInfo& type_of<report::Finding>();
template <>
const EnumInfo& enum_of<report::BaselineState>();
template <>
const EnumInfo& enum_of<assess::Outcome>();
template <>
const EnumInfo& enum_of<assess::Verdict>();
template <>
const EnumInfo& enum_of<assess::DecidedBy>();
template <>
const EnumInfo& enum_of<assess::WaiverState>();
template <>
const EnumInfo& enum_of<assess::WaiverCause>();
template <>
const EnumInfo& enum_of<assess::EvidenceState>();
} // namespace readiness::schema

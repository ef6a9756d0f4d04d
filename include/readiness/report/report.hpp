// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/baseline.hpp"
#include "readiness/report/finding.hpp"
#include "readiness/report/setup.hpp"
#include "readiness/report/summary.hpp"

/// The judgement as a document: a plain aggregate without pointers, described by field tables. Its JSON, the
/// JSON Schema of that JSON, the reference page and reading a saved report back all come from the tables.
/// Lists are always stated; anything else that does not apply is not stated.
namespace readiness::report {

inline constexpr std::int64_t schema_version = 1;

struct Report {
    Fact<std::int64_t> schema_version;
    Tool tool;
    List<RulePack> rule_packs;
    Profile profile;
    Fact<Date> as_of;
    List<Input> inputs;
    SupportCalendar support_calendar;
    Project project;
    Score score;
    Fact<std::int64_t> coverage_pct;
    Fact<std::int64_t> evidence_pct;
    Fact<double> unproven_points; ///< of the low end, without fresh evidence
    Verdict verdict;
    List<Area> areas;
    List<Finding> findings;               ///< in catalogue order
    List<LedgerRow> ledger;               ///< largest first
    List<Question> questions;             ///< most valuable first
    Fact<std::int64_t> questions_omitted; ///< the rest, in a report made for a summary
    Gaps gaps;
    List<Condition> conditions;
    List<Waiver> waivers;
    List<Declaration> not_applicable;
    List<ContextLine> context; ///< never scored
    Fact<std::string> evidence_root;
    List<EvidenceItem> evidence;
    Baseline baseline; ///< not stated where none was given
    Gate gate;
    NextStep next_step;

    std::size_t question_count() const {
        return questions.value.size() + static_cast<std::size_t>(questions_omitted.value);
    }
    /// Nothing if no finding is about this rule.
    const Finding* find(std::string_view rule) const;
};

/// Pretty-printed JSON of any record with a table: stated fields in table order, lists always, two spaces of
/// indent, final line break. Malformed UTF-8 is replaced, and what could steer a terminal is escaped.
std::string write_json(schema::Ref record);
/// The same on one line, for JSON Lines.
std::string write_json_line(schema::Ref record);

} // namespace readiness::report

namespace readiness::schema {
template <>
const TypeInfo& type_of<report::Report>();
template <>
const TypeInfo& type_of<report::Score>();
template <>
const TypeInfo& type_of<report::Gate>();
template <>
const EnumInfo& enum_of<report::AreaState>();
} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/words.hpp"

/// What the formats for programs say of one finding. Everything here is one line that holds no control
/// character and no malformed byte; each format adds the escapes of its own.
namespace readiness::render {

/// Any text of a report, fit to stand in one line.
std::string visible(std::string_view text);
std::string visible(const report::Fact<std::string>& fact);

/// `2026-11-20`; empty where it is not stated.
std::string date_text(const report::Fact<schema::Date>& date);

/// `path = value, expected == 3`, and where it stands unless that is where the finding stands.
std::string fact_remark(const report::Finding& finding, const report::DecidingFact& fact);

/// The facts behind a finding, the first `shown` of them, and how many there are besides.
std::vector<std::string> fact_remarks(const report::Finding& finding, std::size_t shown);

/// `Fix, 5 to 20 days: ...`; empty where the report names none.
std::string fix_remark(const report::Finding& finding);

/// What would have to be stated to decide, with the question to answer; the first `shown`.
std::vector<std::string> question_remarks(const report::Report& report, const report::Finding& finding,
                                          std::size_t shown);

/// Why a rule was not applied.
std::string not_applicable_remark(const report::Report& report, const report::Finding& finding);

/// `waived until 2027-06-01 for D. Ferrari, approved by C. Whitfield: reason`.
std::string waiver_remark(const report::Report& report, const report::Finding& finding);

/// `met`, `not set`, `not met: ` and all reasons.
std::string gate_remark(const report::Report& report);

/// The question that asks for a fact; nothing if the report asks none.
const report::Question* question_about(const report::Report& report, const std::string& path);

/// The waiver that accepts a gap; nothing if there is none, or the report does not say which.
const report::Waiver* waiver_of(const report::Report& report, const report::Finding& finding);

/// What the report demands for a rule; nothing if it is no condition.
const report::Condition* condition_of(const report::Report& report, const report::Finding& finding);

} // namespace readiness::render

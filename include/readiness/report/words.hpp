// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/report.hpp"

/// How the parts of a report are put into words, the same in every format. Nothing is escaped here.
namespace readiness::report {

/// What a text says, `none` included; empty where it is not stated.
std::string_view text_of(const Fact<std::string>& fact);
/// `1.2`: always one decimal.
std::string tenths(double points);
/// `3 gaps`, `1 gap`.
std::string plural(std::size_t count, std::string_view one, std::string_view many);
/// `score 30.6 to 31.0 of 100`, or `no score`.
std::string score_text(const Report& report);
/// `path = value`, `path not stated`.
std::string fact_text(const DecidingFact& fact);
/// `1 to 3 days`, `1 day`; empty where no effort is given.
std::string effort_text(const Finding& finding);
/// Up to the first period that ends a sentence, without it.
std::string first_sentence(std::string_view text);
/// Ids, the first few by name: `MON-001, OWN-002 and 3 more`.
std::string some_of(const std::vector<std::string>& ids, std::size_t shown = 4);
/// `To change that: ...`; empty where the verdict needs no change.
std::string change_text(const Report& report);
/// `open`, `present`, `n/a`: one word for the state of an area.
std::string_view word_of(AreaState state);
/// `fail`, `waived`, `n/a`: one word for what a rule said.
std::string_view word_of(const Finding& finding);
/// The name the project is shown with.
std::string_view project_name(const Report& report);
/// The file that was judged; empty if the report names none.
std::string_view descriptor_path(const Report& report);
/// The areas of one kind, in report order.
std::vector<const Area*> areas_of(const Report& report, rules::AreaKind kind);
/// The gaps that nobody waived and that stop a rollout, in catalogue order.
std::vector<const Finding*> open_blockers(const Report& report);

} // namespace readiness::report

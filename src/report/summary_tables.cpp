// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/report.hpp"
#include "readiness/schema/describe.hpp"

namespace readiness::schema {

template <>
const TypeInfo& type_of<report::Score>() {
    using report::Score;
    static constexpr FieldInfo fields[] = {
        field<&Score::assessable>("assessable", {.doc = "Whether any rule applies", .required = true}),
        field<&Score::low>("low", {.doc = "Points earned for sure, rounded down to one decimal",
                                   .unit = "points",
                                   .range = between(0, 100)}),
        field<&Score::high>("high",
                            {.doc = "Points if every unknown were answered well, rounded up to one decimal",
                             .unit = "points",
                             .range = between(0, 100)}),
        field<&Score::low_exact>("low_exact", {.doc = "The low end as a fraction", .example = "823/12"}),
        field<&Score::high_exact>("high_exact", {.doc = "The high end as a fraction", .example = "929/12"}),
    };
    static constexpr TypeInfo info = record<Score>("score", "The readiness score as an interval", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::Change>() {
    using report::Change;
    static constexpr FieldInfo fields[] = {
        field<&Change::to>("to", {.doc = "Verdict it can lead to"}),
        field<&Change::fact>("fact",
                             {.doc = "Path of the fact to answer; left out where a gap is to be closed"}),
        field<&Change::rule>(
            "rule",
            {.doc = "Id of the rule whose gap is to be closed; left out where a fact is to be answered"}),
    };
    static constexpr TypeInfo info =
        record<Change>("change", "The single change that would change the verdict", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::Verdict>() {
    using report::Verdict;
    static constexpr FieldInfo fields[] = {
        field<&Verdict::value>("value", {.doc = "The verdict", .required = true}),
        field<&Verdict::decided_by>(
            "decided_by", {.doc = "The first line of the decision table that matched", .required = true}),
        field<&Verdict::reason>("reason",
                                {.doc = "The same in a sentence", .nullable = true, .required = true}),
        field<&Verdict::rules>("rules", {.doc = "Ids of the rules behind that line"}),
        field<&Verdict::change>(
            "change",
            {.doc = "The single change that would change the verdict; left out where there is none"}),
    };
    static constexpr TypeInfo info =
        record<Verdict>("verdict_part", "The verdict and what decided it", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::Area>() {
    using report::Area;
    static constexpr FieldInfo fields[] = {
        field<&Area::id>("id", {.doc = "Id of the area", .required = true}),
        field<&Area::title>("title", {.doc = "Title of the area", .required = true}),
        field<&Area::kind>("kind", {.doc = "Gap, anti-pattern or foundation", .required = true}),
        field<&Area::state>("state",
                            {.doc = "Whether the gap is open or the anti-pattern present", .required = true}),
        field<&Area::weight>(
            "weight", {.doc = "Weight of the area in the profile", .required = true, .range = at_least(0)}),
        field<&Area::points>("points", {.doc = "Points of 100 the area decides, to one decimal",
                                        .unit = "points",
                                        .required = true,
                                        .range = between(0, 100)}),
        field<&Area::points_low>("points_low", {.doc = "Points earned for sure, rounded down",
                                                .unit = "points",
                                                .required = true,
                                                .range = between(0, 100)}),
        field<&Area::points_high>("points_high",
                                  {.doc = "Points if every unknown were answered well, rounded up",
                                   .unit = "points",
                                   .required = true,
                                   .range = between(0, 100)}),
        field<&Area::passed>(
            "passed", {.doc = "Rules that pass", .unit = "rules", .required = true, .range = at_least(0)}),
        field<&Area::failed>(
            "failed", {.doc = "Rules that fail", .unit = "rules", .required = true, .range = at_least(0)}),
        field<&Area::unknown>(
            "unknown",
            {.doc = "Rules that wait for facts", .unit = "rules", .required = true, .range = at_least(0)}),
        field<&Area::not_applicable>(
            "not_applicable",
            {.doc = "Rules that do not apply", .unit = "rules", .required = true, .range = at_least(0)}),
        field<&Area::facts>("facts",
                            {.doc = "Facts that decided the state, those of the worst finding first"}),
    };
    static constexpr TypeInfo info = record<Area>("area", "What the rules of one area add up to", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::LedgerRow>() {
    using report::LedgerRow;
    static constexpr FieldInfo fields[] = {
        field<&LedgerRow::rule>("rule", {.doc = "Id of the rule", .required = true}),
        field<&LedgerRow::outcome>("outcome", {.doc = "What the rule said", .required = true}),
        field<&LedgerRow::points>(
            "points", {.doc = "Points not earned; the rows add up to 100 minus the low end of the score",
                       .unit = "points",
                       .required = true,
                       .range = between(0, 100)}),
        field<&LedgerRow::path>("path", {.doc = "Path of the first fact that decided"}),
        field<&LedgerRow::line>("line", {.doc = "Line of that fact", .range = at_least(1)}),
        field<&LedgerRow::observed>("observed", {.doc = "What the descriptor says", .nullable = true}),
        field<&LedgerRow::expected>("expected", {.doc = "What the rule wants", .nullable = true}),
    };
    static constexpr TypeInfo info =
        record<LedgerRow>("ledger_row", "A share of the points that is not earned", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::Question>() {
    using report::Question;
    static constexpr FieldInfo fields[] = {
        field<&Question::path>("path", {.doc = "Path of the fact", .required = true}),
        field<&Question::question>("question", {.doc = "What the fact means", .required = true}),
        field<&Question::unit>("unit", {.doc = "Unit of the value"}),
        field<&Question::values>("values", {.doc = "Values it can take"}),
        field<&Question::range>("range", {.doc = "Range of the value"}),
        field<&Question::example>("example",
                                  {.doc = "The line to type into the descriptor", .nullable = true}),
        field<&Question::points>("points", {.doc = "Most points it can add to the low end",
                                            .unit = "points",
                                            .required = true,
                                            .range = between(0, 100)}),
        field<&Question::rules>("rules", {.doc = "Ids of the rules that wait for it"}),
        field<&Question::blocker>("blocker", {.doc = "Whether a blocker waits for it", .required = true}),
        field<&Question::file>("file", {.doc = "File it belongs in"}),
        field<&Question::line>("line",
                               {.doc = "Line of the fact or of what it belongs under", .range = at_least(1)}),
    };
    static constexpr TypeInfo info =
        record<Question>("question", "A fact that is not stated and what depends on it", fields);
    return info;
}

} // namespace readiness::schema

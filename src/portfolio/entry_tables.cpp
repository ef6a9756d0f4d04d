// SPDX-License-Identifier: Apache-2.0
#include "readiness/portfolio/entry.hpp"
#include "readiness/report/report.hpp"
#include "readiness/schema/describe.hpp"

namespace readiness::schema {

template <>
const TypeInfo& type_of<portfolio::EntryArea>() {
    using portfolio::EntryArea;
    static constexpr FieldInfo fields[] = {
        field<&EntryArea::id>("id", {.doc = "Id of the area", .required = true}),
        field<&EntryArea::state>(
            "state", {.doc = "Whether the gap is open or the anti-pattern present", .required = true}),
        field<&EntryArea::points>("points", {.doc = "Points of 100 the area decides, to one decimal",
                                             .unit = "points",
                                             .required = true,
                                             .range = between(0, 100)}),
        field<&EntryArea::points_low>("points_low", {.doc = "Points earned for sure, rounded down",
                                                     .unit = "points",
                                                     .required = true,
                                                     .range = between(0, 100)}),
        field<&EntryArea::points_high>("points_high",
                                       {.doc = "Points if every unknown were answered well, rounded up",
                                        .unit = "points",
                                        .required = true,
                                        .range = between(0, 100)}),
    };
    static constexpr TypeInfo info =
        record<EntryArea>("portfolio_area", "What the rules of one area add up to in one project", fields);
    return info;
}

template <>
const TypeInfo& type_of<portfolio::EntryGap>() {
    using portfolio::EntryGap;
    static constexpr FieldInfo fields[] = {
        field<&EntryGap::rule>("rule", {.doc = "Id of the rule", .required = true}),
        field<&EntryGap::severity>("severity", {.doc = "Severity after escalation", .required = true}),
        field<&EntryGap::waived>("waived", {.doc = "Whether a waiver accepts the gap", .required = true}),
        field<&EntryGap::advice>(
            "advice", {.doc = "Whether it neither blocks nor gates at this stage", .required = true}),
        field<&EntryGap::points>("points", {.doc = "Points of 100 that the gap costs",
                                            .unit = "points",
                                            .required = true,
                                            .range = between(0, 100)}),
    };
    static constexpr TypeInfo info = record<EntryGap>("portfolio_gap", "A rule that a project fails", fields);
    return info;
}

template <>
const TypeInfo& type_of<portfolio::EntryProblem>() {
    using portfolio::EntryProblem;
    static constexpr FieldInfo fields[] = {
        field<&EntryProblem::code>("code", {.doc = "Code of the diagnostic", .required = true}),
        field<&EntryProblem::message>("message", {.doc = "What is wrong", .required = true}),
        field<&EntryProblem::file>("file", {.doc = "File it is about; left out where it has no place"}),
        field<&EntryProblem::line>("line", {.doc = "Line of that file", .range = at_least(1)}),
        field<&EntryProblem::column>("column", {.doc = "Column of that line", .range = at_least(1)}),
    };
    static constexpr TypeInfo info =
        record<EntryProblem>("portfolio_problem", "Why a descriptor could not be judged", fields);
    return info;
}

template <>
const TypeInfo& type_of<portfolio::Entry>() {
    using portfolio::Entry;
    static constexpr FieldInfo fields[] = {
        field<&Entry::path>("path", {.doc = "The descriptor, as it was named; projects are told apart by it",
                                     .required = true}),
        field<&Entry::assessed>(
            "assessed", {.doc = "Whether it was judged; if not, `problems` says why", .required = true}),
        field<&Entry::name>("name", {.doc = "`project.name` of the descriptor", .nullable = true}),
        field<&Entry::owner>("owner",
                             {.doc = "`team.owners.engineering` of the descriptor", .nullable = true}),
        field<&Entry::product_owner>("product_owner",
                                     {.doc = "`team.owners.product` of the descriptor", .nullable = true}),
        field<&Entry::stage>("stage", {.doc = "`project.stage` of the descriptor", .nullable = true}),
        field<&Entry::criticality>("criticality",
                                   {.doc = "`project.criticality` of the descriptor", .nullable = true}),
        field<&Entry::as_of>("as_of", {.doc = "The day that was judged"}),
        field<&Entry::setup_sha256>(
            "setup_sha256",
            {.doc = "SHA-256 over the version of the program, the rule packs, the profile and the support "
                    "calendar. Only what was judged with the same setup is merged",
             .required = true}),
        field<&Entry::broken>("broken", {.doc = "Whether a rule ended in error"}),
        field<&Entry::verdict>("verdict", {.doc = "The verdict; left out where nothing was judged"}),
        field<&Entry::score>("score", {.doc = "The readiness score as an interval"}),
        field<&Entry::coverage_pct_exact>(
            "coverage_pct_exact",
            {.doc = "Share of the points that is decided, as a fraction", .unit = "%", .example = "200/3"}),
        field<&Entry::evidence_pct>("evidence_pct",
                                    {.doc = "Of the points passed, the part backed by fresh evidence",
                                     .unit = "%",
                                     .range = between(0, 100)}),
        field<&Entry::areas>("areas", {.doc = "Every area, in the order of a report"}),
        field<&Entry::gaps>("gaps", {.doc = "Every rule that fails, in the order of the catalogue"}),
        field<&Entry::unknown>("unknown", {.doc = "Ids of the rules that wait for facts"}),
        field<&Entry::problems>("problems", {.doc = "The first problems of a descriptor, and broken rules"}),
        field<&Entry::problem_count>(
            "problem_count",
            {.doc = "How many problems there are", .unit = "problems", .range = at_least(0)}),
        field<&Entry::gate>("gate", {.doc = "Whether the project met the gates"}),
    };
    static constexpr TypeInfo info =
        record<Entry>("portfolio_entry", "One project of a portfolio, a line of JSON Lines", fields);
    return info;
}

} // namespace readiness::schema

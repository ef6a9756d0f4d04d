// SPDX-License-Identifier: Apache-2.0
#include "readiness/portfolio/portfolio.hpp"
#include "readiness/report/report.hpp"
#include "readiness/schema/describe.hpp"

namespace readiness::schema {

namespace {

consteval Attributes projects(std::string_view doc) {
    return {.doc = doc, .unit = "projects", .required = true, .range = at_least(0)};
}

} // namespace

template <>
const TypeInfo& type_of<portfolio::OverviewVerdicts>() {
    using portfolio::OverviewVerdicts;
    static constexpr FieldInfo fields[] = {
        field<&OverviewVerdicts::not_assessable>("not_assessable", projects("To which no rule applies")),
        field<&OverviewVerdicts::no_go>("no_go", projects("With the verdict NO_GO")),
        field<&OverviewVerdicts::defer>("defer", projects("With the verdict DEFER")),
        field<&OverviewVerdicts::go_with_conditions>("go_with_conditions",
                                                     projects("With the verdict GO_WITH_CONDITIONS")),
        field<&OverviewVerdicts::go>("go", projects("With the verdict GO")),
    };
    static constexpr TypeInfo info =
        record<OverviewVerdicts>("portfolio_verdicts", "How many projects have which verdict", fields);
    return info;
}

template <>
const TypeInfo& type_of<portfolio::OverviewArea>() {
    using portfolio::OverviewArea;
    static constexpr FieldInfo fields[] = {
        field<&OverviewArea::id>("id", {.doc = "Id of the area", .required = true}),
        field<&OverviewArea::title>("title", {.doc = "Title of the area", .required = true}),
        field<&OverviewArea::kind>("kind", {.doc = "Gap, anti-pattern or foundation", .required = true}),
        field<&OverviewArea::open>("open", projects("In which it is open or present")),
        field<&OverviewArea::closed>("closed", projects("In which it is closed or absent")),
        field<&OverviewArea::unknown>("unknown", projects("In which facts are missing that decide it")),
        field<&OverviewArea::not_applicable>("not_applicable", projects("To which it does not apply")),
        field<&OverviewArea::earned_pct>(
            "earned_pct",
            {.doc =
                 "Points earned for sure of those the area decides, in all projects, rounded down; left out "
                 "where it decides none",
             .unit = "%",
             .range = between(0, 100)}),
    };
    static constexpr TypeInfo info =
        record<OverviewArea>("portfolio_area_sum", "What one area adds up to in all projects", fields);
    return info;
}

template <>
const TypeInfo& type_of<portfolio::OverviewGap>() {
    using portfolio::OverviewGap;
    static constexpr FieldInfo fields[] = {
        field<&OverviewGap::rule>("rule", {.doc = "Id of the rule", .required = true}),
        field<&OverviewGap::title>("title", {.doc = "Title of the rule", .required = true}),
        field<&OverviewGap::area>("area", {.doc = "Id of its area", .required = true}),
        field<&OverviewGap::projects>("projects", projects("In which it is an open gap that nobody waived")),
        field<&OverviewGap::blockers>("blockers", projects("Of them, in which it is a blocker")),
        field<&OverviewGap::waived>("waived", projects("In which a waiver accepts it")),
        field<&OverviewGap::points>("points", {.doc = "Points lost to it in all projects",
                                               .unit = "points",
                                               .required = true,
                                               .range = at_least(0)}),
    };
    static constexpr TypeInfo info =
        record<OverviewGap>("portfolio_common_gap", "A rule that fails somewhere, and how often", fields);
    return info;
}

template <>
const TypeInfo& type_of<portfolio::OverviewGate>() {
    using portfolio::OverviewGate;
    static constexpr FieldInfo fields[] = {
        field<&OverviewGate::set>("set", {.doc = "Whether a gate was set", .required = true}),
        field<&OverviewGate::met>("met", {.doc = "Whether every project met every gate", .required = true}),
        field<&OverviewGate::missed>("missed", projects("That missed a gate")),
    };
    static constexpr TypeInfo info =
        record<OverviewGate>("portfolio_gate", "What every project had to reach", fields);
    return info;
}

template <>
const TypeInfo& type_of<portfolio::Overview>() {
    using portfolio::Overview;
    static constexpr FieldInfo fields[] = {
        field<&Overview::schema_version>(
            "schema_version", {.doc = "Version of this format", .required = true, .range = at_least(1)}),
        field<&Overview::tool>("tool", {.doc = "The program that wrote it", .required = true}),
        field<&Overview::packs>("packs", {.doc = "Rule packs in use"}),
        field<&Overview::profile>("profile", {.doc = "Name of the profile", .required = true}),
        field<&Overview::setup_sha256>(
            "setup_sha256",
            {.doc = "SHA-256 over version, rule packs, profile and support calendar", .required = true}),
        field<&Overview::projects_total>("projects_total", projects("That were looked at")),
        field<&Overview::projects_assessed>("projects_assessed", projects("That could be judged")),
        field<&Overview::projects_left_out>("projects_left_out",
                                            projects("That a filter left out; they are in no other count")),
        field<&Overview::verdicts>("verdicts",
                                   {.doc = "How many projects have which verdict", .required = true}),
        field<&Overview::gate>("gate", {.doc = "Whether every project met the gates", .required = true}),
        field<&Overview::areas>("areas", {.doc = "Every area, in the order of a report"}),
        field<&Overview::gaps>("gaps", {.doc = "Every rule that fails somewhere, the most common first"}),
        field<&Overview::projects>("projects", {.doc = "The projects, in the order that `--sort` names"}),
    };
    static constexpr TypeInfo info =
        record<Overview>("portfolio", "Many projects, judged by the same rules", fields);
    return info;
}

} // namespace readiness::schema

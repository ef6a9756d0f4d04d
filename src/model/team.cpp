// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/team.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const TypeInfo& type_of<TeamFte>() {
    static constexpr FieldInfo fields[] = {
        field<&TeamFte::backend>("backend", {.doc = "Backend engineering",
                                             .unit = "FTE",
                                             .example = "2.5",
                                             .nullable = true,
                                             .range = at_least(0)}),
        field<&TeamFte::frontend>("frontend", {.doc = "Frontend engineering",
                                               .unit = "FTE",
                                               .example = "1",
                                               .nullable = true,
                                               .range = at_least(0)}),
        field<&TeamFte::devops>("devops", {.doc = "DevOps or site reliability engineering",
                                           .unit = "FTE",
                                           .example = "1",
                                           .nullable = true,
                                           .range = at_least(0)}),
        field<&TeamFte::qa>("qa", {.doc = "Test engineering",
                                   .unit = "FTE",
                                   .example = "0.5",
                                   .nullable = true,
                                   .range = at_least(0)}),
        field<&TeamFte::product_management>("product_management", {.doc = "Product management",
                                                                   .unit = "FTE",
                                                                   .example = "0.5",
                                                                   .nullable = true,
                                                                   .range = at_least(0)}),
        field<&TeamFte::data_engineering>("data_engineering", {.doc = "Data engineering",
                                                               .unit = "FTE",
                                                               .example = "0.5",
                                                               .nullable = true,
                                                               .range = at_least(0)}),
        field<&TeamFte::security>("security", {.doc = "Security engineering",
                                               .unit = "FTE",
                                               .example = "0.2",
                                               .nullable = true,
                                               .range = at_least(0)}),
        field<&TeamFte::compliance>(
            "compliance",
            {.doc = "Compliance", .unit = "FTE", .example = "0.2", .nullable = true, .range = at_least(0)}),
        field<&TeamFte::change_management>("change_management",
                                           {.doc = "Change management, training and communication",
                                            .unit = "FTE",
                                            .example = "0.5",
                                            .nullable = true,
                                            .range = at_least(0)}),
    };
    static constexpr TypeInfo info = record<TeamFte>(
        "team_fte", "People available for the rollout, by role; 0 or none means that nobody has it", fields);
    return info;
}

template <>
const TypeInfo& type_of<BusinessOwner>() {
    static constexpr FieldInfo fields[] = {
        field<&BusinessOwner::department>("department", {.doc = "Department that is affected",
                                                         .example = "Outpatient claims",
                                                         .nullable = true,
                                                         .minimum = true}),
        field<&BusinessOwner::name>("name", {.doc = "Person who owns the outcome there",
                                             .example = "T. Alvarez",
                                             .nullable = true,
                                             .minimum = true}),
    };
    static constexpr TypeInfo info =
        record<BusinessOwner>("business_owner", "The owner in one affected department", fields);
    return info;
}

template <>
const TypeInfo& type_of<Owners>() {
    static constexpr FieldInfo fields[] = {
        field<&Owners::engineering>("engineering", {.doc = "Accountable engineer",
                                                    .example = "D. Ferrari",
                                                    .nullable = true,
                                                    .minimum = true,
                                                    .scan = Scan::hint,
                                                    .scan_how = "CODEOWNERS"}),
        field<&Owners::product>(
            "product",
            {.doc = "Accountable product person", .example = "L. Mbeki", .nullable = true, .minimum = true}),
        field<&Owners::business>("business",
                                 {.doc = "Business owners, one per affected department",
                                  .example = "[{department: Outpatient claims, name: T. Alvarez}]",
                                  .nullable = true,
                                  .minimum = true}),
        field<&Owners::agreed_on>(
            "agreed_on", {.doc = "Day the owners accepted", .example = "2026-11-05", .nullable = true}),
    };
    static constexpr TypeInfo info = record<Owners>("owners", "Who is accountable for the product", fields);
    return info;
}

template <>
const TypeInfo& type_of<DecisionRights>() {
    static constexpr FieldInfo fields[] = {
        field<&DecisionRights::maintains>(
            "maintains", {.doc = "Who keeps it running", .example = "Platform team", .nullable = true}),
        field<&DecisionRights::responds>(
            "responds", {.doc = "Who acts when it breaks", .example = "D. Ferrari", .nullable = true}),
        field<&DecisionRights::sets_direction>(
            "sets_direction", {.doc = "Who changes direction", .example = "L. Mbeki", .nullable = true}),
        field<&DecisionRights::resolves_conflicts>(
            "resolves_conflicts",
            {.doc = "Who decides when priorities clash", .example = "C. Whitfield", .nullable = true}),
    };
    static constexpr TypeInfo info =
        record<DecisionRights>("decision_rights", "Who decides what once it runs", fields);
    return info;
}

template <>
const EnumInfo& enum_of<EngagementModel>() {
    static constexpr EnumValue values[] = {
        {"none", "There is no partner"},
        {"staff_augmentation", "Their people work under our direction"},
        {"dedicated_team", "A team of theirs works on nothing else"},
        {"fixed_price", "A set scope for a set price"},
        {"architectural_partner", "They answer for design and delivery"},
    };
    static constexpr EnumInfo info = enumeration<EngagementModel>("engagement_model", values);
    return info;
}

template <>
const TypeInfo& type_of<Partner>() {
    static constexpr FieldInfo fields[] = {
        field<&Partner::engagement_model>("engagement_model",
                                          {.doc = "Form of the contract, if a partner is used",
                                           .example = "staff_augmentation",
                                           .nullable = true}),
        field<&Partner::max_users_operated>("max_users_operated",
                                            {.doc = "Largest live system that the partner has run",
                                             .unit = "users",
                                             .example = "20000",
                                             .range = at_least(0)}),
        field<&Partner::timezone_overlap_hours>("timezone_overlap_hours",
                                                {.doc = "Shared working hours per day",
                                                 .unit = "hours/day",
                                                 .example = "3",
                                                 .range = between(0, 24)}),
    };
    static constexpr TypeInfo info =
        record<Partner>("partner", "The outside partner, where there is one", fields);
    return info;
}

template <>
const EnumInfo& enum_of<OnCallCoverage>() {
    static constexpr EnumValue values[] = {
        {"none", "Nobody is on call"},
        {"business_hours", "Working hours on working days"},
        {"extended", "Evenings or weekends as well"},
        {"24x7", "Around the clock"},
    };
    static constexpr EnumInfo info = enumeration<OnCallCoverage>("on_call_coverage", values);
    return info;
}

template <>
const TypeInfo& type_of<Team>() {
    static constexpr FieldInfo fields[] = {
        field<&Team::engineers_pilot>("engineers_pilot", {.doc = "Engineers in the pilot",
                                                          .unit = "people",
                                                          .example = "3",
                                                          .range = at_least(0),
                                                          .scan = Scan::hint,
                                                          .scan_how = "git authors"}),
        field<&Team::engineers_rollout>(
            "engineers_rollout",
            {.doc = "Engineers assigned to rollout", .unit = "people", .example = "5", .range = at_least(0)}),
        field<&Team::engineers_dedicated_pct>(
            "engineers_dedicated_pct", {.doc = "Share of the rollout engineers with no other assignment",
                                        .unit = "%",
                                        .example = "80",
                                        .range = between(0, 100)}),
        field<&Team::product_manager_dedicated>(
            "product_manager_dedicated",
            {.doc = "One product manager works on it full time", .example = "true"}),
        field<&Team::pilot_team_retained_pct>("pilot_team_retained_pct",
                                              {.doc = "Share of the pilot engineers who are still on it",
                                               .unit = "%",
                                               .example = "66",
                                               .range = between(0, 100),
                                               .scan = Scan::hint,
                                               .scan_how = "git authors over time"}),
        field<&Team::max_users_operated_before>("max_users_operated_before",
                                                {.doc = "Largest live system that anyone on the team has run",
                                                 .unit = "users",
                                                 .example = "900",
                                                 .range = at_least(0)}),
        field<&Team::architecture_owner>("architecture_owner", {.doc = "Person with design authority",
                                                                .example = "D. Ferrari",
                                                                .nullable = true,
                                                                .scan = Scan::hint,
                                                                .scan_how = "CODEOWNERS"}),
        field<&Team::fte>("fte", {.doc = "People available for the rollout, by role"}),
        field<&Team::owners>("owners", {.doc = "Who is accountable for the product"}),
        field<&Team::decision_rights>("decision_rights", {.doc = "Who decides what once it runs"}),
        field<&Team::on_call_engineers>(
            "on_call_engineers",
            {.doc = "People in the on-call rota", .unit = "people", .example = "4", .range = at_least(0)}),
        field<&Team::on_call_coverage>(
            "on_call_coverage", {.doc = "Hours the rota covers", .example = "extended", .nullable = true}),
        field<&Team::partner>("partner", {.doc = "The outside partner, where there is one"}),
    };
    static constexpr TypeInfo info = record<Team>("team", "Who builds, owns and runs the product", fields);
    return info;
}

} // namespace readiness::schema

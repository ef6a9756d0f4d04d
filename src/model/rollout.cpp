// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/rollout.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<StageScope>() {
    static constexpr EnumValue values[] = {
        {"pilot_cohort", "The pilot users and a few more"},
        {"department", "One or several departments"},
        {"business_unit", "A business unit"},
        {"region", "A region or country"},
        {"enterprise", "Everybody"},
    };
    static constexpr EnumInfo info = enumeration<StageScope>("stage_scope", values);
    return info;
}

template <>
const EnumInfo& enum_of<StageRollback>() {
    static constexpr EnumValue values[] = {
        {"none", "There is none"},
        {"redeploy", "The previous release is deployed again"},
        {"feature_flag", "Access is switched off"},
        {"parallel_run", "The old way still runs beside it"},
    };
    static constexpr EnumInfo info = enumeration<StageRollback>("stage_rollback", values);
    return info;
}

template <>
const TypeInfo& type_of<RolloutStage>() {
    static constexpr FieldInfo fields[] = {
        field<&RolloutStage::name>("name",
                                   {.doc = "Name of the stage", .example = "Outpatient", .nullable = true}),
        field<&RolloutStage::scope>("scope", {.doc = "How far the stage reaches", .example = "department"}),
        field<&RolloutStage::users>("users", {.doc = "Users reached so far, earlier stages included",
                                              .unit = "users",
                                              .example = "900",
                                              .range = at_least(1)}),
        field<&RolloutStage::start>("start",
                                    {.doc = "Planned start", .example = "2027-02-15", .nullable = true}),
        field<&RolloutStage::success_criteria>(
            "success_criteria", {.doc = "Measurable conditions for the stage to count as a success",
                                 .example = R"(["criteria.scale hold"])",
                                 .nullable = true}),
        field<&RolloutStage::review_days>("review_days",
                                          {.doc = "Days set aside to look at results before the next stage",
                                           .unit = "days",
                                           .example = "5",
                                           .range = at_least(0)}),
        field<&RolloutStage::decision_owner>("decision_owner",
                                             {.doc = "Who says go", .example = "L. Mbeki", .nullable = true}),
        field<&RolloutStage::rollback>(
            "rollback", {.doc = "Way back from the stage", .example = "feature_flag", .nullable = true}),
    };
    static constexpr TypeInfo info = record<RolloutStage>("rollout_stage", "One step of the rollout", fields);
    return info;
}

template <>
const EnumInfo& enum_of<RolloutStrategy>() {
    static constexpr EnumValue values[] = {
        {"undecided", "Nobody has decided"},
        {"big_bang", "Everybody at once"},
        {"staged", "In stages with a decision between them"},
    };
    static constexpr EnumInfo info = enumeration<RolloutStrategy>("rollout_strategy", values);
    return info;
}

template <>
const EnumInfo& enum_of<GoNoGoBasis>() {
    static constexpr EnumValue values[] = {
        {"schedule", "The date in the plan"},
        {"mixed", "The date, unless measurements are alarming"},
        {"measurement", "Measured criteria, whatever the date"},
    };
    static constexpr EnumInfo info = enumeration<GoNoGoBasis>("go_no_go_basis", values);
    return info;
}

template <>
const TypeInfo& type_of<Rollout>() {
    static constexpr FieldInfo fields[] = {
        field<&Rollout::strategy>("strategy",
                                  {.doc = "How users are added", .example = "staged", .minimum = true}),
        field<&Rollout::start_date>(
            "start_date", {.doc = "Day of the first stage beyond the pilot cohort", .example = "2027-01-11"}),
        field<&Rollout::enterprise_date>(
            "enterprise_date",
            {.doc = "Day everybody is meant to have it", .example = "2027-04-30", .minimum = true}),
        field<&Rollout::go_no_go_basis>(
            "go_no_go_basis", {.doc = "What decides about the next stage", .example = "measurement"}),
        field<&Rollout::feature_flags>("feature_flags",
                                       {.doc = "Access can be switched per cohort",
                                        .example = "true",
                                        .scan = Scan::detect,
                                        .scan_how = "OpenFeature, waffle, Unleash, LaunchDarkly"}),
        field<&Rollout::transition_phase_weeks>("transition_phase_weeks",
                                                {.doc = "Weeks of hardening between pilot and first stage",
                                                 .unit = "weeks",
                                                 .example = "6",
                                                 .range = at_least(0)}),
        field<&Rollout::feature_freeze_weeks>("feature_freeze_weeks",
                                              {.doc = "Weeks without new features while users are added",
                                               .unit = "weeks",
                                               .example = "4",
                                               .range = at_least(0)}),
        field<&Rollout::feature_work_pct_during_scaling>(
            "feature_work_pct_during_scaling",
            {.doc = "Share of effort spent on new features while users are added",
             .unit = "%",
             .example = "10",
             .range = between(0, 100)}),
        field<&Rollout::stages>(
            "stages",
            {.doc = "Stages in order",
             .example =
                 "[{name: Cohort, scope: pilot_cohort, users: 100, start: 2027-01-11, review_days: 5}]",
             .nullable = true}),
    };
    static constexpr TypeInfo info = record<Rollout>("rollout", "How users are added", fields);
    return info;
}

} // namespace readiness::schema

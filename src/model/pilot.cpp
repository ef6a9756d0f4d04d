// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/pilot.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<AssumptionStatus>() {
    static constexpr EnumValue values[] = {
        {"validated", "Evidence from the pilot supports it"},
        {"refuted", "Evidence from the pilot contradicts it"},
        {"untested", "The pilot did not find out"},
    };
    static constexpr EnumInfo info = enumeration<AssumptionStatus>("assumption_status", values);
    return info;
}

template <>
const EnumInfo& enum_of<RiskLevel>() {
    static constexpr EnumValue values[] = {
        {"low", "An inconvenience"},
        {"medium", "Rework, delay or noticeable cost"},
        {"high", "Rollout fails, or people or the company are harmed"},
    };
    static constexpr EnumInfo info = enumeration<RiskLevel>("risk_level", values);
    return info;
}

template <>
const TypeInfo& type_of<Assumption>() {
    static constexpr FieldInfo fields[] = {
        field<&Assumption::statement>("statement", {.doc = "The assumption, as a sentence that can be wrong",
                                                    .example = "Adjusters follow the suggested order",
                                                    .nullable = true}),
        field<&Assumption::status>("status", {.doc = "What the pilot showed", .example = "untested"}),
        field<&Assumption::risk_at_scale>("risk_at_scale",
                                          {.doc = "Damage if it is wrong at full scale", .example = "high"}),
    };
    static constexpr TypeInfo info =
        record<Assumption>("assumption", "Something the pilot set out to learn", fields);
    return info;
}

template <>
const EnumInfo& enum_of<WorkaroundKind>() {
    static constexpr EnumValue values[] = {
        {"manual_step", "A step of the process done by a person"},
        {"guided_journey", "Users were led through the product"},
        {"manual_data_movement", "Data was carried between systems by hand"},
        {"infrastructure_babysitting", "Somebody kept the system running"},
        {"other", "Another compensation"},
    };
    static constexpr EnumInfo info = enumeration<WorkaroundKind>("workaround_kind", values);
    return info;
}

template <>
const EnumInfo& enum_of<WorkaroundStatus>() {
    static constexpr EnumValue values[] = {
        {"open", "Nothing is decided"},
        {"planned", "Its removal is scheduled"},
        {"removed", "It is no longer needed"},
        {"accepted", "It stays, on purpose, at full scale"},
    };
    static constexpr EnumInfo info = enumeration<WorkaroundStatus>("workaround_status", values);
    return info;
}

template <>
const TypeInfo& type_of<Workaround>() {
    static constexpr FieldInfo fields[] = {
        field<&Workaround::description>("description",
                                        {.doc = "What was done by hand",
                                         .example = "Someone restarts the worker when the queue stops",
                                         .nullable = true}),
        field<&Workaround::kind>("kind", {.doc = "Type of compensation", .example = "manual_step"}),
        field<&Workaround::status>("status",
                                   {.doc = "What happens to it before rollout", .example = "planned"}),
        field<&Workaround::owner>(
            "owner", {.doc = "Who removes or accepts it", .example = "D. Ferrari", .nullable = true}),
    };
    static constexpr TypeInfo info =
        record<Workaround>("workaround", "Something people did so that the pilot worked", fields);
    return info;
}

template <>
const TypeInfo& type_of<PilotFeedback>() {
    static constexpr FieldInfo fields[] = {
        field<&PilotFeedback::items_open>("items_open", {.doc = "Pilot feedback items not resolved",
                                                         .unit = "items",
                                                         .example = "23",
                                                         .range = at_least(0)}),
        field<&PilotFeedback::blockers_open>("blockers_open",
                                             {.doc = "Open items that stop some users from working",
                                              .unit = "items",
                                              .example = "2",
                                              .range = at_least(0)}),
        field<&PilotFeedback::deferred_past_rollout_pct>(
            "deferred_past_rollout_pct", {.doc = "Share of feedback pushed to a phase after rollout",
                                          .unit = "%",
                                          .example = "35",
                                          .range = between(0, 100)}),
    };
    static constexpr TypeInfo info =
        record<PilotFeedback>("pilot_feedback", "What became of the feedback of pilot users", fields);
    return info;
}

template <>
const EnumInfo& enum_of<UserSelection>() {
    static constexpr EnumValue values[] = {
        {"volunteers", "Whoever raised a hand"},
        {"champions", "Enthusiasts named by their managers"},
        {"mixed", "Some picked for being typical, others volunteers or champions"},
        {"representative", "Picked to match the population at full rollout"},
    };
    static constexpr EnumInfo info = enumeration<UserSelection>("user_selection", values);
    return info;
}

template <>
const EnumInfo& enum_of<DataProfile>() {
    static constexpr EnumValue values[] = {
        {"synthetic", "Invented data"},
        {"curated", "Real data, cleaned or hand-picked"},
        {"sampled_production", "An unfiltered sample of production data"},
        {"full_production", "Everything production delivers"},
    };
    static constexpr EnumInfo info = enumeration<DataProfile>("data_profile", values);
    return info;
}

template <>
const EnumInfo& enum_of<PilotSupport>() {
    static constexpr EnumValue values[] = {
        {"build_team_direct", "The engineers who built it"},
        {"mixed", "The service desk first, the engineers for the rest"},
        {"production_service_desk", "The same service desk and queue as after rollout"},
    };
    static constexpr EnumInfo info = enumeration<PilotSupport>("pilot_support", values);
    return info;
}

template <>
const EnumInfo& enum_of<SuccessMetric>() {
    static constexpr EnumValue values[] = {
        {"outcome", "The business result itself"},
        {"accuracy", "How often the output was right"},
        {"reliability", "Availability and failures"},
        {"latency", "How long users waited"},
        {"security", "Findings and incidents of security"},
        {"compliance", "Evidence that regimes are met"},
        {"integration", "How well data moved between systems"},
        {"user_satisfaction", "What users say about it"},
        {"support_load", "Requests for help per user"},
    };
    static constexpr EnumInfo info = enumeration<SuccessMetric>("success_metric", values);
    return info;
}

template <>
const TypeInfo& type_of<Pilot>() {
    static constexpr FieldInfo fields[] = {
        field<&Pilot::users>("users", {.doc = "People in the pilot",
                                       .unit = "users",
                                       .example = "60",
                                       .minimum = true,
                                       .range = at_least(1)}),
        field<&Pilot::start_date>(
            "start_date", {.doc = "Day of the first real use", .example = "2026-03-02", .nullable = true}),
        field<&Pilot::decision_due>("decision_due",
                                    {.doc = "Day by which to scale, stay, pivot or stop is decided",
                                     .example = "2026-10-30",
                                     .nullable = true}),
        field<&Pilot::user_selection>(
            "user_selection",
            {.doc = "How pilot users were picked", .example = "champions", .minimum = true}),
        field<&Pilot::representative_users_pct>("representative_users_pct",
                                                {.doc = "Share of pilot users who did not volunteer",
                                                 .unit = "%",
                                                 .example = "10",
                                                 .range = between(0, 100)}),
        field<&Pilot::data_profile>(
            "data_profile", {.doc = "What data the pilot ran on", .example = "curated", .minimum = true}),
        field<&Pilot::messy_cases_pct>(
            "messy_cases_pct", {.doc = "Share of pilot cases that were incomplete, unusual or exceptions",
                                .unit = "%",
                                .example = "4",
                                .range = between(0, 100)}),
        field<&Pilot::support_model>(
            "support_model",
            {.doc = "Who answered pilot users", .example = "build_team_direct", .minimum = true}),
        field<&Pilot::success_metrics>("success_metrics", {.doc = "What the pilot was judged on",
                                                           .example = "[outcome, accuracy, reliability]",
                                                           .nullable = true}),
        field<&Pilot::success_criteria_set_before_start>(
            "success_criteria_set_before_start",
            {.doc = "Success criteria were written down before the pilot began", .example = "true"}),
        field<&Pilot::unaided_use_tested>(
            "unaided_use_tested",
            {.doc = "Users were observed completing the journey alone, on their own equipment",
             .example = "false"}),
        field<&Pilot::value_driver_understood>(
            "value_driver_understood",
            {.doc = "The team can say why it works, with evidence", .example = "true"}),
        field<&Pilot::usage_weeks_after_onboarding>(
            "usage_weeks_after_onboarding", {.doc = "Weeks of steady use after the introduction period",
                                             .unit = "weeks",
                                             .example = "14",
                                             .range = at_least(0)}),
        field<&Pilot::config_tested_on_other_teams>(
            "config_tested_on_other_teams",
            {.doc = "Teams outside the pilot on which the same prompts or settings were tried",
             .unit = "teams",
             .example = "0",
             .range = at_least(0)}),
        field<&Pilot::assumptions>("assumptions",
                                   {.doc = "What the pilot set out to learn",
                                    .example = "[{statement: Adjusters follow the suggested order, status: "
                                               "validated, risk_at_scale: medium}]",
                                    .nullable = true}),
        field<&Pilot::workarounds>("workarounds",
                                   {.doc = "What the team compensated for during the pilot",
                                    .example = "[{description: An engineer loads the nightly extract, kind: "
                                               "manual_data_movement, status: planned}]",
                                    .nullable = true}),
        field<&Pilot::feedback>("feedback", {.doc = "What became of the feedback of pilot users"}),
    };
    static constexpr TypeInfo info =
        record<Pilot>("pilot", "How the pilot was run and what it showed", fields);
    return info;
}

template <>
const EnumInfo& enum_of<BaselineMetricName>() {
    static constexpr EnumValue values[] = {
        {"process_time", "How long the work takes"},
        {"error_rate", "How often the work goes wrong"},
        {"cost", "What a unit of work costs"},
        {"adoption", "How many people use the present way"},
        {"other", "Another measurement"},
    };
    static constexpr EnumInfo info = enumeration<BaselineMetricName>("baseline_metric_name", values);
    return info;
}

template <>
const TypeInfo& type_of<BaselineMetric>() {
    static constexpr FieldInfo fields[] = {
        field<&BaselineMetric::name>(
            "name", {.doc = "Which measurement", .example = "process_time", .minimum = true}),
        field<&BaselineMetric::value>("value",
                                      {.doc = "Measured value; without one the metric does not count",
                                       .example = "31",
                                       .nullable = true}),
        field<&BaselineMetric::unit>(
            "unit", {.doc = "Unit of the value", .example = "minutes per claim", .nullable = true}),
    };
    static constexpr TypeInfo info =
        record<BaselineMetric>("baseline_metric", "One measurement of the before-picture", fields);
    return info;
}

template <>
const TypeInfo& type_of<Baseline>() {
    static constexpr FieldInfo fields[] = {
        field<&Baseline::captured_on>(
            "captured_on",
            {.doc = "Day the before-picture was taken", .example = "2026-02-10", .nullable = true}),
        field<&Baseline::metrics>("metrics",
                                  {.doc = "Measurements of the before-picture",
                                   .example = "[{name: process_time, value: 31, unit: minutes per claim}]",
                                   .nullable = true,
                                   .minimum = true}),
        field<&Baseline::benefit_review_due>("benefit_review_due",
                                             {.doc = "Day benefits are compared with the baseline",
                                              .example = "2027-12-01",
                                              .nullable = true}),
    };
    static constexpr TypeInfo info = record<Baseline>(
        "baseline", "The measurements before the product; they cannot be taken later", fields);
    return info;
}

} // namespace readiness::schema

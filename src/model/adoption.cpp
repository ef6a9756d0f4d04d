// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/adoption.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<SegmentReadiness>() {
    static constexpr EnumValue values[] = {
        {"early", "Wants it"},
        {"mainstream", "Takes it up once it plainly works"},
        {"reluctant", "Has reasons not to"},
    };
    static constexpr EnumInfo info = enumeration<SegmentReadiness>("segment_readiness", values);
    return info;
}

template <>
const EnumInfo& enum_of<SegmentSupport>() {
    static constexpr EnumValue values[] = {
        {"none", "Nothing"},
        {"generic_training", "The same training for everybody"},
        {"role_based_training", "Training for the work of this segment"},
        {"coached", "Somebody at their side for the first weeks"},
    };
    static constexpr EnumInfo info = enumeration<SegmentSupport>("segment_support", values);
    return info;
}

template <>
const TypeInfo& type_of<Segment>() {
    static constexpr FieldInfo fields[] = {
        field<&Segment::name>("name",
                              {.doc = "Name of the segment", .example = "Branch staff", .nullable = true}),
        field<&Segment::users>(
            "users",
            {.doc = "Size at full rollout", .unit = "users", .example = "6000", .range = at_least(1)}),
        field<&Segment::readiness>("readiness", {.doc = "Expected stance", .example = "mainstream"}),
        field<&Segment::pilot_adoption_pct>(
            "pilot_adoption_pct",
            {.doc = "Adoption seen in the pilot", .unit = "%", .example = "92", .range = between(0, 100)}),
        field<&Segment::expected_adoption_pct>("expected_adoption_pct",
                                               {.doc = "Adoption expected at full rollout",
                                                .unit = "%",
                                                .example = "55",
                                                .range = between(0, 100)}),
        field<&Segment::barrier>(
            "barrier", {.doc = "Main obstacle", .example = "shared workstations", .nullable = true}),
        field<&Segment::support_plan>(
            "support_plan",
            {.doc = "Help that is offered", .example = "role_based_training", .nullable = true}),
    };
    static constexpr TypeInfo info =
        record<Segment>("segment", "A population that adopts in its own way", fields);
    return info;
}

template <>
const EnumInfo& enum_of<AdoptionMetric>() {
    static constexpr EnumValue values[] = {
        {"none", "It is not measured"},
        {"logins", "By sign-ins"},
        {"weekly_active", "By people active each week"},
        {"task_completion", "By work finished in it"},
    };
    static constexpr EnumInfo info = enumeration<AdoptionMetric>("adoption_metric", values);
    return info;
}

template <>
const TypeInfo& type_of<Adoption>() {
    static constexpr FieldInfo fields[] = {
        field<&Adoption::change_plan>(
            "change_plan",
            {.doc = "There is a plan for communication, training and reinforcement", .example = "false"}),
        field<&Adoption::metric>(
            "metric", {.doc = "How adoption is measured", .example = "task_completion", .nullable = true}),
        field<&Adoption::target_pct>("target_pct", {.doc = "Adoption the business case needs",
                                                    .unit = "%",
                                                    .example = "75",
                                                    .range = between(0, 100)}),
        field<&Adoption::segments>(
            "segments",
            {.doc = "Populations that adopt differently",
             .example =
                 "[{name: Branch staff, users: 6000, readiness: mainstream, expected_adoption_pct: 55}]",
             .nullable = true}),
    };
    static constexpr TypeInfo info = record<Adoption>("adoption", "How people are won over", fields);
    return info;
}

template <>
const EnumInfo& enum_of<SupportModel>() {
    static constexpr EnumValue values[] = {
        {"build_team", "The engineers who built it"},
        {"shared_inbox", "A mailbox that several people look at"},
        {"service_desk", "The company's service desk"},
        {"service_desk_tiered", "The service desk, with trained second and third lines behind it"},
    };
    static constexpr EnumInfo info = enumeration<SupportModel>("support_model", values);
    return info;
}

template <>
const EnumInfo& enum_of<RunbookCoverage>() {
    static constexpr EnumValue values[] = {
        {"none", "Not at all"},
        {"partial", "For some alerts and procedures"},
        {"complete", "For every alert and routine procedure"},
    };
    static constexpr EnumInfo info = enumeration<RunbookCoverage>("runbook_coverage", values);
    return info;
}

template <>
const TypeInfo& type_of<Support>() {
    static constexpr FieldInfo fields[] = {
        field<&Support::model>(
            "model", {.doc = "First line at full rollout", .example = "service_desk", .minimum = true}),
        field<&Support::ticketing>("ticketing", {.doc = "Requests are tracked", .example = "true"}),
        field<&Support::agents_fte>(
            "agents_fte",
            {.doc = "People on first and second line", .unit = "FTE", .example = "2", .range = at_least(0)}),
        field<&Support::tickets_per_user_per_month>(
            "tickets_per_user_per_month", {.doc = "Requests per user and month, measured in the pilot",
                                           .unit = "tickets",
                                           .example = "0.3",
                                           .range = at_least(0)}),
        field<&Support::tickets_per_agent_per_month>("tickets_per_agent_per_month",
                                                     {.doc = "Requests one agent can close in a month",
                                                      .unit = "tickets",
                                                      .example = "300",
                                                      .range = above(0)}),
        field<&Support::first_response_target_hours>("first_response_target_hours",
                                                     {.doc = "First response that users are promised",
                                                      .unit = "hours",
                                                      .example = "8",
                                                      .nullable = true,
                                                      .range = at_least(0)}),
        field<&Support::pilot_resolution_days>("pilot_resolution_days",
                                               {.doc = "Resolution time during the pilot",
                                                .unit = "days",
                                                .example = "0.5",
                                                .range = at_least(0)}),
        field<&Support::service_desk_resolution_days>("service_desk_resolution_days",
                                                      {.doc = "Resolution time in the normal queue",
                                                       .unit = "days",
                                                       .example = "4",
                                                       .range = at_least(0)}),
        field<&Support::knowledge_base>("knowledge_base",
                                        {.doc = "There are articles with which users help themselves",
                                         .example = "true",
                                         .scan = Scan::hint,
                                         .scan_how = "docs folder"}),
        field<&Support::runbooks>("runbooks", {.doc = "How far operating procedures are written down",
                                               .example = "partial",
                                               .nullable = true,
                                               .scan = Scan::hint,
                                               .scan_how = "runbooks folder"}),
    };
    static constexpr TypeInfo info =
        record<Support>("support", "Who helps users and whether they can cope", fields);
    return info;
}

} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/operations.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<FeatureIntake>() {
    static constexpr EnumValue values[] = {
        {"none", "By whoever asks loudest"},
        {"backlog_only", "Through a backlog"},
        {"purpose_gate", "Only if they serve the written purpose"},
    };
    static constexpr EnumInfo info = enumeration<FeatureIntake>("feature_intake", values);
    return info;
}

template <>
const TypeInfo& type_of<Operations>() {
    static constexpr FieldInfo fields[] = {
        field<&Operations::run_budget_approved>(
            "run_budget_approved",
            {.doc = "Yearly money to run it after rollout is approved", .example = "false"}),
        field<&Operations::post_launch_team_fte>(
            "post_launch_team_fte",
            {.doc = "People kept after rollout", .unit = "FTE", .example = "2", .range = at_least(0)}),
        field<&Operations::review_cadence_days>(
            "review_cadence_days",
            {.doc = "Days between reviews of capacity, reliability and security; `none` "
                    "if there are none",
             .unit = "days",
             .example = "90",
             .nullable = true,
             .range = at_least(1)}),
        field<&Operations::usage_review>(
            "usage_review", {.doc = "Real usage is studied after each stage", .example = "true"}),
        field<&Operations::feature_intake>(
            "feature_intake",
            {.doc = "How new features get in", .example = "purpose_gate", .nullable = true}),
    };
    static constexpr TypeInfo info = record<Operations>("operations", "What happens after rollout", fields);
    return info;
}

template <>
const TypeInfo& type_of<Plan>() {
    static constexpr FieldInfo fields[] = {
        field<&Plan::currency>(
            "currency",
            {.doc = "ISO 4217 code of the currency of all amounts", .example = "USD", .nullable = true}),
        field<&Plan::pilot_cost>("pilot_cost", {.doc = "Money spent on the pilot",
                                                .unit = "currency",
                                                .example = "380000",
                                                .range = at_least(0)}),
        field<&Plan::rollout_budget>("rollout_budget", {.doc = "Money approved for rollout",
                                                        .unit = "currency",
                                                        .example = "900000",
                                                        .range = at_least(0)}),
        field<&Plan::contingency_pct>(
            "contingency_pct",
            {.doc = "Reserve in the rollout budget", .unit = "%", .example = "10", .range = between(0, 100)}),
    };
    static constexpr TypeInfo info = record<Plan>("plan", "Money for the rollout", fields);
    return info;
}

} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/delivery.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<ContinuousIntegration>() {
    static constexpr EnumValue values[] = {
        {"none", "Nothing"},
        {"build_only", "A build that fails"},
        {"tests_required", "Tests that fail"},
        {"tests_and_scans_required", "Tests or security scans that fail"},
    };
    static constexpr EnumInfo info = enumeration<ContinuousIntegration>("continuous_integration", values);
    return info;
}

template <>
const EnumInfo& enum_of<SchemaMigrations>() {
    static constexpr EnumValue values[] = {
        {"manual", "Somebody runs statements"},
        {"automated_locking", "With each release, and tables may be locked"},
        {"automated_backward_compatible", "With each release, in steps the old code survives"},
    };
    static constexpr EnumInfo info = enumeration<SchemaMigrations>("schema_migrations", values);
    return info;
}

template <>
const EnumInfo& enum_of<AiCodeReview>() {
    static constexpr EnumValue values[] = {
        {"none", "It is merged unread"},
        {"same_as_human", "Reviewed like any other code"},
        {"architecture_owner_review", "Reviewed by the architecture owner as well"},
    };
    static constexpr EnumInfo info = enumeration<AiCodeReview>("ai_code_review", values);
    return info;
}

template <>
const TypeInfo& type_of<Delivery>() {
    static constexpr FieldInfo fields[] = {
        field<&Delivery::lead_time_days>("lead_time_days", {.doc = "Time from commit to production, median",
                                                            .unit = "days",
                                                            .example = "6",
                                                            .minimum = true,
                                                            .range = at_least(0),
                                                            .scan = Scan::hint,
                                                            .scan_how = "git plus deploy events"}),
        field<&Delivery::deployments_per_week>("deployments_per_week",
                                               {.doc = "Production deployments per week",
                                                .unit = "deployments/week",
                                                .example = "2",
                                                .range = at_least(0),
                                                .scan = Scan::hint,
                                                .scan_how = "git plus deploy events"}),
        field<&Delivery::change_failure_rate_pct>(
            "change_failure_rate_pct", {.doc = "Share of deployments that need a fix, hotfix or rollback",
                                        .unit = "%",
                                        .example = "12",
                                        .range = between(0, 100)}),
        field<&Delivery::recovery_time_hours>("recovery_time_hours",
                                              {.doc = "Recovery from a failed deployment, median",
                                               .unit = "hours",
                                               .example = "0.8",
                                               .range = at_least(0)}),
        field<&Delivery::deployment_rework_rate_pct>(
            "deployment_rework_rate_pct",
            {.doc = "Share of deployments that are unplanned and fix defects users see",
             .unit = "%",
             .example = "15",
             .range = between(0, 100)}),
        field<&Delivery::rework_time_pct>(
            "rework_time_pct",
            {.doc = "Share of engineering time spent on rework, debugging and legacy constraints",
             .unit = "%",
             .example = "27",
             .range = between(0, 100)}),
        field<&Delivery::ci>("ci", {.doc = "What blocks a merge",
                                    .example = "tests_required",
                                    .nullable = true,
                                    .scan = Scan::detect,
                                    .scan_how = "CI files, branch rules"}),
        field<&Delivery::test_coverage_pct>("test_coverage_pct", {.doc = "Share of lines covered by tests",
                                                                  .unit = "%",
                                                                  .example = "74",
                                                                  .range = between(0, 100),
                                                                  .scan = Scan::detect,
                                                                  .scan_how = "coverage report"}),
        field<&Delivery::dependency_lockfile>("dependency_lockfile",
                                              {.doc = "Builds use pinned dependencies",
                                               .example = "true",
                                               .scan = Scan::detect,
                                               .scan_how = "uv.lock, poetry.lock, hashes"}),
        field<&Delivery::migrations>("migrations", {.doc = "How the database schema changes",
                                                    .example = "automated_backward_compatible",
                                                    .scan = Scan::hint,
                                                    .scan_how = "django-migration-linter, Alembic"}),
        field<&Delivery::ai_generated_code_pct>("ai_generated_code_pct",
                                                {.doc = "Share of new code written by assistants",
                                                 .unit = "%",
                                                 .example = "30",
                                                 .range = between(0, 100)}),
        field<&Delivery::ai_code_review>(
            "ai_code_review",
            {.doc = "Oversight of code written by assistants", .example = "same_as_human", .nullable = true}),
    };
    static constexpr TypeInfo info = record<Delivery>("delivery", "How changes reach production", fields);
    return info;
}

} // namespace readiness::schema

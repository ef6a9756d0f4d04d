// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/computed.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<Complexity>() {
    static constexpr EnumValue values[] = {
        {"simple", "Neither standard nor complex"},
        {"standard",
         "More than 10,000 users, more than one department, any regime, or one mark of complexity"},
        {"complex", "100,000 users or more, or two marks out of: more than one region; HIPAA or PCI DSS; "
                    "10 or more legacy systems"},
    };
    static constexpr EnumInfo info = enumeration<Complexity>("complexity", values);
    return info;
}

template <>
const TypeInfo& type_of<Computed>() {
    static constexpr FieldInfo fields[] = {
        field<&Computed::scale_factor>(
            "scale_factor", {.doc = "Users at full rollout for each user of the pilot", .example = "136.7"}),
        field<&Computed::integrations>(
            "integrations", {.doc = "Number of systems to integrate", .unit = "systems", .example = "6"}),
        field<&Computed::legacy_integrations>(
            "legacy_integrations",
            {.doc = "Number of legacy systems to integrate", .unit = "systems", .example = "3"}),
        field<&Computed::sensitive_data>(
            "sensitive_data",
            {.doc = "The product or a processor handles pii, phi, cardholder or special_category data",
             .example = "true"}),
        field<&Computed::regulated>("regulated",
                                    {.doc = "At least one compliance regime applies", .example = "true"}),
        field<&Computed::rollout_near>(
            "rollout_near", {.doc = "The project is at rollout_planned, rollout_in_progress or enterprise",
                             .example = "true"}),
        field<&Computed::complexity>(
            "complexity",
            {.doc = "Class of the rollout by size, regimes and systems", .example = "standard"}),
        field<&Computed::forecast_months_low>(
            "forecast_months_low",
            {.doc = "Months from pilot to enterprise at the least: the floor of the class or the curve over "
                    "users, whichever is larger",
             .unit = "months",
             .example = "6"}),
        field<&Computed::forecast_months_high>(
            "forecast_months_high",
            {.doc = "Months from pilot to enterprise at the most: the ceiling of the class, plus 1.5 without "
                    "single sign-on",
             .unit = "months",
             .example = "13.5"}),
        field<&Computed::planned_months>(
            "planned_months", {.doc = "Calendar months from rollout.start_date to rollout.enterprise_date",
                               .unit = "months",
                               .example = "3.6"}),
        field<&Computed::python_supported_until>(
            "python_supported_until",
            {.doc = "End of support of the Python version", .example = "2028-10-31", .nullable = true}),
        field<&Computed::framework_supported_until>(
            "framework_supported_until",
            {.doc = "End of support of the web framework version, where the project publishes one",
             .example = "2028-04-30",
             .nullable = true}),
        field<&Computed::database_supported_until>(
            "database_supported_until",
            {.doc = "End of support of the database version, where the project publishes one",
             .example = "2028-11-09",
             .nullable = true}),
        field<&Computed::capacity_rps>(
            "capacity_rps", {.doc = "Request rate that all workers together were measured to carry",
                             .unit = "requests/s",
                             .example = "72"}),
        field<&Computed::connection_demand>("connection_demand",
                                            {.doc = "Database connections that all workers together may open",
                                             .unit = "connections",
                                             .example = "20"}),
        field<&Computed::support_agents_needed>(
            "support_agents_needed",
            {.doc = "Support agents needed at full rollout at the ticket rate of the pilot",
             .unit = "FTE",
             .example = "8.2"}),
        field<&Computed::max_stage_jump>(
            "max_stage_jump",
            {.doc = "Largest ratio of users between consecutive stages; 1 with fewer than two stages",
             .example = "9.1"}),
        field<&Computed::weighted_adoption_pct>(
            "weighted_adoption_pct", {.doc = "Expected adoption weighted by segment size; 0 without segments",
                                      .unit = "%",
                                      .example = "63"}),
        field<&Computed::roles_missing>(
            "roles_missing", {.doc = "Roles of team.fte that nobody has; unknown while a role is not stated",
                              .example = "[qa, change_management]"}),
    };
    static constexpr TypeInfo info = record<Computed>("calc", "Facts worked out from the descriptor", fields);
    return info;
}

} // namespace readiness::schema

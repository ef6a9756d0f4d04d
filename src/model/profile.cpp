// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/profile.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<Industry>() {
    static constexpr EnumValue values[] = {
        {"healthcare", "Hospitals, practices, health payers, life sciences"},
        {"financial_services", "Banks, brokers, payments, asset management"},
        {"insurance", "Insurers and brokers outside health"},
        {"retail", "Shops and e-commerce"},
        {"manufacturing", "Makers of physical goods and their supply chain"},
        {"public_sector", "Government, education, public bodies"},
        {"professional_services", "Consulting, legal, accounting, agencies"},
        {"saas", "Software sold as a service to other companies"},
        {"other", "None of the sectors listed"},
    };
    static constexpr EnumInfo info = enumeration<Industry>("industry", values);
    return info;
}

template <>
const EnumInfo& enum_of<ProjectStage>() {
    static constexpr EnumValue values[] = {
        {"pilot", "The pilot runs and is still learning"},
        {"pilot_complete", "The pilot has ended; rollout is not decided"},
        {"rollout_planned", "Rollout is decided and no user beyond the pilot has it"},
        {"rollout_in_progress", "Users beyond the pilot are being added in stages"},
        {"enterprise", "Everybody it is meant for has access"},
    };
    static constexpr EnumInfo info = enumeration<ProjectStage>("project_stage", values);
    return info;
}

template <>
const EnumInfo& enum_of<Criticality>() {
    static constexpr EnumValue values[] = {
        {"experimental", "Nobody depends on it; an outage costs nothing"},
        {"standard", "An outage is a nuisance and can be worked around"},
        {"critical", "Handles sensitive data or stops a business process when it is down"},
    };
    static constexpr EnumInfo info = enumeration<Criticality>("criticality", values);
    return info;
}

template <>
const EnumInfo& enum_of<Audience>() {
    static constexpr EnumValue values[] = {
        {"internal", "Employees and contractors only"},
        {"external", "Customers, partners or the public"},
        {"mixed", "Both employees and outsiders"},
    };
    static constexpr EnumInfo info = enumeration<Audience>("audience", values);
    return info;
}

template <>
const TypeInfo& type_of<ProjectProfile>() {
    static constexpr FieldInfo fields[] = {
        field<&ProjectProfile::name>("name", {.doc = "Name of the project",
                                              .example = "claims-triage",
                                              .nullable = true,
                                              .minimum = true,
                                              .scan = Scan::detect,
                                              .scan_how = "pyproject name"}),
        field<&ProjectProfile::summary>("summary",
                                        {.doc = "What the project does, in one or two sentences",
                                         .example = "Sorts incoming claims by urgency for human adjusters",
                                         .nullable = true}),
        field<&ProjectProfile::industry>(
            "industry",
            {.doc = "Sector; decides which regimes are asked about first", .example = "healthcare"}),
        field<&ProjectProfile::stage>(
            "stage",
            {.doc = "Where the project stands today", .example = "rollout_planned", .minimum = true}),
        field<&ProjectProfile::criticality>("criticality",
                                            {.doc = "Service level class", .example = "critical"}),
        field<&ProjectProfile::audience>("audience",
                                         {.doc = "Who signs in", .example = "internal", .minimum = true}),
        field<&ProjectProfile::repository>("repository", {.doc = "Where the code lives",
                                                          .example = "git@example.org:claims/triage.git",
                                                          .nullable = true,
                                                          .scan = Scan::detect,
                                                          .scan_how = "path or git remote"}),
        field<&ProjectProfile::purpose>("purpose",
                                        {.doc = "The one thing users come for; used to gate features later",
                                         .example = "Adjusters see first the claims that need a person",
                                         .nullable = true}),
        field<&ProjectProfile::process_documented>(
            "process_documented",
            {.doc = "The business process around the application is written down, as it is and as it will be",
             .example = "true"}),
    };
    static constexpr TypeInfo info =
        record<ProjectProfile>("project", "What the product is and where it stands", fields);
    return info;
}

template <>
const TypeInfo& type_of<Scale>() {
    static constexpr FieldInfo fields[] = {
        field<&Scale::current_users>(
            "current_users",
            {.doc = "People using it today", .unit = "users", .example = "60", .range = at_least(0)}),
        field<&Scale::target_users>("target_users", {.doc = "People at full rollout",
                                                     .unit = "users",
                                                     .example = "8200",
                                                     .minimum = true,
                                                     .range = at_least(1)}),
        field<&Scale::target_departments>("target_departments",
                                          {.doc = "Departments affected at full rollout",
                                           .unit = "departments",
                                           .example = "5",
                                           .minimum = true,
                                           .range = at_least(1)}),
        field<&Scale::target_business_units>(
            "target_business_units",
            {.doc = "Business units at full rollout", .unit = "units", .example = "2", .range = at_least(1)}),
        field<&Scale::target_regions>("target_regions", {.doc = "Deployment or legal regions at full rollout",
                                                         .unit = "regions",
                                                         .example = "1",
                                                         .range = at_least(1)}),
        field<&Scale::peak_rps_current>(
            "peak_rps_current",
            {.doc = "Peak request rate today", .unit = "requests/s", .example = "3", .range = at_least(0)}),
        field<&Scale::peak_rps_target>("peak_rps_target",
                                       {.doc = "Peak request rate expected at full rollout",
                                        .unit = "requests/s",
                                        .example = "90",
                                        .range = above(0)}),
        field<&Scale::p99_latency_target_ms>("p99_latency_target_ms",
                                             {.doc = "Latency that users were promised, 99th percentile",
                                              .unit = "ms",
                                              .example = "800",
                                              .range = at_least(1)}),
    };
    static constexpr TypeInfo info =
        record<Scale>("scale", "How many people and how much load, today and at full rollout", fields);
    return info;
}

} // namespace readiness::schema

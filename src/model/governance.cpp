// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/governance.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<SponsorAuthority>() {
    static constexpr EnumValue values[] = {
        {"legal", "Legal questions"},
        {"procurement", "Purchases and contracts"},
        {"it", "Decisions of the IT department"},
        {"compliance", "Decisions of compliance"},
        {"budget", "Money"},
    };
    static constexpr EnumInfo info = enumeration<SponsorAuthority>("sponsor_authority", values);
    return info;
}

template <>
const TypeInfo& type_of<Sponsor>() {
    static constexpr FieldInfo fields[] = {
        field<&Sponsor::name>("name", {.doc = "Executive sponsor",
                                       .example = R"("C. Whitfield, COO")",
                                       .nullable = true,
                                       .minimum = true}),
        field<&Sponsor::authority>("authority", {.doc = "What the sponsor can unblock alone",
                                                 .example = "[procurement, it, budget]",
                                                 .nullable = true}),
        field<&Sponsor::last_active_on>("last_active_on",
                                        {.doc = "Day of the last decision or unblocking by the sponsor",
                                         .example = "2026-09-18",
                                         .nullable = true}),
    };
    static constexpr TypeInfo info = record<Sponsor>("sponsor", "The executive who clears the way", fields);
    return info;
}

template <>
const EnumInfo& enum_of<SteeringSeat>() {
    static constexpr EnumValue values[] = {
        {"executive_sponsor", "The executive sponsor"},
        {"engineering", "Engineering"},
        {"product", "Product management"},
        {"security", "Security"},
        {"compliance", "Compliance"},
        {"business_owners", "Owners in the affected departments"},
        {"operations", "Operations or service desk"},
        {"change_management", "Change management"},
    };
    static constexpr EnumInfo info = enumeration<SteeringSeat>("steering_seat", values);
    return info;
}

template <>
const TypeInfo& type_of<Steering>() {
    static constexpr FieldInfo fields[] = {
        field<&Steering::members>("members",
                                  {.doc = "Seats that are filled",
                                   .example = "[executive_sponsor, engineering, product, compliance]",
                                   .nullable = true}),
        field<&Steering::cadence_days>("cadence_days",
                                       {.doc = "Days between meetings; `none` if it never meets",
                                        .unit = "days",
                                        .example = "28",
                                        .nullable = true,
                                        .range = at_least(1)}),
        field<&Steering::decisions_last_quarter>("decisions_last_quarter",
                                                 {.doc = "Decisions recorded in the last quarter",
                                                  .unit = "decisions",
                                                  .example = "2",
                                                  .range = at_least(0)}),
    };
    static constexpr TypeInfo info = record<Steering>("steering", "The steering committee", fields);
    return info;
}

template <>
const TypeInfo& type_of<Criteria>() {
    static constexpr FieldInfo fields[] = {
        field<&Criteria::scale>("scale", {.doc = "Measurable conditions to expand",
                                          .example = R"(["p99 <= 800 ms for two weeks"])",
                                          .nullable = true}),
        field<&Criteria::pause>("pause", {.doc = "Conditions to pause",
                                          .example = R"(["reopened claims above baseline for one week"])",
                                          .nullable = true}),
        field<&Criteria::pivot>("pivot",
                                {.doc = "Conditions to change course",
                                 .example = R"(["fewer than half of the adjusters follow the order"])",
                                 .nullable = true}),
        field<&Criteria::kill>("kill", {.doc = "Conditions to stop",
                                        .example = R"(["right first time below 70% after two quarters"])",
                                        .nullable = true,
                                        .minimum = true}),
        field<&Criteria::approved_on>(
            "approved_on",
            {.doc = "Day the steering committee approved them", .example = "2026-11-02", .nullable = true}),
    };
    static constexpr TypeInfo info =
        record<Criteria>("criteria", "Conditions that decide about the next step", fields);
    return info;
}

template <>
const EnumInfo& enum_of<ReviewPractice>() {
    static constexpr EnumValue values[] = {
        {"none", "It is not"},
        {"informal", "In talk, without a record"},
        {"documented", "By a written procedure, with a record"},
        {"documented_and_automated", "By a written procedure that tools enforce"},
    };
    static constexpr EnumInfo info = enumeration<ReviewPractice>("review_practice", values);
    return info;
}

template <>
const TypeInfo& type_of<Reviews>() {
    static constexpr FieldInfo fields[] = {
        field<&Reviews::architecture>("architecture", {.doc = "How architecture is reviewed",
                                                       .example = "documented",
                                                       .nullable = true,
                                                       .scan = Scan::hint,
                                                       .scan_how = "ADR folder"}),
        field<&Reviews::security>(
            "security", {.doc = "How security is reviewed", .example = "documented", .nullable = true}),
        field<&Reviews::change>("change", {.doc = "How changes are reviewed",
                                           .example = "documented_and_automated",
                                           .nullable = true,
                                           .scan = Scan::hint,
                                           .scan_how = "branch protection"}),
        field<&Reviews::compliance>(
            "compliance", {.doc = "How compliance is reviewed", .example = "informal", .nullable = true}),
    };
    static constexpr TypeInfo info = record<Reviews>("reviews", "How changes are reviewed", fields);
    return info;
}

template <>
const EnumInfo& enum_of<ConfigChanges>() {
    static constexpr EnumValue values[] = {
        {"uncontrolled", "Anybody changes them"},
        {"owner_only", "One person changes them, without a record"},
        {"versioned_and_reviewed", "Changes are versioned and reviewed like code"},
    };
    static constexpr EnumInfo info = enumeration<ConfigChanges>("config_changes", values);
    return info;
}

template <>
const EnumInfo& enum_of<IncidentProcess>() {
    static constexpr EnumValue values[] = {
        {"none", "As they come"},
        {"documented", "By a written process"},
        {"exercised", "By a written process that was practised"},
    };
    static constexpr EnumInfo info = enumeration<IncidentProcess>("incident_process", values);
    return info;
}

template <>
const TypeInfo& type_of<Governance>() {
    static constexpr FieldInfo fields[] = {
        field<&Governance::sponsor>("sponsor", {.doc = "The executive who clears the way"}),
        field<&Governance::steering>("steering", {.doc = "The steering committee"}),
        field<&Governance::criteria>("criteria", {.doc = "Conditions that decide about the next step"}),
        field<&Governance::reviews>("reviews", {.doc = "How changes are reviewed"}),
        field<&Governance::max_approval_days>(
            "max_approval_days",
            {.doc = "Longest wait for one approval", .unit = "days", .example = "5", .range = at_least(0)}),
        field<&Governance::decision_log>("decision_log", {.doc = "Decisions are recorded",
                                                          .example = "true",
                                                          .scan = Scan::detect,
                                                          .scan_how = "docs/adr"}),
        field<&Governance::risk_register>("risk_register",
                                          {.doc = "Risks are recorded and owned", .example = "true"}),
        field<&Governance::config_changes>("config_changes",
                                           {.doc = "How settings, prompts and rules of the product change",
                                            .example = "versioned_and_reviewed",
                                            .scan = Scan::hint,
                                            .scan_how = "prompts or config in git"}),
        field<&Governance::config_variants>("config_variants", {.doc = "Team-specific variants in use",
                                                                .unit = "variants",
                                                                .example = "3",
                                                                .range = at_least(0)}),
        field<&Governance::quality_monitor_owner>(
            "quality_monitor_owner",
            {.doc = "Who watches output quality", .example = "H. Lindqvist", .nullable = true}),
        field<&Governance::incident_process>("incident_process", {.doc = "How incidents are handled",
                                                                  .example = "exercised",
                                                                  .nullable = true,
                                                                  .scan = Scan::hint,
                                                                  .scan_how = "runbooks folder"}),
    };
    static constexpr TypeInfo info =
        record<Governance>("governance", "Who decides about the product and by what rules", fields);
    return info;
}

} // namespace readiness::schema

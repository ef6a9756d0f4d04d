// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/report.hpp"
#include "readiness/schema/describe.hpp"

namespace readiness::schema {

template <>
const TypeInfo& type_of<report::Tool>() {
    using report::Tool;
    static constexpr FieldInfo fields[] = {
        field<&Tool::name>("name", {.doc = "Name of the program", .required = true}),
        field<&Tool::version>("version", {.doc = "Version of the program", .required = true}),
    };
    static constexpr TypeInfo info = record<Tool>("tool", "The program that made the report", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::RulePack>() {
    using report::RulePack;
    static constexpr FieldInfo fields[] = {
        field<&RulePack::id>(
            "id", {.doc = "Name and version of the pack", .example = "readiness@2026.1", .required = true}),
        field<&RulePack::name>("name", {.doc = "Name of the pack", .required = true}),
        field<&RulePack::version>("version", {.doc = "Version of the pack", .required = true}),
        field<&RulePack::digest>("digest", {.doc = "SHA-256 over the files of the pack", .required = true}),
        field<&RulePack::rules>(
            "rules", {.doc = "Rules in the pack", .unit = "rules", .required = true, .range = at_least(0)}),
    };
    static constexpr TypeInfo info = record<RulePack>("rule_pack", "A pack of rules that took part", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::SeverityWeights>() {
    using report::SeverityWeights;
    static constexpr FieldInfo fields[] = {
        field<&SeverityWeights::blocker>(
            "blocker",
            {.doc = "Weight of a rule of severity blocker", .required = true, .range = at_least(0)}),
        field<&SeverityWeights::high>(
            "high", {.doc = "Weight of a rule of severity high", .required = true, .range = at_least(0)}),
        field<&SeverityWeights::medium>(
            "medium", {.doc = "Weight of a rule of severity medium", .required = true, .range = at_least(0)}),
        field<&SeverityWeights::low>(
            "low", {.doc = "Weight of a rule of severity low", .required = true, .range = at_least(0)}),
    };
    static constexpr TypeInfo info =
        record<SeverityWeights>("severity_weights", "How much a rule weighs within its area", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::Thresholds>() {
    using report::Thresholds;
    static constexpr FieldInfo fields[] = {
        field<&Thresholds::no_go_below>("no_go_below",
                                        {.doc = "NO_GO where even the high end of the score is under this",
                                         .unit = "points",
                                         .required = true,
                                         .range = between(0, 100)}),
        field<&Thresholds::go_from>("go_from", {.doc = "GO needs at least this low end of the score",
                                                .unit = "points",
                                                .required = true,
                                                .range = between(0, 100)}),
        field<&Thresholds::conditional_from>(
            "conditional_from", {.doc = "GO_WITH_CONDITIONS needs at least this low end of the score",
                                 .unit = "points",
                                 .required = true,
                                 .range = between(0, 100)}),
        field<&Thresholds::coverage_from_pct>("coverage_from_pct",
                                              {.doc = "Less coverage than this defers the verdict",
                                               .unit = "%",
                                               .required = true,
                                               .range = between(0, 100)}),
    };
    static constexpr TypeInfo info = record<Thresholds>("thresholds", "Where the verdict turns", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::RuleChange>() {
    using report::RuleChange;
    static constexpr FieldInfo fields[] = {
        field<&RuleChange::rule>("rule", {.doc = "Id of the rule", .required = true}),
        field<&RuleChange::weight>("weight", {.doc = "Its weight within its area", .range = above(0)}),
        field<&RuleChange::severity>("severity", {.doc = "Its severity, in place of its own"}),
        field<&RuleChange::disabled>("disabled", {.doc = "Whether it is left out", .required = true}),
        field<&RuleChange::reason>("reason", {.doc = "Why"}),
    };
    static constexpr TypeInfo info =
        record<RuleChange>("rule_change", "What the profile changed of a rule", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::Threshold>() {
    using report::Threshold;
    static constexpr FieldInfo fields[] = {
        field<&Threshold::name>("name", {.doc = "Name that conditions use", .required = true}),
        field<&Threshold::value>("value", {.doc = "What it was", .required = true, .range = at_least(0)}),
        field<&Threshold::standard>(
            "standard",
            {.doc = "Its value in the default profile, where this one is another", .range = at_least(0)}),
        field<&Threshold::unit>("unit", {.doc = "What it counts"}),
        field<&Threshold::reason>("reason", {.doc = "Why this value", .required = true}),
    };
    static constexpr TypeInfo info =
        record<Threshold>("threshold", "A number that the conditions of rules name", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::Profile>() {
    using report::Profile;
    static constexpr FieldInfo fields[] = {
        field<&Profile::name>("name", {.doc = "Name of the profile", .required = true}),
        field<&Profile::digest>("digest", {.doc = "SHA-256 of the profile", .required = true}),
        field<&Profile::severity_weights>("severity_weights",
                                          {.doc = "How much a rule weighs within its area"}),
        field<&Profile::verdict>("verdict", {.doc = "Where the verdict turns"}),
        field<&Profile::evidence_fresh_days>("evidence_fresh_days",
                                             {.doc = "How long a verification counts as fresh",
                                              .unit = "days",
                                              .required = true,
                                              .range = at_least(0)}),
        field<&Profile::thresholds>("thresholds", {.doc = "Numbers that the conditions of rules name"}),
        field<&Profile::rules>("rules", {.doc = "What it changes of single rules"}),
    };
    static constexpr TypeInfo info =
        record<Profile>("profile", "How rules were weighed and the verdict decided", fields);
    return info;
}

template <>
const EnumInfo& enum_of<report::InputKind>() {
    static constexpr EnumValue values[] = {
        {"descriptor", "What is judged"},
        {"config", "What was set for the run"},
        {"waivers", "Gaps that are accepted"},
    };
    static constexpr EnumInfo info = enumeration<report::InputKind>("input_kind", values);
    return info;
}

template <>
const TypeInfo& type_of<report::Input>() {
    using report::Input;
    static constexpr FieldInfo fields[] = {
        field<&Input::kind>("kind", {.doc = "What it was read for", .required = true}),
        field<&Input::path>("path", {.doc = "Name of the file as given", .required = true}),
        field<&Input::sha256>("sha256", {.doc = "SHA-256 of its bytes", .required = true}),
    };
    static constexpr TypeInfo info = record<Input>("input", "A file that was read", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::SupportCalendar>() {
    using report::SupportCalendar;
    static constexpr FieldInfo fields[] = {
        field<&SupportCalendar::path>("path", {.doc = "Name of the file"}),
        field<&SupportCalendar::as_of>("as_of", {.doc = "Day on which the dates were read"}),
        field<&SupportCalendar::sha256>("sha256", {.doc = "SHA-256 of its bytes"}),
    };
    static constexpr TypeInfo info =
        record<SupportCalendar>("support_calendar", "Where ends of support were read from", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::ContextLine>() {
    using report::ContextLine;
    static constexpr FieldInfo fields[] = {
        field<&ContextLine::text>("text", {.doc = "What is known, in a sentence", .required = true}),
        field<&ContextLine::scope>("scope", {.doc = "What its figures really cover", .required = true}),
        field<&ContextLine::source>("source", {.doc = "Who says so", .required = true}),
        field<&ContextLine::claims>("claims", {.doc = "Claims it comes from"}),
        field<&ContextLine::rules>("rules", {.doc = "Open rules it is about; none where it is about all"}),
    };
    static constexpr TypeInfo info =
        record<ContextLine>("context_line", "What is known from elsewhere; never scored", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::Project>() {
    using report::Project;
    static constexpr FieldInfo fields[] = {
        field<&Project::name>("name", {.doc = "Name of the project", .nullable = true}),
        field<&Project::summary>("summary", {.doc = "What the project does", .nullable = true}),
        field<&Project::stage>("stage", {.doc = "Where the project stands"}),
        field<&Project::criticality>("criticality", {.doc = "Service level class"}),
        field<&Project::pilot_users>("pilot_users",
                                     {.doc = "People in the pilot", .unit = "users", .range = at_least(0)}),
        field<&Project::target_users>(
            "target_users", {.doc = "People at full rollout", .unit = "users", .range = at_least(0)}),
        field<&Project::start_date>("start_date", {.doc = "First day of the rollout", .nullable = true}),
        field<&Project::enterprise_date>("enterprise_date",
                                         {.doc = "Day of the full rollout", .nullable = true}),
    };
    static constexpr TypeInfo info =
        record<Project>("project", "What the descriptor says about the project", fields);
    return info;
}

} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#include "readiness/rules/pack_file.hpp"
#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace rules;

template <>
const EnumInfo& enum_of<Severity>() {
    static constexpr EnumValue values[] = {
        {"blocker", "Do not add users before it is closed"},
        {"high", "Close it before the next stage"},
        {"medium", "Plan it, with an owner and a date"},
        {"low", "Worth doing"},
    };
    static constexpr EnumInfo info = enumeration<Severity>("severity", values);
    return info;
}

template <>
const EnumInfo& enum_of<Lifecycle>() {
    static constexpr EnumValue values[] = {
        {"experimental", "May still change or go"},
        {"stable", "Changes only with a new version of the pack"},
        {"deprecated", "Will go; its `why` names what replaces it"},
    };
    static constexpr EnumInfo info = enumeration<Lifecycle>("lifecycle", values);
    return info;
}

template <>
const EnumInfo& enum_of<ScanSupport>() {
    static constexpr EnumValue values[] = {
        {"yes", "A scan of the repository can settle it"},
        {"partly", "A scan supplies some facts or a hint"},
        {"no", "Somebody has to say"},
    };
    static constexpr EnumInfo info = enumeration<ScanSupport>("scan", values);
    return info;
}

template <>
const EnumInfo& enum_of<AreaKind>() {
    static constexpr EnumValue values[] = {
        {"gap", "One of the causes of failed scaling; open, closed or unknown"},
        {"anti_pattern", "A habit that breaks rollouts; present, absent or unknown"},
        {"foundation", "What the rest stands on; open, closed or unknown"},
    };
    static constexpr EnumInfo info = enumeration<AreaKind>("kind", values);
    return info;
}

template <>
const EnumInfo& enum_of<ReadDepth>() {
    static constexpr EnumValue values[] = {
        {"full", "Read in full"},
        {"excerpt", "The parts that are used were read"},
        {"secondary", "A third party's description was read; check the original before quoting it"},
        {"data", "Data files were read"},
    };
    static constexpr EnumInfo info = enumeration<ReadDepth>("read", values);
    return info;
}

template <>
const TypeInfo& type_of<EscalationEntry>() {
    static constexpr FieldInfo fields[] = {
        field<&EscalationEntry::when>("when",
                                      {.doc = "CEL condition; the first true one decides", .required = true}),
        field<&EscalationEntry::severity>("severity", {.doc = "Severity while it is true", .required = true}),
    };
    static constexpr TypeInfo info =
        record<EscalationEntry>("escalation", "Raises the severity of a rule.", fields);
    return info;
}

template <>
const TypeInfo& type_of<ExampleEntry>() {
    static constexpr FieldInfo fields[] = {
        field<&ExampleEntry::name>("name", {.doc = "What the example shows", .required = true}),
        field<&ExampleEntry::facts>("facts",
                                    {.doc = "The facts of a descriptor, nothing else", .required = true}),
        field<&ExampleEntry::missing>(
            "missing", {.doc = "Of an unknown example: exactly the facts the outcome waits for"}),
        field<&ExampleEntry::severity>("severity", {.doc = "Expected severity after escalation"}),
    };
    static constexpr TypeInfo info =
        record<ExampleEntry>("example", "Facts and what the rule says of them.", fields);
    return info;
}

template <>
const TypeInfo& type_of<ExampleLists>() {
    static constexpr FieldInfo fields[] = {
        field<&ExampleLists::pass>("pass", {.doc = "Projects that pass"}),
        field<&ExampleLists::fail>("fail", {.doc = "Projects that fail"}),
        field<&ExampleLists::unknown>("unknown", {.doc = "Projects that did not say enough"}),
        field<&ExampleLists::not_applicable>("not_applicable", {.doc = "Projects the rule is not about"}),
    };
    static constexpr TypeInfo info =
        record<ExampleLists>("examples", "Examples that are run as tests.", fields);
    return info;
}

template <>
const TypeInfo& type_of<RuleFile>() {
    static constexpr FieldInfo fields[] = {
        field<&RuleFile::id>(
            "id",
            {.doc = "Stable code, used by waivers and reports", .example = "INT-003", .required = true}),
        field<&RuleFile::slug>("slug", {.doc = "Readable name of the weakness, in kebab-case",
                                        .example = "hand-carried-data",
                                        .required = true}),
        field<&RuleFile::title>("title", {.doc = "What is required", .required = true}),
        field<&RuleFile::finding>(
            "finding", {.doc = "The weakness in one sentence; `{..}` holds CEL", .required = true}),
        field<&RuleFile::area>("area",
                               {.doc = "Area of the pack that its points count in", .required = true}),
        field<&RuleFile::severity>(
            "severity", {.doc = "How bad a gap is; also its weight within the area", .required = true}),
        field<&RuleFile::escalate>("escalate", {.doc = "Conditions that raise the severity; points stay"}),
        field<&RuleFile::lifecycle>("lifecycle", {.doc = "How settled the rule is", .required = true}),
        field<&RuleFile::since>("since", {.doc = "Version of the pack that brought it", .required = true}),
        field<&RuleFile::effective_on>("effective_on",
                                       {.doc = "First day it is judged; before, not applicable"}),
        field<&RuleFile::applies>(
            "applies", {.doc = "CEL condition; false: the rule is not applicable", .required = true}),
        field<&RuleFile::require>("require",
                                  {.doc = "CEL condition; true: pass, false: gap", .required = true}),
        field<&RuleFile::why>("why", {.doc = "Why the weakness stops rollouts", .required = true}),
        field<&RuleFile::fix>("fix", {.doc = "What to do", .required = true}),
        field<&RuleFile::effort_days>("effort_days",
                                      {.doc = "Least and most effort for a team of four to eight",
                                       .unit = "person-days",
                                       .example = "[3, 8]",
                                       .required = true,
                                       .range = at_least(0)}),
        field<&RuleFile::depends_on>("depends_on", {.doc = "Rules whose fix has to come first"}),
        field<&RuleFile::claims>("claims", {.doc = "Claims of the seed articles it encodes"}),
        field<&RuleFile::sources>("sources", {.doc = "Public sources, by their code in the pack"}),
        field<&RuleFile::scan>("scan",
                               {.doc = "What a scan of the repository can do for it", .required = true}),
        field<&RuleFile::examples>("examples", {.doc = "Examples that are run as tests"}),
    };
    static constexpr TypeInfo info = record<RuleFile>("rule", "One rule of a pack.", fields);
    return info;
}

template <>
const TypeInfo& type_of<AreaEntry>() {
    static constexpr FieldInfo fields[] = {
        field<&AreaEntry::id>("id", {.doc = "Name that rules and profiles use", .required = true}),
        field<&AreaEntry::title>("title", {.doc = "Name that people read", .required = true}),
        field<&AreaEntry::kind>("kind", {.doc = "Where it stands in the report", .required = true}),
        field<&AreaEntry::weight>(
            "weight",
            {.doc = "What it weighs where the profile does not say", .example = "5", .range = at_least(0)}),
    };
    static constexpr TypeInfo info = record<AreaEntry>("area", "What scores add up by.", fields);
    return info;
}

template <>
const TypeInfo& type_of<SourceEntry>() {
    static constexpr FieldInfo fields[] = {
        field<&SourceEntry::code>("code", {.doc = "Name that rules use", .required = true}),
        field<&SourceEntry::title>("title", {.doc = "Full name", .required = true}),
        field<&SourceEntry::where>("where", {.doc = "Where to find it", .required = true}),
        field<&SourceEntry::adds>("adds", {.doc = "What it adds", .required = true}),
        field<&SourceEntry::read>("read", {.doc = "How far it was read for the pack", .required = true}),
    };
    static constexpr TypeInfo info = record<SourceEntry>("source", "A public source of rules.", fields);
    return info;
}

template <>
const TypeInfo& type_of<VariableEntry>() {
    static constexpr FieldInfo fields[] = {
        field<&VariableEntry::name>(
            "name", {.doc = "Name that the conditions of the pack use", .example = "near", .required = true}),
        field<&VariableEntry::expression>(
            "expression", {.doc = "CEL that it stands for; may use the variables above", .required = true}),
        field<&VariableEntry::doc>("doc", {.doc = "What it means"}),
    };
    static constexpr TypeInfo info =
        record<VariableEntry>("variable", "A name for an expression that conditions share.", fields);
    return info;
}

template <>
const TypeInfo& type_of<ContextEntry>() {
    static constexpr FieldInfo fields[] = {
        field<&ContextEntry::text>("text",
                                   {.doc = "What is known from elsewhere, in a sentence", .required = true}),
        field<&ContextEntry::scope>(
            "scope", {.doc = "What the figures really cover, shown with them", .required = true}),
        field<&ContextEntry::source>("source", {.doc = "Who says so", .required = true}),
        field<&ContextEntry::claims>("claims", {.doc = "Claims it comes from"}),
        field<&ContextEntry::rules>(
            "rules", {.doc = "Shown while one of these fails or is unknown; always, where none is named"}),
    };
    static constexpr TypeInfo info =
        record<ContextEntry>("context", "A line that helps a committee and is never scored.", fields);
    return info;
}

template <>
const TypeInfo& type_of<PackFile>() {
    static constexpr FieldInfo fields[] = {
        field<&PackFile::schema_version>(
            "schema_version",
            {.doc = "Version of the pack format; currently 1", .required = true, .range = between(1, 1)}),
        field<&PackFile::name>("name", {.doc = "Name of the pack", .required = true}),
        field<&PackFile::version>("version",
                                  {.doc = "Dated version, as in `readiness@2026.1`", .required = true}),
        field<&PackFile::title>("title", {.doc = "Name that people read", .required = true}),
        field<&PackFile::summary>("summary", {.doc = "What the pack is about"}),
        field<&PackFile::areas>(
            "areas", {.doc = "Areas in report order; those of packs loaded before need not be repeated"}),
        field<&PackFile::sources>("sources", {.doc = "Public sources its rules cite"}),
        field<&PackFile::variables>("variables", {.doc = "Expressions that its conditions share, by name"}),
        field<&PackFile::context>("context", {.doc = "What is known from elsewhere, cited and never scored"}),
    };
    static constexpr TypeInfo info =
        record<PackFile>("pack", "A folder of rules that are versioned together.", fields);
    return info;
}

} // namespace readiness::schema

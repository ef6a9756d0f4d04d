// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/report.hpp"
#include "readiness/schema/describe.hpp"

namespace readiness::schema {

template <>
const TypeInfo& type_of<report::Condition>() {
    using report::Condition;
    static constexpr FieldInfo fields[] = {
        field<&Condition::rule>("rule", {.doc = "Id of the rule", .required = true}),
        field<&Condition::message>(
            "message", {.doc = "The weakness in one sentence", .nullable = true, .required = true}),
        field<&Condition::severity>("severity", {.doc = "Severity after escalation", .required = true}),
        field<&Condition::owner>("owner", {.doc = "Who closes it; left out where nobody is named"}),
        field<&Condition::due>("due", {.doc = "When it is to be closed; left out where no day is agreed"}),
        field<&Condition::proof>("proof",
                                 {.doc = "The CEL assertion that proves it closed", .required = true}),
        field<&Condition::waived>("waived", {.doc = "Whether a waiver accepts the gap", .required = true}),
    };
    static constexpr TypeInfo info =
        record<Condition>("condition", "A gap that the verdict leaves open on condition", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::Gaps>() {
    using report::Gaps;
    static constexpr FieldInfo fields[] = {
        field<&Gaps::all>("all", {.doc = "Rules that fail, whatever is waived",
                                  .unit = "gaps",
                                  .required = true,
                                  .range = at_least(0)}),
        field<&Gaps::waived>("waived", {.doc = "Those of them that an active waiver accepts",
                                        .unit = "gaps",
                                        .required = true,
                                        .range = at_least(0)}),
        field<&Gaps::unwaived>(
            "unwaived",
            {.doc = "Those that nobody accepted", .unit = "gaps", .required = true, .range = at_least(0)}),
    };
    static constexpr TypeInfo info =
        record<Gaps>("gaps", "Gaps with and without waivers; none of them earns a point", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::Waiver>() {
    using report::Waiver;
    static constexpr FieldInfo fields[] = {
        field<&Waiver::rule>("rule", {.doc = "Id of the rule", .required = true}),
        field<&Waiver::state>("state", {.doc = "Whether it counts today", .required = true}),
        field<&Waiver::cause>("cause", {.doc = "Why it does or does not", .required = true}),
        field<&Waiver::message>("message",
                                {.doc = "The same in a sentence", .nullable = true, .required = true}),
        field<&Waiver::scope>("scope", {.doc = "Path it is limited to; left out where it covers everything"}),
        field<&Waiver::reason>("reason", {.doc = "Why the gap is accepted", .nullable = true}),
        field<&Waiver::owner>("owner", {.doc = "Who answers for the gap", .nullable = true}),
        field<&Waiver::approver>("approver", {.doc = "Who accepted it", .nullable = true}),
        field<&Waiver::created>("created", {.doc = "Day it was written"}),
        field<&Waiver::expires>("expires", {.doc = "Last day it counts, UTC", .required = true}),
        field<&Waiver::path>("path", {.doc = "Where it stands: a path in the descriptor, or one in a file "
                                             "of waivers behind its name and `#`",
                                      .example = "waivers[0]"}),
        field<&Waiver::file>("file", {.doc = "File it stands in"}),
        field<&Waiver::line>("line", {.doc = "Line it stands on", .range = at_least(1)}),
    };
    static constexpr TypeInfo info = record<Waiver>("waiver", "A gap accepted through a day", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::Declaration>() {
    using report::Declaration;
    static constexpr FieldInfo fields[] = {
        field<&Declaration::rule>("rule", {.doc = "Id of the rule", .required = true}),
        field<&Declaration::reason>("reason", {.doc = "Why it is irrelevant", .nullable = true}),
        field<&Declaration::by>("by", {.doc = "Who declared it", .nullable = true}),
        field<&Declaration::path>(
            "path", {.doc = "Where it stands in the descriptor", .example = "not_applicable[0]"}),
        field<&Declaration::line>("line", {.doc = "Line it stands on", .range = at_least(1)}),
    };
    static constexpr TypeInfo info = record<Declaration>("declaration", "A rule declared irrelevant", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::GateReason>() {
    using report::GateReason;
    static constexpr FieldInfo fields[] = {
        field<&GateReason::gate>(
            "gate",
            {.doc = "Name of the gate, as in the config file", .example = "min_score", .required = true}),
        field<&GateReason::wanted>("wanted", {.doc = "What the gate asks for", .required = true}),
        field<&GateReason::actual>("actual", {.doc = "What the assessment reached", .required = true}),
        field<&GateReason::message>("message", {.doc = "The same in a sentence", .required = true}),
        field<&GateReason::rules>("rules", {.doc = "Ids of the rules that are the reason, where rules are"}),
    };
    static constexpr TypeInfo info = record<GateReason>("gate_reason", "A gate that was not met", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::Gate>() {
    using report::Gate;
    static constexpr FieldInfo fields[] = {
        field<&Gate::set>("set", {.doc = "Whether a gate was set", .required = true}),
        field<&Gate::met>("met", {.doc = "Whether every gate was met", .required = true}),
        field<&Gate::reasons>("reasons", {.doc = "Every gate that was not met"}),
    };
    static constexpr TypeInfo info = record<Gate>("gate", "What the run had to reach", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::NextStep>() {
    using report::NextStep;
    static constexpr FieldInfo fields[] = {
        field<&NextStep::kind>("kind", {.doc = "What kind of step it is", .required = true}),
        field<&NextStep::text>("text", {.doc = "The step in a sentence", .nullable = true, .required = true}),
        field<&NextStep::rule>("rule", {.doc = "Id of the rule it is about"}),
        field<&NextStep::fact>("fact", {.doc = "Path of the fact it is about"}),
    };
    static constexpr TypeInfo info = record<NextStep>("next_step", "What to do next", fields);
    return info;
}

template <>
const TypeInfo& type_of<report::Report>() {
    using report::Report;
    static constexpr FieldInfo fields[] = {
        field<&Report::schema_version>(
            "schema_version",
            {.doc = "Version of the report format", .required = true, .range = at_least(1)}),
        field<&Report::tool>("tool", {.doc = "The program that made the report"}),
        field<&Report::rule_packs>("rule_packs", {.doc = "Packs of rules that took part"}),
        field<&Report::profile>("profile", {.doc = "How rules were weighed and the verdict decided"}),
        field<&Report::as_of>("as_of", {.doc = "Day the project is judged for, UTC", .required = true}),
        field<&Report::inputs>("inputs", {.doc = "Files that were read"}),
        field<&Report::support_calendar>("support_calendar", {.doc = "Where ends of support were read from"}),
        field<&Report::project>("project", {.doc = "What the descriptor says about the project"}),
        field<&Report::score>("score", {.doc = "The readiness score as an interval"}),
        field<&Report::coverage_pct>("coverage_pct",
                                     {.doc = "Share of the points that is decided, rounded down",
                                      .unit = "%",
                                      .required = true,
                                      .range = between(0, 100)}),
        field<&Report::evidence_pct>(
            "evidence_pct", {.doc = "Share of the points passed that rests on fresh evidence, rounded down",
                             .unit = "%",
                             .required = true,
                             .range = between(0, 100)}),
        field<&Report::unproven_points>(
            "unproven_points",
            {.doc = "Points passed that no fresh evidence backs, rounded down; `evidence` of the findings "
                    "tells them apart",
             .unit = "points",
             .range = between(0, 100)}),
        field<&Report::verdict>("verdict", {.doc = "The verdict and what decided it"}),
        field<&Report::areas>("areas",
                              {.doc = "Five gaps, seven anti-patterns and the foundations, in report order"}),
        field<&Report::findings>("findings", {.doc = "What every rule said, in catalogue order"}),
        field<&Report::ledger>("ledger", {.doc = "Points not earned, largest share first; they add up to 100 "
                                                 "minus the low end of the score"}),
        field<&Report::questions>("questions", {.doc = "Facts that are not stated, most valuable first"}),
        field<&Report::questions_omitted>(
            "questions_omitted", {.doc = "How many more there are, where a report names only the first ones",
                                  .unit = "questions",
                                  .range = at_least(0)}),
        field<&Report::gaps>("gaps", {.doc = "How many gaps there are, with and without waivers"}),
        field<&Report::conditions>("conditions", {.doc = "Gaps that GO_WITH_CONDITIONS leaves open"}),
        field<&Report::waivers>("waivers",
                                {.doc = "Gaps accepted through a day, and waivers that accept none"}),
        field<&Report::not_applicable>("not_applicable", {.doc = "Rules declared irrelevant"}),
        field<&Report::evidence_root>(
            "evidence_root",
            {.doc = "Folder in which files of evidence were looked for; left out where they were not",
             .nullable = true}),
        field<&Report::evidence>("evidence",
                                 {.doc = "Everything that names evidence, and whether it counts"}),
        field<&Report::context>(
            "context", {.doc = "What is known from elsewhere about what is open; cited and never scored"}),
        field<&Report::baseline>(
            "baseline",
            {.doc = "How the report stands against an earlier one; left out where none was given"}),
        field<&Report::gate>("gate", {.doc = "What the run had to reach"}),
        field<&Report::next_step>("next_step", {.doc = "What to do next"}),
    };
    static constexpr TypeInfo info =
        record<Report>("report", "The judgement of one project descriptor", fields);
    return info;
}

} // namespace readiness::schema

namespace readiness::report {

const Finding* Report::find(std::string_view rule) const {
    for (const Finding& finding : findings.value)
        if (finding.rule.value == rule)
            return &finding;
    return nullptr;
}

} // namespace readiness::report

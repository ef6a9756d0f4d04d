// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/finding.hpp"
#include "readiness/schema/describe.hpp"

// Texts that quote the descriptor are nullable, because `none` is something a descriptor says.
namespace readiness::schema {

using report::DecidingFact;
using report::EvidenceCount;
using report::EvidenceItem;
using report::Finding;
using report::TraceStep;

template <>
const TypeInfo& type_of<DecidingFact>() {
    static constexpr FieldInfo fields[] = {
        field<&DecidingFact::path>("path", {.doc = "Path of the fact", .required = true}),
        field<&DecidingFact::value>(
            "value", {.doc = "What the descriptor says; left out where it says nothing", .nullable = true}),
        field<&DecidingFact::expected>("expected", {.doc = "What the rule wants of it", .nullable = true}),
        field<&DecidingFact::known>("known", {.doc = "Whether the fact is stated", .required = true}),
        field<&DecidingFact::file>("file", {.doc = "File the fact stands in, or would"}),
        field<&DecidingFact::line>(
            "line", {.doc = "Line of the fact or, where it is absent, of what it belongs under",
                     .range = at_least(1)}),
        field<&DecidingFact::column>("column", {.doc = "Column, in characters", .range = at_least(1)}),
    };
    static constexpr TypeInfo info =
        record<DecidingFact>("deciding_fact", "A fact that decided an outcome", fields);
    return info;
}

template <>
const TypeInfo& type_of<TraceStep>() {
    static constexpr FieldInfo fields[] = {
        field<&TraceStep::condition>(
            "condition",
            {.doc = "Condition the steps are of, `applies` or `require`; of the topmost step only",
             .example = "require"}),
        field<&TraceStep::begin>("begin", {.doc = "Byte of the condition at which the step begins",
                                           .required = true,
                                           .range = at_least(0)}),
        field<&TraceStep::end>(
            "end",
            {.doc = "Byte of the condition before which it ends", .required = true, .range = at_least(0)}),
        field<&TraceStep::text>(
            "text", {.doc = "That part of the condition, on one line and shortened", .nullable = true}),
        field<&TraceStep::value>(
            "value", {.doc = "What came out, as people read it; long lists are shortened", .nullable = true}),
        field<&TraceStep::blamed>("blamed", {.doc = "Whether the step helped to decide", .required = true}),
        field<&TraceStep::element>("element", {.doc = "Under a quantifier, the entry the step looked at",
                                               .example = "integration.systems[2] \"ImageVault\"",
                                               .nullable = true}),
        field<&TraceStep::entries>(
            "entries", {.doc = "Of a quantifier, how many entries it looked at", .range = at_least(0)}),
        field<&TraceStep::entries_blamed>(
            "entries_blamed",
            {.doc = "Of a quantifier, how many of them helped to decide", .range = at_least(0)}),
        field<&TraceStep::children>(
            "children", {.doc = "Steps it consists of, literals left out; at most three entries of a "
                                "quantifier; none below a step that did not help to decide"}),
    };
    static constexpr TypeInfo info =
        record<TraceStep>("trace_step", "A step of the evaluation of a condition", fields);
    return info;
}

template <>
const TypeInfo& type_of<EvidenceCount>() {
    static constexpr FieldInfo fields[] = {
        field<&EvidenceCount::facts_read>("facts_read", {.doc = "Stated facts that the requirement read",
                                                         .unit = "facts",
                                                         .required = true,
                                                         .range = at_least(0)}),
        field<&EvidenceCount::fresh>("fresh", {.doc = "Those of them with evidence that is still fresh",
                                               .unit = "facts",
                                               .required = true,
                                               .range = at_least(0)}),
        field<&EvidenceCount::unproven_points>("unproven_points",
                                               {.doc = "Of a pass, the points that no fresh evidence backs",
                                                .unit = "points",
                                                .range = between(0, 100)}),
    };
    static constexpr TypeInfo info =
        record<EvidenceCount>("evidence_count", "How much of what a rule read is backed by evidence", fields);
    return info;
}

template <>
const TypeInfo& type_of<EvidenceItem>() {
    static constexpr FieldInfo fields[] = {
        field<&EvidenceItem::path>("path", {.doc = "Path of the fact or the entry it backs",
                                            .example = "observability.tracing",
                                            .required = true}),
        field<&EvidenceItem::state>("state", {.doc = "Whether it counts", .required = true}),
        field<&EvidenceItem::message>(
            "message", {.doc = "The same in a sentence; left out where it counts", .nullable = true}),
        field<&EvidenceItem::evidence>("evidence", {.doc = "What it names: a file or an address"}),
        field<&EvidenceItem::verified_on>("verified_on", {.doc = "Day on which somebody last checked it"}),
        field<&EvidenceItem::by>("by", {.doc = "Who checked it"}),
        field<&EvidenceItem::file>("file", {.doc = "File it is written in"}),
        field<&EvidenceItem::line>("line", {.doc = "Line it is written on", .range = at_least(1)}),
    };
    static constexpr TypeInfo info =
        record<EvidenceItem>("evidence_item", "What somebody named as proof of a fact", fields);
    return info;
}

template <>
const TypeInfo& type_of<Finding>() {
    static constexpr FieldInfo fields[] = {
        field<&Finding::rule>("rule", {.doc = "Id of the rule", .example = "INT-003", .required = true}),
        field<&Finding::slug>("slug", {.doc = "Readable name of the rule", .example = "hand-carried-data"}),
        field<&Finding::title>("title", {.doc = "What the rule requires", .required = true}),
        field<&Finding::message>(
            "message",
            {.doc = "The weakness in one sentence where the rule fails, else the title", .nullable = true}),
        field<&Finding::area>("area", {.doc = "Id of the area the rule belongs to", .required = true}),
        field<&Finding::outcome>("outcome", {.doc = "What the rule said", .required = true}),
        field<&Finding::severity>("severity", {.doc = "Severity after escalation", .required = true}),
        field<&Finding::base_severity>("base_severity",
                                       {.doc = "Severity that weighs the points", .required = true}),
        field<&Finding::escalated>("escalated",
                                   {.doc = "Whether a condition raised the severity", .required = true}),
        field<&Finding::escalation_unknown>("escalation_unknown",
                                            {.doc = "Paths of facts that could still raise the severity"}),
        field<&Finding::advice>(
            "advice",
            {.doc = "Whether the finding neither blocks nor gates at this stage", .required = true}),
        field<&Finding::waived>("waived",
                                {.doc = "Whether an active waiver accepts the gap", .required = true}),
        field<&Finding::waiver>("waiver", {.doc = "Path of that waiver", .example = "waivers[0]"}),
        field<&Finding::declaration>(
            "declaration",
            {.doc = "Path of the entry that declared the rule irrelevant", .example = "not_applicable[0]"}),
        field<&Finding::disabled>("disabled", {.doc = "Why the profile leaves the rule out"}),
        field<&Finding::points>("points", {.doc = "Points of 100 the rule decides, to one decimal",
                                           .unit = "points",
                                           .required = true,
                                           .range = between(0, 100)}),
        field<&Finding::points_exact>("points_exact",
                                      {.doc = "The same as a fraction", .example = "8/3", .required = true}),
        field<&Finding::facts>("facts", {.doc = "Facts that decided, at most 200; empty for a pass"}),
        field<&Finding::facts_omitted>("facts_omitted", {.doc = "How many more are known to have decided and are not listed",
                                                         .unit = "facts",
                                                         .range = at_least(0)}),
        field<&Finding::trace>("trace",
                               {.doc = "How the conditions behind a fail, an unknown or an error came "
                                       "out, step by step; empty otherwise"}),
        field<&Finding::missing>("missing", {.doc = "Paths of facts not stated that could decide, at most 200 for each condition"}),
        field<&Finding::why>("why", {.doc = "Why the requirement matters"}),
        field<&Finding::fix>("fix", {.doc = "What closes the gap"}),
        field<&Finding::effort_days_min>(
            "effort_days_min",
            {.doc = "Least effort of the fix", .unit = "person-days", .range = at_least(0)}),
        field<&Finding::effort_days_max>(
            "effort_days_max",
            {.doc = "Most effort of the fix", .unit = "person-days", .range = at_least(0)}),
        field<&Finding::applies>("applies", {.doc = "Condition under which the rule applies, in CEL"}),
        field<&Finding::require>("require", {.doc = "Condition the rule requires, in CEL"}),
        field<&Finding::error>("error", {.doc = "Why the rule broke"}),
        field<&Finding::claims>("claims", {.doc = "Claims of the seed articles behind the rule"}),
        field<&Finding::sources>("sources", {.doc = "Codes of the public sources behind the rule"}),
        field<&Finding::since>("since", {.doc = "Version of the pack that brought the rule"}),
        field<&Finding::depends_on>("depends_on", {.doc = "Ids of rules to satisfy first"}),
        field<&Finding::evidence>("evidence",
                                  {.doc = "How much of what the rule read is backed by evidence"}),
        field<&Finding::fingerprint>(
            "fingerprint",
            {.doc =
                 "Digest of the rule and of paths and values that decided; the same as long as they are, "
                 "wherever they stand in the file. Left out for a pass and where the rule does not apply"}),
        field<&Finding::baseline_state>("baseline_state",
                                        {.doc = "How a gap or an open question stands against the baseline; "
                                                "left out for other outcomes and where "
                                                "there is no baseline"}),
        field<&Finding::file>("file", {.doc = "File to look at"}),
        field<&Finding::line>("line", {.doc = "Line to look at", .range = at_least(1)}),
        field<&Finding::column>("column", {.doc = "Column to look at, in characters", .range = at_least(1)}),
    };
    static constexpr TypeInfo info =
        record<Finding>("finding", "What one rule said about the project", fields);
    return info;
}

} // namespace readiness::schema

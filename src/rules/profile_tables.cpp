// SPDX-License-Identifier: Apache-2.0
#include "readiness/rules/profile_file.hpp"
#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace rules;

template <>
const TypeInfo& type_of<SeverityWeights>() {
    static constexpr FieldInfo fields[] = {
        field<&SeverityWeights::blocker>("blocker",
                                         {.doc = "Weight of a blocker", .required = true, .range = above(0)}),
        field<&SeverityWeights::high>("high",
                                      {.doc = "Weight of a high rule", .required = true, .range = above(0)}),
        field<&SeverityWeights::medium>(
            "medium", {.doc = "Weight of a medium rule", .required = true, .range = above(0)}),
        field<&SeverityWeights::low>("low",
                                     {.doc = "Weight of a low rule", .required = true, .range = above(0)}),
    };
    static constexpr TypeInfo info =
        record<SeverityWeights>("severity_weights", "Weights of rules within their area.", fields);
    return info;
}

template <>
const TypeInfo& type_of<AreaWeight>() {
    static constexpr FieldInfo fields[] = {
        field<&AreaWeight::area>("area", {.doc = "Id of an area", .required = true}),
        field<&AreaWeight::weight>(
            "weight", {.doc = "Its weight among the areas", .required = true, .range = at_least(0)}),
    };
    static constexpr TypeInfo info = record<AreaWeight>("area_weight", "Weight of an area.", fields);
    return info;
}

template <>
const TypeInfo& type_of<VerdictThresholds>() {
    static constexpr FieldInfo fields[] = {
        field<&VerdictThresholds::no_go_below>("no_go_below",
                                               {.doc = "NO_GO if even the high end of the score is under it",
                                                .unit = "points",
                                                .required = true,
                                                .range = between(0, 100)}),
        field<&VerdictThresholds::go_from>("go_from", {.doc = "Low end of the score that GO needs",
                                                       .unit = "points",
                                                       .required = true,
                                                       .range = between(0, 100)}),
        field<&VerdictThresholds::conditional_from>(
            "conditional_from", {.doc = "Low end of the score that GO_WITH_CONDITIONS needs",
                                 .unit = "points",
                                 .required = true,
                                 .range = between(0, 100)}),
        field<&VerdictThresholds::coverage_from_pct>("coverage_from_pct",
                                                     {.doc = "DEFER if less of the score is decided",
                                                      .unit = "%",
                                                      .required = true,
                                                      .range = between(0, 100)}),
    };
    static constexpr TypeInfo info = record<VerdictThresholds>(
        "verdict", "Thresholds of the verdict; the first line that matches wins.", fields);
    return info;
}

template <>
const TypeInfo& type_of<ConditionDefaults>() {
    static constexpr FieldInfo fields[] = {
        field<&ConditionDefaults::owner>("owner",
                                         {.doc = "CEL for who owns a condition that no waiver gives an owner",
                                          .example = "team.owners.engineering"}),
        field<&ConditionDefaults::due>(
            "due", {.doc = "CEL for the day a condition is due", .example = "rollout.start_date"}),
    };
    static constexpr TypeInfo info = record<ConditionDefaults>(
        "conditions", "What a condition of GO_WITH_CONDITIONS gets by default.", fields);
    return info;
}

template <>
const TypeInfo& type_of<AdviceFile>() {
    static constexpr FieldInfo fields[] = {
        field<&AdviceFile::when>("when", {.doc = "CEL condition"}),
        field<&AdviceFile::areas>("areas", {.doc = "Areas whose gaps are advice while it is true"}),
    };
    static constexpr TypeInfo info =
        record<AdviceFile>("advice", "When gaps keep their points but neither block nor gate.", fields);
    return info;
}

template <>
const TypeInfo& type_of<RuleChangeEntry>() {
    static constexpr FieldInfo fields[] = {
        field<&RuleChangeEntry::rule>("rule",
                                      {.doc = "Id of a rule", .example = "INT-003", .required = true}),
        field<&RuleChangeEntry::weight>(
            "weight",
            {.doc = "Its weight within its area, in place of that of its severity", .range = above(0)}),
        field<&RuleChangeEntry::severity>("severity", {.doc = "Its severity, in place of its own"}),
        field<&RuleChangeEntry::disabled>("disabled", {.doc = "Whether it is left out: not applicable"}),
        field<&RuleChangeEntry::reason>(
            "reason", {.doc = "Why; mandatory where it is disabled or its severity changes"}),
    };
    static constexpr TypeInfo info =
        record<RuleChangeEntry>("rule_change", "What a profile changes of a rule.", fields);
    return info;
}

template <>
const TypeInfo& type_of<ThresholdEntry>() {
    static constexpr FieldInfo fields[] = {
        field<&ThresholdEntry::name>(
            "name", {.doc = "Name that conditions use", .example = "deployables_most", .required = true}),
        field<&ThresholdEntry::value>(
            "value", {.doc = "A whole number or one with decimals; conditions do not mix the two",
                      .required = true,
                      .range = at_least(0)}),
        field<&ThresholdEntry::unit>("unit", {.doc = "What it counts", .example = "days"}),
        field<&ThresholdEntry::reason>("reason", {.doc = "Why this value", .required = true}),
    };
    static constexpr TypeInfo info =
        record<ThresholdEntry>("threshold", "A number that the conditions of rules name.", fields);
    return info;
}

template <>
const TypeInfo& type_of<ProfileFile>() {
    static constexpr FieldInfo fields[] = {
        field<&ProfileFile::schema_version>(
            "schema_version",
            {.doc = "Version of the profile format; currently 1", .required = true, .range = between(1, 1)}),
        field<&ProfileFile::name>("name", {.doc = "Name of the profile", .required = true}),
        field<&ProfileFile::title>("title", {.doc = "Name that people read"}),
        field<&ProfileFile::summary>("summary", {.doc = "What it is for"}),
        field<&ProfileFile::severity_weights>("severity_weights",
                                              {.doc = "Weights of rules within their area"}),
        field<&ProfileFile::area_weights>("area_weights", {.doc = "Weights of the areas", .required = true}),
        field<&ProfileFile::verdict>("verdict", {.doc = "Thresholds of the verdict"}),
        field<&ProfileFile::conditions>("conditions", {.doc = "Defaults of conditions"}),
        field<&ProfileFile::evidence_fresh_days>(
            "evidence_fresh_days", {.doc = "Days a verification counts as fresh, the last included",
                                    .unit = "days",
                                    .required = true,
                                    .range = at_least(0)}),
        field<&ProfileFile::advice>("advice", {.doc = "When gaps are only advice"}),
        field<&ProfileFile::thresholds>("thresholds", {.doc = "Numbers that conditions name; those left out "
                                                              "are as in the default profile"}),
        field<&ProfileFile::rules>("rules", {.doc = "Rules that are weighed otherwise or left out"}),
    };
    static constexpr TypeInfo info =
        record<ProfileFile>("profile", "How rules are weighed and verdicts are decided.", fields);
    return info;
}

} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/baseline.hpp"
#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using report::Baseline;
using report::GapChange;

template <>
const EnumInfo& enum_of<report::BaselineState>() {
    static constexpr EnumValue values[] = {
        {"new", "The rule fails (or is unknown), and did not (or was not) in the baseline"},
        {"unchanged", "The same outcome in both, by the same facts with the same values"},
        {"updated", "The same outcome in both, but what decided it is not the same"},
        {"absent", "The rule failed in the baseline and does no more"},
    };
    static constexpr EnumInfo info = enumeration<report::BaselineState>("baseline_state", values);
    return info;
}

template <>
const TypeInfo& type_of<GapChange>() {
    static constexpr FieldInfo fields[] = {
        field<&GapChange::rule>("rule", {.doc = "Id of the rule", .required = true}),
        field<&GapChange::title>("title", {.doc = "What the rule requires", .nullable = true}),
        field<&GapChange::message>("message", {.doc = "The weakness in one sentence", .nullable = true}),
        field<&GapChange::severity>("severity", {.doc = "Severity after escalation", .required = true}),
        field<&GapChange::state>("state", {.doc = "Whether the gap is new or gone", .required = true}),
        field<&GapChange::fingerprint>("fingerprint", {.doc = "That of the finding"}),
        field<&GapChange::points>(
            "points",
            {.doc = "Points that the gap costs, or did", .unit = "points", .range = between(0, 100)}),
        field<&GapChange::file>("file", {.doc = "File to look at"}),
        field<&GapChange::line>("line", {.doc = "Line to look at", .range = at_least(1)}),
    };
    static constexpr TypeInfo info =
        record<GapChange>("gap_change", "A gap that is new, or that is gone", fields);
    return info;
}

template <>
const TypeInfo& type_of<Baseline>() {
    static constexpr FieldInfo fields[] = {
        field<&Baseline::path>("path", {.doc = "File the earlier report was read from"}),
        field<&Baseline::sha256>("sha256", {.doc = "Digest of that file"}),
        field<&Baseline::as_of>("as_of", {.doc = "Day the earlier report was made for"}),
        field<&Baseline::verdict>("verdict", {.doc = "Its verdict"}),
        field<&Baseline::score_low>(
            "score_low", {.doc = "Low end of its score", .unit = "points", .range = between(0, 100)}),
        field<&Baseline::score_high>(
            "score_high", {.doc = "High end of its score", .unit = "points", .range = between(0, 100)}),
        field<&Baseline::score_low_exact>("score_low_exact",
                                          {.doc = "Its low end as a fraction", .example = "2448/79"}),
        field<&Baseline::low_change>("low_change",
                                     {.doc = "Change of the low end, negative where points were lost",
                                      .unit = "points",
                                      .range = between(-100, 100)}),
        field<&Baseline::high_change>(
            "high_change", {.doc = "Change of the high end", .unit = "points", .range = between(-100, 100)}),
        field<&Baseline::same_rules>(
            "same_rules",
            {.doc = "Whether rule packs and profile are the same; if not, a change may come from "
                    "them and not from the project"}),
        field<&Baseline::changes>(
            "changes", {.doc = "Gaps that are new, then those that are gone, the costliest first"}),
    };
    static constexpr TypeInfo info =
        record<Baseline>("baseline", "How the report stands against an earlier one", fields);
    return info;
}

} // namespace readiness::schema

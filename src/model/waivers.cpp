// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/waivers.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const TypeInfo& type_of<Waiver>() {
    static constexpr FieldInfo fields[] = {
        field<&Waiver::rule>("rule",
                             {.doc = "Rule whose gap is accepted", .example = "DEL-002", .required = true}),
        field<&Waiver::scope>("scope", {.doc = "Path it is limited to; everything if left out",
                                        .example = "integration.systems[0]"}),
        field<&Waiver::reason>("reason", {.doc = "Why it is accepted",
                                          .example = "ClaimCore allows two releases a week until May 2027",
                                          .required = true}),
        field<&Waiver::owner>("owner",
                              {.doc = "Who closes the gap", .example = "D. Ferrari", .required = true}),
        field<&Waiver::approver>(
            "approver",
            {.doc = "Who accepted it; not the owner", .example = "C. Whitfield", .required = true}),
        field<&Waiver::created>("created", {.doc = "Day it was accepted", .example = "2026-11-09"}),
        field<&Waiver::expires>(
            "expires",
            {.doc = "Last day on which it counts, UTC", .example = "2027-06-01", .required = true}),
    };
    static constexpr TypeInfo info = record<Waiver>("waiver", "A gap that is accepted for a time", fields);
    return info;
}

template <>
const TypeInfo& type_of<WaiverFile>() {
    static constexpr FieldInfo fields[] = {
        field<&WaiverFile::schema_version>("schema_version",
                                           {.doc = "Version of the format of waivers; currently 1",
                                            .example = "1",
                                            .required = true,
                                            .range = between(1, 1)}),
        field<&WaiverFile::waivers>("waivers",
                                    {.doc = "Gaps that are accepted for a time", .nullable = true}),
    };
    static constexpr TypeInfo info =
        record<WaiverFile>("waiver_file", "Waivers that stand beside the descriptor", fields);
    return info;
}

template <>
const TypeInfo& type_of<NotApplicable>() {
    static constexpr FieldInfo fields[] = {
        field<&NotApplicable::rule>(
            "rule", {.doc = "Rule that does not apply", .example = "UXA-002", .required = true}),
        field<&NotApplicable::reason>("reason", {.doc = "Why it does not apply",
                                                 .example = "One managed laptop for everybody",
                                                 .required = true}),
        field<&NotApplicable::by>("by", {.doc = "Who says so", .example = "L. Mbeki", .required = true}),
    };
    static constexpr TypeInfo info = record<NotApplicable>(
        "not_applicable", "A rule that is declared irrelevant; never a blocker", fields);
    return info;
}

} // namespace readiness::schema

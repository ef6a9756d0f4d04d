// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/project.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const TypeInfo& type_of<Project>() {
    static constexpr FieldInfo fields[] = {
        field<&Project::schema_version>("schema_version",
                                        {.doc = "Version of the descriptor format; currently 1",
                                         .example = "1",
                                         .minimum = true,
                                         .range = between(1, 1)}),
        field<&Project::as_of>("as_of",
                               {.doc = "Judge as if today were this day; the day of the run if left out",
                                .example = "2026-11-20"}),
        field<&Project::project>("project", {.doc = "What the product is and where it stands"}),
        field<&Project::scale>("scale",
                               {.doc = "How many people and how much load, today and at full rollout"}),
        field<&Project::pilot>("pilot", {.doc = "How the pilot was run and what it showed"}),
        field<&Project::baseline>("baseline",
                                  {.doc = "The measurements before the product; they cannot be taken later"}),
        field<&Project::integration>("integration", {.doc = "How the product meets other systems"}),
        field<&Project::data>("data", {.doc = "What data is handled and in what condition it is"}),
        field<&Project::quality>("quality", {.doc = "How good the output is and how that is known"}),
        field<&Project::architecture>("architecture", {.doc = "The shape of the application"}),
        field<&Project::observability>("observability", {.doc = "What can be seen of the running system"}),
        field<&Project::infrastructure>("infrastructure", {.doc = "Where and how the product runs"}),
        field<&Project::security>("security", {.doc = "How security is reviewed and kept"}),
        field<&Project::compliance>("compliance", {.doc = "Which regimes apply and how they are met"}),
        field<&Project::experience>("experience", {.doc = "Whether everybody can use it on what they have"}),
        field<&Project::team>("team", {.doc = "Who builds, owns and runs the product"}),
        field<&Project::governance>("governance", {.doc = "Who decides about the product and by what rules"}),
        field<&Project::rollout>("rollout", {.doc = "How users are added"}),
        field<&Project::adoption>("adoption", {.doc = "How people are won over"}),
        field<&Project::support>("support", {.doc = "Who helps users and whether they can cope"}),
        field<&Project::delivery>("delivery", {.doc = "How changes reach production"}),
        field<&Project::ai>("ai", {.doc = "Models in the product and how they are kept in check"}),
        field<&Project::operations>("operations", {.doc = "What happens after rollout"}),
        field<&Project::plan>("plan", {.doc = "Money for the rollout"}),
        field<&Project::waivers>("waivers",
                                 {.doc = "Gaps that are accepted for a time",
                                  .example = "[{rule: DEL-002, reason: Two releases a week until May, owner: "
                                             "D. Ferrari, approver: C. Whitfield, expires: 2027-06-01}]",
                                  .nullable = true}),
        field<&Project::not_applicable>(
            "not_applicable",
            {.doc = "Rules declared irrelevant; no blocker among them",
             .example = "[{rule: UXA-002, reason: One managed laptop for everybody, by: L. Mbeki}]",
             .nullable = true}),
    };
    static constexpr TypeInfo info =
        record<Project>("descriptor", "A project as its descriptor tells it", fields);
    return info;
}

} // namespace readiness::schema

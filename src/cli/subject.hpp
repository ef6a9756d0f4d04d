// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/subject.hpp"
#include "readiness/model/computed.hpp"
#include "readiness/model/project.hpp"
#include "readiness/rules/catalogue.hpp"

/// Where the model meets the judgement, which knows nothing of it.
namespace readiness::cli {

/// The arguments must outlive the subject.
assess::Subject make_subject(const model::Project& project, const model::ComputedFacts& computed,
                             const load::Locations& locations, schema::Date as_of);

/// Adds the waivers of a file of their own, shown as `name`.
void add_waivers(const model::WaiverFile& file, const load::Locations& locations, const std::string& name,
                 assess::Subject& subject);

/// Reports waivers that the owner approved or whose dates cannot be, and declarations that name no rule or a
/// blocker.
void check_subject(const assess::Subject& subject, const rules::Catalogue& catalogue,
                   const load::Locations& locations, diag::Diagnostics& diagnostics);

} // namespace readiness::cli

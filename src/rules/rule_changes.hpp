// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "compile.hpp"

#include "readiness/rules/profile.hpp"

namespace readiness::rules {

/// Reads `rules` of a profile. Entries with a problem are reported and left out.
std::vector<RuleChange> load_rule_changes(const ProfileFile& written, const load::Locations& locations,
                                          const Catalogue& catalogue, diag::Diagnostics& diagnostics);

} // namespace readiness::rules

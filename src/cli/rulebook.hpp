// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "log.hpp"

#include "readiness/cli/io.hpp"
#include "readiness/rules/profile.hpp"

namespace readiness::cli {

/// What projects are judged by.
struct Rulebook {
    rules::Catalogue catalogue;
    rules::Profile profile;
};

/// Loads the built-in packs and a profile: a built-in one by name, else a file; empty means `default`.
/// Reports all problems. Nothing is returned if there was an error.
std::optional<Rulebook> load_rulebook(const std::string& profile, Io& io, Log& log,
                                      source::SourceSet& sources, diag::Diagnostics& diagnostics,
                                      std::vector<rules::RuleExamples>* examples = nullptr);

} // namespace readiness::cli

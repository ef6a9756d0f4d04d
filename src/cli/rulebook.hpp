// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "log.hpp"
#include "options.hpp"

#include "readiness/cli/io.hpp"
#include "readiness/rules/profile.hpp"

namespace readiness::cli {

/// What projects are judged by.
struct Rulebook {
    rules::Catalogue catalogue;
    rules::Profile profile;
    std::size_t built_in = 0; ///< packs, the first of the catalogue
};

/// Loads the built-in packs, those of the folders, in that order, and a profile: a built-in one by name, else
/// a file; empty means `default`. Reports all problems. Nothing is returned if there was an error.
std::optional<Rulebook> load_rulebook(const RuleOptions& options, Io& io, Log& log,
                                      source::SourceSet& sources, diag::Diagnostics& diagnostics,
                                      std::vector<rules::RuleExamples>* examples = nullptr);

/// The same for checking: a built-in pack makes way for a folder whose pack has its name, and what was loaded
/// is returned although there were errors.
Rulebook check_rulebook(const RuleOptions& options, Io& io, Log& log, source::SourceSet& sources,
                        diag::Diagnostics& diagnostics, std::vector<rules::RuleExamples>& examples);

/// Reports a profile that is neither built in nor a file; `said_by` is a flag, a variable or a key.
diag::Diagnostic& report_unknown_profile(const std::string& name, const std::string& said_by,
                                         diag::Diagnostics& diagnostics);

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "config.hpp"

namespace readiness::cli {

/// What a run of `assess` was asked for. A flag beats its READINESS_* variable, which beats the config file;
/// an empty variable counts as not set. A list is taken from one of the three, not put together.
struct Settings {
    std::optional<report::InputDigest> config; ///< the file that was used
    RuleOptions rules;
    assess::Gate gate;
    std::vector<Output> outputs;
    std::string baseline;      ///< saved report; empty: none
    std::string waivers;       ///< file; empty: none
    std::string evidence_root; ///< folder; empty: files of evidence are not looked for
};

/// Reports all that cannot be read; the settings are then not to be used. `descriptor` is where the search
/// for a config file begins.
Settings read_settings(const AssessOptions& options, const std::string& descriptor, Io& io, Log& log,
                       source::SourceSet& sources, diag::Diagnostics& diagnostics);

/// The part of it that is about many projects as well as about one: rules and gates. The search for a config
/// file begins in the current folder.
Settings read_portfolio_settings(const RuleOptions& rules, const GateOptions& gate,
                                 const std::optional<std::string>& config, bool no_config, Io& io, Log& log,
                                 source::SourceSet& sources, diag::Diagnostics& diagnostics);

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "config_file.hpp"
#include "outputs.hpp"
#include "rulebook.hpp"

#include "readiness/assess/gate.hpp"
#include "readiness/report/build.hpp"

namespace readiness::cli {

/// What a config file says, with paths as this run has to write them: those in the file begin in its folder.
struct Config {
    report::InputDigest digest;
    RuleOptions rules;
    assess::Gate gate;
    std::vector<std::string> formats; ///< as for `--format`: `json=report.json`
    std::string baseline;
    std::string waivers;
    std::string evidence_root;
};

/// The first `.readiness.yaml` in the folder of the descriptor and those above it. The search ends at a
/// folder with `.git`. Standard input stands in the current folder.
std::optional<std::string> find_config(const std::string& descriptor, Files& files);

/// Reads and checks a config file; reports all that is wrong with it.
std::optional<Config> read_config(const std::string& path, Io& io, Log& log, source::SourceSet& sources,
                                  diag::Diagnostics& diagnostics);

} // namespace readiness::cli

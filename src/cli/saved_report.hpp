// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "log.hpp"

#include "readiness/cli/io.hpp"
#include "readiness/diag/diagnostic.hpp"
#include "readiness/report/report.hpp"

namespace readiness::cli {

struct SavedReport {
    std::string path; ///< as shown
    std::string sha256;
    report::Report report;
};

/// Reads a report that `--format json` wrote; `-` is standard input. Reports all that is wrong with it.
std::optional<SavedReport> read_saved_report(const std::string& path, Io& io, Log& log,
                                             source::SourceSet& sources, diag::Diagnostics& diagnostics);

} // namespace readiness::cli

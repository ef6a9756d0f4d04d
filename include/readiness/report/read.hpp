// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/diagnostic.hpp"
#include "readiness/report/report.hpp"

namespace readiness::report {

/// Reads a saved JSON report back. Written again it is the same, byte by byte. Reports every problem; nothing
/// is returned if there was one.
std::optional<Report> read_report(const source::SourceSet& sources, source::FileId file,
                                  diag::Diagnostics& diagnostics);

} // namespace readiness::report

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/report.hpp"

namespace readiness::render {

struct TextOptions {
    std::size_t width = 80; ///< columns; at least 40 are used
    bool color = false;
    bool unicode = true;
    bool verbose = false;
    bool quiet = false; ///< the verdict and why the gate was not met; wins over `verbose`
};

/// The report for a terminal. Text that came from files is escaped; no line ends in a space.
std::string render_text(const report::Report& report, const TextOptions& options);

} // namespace readiness::render

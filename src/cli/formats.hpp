// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "outputs.hpp"
#include "screen.hpp"

#include "readiness/report/report.hpp"

#include <span>

namespace readiness::cli {

/// One way to write a report. A new format is one row of the table in formats.cpp.
struct Format {
    std::string_view name;
    std::string (*render)(const report::Report& report, const Screen& screen);
};

/// The first is the default.
std::span<const Format> formats();
std::span<const std::string_view> format_names();

/// Writes one report in every format asked for; reports what could not be written.
void write_reports(const report::Report& report, const std::vector<Output>& outputs, const Screens& screens,
                   Io& io, diag::Diagnostics& diagnostics);

} // namespace readiness::cli

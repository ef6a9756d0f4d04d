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
    /// What it shows of a judgement; finding out the rest would be much of the work of a run.
    assess::Detail (*detail)(const Screen& screen) = [](const Screen&) { return assess::Detail::facts; };
};

/// The first is the default.
std::span<const Format> formats();
std::span<const std::string_view> format_names();

/// What the reports need to know of a judgement.
assess::Detail detail_of(const std::vector<Output>& outputs, const Screens& screens);

/// Writes one report in every format asked for; reports what could not be written.
void write_reports(const report::Report& report, const std::vector<Output>& outputs, const Screens& screens,
                   Io& io, diag::Diagnostics& diagnostics);

} // namespace readiness::cli

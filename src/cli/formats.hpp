// SPDX-License-Identifier: Apache-2.0
#pragma once
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

} // namespace readiness::cli

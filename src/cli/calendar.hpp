// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "input.hpp"
#include "log.hpp"

#include "readiness/model/support_calendar.hpp"
#include "readiness/source/source.hpp"

#include <optional>
#include <string>

namespace readiness::cli {

/// When releases go out of support, and the file that says so.
struct Calendar {
    model::SupportCalendar dates;
    std::string name;
    std::string digest; ///< SHA-256
};

/// That of the file, or the one built in where no file is named. Reports every problem.
std::optional<Calendar> load_calendar(const std::string& file, Io& io, Log& log, source::SourceSet& sources,
                                      diag::Diagnostics& diagnostics);

} // namespace readiness::cli

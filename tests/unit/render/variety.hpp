// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/report.hpp"

namespace readiness::report::sample {

/// The sample with a finding of every kind there is, and an area that only a finding names.
Report variety();

/// Puts `text` into every text of a report, ids and paths included. Numbers, dates and words of a fixed set
/// stay.
void poison(Report& report, std::string_view text);

} // namespace readiness::report::sample

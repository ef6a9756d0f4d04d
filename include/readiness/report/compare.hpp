// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/report.hpp"

namespace readiness::report {

/// Tells `now` how it stands against `earlier`: fills its baseline and the state of every gap.
void compare(Report& now, const Report& earlier, std::string path, std::string sha256);

/// Adds to the gate that there must be no new gap and no lost point. To be called after compare().
void check_baseline(Report& now);

} // namespace readiness::report

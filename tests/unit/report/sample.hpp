// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/report.hpp"

namespace readiness::report::sample {

/// A small project that must not roll out: one gap open by a blocker, one anti-pattern absent, one area
/// unknown.
Report report();

} // namespace readiness::report::sample

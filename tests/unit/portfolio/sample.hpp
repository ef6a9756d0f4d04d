// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/portfolio/portfolio.hpp"

namespace readiness::portfolio::sample {

/// Two areas, three rules: `ONE-001` and `ONE-002` of `one`, `TWO-001` of the anti-pattern `two`.
Legend legend();

/// Judged, with a blocker and a waived gap in `one`, `two` present; 40 to 50 points.
Row judged(std::string path);
/// Everything passes.
Row ready(std::string path);
/// A descriptor that could not be read.
Row unreadable(std::string path);

} // namespace readiness::portfolio::sample

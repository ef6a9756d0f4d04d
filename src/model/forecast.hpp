// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/trace.hpp"
#include "readiness/model/computed.hpp"

namespace readiness::model {

// Class of a rollout and the months it takes, from its scope. Each is known as soon as what is not stated
// cannot change it.
Fact<Complexity> complexity(const Project& project, Trace& trace);
Fact<double> forecast_months_low(const Project& project, Trace& trace);
Fact<double> forecast_months_high(const Project& project, Trace& trace);

} // namespace readiness::model

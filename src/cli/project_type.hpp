// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/examples.hpp"
#include "readiness/model/support_calendar.hpp"

namespace readiness::cli {

/// Projects as subjects of examples. Refers to the calendar.
assess::SubjectType project_type(const model::SupportCalendar& calendar);

} // namespace readiness::cli

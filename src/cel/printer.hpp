// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/value.hpp"

#include <string>

namespace readiness::cel {

/// What people call a record: its name, id, title or key; empty if none of them is stated.
std::string record_name(const Record& record);

} // namespace readiness::cel

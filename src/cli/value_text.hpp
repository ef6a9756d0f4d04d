// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/value.hpp"

#include <string>

namespace readiness::cli {

/// A value as one would write it in CEL, on one line; safe for a terminal. Long lists are cut short.
std::string value_text(const cel::Value& value);

} // namespace readiness::cli

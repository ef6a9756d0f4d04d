// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cli/io.hpp"

#include <optional>
#include <string>

namespace readiness::cli {

/// A variable of the environment. An empty one counts as unset.
std::optional<std::string> set_variable(Io& io, const char* name);

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

namespace readiness::cel {

/// Sorts by name, each once.
void unite_paths(std::vector<std::string>& paths);

} // namespace readiness::cel

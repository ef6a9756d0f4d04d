// SPDX-License-Identifier: Apache-2.0
#include "cel/paths.hpp"

#include <algorithm>

namespace readiness::cel {

void unite_paths(std::vector<std::string>& paths) {
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
}

} // namespace readiness::cel

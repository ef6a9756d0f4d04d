// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace readiness::cel {

/// The text cut into its code points, so that they can be counted and indexed.
std::vector<std::string_view> code_points(std::string_view text);

} // namespace readiness::cel

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "yaml/parse_by.hpp"

#include <string>
#include <string_view>

namespace readiness::test {

/// Everything that a reader makes of a file: each node with all it holds, and each problem in full.
std::string reading(std::string_view file, yaml::EventSource fast);

/// Nothing if each way of reading that this build has gives what yaml-cpp gives on the whole file; else both
/// readings.
std::string difference(std::string_view file);

} // namespace readiness::test

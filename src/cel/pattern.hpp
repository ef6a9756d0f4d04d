// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/value.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace readiness::cel {

/// Whether the pattern (RE2 syntax) matches somewhere in the text; an error if it is no pattern.
Value match_pattern(std::string_view text, std::string_view pattern);
/// What is wrong with a pattern; nothing if it compiles.
std::optional<std::string> pattern_problem(std::string_view pattern);

} // namespace readiness::cel

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace readiness::cel {

/// A name or a piece of source, as messages show it: in backticks.
inline std::string quoted(std::string_view text) {
    return "`" + std::string(text) + "`";
}

} // namespace readiness::cel

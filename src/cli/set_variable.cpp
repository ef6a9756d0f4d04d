// SPDX-License-Identifier: Apache-2.0
#include "set_variable.hpp"

namespace readiness::cli {

std::optional<std::string> set_variable(Io& io, const char* name) {
    std::optional<std::string> value = io.env(name);
    return value && !value->empty() ? value : std::nullopt;
}

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

namespace readiness::rules {

/// What is known from elsewhere, for people who decide. Never scored.
struct ContextLine {
    std::string text;
    std::string scope; ///< what its figures really cover
    std::string source;
    std::vector<std::string> claims{};
    std::vector<std::string> rules{}; ///< shown while one of them is open; always, where there is none
};

} // namespace readiness::rules

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/codes.hpp"

#include <optional>
#include <string>

namespace readiness::limits {

/// One row of docs/reference/limits.md.
struct Limit {
    std::string_view name; ///< of the constant in limits.hpp
    std::uint64_t value;
    std::string_view unit;            ///< `bytes`, or what is counted: `levels`
    std::string_view meaning;         ///< what has it, and what happens beyond it where that is no error
    std::optional<diag::Code> code{}; ///< of the problem of what is beyond it; nothing where that is no error
};

/// In the order of limits.hpp.
std::span<const Limit> limit_table();

/// `64 levels`, `20,000 values`, `64 KiB`, `4,095 bytes`.
std::string words(std::uint64_t value, std::string_view unit);

} // namespace readiness::limits

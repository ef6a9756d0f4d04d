// SPDX-License-Identifier: Apache-2.0
#include "shared_conditions.hpp"

namespace readiness::assess {

namespace {

/// Bytes of a condition. Longer ones are hardly ever shared, and thousands of them that differ only before
/// their end would be compared with each other.
constexpr std::size_t longest = 1024;
/// With more facts missing an outcome is not kept: it would take memory for each of thousands of rules.
constexpr std::size_t most_missing = 8;

} // namespace

const cel::Outcome& SharedConditions::outcome(const cel::Program& condition) {
    if (condition.packed.size() > longest)
        return latest_ = cel::evaluate(condition, activation_);
    const auto [known, is_new] = known_.try_emplace(condition.packed);
    if (!is_new)
        return known->second;
    known->second = cel::evaluate(condition, activation_);
    if (known->second.unknown.size() <= most_missing)
        return known->second;
    latest_ = std::move(known->second);
    known_.erase(known);
    return latest_;
}

} // namespace readiness::assess

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/evaluate.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace readiness::assess {

/// Conditions that many rules share, such as `true` or `calc.rollout_near`, each evaluated once in a run.
class SharedConditions {
  public:
    explicit SharedConditions(const cel::Activation& activation) : activation_(activation) {}

    /// Stands until the next call. The condition must live as long as this.
    const cel::Outcome& outcome(const cel::Program& condition);

  private:
    /// Of the end only, where the names of facts are: to hash all of it would cost half of evaluating it.
    struct HashOfEnd {
        std::size_t operator()(std::string_view bytes) const {
            return std::hash<std::string_view>()(
                bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 16)));
        }
    };

    const cel::Activation& activation_;
    std::unordered_map<std::string_view, cel::Outcome, HashOfEnd> known_; ///< by the bytes of the condition
    cel::Outcome latest_; ///< of a condition that was not kept
};

} // namespace readiness::assess

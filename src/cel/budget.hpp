// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/value.hpp"
#include "readiness/diag/limits.hpp"
#include "readiness/schema/value.hpp"

#include <cstdint>

namespace readiness::cel {

/// What the functions know of the evaluation they run in.
struct Budget {
    schema::Date today{};
    std::uint64_t steps = 0;

    /// Counts work. False once there has been too much; the evaluation then ends in an error.
    bool spend(std::uint64_t count) {
        steps += count;
        return !exhausted();
    }
    bool exhausted() const { return steps > limits::evaluation_steps; }
};

inline Value exhausted_error() {
    return make_error("more than " + std::to_string(limits::evaluation_steps) + " steps");
}

} // namespace readiness::cel

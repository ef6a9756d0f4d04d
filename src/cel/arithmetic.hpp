// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/value.hpp"

#include <optional>

namespace readiness::cel {

inline constexpr std::int64_t nanos_per_second = 1'000'000'000;
inline constexpr std::int64_t first_timestamp = -62'135'596'800; ///< 0001-01-01T00:00:00Z
inline constexpr std::int64_t last_timestamp = 253'402'300'799;  ///< 9999-12-31T23:59:59Z

/// Errors outside the range of timestamps.
Value make_timestamp(std::int64_t seconds, std::int64_t nanos);
Value add(const Timestamp& a, const Duration& b);
Value subtract(const Timestamp& a, const Duration& b);
Value subtract(const Timestamp& a, const Timestamp& b);
Value add(const Duration& a, const Duration& b);
Value subtract(const Duration& a, const Duration& b);

} // namespace readiness::cel

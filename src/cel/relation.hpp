// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cel/budget.hpp"

#include <optional>
#include <string>
#include <vector>

namespace readiness::cel {

enum class Equality : std::uint8_t { equal, different, unknown };

/// `==` over values that are neither errors nor unknown: numbers across types, everything else only with its
/// own type. Leaves of records that are not stated make it unknown, unless something differs for sure; their
/// paths are added to `unknown`.
Equality equal(const Value& a, const Value& b, Budget& budget, std::vector<std::string>& unknown);

enum class Order : std::uint8_t { less, equal, greater, unordered };

/// Nothing if the values have no order.
std::optional<Order> compare(const Value& a, const Value& b);

/// The value under a key, or null. Keys match under numeric equality.
const Value* find_key(const Map& map, const Value& key, Budget& budget);

} // namespace readiness::cel

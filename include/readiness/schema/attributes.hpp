// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a table says about a field beside its name and type.
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace readiness::schema {

/// Ends included unless `above_min`.
struct Range {
    double min = -std::numeric_limits<double>::infinity();
    double max = std::numeric_limits<double>::infinity();
    bool above_min = false;
    bool contains(double value) const { return (above_min ? value > min : value >= min) && value <= max; }
    bool bounded() const { return min != -std::numeric_limits<double>::infinity() || bounded_above(); }
    bool single() const { return min == max; } ///< only one value is left
    bool bounded_above() const { return max != std::numeric_limits<double>::infinity(); }
};
/// `0 to 100`, `at least 1`, `above 0`; empty if unbounded.
std::string describe(const Range& range);

/// Whether a scan of a Python repository can fill a field.
enum class Scan : std::uint8_t { no, hint, detect };

/// What the field table says about a field.
struct Attributes {
    std::string_view doc{};     ///< one sentence, no final period; never empty
    std::string_view unit{};    ///< `days`, `users`, `%`; empty if it has none
    std::string_view example{}; ///< as written in YAML
    bool nullable = false;      ///< `none` is allowed; for enumerations exactly those that list it
    bool minimum = false;       ///< belongs to the ten-minute minimum
    bool required = false;      ///< loading without it is an error
    Range range{};
    Scan scan = Scan::no;
    std::string_view scan_how{}; ///< where a scan looks
};

} // namespace readiness::schema

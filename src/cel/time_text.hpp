// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/value.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace readiness::cel {

/// RFC 3339: `2026-11-20T14:00:00Z`, `2026-11-20T14:00:00.5+01:00`.
std::optional<Timestamp> parse_timestamp(std::string_view text);
/// `1h30m`, `-1.5s`, `250ms`; units h m s ms us ns.
std::optional<Duration> parse_duration(std::string_view text);
/// Offset from UTC in seconds of `UTC`, `+02:00`, `-09:30`, `02:00`. Named zones need tables this program
/// does not have.
std::optional<std::int64_t> parse_zone(std::string_view text);

std::string format_timestamp(const Timestamp& timestamp);
/// In seconds: `5400s`, `0.25s`.
std::string format_duration(const Duration& duration);

} // namespace readiness::cel

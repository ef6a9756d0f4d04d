// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/rules/catalogue.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace readiness::assess {

enum class Outcome : std::uint8_t { pass, fail, unknown, not_applicable, error };
enum class AreaState : std::uint8_t { open, closed, unknown, not_applicable };
enum class Verdict : std::uint8_t { not_assessable, no_go, defer, go_with_conditions, go };
enum class WaiverState : std::uint8_t { active, expired, unused, unmatched, ignored };
/// Why a waiver is in its state.
enum class WaiverCause : std::uint8_t {
    covers_gap,
    switched_off,
    past_last_day,
    no_such_rule,
    rule_passes,
    rule_unknown,
    rule_not_applicable,
    rule_broke,
    outside_scope,
    covered_already
};

std::string_view name(Outcome outcome);
/// `open` and `closed`; for an anti-pattern `present` and `absent`.
std::string_view name(AreaState state, rules::AreaKind kind);
std::string_view name(Verdict verdict); ///< `GO_WITH_CONDITIONS`
std::string_view name(WaiverState state);
std::optional<Verdict> parse_verdict(std::string_view text);

/// The line of the verdict table that matched first.
enum class DecidedBy : std::uint8_t {
    nothing_applies,
    blocker_open,
    high_too_low,
    coverage_too_low,
    blocker_unknown,
    go,
    conditional,
    low_too_low
};
std::string_view name(DecidedBy line);

} // namespace readiness::assess

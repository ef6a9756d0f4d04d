// SPDX-License-Identifier: Apache-2.0
#include "readiness/assess/assessment.hpp"

#include <array>

namespace readiness::assess {

namespace {

constexpr std::array<std::string_view, 5> verdict_names = {"NOT_ASSESSABLE", "NO_GO", "DEFER",
                                                           "GO_WITH_CONDITIONS", "GO"};

} // namespace

std::string_view name(Outcome outcome) {
    constexpr std::array<std::string_view, 5> names = {"pass", "fail", "unknown", "not_applicable", "error"};
    return names[static_cast<std::size_t>(outcome)];
}

std::string_view name(AreaState state, rules::AreaKind kind) {
    const bool anti_pattern = kind == rules::AreaKind::anti_pattern;
    switch (state) {
    case AreaState::open:
        return anti_pattern ? "present" : "open";
    case AreaState::closed:
        return anti_pattern ? "absent" : "closed";
    case AreaState::unknown:
        return "unknown";
    case AreaState::not_applicable:
        break;
    }
    return "not_applicable";
}

std::string_view name(Verdict verdict) {
    return verdict_names[static_cast<std::size_t>(verdict)];
}

std::optional<Verdict> parse_verdict(std::string_view text) {
    for (std::size_t i = 0; i < verdict_names.size(); ++i)
        if (verdict_names[i] == text)
            return static_cast<Verdict>(i);
    return {};
}

std::string_view name(WaiverState state) {
    constexpr std::array<std::string_view, 5> names = {"active", "expired", "unused", "unmatched", "ignored"};
    return names[static_cast<std::size_t>(state)];
}

std::string_view name(EvidenceState state) {
    constexpr std::array<std::string_view, 7> names = {"fresh",      "stale",  "missing_file", "outside_root",
                                                       "unverified", "future", "no_reference"};
    return names[static_cast<std::size_t>(state)];
}

std::string_view name(DecidedBy line) {
    constexpr std::array<std::string_view, 8> names = {"nothing_applies",  "blocker_open",    "high_too_low",
                                                       "coverage_too_low", "blocker_unknown", "go",
                                                       "conditional",      "low_too_low"};
    return names[static_cast<std::size_t>(line)];
}

} // namespace readiness::assess

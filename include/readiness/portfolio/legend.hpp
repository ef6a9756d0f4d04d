// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/rules/profile.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Many projects, judged by the same rules.
namespace readiness::portfolio {

/// Index into Legend::rules.
using RuleIndex = std::uint16_t;

/// What all rows share, so that each of them stays small.
struct Legend {
    struct Area {
        std::string id;
        std::string title;
        rules::AreaKind kind{};
    };
    struct Rule {
        std::string id;
        std::string title;
        std::size_t area = 0; ///< index into `areas`
    };
    std::string tool_version{};
    std::vector<std::string> packs{}; ///< `readiness@2026.1`
    std::string profile{};            ///< its name
    std::string setup_sha256{};       ///< of everything that a judgement depends on beside its descriptor
    std::vector<Area> areas{};        ///< in report order
    std::vector<Rule> rules{};        ///< in catalogue order

    std::optional<RuleIndex> find_rule(std::string_view id) const;
    std::optional<std::size_t> find_area(std::string_view id) const;
};

/// `calendar_sha256`: of the support calendar in use.
Legend make_legend(const rules::Catalogue& catalogue, const rules::Profile& profile,
                   std::string_view tool_version, std::string_view calendar_sha256);

} // namespace readiness::portfolio

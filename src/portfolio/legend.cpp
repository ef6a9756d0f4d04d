// SPDX-License-Identifier: Apache-2.0
#include "readiness/portfolio/legend.hpp"

#include "readiness/source/digest.hpp"

#include <algorithm>

namespace readiness::portfolio {

std::optional<RuleIndex> Legend::find_rule(std::string_view id) const {
    const auto found = std::ranges::find(rules, id, &Rule::id);
    if (found == rules.end())
        return std::nullopt;
    return static_cast<RuleIndex>(found - rules.begin());
}

std::optional<std::size_t> Legend::find_area(std::string_view id) const {
    const auto found = std::ranges::find(areas, id, &Area::id);
    if (found == areas.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - areas.begin());
}

Legend make_legend(const rules::Catalogue& catalogue, const rules::Profile& profile,
                   std::string_view tool_version, std::string_view calendar_sha256) {
    Legend legend{.tool_version = std::string(tool_version), .profile = profile.name};
    std::string setup = legend.tool_version + "\n";
    for (const rules::Pack& pack : catalogue.packs) {
        legend.packs.push_back(pack.id());
        setup += pack.id() + " " + pack.digest + "\n";
    }
    setup += profile.name + " " + profile.digest + "\n" + std::string(calendar_sha256) + "\n";
    legend.setup_sha256 = source::sha256(setup);
    for (const rules::Area& area : catalogue.areas)
        legend.areas.push_back({area.id, area.title, area.kind});
    for (const rules::Rule& rule : catalogue.rules)
        legend.rules.push_back({rule.id, std::string(rule.title()), legend.find_area(rule.area).value_or(0)});
    return legend;
}

} // namespace readiness::portfolio

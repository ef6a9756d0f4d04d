// SPDX-License-Identifier: Apache-2.0
#include "readiness/rules/profile.hpp"

#include <algorithm>
#include <cctype>

namespace readiness::rules {

namespace {

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

template <typename Items, typename Key>
auto find_by(const Items& items, std::string_view wanted, Key key) -> decltype(&items[0]) {
    const auto found =
        std::ranges::find_if(items, [&](const auto& item) { return std::invoke(key, item) == wanted; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

std::string_view name(Severity severity) {
    return schema::enum_of<Severity>().values[static_cast<std::size_t>(severity)].name;
}

std::optional<Severity> parse_severity(std::string_view text) {
    const auto index = schema::enum_of<Severity>().find(text);
    if (!index)
        return {};
    return static_cast<Severity>(index->value);
}

std::string_view name(AreaKind kind) {
    return schema::enum_of<AreaKind>().values[static_cast<std::size_t>(kind)].name;
}

std::string_view Wording::operator[](Text which) const {
    auto left = static_cast<std::uint32_t>(which);
    for (const std::string_view text : texts)
        if (left-- == 0)
            return text;
    return {};
}

const Rule* Catalogue::find(std::string_view id_or_slug) const {
    const auto found = std::ranges::find_if(rules, [&](const Rule& rule) {
        return equal_ignoring_case(rule.id, id_or_slug) || rule.slug() == id_or_slug;
    });
    return found == rules.end() ? nullptr : &*found;
}

const Threshold* Catalogue::find_threshold(std::string_view name) const {
    const auto found = std::ranges::find(thresholds, name, &Threshold::name);
    return found == thresholds.end() ? nullptr : &*found;
}

const Area* Catalogue::find_area(std::string_view id) const {
    return find_by(areas, id, &Area::id);
}

const PublicSource* Catalogue::find_source(std::string_view code) const {
    return find_by(sources, code, &PublicSource::code);
}

// `.yml` too: a file that nobody reads would be a rule that silently does not count.
bool is_of_pack(std::string_view path) {
    return (path.ends_with(".yaml") || path.ends_with(".yml")) && !path.starts_with("profiles/") &&
           !path.starts_with("calendars/");
}

bool Profile::weighs(std::string_view area) const {
    return find_by(area_weights, area, &std::pair<std::string, Rational>::first) != nullptr;
}

Rational Profile::area_weight(std::string_view area) const {
    const auto* found = find_by(area_weights, area, &std::pair<std::string, Rational>::first);
    return found ? found->second : Rational{};
}

} // namespace readiness::rules

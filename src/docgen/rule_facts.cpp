// SPDX-License-Identifier: Apache-2.0
#include "docgen/rule_facts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace readiness::docgen {

namespace {

constexpr std::string_view computed_prefix = "calc.";

bool covers(std::string_view path, std::string_view fact) {
    return fact == path || (fact.starts_with(path) && (fact[path.size()] == '.' || fact[path.size()] == '['));
}

} // namespace

std::string without_indices(std::string_view path) {
    std::string out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        out += path[i];
        if (path[i] == '[')
            while (i + 1 < path.size() && path[i + 1] != ']')
                ++i;
    }
    return out;
}

const schema::FieldInfo* field_at(const ReferenceInput& input, std::string_view path) {
    if (path.starts_with(computed_prefix))
        return input.computed.find(path.substr(computed_prefix.size()));
    std::string plain = without_indices(path);
    if (plain.ends_with("[]"))
        plain.resize(plain.size() - 2);
    return schema::find_field(input.facts, plain);
}

std::vector<const rules::Rule*> rules_reading(const rules::Catalogue& catalogue, std::string_view path) {
    std::string plain = without_indices(path);
    if (plain.ends_with("[]"))
        plain.resize(plain.size() - 2);
    std::vector<const rules::Rule*> readers;
    for (const rules::Rule& rule : catalogue.rules)
        if (std::any_of(rule.facts.begin(), rule.facts.end(),
                        [&](std::string_view fact) { return covers(plain, fact); }))
            readers.push_back(&rule);
    return readers;
}

double typical_points(const rules::Catalogue& catalogue, const rules::Profile& profile,
                      const rules::Rule& rule) {
    double areas = 0, area_rules = 0;
    for (const rules::Area& area : catalogue.areas)
        if (std::any_of(catalogue.rules.begin(), catalogue.rules.end(), [&](const rules::Rule& other) {
                return other.area == area.id && other.disabled().empty();
            }))
            areas += profile.area_weight(area.id).to_double();
    for (const rules::Rule& other : catalogue.rules)
        if (other.area == rule.area && other.disabled().empty())
            area_rules += profile.weight(other).to_double();
    if (areas <= 0 || area_rules <= 0 || !rule.disabled().empty())
        return 0;
    return 100 * profile.area_weight(rule.area).to_double() / areas * profile.weight(rule).to_double() /
           area_rules;
}

std::string effort_words(const rules::Rule& rule) {
    if (rule.effort_days_max <= 0)
        return {};
    const std::string most = schema::format_number(rule.effort_days_max);
    const std::string_view unit = rule.effort_days_max > 1 ? "person-days" : "person-day";
    if (rule.effort_days_min >= rule.effort_days_max)
        return fmt::format("{} {}", most, unit);
    return fmt::format("{} to {} {}", schema::format_number(rule.effort_days_min), most, unit);
}

std::string_view depth_words(rules::ReadDepth depth) {
    switch (depth) {
    case rules::ReadDepth::full:
        return "read in full";
    case rules::ReadDepth::excerpt:
        return "read in excerpts";
    case rules::ReadDepth::secondary:
        return "known from a third party's description";
    case rules::ReadDepth::data:
        break;
    }
    return "taken over as data";
}

std::string points_words(double points) {
    return fmt::format("{:.2f}", points);
}

std::string threshold_words(const rules::Threshold& threshold) {
    std::string text = threshold.name + ": " + threshold.value;
    if (!threshold.unit.empty())
        text += (threshold.unit == "%" ? "" : " ") + threshold.unit;
    if (!threshold.standard.empty())
        text += ", in place of " + threshold.standard;
    return text + ", profile " + threshold.profile;
}

} // namespace readiness::docgen

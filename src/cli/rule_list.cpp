// SPDX-License-Identifier: Apache-2.0
#include "rule_list.hpp"

#include "stated.hpp"

#include "readiness/docgen/explain.hpp"
#include "readiness/schema/describe.hpp"

#include <cmath>

namespace readiness::cli {

namespace {

/// Points are for reading: two decimals, as the text shows them.
double two_decimals(double value) {
    return std::round(value * 100) / 100;
}

ListedRule listed(const rules::Rule& rule, const Rulebook& book) {
    return {.id = stated(rule.id),
            .slug = stated(rule.slug()),
            .title = stated(rule.title()),
            .area = stated(rule.area),
            .severity = stated(rule.severity),
            .lifecycle = stated(rule.lifecycle),
            .effort_days_min = stated(rule.effort_days_min),
            .effort_days_max = stated(rule.effort_days_max),
            .points = stated(two_decimals(docgen::typical_points(book.catalogue, book.profile, rule))),
            .disabled = rule.disabled().empty() ? schema::Fact<std::string>{} : stated(rule.disabled())};
}

} // namespace

RuleList list_rules(const Rulebook& book, const std::optional<std::string>& area) {
    using rules::Severity;
    RuleList list;
    list.schema_version = stated<std::int64_t>(1);
    list.profile = stated(book.profile.name);
    list.packs.state = list.severities.state = list.areas.state = list.rules.state = schema::State::stated;
    for (const rules::Pack& pack : book.catalogue.packs)
        list.packs.value.push_back({stated(pack.id()), stated(pack.title),
                                    stated(static_cast<std::int64_t>(pack.rule_count)), stated(pack.digest)});
    for (const Severity severity : {Severity::blocker, Severity::high, Severity::medium, Severity::low})
        list.severities.value.push_back(
            {stated(severity), stated(book.profile.weight(severity).to_double())});
    for (const rules::Area& entry : book.catalogue.areas)
        if (!area || entry.id == *area)
            list.areas.value.push_back({stated(entry.id), stated(entry.title), stated(entry.kind),
                                        stated(book.profile.area_weight(entry.id).to_double())});
    for (const rules::Rule& rule : book.catalogue.rules)
        if (!area || rule.area == *area)
            list.rules.value.push_back(listed(rule, book));
    return list;
}

} // namespace readiness::cli

namespace readiness::schema {

using namespace cli;

template <>
const TypeInfo& type_of<ListedPack>() {
    static constexpr FieldInfo fields[] = {
        field<&ListedPack::id>("id", {.doc = "Name and version of the pack"}),
        field<&ListedPack::title>("title", {.doc = "Title of the pack"}),
        field<&ListedPack::rules>("rules", {.doc = "Number of its rules"}),
        field<&ListedPack::digest>("digest", {.doc = "SHA-256 of its files"}),
    };
    static constexpr TypeInfo info = record<ListedPack>("listed_pack", "A pack that was loaded", fields);
    return info;
}

template <>
const TypeInfo& type_of<ListedSeverity>() {
    static constexpr FieldInfo fields[] = {
        field<&ListedSeverity::severity>("severity", {.doc = "Severity of a rule"}),
        field<&ListedSeverity::weight>("weight", {.doc = "Weight of such a rule within its area"}),
    };
    static constexpr TypeInfo info =
        record<ListedSeverity>("listed_severity", "What a severity weighs", fields);
    return info;
}

template <>
const TypeInfo& type_of<ListedArea>() {
    static constexpr FieldInfo fields[] = {
        field<&ListedArea::id>("id", {.doc = "Name of the area"}),
        field<&ListedArea::title>("title", {.doc = "Title of the area"}),
        field<&ListedArea::kind>("kind", {.doc = "Gap, anti-pattern or foundation"}),
        field<&ListedArea::weight>("weight", {.doc = "Weight of the area in the score"}),
    };
    static constexpr TypeInfo info = record<ListedArea>("listed_area", "An area of rules", fields);
    return info;
}

template <>
const TypeInfo& type_of<ListedRule>() {
    static constexpr FieldInfo fields[] = {
        field<&ListedRule::id>("id", {.doc = "Id of the rule"}),
        field<&ListedRule::slug>("slug", {.doc = "Name of the rule"}),
        field<&ListedRule::title>("title", {.doc = "What the rule asks for"}),
        field<&ListedRule::area>("area", {.doc = "Area it belongs to"}),
        field<&ListedRule::severity>("severity", {.doc = "Severity before any escalation"}),
        field<&ListedRule::lifecycle>("lifecycle", {.doc = "Whether it may still change"}),
        field<&ListedRule::effort_days_min>("effort_days_min", {.doc = "Person-days to close it, at least"}),
        field<&ListedRule::effort_days_max>("effort_days_max", {.doc = "Person-days to close it, at most"}),
        field<&ListedRule::points>("points", {.doc = "Points of 100 it decides where every rule applies"}),
        field<&ListedRule::disabled>("disabled", {.doc = "Why the profile leaves it out, where it does"}),
    };
    static constexpr TypeInfo info = record<ListedRule>("listed_rule", "A rule", fields);
    return info;
}

template <>
const TypeInfo& type_of<RuleList>() {
    static constexpr FieldInfo fields[] = {
        field<&RuleList::schema_version>("schema_version", {.doc = "Version of this form"}),
        field<&RuleList::profile>("profile", {.doc = "Profile the weights come from"}),
        field<&RuleList::packs>("packs", {.doc = "Packs that were loaded"}),
        field<&RuleList::severities>("severities", {.doc = "What each severity weighs"}),
        field<&RuleList::areas>("areas", {.doc = "Areas in the order of the report"}),
        field<&RuleList::rules>("rules", {.doc = "Rules in the order of the report"}),
    };
    static constexpr TypeInfo info =
        record<RuleList>("rule_list", "The rules that projects are judged by", fields);
    return info;
}

} // namespace readiness::schema

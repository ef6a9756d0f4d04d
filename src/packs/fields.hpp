// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/packs/built_in.hpp"

#include <concepts>
#include <type_traits>

/// The members of every struct that is written out, in order. Writer and reader go through here, and a
/// structured binding has to name all members: one that is added and not listed does not compile.
namespace readiness::packs {

template <typename T, typename Wanted>
concept Is = std::same_as<std::remove_const_t<T>, Wanted>;

template <typename T>
inline constexpr bool is_fact = false;
template <typename T>
inline constexpr bool is_fact<schema::Fact<T>> = true;

void visit_fields(Is<Rulebook> auto& value, auto&& visit) {
    auto& [files, catalogue, profile] = value;
    visit(files, catalogue, profile);
}
void visit_fields(Is<rules::Catalogue> auto& value, auto&& visit) {
    auto& [packs, areas, sources, rules, thresholds, variables, context] = value;
    visit(packs, areas, sources, rules, thresholds, variables, context);
}
void visit_fields(Is<rules::Pack> auto& value, auto&& visit) {
    auto& [name, version, title, summary, digest, rule_count] = value;
    visit(name, version, title, summary, digest, rule_count);
}
void visit_fields(Is<rules::Area> auto& value, auto&& visit) {
    auto& [id, title, kind, weight, pack, where] = value;
    visit(id, title, kind, weight, pack, where);
}
void visit_fields(Is<rules::PublicSource> auto& value, auto&& visit) {
    auto& [code, title, where, adds, read] = value;
    visit(code, title, where, adds, read);
}
void visit_fields(Is<rules::Rule> auto& value, auto&& visit) {
    auto& [id, wording, finding, area, severity, escalate, lifecycle, effective_on, applies, require,
           effort_days_min, effort_days_max, depends_on, claims, sources, scan, facts, thresholds, where,
           adjustment] = value; // of no profile yet
    visit(id, wording, finding, area, severity, escalate, lifecycle, effective_on, applies, require,
          effort_days_min, effort_days_max, depends_on, claims, sources, scan, facts, thresholds, where);
}
void visit_fields(Is<rules::Wording> auto& value, auto&& visit) {
    auto& [texts] = value;
    visit(texts);
}
void visit_fields(Is<rules::Escalation> auto& value, auto&& visit) {
    auto& [when, severity] = value;
    visit(when, severity);
}
void visit_fields(Is<rules::Template> auto& value, auto&& visit) {
    auto& [texts, expressions] = value;
    visit(texts, expressions);
}
void visit_fields(Is<rules::Threshold> auto& value, auto&& visit) {
    auto& [name, number, unit, reason, profile, standard] = value;
    visit(name, number, unit, reason, profile, standard);
}
void visit_fields(Is<rules::ContextLine> auto& value, auto&& visit) {
    auto& [text, scope, source, claims, rules] = value;
    visit(text, scope, source, claims, rules);
}
void visit_fields(Is<rules::Profile> auto& value, auto&& visit) {
    auto& [name, title, digest, severity_weights, area_weights, no_go_below, go_from, conditional_from,
           coverage_from_pct, evidence_fresh_days, condition_owner, condition_due, advice_when, advice_areas,
           rule_changes] = value;
    visit(name, title, digest, severity_weights, area_weights, no_go_below, go_from, conditional_from,
          coverage_from_pct, evidence_fresh_days, condition_owner, condition_due, advice_when, advice_areas,
          rule_changes);
}
void visit_fields(Is<rules::RuleChange> auto& value, auto&& visit) {
    auto& [rule, weight, severity, disabled, reason] = value;
    visit(rule, weight, severity, disabled, reason);
}
void visit_fields(Is<cel::Definition> auto& value, auto&& visit) {
    auto& [name, text, broken] = value;
    visit(name, text, broken);
}
void visit_fields(Is<cel::Program> auto& value, auto&& visit) {
    auto& [text, packed, storage] = value; // views; what holds them is no part of the value
    visit(text, packed);
}
void visit_fields(Is<source::Span> auto& value, auto&& visit) {
    auto& [file, begin, end] = value;
    visit(file, begin, end);
}
void visit_fields(Is<source::FileId> auto& value, auto&& visit) {
    auto& [number] = value;
    visit(number);
}
void visit_fields(Is<Calendar> auto& value, auto&& visit) {
    auto& [dates, digest] = value;
    visit(dates, digest);
}
void visit_fields(Is<model::SupportCalendar> auto& value, auto&& visit) {
    auto& [schema_version, as_of, products] = value;
    visit(schema_version, as_of, products);
}
void visit_fields(Is<model::SupportedProduct> auto& value, auto&& visit) {
    auto& [product, source, note, releases] = value;
    visit(product, source, note, releases);
}
void visit_fields(Is<model::SupportedRelease> auto& value, auto&& visit) {
    auto& [release, until] = value;
    visit(release, until);
}
void visit_fields(Is<schema::Version> auto& value, auto&& visit) {
    auto& [text] = value;
    visit(text);
}
template <typename T>
requires is_fact<std::remove_const_t<T>>
void visit_fields(T& fact, auto&& visit) {
    auto& [state, value] = fact;
    visit(state, value);
}

/// Numbers and enumerations.
template <typename T>
concept Plain = std::is_arithmetic_v<T> || std::is_enum_v<T>;

} // namespace readiness::packs

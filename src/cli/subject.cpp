// SPDX-License-Identifier: Apache-2.0
#include "subject.hpp"

#include "readiness/text/suggest.hpp"

namespace readiness::cli {

namespace {

template <typename T>
std::optional<T> optional(const schema::Fact<T>& fact) {
    return fact.stated() ? std::optional<T>(fact.value) : std::nullopt;
}

std::string entry(const char* list, std::size_t index) {
    return std::string(list) + "[" + std::to_string(index) + "]";
}

std::vector<assess::Waiver> waivers(const std::vector<model::Waiver>& written, const std::string& file = {}) {
    std::vector<assess::Waiver> result;
    for (const model::Waiver& from : written)
        result.push_back({.rule = from.rule.value,
                          .scope = optional(from.scope),
                          .reason = from.reason.value,
                          .owner = from.owner.value,
                          .approver = from.approver.value,
                          .created = optional(from.created),
                          .expires = from.expires.value,
                          .path = entry("waivers", result.size()),
                          .file = file});
    return result;
}

std::vector<assess::Declaration> declarations(const model::Project& project) {
    std::vector<assess::Declaration> result;
    for (const model::NotApplicable& from : project.not_applicable.value)
        result.push_back({.rule = from.rule.value,
                          .reason = from.reason.value,
                          .by = from.by.value,
                          .path = entry("not_applicable", result.size())});
    return result;
}

/// Names are compared as people read them: case and spaces do not make another person.
std::string person(std::string_view name) {
    std::string result;
    for (const char c : name)
        if (c != ' ' && c != '.')
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

diag::Diagnostic& report_at(const load::Locations& locations, const std::string& path, diag::Code code,
                            std::string message, diag::Diagnostics& diagnostics) {
    diag::Diagnostic& problem = diagnostics.report(code, std::move(message));
    if (const load::Location* place = locations.nearest(path))
        problem.where = place->value;
    return problem;
}

void suggest_rule(diag::Diagnostic& problem, std::string_view word, const rules::Catalogue& catalogue) {
    std::vector<std::string_view> ids;
    for (const rules::Rule& rule : catalogue.rules)
        ids.push_back(rule.id);
    if (const auto best = text::nearest(word, ids))
        problem.suggestion = std::string(*best);
}

void check_waiver(const assess::Waiver& waiver, const load::Locations& locations, schema::Date as_of,
                  diag::Diagnostics& diagnostics) {
    if (person(waiver.owner) == person(waiver.approver))
        report_at(locations, waiver.path + ".approver", diag::Code::waiver_same_person,
                  "`" + waiver.approver + "` cannot approve a waiver that they own", diagnostics)
            .expected = "an approver other than the owner";
    if (!waiver.created)
        return;
    const std::string created = schema::format_date(*waiver.created);
    if (*waiver.created > waiver.expires)
        report_at(locations, waiver.path + ".expires", diag::Code::waiver_dates,
                  "`expires` comes before `created`", diagnostics)
            .expected = created + " or later";
    if (*waiver.created > as_of)
        report_at(locations, waiver.path + ".created", diag::Code::waiver_dates, "`created` is a day to come",
                  diagnostics)
            .expected = schema::format_date(as_of) + ", the day that is judged, or earlier";
}

} // namespace

assess::Subject make_subject(const model::Project& project, const model::ComputedFacts& computed,
                             const load::Locations& locations, schema::Date as_of) {
    return {.facts = schema::ref(project),
            .computed = schema::ref(computed.values),
            .computed_inputs = &computed.inputs,
            .computed_missing = &computed.missing,
            .locations = &locations,
            .as_of = as_of,
            .waivers = waivers(project.waivers.value),
            .declarations = declarations(project)};
}

void add_waivers(const model::WaiverFile& file, const load::Locations& locations, const std::string& name,
                 assess::Subject& subject) {
    subject.waiver_locations = &locations;
    subject.waiver_file = name;
    for (assess::Waiver& waiver : waivers(file.waivers.value, name))
        subject.waivers.push_back(std::move(waiver));
}

void check_subject(const assess::Subject& subject, const rules::Catalogue& catalogue,
                   const load::Locations& locations, diag::Diagnostics& diagnostics) {
    for (const assess::Waiver& waiver : subject.waivers) {
        const bool apart = !waiver.file.empty() && subject.waiver_locations;
        check_waiver(waiver, apart ? *subject.waiver_locations : locations, subject.as_of, diagnostics);
    }
    for (const assess::Declaration& declaration : subject.declarations) {
        const rules::Rule* rule = catalogue.find(declaration.rule);
        if (!rule)
            suggest_rule(report_at(locations, declaration.path + ".rule", diag::Code::unmatched_declaration,
                                   "no rule `" + declaration.rule + "` is loaded", diagnostics),
                         declaration.rule, catalogue);
        else if (rule->severity == rules::Severity::blocker)
            report_at(locations, declaration.path + ".rule", diag::Code::not_applicable_blocker,
                      "`" + declaration.rule + "` is a blocker and cannot be declared not applicable",
                      diagnostics)
                .expected = "a waiver, if the gap is accepted for a time";
    }
}

} // namespace readiness::cli

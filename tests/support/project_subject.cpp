// SPDX-License-Identifier: Apache-2.0
#include "support/project_subject.hpp"

#include "support/catch.hpp"

#include "readiness/rules/embedded.hpp"

namespace readiness::test {

namespace {

schema::Date default_day() {
    return *schema::parse_date("2026-11-20");
}

void load_embedded(EmbeddedRules& result) {
    diag::Diagnostics problems;
    const schema::TypeInfo& facts = schema::type_of<model::Project>();
    const schema::TypeInfo& computed = schema::type_of<model::Computed>();
    rules::set_thresholds(*rules::embedded_profile("default"), result.catalogue);
    rules::load_pack(result.sources, rules::embedded_pack("readiness"), facts, computed, result.catalogue,
                     problems, &result.examples);
    auto profile = rules::load_profile(result.sources, *rules::embedded_profile("default"), result.catalogue,
                                       facts, computed, problems);
    INFO(diag::render(problems, result.sources, {}));
    REQUIRE(problems.empty());
    result.profile = std::move(*profile);
}

} // namespace

EmbeddedRules& embedded_rules() {
    static EmbeddedRules rules;
    if (rules.catalogue.rules.empty())
        load_embedded(rules);
    return rules;
}

const model::SupportCalendar& embedded_calendar() {
    static const model::SupportCalendar calendar = [] {
        model::SupportCalendar result;
        source::SourceSet sources;
        diag::Diagnostics problems;
        const rules::EmbeddedText& file = rules::embedded_calendar();
        const auto document =
            yaml::parse(sources, sources.add_kept(std::string(file.name), file.text), problems);
        load::load(sources, document.value(), document->root(), schema::ref_mut(result), {}, problems);
        REQUIRE(problems.empty());
        REQUIRE(result.products.stated());
        return result;
    }();
    return calendar;
}

assess::SubjectType project_type() {
    return {.facts = &schema::type_of<model::Project>(), .compute = [](schema::Ref facts) {
                const auto& project = *static_cast<const model::Project*>(facts.object);
                model::ComputedFacts computed = model::compute(project, embedded_calendar());
                assess::ComputedRecord result{.values = schema::Object(schema::type_of<model::Computed>()),
                                              .inputs = std::move(computed.inputs),
                                              .missing = std::move(computed.missing),
                                              .as_of = project.as_of.stated() ? project.as_of.value
                                                                              : default_day()};
                *static_cast<model::Computed*>(result.values.mut().object) = std::move(computed.values);
                return result;
            }};
}

ProjectSubject::ProjectSubject(const model::Project& from)
    : project(from), computed(model::compute(project, embedded_calendar())) {
    subject = {.facts = schema::ref(project),
               .computed = schema::ref(computed.values),
               .computed_inputs = &computed.inputs,
               .computed_missing = &computed.missing,
               .as_of = default_day()};
}

} // namespace readiness::test

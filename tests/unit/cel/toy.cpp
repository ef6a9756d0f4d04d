// SPDX-License-Identifier: Apache-2.0
#include "toy.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

template <>
const EnumInfo& enum_of<test::Movement>() {
    static constexpr EnumValue values[] = {
        {"none", "No data moves"}, {"manual", "By hand"}, {"api", "By API"}, {"events", "By events"}};
    static constexpr EnumInfo info = enumeration<test::Movement>("movement", values);
    return info;
}

template <>
const EnumInfo& enum_of<test::Duty>() {
    static constexpr EnumValue values[] = {
        {"legal", "Law"}, {"procurement", "Buying"}, {"compliance", "Rules"}};
    static constexpr EnumInfo info = enumeration<test::Duty>("duty", values);
    return info;
}

template <>
const TypeInfo& type_of<test::ToySystem>() {
    using test::ToySystem;
    static constexpr FieldInfo fields[] = {
        field<&ToySystem::name>("name", {.doc = "Its name"}),
        field<&ToySystem::movement>("movement", {.doc = "How data moves", .nullable = true}),
        field<&ToySystem::critical>("critical", {.doc = "Whether work stops without it"}),
        field<&ToySystem::latency>("latency", {.doc = "Slowest answer", .nullable = true}),
        field<&ToySystem::handles>("handles", {.doc = "What it sees"}),
    };
    static constexpr TypeInfo info = record<ToySystem>("system", "One connected system", fields);
    return info;
}

template <>
const TypeInfo& type_of<test::ToyTeam>() {
    using test::ToyTeam;
    static constexpr FieldInfo fields[] = {
        field<&ToyTeam::owner>("owner", {.doc = "Who answers for it", .nullable = true}),
        field<&ToyTeam::engineers>("engineers", {.doc = "How many engineers"}),
        field<&ToyTeam::duties>("duties", {.doc = "What they may decide"}),
    };
    static constexpr TypeInfo info = record<ToyTeam>("team", "The people", fields);
    return info;
}

template <>
const TypeInfo& type_of<test::ToyFacts>() {
    using test::ToyFacts;
    static constexpr FieldInfo fields[] = {
        field<&ToyFacts::used>("used", {.doc = "Whether it is used"}),
        field<&ToyFacts::tested>("tested", {.doc = "Whether it is tested"}),
        field<&ToyFacts::users>("users", {.doc = "People using it"}),
        field<&ToyFacts::share>("share", {.doc = "A share"}),
        field<&ToyFacts::quality>("quality", {.doc = "Right answers"}),
        field<&ToyFacts::movement>("movement", {.doc = "How data moves", .nullable = true}),
        field<&ToyFacts::started_on>("started_on", {.doc = "First day", .nullable = true}),
        field<&ToyFacts::due_on>("due_on", {.doc = "Last day"}),
        field<&ToyFacts::python>("python", {.doc = "Version of Python"}),
        field<&ToyFacts::team>("team", {.doc = "The people"}),
        field<&ToyFacts::systems>("systems", {.doc = "What it is connected to"}),
    };
    static constexpr TypeInfo info = record<ToyFacts>("facts", "A toy project", fields);
    return info;
}

template <>
const TypeInfo& type_of<test::ToyComputed>() {
    using test::ToyComputed;
    static constexpr FieldInfo fields[] = {
        field<&ToyComputed::factor>("factor", {.doc = "Growth"}),
        field<&ToyComputed::supported_until>("supported_until", {.doc = "End of support", .nullable = true}),
        field<&ToyComputed::near>("near", {.doc = "Whether it is soon"}),
    };
    static constexpr TypeInfo info = record<ToyComputed>("calc", "Worked out", fields);
    return info;
}

} // namespace readiness::schema

namespace readiness::test {

cel::Activation ToyProject::activation() const {
    cel::Activation result;
    result.facts = schema::ref(facts);
    result.computed = schema::ref(computed);
    result.computed_inputs = &inputs;
    result.computed_missing = &missing;
    result.today = *schema::parse_date("2026-11-20");
    return result;
}

cel::Environment toy_environment(bool strict) {
    cel::Environment result;
    result.facts = &schema::type_of<ToyFacts>();
    result.computed = &schema::type_of<ToyComputed>();
    result.strict = strict;
    return result;
}

source::Span toy_span(std::size_t begin, std::size_t end) {
    return {{}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::optional<cel::Program> compile_toy(std::string_view text, diag::Diagnostics& diagnostics, bool strict,
                                        cel::Want want) {
    return cel::compile({text, toy_span}, toy_environment(strict), want, diagnostics);
}

cel::Outcome evaluate_toy(std::string_view text, const ToyProject& project, std::vector<std::string>* reads) {
    diag::Diagnostics diagnostics;
    const auto program = compile_toy(text, diagnostics, false);
    if (program) {
        cel::Reads read;
        cel::Outcome outcome = cel::evaluate(*program, project.activation(), &read);
        if (reads)
            reads->assign(read.paths().begin(), read.paths().end());
        return outcome;
    }
    cel::Outcome outcome;
    outcome.error = "does not compile: " + diagnostics.items().at(0).message;
    return outcome;
}

cel::Explanation explain_toy(std::string_view text, const ToyProject& project, const cel::Keep& keep) {
    diag::Diagnostics diagnostics;
    const auto program = compile_toy(text, diagnostics, false);
    return program ? cel::explain(*program, project.activation(), keep) : cel::Explanation{};
}

} // namespace readiness::test

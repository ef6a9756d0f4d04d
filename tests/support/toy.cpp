// SPDX-License-Identifier: Apache-2.0
#include "support/toy.hpp"

#include "support/catch.hpp"

namespace readiness::schema {

using namespace test;

template <>
const EnumInfo& enum_of<Colour>() {
    static constexpr EnumValue values[] = {{"red", "Stop"}, {"green", "Go"}, {"blue", "Wait"}};
    static constexpr EnumInfo info = enumeration<Colour>("colour", values);
    return info;
}

template <>
const TypeInfo& type_of<ToyPart>() {
    static constexpr FieldInfo fields[] = {
        field<&ToyPart::name>("name", {.doc = "Its name", .nullable = true}),
        field<&ToyPart::safe>("safe", {.doc = "Whether it is safe"}),
    };
    static constexpr TypeInfo info = record<ToyPart>("part", "A part of a toy.", fields);
    return info;
}

template <>
const TypeInfo& type_of<Toy>() {
    static constexpr FieldInfo fields[] = {
        field<&Toy::a>("a", {.doc = "The first thing"}),
        field<&Toy::b>("b", {.doc = "The second thing"}),
        field<&Toy::c>("c", {.doc = "The third thing"}),
        field<&Toy::d>("d", {.doc = "The fourth thing"}),
        field<&Toy::size>("size", {.doc = "How big it is", .unit = "cm", .range = at_least(0)}),
        field<&Toy::rate>("rate", {.doc = "How fast it is", .range = at_least(0)}),
        field<&Toy::owner>("owner", {.doc = "Who has it", .nullable = true}),
        field<&Toy::colour>("colour", {.doc = "Its colour"}),
        field<&Toy::due>("due", {.doc = "When it is due", .nullable = true}),
        field<&Toy::parts>("parts", {.doc = "What it is made of", .nullable = true}),
    };
    static constexpr TypeInfo info = record<Toy>("toy", "A toy.", fields);
    return info;
}

template <>
const TypeInfo& type_of<ToyComputed>() {
    static constexpr FieldInfo fields[] = {field<&ToyComputed::twice>("twice", {.doc = "Twice the size"})};
    static constexpr TypeInfo info = record<ToyComputed>("calc", "Worked out.", fields);
    return info;
}

} // namespace readiness::schema

namespace readiness::test {

namespace {

const char* const pack_text = R"(schema_version: 1
name: toys
version: "1"
title: Toys
areas:
  - {id: one, title: One, kind: gap}
  - {id: two, title: Two, kind: anti_pattern}
  - {id: three, title: Three, kind: foundation}
)";

const char* const profile_text = R"(schema_version: 1
name: toy
severity_weights: {blocker: 8, high: 5, medium: 3, low: 1}
area_weights:
  - {area: one, weight: 60}
  - {area: two, weight: 30}
  - {area: three, weight: 10}
verdict: {no_go_below: 60, go_from: 80, conditional_from: 60, coverage_from_pct: 70}
conditions: {owner: owner, due: due}
evidence_fresh_days: 180
advice: {when: "colour == 'blue'", areas: [three]}
)";

void require_clean(const diag::Diagnostics& problems, const source::SourceSet& sources) {
    INFO(diag::render(problems, sources, {}));
    REQUIRE_FALSE(problems.has_errors());
}

} // namespace

std::vector<rules::PackText> toy_pack(const std::vector<ToyRule>& rules) {
    std::vector<rules::PackText> files = {{"pack.yaml", "pack.yaml", pack_text}};
    for (const ToyRule& rule : rules) {
        std::string text = "id: " + rule.id + "\nslug: weak\ntitle: It is so\nfinding: \"" + rule.finding +
                           "\"\narea: " + rule.area + "\nseverity: " + rule.severity + "\n";
        if (!rule.escalate.empty())
            text += "escalate: [{when: \"" + rule.escalate + "\", severity: blocker}]\n";
        text += "lifecycle: stable\nsince: \"1\"\napplies: \"" + rule.applies + "\"\nrequire: \"" +
                rule.require + "\"\nwhy: It matters.\nfix: Do it.\neffort_days: [1, 2]\nscan: \"no\"\n";
        const std::string path = rule.area + "/" + rule.id + "-weak.yaml";
        files.push_back({path, path, text});
    }
    return files;
}

ToyRun::ToyRun(const std::vector<ToyRule>& rules, std::string_view descriptor) {
    diag::Diagnostics problems;
    const schema::TypeInfo& facts = schema::type_of<Toy>();
    const schema::TypeInfo& computed = schema::type_of<ToyComputed>();
    rules::load_pack(sources, toy_pack(rules), facts, computed, catalogue, problems);
    require_clean(problems, sources);
    auto loaded = rules::load_profile(sources, {"toy.yaml", "toy.yaml", profile_text}, catalogue, facts,
                                      computed, problems);
    require_clean(problems, sources);
    profile = *loaded;
    const source::FileId file = sources.add("toy-descriptor.yaml", std::string(descriptor));
    const auto document = yaml::parse(sources, file, problems);
    require_clean(problems, sources);
    locations = load::load(sources, *document, document->root(), schema::ref_mut(toy),
                           {.evidence = true, .what = "a toy"}, problems);
    require_clean(problems, sources);
    subject.facts = schema::ref(toy);
    subject.locations = &locations;
    subject.as_of = *schema::parse_date("2026-11-20");
}

assess::Assessment ToyRun::assess(const assess::Options& options) const {
    return assess::assess(catalogue, profile, subject, options);
}

} // namespace readiness::test

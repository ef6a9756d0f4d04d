// SPDX-License-Identifier: Apache-2.0
#include "subject.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace test;

template <>
const EnumInfo& enum_of<Mood>() {
    static constexpr EnumValue values[] = {
        {"none", "No mood"}, {"calm", "Calm"}, {"very_calm", "Calmer"}, {"angry", "Angry"}};
    static constexpr EnumInfo info = enumeration<Mood>("mood", values);
    return info;
}

template <>
const EnumInfo& enum_of<Colour>() {
    static constexpr EnumValue values[] = {{"red", "Red"}, {"green", "Green"}};
    static constexpr EnumInfo info = enumeration<Colour>("colour", values);
    return info;
}

template <>
const TypeInfo& type_of<Pet>() {
    static constexpr FieldInfo fields[] = {
        field<&Pet::name>("name", {.doc = "Its name", .nullable = true}),
        field<&Pet::tame>("tame", {.doc = "Whether it is tame"}),
        field<&Pet::mood>("mood", {.doc = "Its mood", .nullable = true}),
        field<&Pet::tricks>("tricks", {.doc = "What it can do", .nullable = true}),
    };
    static constexpr TypeInfo info = record<Pet>("pet", "An animal", fields);
    return info;
}

template <>
const TypeInfo& type_of<Note>() {
    static constexpr FieldInfo fields[] = {
        field<&Note::text>("text", {.doc = "What it says", .required = true}),
        field<&Note::by>("by", {.doc = "Who says so", .required = true}),
        field<&Note::until>("until", {.doc = "How long", .required = true}),
    };
    static constexpr TypeInfo info = record<Note>("note", "A note", fields);
    return info;
}

template <>
const TypeInfo& type_of<Room>() {
    static constexpr FieldInfo fields[] = {
        field<&Room::used>("used", {.doc = "Whether anybody uses it"}),
        field<&Room::windows>("windows", {.doc = "Its windows", .example = "2", .range = at_least(0)}),
        field<&Room::window_owner>("window_owner", {.doc = "Whose windows", .nullable = true}),
    };
    static constexpr TypeInfo info = record<Room>("room", "A room", fields);
    return info;
}

template <>
const TypeInfo& type_of<House>() {
    static constexpr FieldInfo fields[] = {
        field<&House::kitchen>("kitchen", {.doc = "Where people cook"}),
        field<&House::cellar>("cellar", {.doc = "Where things are kept"}),
        field<&House::owner>("owner", {.doc = "Whose house", .nullable = true}),
    };
    static constexpr TypeInfo info = record<House>("house", "A house", fields);
    return info;
}

template <>
const TypeInfo& type_of<Subject>() {
    static constexpr FieldInfo fields[] = {
        field<&Subject::flag>("flag", {.doc = "A flag", .example = "true"}),
        field<&Subject::count>("count", {.doc = "A count", .unit = "users", .range = at_least(0)}),
        field<&Subject::rate>("rate", {.doc = "A rate", .range = above(0)}),
        field<&Subject::limit>("limit", {.doc = "A limit", .unit = "ms", .nullable = true}),
        field<&Subject::share_pct>("share_pct", {.doc = "A share", .unit = "%"}),
        field<&Subject::owner>("owner", {.doc = "A person", .nullable = true}),
        field<&Subject::id>("id", {.doc = "An id"}),
        field<&Subject::due>("due", {.doc = "A date", .nullable = true}),
        field<&Subject::start>("start", {.doc = "A date that is always there"}),
        field<&Subject::version>("version", {.doc = "A version", .nullable = true}),
        field<&Subject::mood>("mood", {.doc = "A mood", .nullable = true}),
        field<&Subject::colour>("colour", {.doc = "A colour"}),
        field<&Subject::words>("words", {.doc = "Words", .nullable = true}),
        field<&Subject::moods>("moods", {.doc = "Moods", .nullable = true}),
        field<&Subject::colours>("colours", {.doc = "Colours"}),
        field<&Subject::numbers>("numbers", {.doc = "Numbers", .nullable = true}),
        field<&Subject::pets>("pets", {.doc = "Animals", .nullable = true}),
        field<&Subject::notes>("notes", {.doc = "Notes", .nullable = true}),
        field<&Subject::extra>("extra", {.doc = "Anything"}),
        field<&Subject::house>("house", {.doc = "A house"}),
    };
    static constexpr TypeInfo info = record<Subject>("subject", "A subject", fields);
    return info;
}

} // namespace readiness::schema

namespace readiness::test {

Loaded::Loaded(std::string_view text, bool evidence) {
    document = yaml::parse(sources, sources.add("f.yaml", std::string(text)), diagnostics);
    if (document)
        locations = load::load(sources, *document, document->root(), schema::ref_mut(subject),
                               {.evidence = evidence, .what = "a subject"}, diagnostics);
}

std::string Loaded::problems() const {
    std::string out;
    for (const diag::Diagnostic& problem : diagnostics.sorted()) {
        const source::Position at = sources.begin(*problem.where);
        out += std::string(diag::info(problem.code).id) + " " + std::to_string(at.line) + ":" +
               std::to_string(at.column) + " " + problem.message;
        out += " | " + problem.expected + " | " + problem.suggestion.value_or("") + "\n";
    }
    return out;
}

} // namespace readiness::test

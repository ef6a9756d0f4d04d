// SPDX-License-Identifier: Apache-2.0
// Loads any bytes into a small record. What loads without an error is written, loaded and written again: both
// texts have to be the same.
#include "readiness/load/loader.hpp"
#include "readiness/schema/describe.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace readiness;

namespace readiness::fuzz {

enum class Mood : std::uint8_t { none, calm, angry };

struct Part {
    schema::Fact<std::string> name;
    schema::Fact<double> rate;
};

struct Subject {
    schema::Fact<bool> flag;
    schema::Fact<std::int64_t> count;
    schema::Fact<schema::Percent> share_pct;
    schema::Fact<std::string> owner;
    schema::Fact<schema::Date> due;
    schema::Fact<schema::Version> version;
    schema::Fact<Mood> mood;
    schema::Fact<std::vector<std::string>> words;
    schema::Fact<std::vector<Mood>> moods;
    schema::Fact<std::vector<Part>> parts;
    Part part;
};

} // namespace readiness::fuzz

namespace readiness::schema {

using namespace fuzz;

template <>
const EnumInfo& enum_of<Mood>() {
    static constexpr EnumValue values[] = {{"none", "None"}, {"calm", "Calm"}, {"angry", "Angry"}};
    static constexpr EnumInfo info = enumeration<Mood>("mood", values);
    return info;
}

template <>
const TypeInfo& type_of<Part>() {
    static constexpr FieldInfo fields[] = {
        field<&Part::name>("name", {.doc = "A name", .nullable = true}),
        field<&Part::rate>("rate", {.doc = "A rate", .range = at_least(0)}),
    };
    static constexpr TypeInfo info = record<Part>("part", "A part", fields);
    return info;
}

template <>
const TypeInfo& type_of<Subject>() {
    static constexpr FieldInfo fields[] = {
        field<&Subject::flag>("flag", {.doc = "A flag"}),
        field<&Subject::count>("count", {.doc = "A count", .range = between(0, 1e6)}),
        field<&Subject::share_pct>("share_pct", {.doc = "A share"}),
        field<&Subject::owner>("owner", {.doc = "A person", .nullable = true}),
        field<&Subject::due>("due", {.doc = "A date", .nullable = true}),
        field<&Subject::version>("version", {.doc = "A version", .nullable = true}),
        field<&Subject::mood>("mood", {.doc = "A mood", .nullable = true}),
        field<&Subject::words>("words", {.doc = "Words", .nullable = true}),
        field<&Subject::moods>("moods", {.doc = "Moods", .nullable = true}),
        field<&Subject::parts>("parts", {.doc = "Parts", .nullable = true}),
        field<&Subject::part>("part", {.doc = "A part"}),
    };
    static constexpr TypeInfo info = record<Subject>("subject", "A subject", fields);
    return info;
}

} // namespace readiness::schema

namespace {

/// The record written again; nothing if the text has errors.
std::optional<std::string> rewrite(const std::string& text) {
    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    const auto document = yaml::parse(sources, sources.add("fuzz.yaml", text), diagnostics);
    fuzz::Subject subject;
    load::Locations locations;
    if (document)
        locations = load::load(sources, *document, document->root(), schema::ref_mut(subject),
                               {.evidence = true}, diagnostics);
    static_cast<void>(diag::render(diagnostics, sources, {.width = 60, .unicode = false}));
    if (diagnostics.has_errors())
        return std::nullopt;
    return load::dump(schema::ref(subject), &locations);
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer looks for
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::optional<std::string> once = rewrite(std::string(data, data + size));
    if (once && rewrite(*once) != once)
        std::abort();
    return 0;
}

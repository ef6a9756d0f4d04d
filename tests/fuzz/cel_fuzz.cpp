// SPDX-License-Identifier: Apache-2.0
// Compiles the input as an expression, as a rule pack would and as plain CEL, and evaluates it over a small
// record: once with everything stated and once with nothing. Explaining must give the same outcome as
// evaluating.
#include "readiness/cel/explain.hpp"
#include "readiness/schema/describe.hpp"

#include <cstdlib>
#include <string_view>

namespace readiness::fuzz {

enum class Colour : std::uint8_t { none, red };

struct Part {
    schema::Fact<std::string> name;
    schema::Fact<std::int64_t> size;
};

struct Facts {
    schema::Fact<bool> b;
    schema::Fact<std::int64_t> i;
    schema::Fact<double> d;
    schema::Fact<std::string> s;
    schema::Fact<schema::Date> t;
    schema::Fact<schema::Version> v;
    schema::Fact<Colour> c;
    schema::Fact<std::vector<std::string>> l;
    schema::Fact<std::vector<Part>> p;
};

} // namespace readiness::fuzz

namespace readiness::schema {

template <>
const EnumInfo& enum_of<fuzz::Colour>() {
    static constexpr EnumValue values[] = {{"none", "No colour"}, {"red", "Red"}};
    static constexpr EnumInfo info = enumeration<fuzz::Colour>("colour", values);
    return info;
}

template <>
const TypeInfo& type_of<fuzz::Part>() {
    static constexpr FieldInfo fields[] = {
        field<&fuzz::Part::name>("name", {.doc = "A name"}),
        field<&fuzz::Part::size>("size", {.doc = "A size", .nullable = true}),
    };
    static constexpr TypeInfo info = record<fuzz::Part>("part", "A part", fields);
    return info;
}

template <>
const TypeInfo& type_of<fuzz::Facts>() {
    using fuzz::Facts;
    static constexpr FieldInfo fields[] = {
        field<&Facts::b>("b", {.doc = "A bool"}),
        field<&Facts::i>("i", {.doc = "An int"}),
        field<&Facts::d>("d", {.doc = "A number"}),
        field<&Facts::s>("s", {.doc = "A text", .nullable = true}),
        field<&Facts::t>("t", {.doc = "A date"}),
        field<&Facts::v>("v", {.doc = "A version"}),
        field<&Facts::c>("c", {.doc = "A choice", .nullable = true}),
        field<&Facts::l>("l", {.doc = "Texts"}),
        field<&Facts::p>("p", {.doc = "Parts"}),
    };
    static constexpr TypeInfo info = record<Facts>("facts", "Facts", fields);
    return info;
}

} // namespace readiness::schema

namespace {

using namespace readiness;

template <typename T>
schema::Fact<T> stated(T value) {
    return {schema::State::stated, std::move(value)};
}

fuzz::Facts all_stated() {
    fuzz::Facts facts;
    facts.b = stated(true);
    facts.i = stated(std::int64_t{7});
    facts.d = stated(2.5);
    facts.s = {schema::State::none, {}};
    facts.t = stated(schema::Date{std::chrono::days{20'000}});
    facts.v = stated(schema::Version{"3.11"});
    facts.c = stated(fuzz::Colour::red);
    facts.l = stated(std::vector<std::string>{"a", "\xc3\xa9"});
    facts.p = stated(std::vector<fuzz::Part>{{stated(std::string("x")), stated(std::int64_t{1})}, {}});
    return facts;
}

void run(const cel::Program& program, const fuzz::Facts& facts) {
    cel::Activation activation;
    activation.facts = schema::ref(facts);
    std::vector<std::string> reads;
    const cel::Outcome outcome = cel::evaluate(program, activation, &reads);
    const cel::Explanation explanation = cel::explain(program, activation);
    if (cel::format_for_people(outcome.value) != cel::format_for_people(explanation.root.value))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        text[i] = static_cast<char>(data[i]);
    static const fuzz::Facts full = all_stated();
    static const fuzz::Facts empty;
    const auto where = [&](std::size_t begin, std::size_t end) {
        if (begin > end || end > text.size())
            std::abort();
        return source::Span{{}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    };
    for (const int mode : {0, 1, 2}) {
        cel::Environment environment;
        environment.facts = &schema::type_of<fuzz::Facts>();
        environment.strict = mode == 0;
        environment.checked = mode != 2;
        diag::Diagnostics diagnostics;
        const auto program = cel::compile({text, where}, environment, cel::Want::anything, diagnostics);
        if (program.has_value() == diagnostics.has_errors())
            std::abort();
        if (!program)
            continue;
        run(*program, full);
        run(*program, empty);
    }
    return 0;
}

// SPDX-License-Identifier: Apache-2.0
#include "facts.hpp"

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

namespace readiness::fuzz {
namespace {

template <typename T>
schema::Fact<T> stated(T value) {
    return {schema::State::stated, std::move(value)};
}

} // namespace

Facts all_stated() {
    Facts facts;
    facts.b = stated(true);
    facts.i = stated(std::int64_t{7});
    facts.d = stated(2.5);
    facts.s = {schema::State::none, {}};
    facts.t = stated(schema::Date{std::chrono::days{20'000}});
    facts.v = stated(schema::Version{"3.11"});
    facts.c = stated(Colour::red);
    facts.l = stated(std::vector<std::string>{"a", "\xc3\xa9"});
    facts.p = stated(std::vector<Part>{{stated(std::string("x")), stated(std::int64_t{1})}, {}});
    return facts;
}

} // namespace readiness::fuzz

// SPDX-License-Identifier: Apache-2.0
#include "cel_subject.hpp"

namespace readiness::schema {

using namespace bench;

template <>
const EnumInfo& enum_of<Pooling>() {
    static constexpr EnumValue values[] = {{"none", "None"}, {"pgbouncer", "One"}, {"pgcat", "Another"}};
    static constexpr EnumInfo info = enumeration<Pooling>("pooling", values);
    return info;
}

template <>
const EnumInfo& enum_of<Level>() {
    static constexpr EnumValue values[] = {{"low", "Low"}, {"medium", "Medium"}, {"high", "High"}};
    static constexpr EnumInfo info = enumeration<Level>("level", values);
    return info;
}

template <>
const TypeInfo& type_of<Integration>() {
    static constexpr FieldInfo fields[] = {
        field<&Integration::name>("name", {.doc = "Name"}),
        field<&Integration::tested>("tested", {.doc = "Tested"}),
        field<&Integration::owner>("owner", {.doc = "Owner"}),
    };
    static constexpr TypeInfo info = record<Integration>("integration", "An integration", fields);
    return info;
}

template <>
const TypeInfo& type_of<Risk>() {
    static constexpr FieldInfo fields[] = {
        field<&Risk::text>("text", {.doc = "Text"}),
        field<&Risk::severity>("severity", {.doc = "Severity"}),
        field<&Risk::mitigated>("mitigated", {.doc = "Mitigated"}),
    };
    static constexpr TypeInfo info = record<Risk>("risk", "A risk", fields);
    return info;
}

template <>
const TypeInfo& type_of<Section>() {
    static constexpr FieldInfo fields[] = {
        field<&Section::a>("a", {.doc = "a"}), field<&Section::b>("b", {.doc = "b"}),
        field<&Section::c>("c", {.doc = "c"}), field<&Section::d>("d", {.doc = "d"}),
        field<&Section::e>("e", {.doc = "e"}), field<&Section::f>("f", {.doc = "f"}),
        field<&Section::g>("g", {.doc = "g"}), field<&Section::h>("h", {.doc = "h"}),
        field<&Section::i>("i", {.doc = "i"}), field<&Section::j>("j", {.doc = "j"}),
    };
    static constexpr TypeInfo info = record<Section>("section", "A section", fields);
    return info;
}

template <>
const TypeInfo& type_of<Rollout>() {
    static constexpr FieldInfo fields[] = {
        field<&Rollout::target_users>("target_users", {.doc = "Users"}),
        field<&Rollout::more>("more", {.doc = "More"}),
    };
    static constexpr TypeInfo info = record<Rollout>("rollout", "Rollout", fields);
    return info;
}

template <>
const TypeInfo& type_of<Database>() {
    static constexpr FieldInfo fields[] = {
        field<&Database::pooling>("pooling", {.doc = "Pooling"}),
        field<&Database::more>("more", {.doc = "More"}),
    };
    static constexpr TypeInfo info = record<Database>("database", "Database", fields);
    return info;
}

template <>
const TypeInfo& type_of<Dora>() {
    static constexpr FieldInfo fields[] = {
        field<&Dora::change_failure_rate>("change_failure_rate", {.doc = "Rate"}),
        field<&Dora::more>("more", {.doc = "More"}),
    };
    static constexpr TypeInfo info = record<Dora>("dora", "Delivery", fields);
    return info;
}

template <>
const TypeInfo& type_of<Subject>() {
    static constexpr FieldInfo fields[] = {
        field<&Subject::first>("first", {.doc = "First"}),
        field<&Subject::second>("second", {.doc = "Second"}),
        field<&Subject::third>("third", {.doc = "Third"}),
        field<&Subject::rollout>("rollout", {.doc = "Rollout"}),
        field<&Subject::database>("database", {.doc = "Database"}),
        field<&Subject::dora>("dora", {.doc = "Delivery"}),
        field<&Subject::integrations>("integrations", {.doc = "Integrations"}),
        field<&Subject::risks>("risks", {.doc = "Risks"}),
    };
    static constexpr TypeInfo info = record<Subject>("subject", "A descriptor", fields);
    return info;
}

} // namespace readiness::schema

namespace readiness::bench {
namespace {

template <typename T>
schema::Fact<T> stated(T value) {
    return {schema::State::stated, std::move(value)};
}

} // namespace

Subject subject() {
    Subject result;
    for (Section* section : {&result.first, &result.second, &result.third, &result.rollout.more,
                             &result.database.more, &result.dora.more})
        for (auto fact : {&Section::a, &Section::b, &Section::c, &Section::d, &Section::e, &Section::f,
                          &Section::g, &Section::h, &Section::i, &Section::j})
            section->*fact = stated(std::int64_t{7});
    result.rollout.target_users = stated(std::int64_t{25'000});
    result.database.pooling = stated(Pooling::none);
    result.dora.change_failure_rate = stated(0.08);
    result.integrations = stated(std::vector<Integration>(
        12, {stated(std::string("ClaimCore")), stated(true), stated(std::string("Core Claims team"))}));
    result.risks =
        stated(std::vector<Risk>(6, {stated(std::string("Late data")), stated(Level::high), stated(true)}));
    return result;
}

} // namespace readiness::bench

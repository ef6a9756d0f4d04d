// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tables of computed facts: what is stated, and what becomes of one fact.
#include "readiness/model/computed.hpp"

#include "sample_calendar.hpp"
#include "support/catch.hpp"

#include <algorithm>

namespace calc_table {

using namespace readiness::model;
using readiness::schema::FieldInfo;
using readiness::schema::Kind;
using readiness::schema::State;
using readiness::schema::type_of;

using Paths = std::vector<std::string>;

/// Makes a fact stated.
template <typename T, typename Value>
inline void set(Fact<T>& fact, Value&& value) {
    fact = {State::stated, T{std::forward<Value>(value)}};
}

inline void systems(Project& p, std::size_t legacy, std::size_t modern, std::size_t not_stated = 0) {
    std::vector<IntegratedSystem> list(legacy + modern + not_stated);
    for (std::size_t i = 0; i < legacy + modern; ++i)
        set(list[i].legacy, i < legacy);
    set(p.integration.systems, std::move(list));
}

inline std::string show(const Computed& values, const FieldInfo& field) {
    switch (field.access.state(&values)) {
    case State::not_stated:
        return "unknown";
    case State::none:
        return "none";
    case State::stated:
        break;
    }
    if (field.kind == Kind::list) {
        std::string text = "[";
        for (std::size_t i = 0; i < field.access.size(&values); ++i)
            text +=
                (i ? ", " : "") + std::string(std::get<std::string_view>(field.access.element(&values, i)));
        return text + ']';
    }
    const readiness::schema::Scalar scalar = field.access.get(&values);
    switch (field.kind) {
    case Kind::boolean:
        return std::get<bool>(scalar) ? "true" : "false";
    case Kind::integer:
        return std::to_string(std::get<std::int64_t>(scalar));
    case Kind::number:
        return readiness::schema::format_number(std::get<double>(scalar));
    case Kind::date:
        return readiness::schema::format_date(std::get<Date>(scalar));
    case Kind::enumeration:
        return std::string(
            field.enumeration().values[std::get<readiness::schema::EnumIndex>(scalar).value].name);
    default:
        return "?";
    }
}

struct Row {
    std::string_view what;
    void (*given)(Project&);
    std::string want;
    Paths missing = {};
};

inline void check(std::string_view fact, const std::vector<Row>& rows) {
    const auto& calc = type_of<Computed>();
    const FieldInfo* field = calc.find(fact);
    REQUIRE(field);
    const std::size_t index = calc.index_of(*field);
    for (const Row& row : rows) {
        INFO(fact << ": " << row.what);
        Project project;
        row.given(project);
        const ComputedFacts facts = compute(project, sample_calendar());
        CHECK(show(facts.values, *field) == row.want);
        CHECK(facts.missing[index] == row.missing);
        CHECK((row.want == "unknown") == !row.missing.empty());
        for (const std::string& path : row.missing) {
            INFO(path);
            const Paths& inputs = facts.inputs[index];
            CHECK(std::find(inputs.begin(), inputs.end(), path) != inputs.end());
        }
    }
}

inline const auto nothing = [](Project&) {};

} // namespace calc_table

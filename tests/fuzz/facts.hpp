// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small record with every kind of fact, for the targets that compile and evaluate expressions.
#include "readiness/schema/describe.hpp"

#include <string>
#include <vector>

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

/// Everything stated; `s` is `none`.
Facts all_stated();

} // namespace readiness::fuzz

namespace readiness::schema {
template <>
const TypeInfo& type_of<fuzz::Facts>();
} // namespace readiness::schema

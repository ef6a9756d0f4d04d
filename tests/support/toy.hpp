// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small subject with its own field tables, and packs written in a few words, for tests of everything that
// must not know the real descriptor.
#include "readiness/assess/assessment.hpp"
#include "readiness/schema/describe.hpp"

#include <string>
#include <vector>

namespace readiness::test {

enum class Colour : std::uint8_t { red, green, blue };

struct ToyPart {
    schema::Fact<std::string> name;
    schema::Fact<bool> safe;
};

struct Toy {
    schema::Fact<bool> a;
    schema::Fact<bool> b;
    schema::Fact<bool> c;
    schema::Fact<bool> d;
    schema::Fact<std::int64_t> size;
    schema::Fact<double> rate;
    schema::Fact<std::string> owner;
    schema::Fact<Colour> colour;
    schema::Fact<schema::Date> due;
    schema::Fact<std::vector<ToyPart>> parts;
};

struct ToyComputed {
    schema::Fact<std::int64_t> twice;
};

/// One rule of a toy pack; the rest of its file is filled in.
struct ToyRule {
    std::string id;
    std::string area = "one";
    std::string severity = "medium";
    std::string require = "a";
    std::string applies = "true";
    std::string escalate{}; ///< `when` of an escalation to blocker; empty: none
    std::string finding = "It is not so.";
};

std::vector<rules::PackText> toy_pack(const std::vector<ToyRule>& rules);

/// A catalogue, a profile and a subject that live together. Fails the test if anything does not load.
class ToyRun {
  public:
    /// `areas` of the profile are `one: 60`, `two: 30`, `three: 10` of kinds gap, anti_pattern and
    /// foundation.
    explicit ToyRun(const std::vector<ToyRule>& rules, std::string_view descriptor = "{}");

    assess::Assessment assess(const assess::Options& options = {}) const;
    /// Fields of the toy that the assessment is made over; may be changed between calls.
    Toy toy;
    assess::Subject subject;
    rules::Profile profile;
    rules::Catalogue catalogue;
    source::SourceSet sources;
    load::Locations locations;
};

} // namespace readiness::test

// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small record with a field of every kind, and what loading a text into it gives.
#include "readiness/load/loader.hpp"

#include <string>
#include <vector>

namespace readiness::test {

enum class Mood : std::uint8_t { none, calm, very_calm, angry };
enum class Colour : std::uint8_t { red, green };

struct Pet {
    schema::Fact<std::string> name;
    schema::Fact<bool> tame;
    schema::Fact<Mood> mood;
    schema::Fact<std::vector<std::string>> tricks;
};

/// Has a `by` of its own, and fields that must be there.
struct Note {
    schema::Fact<std::string> text;
    schema::Fact<std::string> by;
    schema::Fact<schema::Date> until;
};

struct Room {
    schema::Fact<bool> used;
    schema::Fact<std::int64_t> windows;
    schema::Fact<std::string> window_owner;
};

struct House {
    Room kitchen;
    Room cellar;
    schema::Fact<std::string> owner;
};

struct Subject {
    schema::Fact<bool> flag;
    schema::Fact<std::int64_t> count;
    schema::Fact<double> rate;
    schema::Fact<double> limit;
    schema::Fact<schema::Percent> share_pct;
    schema::Fact<std::string> owner;
    schema::Fact<std::string> id;
    schema::Fact<schema::Date> due;
    schema::Fact<schema::Date> start;
    schema::Fact<schema::Version> version;
    schema::Fact<Mood> mood;
    schema::Fact<Colour> colour;
    schema::Fact<std::vector<std::string>> words;
    schema::Fact<std::vector<Mood>> moods;
    schema::Fact<std::vector<Colour>> colours;
    schema::Fact<std::vector<double>> numbers;
    schema::Fact<std::vector<Pet>> pets;
    schema::Fact<std::vector<Note>> notes;
    schema::Fact<schema::Tree> extra;
    House house;
};

/// A text that was loaded, with everything that goes with it.
struct Loaded {
    explicit Loaded(std::string_view text, bool evidence = true);

    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    std::optional<yaml::Document> document;
    Subject subject;
    load::Locations locations;

    /// One a line: `M003 1:7 the message | expected | suggestion`.
    std::string problems() const;
    std::string rendered() const { return diag::render(diagnostics, sources, {}); }
};

} // namespace readiness::test

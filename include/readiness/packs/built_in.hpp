// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/model/support_calendar.hpp"
#include "readiness/rules/profile.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is built in, in the form the program runs from. It is loaded from YAML and compiled when the program
/// is built; starting only copies it out of the program file.
namespace readiness::packs {

/// The built-in packs and the default profile, as an empty SourceSet and an empty Catalogue would have got
/// them.
struct Rulebook {
    std::vector<std::uint32_t> files; ///< for each FileId of its spans, the place in rules::embedded_files()
    rules::Catalogue catalogue;
    rules::Profile profile; ///< its changes of rules are still to be applied
};

struct Calendar {
    model::SupportCalendar dates;
    std::string digest; ///< SHA-256 of its file
};

/// From YAML. Reports every problem; nothing is returned if there was any, warnings too.
std::optional<Rulebook> load_rulebook(diag::Diagnostics& diagnostics, source::SourceSet& sources);
std::optional<Calendar> load_calendar(diag::Diagnostics& diagnostics, source::SourceSet& sources);

/// Of all embedded files, names and bytes. Written bytes carry it, so that a test can tell old ones.
std::string digest_of_texts();

/// The same values give the same bytes, and other values give other bytes, but for what a profile adjusts of
/// rules: that comes after reading, and is not written. They are for programs of the same
/// build only: numbers stand as they do in memory, and field tables are named by position. Empty if an
/// expression has a type that is in no field table.
std::string write(const Rulebook& rulebook);
std::string write(const Calendar& calendar);

/// Whether bytes are known to be what write() gave.
enum class Trust : std::uint8_t { none, built_in };

/// Nothing for bytes that were cut off or belong to another version of the form. What is read shows parts of
/// the bytes, which must outlive it and start where memory for anything may. With Trust::built_in nothing is
/// looked at that a run may never need; of other bytes than compiled() the outcome is then undefined.
std::optional<Rulebook> read_rulebook(std::string_view bytes, Trust trust = Trust::none);
std::optional<Calendar> read_calendar(std::string_view bytes, Trust trust = Trust::none);

/// What the program was built with; empty where it was built without, and packs are loaded from YAML.
/// Defined in a generated file.
struct Compiled {
    std::string_view rulebook, calendar;
};
Compiled compiled();

/// Of the bytes of a rulebook those in front, which every run reads; behind them is what few runs look at.
std::string_view front_of(std::string_view rulebook);

} // namespace readiness::packs

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/rules/catalogue.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The files below `rules/`, built into the program as they are.
namespace readiness::rules {

/// A file as in PackText; its path looks like `readiness/pack.yaml`.
struct EmbeddedText {
    std::string_view path, name, text;
};

/// Packs, profiles and calendars, sorted by path.
std::span<const EmbeddedText> embedded_files();

/// The folders that hold a pack.
std::vector<std::string> embedded_packs();
/// The files of one pack, rules and pack.yaml only.
std::vector<PackText> embedded_pack(std::string_view pack);

/// Names of the profiles.
std::vector<std::string> embedded_profiles();
std::optional<PackText> embedded_profile(std::string_view name);

/// The calendar of support that is used where nobody names another.
const EmbeddedText& embedded_calendar();

} // namespace readiness::rules

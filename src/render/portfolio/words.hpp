// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/portfolio/portfolio.hpp"

/// How the parts of a portfolio are put into words, the same in every format. Nothing is escaped here.
namespace readiness::render {

/// `30.6 to 41.2`, `30.6`, or `-` where there is no score.
std::string score_of(const portfolio::Row& row);
/// `NO_GO`; `unreadable` where nothing was judged.
std::string_view verdict_of(const portfolio::Row& row);
/// `120 projects: 3 GO, 40 NO_GO, 5 unreadable`.
std::string counts_of(const portfolio::Tally& tally);
/// `gate met by all of 120 projects judged`, `gate missed by 97 of 120 projects judged`; empty where none was
/// set.
std::string gate_of(const portfolio::Tally& tally);
/// The name of the project, else its path.
const std::string& shown_name(const portfolio::Row& row);
/// `a/readiness.yaml:3:5: what is wrong`, and how many more there are.
std::string problem_of(const portfolio::Row& row);
/// Tenths of a point: `1.2`.
std::string points_of(std::int64_t tenths);

/// A cell of the map: how much of an area is earned for sure.
struct HeatCell {
    enum class Kind : std::uint8_t { nothing, unknown, part, whole };
    Kind kind = Kind::nothing;
    int tenth = 0; ///< of `part`: 0 to 9, rounded down
};
HeatCell heat_of(const portfolio::AreaCell& cell);

/// `a` to `z`, then `aa`: names the columns of the map.
std::string letter_of(std::size_t index);

} // namespace readiness::render

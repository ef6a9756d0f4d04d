// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/portfolio/row.hpp"

#include <array>

namespace readiness::portfolio {

/// Which projects are looked at. A descriptor that could not be judged is never left out: nobody knows what
/// it would have said.
struct Filter {
    std::vector<assess::Verdict> verdicts{}; ///< any of these; empty: all
    std::vector<std::size_t> areas{};        ///< an open gap in any of these areas; empty: all
    std::vector<std::string> owners{};       ///< engineering or product owner; case is ignored; empty: all

    bool set() const { return !verdicts.empty() || !areas.empty() || !owners.empty(); }
    bool keeps(const Row& row) const;
};

/// Orders of a table. `worst`: what could not be judged, then by verdict and the low end of the score.
enum class SortKey : std::uint8_t { worst, score, gaps, blockers, name, owner, path };
inline constexpr std::array<std::string_view, 7> sort_keys{"worst", "score", "gaps", "blockers",
                                                           "name",  "owner", "path"};

/// Rows that are equal by the key stand by path, so that the order never depends on what came first.
void sort(std::vector<Row>& rows, SortKey key, bool reverse);

/// Leaves the `count` rows that come first, in any order.
void keep_first(std::vector<Row>& rows, std::size_t count, SortKey key, bool reverse);

/// One of `count` parts of a portfolio. Each path belongs to exactly one of them, whatever else is there.
struct Shard {
    std::uint32_t index = 1; ///< from 1
    std::uint32_t count = 1;

    /// `2/5`; nothing for anything else.
    static std::optional<Shard> parse(std::string_view text);
    bool holds(std::string_view path) const;
};

} // namespace readiness::portfolio

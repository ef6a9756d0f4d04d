// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>

namespace readiness::assess {

/// What is found out beside outcomes, points and verdict, which are always the same. Below `facts`,
/// Finding::facts_read is 0 where nothing names evidence.
enum class Detail : std::uint8_t {
    outcomes,  ///< nothing but Reasons::facts where a waiver of a path needs them
    questions, ///< and what is missing, questions, conditions and the turn
    summary,   ///< and messages and Reasons::facts of the findings that lead, see leading_blockers
    facts,     ///< and all of these
    steps      ///< and Reasons::traces
};

/// A summary names so many, the first of all. It also tells what decided each area that is a gap or an
/// anti-pattern: the facts of the worst rule behind its state that has any.
inline constexpr std::size_t leading_blockers = 3;
inline constexpr std::size_t leading_conditions = 5;
inline constexpr std::size_t leading_questions = 5;

/// Of the elements of a list, a step of Reasons::traces shows so many.
inline constexpr std::size_t traced_elements = 3;

} // namespace readiness::assess

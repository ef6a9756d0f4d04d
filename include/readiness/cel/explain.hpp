// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/evaluate.hpp"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace readiness::cel {

/// One step of the evaluation. Macros have one child for each element they looked at, or for fewer, see
/// Keep; literals are no steps.
struct Step {
    std::uint32_t begin = 0; ///< offsets into Program::text
    std::uint32_t end = 0;
    Value value{};
    bool blamed = false;   ///< this step helped to decide the outcome
    std::string element{}; ///< under a macro: `integration.systems[2] "ImageVault"`
    std::size_t elements = 0;        ///< of a macro: that it looked at
    std::size_t elements_blamed = 0; ///< and those of them that helped to decide
    std::vector<Step> children{};
};

/// A fact that decided, and what the condition wanted of it.
struct DecidingFact {
    std::string path;     ///< `integration.systems[2].data_movement`
    std::string value;    ///< for people: `manual`, `not stated`, `none`
    std::string expected; ///< `not == 'manual'`, `>= 88.0`; empty where the fact is not compared
    bool known = true;    ///< false where the fact is not stated
};

/// Behind so many steps an evaluation goes on without being recorded; what decided there is not seen.
inline constexpr std::size_t most_steps = 50'000;

/// How much of it is kept.
struct Keep {
    /// So many steps are enough if they name as many facts as are kept; else it is done again with most_steps.
    std::size_t steps = most_steps;
    /// Of the elements of a macro: the first ones that are blamed, or the first ones if none is. Else all.
    std::optional<std::size_t> elements{};
    std::size_t facts = std::numeric_limits<std::size_t>::max();
};

struct Explanation {
    Step root;
    /// By polarity, so that only what mattered is here: of a false `a && b` the false operands, of a false
    /// `all` the failing elements, of an unknown the facts that are missing. In source order, each path once.
    std::vector<DecidingFact> facts;
    std::size_t facts_omitted = 0; ///< that were not kept
};

/// Evaluates again, keeping every step, and blames by polarity.
Explanation explain(const Program& program, const Activation& activation, const Keep& keep = {});
/// The same without the steps.
Explanation explain_facts(const Program& program, const Activation& activation, const Keep& keep = {});

} // namespace readiness::cel

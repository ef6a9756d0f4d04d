// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/evaluate.hpp"

#include <string>
#include <vector>

namespace readiness::cel {

/// One step of the evaluation. Macros have one child for each element they looked at; literals are no steps.
struct Step {
    std::uint32_t begin = 0; ///< offsets into Program::text
    std::uint32_t end = 0;
    Value value{};
    bool blamed = false;   ///< this step helped to decide the outcome
    std::string element{}; ///< under a macro: `integration.systems[2] "ImageVault"`
    std::vector<Step> children{};
};

/// A fact that decided, and what the condition wanted of it.
struct DecidingFact {
    std::string path;     ///< `integration.systems[2].data_movement`
    std::string value;    ///< for people: `manual`, `not stated`, `none`
    std::string expected; ///< `not == 'manual'`, `>= 88.0`; empty where the fact is not compared
    bool known = true;    ///< false where the fact is not stated
};

struct Explanation {
    Step root;
    /// By polarity, so that only what mattered is here: of a false `a && b` the false operands, of a false
    /// `all` the failing elements, of an unknown the facts that are missing. In source order, each path once.
    std::vector<DecidingFact> facts;
};

/// Evaluates again, keeping every step, and blames by polarity.
Explanation explain(const Program& program, const Activation& activation);
/// Only the facts of explain().
std::vector<DecidingFact> deciding_facts(const Program& program, const Activation& activation);

} // namespace readiness::cel

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/program.hpp"
#include "readiness/cel/reads.hpp"
#include "readiness/cel/value.hpp"

#include <map>
#include <string>
#include <vector>

namespace readiness::cel {

/// The values an expression is evaluated over. Owns nothing of the records.
struct Activation {
    schema::Ref facts{};
    schema::Ref computed{};
    /// For each field of `computed`: the facts it is worked out from, and those that are missing where it is
    /// not stated. Paths as in load::Locations. May be null.
    const std::vector<std::vector<std::string>>* computed_inputs = nullptr;
    const std::vector<std::vector<std::string>>* computed_missing = nullptr;
    /// What `days_since` and `days_until` count from.
    schema::Date today{};
    /// Values of Environment::variables.
    std::map<std::string, Value, std::less<>> bindings{};
    /// Whether unknown values name the facts that are missing. Nobody asks where only outcomes count.
    bool name_unknown = true;
    /// Whether they come in descriptor order. Else they come in no order, as long as none has to be left out.
    bool order_unknown = true;
};

enum class Truth : std::uint8_t { yes, no, unknown, error };

struct Outcome {
    Value value{};              ///< may be an error, or unknown: `unknown` says of what
    Truth truth = Truth::error; ///< of a boolean expression
    /// Facts that are not stated and could decide, each once; see Activation.
    std::vector<std::string> unknown{};
    std::string error{}; ///< why `value` is an error
};

/// Evaluates within limits::evaluation_steps. Never throws; pure: the same arguments give the same outcome.
/// If `reads` is given, what was read is added to it.
Outcome evaluate(const Program& program, const Activation& activation, Reads* reads = nullptr);

/// As text for people: text without quotes, at most one decimal, `not stated` for unknown, `none` for null.
std::string format_for_people(const Value& value);

} // namespace readiness::cel

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/ast.hpp"
#include "readiness/cel/environment.hpp"

#include <optional>
#include <string_view>

namespace readiness::cel {

std::optional<double> literal_number(const Ast& ast, NodeId id);

/// What the field tables allow the fact to be; unbounded for anything else.
schema::Range range_of_fact(const Ast& ast, NodeId id, const Environment& environment);

/// The outcome of comparing a number of the range with a limit, where it is always the same.
std::optional<bool> outcome_within(const schema::Range& range, std::string_view comparison, double limit);

} // namespace readiness::cel

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cel/lexer.hpp"
#include "readiness/cel/environment.hpp"
#include "readiness/cel/program.hpp"

namespace readiness::cel {

/// Warns of what is allowed but hardly meant: parts that are always true or always false, `size(filter(..))`
/// where a quantifier would do, and entries that a list names twice. For programs without errors.
void lint(const Ast& ast, const Type& type, const Environment& environment, Reporter& reporter);

} // namespace readiness::cel

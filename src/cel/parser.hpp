// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cel/ast_draft.hpp"
#include "cel/lexer.hpp"

#include <optional>

namespace readiness::cel {

/// The syntax tree: names are not resolved, calls have no function yet. Reports all syntax errors and
/// whatever is over a limit; nothing is returned if there was one.
std::optional<AstDraft> parse(Reporter& reporter);

/// The name under which an operator stands in the function table (`_+_`, `!_`), and back (`+`, `!`).
std::string operator_function(std::string_view symbol, std::size_t operands);
std::string_view operator_symbol(std::string_view function);

} // namespace readiness::cel

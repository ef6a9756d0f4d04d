// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cel/budget.hpp"

#include <string>
#include <string_view>

namespace readiness::cel {

/// `"%s has %d".format([..])`: clauses s d f e b o x X, with `.n` before f and e.
Value format_text(Budget& budget, std::string_view text, const Value& arguments);

/// In double quotes, control characters and quotes escaped.
std::string quote_text(std::string_view text);

} // namespace readiness::cel

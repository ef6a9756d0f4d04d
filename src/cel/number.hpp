// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/ast.hpp"

#include <optional>
#include <string_view>

namespace readiness::cel {

/// A number as the lexer found it, without its sign. Nothing if it does not fit into its type.
std::optional<Literal> read_number(std::string_view text, bool negative);

/// The whole text as a number; nothing for anything else.
std::optional<double> parse_double(std::string_view text);
std::optional<std::int64_t> parse_int(std::string_view text);
std::optional<std::uint64_t> parse_uint(std::string_view text);

} // namespace readiness::cel

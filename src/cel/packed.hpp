// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/ast.hpp"

#include <string>

namespace readiness::cel {

/// One tree as a row of bytes, the same for the same tree: counts, then the arrays as they stand in memory.
/// unpack() shows them where they lie, so the bytes must stand where a number of eight bytes may.
std::string pack(const Ast& ast);
Ast unpack(std::string_view packed);
/// Whether the counts in front fit the bytes behind.
bool is_packed(std::string_view packed);

} // namespace readiness::cel

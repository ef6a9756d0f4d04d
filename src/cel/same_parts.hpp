// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/ast.hpp"

namespace readiness::cel {

/// Whether two parts of one expression are written alike once names are resolved: spaces, quotes and the base
/// of a number do not count.
bool same_parts(const Ast& ast, NodeId a, NodeId b);

} // namespace readiness::cel

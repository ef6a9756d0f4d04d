// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/type_info.hpp"

#include <string>
#include <vector>

namespace readiness::cel {

/// Sorts paths such as `integration.systems[2].owner` in the order of the field table, each once. Paths that
/// are not in the table come last, by name.
void order_paths(const schema::TypeInfo* root, std::vector<std::string>& paths);

/// Sorts by name, each once.
void unite_paths(std::vector<std::string>& paths);

} // namespace readiness::cel

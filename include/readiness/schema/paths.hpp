// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/type_info.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::schema {

/// Numbers that compare level by level. As a string, because short ones of those need no memory of their own.
using TablePosition = std::u16string;

/// Where a path such as `integration.systems[2].owner` stands in the tables, level by level: paths compare by
/// it in the order in which a file is written. A step that no table knows sorts last.
TablePosition table_position(const TypeInfo* root, std::string_view path);

/// Sorts by table_position, unknown paths last and by name, each once. `root` may be null.
void order_paths(const TypeInfo* root, std::vector<std::string>& paths);

} // namespace readiness::schema

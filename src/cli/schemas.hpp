// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace readiness::cli {

/// What `readiness schema descriptor` prints.
std::string descriptor_schema();

/// The name that the schema of descriptors has beside one.
inline constexpr const char* schema_file_name = "descriptor.schema.json";

} // namespace readiness::cli

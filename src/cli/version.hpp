// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace readiness::cli {

/// Of the program, as the build defines it.
inline constexpr const char* program_version = READINESS_VERSION;

} // namespace readiness::cli

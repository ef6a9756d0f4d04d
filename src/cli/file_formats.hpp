// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/docgen/reference.hpp"

namespace readiness::cli {

/// The YAML files that a run reads beside the descriptor and the rules.
const std::vector<docgen::FileFormat>& file_formats();

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/diagnostic.hpp"

namespace readiness::yaml {

/// Whether the bytes can be handed to a parser at all: not too many, UTF-8, and no control characters.
/// Reports what is wrong.
bool check_input(const source::SourceSet& sources, source::FileId file, diag::Diagnostics& diagnostics);

} // namespace readiness::yaml

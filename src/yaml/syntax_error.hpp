// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "scanner.hpp"

#include <optional>
#include <string_view>

namespace readiness::yaml {

/// Reports what the parser refused at `place` (absent where it names none) in words that say what was seen
/// and what to do, found from the parser's message and the tokens around the place.
void report_syntax_error(const source::SourceSet& sources, source::FileId file, const Scan& scan,
                         std::optional<std::uint32_t> place, std::string_view message,
                         diag::Diagnostics& diagnostics);

} // namespace readiness::yaml

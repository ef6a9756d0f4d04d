// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/source/source.hpp"

#include <cstddef>
#include <string>

namespace readiness::diag {

/// A source line as a terminal shows it, and the columns (from 0) that a span takes in it.
struct Snippet {
    std::string text;
    std::size_t mark_begin = 0;
    std::size_t mark_width = 1; ///< at least 1
};

/// The first line of `span`, cut around it to `width` columns. Control characters are escaped, tabs become
/// spaces, and without `unicode` so is everything outside of ASCII.
Snippet make_snippet(const source::SourceFile& file, source::Span span, std::size_t width, bool unicode);

/// Text from a file, made safe for a terminal in the same way.
std::string printable(std::string_view text, bool unicode);

} // namespace readiness::diag

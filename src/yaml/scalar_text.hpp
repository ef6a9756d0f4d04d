// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/yaml/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace readiness::yaml {

/// A decoded scalar and, where asked for, the place each of its bytes came from.
struct ScalarText {
    std::string text;
    /// Offsets in the source, one for each byte of `text` and one for its end. A character made from an
    /// escape or a folded line break has the offset at which that begins.
    std::vector<std::uint32_t> from;
};

/// Decodes the scalar at [begin, end) of `source`. It must be one that the scanner found, so that quotes are
/// closed and escapes are known. `indent` is that of a block scalar, whose blank lines may reach beyond
/// `end`.
ScalarText decode_scalar(std::string_view source, Style style, std::uint32_t begin, std::uint32_t end,
                         std::uint32_t indent, bool with_places);

} // namespace readiness::yaml

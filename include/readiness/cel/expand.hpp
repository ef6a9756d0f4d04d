// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace readiness::cel {

/// A name that stands for an expression.
struct Definition {
    std::string name;
    std::string text;    ///< in which no other defined name is left
    bool broken = false; ///< it could not be compiled, which has been reported
};

/// A text with every defined name replaced by its expression in parentheses, so that all that is said of the
/// text (values, unknown facts, facts read, explanations) sees through the names.
struct Expanded {
    struct Piece {
        std::size_t begin = 0; ///< in `text`
        std::size_t end = 0;
        std::size_t name_begin = 0; ///< in the text as written
        std::size_t name_end = 0;
    };
    std::string text;
    std::vector<Piece> pieces;
    bool broken = false; ///< it names something that is broken

    /// The range of the text as written; of what stands in a replacement, the name.
    std::pair<std::size_t, std::size_t> written(std::size_t begin, std::size_t end) const;
};

/// Fields, functions and map keys in quotes are left alone. Beyond limits::expression_bytes nothing is
/// replaced any more; compile() then reports the size.
Expanded expand(std::string_view text, std::span<const Definition> definitions);

} // namespace readiness::cel

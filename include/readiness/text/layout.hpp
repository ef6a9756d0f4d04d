// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::text {

/// Breaks `paragraph` at spaces into lines of at most `width` columns. A word wider than a line is cut.
/// Never returns an empty list.
std::vector<std::string> wrap(std::string_view paragraph, std::size_t width);

/// Pads with spaces on the right to `width` columns; longer text is returned unchanged.
std::string pad_right(std::string_view text, std::size_t width);
/// Pads with spaces on the left to `width` columns.
std::string pad_left(std::string_view text, std::size_t width);

/// Cuts to `width` columns, ending in `mark` where something was cut.
std::string shorten(std::string_view text, std::size_t width, std::string_view mark = "...");

/// Every run of spaces and line breaks as one space, none at the ends.
std::string one_line(std::string_view text);

/// `a, b and c`.
std::string join_words(std::span<const std::string> words, std::string_view last = " and ");

} // namespace readiness::text

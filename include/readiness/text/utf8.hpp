// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace readiness::text {

/// Byte offset of the first byte that does not begin or continue a well-formed UTF-8 sequence (overlong
/// forms, surrogates and values above U+10FFFF count as malformed); nothing if the whole text is well formed.
std::optional<std::size_t> find_malformed_utf8(std::string_view bytes);

/// Decodes the code point at `offset` (which must be in range) and sets `length` to the bytes it takes.
/// A malformed byte decodes as U+FFFD with length 1.
char32_t decode_utf8(std::string_view bytes, std::size_t offset, std::size_t& length);

/// Appends one code point; values that are no Unicode scalar value become U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

/// Number of code points.
std::size_t count_code_points(std::string_view bytes);

/// Columns the text takes on a terminal: 0 for combining and control characters, 2 for East Asian wide
/// characters and emoji, else 1.
std::size_t display_width(std::string_view bytes);
std::size_t display_width(char32_t code_point);

/// The longest prefix that fits into `width` columns; never cuts a code point.
std::string_view fit_width(std::string_view bytes, std::size_t width);

/// Replaces control characters (C0 but for those in `keep`, DEL, C1), bidirectional controls, the separators
/// of lines and paragraphs and malformed bytes by their escaped form (`\x1b`, `\u202e`), so that text from a
/// file cannot steer a terminal.
std::string escape_controls(std::string_view bytes, std::string_view keep = "");

/// JSON with the same meaning in which DEL, C1 and bidirectional controls and the line separators U+2028 and
/// U+2029 are `\u` escapes, so that it can be printed. Takes well-formed JSON, where these stand in strings
/// only.
std::string printable_json(std::string_view json);

/// ASCII letters only.
std::string lower_case(std::string_view text);

} // namespace readiness::text

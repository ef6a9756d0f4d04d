// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "event_source.hpp"
#include "scanner.hpp"

#include <optional>
#include <string>
#include <vector>

namespace readiness::yaml {

/// How a token is missing in an outline.
enum class LeftOut : std::uint8_t {
    no,
    value, ///< a value, whose key is there
    entry, ///< part of an entry that is missing: a key, its `:` and its value
};

/// The structure of a file without its words: every token at its line and indentation, every scalar as `""`,
/// no comments. A value behind its key is left out, where nothing that follows could be taken for it; and so
/// is a whole entry of this kind that follows another in the same mapping. A parser finds the same structure
/// in it as in the file, but has far less to read.
struct Outline {
    std::string text;
    std::vector<std::uint32_t> places; ///< in `text`: the beginning of each token, or where it would begin
    std::vector<LeftOut> left_out;     ///< of each token
};

/// Nothing if the file holds anything whose outline a parser might read in another way: anchors and aliases,
/// `?`, document markers (except one `---` in front of everything), tabs between tokens, keys that are not
/// one line of at most 1024 bytes, values of several lines in brackets, lines that begin with neither a key
/// nor a `-`, or tokens that the scanner is not certain of.
std::optional<Outline> draw_outline(const Scan& scan);

/// Parses the outline by `source` and passes its events on, with the places of `scan`. False, and nothing was
/// passed on, if the source refuses it or does not see the tokens of the scan one by one.
bool play_outline(Outline& outline, const Scan& scan, EventSource source, const EventSink& sink);

} // namespace readiness::yaml

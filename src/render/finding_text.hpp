// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/words.hpp"

/// Sentences about findings for programs that show them in lists: each stands alone, on one line.
namespace readiness::render {

inline constexpr std::size_t text_limit = 1000; ///< characters of one text of a file

/// One line without control characters, of at most `limit` characters. Longer texts end in `...`.
std::string one_line_of(std::string_view text, std::size_t limit = text_limit);

/// As one_line_of, closed by a period where nothing closes it.
std::string sentence(std::string_view text, std::size_t limit = text_limit);

/// The id of a rule, never empty.
std::string rule_id(const report::Fact<std::string>& rule);

/// What identifies a finding from run to run, never empty.
std::string fingerprint_of(const report::Fact<std::string>& fingerprint,
                           const report::Fact<std::string>& rule);

/// A place that is always in some file: what has none of its own stands at the top of the descriptor.
struct Place {
    std::string_view path; ///< never empty
    std::int64_t line = 1;
    std::int64_t column = 1;
};
Place place_of(const report::Report& report, const report::Fact<std::string>& file,
               const report::Fact<std::int64_t>& line, std::int64_t column = 1);

/// `path = value, expected ...`
std::string deciding_text(const report::DecidingFact& fact);

/// What a reader has to know of a gap, an open question or a broken rule. The first sentence carries it, and
/// says so if the gap is waived or mere advice.
std::string finding_text(const report::Report& report, const report::Finding& finding);

/// Why a waiver accepts a gap, who answers for it, and until when.
std::string waiver_text(const report::Waiver& waiver);

} // namespace readiness::render

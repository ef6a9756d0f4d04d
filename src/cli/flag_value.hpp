// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/diagnostic.hpp"
#include "readiness/schema/value.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Values of flags, which all commands read and refuse in the same way.
namespace readiness::cli {

/// The day of `--as-of`; nothing where none was given, or, reported, where it is none.
std::optional<schema::Date> read_day(const std::optional<std::string>& given, diag::Diagnostics& diagnostics);

struct CountRange {
    std::size_t least = 0;
    std::size_t most = static_cast<std::size_t>(-1);
};

/// A whole number, digits only; nothing where none was given, or, reported, where it is none or out of range.
std::optional<std::size_t> read_count(const char* flag, const std::optional<std::string>& given,
                                      const CountRange& range, std::string_view expected,
                                      diag::Diagnostics& diagnostics);

/// "`a`, `b` or `c`".
std::string quoted_list(std::span<const std::string_view> words, std::string_view last = " or ");
std::string quoted_list(std::span<const std::string> words, std::string_view last = " or ");

/// Reports a word that is none of those; `said_by` is a flag, a variable or a key.
diag::Diagnostic& report_unknown_word(const std::string& word, std::span<const std::string_view> known,
                                      std::string_view said_by, diag::Diagnostics& diagnostics);

} // namespace readiness::cli

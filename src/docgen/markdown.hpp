// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace readiness::docgen {

/// The first line of every page that is not written by hand.
extern const std::string_view generated_notice;

/// Text for a cell of a table: bars escaped, line breaks turned into `<br>`.
std::string in_cell(std::string_view text);
/// In backticks; empty stays empty.
std::string in_code(std::string_view text);
/// `| a | b |` and a line break.
std::string table_row(const std::vector<std::string>& cells);
/// A row of titles and the line under it.
std::string table_head(const std::vector<std::string>& titles);
/// A fenced block of code; ends with a line break.
std::string fenced(std::string_view language, std::string_view code);

} // namespace readiness::docgen

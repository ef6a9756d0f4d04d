// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/words.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// Texts from files inside GitHub Flavored Markdown: they stay texts, in a paragraph as well as in a cell of
/// a table.
namespace readiness::render::gfm {

constexpr std::size_t usual_prose = 400; ///< bytes
constexpr std::size_t usual_code = 160;

/// One line of text. What a forge would make a mention, a reference, a link, an emoji or a formula of becomes
/// code, as does what stands between backticks: nothing is looked for in there. (An entity such as `&#64;`
/// would not help: mentions are looked for once entities are decoded.) Longer texts are cut and end in `…`;
/// what is returned takes at most little more than twice the bytes asked for.
std::string prose(std::string_view text, std::size_t most = usual_prose);
std::string prose(const report::Fact<std::string>& fact, std::size_t most = usual_prose);

/// The text as code; nothing if it is empty.
std::string code(std::string_view text, std::size_t most = usual_code);
std::string code(const report::Fact<std::string>& fact, std::size_t most = usual_code);

/// `**text**`
std::string bold(const report::Fact<std::string>& fact);

} // namespace readiness::render::gfm

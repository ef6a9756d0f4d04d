// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "render/markdown/gfm.hpp"

#include <vector>

namespace readiness::render::markdown {

using namespace report;

/// A folded part of the comment: a table or a list, of which rows can be left out where there is no room.
struct Section {
    std::string summary{}; ///< our own words: Markdown is not read in there
    std::string head{};    ///< lines above the rows; may be empty
    std::vector<std::string> rows{};
    std::string_view many{}; ///< what the rows are
};

/// `file:line`, or nothing.
std::string place(const Fact<std::string>& file, const Fact<std::int64_t>& line);
/// The same, without the name of the descriptor.
std::string short_place(const Report& report, const Fact<std::string>& file, const Fact<std::int64_t>& line);
std::string severity_words(const Finding& finding);
/// `5 to 20 days: Replace each manual transfer with an API`
std::string fix_words(const Finding& finding, std::size_t most);
/// The day a condition is due, and whether that is over.
std::string due_words(const Condition& condition, const Fact<Date>& as_of);

/// What is seen at once.
std::string head(const Report& report);
/// What is folded, the most wanted first.
std::vector<Section> sections(const Report& report);

/// The last one: from what the report was made.
Section made_with(const Report& report);

} // namespace readiness::render::markdown

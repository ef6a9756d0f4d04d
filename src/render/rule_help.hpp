// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/words.hpp"

namespace readiness::render {

/// Everything a report says about a rule itself.
struct RuleHelp {
    std::string text;     ///< paragraphs, without any markup
    std::string markdown; ///< GitHub Flavored Markdown without HTML
};
RuleHelp rule_help(const report::Report& report, const report::Finding& finding);

} // namespace readiness::render

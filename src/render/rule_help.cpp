// SPDX-License-Identifier: Apache-2.0
#include "render/rule_help.hpp"

#include "readiness/text/layout.hpp"
#include "readiness/text/utf8.hpp"
#include "render/finding_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace readiness::render {

using namespace report;

namespace {

constexpr std::size_t help_limit = 10'000; ///< characters of one paragraph

/// A line that stays text: a backslash before every character that Markdown could read, and none of GitHub's
/// links out of bare addresses.
std::string plain(std::string_view line) {
    constexpr std::string_view special = "\\`*_[]<>#|~&@";
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool scheme = line.substr(i, 2) == ":/";
        const bool host =
            line[i] == '.' && text::lower_case(line.substr(i - std::min<std::size_t>(i, 3), 3)) == "www";
        if (scheme || host || special.find(line[i]) != std::string_view::npos)
            out += '\\';
        out += line[i];
    }
    return out;
}

/// A fence longer than any run of backticks inside keeps them inside.
std::string code_block(std::string_view code) {
    std::size_t run = 0, longest = 2;
    for (const char c : code) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    while (code.ends_with('\n'))
        code.remove_suffix(1);
    const std::string fence(longest + 1, '`');
    return fmt::format("{}cel\n{}\n{}", fence, text::escape_controls(code, "\n\t"), fence);
}

/// Both forms at once, so that they say the same.
class Help {
  public:
    void paragraph(std::string_view label, std::string_view text) {
        if (text.empty())
            return;
        const std::string line = sentence(text, help_limit);
        add(fmt::format("{}: {}", label, line), fmt::format("**{}:** {}", label, plain(line)));
    }
    void condition(std::string_view label, const Fact<std::string>& code) {
        if (!code.stated() || code.value == "true")
            return;
        add(fmt::format("{}: {}", label, one_line_of(code.value, help_limit)),
            fmt::format("**{}:**\n\n{}", label, code_block(code.value)));
    }
    RuleHelp take() { return std::move(help_); }

  private:
    void add(std::string_view text, std::string_view markdown) {
        const std::string_view between = help_.text.empty() ? "" : "\n\n";
        help_.text += fmt::format("{}{}", between, text);
        help_.markdown += fmt::format("{}{}", between, markdown);
    }
    RuleHelp help_;
};

std::string_view area_title(const Report& report, const Finding& finding) {
    for (const Area& area : report.areas.value)
        if (area.id.value == finding.area.value)
            return text_of(area.title);
    return text_of(finding.area);
}

std::string origin_text(const Finding& finding) {
    std::vector<std::string> codes = finding.claims.value;
    codes.insert(codes.end(), finding.sources.value.begin(), finding.sources.value.end());
    return text::join_words(codes);
}

} // namespace

RuleHelp rule_help(const Report& report, const Finding& finding) {
    Help help;
    help.paragraph("Requires",
                   text_of(finding.title).empty() ? text_of(finding.rule) : text_of(finding.title));
    help.paragraph("Area", area_title(report, finding));
    help.paragraph("Severity", rules::name(finding.base_severity.value));
    help.paragraph("Why", text_of(finding.why));
    help.paragraph("Fix", text_of(finding.fix));
    help.paragraph("Effort", effort_text(finding));
    help.condition("Applies where", finding.applies);
    help.condition("Passes where", finding.require);
    help.paragraph("Depends on", text::join_words(finding.depends_on.value));
    help.paragraph("Rests on", origin_text(finding));
    help.paragraph("Since", text_of(finding.since));
    help.paragraph("More", fmt::format("readiness explain {}", text_of(finding.rule)));
    return help.take();
}

} // namespace readiness::render

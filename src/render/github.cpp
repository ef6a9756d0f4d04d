// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/text/ci_log.hpp"
#include "readiness/text/layout.hpp"
#include "render/remarks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace readiness::render {

using namespace report;

namespace {

enum class Level : std::uint8_t { error, warning, notice };

struct LevelWords {
    std::string_view command, one, many;
};
constexpr std::array<LevelWords, 3> level_words{{
    {"error", "error", "errors"},
    {"warning", "warning", "warnings"},
    {"notice", "notice", "notices"},
}};

/// GitHub shows no more of one level per step.
constexpr std::size_t shown_per_level = 10;
/// GitHub cuts messages at about four thousand characters; ours end in whole lines.
constexpr std::size_t line_columns = 400;
constexpr std::size_t title_columns = 120;

/// Nothing for what is no news: passed, not applicable, accepted by a waiver.
std::optional<Level> level_of(const Finding& finding) {
    switch (finding.outcome.value) {
    case assess::Outcome::error:
        return Level::error;
    case assess::Outcome::unknown:
        return Level::notice;
    case assess::Outcome::pass:
    case assess::Outcome::not_applicable:
        return std::nullopt;
    case assess::Outcome::fail:
        break;
    }
    if (finding.waived.value)
        return std::nullopt;
    if (finding.advice.value || finding.is(assess::Severity::low))
        return Level::notice;
    return finding.is(assess::Severity::medium) ? Level::warning : Level::error;
}

bool is_worse(const Finding* a, const Finding* b) {
    const bool a_broke = a->is(assess::Outcome::error);
    const bool b_broke = b->is(assess::Outcome::error);
    if (a_broke != b_broke)
        return a_broke;
    if (a->severity.value != b->severity.value)
        return a->severity.value < b->severity.value;
    return a->points.value > b->points.value;
}

using Levels = std::array<std::vector<const Finding*>, level_words.size()>;

Levels sorted(const Report& report) {
    Levels levels;
    for (const Finding& finding : report.findings.value)
        if (const std::optional<Level> level = level_of(finding))
            levels[static_cast<std::size_t>(*level)].push_back(&finding);
    for (std::vector<const Finding*>& level : levels)
        std::ranges::stable_sort(level, is_worse);
    return levels;
}

/// `INT-003 hand-carried-data (blocker)`: the slug names the gap, where the title names what is wanted.
std::string title_of(const Finding& finding) {
    std::string text = visible(finding.rule);
    if (!text_of(finding.slug).empty())
        text += " " + visible(finding.slug);
    text = text::shorten(text, title_columns) + " (" + std::string(rules::name(finding.severity.value));
    if (finding.is(assess::Outcome::unknown))
        text += ", unknown";
    if (finding.is(assess::Outcome::error))
        text += ", rule broke";
    return text + (finding.advice.value ? ", advice)" : ")");
}

std::string message_of(const Report& report, const Finding& finding) {
    constexpr std::size_t lines_shown = 5;
    std::vector<std::string> lines;
    if (finding.is(assess::Outcome::error)) {
        lines.push_back(visible(finding.error));
    } else if (finding.is(assess::Outcome::unknown)) {
        lines = question_remarks(report, finding, lines_shown);
        lines.insert(lines.begin(), "Not known: " + visible(finding.title));
    } else {
        lines = fact_remarks(finding, lines_shown);
        lines.insert(lines.begin(), visible(finding.message));
        lines.push_back(fix_remark(finding));
    }
    std::string text;
    for (const std::string& line : lines)
        if (!line.empty())
            text += (text.empty() ? "" : "\n") + text::shorten(line, line_columns);
    return text.empty() ? visible(finding.title) : text;
}

/// As issueCommand() of GitHub's own toolkit does; `more` are the characters that end a property.
std::string escaped(std::string_view text, std::string_view more = "") {
    std::string out;
    for (const char c : text) {
        if (c == '%' || c == '\r' || c == '\n' || more.find(c) != std::string_view::npos)
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            out += c;
    }
    return out;
}

std::string property(std::string_view name, std::string_view value) {
    return fmt::format("{}={}", name, text::defuse_commands(escaped(value, ":,")));
}

std::string annotation(std::string_view command, const Report& report, const Finding& finding) {
    std::string text = fmt::format("::{} ", command);
    if (const std::string file = visible(finding.file); !file.empty()) {
        // Without a line the note is missing where the file is shown.
        const bool placed = finding.line.stated() && finding.line.value > 0;
        text += property("file", file) + fmt::format(",line={}", placed ? finding.line.value : 1);
        if (placed && finding.column.stated() && finding.column.value > 0)
            text += fmt::format(",col={}", finding.column.value);
        text += ',';
    }
    text += property("title", title_of(finding));
    return text + "::" + escaped(text::defuse_commands(message_of(report, finding))) + "\n";
}

std::string counted(std::size_t count, const LevelWords& level) {
    return plural(count, level.one, level.many);
}

/// Gaps and questions that have no annotation, and why; empty if there are none.
std::string left_out(const Report& report, const Levels& levels) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (levels[i].size() > shown_per_level)
            parts.push_back(counted(levels[i].size() - shown_per_level, level_words[i]));
    std::string text;
    if (!parts.empty())
        text = "not shown above: " + text::join_words(parts);
    const auto waived =
        static_cast<std::size_t>(std::ranges::count_if(report.findings.value, [](const Finding& finding) {
            return finding.is(assess::Outcome::fail) && finding.waived.value;
        }));
    if (waived > 0)
        text += (text.empty() ? "" : "; ") + plural(waived, "waived gap", "waived gaps");
    return text;
}

std::string closing(const Report& report, const Levels& levels) {
    std::string text =
        "readiness: " + std::string(assess::name(report.verdict.value.value)) + ", " + score_text(report);
    if (report.score.assessable.value)
        text += fmt::format(", coverage {} %", report.coverage_pct.value);
    text += "; gate " + gate_remark(report);
    if (const std::string rest = left_out(report, levels); !rest.empty())
        text += "; " + rest;
    return text::defuse_commands(text) + "\n";
}

} // namespace

std::string render_github(const Report& report) {
    const Levels levels = sorted(report);
    std::string out;
    for (std::size_t i = 0; i < levels.size(); ++i)
        for (std::size_t k = 0; k < levels[i].size() && k < shown_per_level; ++k)
            out += annotation(level_words[i].command, report, *levels[i][k]);
    return out + closing(report, levels);
}

} // namespace readiness::render

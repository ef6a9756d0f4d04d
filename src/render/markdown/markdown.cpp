// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "render/markdown/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace readiness::render {

namespace markdown {

namespace {

/// GitHub takes comments of 65,536 characters. Bytes are counted, which are never fewer, and a bot may want
/// to add a line of its own.
constexpr std::size_t most_bytes = 65'000;
/// What a section is sure of, however long those before it are.
constexpr std::size_t reserved = 4'000;
constexpr std::size_t note_bytes = 160;

std::string before_rows(const Section& section) {
    return "<details>\n<summary>" + section.summary + "</summary>\n\n" + section.head +
           (section.head.empty() ? "" : "\n");
}
constexpr std::string_view after_rows = "\n</details>\n\n";

std::size_t size_of(const Section& section) {
    return std::accumulate(section.rows.begin(), section.rows.end(),
                           before_rows(section).size() + after_rows.size() + note_bytes,
                           [](std::size_t sum, const std::string& row) { return sum + row.size() + 1; });
}

/// In at most `room` bytes, as long as that is enough for a section without rows.
std::string fold(const Section& section, std::size_t room) {
    std::string text = before_rows(section);
    std::size_t written = 0;
    for (const std::string& row : section.rows) {
        if (text.size() + row.size() + 1 + after_rows.size() + note_bytes > room)
            break;
        text += row + "\n";
        ++written;
    }
    if (written < section.rows.size())
        text += fmt::format(
            "\n{} of {} {} are left out: a comment has no room for more. The JSON report has all.\n",
            section.rows.size() - written, section.rows.size(), section.many);
    return text.append(after_rows);
}

} // namespace

std::string place(const Fact<std::string>& file, const Fact<std::int64_t>& line) {
    if (!line.stated())
        return file.stated() ? gfm::code(file) : std::string();
    return file.stated() ? gfm::code(fmt::format("{}:{}", file.value, line.value))
                         : fmt::format("line {}", line.value);
}

std::string short_place(const Report& report, const Fact<std::string>& file, const Fact<std::int64_t>& line) {
    const bool descriptor = file.stated() && file.value == descriptor_path(report);
    return place(descriptor ? Fact<std::string>{} : file, line);
}

std::string severity_words(const Finding& finding) {
    std::string text(rules::name(finding.severity.value));
    if (finding.waived.value)
        text += ", waived";
    if (finding.advice.value)
        text += ", advice";
    if (finding.baseline_state.stated() && finding.baseline_state.value == BaselineState::new_)
        text += ", new";
    return text;
}

std::string fix_words(const Finding& finding, std::size_t most) {
    const std::string effort = effort_text(finding);
    return effort + (effort.empty() ? "" : ": ") + gfm::prose(first_sentence(text_of(finding.fix)), most);
}

std::string due_words(const Condition& condition, const Fact<Date>& as_of) {
    if (!condition.due.stated())
        return "not agreed";
    // ISO dates compare as text.
    const bool past = as_of.stated() && condition.due.value < schema::format_date(as_of.value);
    return gfm::prose(condition.due, gfm::usual_code) + (past ? " (past)" : "");
}

} // namespace markdown

std::string render_markdown(const report::Report& report) {
    std::string text = markdown::head(report);
    const std::vector<markdown::Section> sections = markdown::sections(report);
    std::vector<std::size_t> sure;
    for (const markdown::Section& section : sections)
        sure.push_back(std::min(markdown::size_of(section), markdown::reserved));
    std::size_t later = std::accumulate(sure.begin(), sure.end(), std::size_t{0});
    for (std::size_t i = 0; i < sections.size(); ++i) {
        later -= sure[i];
        const std::size_t taken = text.size() + later;
        text += markdown::fold(sections[i], markdown::most_bytes - std::min(taken, markdown::most_bytes));
    }
    text.pop_back();
    return text;
}

} // namespace readiness::render

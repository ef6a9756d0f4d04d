// SPDX-License-Identifier: Apache-2.0
#include "interview_text.hpp"

#include "readiness/docgen/explain.hpp"
#include "readiness/text/layout.hpp"
#include "readiness/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace readiness::cli {

namespace {

using schema::FieldInfo;
using schema::Kind;

std::string tenths(std::int64_t value) {
    return fmt::format("{}.{}", value / 10, value % 10);
}

std::string strong(std::string_view text, const Screen& screen) {
    const std::string clean = text::escape_controls(text);
    return screen.color ? "\x1b[1m" + clean + "\x1b[0m" : clean;
}

/// What a question is worth: `decides up to 4.9 points, a blocker waits for it`.
std::string value_of(const assess::Question& question) {
    if (question.findings.empty())
        return "";
    // Rounded as in reports.
    std::string text = fmt::format("up to {} points", tenths((question.points.floor_times(20) + 1) / 2));
    if (question.blocker)
        text += ", a blocker waits for it";
    return text;
}

/// The first text of the list entry that a path is about: its name. Empty for other paths.
std::string entry_name(const Draft& draft, const std::string& path) {
    const std::size_t end = path.rfind("].");
    if (end == std::string::npos)
        return "";
    const std::string entry = path.substr(0, end + 1);
    const FieldInfo* list = schema::find_field(schema::type_of<model::Project>(), entry);
    if (!list || !list->record)
        return "";
    const load::Location* place =
        draft.locations.find(entry + "." + std::string(list->record().fields.front().name));
    return place ? std::string(draft.sources.text(place->value)) : std::string();
}

std::string choices(const FieldInfo& field, const Screen& screen) {
    std::size_t column = 0, number = 0;
    for (const schema::EnumValue& value : field.enumeration().values)
        column = std::max(column, value.name.size() + 8);
    std::string out;
    for (const schema::EnumValue& value : field.enumeration().values) {
        const std::string label = fmt::format("  {:>2}  {}", ++number, value.name);
        bool first = true;
        for (const std::string& line :
             text::wrap(value.doc, screen.width - std::min(column, screen.width / 2))) {
            out += text::pad_right(first ? label : "", column) + line + "\n";
            first = false;
        }
    }
    return out;
}

/// How to type an answer.
std::string how_to(const FieldInfo& field) {
    const std::string none = docgen::takes_none(field) ? "; `none` if there are none" : "";
    if (field.kind == Kind::list && field.element == Kind::record)
        return fmt::format("One entry at a time, by its {}; an empty line ends the list{}",
                           field.record().fields.front().name, none);
    if (field.kind == Kind::list && field.enumeration)
        return "Numbers or words, with commas between them" + none;
    if (field.kind == Kind::list)
        return "Texts, with commas between them" + none;
    if (field.kind == Kind::enumeration)
        return "A number or a word";
    if (field.kind == Kind::boolean)
        return "y or n";
    std::string words = docgen::value_words(field);
    words.front() =
        words.front() == 'a' || words.front() == 'd' ? static_cast<char>(words.front() - 32) : words.front();
    return words;
}

} // namespace

std::string indented(std::string_view text, const Screen& screen, std::size_t indent) {
    std::string out;
    for (const std::string& line : text::wrap(text::escape_controls(text), screen.width - indent))
        out += std::string(indent, ' ') + line + "\n";
    return out;
}

std::string interview_keys(const Screen& screen) {
    return indented(
        "Type an answer, or `?` for help, `-` or nothing to skip, `<` to go back, `q` to stop. What "
        "was answered is saved at once.",
        screen, 0);
}

std::string question_text(const Draft& draft, const assess::Question& question, const Screen& screen) {
    const FieldInfo& field = *question.field;
    const std::string value = value_of(question);
    const std::string name = entry_name(draft, question.path);
    std::string out = strong(question.path, screen);
    if (!name.empty())
        out += " of " + text::escape_controls(text::one_line(name));
    if (!value.empty())
        out += "  (" + value + ")";
    out += "\n" + indented(field.about.doc, screen);
    const bool records = field.kind == Kind::list && field.element == Kind::record;
    const FieldInfo& asked = records ? field.record().fields.front() : field;
    if (asked.enumeration)
        out += choices(asked, screen);
    return out + indented(how_to(field), screen);
}

std::string question_help(const Draft& draft, const assess::Question& question, const Screen& screen) {
    const FieldInfo& field = *question.field;
    std::string out =
        indented(std::string(field.about.doc) + ". Takes " + docgen::value_words(field) + ".", screen);
    if (!field.about.unit.empty())
        out += indented("Unit: " + std::string(field.about.unit), screen);
    if (!field.about.example.empty())
        out +=
            indented("Example: " + std::string(field.name) + ": " + std::string(field.about.example), screen);
    for (const std::size_t index : question.findings) {
        const assess::Finding& finding = draft.assessment.findings[index];
        out += indented(fmt::format("Decides {}: {}", finding.rule->id, finding.rule->title()), screen);
    }
    return out +
           indented("An answer that is one of these signs, or begins with a blank, goes into double quotes.",
                    screen);
}

std::string standing(const Draft& draft) {
    const assess::Score& score = draft.assessment.score;
    const std::string low = tenths(score.low_tenths()), high = tenths(score.high_tenths());
    return fmt::format("{} open questions, coverage {} %, score {}, {}", draft.assessment.questions.size(),
                       score.coverage_pct.floor_times(1), low == high ? low : low + " to " + high,
                       assess::name(draft.assessment.verdict));
}

} // namespace readiness::cli

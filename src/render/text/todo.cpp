// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"
#include "readiness/text/utf8.hpp"
#include "render/text/page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace readiness::render {

namespace {

constexpr std::size_t blockers_shown = assess::leading_blockers;
constexpr std::size_t conditions_shown = assess::leading_conditions;
constexpr std::size_t questions_shown = assess::leading_questions;

/// Place, effort and the first sentence of the fix for one line. The place gives way where it leaves too
/// little room for the fix, since there is mostly one file.
std::string how_to_close(const Finding& finding, std::size_t room) {
    constexpr std::size_t least_fix = 36;
    const std::string effort = effort_text(finding);
    const std::string fix = (effort.empty() ? "fix" : "fix in " + effort) + ": ";
    std::string place = place_text(finding);
    if (text::display_width(place) + 2 + fix.size() + least_fix > room && finding.line.stated())
        place = fmt::format("line {}", finding.line.value);
    return place + (place.empty() ? "" : ", ") + fix + clean(first_sentence(text_of(finding.fix)));
}

void write_blocker(Page& page, const Finding& finding) {
    const std::string id = clean(finding.rule);
    const std::size_t hang = text::display_width(id) + 4;
    page.paragraph("  " + page.style.paint(Tone::bad, id) + "  ", hang, clean(finding.message));
    page.indented(hang, how_to_close(finding, page.width - hang));
}

void write_question(Page& page, const Question& question) {
    const std::string points = "+" + tenths(question.points.value);
    constexpr std::size_t hang = 9;
    const std::string label = text::pad_left(points, 7);
    page.paragraph((question.blocker.value ? page.style.paint(Tone::bad, label) : label) + "  ", hang,
                   clean(question.path) + line_text(question.line) +
                       (question.blocker.value ? ", blocker" : ""));
    std::string text = clean(question.question);
    if (question.unit.stated())
        text += ", in " + clean(question.unit);
    if (question.range.stated())
        text += ", " + clean(question.range);
    const std::string example =
        question.example.stated() ? "; write `" + clean(question.example) + "`" : std::string();
    const std::size_t room = page.width - hang;
    if (page.verbose) {
        page.indented(hang, text + example + "; decides " + text::join_words(question.rules.value));
        return;
    }
    if (text::display_width(text + example) <= room)
        text += example;
    page.line(std::string(hang, ' ') +
              page.style.paint(Tone::dim, text::shorten(text, room, page.style.cut())));
}

void write_condition(Page& page, const Condition& condition) {
    const std::string id = clean(condition.rule);
    const std::size_t hang = text::display_width(id) + 4;
    page.paragraph("  " + page.style.paint(Tone::warn, id) + "  ", hang, clean(condition.message));
    const std::string owner = condition.owner.stated() ? clean(condition.owner) : "nobody yet";
    std::string due = condition.due.stated() ? clean(condition.due) : "not agreed";
    // ISO dates compare as text.
    if (condition.due.stated() && due < schema::format_date(page.report.as_of.value))
        due += " (past)";
    page.indented(hang, fmt::format("{}{}, owner {}, due {}", severity_word(condition.severity.value),
                                    condition.waived.value ? ", waived" : "", owner, due));
    if (page.verbose)
        page.indented(hang, "proof " + clean(condition.proof));
}

} // namespace

void write_broken(Page& page) {
    bool first = true;
    for (const Finding& finding : page.report.findings.value) {
        if (!finding.is(assess::Outcome::error))
            continue;
        if (first)
            page.heading("Rules that broke", "the result cannot be trusted until they are mended");
        first = false;
        page.indented(2, clean(finding.rule) + "  " + clean(finding.error));
    }
}

void write_blockers(Page& page) {
    const std::vector<const Finding*> blockers = open_blockers(page.report);
    if (blockers.empty())
        return;
    page.heading(plural(blockers.size(), "blocker", "blockers"), "close these first");
    const std::size_t shown = page.verbose ? blockers.size() : std::min(blockers.size(), blockers_shown);
    for (std::size_t i = 0; i < shown; ++i)
        write_blocker(page, *blockers[i]);
    std::vector<std::string> rest;
    for (std::size_t i = shown; i < blockers.size(); ++i)
        rest.push_back(clean(blockers[i]->rule));
    if (!rest.empty())
        page.indented(2, "and " + text::join_words(rest));
}

void write_conditions(Page& page) {
    const std::vector<Condition>& conditions = page.report.conditions.value;
    if (conditions.empty())
        return;
    page.heading(plural(conditions.size(), "condition", "conditions"), "to be closed on the way");
    const std::size_t shown =
        page.verbose ? conditions.size() : std::min(conditions.size(), conditions_shown);
    for (std::size_t i = 0; i < shown; ++i)
        write_condition(page, conditions[i]);
    std::vector<std::string> rest;
    for (std::size_t i = shown; i < conditions.size(); ++i)
        rest.push_back(clean(conditions[i].rule));
    if (!rest.empty())
        page.indented(2, "and " + text::join_words(rest));
}

void write_questions(Page& page) {
    const std::vector<Question>& questions = page.report.questions.value;
    if (questions.empty())
        return;
    const std::size_t all = page.report.question_count();
    const std::size_t shown = page.verbose ? questions.size() : std::min(questions.size(), questions_shown);
    const std::string summary =
        shown < all ? fmt::format("the first {}, by what they decide", shown) : "by what they decide";
    page.heading(plural(all, "open question", "open questions"), summary);
    for (std::size_t i = 0; i < shown; ++i)
        write_question(page, questions[i]);
    if (!page.verbose)
        page.indented(2, "`readiness interview` asks and writes down the answers");
}

} // namespace readiness::render

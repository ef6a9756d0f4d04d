// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"
#include "render/markdown/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

/// What is folded below the head: the tables for those who have to close gaps and answer questions.
namespace readiness::render::markdown {

namespace {

using gfm::code;
using gfm::prose;

std::string row(std::initializer_list<std::string> cells) {
    std::string text = "|";
    for (const std::string& cell : cells)
        text += " " + cell + (cell.empty() ? "|" : " |");
    return text;
}

/// The first lines of a table.
std::string columns(std::initializer_list<std::string> titles) {
    std::string text = row(titles) + "\n|";
    for (std::size_t i = 0; i < titles.size(); ++i)
        text += " --- |";
    return text;
}

std::string_view sign_of(AreaState state) {
    switch (state) {
    case AreaState::open:
    case AreaState::present:
        return "✗";
    case AreaState::closed:
    case AreaState::absent:
        return "✓";
    case AreaState::unknown:
        return "?";
    case AreaState::not_applicable:
        break;
    }
    return "–";
}

std::string decided_by(const Area& area) {
    const AreaState state = area.state.value;
    if (state == AreaState::not_applicable)
        return "no rule applies";
    if (state == AreaState::closed || state == AreaState::absent)
        return area.passed.value == 1 ? "its rule passes"
                                      : fmt::format("all {} rules pass", area.passed.value);
    if (area.facts.value.empty())
        return "";
    const DecidingFact& fact = area.facts.value.front();
    return code(fact_text(fact)) + (fact.line.stated() ? fmt::format(" (line {})", fact.line.value) : "");
}

/// `5 of 5 gaps open`
std::string tally(const Report& report, rules::AreaKind kind, AreaState state, std::string_view many) {
    std::size_t all = 0, in_state = 0;
    for (const Area& area : report.areas.value)
        if (area.kind.value == kind) {
            ++all;
            in_state += area.state.value == state ? 1 : 0;
        }
    return fmt::format("{} of {} {} {}", in_state, all, many, word_of(state));
}

Section areas(const Report& report) {
    using rules::AreaKind;
    Section section{.summary = tally(report, AreaKind::gap, AreaState::open, "gaps") + ", " +
                               tally(report, AreaKind::anti_pattern, AreaState::present, "anti-patterns") +
                               ", " + tally(report, AreaKind::foundation, AreaState::open, "foundations"),
                    .head = columns({"", "State", "Points", "Decided by"}),
                    .rows = {},
                    .many = "areas"};
    for (const AreaKind kind : {AreaKind::gap, AreaKind::anti_pattern, AreaKind::foundation})
        for (const Area& area : report.areas.value)
            if (area.kind.value == kind)
                section.rows.push_back(row(
                    {prose(area.title, gfm::usual_code),
                     std::string(sign_of(area.state.value)) + " " + std::string(word_of(area.state.value)),
                     tenths(area.points_low.value) + " of " + tenths(area.points.value), decided_by(area)}));
    return section;
}

std::string gap_row(const Report& report, const Finding& finding) {
    return row({gfm::bold(finding.rule), severity_words(finding), tenths(finding.points.value),
                prose(finding.message), short_place(report, finding.file, finding.line),
                fix_words(finding, gfm::usual_prose)});
}

Section gaps(const Report& report) {
    std::vector<const Finding*> open;
    for (const Finding& finding : report.findings.value)
        if (finding.is(assess::Outcome::fail))
            open.push_back(&finding);
    std::ranges::stable_sort(open, [](const Finding* one, const Finding* other) {
        return std::pair(one->severity.value, -one->points.value) <
               std::pair(other->severity.value, -other->points.value);
    });
    Section section{.summary = plural(open.size(), "gap", "gaps"),
                    .head = columns({"Rule", "Severity", "Points", "Gap", "Where", "Fix"}),
                    .rows = {},
                    .many = "gaps"};
    if (report.gaps.waived.value > 0)
        section.summary += fmt::format(", {} waived", report.gaps.waived.value);
    for (const Finding* finding : open)
        section.rows.push_back(gap_row(report, *finding));
    return section;
}

std::string question_words(const Question& question) {
    std::string text = prose(question.question);
    if (question.unit.stated())
        text += ", in " + prose(question.unit, gfm::usual_code);
    if (question.range.stated())
        text += ", " + prose(question.range, gfm::usual_code);
    return text;
}

Section questions(const Report& report) {
    const std::vector<Question>& all = report.questions.value;
    Section section{.summary = plural(all.size(), "open question", "open questions"),
                    .head = columns({"Points", "Fact", "Question", "Write", "Where"}),
                    .rows = {},
                    .many = "questions"};
    for (const Question& question : all)
        section.rows.push_back(
            row({"+" + tenths(question.points.value) + (question.blocker.value ? ", blocker" : ""),
                 code(question.path), question_words(question), code(question.example),
                 short_place(report, question.file, question.line)}));
    return section;
}

Section waivers(const Report& report) {
    const std::vector<Waiver>& all = report.waivers.value;
    Section section{.summary = plural(all.size(), "waiver", "waivers"),
                    .head = columns({"Rule", "State", "Expires", "Owner", "Approved by", "Reason", "Where"}),
                    .rows = {},
                    .many = "waivers"};
    for (const Waiver& waiver : all) {
        const std::string scope = waiver.scope.stated() ? ", only " + code(waiver.scope) : std::string();
        const std::string expires =
            waiver.expires.stated() ? schema::format_date(waiver.expires.value) : std::string();
        section.rows.push_back(
            row({gfm::bold(waiver.rule), std::string(assess::name(waiver.state.value)) + scope, expires,
                 prose(waiver.owner, gfm::usual_code), prose(waiver.approver, gfm::usual_code),
                 prose(waiver.reason), short_place(report, waiver.file, waiver.line)}));
    }
    return section;
}

Section declarations(const Report& report) {
    const std::vector<Declaration>& all = report.not_applicable.value;
    Section section{.summary = plural(all.size(), "rule", "rules") + " declared not applicable",
                    .head = columns({"Rule", "By", "Reason", "Where"}),
                    .rows = {},
                    .many = "declarations"};
    for (const Declaration& declaration : all)
        section.rows.push_back(row({gfm::bold(declaration.rule), prose(declaration.by, gfm::usual_code),
                                    prose(declaration.reason), short_place(report, {}, declaration.line)}));
    return section;
}

} // namespace

std::vector<Section> sections(const Report& report) {
    std::vector<Section> all{areas(report),   gaps(report),         questions(report),
                             waivers(report), declarations(report), made_with(report)};
    std::erase_if(all, [](const Section& section) { return section.rows.empty(); });
    return all;
}

} // namespace readiness::render::markdown

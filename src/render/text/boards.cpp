// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"
#include "readiness/text/utf8.hpp"
#include "render/text/page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace readiness::render {

namespace {

constexpr std::size_t state_columns = 9; ///< `unknown` and two spaces
constexpr std::size_t least_detail = 24; ///< columns under which the deciding fact gets a line of its own

std::string in_words(std::size_t number) {
    constexpr std::string_view words[] = {"No",  "One",   "Two",   "Three", "Four", "Five",
                                          "Six", "Seven", "Eight", "Nine",  "Ten"};
    return number < std::size(words) ? std::string(words[number]) : std::to_string(number);
}

std::string tally(const Page& page, const std::vector<const Area*>& areas) {
    std::string text;
    for (const AreaState state : {AreaState::open, AreaState::present, AreaState::unknown, AreaState::closed,
                                  AreaState::absent, AreaState::not_applicable}) {
        std::size_t count = 0;
        std::string word;
        for (const Area* area : areas)
            if (area->state.value == state) {
                ++count;
                word = mark_of(page, *area).word;
            }
        if (count > 0)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, word);
    }
    return text;
}

std::string points_text(const Page& page, const Area& area) {
    constexpr std::size_t roomy = 100;
    return tenths(area.points_low.value) + (page.width < roomy ? "/" : " of ") + tenths(area.points.value);
}

void write_board(Page& page, const std::vector<const Area*>& areas, std::string_view one,
                 std::string_view many) {
    if (areas.empty())
        return;
    std::size_t title_columns = 0, points_columns = 0;
    for (const Area* area : areas) {
        title_columns = std::max(title_columns, text::display_width(clean(area->title)));
        points_columns = std::max(points_columns, points_text(page, *area).size());
    }
    title_columns = std::min(title_columns, page.width - 4 - state_columns - 2 - points_columns);
    page.heading(in_words(areas.size()) + " " + std::string(areas.size() == 1 ? one : many),
                 tally(page, areas));
    const std::size_t used = 4 + state_columns + title_columns + 2 + points_columns + 2;
    const bool beside = page.width >= used + least_detail;
    for (const Area* area : areas) {
        const Mark mark = mark_of(page, *area);
        std::string line = "  " + page.style.paint(mark.tone, mark.symbol) + " " +
                           page.style.cell(mark.tone, mark.word, state_columns) +
                           text::pad_right(text::shorten(clean(area->title), title_columns, page.style.cut()),
                                           title_columns) +
                           "  " + text::pad_left(points_text(page, *area), points_columns);
        const std::size_t room = beside ? page.width - used : page.width - 6;
        const std::string detail = page.style.paint(Tone::dim, area_detail(page, *area, room));
        page.line(beside ? line + "  " + detail : line);
        if (!beside)
            page.line("      " + detail);
    }
}

/// Foundations share lines by state; they back the score and are not what the reader came for.
void write_foundations(Page& page) {
    std::vector<const Area*> areas = areas_of(page.report, rules::AreaKind::foundation);
    std::erase_if(areas, [](const Area* area) { return area->state.value == AreaState::not_applicable; });
    if (areas.empty())
        return;
    page.heading("Foundations", tally(page, areas));
    for (const AreaState state : {AreaState::open, AreaState::unknown, AreaState::closed}) {
        std::string names;
        Mark mark;
        for (const Area* area : areas)
            if (area->state.value == state) {
                mark = mark_of(page, *area);
                names += (names.empty() ? "" : ", ") + clean(area->title) + " " + points_text(page, *area);
            }
        if (!names.empty())
            page.paragraph("  " + page.style.paint(mark.tone, mark.symbol) + " " +
                               page.style.cell(mark.tone, mark.word, state_columns),
                           4 + state_columns, names);
    }
}

} // namespace

void write_boards(Page& page) {
    write_board(page, areas_of(page.report, rules::AreaKind::gap), "gap", "gaps");
    write_board(page, areas_of(page.report, rules::AreaKind::anti_pattern), "anti-pattern", "anti-patterns");
    write_foundations(page);
}

} // namespace readiness::render

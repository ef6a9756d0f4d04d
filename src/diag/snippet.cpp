// SPDX-License-Identifier: Apache-2.0
#include "snippet.hpp"

#include "readiness/text/utf8.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace readiness::diag {

namespace {

constexpr std::size_t tab_stop = 4;

/// One code point of the line as it is shown.
struct Cell {
    std::uint32_t offset; ///< in the file
    std::size_t column;
    std::size_t width;
    std::string text;
};

std::string escape_non_ascii(std::string_view text) {
    std::string out;
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); at += length) {
        char32_t c = text::decode_utf8(text, at, length);
        if (c < 0x80) {
            out += static_cast<char>(c);
            continue;
        }
        std::string hex;
        for (; c != 0; c >>= 4)
            hex.insert(hex.begin(), "0123456789abcdef"[c & 0xFu]);
        const std::size_t digits = hex.size() > 4 ? 8 : 4;
        out += digits == 8 ? "\\U" : "\\u";
        out.append(digits - hex.size(), '0');
        out += hex;
    }
    return out;
}

/// The part of the line that can be seen around the span, so that a line of a megabyte costs no more than
/// another.
struct Window {
    std::uint32_t begin;
    std::uint32_t end;
    bool cut_left;
    bool cut_right;
};

bool is_continuation(std::string_view text, std::uint32_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u;
}

Window window_around(const source::SourceFile& file, std::uint32_t line, std::uint32_t at,
                     std::size_t width) {
    const std::uint32_t line_begin = file.line_start(line);
    const std::uint32_t line_end = line_begin + static_cast<std::uint32_t>(file.line(line).size());
    const std::uint32_t reach = static_cast<std::uint32_t>(4 * width);
    Window window{line_begin, line_end, false, false};
    if (at - line_begin > reach) {
        window.begin = at - reach;
        while (window.begin > line_begin && is_continuation(file.text(), window.begin))
            --window.begin;
        window.cut_left = window.begin > line_begin;
    }
    if (line_end > at && line_end - at > reach) {
        window.end = at + reach;
        while (window.end < line_end && is_continuation(file.text(), window.end))
            ++window.end;
        window.cut_right = window.end < line_end;
    }
    return window;
}

std::vector<Cell> make_cells(std::string_view text, const Window& window, bool unicode) {
    std::vector<Cell> cells;
    std::size_t column = 0;
    std::size_t length = 0;
    for (std::uint32_t at = window.begin; at < window.end; at += static_cast<std::uint32_t>(length)) {
        text::decode_utf8(text, at, length);
        Cell cell{at, column, 0, {}};
        if (text[at] == '\t')
            cell.text.assign(tab_stop - column % tab_stop, ' ');
        else
            cell.text = printable(text.substr(at, length), unicode);
        cell.width = text::display_width(cell.text);
        column += cell.width;
        cells.push_back(std::move(cell));
    }
    // Stands for the end of the line, where something may be missing.
    cells.push_back({window.end, column, 0, {}});
    return cells;
}

/// Cells [first, last) are shown.
struct View {
    std::size_t first = 0;
    std::size_t last = 0;
    bool cut_left = false;
    bool cut_right = false;
};

std::size_t cell_at_column(const std::vector<Cell>& cells, std::size_t column) {
    const auto found =
        std::lower_bound(cells.begin(), cells.end(), column,
                         [](const Cell& cell, std::size_t value) { return cell.column < value; });
    return static_cast<std::size_t>(std::min(found, cells.end() - 1) - cells.begin());
}

View choose_view(const std::vector<Cell>& cells, const Window& window, std::size_t mark_from,
                 std::size_t mark_to, std::size_t width, std::size_t ellipsis) {
    View view{0, cells.size() - 1, window.cut_left, window.cut_right};
    const std::size_t total = cells.back().column;
    if (total + (view.cut_left ? ellipsis : 0) + (view.cut_right ? ellipsis : 0) <= width)
        return view;
    // One column is kept free for a caret behind the last character.
    if (view.cut_left || mark_to + ellipsis + 1 > width) {
        const std::size_t before = width / 3;
        view.first = cell_at_column(cells, mark_from > before ? mark_from - before : 0);
        view.cut_left = view.cut_left || view.first > 0;
    }
    const std::size_t begin = cells[view.first].column;
    const std::size_t space = width - std::min(width, view.cut_left ? ellipsis : 0);
    if (view.cut_right || total - begin > space) {
        const std::size_t limit = begin + (space > ellipsis ? space - ellipsis : 1);
        while (view.last > view.first + 1 && cells[view.last].column > limit)
            --view.last;
        view.cut_right = view.cut_right || view.last + 1 < cells.size();
    }
    return view;
}

} // namespace

std::string printable(std::string_view text, bool unicode) {
    std::string out = text::escape_controls(text);
    return unicode ? out : escape_non_ascii(out);
}

Snippet make_snippet(const source::SourceFile& file, source::Span span, std::size_t width, bool unicode) {
    const std::string_view ellipsis = unicode ? "\u2026" : "...";
    const std::size_t ellipsis_width = unicode ? 1 : 3;
    const std::uint32_t begin = std::min(span.begin, static_cast<std::uint32_t>(file.text().size()));
    const Window window = window_around(file, file.position(begin).line, begin, width);
    const std::vector<Cell> cells = make_cells(file.text(), window, unicode);

    const auto cell_of = [&cells](std::uint32_t offset) {
        const auto after =
            std::upper_bound(cells.begin(), cells.end(), offset,
                             [](std::uint32_t value, const Cell& cell) { return value < cell.offset; });
        return static_cast<std::size_t>(std::max(after, cells.begin() + 1) - cells.begin()) - 1;
    };
    const std::size_t from = cell_of(begin);
    // The end is exclusive; a span that ends inside a character covers it.
    const std::size_t to = span.end > begin ? cell_of(span.end - 1) + 1 : from;
    const std::size_t mark_from = cells[from].column;
    const std::size_t mark_to = cells[std::min(to, cells.size() - 1)].column;
    const View view =
        choose_view(cells, window, mark_from, std::max(mark_to, mark_from + 1), width, ellipsis_width);

    Snippet snippet;
    if (view.cut_left)
        snippet.text = ellipsis;
    for (std::size_t i = view.first; i < view.last; ++i)
        snippet.text += cells[i].text;
    if (view.cut_right)
        snippet.text += ellipsis;
    while (!snippet.text.empty() && snippet.text.back() == ' ')
        snippet.text.pop_back();
    const std::size_t shown_from = cells[view.first].column;
    const std::size_t shown_to = std::max(cells[view.last].column, mark_from);
    snippet.mark_begin = (view.cut_left ? ellipsis_width : 0) + (mark_from - std::min(mark_from, shown_from));
    const std::size_t end = std::min(mark_to, shown_to);
    snippet.mark_width = end > mark_from ? end - mark_from : 1;
    return snippet;
}

} // namespace readiness::diag

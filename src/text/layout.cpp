// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"

#include "readiness/text/utf8.hpp"

namespace readiness::text {

namespace {

/// At least one code point, so that cutting a word always makes progress.
std::string_view head_of(std::string_view word, std::size_t width) {
    const std::string_view head = fit_width(word, width);
    if (!head.empty())
        return head;
    std::size_t length = 0;
    decode_utf8(word, 0, length);
    return word.substr(0, length);
}

} // namespace

std::vector<std::string> wrap(std::string_view paragraph, std::size_t width) {
    std::vector<std::string> lines{std::string()};
    std::size_t used = 0; // columns of the last line
    while (!paragraph.empty()) {
        const std::size_t space = paragraph.find(' ');
        std::string_view word = paragraph.substr(0, space);
        paragraph.remove_prefix(space == std::string_view::npos ? paragraph.size() : space + 1);
        if (word.empty())
            continue;
        std::size_t columns = display_width(word);
        if (used > 0 && used + 1 + columns <= width) {
            lines.back() += ' ';
            ++used;
        } else if (used > 0) {
            lines.emplace_back();
            used = 0;
        }
        while (columns > width) {
            const std::string_view head = head_of(word, width);
            if (head.size() == word.size())
                break;
            lines.back() = head;
            lines.emplace_back();
            word.remove_prefix(head.size());
            columns = display_width(word);
        }
        lines.back() += word;
        used += columns;
    }
    return lines;
}

std::string pad_right(std::string_view text, std::size_t width) {
    const std::size_t used = display_width(text);
    std::string out(text);
    if (used < width)
        out.append(width - used, ' ');
    return out;
}

std::string pad_left(std::string_view text, std::size_t width) {
    const std::size_t used = display_width(text);
    std::string out(used < width ? width - used : 0, ' ');
    out += text;
    return out;
}

std::string shorten(std::string_view text, std::size_t width, std::string_view mark) {
    if (display_width(text) <= width)
        return std::string(text);
    const std::size_t mark_width = display_width(mark);
    if (mark_width >= width)
        return std::string(fit_width(mark, width));
    std::string out(fit_width(text, width - mark_width));
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    out += mark;
    return out;
}

std::string one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (out.ends_with(' '))
        out.pop_back();
    return out;
}

std::string join_words(std::span<const std::string> words, std::string_view last) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            out += i + 1 == words.size() ? last : std::string_view(", ");
        out += words[i];
    }
    return out;
}

} // namespace readiness::text

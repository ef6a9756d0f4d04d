// SPDX-License-Identifier: Apache-2.0
#include "scalar_text.hpp"

#include "readiness/text/utf8.hpp"

#include <algorithm>

namespace readiness::yaml {

namespace {

class Decoder {
  public:
    Decoder(std::string_view source, std::uint32_t begin, std::uint32_t end, bool with_places)
        : source_(source), pos_(begin), end_(std::min(end, static_cast<std::uint32_t>(source.size()))),
          with_places_(with_places) {}

    ScalarText plain() {
        if (is_verbatim())
            return whole();
        while (pos_ < end_) {
            if (blank_or_break())
                white_space();
            else
                copy();
        }
        return finish();
    }

    ScalarText single_quoted() {
        enter_quotes();
        if (is_verbatim('\''))
            return whole();
        while (pos_ < end_) {
            if (blank_or_break())
                white_space();
            else if (at(pos_) == '\'')
                put("'", pos_, 2);
            else
                copy();
        }
        return finish();
    }

    ScalarText double_quoted() {
        enter_quotes();
        if (is_verbatim('\\'))
            return whole();
        while (pos_ < end_) {
            if (blank_or_break())
                white_space();
            else if (at(pos_) == '\\')
                escape();
            else
                copy();
        }
        return finish();
    }

    ScalarText block(Style style, std::uint32_t indent);

  private:
    char at(std::uint32_t offset) const { return offset < source_.size() ? source_[offset] : '\0'; }
    bool blank(std::uint32_t offset) const { return at(offset) == ' ' || at(offset) == '\t'; }
    std::uint32_t break_length(std::uint32_t offset) const {
        if (at(offset) == '\n')
            return 1;
        return at(offset) == '\r' && at(offset + 1) == '\n' ? 2 : 0;
    }
    bool blank_or_break() const { return blank(pos_) || break_length(pos_) > 0; }

    void put(std::string_view bytes, std::uint32_t from) {
        result_.text += bytes;
        if (with_places_)
            result_.from.insert(result_.from.end(), bytes.size(), from);
    }
    void put(std::string_view bytes, std::uint32_t from, std::uint32_t length) {
        put(bytes, from);
        pos_ = from + length;
    }
    void copy() {
        put(source_.substr(pos_, 1), pos_);
        ++pos_;
    }
    void copy_to(std::uint32_t stop) {
        if (!with_places_) {
            result_.text += source_.substr(pos_, stop - pos_);
            pos_ = stop;
        }
        while (pos_ < stop)
            copy();
    }
    /// Most values stand for themselves: one line without the sign that means something inside of quotes.
    bool is_verbatim(char sign = '\n') const {
        const std::string_view text = source_.substr(pos_, end_ - pos_);
        return text.find('\n') == std::string_view::npos && text.find(sign) == std::string_view::npos;
    }
    ScalarText whole() {
        copy_to(end_);
        return finish();
    }
    ScalarText finish() {
        if (with_places_)
            result_.from.push_back(std::min(pos_, static_cast<std::uint32_t>(source_.size())));
        return std::move(result_);
    }

    void enter_quotes() {
        ++pos_;
        if (end_ > pos_)
            --end_;
    }

    /// Blanks inside of a line are text; around a line break they are not, and the break is folded.
    void white_space() {
        std::uint32_t stop = pos_;
        while (stop < end_ && blank(stop))
            ++stop;
        if (stop >= end_ || break_length(stop) == 0)
            return copy_to(stop);
        pos_ = stop;
        folded_break();
    }

    /// One line break is a space, each further one a line feed.
    void folded_break() {
        const std::uint32_t first = pos_;
        bool several = false;
        skip_break();
        while (pos_ < end_ && break_length(pos_) > 0) {
            put("\n", pos_);
            skip_break();
            several = true;
        }
        if (!several)
            put(" ", first);
    }
    void skip_break() {
        pos_ += break_length(pos_);
        while (pos_ < end_ && blank(pos_))
            ++pos_;
    }

    void escape();
    char32_t hex(std::uint32_t from, std::uint32_t digits) const;
    void put_code_point(char32_t c, std::uint32_t length) {
        std::string bytes;
        text::append_utf8(bytes, c);
        put(bytes, pos_, length);
    }

    std::string_view source_;
    std::uint32_t pos_;
    std::uint32_t end_;
    bool with_places_;
    ScalarText result_;
};

char32_t Decoder::hex(std::uint32_t from, std::uint32_t digits) const {
    char32_t value = 0;
    for (std::uint32_t i = from; i < from + digits; ++i) {
        const char c = at(i);
        const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        value = value * 16 + static_cast<char32_t>(digit & 0xF);
    }
    return value;
}

void Decoder::escape() {
    const std::uint32_t begin = pos_;
    if (break_length(begin + 1) > 0) { // the line goes on without a space
        pos_ = begin + 1;
        skip_break();
        while (pos_ < end_ && break_length(pos_) > 0) {
            put("\n", pos_);
            skip_break();
        }
        return;
    }
    constexpr std::string_view names = "abtnvfre \t\"/\\";
    constexpr std::string_view values = "\a\b\t\n\v\f\r\x1b \t\"/\\";
    const char c = at(begin + 1);
    if (const std::size_t i = names.find(c); i != std::string_view::npos)
        return put(values.substr(i, 1), begin, 2);
    switch (c) {
    case 'N':
        return put_code_point(0x85, 2);
    case '_':
        return put_code_point(0xA0, 2);
    case 'L':
        return put_code_point(0x2028, 2);
    case 'P':
        return put_code_point(0x2029, 2);
    case 'x':
        return put_code_point(hex(begin + 2, 2), 4);
    case 'U':
        return put_code_point(hex(begin + 2, 8), 10);
    case 'u':
        break;
    default:
        return copy(); // reported by the scanner
    }
    const char32_t value = hex(begin + 2, 4);
    if (value < 0xD800 || value > 0xDBFF || at(begin + 6) != '\\')
        return put_code_point(value, 6);
    const char32_t low = hex(begin + 8, 4);
    put_code_point(0x10000 + ((value - 0xD800) << 10) + ((low - 0xDC00) & 0x3FF), 12);
}

/// One line of a block scalar, without its indentation.
struct Line {
    std::uint32_t begin;
    std::uint32_t end;  ///< at the line break
    std::uint32_t next; ///< behind the line break; equals end in the last line without one
    bool empty;
    bool indented_more;
};

ScalarText Decoder::block(Style style, std::uint32_t indent) {
    bool strip = false;
    bool keep = false;
    for (++pos_; at(pos_) == '+' || at(pos_) == '-' || (at(pos_) >= '1' && at(pos_) <= '9'); ++pos_) {
        keep = keep || at(pos_) == '+';
        strip = strip || at(pos_) == '-';
    }
    const auto end_of_line = [this](std::uint32_t from) {
        while (from < source_.size() && break_length(from) == 0)
            ++from;
        return from;
    };
    pos_ = end_of_line(pos_);
    pos_ += break_length(pos_);

    std::vector<std::uint32_t> breaks; // since the last line with text, its own first
    bool any = false;
    bool previous_more = false;
    while (pos_ < source_.size()) {
        Line line{pos_, end_of_line(pos_), 0, false, false};
        line.next = line.end + break_length(line.end);
        while (line.begin < line.end && line.begin - pos_ < indent && at(line.begin) == ' ')
            ++line.begin;
        const bool indented = line.begin - pos_ == indent;
        std::uint32_t rest = line.begin;
        while (blank(rest))
            ++rest;
        line.empty = line.begin == line.end || (!indented && rest == line.end);
        if (!indented && !line.empty)
            break;
        line.indented_more = blank(line.begin);
        if (!line.empty) {
            const bool fold = style == Style::folded && any && !previous_more && !line.indented_more;
            if (fold && breaks.size() == 1)
                put(" ", breaks[0]);
            else
                for (std::size_t i = fold ? 1 : 0; i < breaks.size(); ++i)
                    put("\n", breaks[i]);
            breaks.clear();
            pos_ = line.begin;
            copy_to(line.end);
            any = true;
            previous_more = line.indented_more;
        }
        if (line.next > line.end)
            breaks.push_back(line.end);
        pos_ = line.next;
    }
    if (strip || (!any && !keep))
        breaks.clear();
    if (!keep && breaks.size() > 1)
        breaks.resize(1);
    pos_ = breaks.empty() ? end_ : breaks.back() + break_length(breaks.back());
    for (const std::uint32_t place : breaks)
        put("\n", place);
    return finish();
}

} // namespace

ScalarText decode_scalar(std::string_view source, Style style, std::uint32_t begin, std::uint32_t end,
                         std::uint32_t indent, bool with_places) {
    Decoder decoder(source, begin, end, with_places);
    switch (style) {
    case Style::plain:
        return decoder.plain();
    case Style::single_quoted:
        return decoder.single_quoted();
    case Style::double_quoted:
        return decoder.double_quoted();
    case Style::literal:
    case Style::folded:
        break;
    }
    return decoder.block(style, indent);
}

} // namespace readiness::yaml

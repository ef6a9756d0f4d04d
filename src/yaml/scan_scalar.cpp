// SPDX-License-Identifier: Apache-2.0
#include "scanner.hpp"

#include <algorithm>

namespace readiness::yaml {

using diag::Code;

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

bool Scanner::at_plain_end() const {
    const char c = at(pos_);
    if (blank_or_break(pos_)) {
        const std::uint32_t next = pos_ + (at(pos_) == '\r' ? 2u : 1u);
        return at(next) == '#';
    }
    if (c == ':') {
        const char next = at(pos_ + 1);
        return gap(pos_ + 1) || (in_flow() && (next == ',' || next == ']' || next == '}'));
    }
    return in_flow() && std::string_view(",?[]{}").find(c) != std::string_view::npos;
}

void Scanner::blank_out_tabs(std::uint32_t line_begin, std::uint32_t line_end) {
    const auto begin = result_.text.begin() + line_begin;
    const auto end = result_.text.begin() + line_end;
    if (std::find(begin, end, '\t') == end)
        return;
    std::replace(begin, end, '\t', ' ');
    result_.certain = false;
}

/// Goes to the first character of the next line. False if the plain value ends before it.
bool Scanner::leave_plain_line(int indent) {
    next_line();
    std::uint32_t content = pos_;
    while (blank(content))
        ++content;
    const bool empty = ended(content) || line_break(content);
    const std::size_t tab = text_.substr(0, content).find('\t', pos_);
    if (tab != std::string_view::npos && static_cast<int>(tab - line_begin_) < indent) {
        // yaml-cpp refuses tabs here even on lines that say nothing.
        if (empty || at(content) == '#')
            blank_out_tabs(pos_, content);
        else
            report_tab(static_cast<std::uint32_t>(tab));
    }
    if (empty) {
        pos_ = content;
        return true;
    }
    if (static_cast<int>(content - line_begin_) < indent)
        return false;
    // A comment ends the value; the blank in front of its `#` belongs to the end.
    pos_ = at(content) == '#' && content > pos_ ? content - 1 : content;
    return true;
}

void Scanner::take_plain() {
    const int indent = in_flow() ? 0 : top_indent() + 1;
    note_possible_key();
    const std::uint32_t begin = pos_;
    std::uint32_t end = pos_;
    bool by_indentation = false;
    while (!ended(pos_) && !at_plain_end() && !document_marker()) {
        if (line_break(pos_)) {
            if (leave_plain_line(indent))
                continue;
            by_indentation = true;
            break;
        }
        if (!blank(pos_))
            end = pos_ + 1;
        ++pos_;
        // Letters and the like can neither end the value nor begin a document marker.
        while (!ended(pos_) && is_letter(text_[pos_]))
            end = ++pos_;
    }
    push(TokenKind::scalar, begin, end, Style::plain);
    key_allowed_ = by_indentation;
    json_value_ = false;
}

/// At a line break inside of quotes. False if the text must end here.
bool Scanner::take_quoted_break(std::uint32_t opened) {
    next_line();
    if (!document_marker())
        return true;
    auto& problem = report(Code::yaml_syntax, pos_, pos_ + 3, "the document ends inside of a quoted text");
    problem.labels.push_back({span(opened, opened + 1), "the quote opens here"});
    stop();
    return false;
}

void Scanner::take_single_quoted() {
    note_possible_key();
    const std::uint32_t begin = pos_++;
    while (!ended(pos_)) {
        if (line_break(pos_)) {
            if (!take_quoted_break(begin))
                return;
        } else if (at(pos_) != '\'') {
            ++pos_;
        } else if (at(pos_ + 1) == '\'') {
            pos_ += 2;
        } else {
            push(TokenKind::scalar, begin, ++pos_, Style::single_quoted);
            key_allowed_ = false;
            json_value_ = true;
            return;
        }
    }
    report(Code::yaml_syntax, begin, begin + 1, "the quote `'` is never closed").expected =
        "a `'` behind the text; an apostrophe inside of it is written `''`";
    stop();
}

void Scanner::take_double_quoted() {
    note_possible_key();
    const std::uint32_t begin = pos_++;
    while (!ended(pos_)) {
        if (line_break(pos_)) {
            if (!take_quoted_break(begin))
                return;
        } else if (at(pos_) == '\\') {
            take_escape();
        } else if (at(pos_++) == '"') {
            push(TokenKind::scalar, begin, pos_, Style::double_quoted);
            key_allowed_ = false;
            json_value_ = true;
            return;
        }
    }
    report(Code::yaml_syntax, begin, begin + 1, "the quote `\"` is never closed").expected =
        "a `\"` behind the text; a quote inside of it is written `\\\"`";
    stop();
}

void Scanner::take_escape() {
    const std::uint32_t begin = pos_++;
    if (ended(pos_) || line_break(pos_))
        return;
    const char c = at(pos_++);
    if (c == 'x')
        return take_unicode_escape(begin, 2);
    if (c == 'u')
        return take_unicode_escape(begin, 4);
    if (c == 'U')
        return take_unicode_escape(begin, 8);
    if (c == '0') {
        report(Code::nul_byte, begin, pos_, "the escape `\\0` stands for a NUL character");
        return;
    }
    if (std::string_view("abtnvfre \t\"\\/N_LP").find(c) != std::string_view::npos)
        return;
    // Keeps one error from becoming two.
    result_.text[begin] = 'x';
    while ((static_cast<unsigned char>(at(pos_)) & 0xC0u) == 0x80u)
        ++pos_;
    const std::string seen(text_.substr(begin, pos_ - begin));
    auto& problem = report(Code::yaml_syntax, begin, pos_, "`" + seen + "` is no escape");
    problem.expected =
        "`\\" + seen + "` for a backslash, or single quotes, in which a backslash is plain text";
}

std::optional<char32_t> Scanner::hex_at(std::uint32_t from, std::uint32_t digits) const {
    char32_t value = 0;
    for (std::uint32_t i = from; i < from + digits; ++i) {
        const char c = at(i);
        if (c >= '0' && c <= '9')
            value = value * 16 + static_cast<char32_t>(c - '0');
        else if (c >= 'a' && c <= 'f')
            value = value * 16 + static_cast<char32_t>(c - 'a' + 10);
        else if (c >= 'A' && c <= 'F')
            value = value * 16 + static_cast<char32_t>(c - 'A' + 10);
        else
            return std::nullopt;
    }
    return value;
}

void Scanner::take_unicode_escape(std::uint32_t begin, std::uint32_t digits) {
    const std::optional<char32_t> value = hex_at(pos_, digits);
    const auto refuse = [&](std::uint32_t end, Code code, std::string why) {
        result_.text[begin] = 'x';
        const std::string seen(text_.substr(begin, end - begin));
        report(code, begin, end, "`" + seen + "` " + why);
    };
    if (!value)
        return refuse(pos_, Code::yaml_syntax,
                      "is followed by fewer than " + std::to_string(digits) + " hex digits");
    pos_ += digits;
    if (*value == 0)
        return refuse(pos_, Code::nul_byte, "stands for a NUL character");
    if (*value > 0x10FFFF)
        return refuse(pos_, Code::yaml_syntax, "is no Unicode character");
    if (*value < 0xD800 || *value > 0xDFFF)
        return;
    // JSON writes characters above U+FFFF as two escapes.
    const std::optional<char32_t> low =
        at(pos_) == '\\' && at(pos_ + 1) == 'u' ? hex_at(pos_ + 2, 4) : std::nullopt;
    if (digits == 4 && *value < 0xDC00 && low && *low >= 0xDC00 && *low <= 0xDFFF) {
        std::fill_n(result_.text.begin() + begin, 12, 'x');
        pos_ += 6;
        return;
    }
    refuse(pos_, Code::yaml_syntax, "is half of a surrogate pair");
}

std::uint32_t Scanner::block_indent(std::uint32_t line, std::uint32_t least) const {
    std::uint32_t indent = least;
    while (!ended(line)) {
        std::uint32_t content = line;
        while (at(content) == ' ')
            ++content;
        indent = std::max(indent, content - line);
        // A tab is text once there are enough spaces; in front of that it makes the line empty or wrong.
        std::uint32_t rest = content;
        while (blank(rest))
            ++rest;
        if (!line_break(rest) || (rest > content && content - line >= indent))
            break;
        line = rest + (at(rest) == '\r' ? 2u : 1u);
    }
    return indent;
}

void Scanner::take_block() {
    const std::uint32_t begin = pos_;
    const Style style = at(pos_++) == '|' ? Style::literal : Style::folded;
    std::uint32_t explicit_indent = 0;
    bool chomping = false;
    while (true) {
        if (!chomping && (at(pos_) == '+' || at(pos_) == '-'))
            chomping = true;
        else if (explicit_indent == 0 && at(pos_) >= '1' && at(pos_) <= '9')
            explicit_indent = static_cast<std::uint32_t>(at(pos_) - '0');
        else
            break;
        ++pos_;
    }
    std::uint32_t end = pos_;
    while (blank(pos_))
        ++pos_;
    if (at(pos_) == '#')
        pos_ = end_of_line(pos_);
    if (!ended(pos_) && !line_break(pos_))
        return stop(); // yaml-cpp stops here, too
    if (!ended(pos_))
        next_line();
    const std::uint32_t outer = static_cast<std::uint32_t>(std::max(0, top_indent()));
    const std::uint32_t indent =
        explicit_indent > 0 ? outer + explicit_indent : block_indent(pos_, outer + 1);
    while (!ended(pos_)) {
        std::uint32_t content = pos_;
        while (at(content) == ' ' && content - pos_ < indent)
            ++content;
        std::uint32_t rest = content;
        while (blank(rest))
            ++rest;
        const bool indented = content - pos_ == indent;
        const bool empty = ended(rest) || line_break(rest);
        if (!indented && !empty) {
            if (at(content) == '\t')
                report_tab(content);
            break;
        }
        if (!indented)
            blank_out_tabs(pos_, rest);
        pos_ = end_of_line(pos_);
        if (indented && pos_ > content)
            end = pos_;
        if (!ended(pos_))
            next_line();
    }
    push(TokenKind::scalar, begin, end, style, indent);
    key_allowed_ = true;
    json_value_ = false;
}

} // namespace readiness::yaml

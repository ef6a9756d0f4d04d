// SPDX-License-Identifier: Apache-2.0
#include "scanner.hpp"

#include "readiness/diag/limit_table.hpp"
#include "readiness/diag/limits.hpp"

#include <algorithm>
#include <utility>

namespace readiness::yaml {

using diag::Code;

Scan scan(const source::SourceSet& sources, source::FileId file, diag::Diagnostics& diagnostics) {
    return Scanner(file, sources.file(file).text(), diagnostics).run();
}

Scan Scanner::run() {
    while (!stopped_) {
        skip_to_token();
        pop_indents_to_here();
        if (ended(pos_))
            break;
        step();
    }
    if (!stopped_)
        report_open_brackets();
    return std::move(result_);
}

diag::Diagnostic& Scanner::report(Code code, std::uint32_t begin, std::uint32_t end, std::string message) {
    result_.sound = false;
    return diagnostics_.report(code, span(begin, end), std::move(message));
}

void Scanner::push(TokenKind kind, std::uint32_t begin, std::uint32_t end, Style style,
                   std::uint32_t indent) {
    const bool value = kind == TokenKind::scalar || kind == TokenKind::flow_begin ||
                       kind == TokenKind::alias ||
                       (kind == TokenKind::flow_entry && in_flow() && !behind_value());
    result_.tokens.push_back({kind, style, begin, end, indent});
    if (!value || ++values_ <= limits::document_nodes)
        return;
    // Before yaml-cpp holds them all.
    report(Code::too_many_nodes, begin, begin + 1,
           "the file holds more than " + limits::words(limits::document_nodes, "values"));
    stop();
}

/// False where a comma ends an empty value, which has no token of its own.
bool Scanner::behind_value() const {
    const TokenKind last = result_.tokens.back().kind;
    return last == TokenKind::scalar || last == TokenKind::flow_end || last == TokenKind::alias;
}

void Scanner::report_tab(std::uint32_t offset) {
    // A file that is indented by tabs throughout says it often enough.
    constexpr int most_tabs = 10;
    result_.sound = false;
    const bool known = last_tab_ == offset; // a line that ends one value may begin the next
    last_tab_ = offset;
    if (known || ++tabs_ > most_tabs)
        return;
    report(Code::tab_indentation, offset, offset + 1, "a tab is used for indentation").expected =
        "spaces, two for each level";
}

std::uint32_t Scanner::end_of_line(std::uint32_t offset) const {
    if (ended(offset))
        return offset;
    const std::size_t found = text_.find('\n', offset);
    if (found == std::string_view::npos)
        return static_cast<std::uint32_t>(text_.size());
    const auto end = static_cast<std::uint32_t>(found);
    return end > offset && text_[end - 1] == '\r' ? end - 1 : end;
}

int Scanner::confirmed_indent() const {
    std::size_t at = indents_.size() - 1;
    while (indents_[at].status != Indent::confirmed)
        --at;
    return indents_[at].column;
}

void Scanner::skip_to_token() {
    std::optional<std::uint32_t> tab;
    bool leading = pos_ == line_begin_;
    while (true) {
        for (; blank(pos_); ++pos_) {
            if (at(pos_) != '\t' || in_flow())
                continue;
            key_allowed_ = false;
            if (leading && !tab && column() <= confirmed_indent())
                tab = pos_;
        }
        if (at(pos_) == '#')
            pos_ = end_of_line(pos_);
        if (!line_break(pos_))
            break;
        next_line();
        if (open_.empty()) {
            refute_possible_key();
            key_allowed_ = true;
        }
        leading = true;
        tab.reset();
    }
    if (!tab || ended(pos_))
        return;
    report_tab(*tab);
    key_allowed_ = true; // to find the others, too
}

std::size_t Scanner::push_indent(int column, Block type) {
    if (in_flow())
        return no_indent;
    const Indent& top = indents_.back();
    if (column < top.column)
        return no_indent;
    if (column == top.column && !(type == Block::sequence && top.type == Block::mapping))
        return no_indent;
    indents_.push_back({column, type, Indent::confirmed});
    return indents_.size() - 1;
}

void Scanner::pop_indent() {
    const bool confirmed = indents_.back().status == Indent::confirmed;
    indents_.pop_back();
    if (!confirmed)
        refute_possible_key();
}

void Scanner::pop_indents_to_here() {
    if (in_flow())
        return;
    // The end of the file counts as a line that is not indented.
    const int here = ended(pos_) ? 0 : column();
    const bool entry = at(pos_) == '-' && gap(pos_ + 1);
    while (indents_.size() > 1) {
        const Indent& top = indents_.back();
        if (top.column < here)
            break;
        if (top.column == here && !(top.type == Block::sequence && !entry))
            break;
        pop_indent();
    }
    while (indents_.size() > 1 && indents_.back().status == Indent::refuted)
        pop_indent();
}

void Scanner::pop_all_indents() {
    while (indents_.size() > 1)
        pop_indent();
}

void Scanner::note_possible_key() {
    if (in_flow() || !key_allowed_ || possible_key_)
        return;
    const std::size_t indent = push_indent(column(), Block::mapping);
    if (indent != no_indent)
        indents_[indent].status = Indent::possible;
    possible_key_ = PossibleKey{pos_, line_, indent};
}

void Scanner::refute_possible_key() {
    if (!possible_key_)
        return;
    const std::size_t indent = possible_key_->indent;
    if (indent != no_indent && indent < indents_.size())
        indents_[indent].status = Indent::refuted;
    possible_key_.reset();
}

bool Scanner::confirm_possible_key() {
    constexpr std::uint32_t longest_key = 1024;
    if (!possible_key_)
        return false;
    if (possible_key_->line != line_ || pos_ - possible_key_->begin > longest_key) {
        refute_possible_key();
        return false;
    }
    const std::size_t indent = possible_key_->indent;
    if (indent != no_indent && indent < indents_.size())
        indents_[indent].status = Indent::confirmed;
    possible_key_.reset();
    return true;
}

bool Scanner::at_value() const {
    if (at(pos_) != ':')
        return false;
    if (gap(pos_ + 1))
        return true;
    if (!in_flow())
        return false;
    const char next = at(pos_ + 1);
    return json_value_ || next == ',' || next == ']' || next == '}';
}

void Scanner::step() {
    const char c = at(pos_);
    if (column() == 0 && c == '%')
        return take_marker(end_of_line(pos_) - pos_);
    if (document_marker())
        return take_marker(3);
    if (c == '[' || c == '{')
        return take_flow_begin();
    if (c == ']' || c == '}')
        return take_flow_end();
    if (c == ',') {
        push(TokenKind::flow_entry, pos_, pos_ + 1);
        ++pos_;
        key_allowed_ = true;
        json_value_ = false;
        return;
    }
    if (c == '-' && gap(pos_ + 1)) {
        // yaml-cpp stops at both.
        if (in_flow() || !key_allowed_)
            return stop();
        push_indent(column(), Block::sequence);
        push(TokenKind::block_entry, pos_, pos_ + 1);
        ++pos_;
        return;
    }
    if (c == '?' && blank_or_break(pos_ + 1)) {
        if (!in_flow() && !key_allowed_)
            return stop();
        push_indent(column(), Block::mapping);
        push(TokenKind::key, pos_, pos_ + 1);
        ++pos_;
        key_allowed_ = !in_flow();
        return;
    }
    if (at_value())
        return take_value();
    if (c == '*')
        return take_name(TokenKind::alias);
    if (c == '&')
        return take_name(TokenKind::anchor);
    if (c == '!')
        return blank_out_tag();
    if (!in_flow() && (c == '|' || c == '>'))
        return take_block();
    if (c == '\'')
        return take_single_quoted();
    if (c == '"')
        return take_double_quoted();
    const bool plain = in_flow()
                           ? !((c == '-' || c == ':') && (blank(pos_ + 1) || ended(pos_ + 1))) && c != '?'
                           : !((c == '-' || c == '?' || c == ':') && gap(pos_ + 1));
    if (!plain || c == '@' || c == '`' || c == '%' || c == '|' || c == '>')
        return stop();
    take_plain();
}

void Scanner::take_marker(std::uint32_t length) {
    if (in_flow()) {
        report_open_brackets();
        return stop();
    }
    pop_all_indents();
    possible_key_.reset();
    push(TokenKind::document, pos_, pos_ + length);
    pos_ += length;
    key_allowed_ = false;
    json_value_ = false;
}

void Scanner::take_flow_begin() {
    note_possible_key();
    push(TokenKind::flow_begin, pos_, pos_ + 1);
    open_.push_back(result_.tokens.size() - 1);
    ++pos_;
    key_allowed_ = true;
    json_value_ = false;
    if (open_.size() <= limits::nesting_depth)
        return;
    report(Code::too_deep, pos_ - 1, pos_,
           "brackets are nested deeper than " + limits::words(limits::nesting_depth, "levels"));
    stop();
}

void Scanner::take_flow_end() {
    const char c = at(pos_);
    const char opener = c == ']' ? '[' : '{';
    if (open_.empty()) {
        report(Code::yaml_syntax, pos_, pos_ + 1, std::string("`") + c + "` closes nothing").expected =
            std::string("a `") + opener + "` before it, or quotes around the text";
        return stop();
    }
    Token& begin = result_.tokens[open_.back()];
    if (at(begin.begin) != opener) {
        auto& problem = report(Code::yaml_syntax, pos_, pos_ + 1,
                               std::string("`") + c + "` does not match `" + at(begin.begin) + "`");
        problem.expected = std::string("`") + (c == ']' ? '}' : ']') + "` first";
        problem.labels.push_back({span(begin.begin, begin.begin + 1), "opened here"});
        return stop();
    }
    open_.pop_back();
    begin.end = pos_ + 1;
    push(TokenKind::flow_end, pos_, pos_ + 1);
    ++pos_;
    key_allowed_ = false;
    json_value_ = true;
}

void Scanner::take_value() {
    json_value_ = false;
    if (in_flow()) {
        key_allowed_ = false;
    } else if (confirm_possible_key()) {
        key_allowed_ = false;
    } else {
        if (!key_allowed_)
            return stop(); // yaml-cpp stops here, too
        push_indent(column(), Block::mapping);
        key_allowed_ = true;
    }
    push(TokenKind::value, pos_, pos_ + 1);
    ++pos_;
}

void Scanner::take_name(TokenKind kind) {
    note_possible_key();
    key_allowed_ = false;
    json_value_ = false;
    const std::uint32_t begin = pos_++;
    while (!gap(pos_) && std::string_view("[]{},").find(at(pos_)) == std::string_view::npos)
        ++pos_;
    push(kind, begin, pos_);
}

void Scanner::blank_out_tag() {
    const std::uint32_t begin = pos_;
    if (at(pos_ + 1) == '<') {
        while (!gap(pos_) && at(pos_) != '>')
            ++pos_;
        if (at(pos_) == '>')
            ++pos_;
    } else {
        const std::string_view stops = in_flow() ? "[]{}," : "";
        while (!gap(pos_) && stops.find(at(pos_)) == std::string_view::npos)
            ++pos_;
    }
    std::fill(result_.text.begin() + begin, result_.text.begin() + pos_, ' ');
    result_.certain = false; // the blanks may count as indentation of a text
    auto& problem = diagnostics_.report(
        Code::explicit_tag, span(begin, pos_),
        "the tag `" + std::string(text_.substr(begin, std::min(pos_ - begin, 60u))) + "` is not read");
    problem.expected = "the value alone, in quotes if the `!` belongs to it";
}

void Scanner::report_open_brackets() {
    if (open_.empty())
        return;
    const std::uint32_t begin = result_.tokens[open_.front()].begin;
    report(Code::yaml_syntax, begin, begin + 1, std::string("`") + at(begin) + "` is never closed").expected =
        std::string("a `") + (at(begin) == '[' ? ']' : '}') + "` behind the last entry";
}

} // namespace readiness::yaml

// SPDX-License-Identifier: Apache-2.0
#include "syntax_error.hpp"

#include "readiness/diag/limit_table.hpp"
#include "readiness/diag/limits.hpp"

#include <algorithm>
#include <string>

namespace readiness::yaml {

using diag::Code;

namespace {

class Explainer {
  public:
    Explainer(const source::SourceSet& sources, source::FileId file, const Scan& scan, std::uint32_t place,
              diag::Diagnostics& diagnostics)
        : source_(sources.file(file)), text_(source_.text()), file_(file), tokens_(scan.tokens),
          place_(place), diagnostics_(diagnostics) {
        const std::uint32_t line = source_.position(place_).line;
        line_begin_ = source_.line_start(line);
        line_end_ = line_begin_ + static_cast<std::uint32_t>(source_.line(line).size());
        first_ = line_begin_;
        while (first_ < line_end_ && (text_[first_] == ' ' || text_[first_] == '\t'))
            ++first_;
        // Tokens at or behind the place come last; the scanner may have stopped before.
        after_ = std::lower_bound(tokens_.begin(), tokens_.end(), place_,
                                  [](const Token& token, std::uint32_t at) { return token.begin < at; });
    }

    void explain(std::string_view message);

  private:
    using Iterator = std::vector<Token>::const_iterator;

    diag::Diagnostic& report(std::uint32_t begin, std::uint32_t end, std::string message,
                             std::string expected = {}) {
        const auto size = static_cast<std::uint32_t>(text_.size());
        const source::Span where{file_, std::min(begin, size), std::clamp(end, std::min(begin, size), size)};
        diag::Diagnostic& problem = diagnostics_.report(Code::yaml_syntax, where, std::move(message));
        problem.expected = std::move(expected);
        return problem;
    }
    diag::Diagnostic& report_here(std::string message, std::string expected = {}) {
        return report(place_, end_here(), std::move(message), std::move(expected));
    }
    /// End of the token at the place, in the same line.
    std::uint32_t end_here() const {
        if (after_ != tokens_.end() && after_->begin == place_ && after_->kind != TokenKind::flow_begin)
            return std::clamp(after_->end, place_ + 1, std::max(line_end_, place_ + 1));
        return place_ + 1;
    }
    source::Span span(std::uint32_t begin, std::uint32_t end) const { return {file_, begin, end}; }
    char at(std::uint32_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
    const Token* before() const { return after_ == tokens_.begin() ? nullptr : &*(after_ - 1); }
    const Token* here() const {
        return after_ != tokens_.end() && after_->begin == place_ ? &*after_ : nullptr;
    }

    bool tab_in_indentation();
    void no_key(const Token& scalar);
    void outside_map();
    void outside_list();
    void missing_comma(char closer);
    void second_colon();
    void misplaced_dash();
    void unknown_start();
    void unknown_name(std::string_view what);

    const source::SourceFile& source_;
    std::string_view text_;
    source::FileId file_;
    const std::vector<Token>& tokens_;
    std::uint32_t place_;
    diag::Diagnostics& diagnostics_;
    std::uint32_t line_begin_ = 0;
    std::uint32_t line_end_ = 0;
    std::uint32_t first_ = 0; ///< first character of the line that is no blank
    Iterator after_;
};

/// A tab in front of what would be a key or an entry.
bool Explainer::tab_in_indentation() {
    for (std::uint32_t at = line_begin_; at < place_ && at < line_end_; ++at) {
        const char c = text_[at];
        if (c == '\t') {
            diagnostics_.report(Code::tab_indentation, span(at, at + 1), "a tab is used for indentation")
                .expected = "spaces, two for each level";
            return true;
        }
        if (c != ' ' && !((c == '-' || c == '?') && (text_[at + 1] == ' ' || text_[at + 1] == '\t')))
            return false;
    }
    return false;
}

/// A line of plain text where a key should be.
void Explainer::no_key(const Token& scalar) {
    const std::string_view word = text_.substr(scalar.begin, scalar.end - scalar.begin);
    const auto colon = static_cast<std::uint32_t>(std::min(word.find(':'), word.size()));
    if (colon > 0 && colon < word.size() && word.substr(0, colon).find(' ') == std::string_view::npos) {
        const std::uint32_t end = scalar.begin + colon + 1;
        report(scalar.begin, end, "a space is missing after the `:`",
               "`" + std::string(word.substr(0, std::min(colon + 1, 60u))) + " ..`");
        return;
    }
    const std::size_t line = std::min(word.find_first_of("\r\n"), word.size());
    report(scalar.begin, scalar.begin + static_cast<std::uint32_t>(line), "a key with a `:` is expected here",
           "`key: value`; if the line continues the text above, indent it deeper");
}

void Explainer::outside_map() {
    const Token* previous = before();
    const Token* current = here();
    if (previous && previous->end > line_begin_ && previous->kind == TokenKind::scalar &&
        (previous->style == Style::single_quoted || previous->style == Style::double_quoted)) {
        const bool single = previous->style == Style::single_quoted;
        auto& problem =
            report_here("text follows the closing quote",
                        single ? "quotes around the whole value; an apostrophe inside is written `''`"
                               : "quotes around the whole value; a quote inside is written `\\\"`");
        problem.labels.push_back({span(previous->end - 1, previous->end), "the quoted text ends here"});
        return;
    }
    if (previous && previous->end > line_begin_ && previous->kind == TokenKind::flow_end) {
        report_here("text follows the closing bracket",
                    "quotes around the whole value, or a line of its own");
        return;
    }
    if (current && current->kind == TokenKind::scalar) {
        const Iterator next = after_ + 1;
        if (next != tokens_.end() && next->kind == TokenKind::value && next->begin <= line_end_) {
            report_here("this key does not line up with the keys above", "the indentation of the keys above");
            return;
        }
        return no_key(*current);
    }
    if (current && current->kind == TokenKind::block_entry) {
        report_here("a list entry stands where a key is expected",
                    "a key, or more indentation if the entry belongs to the list above");
        return;
    }
    report_here("this does not fit the map that it stands in",
                "a key, with the indentation of the keys above");
}

void Explainer::outside_list() {
    auto& problem =
        report(first_, std::max(end_here(), first_ + 1), "an entry of the list above is expected here",
               "`- ` for another entry, less indentation for the next key of the map around the list");
    // The list this line touches: the nearest entry with the same indentation.
    for (Iterator token = after_; token != tokens_.begin();) {
        --token;
        if (token->kind != TokenKind::block_entry)
            continue;
        const std::uint32_t line = source_.position(token->begin).line;
        if (token->begin - source_.line_start(line) != first_ - line_begin_)
            continue;
        problem.labels.push_back({span(token->begin, token->begin + 1), "the last entry of the list"});
        break;
    }
}

void Explainer::missing_comma(char closer) {
    const Token* previous = before();
    const std::uint32_t gap = previous ? std::min(previous->end, place_) : place_;
    const bool same_line = gap >= line_begin_;
    auto& problem =
        report(same_line ? place_ : gap, same_line ? end_here() : gap + 1,
               std::string("`,` or `") + closer + "` is missing " + (same_line ? "before this" : "here"),
               "a `,` between entries; text with `, `, `: ` or brackets needs quotes");
    std::uint32_t depth = 0;
    for (Iterator token = after_; token != tokens_.begin();) {
        --token;
        if (token->kind == TokenKind::flow_end)
            ++depth;
        if (token->kind != TokenKind::flow_begin || depth-- > 0)
            continue;
        problem.labels.push_back({span(token->begin, token->begin + 1), "opened here"});
        break;
    }
}

void Explainer::second_colon() {
    if (tab_in_indentation())
        return;
    const Token* scalar = before();
    const bool plain = scalar && scalar->kind == TokenKind::scalar && scalar->style == Style::plain;
    constexpr std::uint32_t longest_key = 1024;
    if (scalar && scalar->kind == TokenKind::scalar && place_ - scalar->begin > longest_key) {
        report(scalar->begin, scalar->begin + 1,
               "this key has " + std::to_string(place_ - scalar->begin) + " bytes",
               "at most 1024 bytes; if it is text, quotes around all of it");
        return;
    }
    if (plain && scalar->begin < line_begin_) {
        auto& problem =
            report(first_, place_, "this key is indented deeper than the keys above",
                   "the same indentation as the keys above; if it is text, quotes around all of it");
        problem.labels.push_back(
            {span(scalar->begin,
                  source_.line_start(source_.position(scalar->begin).line) +
                      static_cast<std::uint32_t>(source_.line(source_.position(scalar->begin).line).size())),
             "so it was read as part of this value"});
        return;
    }
    if (scalar && scalar->kind == TokenKind::scalar && scalar->begin == first_ &&
        after_ - tokens_.begin() > 1 && (after_ - 2)->kind == TokenKind::scalar)
        return no_key(*(after_ - 2)); // the line above was read as the beginning of this key
    if (plain && scalar->begin >= line_begin_) {
        report_here("a second `: ` in one line",
                    "quotes around the value if the `: ` belongs to it, else a new line");
        return;
    }
    report_here("`:` cannot stand here", "a key in front of it, with the indentation of the keys above");
}

void Explainer::misplaced_dash() {
    const Token* previous = before();
    std::uint32_t brackets = 0;
    for (Iterator token = tokens_.begin(); token != after_; ++token) {
        if (token->kind == TokenKind::flow_begin)
            ++brackets;
        if (token->kind == TokenKind::flow_end)
            --brackets;
    }
    if (brackets > 0) {
        report_here("`- ` cannot stand inside of brackets", "entries with `,` between them");
        return;
    }
    if (tab_in_indentation())
        return;
    if (previous && previous->kind == TokenKind::value && previous->begin >= line_begin_) {
        report_here("a list cannot begin in the line of its key",
                    "the entries on lines of their own below the key, or `[..]`");
        return;
    }
    report_here("`- ` cannot stand here", "the indentation of the list entries above");
}

void Explainer::unknown_start() {
    const char c = at(place_);
    if (tab_in_indentation())
        return;
    const std::string seen = c == '`' ? "a backtick" : std::string("`") + c + "`";
    report(place_, place_ + 1, "a value cannot begin with " + seen, "quotes around the value");
}

void Explainer::unknown_name(std::string_view what) {
    const std::uint32_t begin = first_ <= place_ ? place_ : first_;
    std::uint32_t from = begin;
    while (from > line_begin_ && at(from) != '*' && at(from) != '&')
        --from;
    report(from, std::max(begin, from + 1), std::string(what), "quotes, if this is text");
}

bool is(std::string_view message, std::string_view what) {
    return message.starts_with(what);
}

void Explainer::explain(std::string_view message) {
    // The words of yaml-cpp 0.7; other versions may add details behind them.
    if (is(message, "end of map flow"))
        return missing_comma('}');
    if (is(message, "end of sequence flow"))
        return missing_comma(']');
    if (is(message, "end of map"))
        return outside_map();
    if (is(message, "end of sequence"))
        return outside_list();
    if (is(message, "illegal map value"))
        return second_colon();
    if (is(message, "illegal block entry"))
        return misplaced_dash();
    if (is(message, "unknown token"))
        return unknown_start();
    if (is(message, "the referenced anchor")) {
        const Token* alias = here();
        const std::uint32_t end = alias && alias->kind == TokenKind::alias ? alias->end : place_ + 1;
        report(place_, end,
               "no value above has the name that `" + std::string(text_.substr(place_, end - place_)) +
                   "` repeats",
               "`&name` in front of the value to repeat, or quotes if the `*` belongs to the text");
        return;
    }
    if (is(message, "alias not found") || is(message, "illegal character found while scanning alias"))
        return unknown_name("`*` is not followed by a name");
    if (is(message, "anchor not found") || is(message, "illegal character found while scanning anchor"))
        return unknown_name("`&` is not followed by a name");
    if (is(message, "illegal map key")) {
        if (!tab_in_indentation())
            report_here("`? ` cannot stand here", "quotes, if this is text");
        return;
    }
    if (is(message, "unexpected character in block scalar")) {
        report(place_, line_end_, "text follows the sign of a block text",
               "the text on the next line, indented, or quotes around all of it");
        return;
    }
    if (is(message, "cannot set zero indentation")) {
        report_here("the indentation of a block text is 1 to 9");
        return;
    }
    if (is(message, "illegal tab") && tab_in_indentation())
        return;
    if (is(message, "cannot assign multiple anchors")) {
        report_here("a value has two names", "one `&name`");
        return;
    }
    if (line_begin_ == place_ && at(place_) == '%') {
        report(place_, line_end_, "this directive cannot be read", "quotes, if the line is text");
        return;
    }
    report_here("the text cannot be read from here on (" + std::string(message) + ")");
}

} // namespace

void report_syntax_error(const source::SourceSet& sources, source::FileId file, const Scan& scan,
                         std::optional<std::uint32_t> place, std::string_view message,
                         diag::Diagnostics& diagnostics) {
    const auto size = static_cast<std::uint32_t>(sources.file(file).text().size());
    const std::uint32_t where = std::min(place.value_or(size), size);
    if (message.starts_with("bad file")) { // its depth guard
        diagnostics.report(Code::too_deep, {file, where, std::min(where + 1, size)},
                           "maps and lists are nested deeper than " +
                               limits::words(limits::nesting_depth, "levels"));
        return;
    }
    Explainer(sources, file, scan, where, diagnostics).explain(message);
}

} // namespace readiness::yaml

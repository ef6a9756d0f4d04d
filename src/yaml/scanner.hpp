// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/yaml/document.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::yaml {

enum class TokenKind : std::uint8_t {
    scalar,
    flow_begin,  ///< `[` or `{`
    flow_end,    ///< `]` or `}`
    flow_entry,  ///< `,`
    block_entry, ///< `-`
    key,         ///< `?`
    value,       ///< `:`
    alias,       ///< `*name`
    anchor,      ///< `&name`
    document,    ///< `---`, `...` and directives
};

struct Token {
    TokenKind kind{};
    Style style{}; ///< of a scalar
    std::uint32_t begin = 0;
    std::uint32_t end = 0;    ///< of flow_begin: behind the matching bracket
    std::uint32_t indent = 0; ///< of a block scalar: columns in front of its text
};

/// The tokens of a file, in order.
struct Scan {
    std::vector<Token> tokens;
    /// The text to be parsed: of the same length, so that all offsets hold, but with the things that are read
    /// here and trip up yaml-cpp blanked out (surrogate pairs in escapes, tabs on empty lines, tags).
    std::string text;
    /// False if a problem was reported that leaves the structure in doubt; then there is no sense in parsing.
    bool sound = true;
    /// False if yaml-cpp may see other tokens in the text: it refuses what stands behind the last one, or
    /// takes blanks that were tabs or tags for more indentation than they are.
    bool certain = true;
};

/// Reads the text once, token by token, following the scanner of yaml-cpp 0.7 decision by decision. It exists
/// because yaml-cpp tells only where things begin, keeps a whole flow collection in memory before the first
/// event (so depth must be checked before), and names few mistakes in words a person can use. Reports: flow
/// nesting that is too deep, brackets and quotes that are not closed, unknown escapes, tabs as indentation
/// and tags.
Scan scan(const source::SourceSet& sources, source::FileId file, diag::Diagnostics& diagnostics);

/// The scanner at work. Split over scanner.cpp (structure) and scan_scalar.cpp (values).
class Scanner {
  public:
    Scanner(source::FileId file, std::string_view text, diag::Diagnostics& diagnostics)
        : file_(file), text_(text), diagnostics_(diagnostics) {
        result_.text = text;
    }
    Scan run();

  private:
    enum class Block : std::uint8_t { none, sequence, mapping };
    /// An open block collection, or one that would be open if a key is confirmed by its `:`.
    struct Indent {
        int column;
        Block type;
        enum { confirmed, possible, refuted } status = confirmed;
    };
    /// What may turn out to be a key, outside of brackets.
    struct PossibleKey {
        std::uint32_t begin;
        std::uint32_t line;
        std::size_t indent; ///< index into indents_, or no_indent
    };
    static constexpr std::size_t no_indent = static_cast<std::size_t>(-1);

    // structure
    void skip_to_token();
    void pop_indents_to_here();
    void pop_indent();
    void pop_all_indents();
    std::size_t push_indent(int column, Block type);
    void note_possible_key();
    void refute_possible_key();
    bool confirm_possible_key();
    void step();
    void take_marker(std::uint32_t length);
    void take_flow_begin();
    void take_flow_end();
    void take_value();
    void take_name(TokenKind kind);
    void blank_out_tag();
    bool at_value() const;
    void report_open_brackets();

    // values
    void take_plain();
    void take_single_quoted();
    void take_double_quoted();
    bool take_quoted_break(std::uint32_t opened);
    void take_escape();
    void take_unicode_escape(std::uint32_t begin, std::uint32_t digits);
    std::optional<char32_t> hex_at(std::uint32_t at, std::uint32_t digits) const;
    void take_block();
    bool at_plain_end() const;
    bool leave_plain_line(int indent);
    void blank_out_tabs(std::uint32_t line_begin, std::uint32_t line_end);
    std::uint32_t block_indent(std::uint32_t first_line, std::uint32_t least) const;

    // text
    char at(std::uint32_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }
    bool ended(std::uint32_t offset) const { return offset >= text_.size(); }
    bool blank(std::uint32_t offset) const { return at(offset) == ' ' || at(offset) == '\t'; }
    bool line_break(std::uint32_t offset) const {
        return at(offset) == '\n' || (at(offset) == '\r' && at(offset + 1) == '\n');
    }
    bool blank_or_break(std::uint32_t offset) const { return blank(offset) || line_break(offset); }
    bool gap(std::uint32_t offset) const { return ended(offset) || blank_or_break(offset); }
    bool marker(std::uint32_t offset, std::string_view word) const {
        return text_.substr(std::min<std::size_t>(offset, text_.size())).starts_with(word) && gap(offset + 3);
    }
    bool document_marker() const { return column() == 0 && (marker(pos_, "---") || marker(pos_, "...")); }
    int column() const { return static_cast<int>(pos_ - line_begin_); }
    /// Moves behind the line break at `pos_`.
    void next_line() {
        pos_ += at(pos_) == '\r' ? 2u : 1u;
        line_begin_ = pos_;
        ++line_;
    }
    std::uint32_t end_of_line(std::uint32_t offset) const;
    bool in_flow() const { return !open_.empty(); }
    int top_indent() const { return indents_.back().column; }
    int confirmed_indent() const;

    bool behind_value() const;
    void push(TokenKind kind, std::uint32_t begin, std::uint32_t end, Style style = Style::plain,
              std::uint32_t indent = 0);
    source::Span span(std::uint32_t begin, std::uint32_t end) const { return {file_, begin, end}; }
    diag::Diagnostic& report(diag::Code code, std::uint32_t begin, std::uint32_t end, std::string message);
    void report_tab(std::uint32_t offset);
    void stop() {
        stopped_ = true;
        result_.certain = false;
    }

    source::FileId file_;
    std::string_view text_;
    diag::Diagnostics& diagnostics_;
    Scan result_;

    std::uint32_t pos_ = 0;
    std::uint32_t line_begin_ = 0;
    std::uint32_t line_ = 0;
    int tabs_ = 0;
    std::size_t values_ = 0;
    std::optional<std::uint32_t> last_tab_;
    bool stopped_ = false;
    bool key_allowed_ = true;
    bool json_value_ = false; ///< a `:` right here is a value even without a space: `{"a":1}`
    std::optional<PossibleKey> possible_key_;
    std::vector<Indent> indents_{{-1, Block::none, Indent::confirmed}};
    std::vector<std::size_t> open_; ///< indices of the flow_begin tokens not yet closed
};

} // namespace readiness::yaml

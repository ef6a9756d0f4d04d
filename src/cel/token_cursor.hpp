// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cel/builder.hpp"
#include "cel/lexer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace readiness::cel {

/// How tightly a binary operator binds, from 1 (`||`) to 5 (`*`); 0 for anything else.
int level_of(std::string_view symbol);
bool is_reserved(std::string_view word);

/// A place in the tokens, and the errors about what stands there.
class TokenCursor {
  public:
    TokenCursor(Reporter& reporter, std::vector<Token> tokens)
        : reporter_(reporter), tokens_(std::move(tokens)) {}

  protected:
    const Token& token(std::size_t ahead = 0) const {
        return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
    }
    std::string_view word() const;
    bool at_end() const { return token().kind == TokenKind::end; }
    bool at_symbol(std::string_view symbol) const {
        return token().kind == TokenKind::symbol && word() == symbol;
    }
    bool at_word(std::string_view name) const {
        return token().kind == TokenKind::identifier && word() == name;
    }
    /// At one of the words that are never names: `false in null true`.
    bool at_keyword() const;
    /// At something that can end an expression inside brackets.
    bool at_closing() const { return at_symbol(")") || at_symbol("]") || at_symbol("}"); }
    bool starts_operand() const;
    /// A minus directly before a number belongs to it; otherwise the smallest int could not be written.
    bool at_negative_number() const;
    /// The word or symbol at hand if it can join operands; else empty.
    std::string_view binary_operator() const;

    bool take(std::string_view symbol);
    Extent here() const { return {token().begin, token().end}; }
    Extent since(std::uint32_t begin) const;

    /// At most one error for each token.
    void unexpected(std::string expected, std::string_view suggestion = {}, const Extent* opened = nullptr);
    void syntax(Extent where, std::string message, std::string expected = {},
                std::string_view suggestion = {});
    std::string_view suggested_operator() const;
    /// Over a limit, or so many errors that more would not help.
    bool closed() const;

    /// After the opening bracket.
    void open_bracket() { brackets_.push_back({tokens_[at_ - 1].begin, tokens_[at_ - 1].end}); }
    /// Reads the closing bracket; if something else stands there, skips to it.
    void close(std::string_view symbol);
    /// Skips what cannot be read, up to something that can end or join operands on this level of brackets.
    void skip_to_operator();
    /// After something that is no operand: leaves operators and closing brackets to the callers.
    void skip_to_operand_end();

    Reporter& reporter_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;

  private:
    std::size_t quiet_until_ = 0;
    std::vector<Extent> brackets_;
};

} // namespace readiness::cel

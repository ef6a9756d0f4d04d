// SPDX-License-Identifier: Apache-2.0
#include "cel/token_cursor.hpp"

#include "readiness/diag/limits.hpp"

#include <algorithm>
#include <array>

namespace readiness::cel {
namespace {

constexpr std::array<std::string_view, 17> reserved = {
    "as",  "break", "const",   "continue",  "else",   "for", "function", "if",   "import",
    "let", "loop",  "package", "namespace", "return", "var", "void",     "while"};
constexpr std::array<std::string_view, 4> keywords = {"false", "in", "null", "true"};

} // namespace

int level_of(std::string_view symbol) {
    if (symbol == "||")
        return 1;
    if (symbol == "&&")
        return 2;
    if (symbol == "<" || symbol == "<=" || symbol == ">" || symbol == ">=" || symbol == "==" ||
        symbol == "!=" || symbol == "in")
        return 3;
    if (symbol == "+" || symbol == "-")
        return 4;
    if (symbol == "*" || symbol == "/" || symbol == "%")
        return 5;
    return 0;
}

bool is_reserved(std::string_view word) {
    return std::find(reserved.begin(), reserved.end(), word) != reserved.end();
}

std::string_view TokenCursor::word() const {
    const Token& at = token();
    return at.kind == TokenKind::symbol && !at.value.empty() ? std::string_view(at.value)
                                                             : reporter_.text(at.begin, at.end);
}

bool TokenCursor::at_keyword() const {
    return token().kind == TokenKind::identifier &&
           std::find(keywords.begin(), keywords.end(), word()) != keywords.end();
}

bool TokenCursor::starts_operand() const {
    return token().kind != TokenKind::symbol && token().kind != TokenKind::end && !at_word("in");
}

bool TokenCursor::at_negative_number() const {
    return at_symbol("-") && token(1).kind == TokenKind::number && token(1).begin == token().end;
}

std::string_view TokenCursor::binary_operator() const {
    return token().kind == TokenKind::symbol || at_word("in") ? word() : std::string_view{};
}

bool TokenCursor::take(std::string_view symbol) {
    if (!at_symbol(symbol))
        return false;
    ++at_;
    return true;
}

Extent TokenCursor::since(std::uint32_t begin) const {
    return {begin, at_ == 0 ? begin : std::max(begin, tokens_[at_ - 1].end)};
}

bool TokenCursor::closed() const {
    return reporter_.closed() || reporter_.count() >= limits::diagnostics_shown;
}

void TokenCursor::unexpected(std::string expected, std::string_view suggestion, const Extent* opened) {
    if (at_ < quiet_until_ || reporter_.closed())
        return;
    quiet_until_ = at_ + 1;
    const std::string seen =
        at_end() ? "unexpected end of the expression" : "unexpected `" + std::string(word()) + "`";
    auto& diagnostic = reporter_.report(diag::Code::expression_syntax, token().begin, token().end, seen,
                                        std::move(expected));
    if (!suggestion.empty())
        diagnostic.suggestion = std::string(suggestion);
    if (opened != nullptr)
        diagnostic.labels.push_back({reporter_.where(opened->begin, opened->end), "opened here"});
}

void TokenCursor::syntax(Extent where, std::string message, std::string expected,
                         std::string_view suggestion) {
    if (reporter_.closed())
        return;
    auto& diagnostic = reporter_.report(diag::Code::expression_syntax, where.begin, where.end,
                                        std::move(message), std::move(expected));
    if (!suggestion.empty())
        diagnostic.suggestion = std::string(suggestion);
}

std::string_view TokenCursor::suggested_operator() const {
    if (at_word("and") || at_word("AND"))
        return "&&";
    if (at_word("or") || at_word("OR"))
        return "||";
    if (at_word("not") && token(1).kind == TokenKind::identifier &&
        reporter_.text(token(1).begin, token(1).end) == "in")
        return "!(.. in ..)";
    return at_word("is") || at_word("equals") ? "==" : std::string_view{};
}

void TokenCursor::skip_to_operator() {
    std::size_t open = 0;
    for (; !at_end(); ++at_) {
        if (token().kind != TokenKind::symbol)
            continue;
        if (at_symbol("(") || at_symbol("[") || at_symbol("{"))
            ++open;
        else if (at_closing()) {
            if (open > 0)
                --open;
            else if (!brackets_.empty())
                return;
        } else if (open == 0 && (at_symbol("&&") || at_symbol("||") || at_symbol(","))) {
            if (brackets_.empty())
                ++at_;
            return;
        }
    }
}

void TokenCursor::close(std::string_view symbol) {
    if (!at_symbol(symbol)) {
        unexpected("`" + std::string(symbol) + "`", suggested_operator(), &brackets_.back());
        while (!at_end() && !at_closing()) {
            skip_to_operator();
            if (!at_end() && !at_closing())
                ++at_;
        }
    }
    brackets_.pop_back();
    take(symbol);
}

void TokenCursor::skip_to_operand_end() {
    if (at_end() || at_closing() || at_symbol(",") || at_symbol(":") || at_symbol("?") ||
        level_of(binary_operator()) > 0)
        return;
    ++at_;
}

} // namespace readiness::cel

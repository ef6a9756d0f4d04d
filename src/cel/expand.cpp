// SPDX-License-Identifier: Apache-2.0
#include "readiness/cel/expand.hpp"

#include "cel/lexer.hpp"

#include "readiness/diag/limits.hpp"

#include <algorithm>

namespace readiness::cel {
namespace {

std::vector<Token> tokens_of(std::string_view text) {
    const Source source{text, [](std::size_t, std::size_t) { return source::Span{}; }};
    diag::Diagnostics ignored; // compile() reports the same
    Reporter reporter(source, ignored);
    return lex(reporter);
}

bool is_symbol(std::string_view text, const Token& token, std::string_view symbol) {
    return token.kind == TokenKind::symbol && text.substr(token.begin, token.end - token.begin) == symbol;
}

/// Whether the dot before the token begins a name (`.a`, which no definition can be) instead of a field.
bool is_rooted(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
    if (at == 1)
        return true;
    const Token& before = tokens[at - 2];
    const std::string_view word = text.substr(before.begin, before.end - before.begin);
    if (before.kind == TokenKind::symbol)
        return word != ")" && word != "]" && word != "}";
    return word == "in";
}

/// Whether the token is a name of its own: no field, no function.
bool is_name(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
    if (tokens[at].kind != TokenKind::identifier)
        return false;
    if (at > 0 && is_symbol(text, tokens[at - 1], ".") && !is_rooted(text, tokens, at))
        return false;
    return at + 1 == tokens.size() || !is_symbol(text, tokens[at + 1], "(");
}

std::string in_parentheses(std::string_view expression) {
    if (expression.find_first_not_of("0123456789.") == std::string_view::npos)
        return std::string(expression); // a number holds together by itself
    const std::size_t end = expression.find_last_not_of(" \t\r\n");
    expression = expression.substr(0, end == std::string_view::npos ? 0 : end + 1);
    // A comment would swallow the parenthesis.
    const char* close = expression.find("//") == std::string_view::npos ? ")" : "\n)";
    return "(" + std::string(expression) + close;
}

} // namespace

Expanded expand(std::string_view text, std::span<const Definition> definitions) {
    Expanded result;
    std::size_t copied = 0;
    if (definitions.empty() || text.size() > limits::expression_bytes) {
        result.text = text;
        return result;
    }
    const std::vector<Token> tokens = tokens_of(text);
    for (std::size_t i = 0; i < tokens.size() && result.text.size() <= limits::expression_bytes; ++i) {
        if (!is_name(text, tokens, i))
            continue;
        const std::string_view name = text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
        const auto found = std::find_if(definitions.begin(), definitions.end(),
                                        [&](const Definition& one) { return one.name == name; });
        if (found == definitions.end())
            continue;
        result.broken = result.broken || found->broken;
        result.text += text.substr(copied, tokens[i].begin - copied);
        const std::size_t begin = result.text.size();
        result.text += in_parentheses(found->text);
        result.pieces.push_back({begin, result.text.size(), tokens[i].begin, tokens[i].end});
        copied = tokens[i].end;
    }
    result.text += text.substr(copied);
    return result;
}

std::pair<std::size_t, std::size_t> Expanded::written(std::size_t begin, std::size_t end) const {
    const auto map = [&](std::size_t at, bool is_end) {
        std::size_t longer = 0, shorter = 0; // what the pieces before added and took away
        for (const Piece& piece : pieces) {
            const bool before = is_end ? at <= piece.begin : at < piece.begin;
            if (before)
                break;
            if (is_end ? at <= piece.end : at < piece.end)
                return is_end ? piece.name_end : piece.name_begin;
            longer += piece.end - piece.begin;
            shorter += piece.name_end - piece.name_begin;
        }
        return at - longer + shorter;
    };
    const std::size_t first = map(begin, false);
    return {first, std::max(first, map(end, begin != end))};
}

} // namespace readiness::cel

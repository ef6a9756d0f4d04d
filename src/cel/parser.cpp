// SPDX-License-Identifier: Apache-2.0
#include "cel/parser.hpp"

#include "cel/builder.hpp"
#include "cel/number.hpp"
#include "cel/syntax_macros.hpp"
#include "cel/token_cursor.hpp"
#include "readiness/diag/limits.hpp"

#include <algorithm>
#include <array>

namespace readiness::cel {
namespace {

class Parser : private TokenCursor {
  public:
    Parser(Reporter& reporter, std::vector<Token> tokens)
        : TokenCursor(reporter, std::move(tokens)), builder_(reporter) {}

    std::optional<AstDraft> run() {
        builder_.ast.root = parse_expression();
        while (!at_end() && !closed()) {
            unexpected("an operator or the end of the expression", suggested_operator());
            skip_to_operator();
            if (!at_end())
                parse_expression();
        }
        if (reporter_.count() > 0)
            return std::nullopt;
        return std::move(builder_.ast);
    }

  private:
    struct Nesting {
        explicit Nesting(Parser& owner) : parser(owner) {
            if (++parser.depth_ > limits::expression_depth)
                parser.builder_.report_depth(parser.here());
        }
        ~Nesting() { --parser.depth_; }
        Nesting(const Nesting&) = delete;
        Nesting& operator=(const Nesting&) = delete;
        Parser& parser;
    };

    // Expressions
    NodeId error_node() { return builder_.add(NodeKind::error, here()); }

    NodeId parse_expression() {
        const Nesting nesting(*this);
        if (closed())
            return error_node();
        const std::uint32_t begin = token().begin;
        const NodeId condition = parse_binary(1);
        if (!take("?"))
            return condition;
        const NodeId then = parse_binary(1);
        if (!take(":")) {
            unexpected("`:` and what holds otherwise");
            return condition;
        }
        const std::array<NodeId, 3> parts{condition, then, parse_expression()};
        return builder_.add(NodeKind::conditional, since(begin), parts);
    }

    NodeId parse_binary(int level) {
        if (level > 5)
            return parse_unary();
        const std::uint32_t begin = token().begin;
        NodeId left = parse_binary(level + 1);
        while (level_of(binary_operator()) == level && !closed()) {
            if (level <= 2) {
                left = parse_chain(left, begin, level);
                continue;
            }
            const Extent mark = here();
            const std::string name = operator_function(word(), 2);
            ++at_;
            const std::array<NodeId, 2> operands{left, parse_binary(level + 1)};
            left = builder_.add(NodeKind::call, since(begin), operands, builder_.string(name), mark);
        }
        return left;
    }

    /// `a && b && c` is one node, so that long chains are not deep.
    NodeId parse_chain(NodeId first, std::uint32_t begin, int level) {
        const Extent mark = here();
        std::vector<NodeId> operands{first};
        while (level_of(binary_operator()) == level && !closed()) {
            ++at_;
            operands.push_back(parse_binary(level + 1));
        }
        return builder_.add(level == 1 ? NodeKind::any_of : NodeKind::all_of, since(begin), operands, 0,
                            mark);
    }

    NodeId parse_unary() {
        const std::string_view symbol = token().kind == TokenKind::symbol ? word() : std::string_view{};
        if (symbol != "!" && symbol != "-")
            return parse_member();
        std::vector<Extent> marks;
        while (at_symbol(symbol) && !at_negative_number()) {
            marks.push_back(here());
            ++at_;
        }
        NodeId operand = parse_member();
        for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark)
            operand = builder_.add(NodeKind::call, since(mark->begin), {&operand, 1},
                                   builder_.string(operator_function(symbol, 1)), *mark);
        return operand;
    }

    NodeId parse_member() {
        const std::uint32_t begin = token().begin;
        NodeId operand = parse_primary();
        while (!closed()) {
            if (take("."))
                operand = parse_field(operand, begin);
            else if (take("["))
                operand = parse_index(operand, begin);
            else if (at_symbol("{") && is_name(operand))
                operand = reject_message(operand);
            else
                return operand;
        }
        return operand;
    }

    bool is_name(NodeId id) const {
        const NodeKind kind = builder_.ast.nodes[id].kind;
        return kind == NodeKind::name || kind == NodeKind::select;
    }

    NodeId reject_message(NodeId name) {
        syntax(builder_.extent(name), "messages are not part of this language",
               "a map such as `{'key': value}`");
        const Extent where = here();
        ++at_;
        open_bracket();
        parse_map(where.begin);
        return name;
    }

    NodeId parse_field(NodeId operand, std::uint32_t begin) {
        if (at_symbol("?")) {
            syntax(here(), "optional fields (`.?`) are not part of this language", "`has(a.b)`");
            ++at_;
        }
        const Extent mark = here();
        if (token().kind == TokenKind::quoted) {
            const std::uint32_t field = builder_.string(token().value);
            ++at_;
            return builder_.add(NodeKind::select, since(begin), {&operand, 1}, field, mark);
        }
        if (token().kind != TokenKind::identifier || at_keyword()) {
            unexpected("a field name");
            if (token().kind == TokenKind::identifier)
                ++at_;
            return operand;
        }
        const std::string name(word());
        ++at_;
        if (!take("("))
            return builder_.add(NodeKind::select, since(begin), {&operand, 1}, builder_.string(name), mark);
        std::vector<NodeId> parts{operand};
        parse_list(")", parts);
        return finish_call(name, parts, since(begin), mark, flag::member);
    }

    NodeId parse_index(NodeId operand, std::uint32_t begin) {
        open_bracket();
        if (at_symbol("?")) {
            syntax(here(), "optional entries (`[?`) are not part of this language", "a key");
            ++at_;
        }
        const NodeId key = parse_expression();
        close("]");
        const std::array<NodeId, 2> parts{operand, key};
        return builder_.add(NodeKind::index, since(begin), parts);
    }

    NodeId parse_primary() {
        const Token& first = token();
        switch (first.kind) {
        case TokenKind::number:
            return parse_number(false);
        case TokenKind::string:
        case TokenKind::bytes: {
            const LiteralKind kind =
                first.kind == TokenKind::string ? LiteralKind::string : LiteralKind::bytes;
            ++at_;
            return builder_.add_text(kind, first.value, {first.begin, first.end});
        }
        case TokenKind::bad:
            ++at_;
            return builder_.add(NodeKind::error, {first.begin, first.end});
        case TokenKind::identifier:
            return parse_identifier(first.begin, 0);
        default:
            break;
        }
        if (take("(")) {
            open_bracket();
            const NodeId inside = parse_expression();
            close(")");
            return inside;
        }
        if (take("[")) {
            std::vector<NodeId> entries;
            parse_list("]", entries);
            return builder_.add(NodeKind::list, since(first.begin), entries);
        }
        if (take("{")) {
            open_bracket();
            return parse_map(first.begin);
        }
        if (at_symbol(".") && token(1).kind == TokenKind::identifier) {
            ++at_;
            return parse_identifier(first.begin, flag::leading_dot);
        }
        if (at_negative_number())
            return parse_number(true);
        return missing_operand();
    }

    NodeId missing_operand() {
        const NodeId node = error_node();
        unexpected("an operand: a field, a value or `(`");
        skip_to_operand_end();
        return node;
    }

    NodeId parse_number(bool negative) {
        const std::uint32_t begin = token().begin;
        if (negative)
            ++at_;
        const Token& number = token();
        ++at_;
        const Extent extent = since(begin);
        const auto literal = read_number(reporter_.text(number.begin, number.end), negative);
        if (literal)
            return builder_.add_literal(literal->kind, literal->bits, extent);
        syntax(extent,
               "`" + std::string(reporter_.text(extent.begin, extent.end)) + "` does not fit into 64 bits");
        return builder_.add(NodeKind::error, extent);
    }

    NodeId parse_identifier(std::uint32_t begin, std::uint8_t flags) {
        const Extent mark = here();
        const std::string name(word());
        if (flags == 0 && (name == "true" || name == "false" || name == "null")) {
            ++at_;
            const LiteralKind kind = name == "null" ? LiteralKind::null : LiteralKind::boolean;
            return builder_.add_literal(kind, name == "true" ? 1 : 0, mark);
        }
        if (name == "in")
            return missing_operand();
        if (is_reserved(name))
            syntax(mark, "`" + name + "` is a reserved word",
                   name == "if" || name == "else" ? "`condition ? a : b`" : "another name");
        ++at_;
        if (name == "not" && flags == 0 && !at_symbol("(") && starts_operand()) {
            syntax(mark, "unexpected `not`", "`!`", "!");
            return parse_member();
        }
        if (!take("("))
            return builder_.add(NodeKind::name, since(begin), {}, builder_.string(name), mark, flags);
        std::vector<NodeId> parts;
        parse_list(")", parts);
        return finish_call(name, parts, since(begin), mark, flags);
    }

    /// Macros become nodes of their own.
    NodeId finish_call(const std::string& name, std::vector<NodeId>& parts, Extent extent, Extent mark,
                       std::uint8_t flags) {
        if (const auto macro = make_macro({builder_, reporter_, name, parts, extent, mark, flags}))
            return *macro;
        return builder_.add(NodeKind::call, extent, parts, builder_.string(name), mark, flags);
    }

    /// Entries up to the closing bracket; the opening one has been read. One comma may follow the last.
    void parse_list(std::string_view closing, std::vector<NodeId>& entries) {
        open_bracket();
        while (!at_symbol(closing) && !at_end() && !closed()) {
            if (at_symbol("?")) {
                syntax(here(), "optional entries (`[?`) are not part of this language", "an entry");
                ++at_;
            }
            entries.push_back(parse_expression());
            if (!take(","))
                break;
        }
        close(closing);
    }

    NodeId parse_map(std::uint32_t begin) {
        std::vector<NodeId> entries;
        while (!at_symbol("}") && !at_end() && !closed()) {
            if (at_symbol("?")) {
                syntax(here(), "optional entries (`{?`) are not part of this language", "a key");
                ++at_;
            }
            entries.push_back(parse_expression());
            if (take(":"))
                entries.push_back(parse_expression());
            else {
                unexpected("`:` and the value of the key");
                entries.push_back(error_node());
            }
            if (!take(","))
                break;
        }
        close("}");
        return builder_.add(NodeKind::map, since(begin), entries);
    }

    AstBuilder builder_;
    std::size_t depth_ = 0;
};

} // namespace

std::optional<AstDraft> parse(Reporter& reporter) {
    const std::string_view text = reporter.text();
    if (text.size() > limits::expression_bytes) {
        reporter.report(diag::Code::expression_too_large, 0, text.size(),
                        "an expression of " + std::to_string(text.size()) + " bytes",
                        "at most " + std::to_string(limits::expression_bytes) + " bytes");
        return std::nullopt;
    }
    return Parser(reporter, lex(reporter)).run();
}

std::string operator_function(std::string_view symbol, std::size_t operands) {
    return (operands == 2 ? "_" : "") + std::string(symbol) + "_";
}

std::string_view operator_symbol(std::string_view function) {
    if (function.size() < 2 || function.back() != '_')
        return {};
    function.remove_suffix(1);
    if (function.front() == '_')
        function.remove_prefix(1);
    return function.empty() || function == "in" ||
                   std::string_view("+-*/%<>=!").find(function.front()) != std::string_view::npos
               ? function
               : std::string_view{};
}

} // namespace readiness::cel

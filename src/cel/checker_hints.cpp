// SPDX-License-Identifier: Apache-2.0
// What to write instead, for operands that do not fit together.
#include "cel/checker.hpp"

#include "cel/parser.hpp"
#include "cel/quoted.hpp"

#include <algorithm>

namespace readiness::cel {
namespace {

bool is_number(TypeKind kind) {
    return kind == TypeKind::integer || kind == TypeKind::unsigned_integer || kind == TypeKind::number;
}

bool is_equality(std::string_view name) {
    return name == "_==_" || name == "_!=_";
}

bool is_order(std::string_view name) {
    return name == "_<_" || name == "_<=_" || name == "_>_" || name == "_>=_";
}

/// The literal that a quoted text was meant to be.
std::optional<std::string> unquoted(std::string_view text, TypeKind wanted) {
    if (is_number(wanted) && !text.empty() &&
        text.find_first_not_of("0123456789.-") == std::string_view::npos) {
        const bool whole = text.find('.') == std::string_view::npos;
        return std::string(text) + (wanted == TypeKind::number && whole ? ".0" : "");
    }
    if (wanted == TypeKind::boolean && (text == "true" || text == "false"))
        return std::string(text);
    if (wanted == TypeKind::boolean && (text == "yes" || text == "no"))
        return text == "yes" ? "true" : "false";
    if (wanted == TypeKind::timestamp && schema::parse_date(text))
        return "timestamp('" + std::string(text) + "T00:00:00Z')";
    return std::nullopt;
}

} // namespace

/// The nearest right form; the first kind of mistake that explains the types.
void Checker::hint_operands(NodeId id, const std::vector<Type>& arguments, diag::Diagnostic& diagnostic) {
    const Node& node = ast_.nodes[id];
    const std::string_view name = ast_.string(node.data);
    const bool binary = arguments.size() == 2 && !operator_symbol(name).empty();
    if (binary && (hint_numbers(id, arguments, diagnostic) || hint_literal(id, arguments, diagnostic) ||
                   hint_null(id, arguments, diagnostic) || hint_membership(id, arguments, diagnostic)))
        return;
    const auto has_kind = [&](TypeKind kind) {
        return std::any_of(arguments.begin(), arguments.end(),
                           [&](const Type& type) { return unifier_.shallow(type).kind == kind; });
    };
    const auto text = [&](std::size_t side) { return std::string(source(ast_.child(node, side))); };
    if (binary && name == "_>=_" && unifier_.shallow(arguments[0]).kind == TypeKind::version)
        diagnostic.expected = "write " + quoted("version_gte(" + text(0) + ", " + text(1) + ")");
    else if (binary && has_kind(TypeKind::version))
        diagnostic.expected = "`version_gte(a, '3.11')`";
    else if (is_order(name) && ast_.child(node, 0).kind == NodeKind::call &&
             is_order(ast_.string(ast_.child(node, 0).data)))
        diagnostic.expected = "two comparisons joined by `&&`, as in `1 < x && x < 9`";
    else if (is_order(name))
        diagnostic.expected = "two numbers, texts, timestamps or durations";
    else if (binary && name == "_in_")
        diagnostic.expected = "a list or a map on the right";
    else if (binary && name == "_+_" && has_kind(TypeKind::string))
        diagnostic.expected = "two strings; `string(x)` makes one of a number";
    else if (is_equality(name))
        diagnostic.expected = "two values of one type";
    else
        diagnostic.expected = forms_of(node);
}

std::string Checker::forms_of(const Node& call) {
    std::vector<std::string> forms;
    for (const Overload* overload : candidates(ast_.string(call.data), (call.flags & flag::member) != 0)) {
        std::string form;
        for (const Type& type : overload->parameters)
            form += (form.empty() ? "" : ", ") + (type.kind == TypeKind::parameter ? "any" : to_string(type));
        form = "(" + form + ")";
        if (overload->parameters.size() == call.count &&
            std::find(forms.begin(), forms.end(), form) == forms.end())
            forms.push_back(form);
    }
    std::string text;
    for (std::size_t i = 0; i < forms.size(); ++i)
        text += (i == 0 ? "" : i + 1 == forms.size() ? " or " : ", ") + forms[i];
    return text;
}

/// Numbers of two types: says how to write the int as a double.
bool Checker::hint_numbers(NodeId id, const std::vector<Type>& arguments,
                           diag::Diagnostic& diagnostic) const {
    const TypeKind kinds[] = {unifier_.shallow(arguments[0]).kind, unifier_.shallow(arguments[1]).kind};
    if (!is_number(kinds[0]) || !is_number(kinds[1]) || ast_.string(ast_.nodes[id].data) == "_in_")
        return false;
    const bool doubles = kinds[0] == TypeKind::number || kinds[1] == TypeKind::number;
    const std::size_t odd = (kinds[0] == TypeKind::number) == doubles ? 1 : 0;
    const Node& node = ast_.nodes[id];
    const Node& operand = ast_.child(node, odd);
    const std::string text(source(operand));
    const bool literal = operand.kind == NodeKind::literal && kinds[odd] == TypeKind::integer &&
                         text.find_first_of("xX") == std::string::npos;
    const std::string replacement =
        doubles ? (literal ? text + ".0" : "double(" + text + ")") : "int(" + text + ")";
    diagnostic.expected = "write " + quoted(replacement);
    diagnostic.fix = diag::Fix{reporter_.where(operand.begin, operand.end), replacement};
    return true;
}

/// A number, a bool or a date in quotes.
bool Checker::hint_literal(NodeId id, const std::vector<Type>& arguments,
                           diag::Diagnostic& diagnostic) const {
    const Node& node = ast_.nodes[id];
    for (const std::size_t side : {0U, 1U}) {
        const NodeId operand = ast_.links[node.first + side];
        const auto text = literal_text(operand);
        if (!text)
            continue;
        const TypeKind wanted = unifier_.shallow(arguments[1 - side]).kind;
        if (const auto meant = unquoted(*text, wanted)) {
            const Node& written = ast_.nodes[operand];
            diagnostic.expected = "write " + quoted(*meant);
            diagnostic.fix = diag::Fix{reporter_.where(written.begin, written.end), *meant};
            return true;
        }
        if (wanted == TypeKind::timestamp) {
            diagnostic.expected = "a date, as in `timestamp('2026-11-20T00:00:00Z')`";
            return true;
        }
    }
    return false;
}

/// Facts are never null: whether there is something is asked with `has`.
bool Checker::hint_null(NodeId id, const std::vector<Type>& arguments, diag::Diagnostic& diagnostic) const {
    const Node& node = ast_.nodes[id];
    const std::string_view name = ast_.string(node.data);
    for (const std::size_t side : {0U, 1U}) {
        const Node& other = ast_.child(node, 1 - side);
        if (unifier_.shallow(arguments[side]).kind != TypeKind::null || !is_equality(name))
            continue;
        const std::string has = "has(" + std::string(source(other)) + ")";
        diagnostic.expected = "write " + quoted(name == "_==_" ? "!" + has : has);
        return true;
    }
    return false;
}

/// A list compared with one of its entries, and `in` on text.
bool Checker::hint_membership(NodeId id, const std::vector<Type>& arguments,
                              diag::Diagnostic& diagnostic) const {
    const Node& node = ast_.nodes[id];
    const std::string_view name = ast_.string(node.data);
    const Type left = unifier_.shallow(arguments[0]);
    const Type right = unifier_.shallow(arguments[1]);
    const std::string first(source(ast_.child(node, 0)));
    const std::string second(source(ast_.child(node, 1)));
    if (name == "_in_" && left.kind == TypeKind::string && right.kind == TypeKind::string) {
        diagnostic.expected = "write " + quoted(second + ".contains(" + first + ")");
        return true;
    }
    if (name == "_in_" && left.kind == TypeKind::list && right.kind == TypeKind::list) {
        diagnostic.expected =
            "one entry on the left, as in " + quoted(first + ".exists(x, x in " + second + ")");
        return true;
    }
    if (name == "_in_" && right.kind == TypeKind::list) {
        diagnostic.expected =
            "a value of type " + to_string(unifier_.resolve(right.arguments[0])) + " on the left";
        return true;
    }
    if (!is_equality(name) || (left.kind == TypeKind::list) == (right.kind == TypeKind::list))
        return false;
    const std::string in = left.kind == TypeKind::list ? second + " in " + first : first + " in " + second;
    diagnostic.expected = "write " + quoted(name == "_==_" ? in : "!(" + in + ")");
    return true;
}

} // namespace readiness::cel

// SPDX-License-Identifier: Apache-2.0
#include "cel/lint.hpp"

#include "cel/evaluator.hpp"
#include "cel/lint_number.hpp"
#include "cel/parser.hpp"
#include "cel/quoted.hpp"
#include "cel/same_parts.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <string>

namespace readiness::cel {
namespace {

/// `0 < x` read from the right: `x > 0`.
std::string_view mirrored(std::string_view symbol) {
    if (symbol == "<")
        return ">";
    if (symbol == "<=")
        return ">=";
    if (symbol == ">")
        return "<";
    return symbol == ">=" ? "<=" : symbol;
}

/// Whether a comparison of a size with a number asks if there is nothing (true) or something (false).
std::optional<bool> asks_for_nothing(std::string_view symbol, std::int64_t number) {
    if ((symbol == "==" && number == 0) || (symbol == "<=" && number == 0) || (symbol == "<" && number == 1))
        return true;
    if ((symbol == "!=" && number == 0) || (symbol == ">" && number == 0) || (symbol == ">=" && number == 1))
        return false;
    return std::nullopt;
}

/// Walks a program once. Recursion is bounded by the depth that the parser allowed.
class Lint {
  public:
    Lint(const Ast& ast, const Type& type, const Environment& environment, Reporter& reporter)
        : ast_(ast), type_(type), environment_(environment), reporter_(reporter) {}

    void run() {
        const Node& root = ast_.nodes[ast_.root];
        const bool plainly_true =
            root.kind == NodeKind::literal && root.end == root.begin + std::string_view("true").size();
        if (type_.kind == TypeKind::boolean && !plainly_true)
            condition(ast_.root);
        else
            visit(ast_.root);
    }

  private:
    /// Visits a part whose outcome decides something. True if it is constant and has been reported.
    bool condition(NodeId id, std::string_view consequence = {});
    void visit(NodeId id);
    void visit_logic(const Node& node);
    void visit_macro(const Node& node);
    void visit_list(const Node& node);

    bool is_closed(NodeId id) const;
    std::optional<bool> closed_outcome(NodeId id) const;
    std::optional<bool> comparison_outcome(const Node& node, std::string& why) const;
    bool suggest_quantifier(NodeId id);
    bool suggest_quantifier(NodeId id, NodeId list, bool nothing);
    std::optional<NodeId> size_argument(NodeId id) const;
    bool is_filter(NodeId id) const;
    bool is_comparison(const Node& node) const;
    std::string_view symbol(const Node& node) const { return operator_symbol(ast_.string(node.data)); }
    std::string_view source(NodeId id) const {
        return reporter_.text(ast_.nodes[id].begin, ast_.nodes[id].end);
    }

    const Ast& ast_;
    const Type& type_;
    const Environment& environment_;
    Reporter& reporter_;
};

bool Lint::is_comparison(const Node& node) const {
    if (node.kind != NodeKind::call || node.count != 2)
        return false;
    const std::string_view name = symbol(node);
    return name == "==" || name == "!=" || name == "<" || name == "<=" || name == ">" || name == ">=";
}

/// Whether nothing of the descriptor and nothing of the calendar can change the outcome.
bool Lint::is_closed(NodeId id) const {
    const Node& node = ast_.nodes[id];
    switch (node.kind) {
    case NodeKind::literal:
    case NodeKind::type_name:
        return true;
    case NodeKind::call:
        if (ast_.string(node.data).starts_with("days_"))
            return false;
        break;
    case NodeKind::list:
    case NodeKind::map:
    case NodeKind::index:
    case NodeKind::conditional:
    case NodeKind::all_of:
    case NodeKind::any_of:
        break;
    default:
        return false;
    }
    return std::ranges::all_of(ast_.children(node), [&](NodeId child) { return is_closed(child); });
}

std::optional<bool> Lint::closed_outcome(NodeId id) const {
    if (!is_closed(id))
        return std::nullopt;
    const Node& node = ast_.nodes[id];
    if (node.kind == NodeKind::literal) {
        const Literal& literal = ast_.literals[node.data];
        return literal.kind == LiteralKind::boolean ? std::optional(literal.bits != 0) : std::nullopt;
    }
    Ast part = ast_;
    part.root = id;
    const Activation nothing;
    const Value value = Evaluator(part, nothing).run();
    const bool* outcome = value.get<bool>();
    return outcome ? std::optional(*outcome) : std::nullopt;
}

/// `x == x`, and numbers compared with what they can never be.
std::optional<bool> Lint::comparison_outcome(const Node& node, std::string& why) const {
    if (!is_comparison(node))
        return std::nullopt;
    const NodeId left = ast_.children(node)[0];
    const NodeId right = ast_.children(node)[1];
    const std::string_view name = symbol(node);
    if (same_parts(ast_, left, right)) {
        why = "both sides are " + quoted(source(left));
        return name == "==" || name == "<=" || name == ">=";
    }
    const auto number = literal_number(ast_, right);
    const auto mirror = literal_number(ast_, left);
    if (number.has_value() == mirror.has_value())
        return std::nullopt;
    const NodeId subject = number ? left : right;
    const std::string_view asked = number ? name : mirrored(name);
    const auto argument = size_argument(subject);
    const schema::Range range =
        argument ? schema::Range{.min = 0} : range_of_fact(ast_, subject, environment_);
    const double limit = number ? *number : *mirror;
    // Asks that the list has been stated.
    if (argument && asked == ">=" && limit == 0)
        return std::nullopt;
    why = quoted(source(subject)) + " is always " + schema::describe(range);
    return outcome_within(range, asked, limit);
}

bool Lint::condition(NodeId id, std::string_view consequence) {
    std::string why;
    auto outcome = closed_outcome(id);
    if (!outcome)
        outcome = comparison_outcome(ast_.nodes[id], why);
    if (!outcome) {
        visit(id);
        return false;
    }
    const Node& node = ast_.nodes[id];
    const std::string_view truth = *outcome ? "true" : "false";
    std::string message = source(id) == truth ? "this is always " : quoted(source(id)) + " is always ";
    message += std::string(truth) + (why.empty() ? "" : ": " + why);
    if (!consequence.empty() && consequence.front() == (*outcome ? '|' : '&'))
        message += std::string(", and so is the whole `") + std::string(consequence) + "`";
    reporter_.report(diag::Code::constant_condition, node.begin, node.end, std::move(message),
                     "a condition that the descriptor decides");
    return true;
}

void Lint::visit_logic(const Node& node) {
    const std::string_view name = node.kind == NodeKind::all_of ? "&&" : "||";
    const auto operands = ast_.children(node);
    for (std::size_t i = 0; i < operands.size(); ++i) {
        if (condition(operands[i], name))
            continue;
        const auto before = std::find_if(operands.begin(), operands.begin() + static_cast<std::ptrdiff_t>(i),
                                         [&](NodeId other) { return same_parts(ast_, other, operands[i]); });
        if (before == operands.begin() + static_cast<std::ptrdiff_t>(i))
            continue;
        const Node& again = ast_.nodes[operands[i]];
        const Node& first = ast_.nodes[*before];
        auto& problem = reporter_.report(diag::Code::constant_condition, again.begin, again.end,
                                         quoted(source(operands[i])) + " stands twice in one " + quoted(name),
                                         "another condition, or none");
        problem.labels.push_back({reporter_.where(first.begin, first.end), "the first one"});
    }
}

void Lint::visit_macro(const Node& node) {
    const auto children = ast_.children(node);
    const MacroKind kind = ast_.macros[node.data].kind;
    visit(children[0]);
    const bool quantifies = kind == MacroKind::all || kind == MacroKind::exists ||
                            kind == MacroKind::exists_one || kind == MacroKind::filter;
    for (std::size_t i = 1; i < children.size(); ++i)
        if (quantifies || (kind != MacroKind::bind && i + 1 < children.size()))
            condition(children[i]);
        else
            visit(children[i]);
}

void Lint::visit_list(const Node& node) {
    const auto entries = ast_.children(node);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        visit(entries[i]);
        const Node& entry = ast_.nodes[entries[i]];
        if (entry.kind != NodeKind::literal)
            continue;
        const auto end = entries.begin() + static_cast<std::ptrdiff_t>(i);
        const auto before = std::find_if(entries.begin(), end,
                                         [&](NodeId other) { return same_parts(ast_, other, entries[i]); });
        if (before == end)
            continue;
        const Node& first = ast_.nodes[*before];
        auto& problem =
            reporter_.report(diag::Code::duplicate_literal, entry.begin, entry.end,
                             "the list names " + quoted(source(entries[i])) + " twice", "each entry once");
        problem.labels.push_back({reporter_.where(first.begin, first.end), "the first one"});
    }
}

void Lint::visit(NodeId id) {
    const Node& node = ast_.nodes[id];
    if (suggest_quantifier(id))
        return;
    switch (node.kind) {
    case NodeKind::all_of:
    case NodeKind::any_of:
        return visit_logic(node);
    case NodeKind::macro:
        return visit_macro(node);
    case NodeKind::list:
        return visit_list(node);
    case NodeKind::conditional:
        condition(ast_.children(node)[0]);
        visit(ast_.children(node)[1]);
        return visit(ast_.children(node)[2]);
    default:
        break;
    }
    const bool negation = node.kind == NodeKind::call && symbol(node) == "!";
    for (const NodeId child : ast_.children(node))
        if (negation)
            condition(child);
        else
            visit(child);
}

std::optional<NodeId> Lint::size_argument(NodeId id) const {
    const Node& node = ast_.nodes[id];
    if (node.kind != NodeKind::call || ast_.string(node.data) != "size" || node.count != 1)
        return std::nullopt;
    return ast_.children(node)[0];
}

bool Lint::is_filter(NodeId id) const {
    const Node& node = ast_.nodes[id];
    return node.kind == NodeKind::macro && ast_.macros[node.data].kind == MacroKind::filter;
}

bool Lint::suggest_quantifier(NodeId id) {
    const Node& node = ast_.nodes[id];
    if (!is_comparison(node))
        return false;
    for (const std::size_t side : {0U, 1U}) {
        const NodeId subject = ast_.children(node)[side];
        const NodeId other = ast_.children(node)[1 - side];
        const std::string_view name = side == 0 ? symbol(node) : mirrored(symbol(node));
        const Node& written = ast_.nodes[other];
        if (is_filter(subject) && written.kind == NodeKind::list && written.count == 0)
            return suggest_quantifier(id, subject, name == "==");
        const auto list = size_argument(subject);
        if (!list || !is_filter(*list) || written.kind != NodeKind::literal ||
            ast_.literals[written.data].kind != LiteralKind::integer)
            continue;
        const auto nothing =
            asks_for_nothing(name, std::bit_cast<std::int64_t>(ast_.literals[written.data].bits));
        if (nothing)
            return suggest_quantifier(id, *list, *nothing);
    }
    return false;
}

bool Lint::suggest_quantifier(NodeId id, NodeId list, bool nothing) {
    const Node& node = ast_.nodes[id];
    const Node& filter = ast_.nodes[list];
    const auto parts = ast_.children(filter);
    // From the text, because the parentheses of `(a + b).filter(..)` are in no node.
    const std::string better = std::string(nothing ? "!" : "") +
                               std::string(reporter_.text(filter.begin, filter.mark_begin)) + "exists(" +
                               std::string(ast_.string(ast_.macros[filter.data].names[0])) + ", " +
                               std::string(source(parts[1])) + ")";
    auto& problem = reporter_.report(diag::Code::size_of_filter, node.begin, node.end,
                                     "one entry that is not stated hides a sure answer here", quoted(better));
    problem.fix = diag::Fix{reporter_.where(node.begin, node.end), better};
    visit(parts[0]);
    condition(parts[1]);
    return true;
}

} // namespace

void lint(const Ast& ast, const Type& type, const Environment& environment, Reporter& reporter) {
    Lint(ast, type, environment, reporter).run();
}

} // namespace readiness::cel

// SPDX-License-Identifier: Apache-2.0
#include "cel/blame.hpp"

#include "cel/parser.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace readiness::cel {
namespace {

/// The same comparison, said of the right operand.
std::string mirrored(std::string_view symbol) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> pairs = {
        {{"<", ">"}, {"<=", ">="}, {">", "<"}, {">=", "<="}, {"in", "contains"}}};
    for (const auto& [left, right] : pairs)
        if (left == symbol)
            return std::string(right);
    return std::string(symbol);
}

/// The comparison that holds where this one does not.
std::string negated(std::string_view symbol) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> pairs = {
        {{"<", ">="}, {"<=", ">"}, {">", "<="}, {">=", "<"}, {"==", "!="}, {"!=", "=="}, {"in", "not in"}}};
    for (const auto& [symbol_itself, opposite] : pairs)
        if (symbol_itself == symbol)
            return std::string(opposite);
    return "not " + std::string(symbol);
}

bool is_comparison(std::string_view symbol) {
    constexpr std::array<std::string_view, 7> symbols = {"==", "!=", "<", "<=", ">", ">=", "in"};
    return std::find(symbols.begin(), symbols.end(), symbol) != symbols.end();
}

} // namespace

/// What the comparison of a fact with `other` should have been.
std::string Blamer::comparison(Wanted wanted, std::string_view symbol, const std::string& other) {
    if (wanted == Wanted::open)
        return {};
    return (wanted == Wanted::yes ? std::string(symbol) : negated(symbol)) + " " + other;
}

std::string Blamer::phrase(Wanted wanted, const std::string& text) {
    if (wanted == Wanted::open)
        return {};
    return wanted == Wanted::yes ? text : "not " + text;
}

Blamer::Wanted Blamer::flip(Wanted wanted) {
    if (wanted == Wanted::open)
        return wanted;
    return wanted == Wanted::yes ? Wanted::no : Wanted::yes;
}

/// Of an unknown only unknown operands matter, of an error those that are errors, if any is.
bool Blamer::matters(const Trace& step, const Trace& child) {
    if (step.value.is<Unknown>())
        return child.value.is<Unknown>();
    if (!step.value.is<Error>())
        return true;
    const bool inherited = std::any_of(step.children.begin(), step.children.end(),
                                       [](const Trace& other) { return other.value.is<Error>(); });
    return !inherited || child.value.is<Error>();
}

void Blamer::visit(Trace& step, const Wish& wish) {
    step.blamed = true;
    switch (node(step).kind) {
    case NodeKind::fact:
    case NodeKind::local:
        add(step, wish);
        return;
    case NodeKind::all_of:
        visit_logic(step, wish, false, 0);
        return;
    case NodeKind::any_of:
        visit_logic(step, wish, true, 0);
        return;
    case NodeKind::call:
        visit_call(step, wish);
        return;
    case NodeKind::macro:
        visit_macro(step, wish);
        return;
    case NodeKind::has:
    case NodeKind::stated:
        visit_test(step, wish);
        return;
    case NodeKind::conditional:
        for (std::size_t i = 0; i < step.children.size(); ++i)
            if (matters(step, step.children[i]))
                visit(step.children[i], i == 0 ? Wish{} : wish);
        return;
    default:
        visit_children(step, {wish.wanted, wish.whole, wish.whole});
        return;
    }
}

void Blamer::visit_children(Trace& step, const Wish& wish) {
    for (Trace& child : step.children)
        if (matters(step, child))
            visit(child, wish);
}

/// Operands of `&&` and `||`, entries of `all` and `exists`: those that decided, else all.
void Blamer::visit_logic(Trace& step, const Wish& wish, bool deciding, std::size_t first) {
    const bool* truth = step.value.get<bool>();
    const bool decided = truth != nullptr && *truth == deciding;
    for (std::size_t i = first; i < step.children.size(); ++i) {
        Trace& child = step.children[i];
        const bool* own = child.value.get<bool>();
        if (decided ? own != nullptr && *own == deciding : matters(step, child)) {
            const std::string outer = context_;
            if (first > 0 && step.children.front().path.empty() && !child.element.empty())
                context_ += " for " + child.element;
            visit(child, {wish.wanted, {}, {}});
            context_ = outer;
        }
    }
}

void Blamer::visit_call(Trace& step, const Wish& wish) {
    const std::string_view name = ast_.string(node(step).data);
    const std::string_view symbol = operator_symbol(name);
    if (symbol == "!") {
        for (Trace& child : step.children)
            visit(child, {flip(wish.wanted), {}, {}});
        return;
    }
    if (node(step).count == 2 && is_comparison(symbol)) {
        visit_comparison(step, wish, symbol);
        return;
    }
    // A test such as `a.startsWith('x')` is its own wish; inside a comparison the comparison is.
    const bool test = wish.whole.empty() && step.value.is<bool>();
    const std::string whole = test ? phrase(wish.wanted, source(node(step))) : wish.whole;
    visit_children(step, {Wanted::open, whole, whole});
}

void Blamer::visit_comparison(Trace& step, const Wish& wish, std::string_view symbol) {
    const std::string whole = phrase(wish.wanted, source(node(step)));
    const Node& right = ast_.child(node(step), 1);
    for (std::size_t i = 0; i < step.children.size(); ++i) {
        Trace& child = step.children[i];
        if (!matters(step, child))
            continue;
        std::string direct = whole;
        const bool entry = i > 0 && symbol == "in" && right.kind == NodeKind::list;
        if (i == 0 && right.kind == NodeKind::list)
            direct = comparison(wish.wanted, symbol, source(right));
        else if (i == 0 && step.children.size() > 1)
            direct = comparison(wish.wanted, symbol, shown(step.children[1]));
        else if (!entry)
            direct = comparison(wish.wanted, mirrored(symbol), shown(step.children[0]));
        visit(child, {Wanted::open, direct, whole});
    }
}

/// The other operand of a comparison: a literal as written, anything else with its value.
std::string Blamer::shown(const Trace& other) const {
    const Node& about = node(other);
    const std::string text = source(about);
    if (about.kind == NodeKind::literal || about.kind == NodeKind::list || about.kind == NodeKind::map)
        return text;
    const std::string value = format_for_people(other.value);
    if (about.kind == NodeKind::local && !other.fact)
        return other.value.is_string() ? "'" + value + "'" : value;
    return text + " (" + value + ")";
}

void Blamer::visit_macro(Trace& step, const Wish& wish) {
    const MacroKind kind = ast_.macros[node(step).data].kind;
    if (step.children.empty())
        return;
    Trace& range = step.children.front();
    if (kind == MacroKind::bind) {
        visit_children(step, wish);
        return;
    }
    const bool quantifies = kind == MacroKind::all || kind == MacroKind::exists;
    if (kind == MacroKind::exists && step.value.is_false() && !range.path.empty()) {
        // No entry will do: the list as a whole is what is wrong, none of its entries is.
        range.blamed = true;
        const std::string body = source(ast_.child(node(step), 1)) + context_;
        const bool wanted = wish.wanted != Wanted::no;
        add(range, {Wanted::open, (wanted ? "an entry with " : "no entry with ") + body, {}});
        return;
    }
    if (step.children.size() == 1 || !quantifies)
        visit(range, {Wanted::open, wish.whole, wish.whole});
    if (quantifies) {
        visit_logic(step, wish, kind == MacroKind::exists, 1);
        return;
    }
    for (std::size_t i = 1; i < step.children.size(); ++i)
        if (matters(step, step.children[i]))
            visit(step.children[i], {});
}

void Blamer::visit_test(Trace& step, const Wish& wish) {
    const bool has = node(step).kind == NodeKind::has;
    std::string expected;
    if (wish.wanted == Wanted::yes)
        expected = has ? "not none" : "stated";
    if (wish.wanted == Wanted::no)
        expected = has ? "none" : "not stated";
    for (Trace& child : step.children) {
        if (child.path.empty())
            visit(child, {});
        else {
            child.blamed = true;
            add(child, {wish.wanted, expected, phrase(wish.wanted, source(node(step)))});
        }
    }
}

void Blamer::add(const Trace& step, const Wish& wish) {
    const bool bare = wish.direct.empty() && step.value.is<bool>();
    std::string expected = wish.direct;
    if (bare && wish.wanted != Wanted::open)
        expected = wish.wanted == Wanted::yes ? "true" : "false";
    if (const Unknown* unknown = step.value.get<Unknown>()) {
        const bool computed = step.path.starts_with("calc.");
        std::string reason = expected;
        if (expected.empty() && wish.wanted != Wanted::open)
            reason = wish.wanted == Wanted::yes ? "true" : "false";
        // What is missing is an input; the wish is about the computed fact.
        if (computed)
            reason = wish.whole.empty() ? phrase(wish.wanted, step.path) : wish.whole;
        for (const std::string& path : unknown->paths)
            add_fact(path, "not stated", reason, false);
        return;
    }
    if (step.path.empty())
        return;
    add_fact(step.path, format_for_people(step.fact ? *step.fact : step.value), std::move(expected), true);
}

void Blamer::add_fact(std::string path, std::string value, std::string expected, bool known) {
    if (!seen_.insert(path).second)
        return;
    if (explanation_.facts.size() < facts_kept_)
        explanation_.facts.push_back({std::move(path), std::move(value), std::move(expected), known});
    else
        ++explanation_.facts_omitted;
}

} // namespace readiness::cel

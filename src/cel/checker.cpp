// SPDX-License-Identifier: Apache-2.0
#include "cel/checker.hpp"

#include "cel/quoted.hpp"
#include <algorithm>

namespace readiness::cel {
namespace {

constexpr std::size_t type_parts = 200;

std::size_t parts_of(const Type& type) {
    std::size_t parts = 1;
    for (const Type& argument : type.arguments)
        parts += parts_of(argument);
    return parts;
}

void close_parameters(Type& type) {
    if (type.kind == TypeKind::parameter)
        type = Type{};
    for (Type& argument : type.arguments)
        close_parameters(argument);
}

} // namespace

Type Checker::run() {
    Type type = unifier_.resolve(check(ast_.root));
    close_parameters(type);
    return type;
}

diag::Diagnostic* Checker::report(diag::Code code, std::size_t begin, std::size_t end, std::string message,
                                  std::string expected) {
    if (!environment_.checked)
        return nullptr;
    return &reporter_.report(code, begin, end, std::move(message), std::move(expected));
}

diag::Diagnostic* Checker::report(diag::Code code, NodeId id, std::string message, std::string expected) {
    return report(code, ast_.nodes[id].begin, ast_.nodes[id].end, std::move(message), std::move(expected));
}

Type Checker::plain(TypeKind kind) const {
    Type type;
    type.kind = environment_.checked ? kind : TypeKind::dyn;
    return type;
}

/// Binding a value again and again can double its type; beyond some size it is only `dyn`.
Type Checker::limited(Type type) const {
    return parts_of(unifier_.resolve(type)) > type_parts ? Type{} : type;
}

Short Checker::string(std::string_view text) {
    for (Short i = 0; i < ast_.strings.size(); ++i)
        if (ast_.strings[i] == text)
            return i;
    return static_cast<Short>(ast_.strings.add(text));
}

Type Checker::check(NodeId id) {
    switch (ast_.nodes[id].kind) {
    case NodeKind::literal:
        return check_literal(ast_.nodes[id]);
    case NodeKind::name:
        return check_name(id);
    case NodeKind::select:
        return check_select(id);
    case NodeKind::index:
        return check_index(id);
    case NodeKind::call:
        return check_call(id);
    case NodeKind::list:
        return check_list(ast_.nodes[id]);
    case NodeKind::map:
        return check_map(ast_.nodes[id]);
    case NodeKind::conditional:
        return check_conditional(id);
    case NodeKind::all_of:
    case NodeKind::any_of:
        return check_logic(id);
    case NodeKind::macro:
        return check_macro(id);
    case NodeKind::has:
    case NodeKind::stated:
        return check_test(id);
    default:
        return plain(TypeKind::error);
    }
}

Type Checker::check_literal(const Node& node) const {
    switch (ast_.literals[node.data].kind) {
    case LiteralKind::null:
        return plain(TypeKind::null);
    case LiteralKind::boolean:
        return plain(TypeKind::boolean);
    case LiteralKind::integer:
        return plain(TypeKind::integer);
    case LiteralKind::unsigned_integer:
        return plain(TypeKind::unsigned_integer);
    case LiteralKind::number:
        return plain(TypeKind::number);
    case LiteralKind::string:
        return plain(TypeKind::string);
    case LiteralKind::bytes:
        return plain(TypeKind::bytes);
    }
    return plain(TypeKind::error);
}

void Checker::want_boolean(NodeId id, const Type& type, std::string_view what) {
    if (unifier_.assign(plain(TypeKind::boolean), type))
        return;
    report(diag::Code::no_overload, id,
           std::string(what) + " is " + to_string(unifier_.resolve(type)) + ", not bool",
           "a comparison or another bool");
}

/// What an operand to the left guards is guarded in those to its right.
Type Checker::check_logic(NodeId id) {
    const Node node = ast_.nodes[id];
    const bool conjunction = node.kind == NodeKind::all_of;
    const std::size_t guarded = guards_.size();
    for (std::uint32_t i = 0; i < node.count; ++i) {
        const NodeId operand = ast_.links[node.first + i];
        want_boolean(operand, check(operand),
                     std::string("this operand of ") + (conjunction ? "`&&`" : "`||`"));
        add_guards(operand, conjunction, guards_);
    }
    guards_.resize(guarded);
    return plain(TypeKind::boolean);
}

Type Checker::check_conditional(NodeId id) {
    const Node node = ast_.nodes[id];
    const NodeId condition = ast_.links[node.first];
    want_boolean(condition, check(condition), "the condition of `?:`");
    const std::size_t guarded = guards_.size();
    Type branches[2];
    for (std::uint32_t i = 0; i < 2; ++i) {
        add_guards(condition, i == 0, guards_);
        branches[i] = check(ast_.links[node.first + 1 + i]);
        guards_.resize(guarded);
    }
    const Type joined = unifier_.fresh();
    if (unifier_.assign(joined, branches[0]) && unifier_.assign(joined, branches[1]))
        return joined;
    report(diag::Code::no_overload, id,
           "`?:` gives " + to_string(unifier_.resolve(branches[0])) + " or " +
               to_string(unifier_.resolve(branches[1])),
           "the same type on both sides of `:`");
    return plain(TypeKind::error);
}

Type Checker::join_entries(const std::vector<NodeId>& entries, std::string_view what) {
    const Type joined = unifier_.fresh();
    bool mixed = false;
    for (const NodeId entry : entries) {
        const Type type = check(entry);
        if (mixed || unifier_.assign(joined, type))
            continue;
        mixed = true;
        if (environment_.strict)
            report(diag::Code::no_overload, entry,
                   std::string(what) + " mixes " + to_string(unifier_.resolve(joined)) + " and " +
                       to_string(unifier_.resolve(type)),
                   "entries of one type");
    }
    return mixed ? plain(environment_.strict ? TypeKind::error : TypeKind::dyn) : joined;
}

Type Checker::check_list(const Node& node) {
    const auto children = ast_.children(node);
    return limited(list_of(join_entries({children.begin(), children.end()}, "the list")));
}

Type Checker::check_map(const Node& node) {
    std::vector<NodeId> keys;
    std::vector<NodeId> values;
    const auto children = ast_.children(node);
    for (std::size_t i = 0; i < children.size(); ++i)
        (i % 2 == 0 ? keys : values).push_back(children[i]);
    Type key = join_entries(keys, "the map's keys");
    Type value = join_entries(values, "the map");
    return limited(map_of(std::move(key), std::move(value)));
}

/// `has` and `stated` look at a field without reading it.
Type Checker::check_test(NodeId id) {
    const Node node = ast_.nodes[id];
    const NodeId field = ast_.links[node.first];
    const bool outer = std::exchange(testing_, true);
    check(field);
    testing_ = outer;
    const NodeKind kind = ast_.nodes[field].kind;
    if (kind == NodeKind::binding || kind == NodeKind::local || kind == NodeKind::type_name)
        report(diag::Code::expression_syntax, field, quoted(source(ast_.nodes[field])) + " is not a field",
               "a field, as in " + quoted(node.kind == NodeKind::has ? "has(a.b)" : "stated(a.b)"));
    return plain(TypeKind::boolean);
}

Type Checker::check_index(NodeId id) {
    const Node node = ast_.nodes[id];
    const bool testing = std::exchange(testing_, false);
    const std::vector<Type> arguments{check(ast_.links[node.first]), check(ast_.links[node.first + 1])};
    testing_ = testing;
    const auto function = find_function("_[_]");
    ast_.nodes[id].extra = *function;
    const auto result = match(candidates("_[_]", false), arguments);
    if (result)
        return *result;
    report(diag::Code::no_overload, id,
           "`[]` has no form for (" + to_string(unifier_.resolve(arguments[0])) + ", " +
               to_string(unifier_.resolve(arguments[1])) + ")",
           "a list with an int, or a map with a key of its type");
    return plain(TypeKind::error);
}

} // namespace readiness::cel

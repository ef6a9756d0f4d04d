// SPDX-License-Identifier: Apache-2.0
#include "cel/same_parts.hpp"

#include <algorithm>

namespace readiness::cel {
namespace {

bool same_fact(const Ast& ast, const FactPath& a, const FactPath& b) {
    const auto steps = [&](const FactPath& fact) {
        return std::span<const std::uint16_t>(ast.steps).subspan(fact.first_step, fact.step_count);
    };
    return a.root == b.root && (a.root != FactRoot::local || a.slot == b.slot) &&
           std::ranges::equal(steps(a), steps(b));
}

bool same_literal(const Literal& a, const Literal& b) {
    return a.kind == b.kind && a.bits == b.bits;
}

/// What a node says beside its children.
bool same_node(const Ast& ast, const Node& a, const Node& b) {
    if (a.kind != b.kind || a.flags != b.flags || a.count != b.count)
        return false;
    switch (a.kind) {
    case NodeKind::literal:
        return same_literal(ast.literals[a.data], ast.literals[b.data]);
    case NodeKind::fact:
        return same_fact(ast, ast.facts[a.data], ast.facts[b.data]);
    case NodeKind::macro: {
        const Macro& first = ast.macros[a.data];
        const Macro& second = ast.macros[b.data];
        return first.kind == second.kind && first.variables == second.variables &&
               first.slots == second.slots;
    }
    case NodeKind::name:
    case NodeKind::select:
    case NodeKind::call:
    case NodeKind::binding:
    case NodeKind::type_name:
        return ast.string(a.data) == ast.string(b.data);
    case NodeKind::local:
        return a.data == b.data;
    case NodeKind::error:
        return false;
    default:
        return true;
    }
}

} // namespace

bool same_parts(const Ast& ast, NodeId a, NodeId b) {
    const Node& first = ast.nodes[a];
    const Node& second = ast.nodes[b];
    if (!same_node(ast, first, second))
        return false;
    return std::ranges::equal(ast.children(first), ast.children(second),
                              [&](NodeId x, NodeId y) { return same_parts(ast, x, y); });
}

} // namespace readiness::cel

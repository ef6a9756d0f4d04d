// SPDX-License-Identifier: Apache-2.0
#include "cel/checker.hpp"

#include "readiness/text/suggest.hpp"

#include <algorithm>

namespace readiness::cel {

/// Names what a node reads, so that a guard and a reading of the same thing have the same key. Empty for what
/// has no name.
std::string Checker::guard_key(NodeId id) const {
    const Node& node = ast_.nodes[id];
    switch (node.kind) {
    case NodeKind::fact: {
        const FactPath& fact = ast_.facts[node.data];
        std::string key = fact.root == FactRoot::facts      ? "facts"
                          : fact.root == FactRoot::computed ? "calc"
                                                            : "local" + std::to_string(fact.slot);
        for (std::uint32_t i = 0; i < fact.step_count; ++i)
            key += "." + std::to_string(ast_.steps[fact.first_step + i]);
        return key;
    }
    case NodeKind::local:
        return "local" + std::to_string(node.data);
    case NodeKind::binding:
        return "binding" + std::to_string(node.data);
    case NodeKind::literal:
        return "'" + std::string(source(node)) + "'";
    case NodeKind::select: {
        const std::string operand = guard_key(ast_.links[node.first]);
        return operand.empty() ? operand : operand + "." + std::string(ast_.string(node.data));
    }
    case NodeKind::index: {
        const std::string operand = guard_key(ast_.links[node.first]);
        const std::string key = guard_key(ast_.links[node.first + 1]);
        return operand.empty() || key.empty() ? std::string() : operand + "[" + key + "]";
    }
    default:
        return {};
    }
}

/// What is known to exist once `id` has come out as `outcome`.
void Checker::add_guards(NodeId id, bool outcome, std::vector<std::string>& guards) const {
    const Node& node = ast_.nodes[id];
    if (node.kind == NodeKind::has && outcome) {
        std::string key = guard_key(ast_.links[node.first]);
        if (!key.empty())
            guards.push_back(std::move(key));
        return;
    }
    if (node.kind == NodeKind::call && ast_.string(node.data) == "!_") {
        add_guards(ast_.links[node.first], !outcome, guards);
        return;
    }
    if (node.kind != NodeKind::all_of && node.kind != NodeKind::any_of)
        return;
    const bool every = (node.kind == NodeKind::all_of) == outcome;
    std::vector<std::string> common;
    for (std::uint32_t i = 0; i < node.count; ++i) {
        std::vector<std::string> own;
        add_guards(ast_.links[node.first + i], outcome, every ? guards : own);
        if (every)
            continue;
        // One of the operands came out so, nobody knows which: only what all of them guard is sure.
        if (i == 0)
            common = std::move(own);
        else
            std::erase_if(common, [&](const std::string& key) {
                return std::find(own.begin(), own.end(), key) == own.end();
            });
    }
    guards.insert(guards.end(), common.begin(), common.end());
}

void Checker::check_guard(NodeId id, bool nullable) {
    if (!nullable || testing_ || !environment_.strict)
        return;
    const std::string key = guard_key(id);
    if (!key.empty() && std::find(guards_.begin(), guards_.end(), key) != guards_.end())
        return;
    const std::string path(source(ast_.nodes[id]));
    report(diag::Code::unguarded_nullable, id, "`" + path + "` can be `none` and is read without a guard",
           "`has(" + path + ") && ..` or `!has(" + path + ") || ..` to the left of it");
}

/// Literals compared with an enumeration must be among its values.
void Checker::check_enumeration(const Node& call, const std::vector<Type>& arguments) {
    const std::string_view name = ast_.string(call.data);
    if (name != "_==_" && name != "_!=_" && name != "_in_")
        return;
    for (std::size_t side = 0; side < 2; ++side) {
        Type type = unifier_.shallow(arguments[side]);
        if (type.kind == TypeKind::list)
            type = unifier_.shallow(type.arguments[0]);
        if (type.kind != TypeKind::string || type.enumeration == nullptr)
            continue;
        check_values(ast_.links[call.first + 1 - side], *type.enumeration);
    }
}

void Checker::check_values(NodeId id, const schema::EnumInfo& enumeration) {
    const Node& node = ast_.nodes[id];
    if (node.kind == NodeKind::list) {
        for (const NodeId entry : ast_.children(node))
            check_values(entry, enumeration);
        return;
    }
    if (node.kind == NodeKind::local) {
        const auto local =
            std::find_if(locals_.begin(), locals_.end(), [&](const Local& l) { return l.slot == node.data; });
        if (local != locals_.end() && local->literals)
            check_values(*local->literals, enumeration);
        return;
    }
    const auto text = literal_text(id);
    if (!text || enumeration.find(*text))
        return;
    std::vector<std::string_view> names;
    std::string all;
    for (const schema::EnumValue& value : enumeration.values) {
        names.push_back(value.name);
        all += (all.empty() ? "`" : ", `") + std::string(value.name) + "`";
    }
    auto* diagnostic =
        report(diag::Code::enum_literal, id,
               "`" + std::string(*text) + "` is not a value of `" + std::string(enumeration.name) + "`",
               "one of " + all);
    const auto near = text::nearest(*text, names);
    if (diagnostic == nullptr || !near)
        return;
    diagnostic->suggestion = std::string(*near);
    diagnostic->fix = diag::Fix{*diagnostic->where, "'" + std::string(*near) + "'"};
}

} // namespace readiness::cel

// SPDX-License-Identifier: Apache-2.0
#include "cel/checker.hpp"

#include <algorithm>
#include <utility>

namespace readiness::cel {
namespace {

constexpr std::size_t nested_macros = 2;

std::string_view word(MacroKind kind) {
    switch (kind) {
    case MacroKind::all:
        return "all";
    case MacroKind::exists:
        return "exists";
    case MacroKind::exists_one:
        return "exists_one";
    case MacroKind::filter:
        return "filter";
    case MacroKind::map:
        return "map";
    case MacroKind::transform_list:
        return "transformList";
    case MacroKind::transform_map:
        return "transformMap";
    case MacroKind::transform_map_entry:
        return "transformMapEntry";
    case MacroKind::bind:
        break;
    }
    return "cel.bind";
}

} // namespace

/// What the variables hold: of a list its entries, or place and entry; of a map its keys, or key and value.
std::optional<std::pair<Type, Type>> Checker::entry_types(NodeId id, const Type& range,
                                                          std::uint8_t variables) {
    const Type type = unifier_.shallow(range);
    if (type.kind == TypeKind::dyn || type.kind == TypeKind::error || type.kind == TypeKind::parameter)
        return std::pair(Type{}, Type{});
    if (type.kind == TypeKind::map)
        return std::pair(type.arguments[0], type.arguments[1]);
    if (type.kind == TypeKind::list)
        return variables == 1 ? std::pair(type.arguments[0], Type{})
                              : std::pair(plain(TypeKind::integer), type.arguments[0]);
    const Node& node = ast_.nodes[id];
    report(diag::Code::no_overload, ast_.links[node.first],
           "`" + std::string(word(ast_.macros[node.data].kind)) +
               "` looks at the entries of a list or a map, and this is " + to_string(unifier_.resolve(type)),
           "a list or a map");
    return std::nullopt;
}

std::string Checker::range_pattern(NodeId range, std::uint32_t name) {
    const Node& node = ast_.nodes[range];
    if (node.kind == NodeKind::fact)
        return std::string(ast_.string(ast_.facts[node.data].pattern)) + "[]";
    return std::string(ast_.string(name));
}

void Checker::warn_hidden(const Node& node, std::string_view name) {
    const bool hides = (environment_.facts != nullptr && environment_.facts->find(name) != nullptr) ||
                       (environment_.computed != nullptr && name == "calc");
    if (!hides || !environment_.strict)
        return;
    const std::size_t begin = std::min(reporter_.text().find(name, node.mark_end), reporter_.text().size());
    report(diag::Code::macro_variable, begin, begin + name.size(),
           "the variable `" + std::string(name) + "` hides the section `" + std::string(name) + "`",
           "another name");
}

void Checker::declare(Macro& macro, NodeId range, const Type& first, const Type& second) {
    for (std::uint8_t i = 0; i < macro.variables; ++i) {
        Local local;
        local.name = macro.names[i];
        local.slot = static_cast<Short>(locals_.size());
        local.type = i == 0 ? first : second;
        local.pattern = range_pattern(range, macro.names[i]);
        if (ast_.nodes[range].kind == NodeKind::list && i + 1 == macro.variables)
            local.literals = range;
        macro.slots[i] = local.slot;
        locals_.push_back(std::move(local));
    }
    ast_.slots = std::max(ast_.slots, static_cast<std::uint32_t>(locals_.size()));
}

/// The expressions over the variables: a condition guards what follows it. The type of the last.
Type Checker::check_bodies(const Node& node, MacroKind kind) {
    const std::size_t guarded = guards_.size();
    const bool quantifies = kind == MacroKind::all || kind == MacroKind::exists ||
                            kind == MacroKind::exists_one || kind == MacroKind::filter;
    const std::string what = "the condition of `" + std::string(word(kind)) + "`";
    Type body;
    for (std::uint32_t i = 1; i < node.count; ++i) {
        const NodeId argument = ast_.links[node.first + i];
        body = check(argument);
        if (!quantifies && i + 1 == node.count)
            break;
        want_boolean(argument, body, what);
        add_guards(argument, true, guards_);
    }
    guards_.resize(guarded);
    return body;
}

Type Checker::check_macro(NodeId id) {
    const Node node = ast_.nodes[id];
    if (ast_.macros[node.data].kind == MacroKind::bind)
        return check_bind(id);
    const NodeId range = ast_.links[node.first];
    const bool testing = std::exchange(testing_, false);
    const Type range_type = check(range);
    Macro macro = ast_.macros[node.data];
    const auto entry = entry_types(id, range_type, macro.variables);
    const auto [first, second] = entry.value_or(std::pair(plain(TypeKind::error), plain(TypeKind::error)));
    if (ast_.nodes[range].kind == NodeKind::fact && first.kind == TypeKind::record)
        ast_.facts[ast_.nodes[range].data].whole = 0;
    for (std::uint8_t i = 0; i < macro.variables; ++i)
        warn_hidden(node, ast_.string(macro.names[i]));
    const std::size_t outer = locals_.size();
    declare(macro, range, first, second);
    ast_.macros[node.data] = macro;
    if (++macros_open_ == nested_macros + 1 && environment_.strict)
        report(diag::Code::expression_too_deep, node.mark_begin, node.mark_end,
               std::to_string(nested_macros + 1) + " macros inside each other",
               "at most " + std::to_string(nested_macros) + " levels");
    const Type body = check_bodies(node, macro.kind);
    --macros_open_;
    locals_.resize(outer);
    testing_ = testing;
    switch (macro.kind) {
    case MacroKind::filter:
        return list_of(first);
    case MacroKind::map:
    case MacroKind::transform_list:
        return limited(list_of(body));
    case MacroKind::transform_map:
        return limited(map_of(first, body));
    case MacroKind::transform_map_entry:
        return body;
    default:
        return plain(TypeKind::boolean);
    }
}

Type Checker::check_bind(NodeId id) {
    const Node node = ast_.nodes[id];
    const NodeId value = ast_.links[node.first];
    const Type type = check(value);
    Macro macro = ast_.macros[node.data];
    warn_hidden(node, ast_.string(macro.names[0]));
    const std::size_t outer = locals_.size();
    declare(macro, value, type, Type{});
    locals_.back().literals.reset();
    locals_.back().pattern = std::string(ast_.string(macro.names[0]));
    if (ast_.nodes[value].kind == NodeKind::fact)
        locals_.back().pattern = std::string(ast_.string(ast_.facts[ast_.nodes[value].data].pattern));
    ast_.macros[node.data] = macro;
    Type body = check(ast_.links[node.first + 1]);
    locals_.resize(outer);
    return body;
}

} // namespace readiness::cel

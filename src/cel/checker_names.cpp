// SPDX-License-Identifier: Apache-2.0
#include "cel/checker.hpp"

#include "cel/quoted.hpp"
#include "readiness/text/suggest.hpp"

#include <algorithm>
#include <array>

namespace readiness::cel {
namespace {

constexpr std::array<std::string_view, 12> type_names = {"bool",
                                                         "int",
                                                         "uint",
                                                         "double",
                                                         "string",
                                                         "bytes",
                                                         "list",
                                                         "map",
                                                         "type",
                                                         "null_type",
                                                         "google.protobuf.Timestamp",
                                                         "google.protobuf.Duration"};

std::string joined(const std::vector<std::string_view>& parts, std::size_t count) {
    std::string name;
    for (std::size_t i = 0; i < count; ++i)
        name += (i > 0 ? "." : "") + std::string(parts[i]);
    return name;
}

std::string listed(const std::vector<std::string_view>& names) {
    constexpr std::size_t shown = 12;
    std::string text;
    for (std::size_t i = 0; i < names.size() && i < shown; ++i)
        text += (i > 0 ? ", " : "") + quoted(names[i]);
    return names.size() > shown ? text + " and " + std::to_string(names.size() - shown) + " more" : text;
}

} // namespace

std::optional<Checker::Chain> Checker::chain_of(NodeId id) const {
    Chain chain;
    for (const Node* node = &ast_.nodes[id];; node = &ast_.nodes[id]) {
        if (node->kind != NodeKind::select && node->kind != NodeKind::name)
            return std::nullopt;
        chain.nodes.push_back(id);
        chain.parts.push_back(ast_.string(node->data));
        if (node->kind == NodeKind::name) {
            chain.rooted = (node->flags & flag::leading_dot) != 0;
            break;
        }
        id = ast_.links[node->first];
    }
    std::reverse(chain.nodes.begin(), chain.nodes.end());
    std::reverse(chain.parts.begin(), chain.parts.end());
    return chain;
}

const Checker::Local* Checker::find_local(std::string_view name) const {
    const auto found = std::find_if(locals_.rbegin(), locals_.rend(),
                                    [&](const Local& local) { return ast_.string(local.name) == name; });
    return found == locals_.rend() ? nullptr : &*found;
}

Type Checker::check_name(NodeId id) {
    const Chain chain = *chain_of(id);
    if (auto type = resolve_chain(chain))
        return *std::move(type);
    unknown_name(chain);
    return plain(TypeKind::error);
}

Type Checker::check_select(NodeId id) {
    if (const auto chain = chain_of(id)) {
        if (auto type = resolve_chain(*chain))
            return *std::move(type);
        unknown_name(*chain);
        return plain(TypeKind::error);
    }
    // `has(a.b)` tests b; a is read.
    const bool testing = std::exchange(testing_, false);
    const Type operand = check(ast_.links[ast_.nodes[id].first]);
    testing_ = testing;
    return select_one(id, operand);
}

/// Macro variables first, then the environment's variables, then facts, then types.
std::optional<Type> Checker::resolve_chain(const Chain& chain) {
    const Local* local = chain.rooted ? nullptr : find_local(chain.parts[0]);
    if (local == nullptr) {
        if (auto type = resolve_variable(chain))
            return type;
        if (auto type = resolve_fact(chain))
            return type;
        return resolve_type_name(chain);
    }
    const Type type = unifier_.shallow(local->type);
    if (type.kind == TypeKind::record && chain.parts.size() > 1) {
        FactPath path;
        path.root = FactRoot::local;
        path.slot = local->slot;
        return follow(chain, 1, path, *type.record, local->pattern);
    }
    Node& node = ast_.nodes[chain.nodes[0]];
    node.kind = NodeKind::local;
    node.data = local->slot;
    return select_all(chain, 1, type);
}

/// `a.b.`, `a.`, ``: longest first.
std::vector<std::string> Checker::containers() const {
    std::vector<std::string> prefixes;
    std::string container = environment_.container;
    while (!container.empty()) {
        prefixes.push_back(container + ".");
        const std::size_t dot = container.rfind('.');
        container.resize(dot == std::string::npos ? 0 : dot);
    }
    prefixes.emplace_back();
    return prefixes;
}

std::optional<Type> Checker::resolve_variable(const Chain& chain) {
    if (environment_.variables.empty())
        return std::nullopt;
    const std::vector<std::string> prefixes = chain.rooted ? std::vector<std::string>{""} : containers();
    for (std::size_t count = chain.parts.size(); count > 0; --count)
        for (const std::string& prefix : prefixes) {
            const std::string name = prefix + joined(chain.parts, count);
            const auto found = std::find_if(environment_.variables.begin(), environment_.variables.end(),
                                            [&](const auto& variable) { return variable.first == name; });
            if (found == environment_.variables.end())
                continue;
            const Short text = string(name);
            Node& node = ast_.nodes[chain.nodes[count - 1]];
            node.kind = NodeKind::binding;
            node.count = 0;
            node.data = text;
            return select_all(chain, count, environment_.checked ? found->second : Type{});
        }
    return std::nullopt;
}

std::optional<Type> Checker::resolve_type_name(const Chain& chain) {
    if (environment_.strict)
        return std::nullopt;
    const std::string name = joined(chain.parts, chain.parts.size());
    if (std::find(type_names.begin(), type_names.end(), name) == type_names.end())
        return std::nullopt;
    const Short text = string(name);
    Node& node = ast_.nodes[chain.nodes.back()];
    node.kind = NodeKind::type_name;
    node.count = 0;
    node.data = text;
    return plain(TypeKind::type);
}

std::optional<Type> Checker::resolve_fact(const Chain& chain) {
    FactPath path;
    if (environment_.computed != nullptr && chain.parts[0] == "calc" && chain.parts.size() > 1) {
        path.root = FactRoot::computed;
        return follow(chain, 1, path, *environment_.computed, "calc");
    }
    if (environment_.facts == nullptr || environment_.facts->find(chain.parts[0]) == nullptr)
        return std::nullopt;
    return follow(chain, 0, path, *environment_.facts, "");
}

/// Follows fields from a record as far as records go; the rest are ordinary selections.
Type Checker::follow(const Chain& chain, std::size_t done, FactPath path, const schema::TypeInfo& start,
                     std::string pattern) {
    const schema::TypeInfo* record = &start;
    path.first_step = static_cast<Short>(ast_.steps.size());
    for (std::size_t i = done; i < chain.parts.size(); ++i) {
        const schema::FieldInfo* field = record->find(chain.parts[i]);
        if (field == nullptr) {
            ast_.steps.resize(path.first_step);
            unknown_field(chain.nodes[i], *record, pattern);
            return plain(TypeKind::error);
        }
        ast_.steps.push_back(static_cast<std::uint16_t>(record->index_of(*field)));
        ++path.step_count;
        pattern += (pattern.empty() ? "" : ".") + std::string(field->name);
        const bool last = i + 1 == chain.parts.size();
        if (field->kind == schema::Kind::record && !last) {
            record = &field->record();
            continue;
        }
        const bool testing = testing_ && last;
        const bool outer = std::exchange(testing_, testing);
        const Type type = finish_fact(chain.nodes[i], path, pattern, *field);
        testing_ = outer;
        return select_all(chain, i + 1, type);
    }
    return plain(TypeKind::error);
}

Type Checker::finish_fact(NodeId id, FactPath path, const std::string& pattern,
                          const schema::FieldInfo& field) {
    path.pattern = string(pattern);
    ast_.facts.push_back(path);
    Node& node = ast_.nodes[id];
    node.kind = NodeKind::fact;
    node.count = 0;
    node.data = static_cast<Short>(ast_.facts.size() - 1);
    check_guard(id, field.about.nullable && field.kind != schema::Kind::enumeration &&
                        field.kind != schema::Kind::list);
    return environment_.checked ? type_of_field(field) : Type{};
}

Type Checker::select_all(const Chain& chain, std::size_t done, Type type) {
    for (std::size_t i = done; i < chain.parts.size(); ++i)
        type = select_one(chain.nodes[i], type);
    return type;
}

Type Checker::select_one(NodeId id, const Type& operand) {
    const Type type = unifier_.shallow(operand);
    const std::string_view name = ast_.string(ast_.nodes[id].data);
    switch (type.kind) {
    case TypeKind::error:
    case TypeKind::dyn:
    case TypeKind::parameter:
        return Type{};
    case TypeKind::map:
        return type.arguments[1];
    case TypeKind::record: {
        const schema::FieldInfo* field = type.record->find(name);
        if (field == nullptr) {
            unknown_field(id, *type.record, type.record->name);
            return plain(TypeKind::error);
        }
        check_guard(id, field->about.nullable && field->kind != schema::Kind::enumeration &&
                            field->kind != schema::Kind::list);
        return type_of_field(*field);
    }
    default:
        break;
    }
    const Node& node = ast_.nodes[id];
    report(diag::Code::unknown_field, node.mark_begin, node.mark_end,
           quoted(source(ast_.child(node, 0))) + " is " + to_string(unifier_.resolve(type)) +
               " and has no field " + quoted(name),
           type.kind == TypeKind::list ? quoted(std::string(source(ast_.child(node, 0))) + ".exists(x, x." +
                                                std::string(name) + " ..)") +
                                             " or `.all(..)`"
                                       : "a value of its own, without a field");
    return plain(TypeKind::error);
}

std::optional<std::string> Checker::same_leaf_elsewhere(std::string_view leaf) const {
    std::optional<std::string> found;
    const auto visit = [&](const std::string& path, const schema::FieldInfo& field) {
        if (!found && field.name == leaf)
            found = path;
    };
    if (environment_.facts != nullptr)
        schema::for_each_field(*environment_.facts, visit);
    if (environment_.computed != nullptr)
        schema::for_each_field(*environment_.computed, visit, "calc.");
    return found;
}

void Checker::unknown_name(const Chain& chain) {
    std::vector<std::string_view> names;
    for (const Local& local : locals_)
        names.push_back(ast_.string(local.name));
    for (const auto& variable : environment_.variables)
        names.push_back(variable.first);
    if (environment_.facts != nullptr)
        for (const schema::FieldInfo& field : environment_.facts->fields)
            names.push_back(field.name);
    if (environment_.computed != nullptr)
        names.push_back("calc");
    names.insert(names.end(), {"true", "false", "null"});
    const Node& node = ast_.nodes[chain.nodes[0]];
    auto* diagnostic = report(diag::Code::unknown_name, node.mark_begin, node.mark_end,
                              "unknown name " + quoted(chain.parts[0]));
    if (diagnostic == nullptr)
        return;
    if (const auto near = text::nearest(chain.parts[0], names)) {
        diagnostic->suggestion = std::string(*near);
        diagnostic->fix = diag::Fix{*diagnostic->where, std::string(*near)};
    } else if (auto elsewhere = same_leaf_elsewhere(chain.parts.back()))
        diagnostic->suggestion = std::move(elsewhere);
    else
        diagnostic->expected = "a field, `calc` or a macro's variable; text stands in quotes, as in `'" +
                               std::string(chain.parts[0]) + "'`";
}

void Checker::unknown_field(NodeId id, const schema::TypeInfo& record, std::string_view owner) {
    const Node& node = ast_.nodes[id];
    const std::string_view name = ast_.string(node.data);
    auto* diagnostic = report(diag::Code::unknown_field, node.mark_begin, node.mark_end,
                              quoted(owner) + " has no field " + quoted(name));
    if (diagnostic == nullptr)
        return;
    std::vector<std::string_view> names;
    for (const schema::FieldInfo& field : record.fields)
        names.push_back(field.name);
    if (const auto near = text::nearest(name, names)) {
        diagnostic->suggestion = std::string(*near);
        diagnostic->fix = diag::Fix{*diagnostic->where, std::string(*near)};
    } else if (auto elsewhere = same_leaf_elsewhere(name))
        diagnostic->suggestion = std::move(elsewhere);
    else
        diagnostic->expected = "one of " + listed(names);
}

} // namespace readiness::cel

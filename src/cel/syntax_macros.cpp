// SPDX-License-Identifier: Apache-2.0
#include "cel/syntax_macros.hpp"

#include "cel/quoted.hpp"
#include <algorithm>
#include <array>
#include <string>

namespace readiness::cel {
namespace {

/// One form of a macro: how many variables it takes and how many expressions over them.
struct MacroForm {
    std::string_view name;
    MacroKind kind;
    std::uint8_t variables;
    std::uint8_t least;
    std::uint8_t most;
    std::string_view shape;
};

constexpr std::array<MacroForm, 12> forms = {{
    {"all", MacroKind::all, 1, 1, 1, "all(x, condition)"},
    {"exists", MacroKind::exists, 1, 1, 1, "exists(x, condition)"},
    {"exists_one", MacroKind::exists_one, 1, 1, 1, "exists_one(x, condition)"},
    {"existsOne", MacroKind::exists_one, 1, 1, 1, "existsOne(x, condition)"},
    {"filter", MacroKind::filter, 1, 1, 1, "filter(x, condition)"},
    {"map", MacroKind::map, 1, 1, 2, "map(x, value)` or `map(x, condition, value)"},
    {"all", MacroKind::all, 2, 1, 1, "all(i, x, condition)"},
    {"exists", MacroKind::exists, 2, 1, 1, "exists(i, x, condition)"},
    {"existsOne", MacroKind::exists_one, 2, 1, 1, "existsOne(i, x, condition)"},
    {"transformList", MacroKind::transform_list, 2, 1, 2, "transformList(i, x, value)"},
    {"transformMap", MacroKind::transform_map, 2, 1, 2, "transformMap(k, v, value)"},
    {"transformMapEntry", MacroKind::transform_map_entry, 2, 1, 2, "transformMapEntry(k, v, {key: value})"},
}};

/// The identifier that an argument consists of; empty if it is something else.
std::string_view variable_name(const MacroSyntax& call, NodeId id) {
    const Node& node = call.builder.ast.nodes[id];
    return node.kind == NodeKind::name && node.flags == 0 ? call.builder.ast.string(node.data)
                                                          : std::string_view{};
}

bool check_variables(const MacroSyntax& call, std::size_t count, std::string_view shape) {
    bool good = true;
    for (std::size_t i = 1; i <= count; ++i) {
        if (!variable_name(call, call.parts[i]).empty())
            continue;
        const Extent where = call.builder.extent(call.parts[i]);
        call.reporter.report(diag::Code::macro_variable, where.begin, where.end,
                             quoted(call.reporter.text(where.begin, where.end)) +
                                 " is not a name for a variable",
                             "a plain name, as in " + quoted(shape));
        good = false;
    }
    if (good && count == 2 && variable_name(call, call.parts[1]) == variable_name(call, call.parts[2])) {
        const Extent where = call.builder.extent(call.parts[2]);
        call.reporter.report(diag::Code::macro_variable, where.begin, where.end,
                             quoted(variable_name(call, call.parts[2])) + " names both variables",
                             "two names, as in " + quoted(shape));
        return false;
    }
    return good;
}

NodeId build(const MacroSyntax& call, MacroKind kind, std::size_t variables, NodeId range) {
    Macro macro;
    macro.kind = kind;
    macro.variables = static_cast<std::uint8_t>(variables);
    for (std::size_t i = 0; i < variables; ++i)
        macro.names[i] = call.builder.node(call.parts[1 + i]).data;
    std::vector<NodeId> children{range};
    const auto bodies = call.parts.begin() + static_cast<std::ptrdiff_t>(1 + variables);
    children.insert(children.end(), bodies, call.parts.end());
    return call.builder.add_macro(macro, children, call.extent, call.mark);
}

NodeId error_node(const MacroSyntax& call) {
    return call.builder.add(NodeKind::error, call.extent);
}

std::optional<NodeId> make_test(const MacroSyntax& call) {
    if (call.name != "has" && call.name != "stated")
        return std::nullopt;
    if (call.parts.size() != 1) {
        call.reporter.report(diag::Code::wrong_argument_count, call.mark.begin, call.mark.end,
                             quoted(call.name) + " with " + std::to_string(call.parts.size()) + " arguments",
                             "one field, as in " + quoted(std::string(call.name) + "(a.b)"));
        return error_node(call);
    }
    const Node& field = call.builder.node(call.parts[0]);
    const bool plain = call.name == "stated" && field.kind == NodeKind::name;
    if (field.kind != NodeKind::select && field.kind != NodeKind::error && !plain) {
        call.reporter.report(diag::Code::expression_syntax, field.begin, field.end,
                             quoted(call.reporter.text(field.begin, field.end)) + " is not a field",
                             "a field, as in " + quoted(std::string(call.name) + "(a.b)"));
        return error_node(call);
    }
    return call.builder.add(call.name == "has" ? NodeKind::has : NodeKind::stated, call.extent, call.parts, 0,
                            call.mark);
}

/// `cel.bind(x, value, expression)`
std::optional<NodeId> make_bind(const MacroSyntax& call) {
    if (call.name != "bind" || variable_name(call, call.parts[0]) != "cel")
        return std::nullopt;
    if (call.parts.size() != 4) {
        call.reporter.report(diag::Code::wrong_argument_count, call.mark.begin, call.mark.end,
                             "`cel.bind` with " + std::to_string(call.parts.size() - 1) + " arguments",
                             "`cel.bind(x, value, expression)`");
        return error_node(call);
    }
    if (!check_variables(call, 1, "cel.bind(x, value, expression)"))
        return error_node(call);
    Macro macro;
    macro.kind = MacroKind::bind;
    macro.names[0] = call.builder.node(call.parts[1]).data;
    const std::array<NodeId, 2> children{call.parts[2], call.parts[3]};
    return call.builder.add_macro(macro, children, call.extent, call.mark);
}

} // namespace

std::optional<NodeId> make_macro(const MacroSyntax& call) {
    if ((call.flags & flag::member) == 0)
        return call.flags == 0 ? make_test(call) : std::nullopt;
    if (const auto bind = make_bind(call))
        return bind;
    const std::size_t arguments = call.parts.size() - 1;
    const MacroForm* named = nullptr;
    const MacroForm* fits = nullptr;
    for (const MacroForm& form : forms) {
        if (form.name != call.name)
            continue;
        if (named == nullptr)
            named = &form;
        const bool counts = arguments >= static_cast<std::size_t>(form.variables + form.least) &&
                            arguments <= static_cast<std::size_t>(form.variables + form.most);
        if (counts && fits == nullptr)
            fits = &form;
    }
    if (named == nullptr)
        return std::nullopt;
    if (fits == nullptr) {
        call.reporter.report(diag::Code::wrong_argument_count, call.mark.begin, call.mark.end,
                             quoted(call.name) + " with " + std::to_string(arguments) +
                                 (arguments == 1 ? " argument" : " arguments"),
                             quoted(named->shape));
        return error_node(call);
    }
    if (!check_variables(call, fits->variables, fits->shape))
        return error_node(call);
    return build(call, fits->kind, fits->variables, call.parts[0]);
}

} // namespace readiness::cel

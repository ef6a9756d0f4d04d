// SPDX-License-Identifier: Apache-2.0
#include "cel/checker.hpp"

#include "cel/parser.hpp"
#include "cel/pattern.hpp"
#include "cel/quoted.hpp"
#include "cel/time_text.hpp"
#include "readiness/text/suggest.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace readiness::cel {
namespace {

constexpr std::array<std::string_view, 8> macro_words = {"has",        "stated", "all", "exists",
                                                         "exists_one", "filter", "map", "existsOne"};

/// `_+_` is shown as `+`.
std::string shown(std::string_view name) {
    const std::string_view symbol = operator_symbol(name);
    return quoted(symbol.empty() ? name : symbol);
}

} // namespace

/// `strings.quote(x)` reads like a method of a variable `strings`; it is a function of that name.
bool Checker::becomes_namespaced(Node& node) {
    const auto chain = chain_of(ast_.links[node.first]);
    if (!chain || (!chain->rooted && find_local(chain->parts[0]) != nullptr))
        return false;
    std::string name;
    for (const std::string_view part : chain->parts)
        name += std::string(part) + ".";
    name += ast_.string(node.data);
    const bool declared =
        std::any_of(environment_.functions.begin(), environment_.functions.end(),
                    [&](const FunctionDeclaration& f) { return !f.member && f.name == name; });
    if (!declared && !find_function(name))
        return false;
    node.data = string(name);
    node.flags = 0;
    ++node.first;
    --node.count;
    return true;
}

std::vector<const Overload*> Checker::candidates(std::string_view name, bool member) {
    std::vector<const Overload*> found;
    if (const auto index = find_function(name))
        for (const Overload& overload : functions()[*index].overloads)
            if (overload.member == member)
                found.push_back(&overload);
    if (declared_.empty() && !environment_.functions.empty())
        for (const FunctionDeclaration& function : environment_.functions) {
            Overload overload{function.member, function.parameters, function.result, 0};
            for (const Type& type : overload.parameters)
                if (type.kind == TypeKind::parameter || !type.arguments.empty())
                    overload.type_parameters = 26;
            declared_.push_back(std::move(overload));
        }
    for (std::size_t i = 0; i < declared_.size(); ++i)
        if (environment_.functions[i].name == name && declared_[i].member == member)
            found.push_back(&declared_[i]);
    return found;
}

/// The result of the overloads that take the arguments; `dyn` if they do not agree.
std::optional<Type> Checker::match(const std::vector<const Overload*>& overloads,
                                   const std::vector<Type>& arguments) {
    std::optional<Type> result;
    std::optional<Unifier::State> bound;
    const Unifier::State before = unifier_.save();
    for (const Overload* overload : overloads) {
        if (overload->parameters.size() != arguments.size())
            continue;
        unifier_.restore(before);
        const std::uint32_t base = unifier_.allocate(overload->type_parameters);
        bool fits = true;
        for (std::size_t i = 0; i < arguments.size() && fits; ++i)
            fits = unifier_.assign(Unifier::shifted(overload->parameters[i], base), arguments[i]);
        if (!fits)
            continue;
        const Type one = Unifier::shifted(overload->result, base);
        if (!result) {
            result = one;
            bound = unifier_.save();
        } else if (unifier_.resolve(one) != *result && one != *result)
            result = Type{};
    }
    unifier_.restore(bound ? *std::move(bound) : before);
    return result;
}

bool Checker::is_unknown(const Node& node) {
    const std::string_view name = ast_.string(node.data);
    return environment_.checked && candidates(name, true).empty() && candidates(name, false).empty();
}

Type Checker::check_call(NodeId id) {
    if ((ast_.nodes[id].flags & flag::member) != 0)
        becomes_namespaced(ast_.nodes[id]);
    const bool testing = std::exchange(testing_, false);
    const Node node = ast_.nodes[id];
    if (is_unknown(node)) {
        // Its arguments may use variables of a macro that was meant; problems in them would only confuse.
        if ((node.flags & flag::member) != 0)
            check(ast_.links[node.first]);
        testing_ = testing;
        report_unknown_function(node);
        return plain(TypeKind::error);
    }
    std::vector<Type> arguments;
    for (std::uint32_t i = 0; i < node.count; ++i)
        arguments.push_back(check(ast_.links[node.first + i]));
    testing_ = testing;
    const std::string name(ast_.string(node.data));
    ast_.nodes[id].extra = find_function(name).value_or(static_cast<Short>(functions().size()));
    const auto overloads = candidates(name, (node.flags & flag::member) != 0);
    const auto result = match(overloads, arguments);
    // Unchecked, a call that no overload could take by its shape alone fails when evaluated.
    if (!result)
        ast_.nodes[id].extra = static_cast<Short>(functions().size());
    if (!result || (name == "dyn" && environment_.strict))
        return report_call(id, arguments);
    check_enumeration(node, arguments);
    if (environment_.strict)
        check_literal_arguments(node);
    return environment_.checked ? *result : Type{};
}

Type Checker::report_call(NodeId id, const std::vector<Type>& arguments) {
    const Node& node = ast_.nodes[id];
    const std::string name(ast_.string(node.data));
    const auto overloads = candidates(name, (node.flags & flag::member) != 0);
    const bool arity = std::any_of(overloads.begin(), overloads.end(), [&](const Overload* overload) {
        return overload->parameters.size() == arguments.size();
    });
    if (name == "dyn" && environment_.strict)
        report(diag::Code::unknown_function, node.mark_begin, node.mark_end,
               "`dyn` is not available in rules", "values whose type is known");
    else if (overloads.empty())
        report_unknown_function(node);
    else if (!arity)
        report_arity(node, overloads, arguments.size());
    else
        report_no_overload(id, arguments);
    return plain(TypeKind::error);
}

void Checker::report_unknown_function(const Node& node) {
    const std::string name(ast_.string(node.data));
    const bool member = (node.flags & flag::member) != 0;
    if (!candidates(name, !member).empty()) {
        report(diag::Code::unknown_function, node.mark_begin, node.mark_end,
               quoted(name) + (member ? " is a function, not a method" : " is a method, not a function"),
               member ? quoted(name + "(a, ..)") : quoted("a." + name + "(..)"));
        return;
    }
    std::vector<std::string_view> names(macro_words.begin(), macro_words.end());
    for (const Function& function : functions())
        if (operator_symbol(function.name).empty() && function.name != "_[_]")
            names.push_back(function.name);
    auto* diagnostic = report(diag::Code::unknown_function, node.mark_begin, node.mark_end,
                              "unknown function " + quoted(name));
    if (diagnostic == nullptr)
        return;
    const auto near = text::nearest(name, names);
    if (!near) {
        diagnostic->expected =
            "a function of CEL, or one of `days_since`, `days_until`, `version_gte`, `has`, `stated`";
        return;
    }
    diagnostic->suggestion = std::string(*near);
    diagnostic->fix = diag::Fix{*diagnostic->where, std::string(*near)};
}

void Checker::report_arity(const Node& node, const std::vector<const Overload*>& overloads,
                           std::size_t given) {
    const std::size_t receiver = (node.flags & flag::member) != 0 ? 1 : 0;
    std::set<std::size_t> counts;
    for (const Overload* overload : overloads)
        counts.insert(overload->parameters.size() - receiver);
    std::string expected;
    for (const std::size_t count : counts)
        expected += (expected.empty() ? "" : " or ") + std::to_string(count);
    given -= receiver;
    report(diag::Code::wrong_argument_count, node.mark_begin, node.mark_end,
           quoted(ast_.string(node.data)) + " with " + std::to_string(given) +
               (given == 1 ? " argument" : " arguments"),
           expected + (expected == "1" ? " argument" : " arguments"));
}

void Checker::report_no_overload(NodeId id, const std::vector<Type>& arguments) {
    std::string types;
    for (const Type& type : arguments)
        types += (types.empty() ? "" : ", ") + to_string(unifier_.resolve(type));
    auto* diagnostic = report(diag::Code::no_overload, id,
                              shown(ast_.string(ast_.nodes[id].data)) + " has no form for (" + types + ")");
    if (diagnostic != nullptr)
        hint_operands(id, arguments, *diagnostic);
}

std::optional<std::string_view> Checker::literal_text(NodeId id) const {
    const Node& node = ast_.nodes[id];
    if (node.kind != NodeKind::literal)
        return std::nullopt;
    const Literal& literal = ast_.literals[node.data];
    return literal.kind == LiteralKind::string ? std::optional(ast_.strings[literal.bits]) : std::nullopt;
}

/// Literal patterns, times and versions are read now, so that they cannot fail later.
void Checker::check_literal_arguments(const Node& node) {
    const std::string_view name = ast_.string(node.data);
    const bool second = name == "matches" || name == "version_gte" || name.starts_with("get");
    if (!second && name != "timestamp" && name != "duration")
        return;
    if (node.count < (second ? 2U : 1U))
        return;
    const NodeId argument = ast_.links[node.first + (second ? 1U : 0U)];
    const auto text = literal_text(argument);
    if (!text)
        return;
    std::string problem;
    std::string expected;
    if (name == "matches") {
        problem = pattern_problem(*text).value_or("");
        expected = "a regular expression of RE2; `\\\\` before a character that stands for itself";
    } else if (name == "timestamp" && !parse_timestamp(*text)) {
        problem = "not a timestamp";
        expected = "`2026-11-20T00:00:00Z`";
    } else if (name == "duration" && !parse_duration(*text)) {
        problem = "not a duration";
        expected = "`36h`, `90m`, `1.5s`; days have no unit, because their length differs";
    } else if (name == "version_gte" && !schema::is_version(*text)) {
        problem = "not a version";
        expected = "digits and dots, such as `3.11`";
    } else if (name.starts_with("get") && !parse_zone(*text)) {
        problem = "not a time zone known here";
        expected = "`UTC` or an offset such as `+02:00`";
    }
    if (problem.empty())
        return;
    report(diag::Code::bad_literal_argument, argument, quoted(*text) + ": " + problem, expected);
}

} // namespace readiness::cel

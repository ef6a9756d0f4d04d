// SPDX-License-Identifier: Apache-2.0
#include "compile.hpp"

#include <algorithm>
#include <array>

namespace readiness::rules {

namespace {

/// Words with a meaning of their own in CEL.
constexpr std::array<std::string_view, 25> taken = {
    "as",   "bool",  "break", "bytes",     "calc", "cel",     "const", "continue", "double",
    "else", "false", "for",   "function",  "if",   "import",  "in",    "int",      "let",
    "list", "loop",  "map",   "namespace", "null", "package", "return"};
constexpr std::array<std::string_view, 7> also_taken = {"string", "true", "type", "uint",
                                                        "var",    "void", "while"};

std::string why_not(std::string_view name, const Vocabulary& words) {
    const bool spelled =
        !name.empty() && name.front() >= 'a' && name.front() <= 'z' &&
        name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
    if (!spelled)
        return "is not a lower-case word";
    if (words.environment.facts && words.environment.facts->find(name))
        return "is a section of the descriptor";
    if (std::ranges::find(taken, name) != taken.end() ||
        std::ranges::find(also_taken, name) != also_taken.end())
        return "has a meaning of its own in CEL";
    if (std::ranges::find(words.variables, name, &cel::Definition::name) != words.variables.end())
        return words.behind.at(std::string(name)).contains(std::string(name))
                   ? "is a threshold of the profile"
                   : "is the name of another variable";
    return {};
}

void load_variable(const source::SourceSet& sources, const yaml::Document& document, yaml::NodeId node,
                   const VariableEntry& entry, Vocabulary& words, diag::Diagnostics& diagnostics) {
    const std::string& name = entry.name.value;
    if (const std::string reason = why_not(name, words); !reason.empty()) {
        const Text written = text_of(sources, document, node, "name");
        auto& problem = diagnostics.report(diag::Code::variable_name, written.where(0, written.text.size()),
                                           "`" + name + "` " + reason);
        problem.expected = "a name of its own, such as `near_rollout`";
        return;
    }
    const Text text = text_of(sources, document, node, "expression");
    std::set<std::string> named;
    cel::Type type;
    const auto program = compile_text(text, words, cel::Want::anything, diagnostics, &named, &type);
    words.behind[name] = std::move(named);
    // What stands for it is the whole expression; conditions then name nothing that is not in the descriptor.
    words.variables.push_back({name, program ? std::string(program->text) : "false", !program});
    if (program)
        words.environment.variables.emplace_back(name, std::move(type));
}

} // namespace

void load_variables(const source::SourceSet& sources, const yaml::Document& document, const PackFile& written,
                    Vocabulary& words, diag::Diagnostics& diagnostics) {
    const yaml::NodeId list = document.find(document.root(), "variables");
    if (list == yaml::no_node)
        return;
    const std::vector<yaml::NodeId> nodes = document.children(list);
    for (std::size_t i = 0; i < nodes.size() && i < written.variables.value.size(); ++i) {
        const VariableEntry& entry = written.variables.value[i];
        if (entry.name.stated() && entry.expression.stated())
            load_variable(sources, document, nodes[i], entry, words, diagnostics);
    }
}

} // namespace readiness::rules

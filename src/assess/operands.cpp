// SPDX-License-Identifier: Apache-2.0
#include "operands.hpp"

#include <algorithm>

namespace readiness::assess {

Operands::Operands(const cel::Program& program) : program_(program), ast_(program.ast()) {
    collect(ast_.root);
}

void Operands::collect(cel::NodeId id) {
    const cel::Node& node = ast_.nodes[id];
    const bool both = node.kind == cel::NodeKind::all_of;
    if (both || node.kind == cel::NodeKind::any_of) {
        logic_[{node.begin, node.end}] = !both;
        for (const cel::NodeId child : ast_.children(node)) {
            const cel::Node& operand = ast_.nodes[child];
            operands_.try_emplace({operand.begin, operand.end});
        }
    }
    for (const cel::NodeId child : ast_.children(node))
        collect(child);
}

bool Operands::open() const {
    return std::ranges::any_of(operands_, [](const auto& entry) { return !entry.second.in_example; });
}

void Operands::look(const Situation& situation, const cel::Activation& activation) {
    note(cel::explain(program_, activation).root, situation);
}

/// An operand decides if it alone settles a step that itself mattered.
void Operands::note(const cel::Step& step, const Situation& situation) {
    const auto logic = logic_.find({step.begin, step.end});
    for (const cel::Step& child : step.children) {
        note(child, situation);
        const bool* value = child.value.get<bool>();
        if (logic == logic_.end() || !step.blamed || !child.blamed || !value || *value != logic->second)
            continue;
        const auto found = operands_.find({child.begin, child.end});
        if (found == operands_.end())
            continue;
        Operand& operand = found->second;
        operand.in_example |= situation.changes.empty();
        if (!operand.in_variant && !situation.changes.empty()) {
            operand.in_variant = true;
            operand.example = situation.example;
            operand.change = situation.changes;
        }
    }
}

std::vector<Untested> Operands::untested() const {
    std::vector<Untested> result;
    for (const auto& [span, operand] : operands_)
        if (operand.in_variant && !operand.in_example)
            result.push_back({span.first, span.second,
                              std::string(program_.text.substr(span.first, span.second - span.first)),
                              operand.example, operand.change});
    return result;
}

} // namespace readiness::assess

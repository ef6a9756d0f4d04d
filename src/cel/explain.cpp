// SPDX-License-Identifier: Apache-2.0
#include "readiness/cel/explain.hpp"

#include "cel/blame.hpp"

namespace readiness::cel {
namespace {

bool is_element(const Trace& step) {
    return !step.element.empty();
}

Step to_step(const Ast& ast, Trace&& trace, std::optional<std::size_t> elements_kept) {
    const Node& node = ast.nodes[trace.node];
    Step step{.begin = node.begin,
              .end = node.end,
              .value = owned(std::move(trace.value)),
              .blamed = trace.blamed,
              .element = std::move(trace.element)};
    std::erase_if(trace.children,
                  [&](const Trace& child) { return ast.nodes[child.node].kind == NodeKind::literal; });
    for (const Trace& child : trace.children) {
        if (!is_element(child))
            continue;
        ++step.elements;
        step.elements_blamed += child.blamed ? 1U : 0U;
    }
    std::size_t elements = 0;
    for (Trace& child : trace.children) {
        const bool candidate = step.elements_blamed == 0 || child.blamed;
        if (!elements_kept || !is_element(child) || (candidate && elements++ < *elements_kept))
            step.children.push_back(to_step(ast, std::move(child), elements_kept));
    }
    return step;
}

/// The step of the whole, blamed; nothing if there is none. `cut_short` is told whether steps are missing.
std::optional<Trace> record(const Program& program, const Activation& activation, const Keep& keep,
                            Explanation& explanation, bool& cut_short) {
    Evaluator evaluator(program.ast(), activation);
    Trace top;
    evaluator.record_steps(top, keep.steps);
    Value outcome = evaluator.run();
    cut_short = evaluator.cut_short();
    if (top.children.empty())
        return std::nullopt;
    Trace& root = top.children.front();
    root.value = std::move(outcome);
    Blamer(program, keep.facts, explanation).blame(root);
    return std::move(root);
}

std::optional<Trace> blamed(const Program& program, const Activation& activation, Keep keep,
                            Explanation& explanation) {
    bool cut_short = false;
    std::optional<Trace> root = record(program, activation, keep, explanation, cut_short);
    if (!cut_short || keep.steps >= most_steps || explanation.facts.size() >= keep.facts)
        return root;
    root.reset(); // before there is a second, larger one
    explanation = {};
    keep.steps = most_steps;
    return record(program, activation, keep, explanation, cut_short);
}

} // namespace

Explanation explain(const Program& program, const Activation& activation, const Keep& keep) {
    Explanation explanation;
    if (auto root = blamed(program, activation, keep, explanation))
        explanation.root = to_step(program.ast(), std::move(*root), keep.elements);
    return explanation;
}

Explanation explain_facts(const Program& program, const Activation& activation, const Keep& keep) {
    Explanation explanation;
    blamed(program, activation, keep, explanation);
    return explanation;
}

} // namespace readiness::cel

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

/// The steps below `top`, blamed; false if there are none.
bool blame_steps(const Program& program, const Activation& activation, const Keep& keep, Trace& top,
                 Explanation& explanation) {
    Evaluator evaluator(program.ast(), activation);
    evaluator.record_steps(top, keep.steps);
    Value outcome = evaluator.run();
    if (top.children.empty())
        return false;
    top.children.front().value = std::move(outcome);
    Blamer(program, keep.facts, explanation).blame(top.children.front());
    return true;
}

} // namespace

Explanation explain(const Program& program, const Activation& activation, const Keep& keep) {
    Trace top;
    Explanation explanation;
    if (blame_steps(program, activation, keep, top, explanation))
        explanation.root = to_step(program.ast(), std::move(top.children.front()), keep.elements);
    return explanation;
}

Explanation explain_facts(const Program& program, const Activation& activation, const Keep& keep) {
    Trace top;
    Explanation explanation;
    blame_steps(program, activation, keep, top, explanation);
    return explanation;
}

} // namespace readiness::cel

// SPDX-License-Identifier: Apache-2.0
#include "readiness/cel/explain.hpp"

#include "cel/blame.hpp"

namespace readiness::cel {
namespace {

Step to_step(const Ast& ast, Trace&& trace) {
    const Node& node = ast.nodes[trace.node];
    Step step{node.begin, node.end, owned(std::move(trace.value)), trace.blamed, std::move(trace.element),
              {}};
    step.children.reserve(trace.children.size());
    for (Trace& child : trace.children)
        if (ast.nodes[child.node].kind != NodeKind::literal)
            step.children.push_back(to_step(ast, std::move(child)));
    return step;
}

} // namespace

Explanation explain(const Program& program, const Activation& activation) {
    Trace top;
    Evaluator evaluator(program, activation);
    evaluator.record_steps(top);
    const Value outcome = evaluator.run();
    Explanation explanation;
    if (top.children.empty())
        return explanation;
    Trace& root = top.children.front();
    root.value = outcome;
    Blamer(program, explanation.facts).blame(root);
    explanation.root = to_step(program.ast, std::move(root));
    return explanation;
}

} // namespace readiness::cel

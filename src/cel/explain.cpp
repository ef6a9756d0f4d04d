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

/// The steps below `top`, blamed; false if there are none.
bool blame_steps(const Program& program, const Activation& activation, Trace& top,
                 std::vector<DecidingFact>& facts) {
    Evaluator evaluator(program.ast(), activation);
    evaluator.record_steps(top);
    Value outcome = evaluator.run();
    if (top.children.empty())
        return false;
    top.children.front().value = std::move(outcome);
    Blamer(program, facts).blame(top.children.front());
    return true;
}

} // namespace

Explanation explain(const Program& program, const Activation& activation) {
    Trace top;
    Explanation explanation;
    if (blame_steps(program, activation, top, explanation.facts))
        explanation.root = to_step(program.ast(), std::move(top.children.front()));
    return explanation;
}

std::vector<DecidingFact> deciding_facts(const Program& program, const Activation& activation) {
    Trace top;
    std::vector<DecidingFact> facts;
    blame_steps(program, activation, top, facts);
    return facts;
}

} // namespace readiness::cel

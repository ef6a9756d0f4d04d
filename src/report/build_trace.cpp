// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"
#include "report/build_parts.hpp"

#include <algorithm>

namespace readiness::report {

namespace {

constexpr std::size_t text_columns = 120;
constexpr std::size_t depth_most = 16;

/// Turns the steps of one condition into those of the report.
class Cutter {
  public:
    explicit Cutter(const cel::Program& condition) : condition_(condition) {}
    TraceStep cut(const cel::Step& step, std::size_t depth = 0) const;

  private:
    const cel::Program& condition_;
};

TraceStep Cutter::cut(const cel::Step& step, std::size_t depth) const {
    TraceStep to;
    count(to.begin, step.begin);
    count(to.end, step.end);
    say(to.text, text::shorten(text::one_line(condition_.text.substr(step.begin, step.end - step.begin)),
                               text_columns, "..."));
    say(to.value, text::shorten(cel::format_for_people(step.value), text_columns, "..."));
    say(to.blamed, step.blamed);
    say(to.element, step.element);
    if (step.elements > 0) {
        count(to.entries, step.elements);
        count(to.entries_blamed, step.elements_blamed);
    }
    std::vector<TraceStep> children;
    if (step.blamed && depth < depth_most)
        for (const cel::Step& child : step.children)
            children.push_back(cut(child, depth + 1));
    say(to.children, std::move(children));
    return to;
}

} // namespace

std::vector<TraceStep> build_trace(const assess::Finding& finding) {
    std::vector<TraceStep> result;
    for (const assess::Trace& trace : finding.reasons().traces) {
        TraceStep& root = result.emplace_back(Cutter(*trace.condition).cut(trace.step));
        say(root.condition, trace.condition == &finding.rule->applies ? "applies" : "require");
    }
    return result;
}

} // namespace readiness::report

// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"
#include "report/build_parts.hpp"

#include <algorithm>

namespace readiness::report {

namespace {

constexpr std::size_t entries_shown = 3;
constexpr std::size_t text_columns = 120;
constexpr std::size_t depth_most = 16;

/// Turns the steps of one condition into those of the report.
class Cutter {
  public:
    explicit Cutter(const cel::Program& condition) : condition_(condition) {}
    TraceStep cut(const cel::Step& step, std::size_t depth = 0) const;

  private:
    std::vector<TraceStep> children(const cel::Step& step, std::size_t depth) const;

    const cel::Program& condition_;
};

bool is_entry(const cel::Step& step) {
    return !step.element.empty();
}

bool is_blamed_entry(const cel::Step& step) {
    return is_entry(step) && step.blamed;
}

/// The entries that decided or, where the list as a whole did, the first ones.
std::vector<TraceStep> Cutter::children(const cel::Step& step, std::size_t depth) const {
    const bool any_blamed = std::ranges::any_of(step.children, is_blamed_entry);
    std::vector<TraceStep> result;
    std::size_t entries = 0;
    for (const cel::Step& child : step.children) {
        if (is_entry(child) && ((any_blamed && !child.blamed) || entries++ >= entries_shown))
            continue;
        result.push_back(cut(child, depth + 1));
    }
    return result;
}

TraceStep Cutter::cut(const cel::Step& step, std::size_t depth) const {
    TraceStep to;
    count(to.begin, step.begin);
    count(to.end, step.end);
    say(to.text, text::shorten(text::one_line(condition_.text.substr(step.begin, step.end - step.begin)),
                               text_columns, "..."));
    say(to.value, text::shorten(cel::format_for_people(step.value), text_columns, "..."));
    say(to.blamed, step.blamed);
    say(to.element, step.element);
    if (std::ranges::any_of(step.children, is_entry)) {
        const auto number = [&](auto test) {
            return static_cast<std::size_t>(std::ranges::count_if(step.children, test));
        };
        count(to.entries, number(is_entry));
        count(to.entries_blamed, number(is_blamed_entry));
    }
    say(to.children, step.blamed && depth < depth_most ? children(step, depth) : std::vector<TraceStep>());
    return to;
}

} // namespace

std::vector<TraceStep> build_trace(const assess::Finding& finding) {
    std::vector<TraceStep> result;
    for (const assess::Trace& trace : finding.traces) {
        TraceStep& root = result.emplace_back(Cutter(*trace.condition).cut(trace.step));
        say(root.condition, trace.condition == &finding.rule->applies ? "applies" : "require");
    }
    return result;
}

} // namespace readiness::report

// SPDX-License-Identifier: Apache-2.0
#include "steps.hpp"

#include "readiness/schema/paths.hpp"

#include <algorithm>

namespace readiness::assess {

namespace {

/// That a finding waits for a fact.
struct Wait {
    std::string_view path;
    std::size_t finding = 0;
    auto operator<=>(const Wait&) const = default;
};

std::vector<Wait> waits(const std::vector<Finding>& findings) {
    std::vector<Wait> result;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (findings[i].outcome == Outcome::unknown)
            for (const std::string& path : findings[i].missing)
                result.push_back({path, i});
    std::ranges::sort(result);
    return result;
}

Question ask(std::span<const Wait> all, const Run& run, const std::vector<Finding>& findings) {
    Question question;
    question.path = all.front().path;
    question.field = schema::find_field(*run.subject.facts.type, question.path);
    for (const Wait& wait : all) {
        const Finding& finding = findings[wait.finding];
        question.findings.push_back(wait.finding);
        question.points += finding.share;
        question.blocker |= finding.severity == Severity::blocker && !finding.advice;
    }
    return question;
}

} // namespace

void collect_questions(const Run& run, Assessment& assessment) {
    struct Placed {
        Question question;
        schema::TablePosition position; ///< in the descriptor
    };
    const std::vector<Wait> all = waits(assessment.findings);
    std::vector<Placed> placed;
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        while (end < all.size() && all[end].path == all[begin].path)
            ++end;
        placed.push_back({ask({all.data() + begin, end - begin}, run, assessment.findings),
                          schema::table_position(run.subject.facts.type, all[begin].path)});
    }
    std::ranges::sort(placed, [](const Placed& a, const Placed& b) {
        if (a.question.blocker != b.question.blocker)
            return a.question.blocker;
        if (a.question.points != b.question.points)
            return a.question.points > b.question.points;
        return a.position < b.position;
    });
    assessment.questions.reserve(placed.size());
    for (Placed& each : placed)
        assessment.questions.push_back(std::move(each.question));
}

} // namespace readiness::assess

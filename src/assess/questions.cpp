// SPDX-License-Identifier: Apache-2.0
#include "steps.hpp"

#include "readiness/schema/paths.hpp"

#include <algorithm>
#include <unordered_map>

namespace readiness::assess {

namespace {

/// One question for each fact that is missing, in the order in which findings name them.
std::vector<Question> gather(const std::vector<Finding>& findings) {
    std::vector<Question> questions;
    std::unordered_map<std::string_view, std::size_t> known; // of paths that the findings keep
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& finding = findings[i];
        if (finding.outcome != Outcome::unknown)
            continue;
        for (const std::string& path : finding.missing) {
            const auto [place, is_new] = known.try_emplace(path, questions.size());
            if (is_new)
                questions.push_back({.path = path});
            Question& question = questions[place->second];
            question.findings.push_back(i);
            question.points += finding.share;
            question.blocker |= finding.severity == Severity::blocker && !finding.advice;
        }
    }
    return questions;
}

} // namespace

void collect_questions(const Run& run, Assessment& assessment) {
    std::vector<Question> questions = gather(assessment.findings);
    struct Placed {
        std::size_t question = 0;
        schema::TablePosition position; ///< in the descriptor
    };
    std::vector<Placed> order;
    order.reserve(questions.size());
    for (std::size_t i = 0; i < questions.size(); ++i)
        order.push_back({i, schema::table_position(run.subject.facts.type, questions[i].path)});
    std::ranges::sort(order, [&](const Placed& left, const Placed& right) {
        const Question& a = questions[left.question];
        const Question& b = questions[right.question];
        if (a.blocker != b.blocker)
            return a.blocker;
        if (const auto points = a.points <=> b.points; points != 0)
            return points > 0;
        return left.position < right.position || (left.position == right.position && a.path < b.path);
    });
    assessment.questions.reserve(questions.size());
    const bool all = run.options.detail != Detail::summary;
    for (const Placed& each : order) {
        Question& question = assessment.questions.emplace_back(std::move(questions[each.question]));
        if (all || assessment.questions.size() <= leading_questions)
            question.field = schema::find_field(*run.subject.facts.type, question.path);
    }
}

} // namespace readiness::assess

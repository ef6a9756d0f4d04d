// SPDX-License-Identifier: Apache-2.0
#include "steps.hpp"

#include "readiness/schema/paths.hpp"

#include <algorithm>

namespace readiness::assess {

void collect_questions(const Run& run, Assessment& assessment) {
    const schema::TypeInfo& facts = *run.subject.facts.type;
    std::map<std::string, Question> by_path;
    for (std::size_t i = 0; i < assessment.findings.size(); ++i) {
        const Finding& finding = assessment.findings[i];
        if (finding.outcome != Outcome::unknown)
            continue;
        for (const std::string& path : finding.missing) {
            Question& question = by_path[path];
            question.path = path;
            question.findings.push_back(i);
            question.points += finding.share;
            question.blocker |= finding.severity == Severity::blocker && !finding.advice;
        }
    }
    for (auto& [path, question] : by_path) {
        question.field = schema::find_field(facts, path);
        assessment.questions.push_back(std::move(question));
    }
    std::ranges::sort(assessment.questions, [&](const Question& a, const Question& b) {
        if (a.blocker != b.blocker)
            return a.blocker;
        if (a.points != b.points)
            return a.points > b.points;
        return schema::table_position(&facts, a.path) < schema::table_position(&facts, b.path);
    });
}

} // namespace readiness::assess

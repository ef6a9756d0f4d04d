// SPDX-License-Identifier: Apache-2.0
#include "draft.hpp"

#include "subject.hpp"

#include "readiness/load/insert.hpp"
#include "readiness/yaml/document.hpp"

#include <algorithm>

namespace readiness::cli {

namespace {

/// The first problem that was not there before.
const diag::Diagnostic* new_problem(const Draft& before, const Draft& after) {
    std::vector<const diag::Diagnostic*> known;
    for (const diag::Diagnostic& problem : before.diagnostics.items())
        known.push_back(&problem);
    for (const diag::Diagnostic& problem : after.diagnostics.items()) {
        const auto same = std::ranges::find_if(known, [&](const diag::Diagnostic* old) {
            return old->code == problem.code && old->message == problem.message;
        });
        if (same == known.end())
            return &problem;
        known.erase(same);
    }
    return nullptr;
}

bool leads_to(std::string_view path, std::string_view below) {
    return below.starts_with(path) &&
           (below.size() == path.size() || below[path.size()] == '.' || below[path.size()] == '[');
}

/// Whether the file says what it said, and of `path` alone more.
bool only_adds(const Draft& before, const Draft& after, std::string_view path) {
    if (!after.locations.find(path))
        return false;
    bool only = true;
    before.locations.each([&](std::string_view old, const load::Location&) {
        only = only && (leads_to(path, old) || after.locations.find(old));
    });
    after.locations.each([&](std::string_view now, const load::Location&) {
        only = only && (before.locations.find(now) || leads_to(now, path) || leads_to(path, now));
    });
    return only;
}

Attempt refused(const diag::Diagnostic& problem) {
    Attempt attempt{.draft = nullptr, .problem = problem.message};
    if (!problem.expected.empty())
        attempt.problem += "; expected " + problem.expected;
    attempt.nearest = problem.suggestion.value_or("");
    return attempt;
}

} // namespace

std::unique_ptr<Draft> read_draft(const DraftContext& context, std::string text) {
    auto draft = std::make_unique<Draft>();
    draft->text = std::move(text);
    const source::FileId file = draft->sources.add(context.name, draft->text);
    const auto document = yaml::parse(draft->sources, file, draft->diagnostics);
    if (document)
        draft->locations =
            load::load(draft->sources, *document, document->root(), schema::ref_mut(draft->project),
                       {.evidence = true, .what = "a project descriptor"}, draft->diagnostics);
    if (!document || draft->diagnostics.has_errors())
        return draft;
    const schema::Fact<schema::Date>& stated = draft->project.as_of;
    const schema::Date as_of = context.as_of.value_or(stated.stated() ? stated.value : context.today);
    draft->project.as_of = {schema::State::stated, as_of};
    draft->computed = model::compute(draft->project, context.calendar);
    draft->subject = make_subject(draft->project, draft->computed, draft->locations, as_of);
    check_subject(draft->subject, context.rulebook.catalogue, draft->locations, draft->diagnostics);
    if (!draft->diagnostics.has_errors())
        draft->assessment = assess::assess(context.rulebook.catalogue, context.rulebook.profile,
                                           draft->subject, context.options);
    return draft;
}

Attempt with_fact(const DraftContext& context, const Draft& draft, const std::string& path,
                  const std::string& yaml) {
    const auto text = load::insert(draft.text, schema::type_of<model::Project>(), path, yaml);
    const std::string by_hand =
        "the file is written so that `" + path + "` has to be added to it by hand: `" + yaml + "`";
    if (!text)
        return {.draft = nullptr, .problem = by_hand};
    auto next = read_draft(context, *text);
    if (const diag::Diagnostic* problem = new_problem(draft, *next))
        return refused(*problem);
    if (!only_adds(draft, *next, path))
        return {.draft = nullptr, .problem = by_hand};
    return {.draft = std::move(next)};
}

} // namespace readiness::cli

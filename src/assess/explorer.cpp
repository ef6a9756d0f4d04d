// SPDX-License-Identifier: Apache-2.0
#include "explorer.hpp"

#include "readiness/assess/prove.hpp"
#include "readiness/load/loader.hpp"

#include <algorithm>

namespace readiness::assess {

namespace {

/// Situations kept for further changes.
constexpr std::size_t kept_most = 5'000;

/// `integration.systems[2].owner` as `integration.systems[].owner`.
std::string without_indices(std::string_view path) {
    std::string pattern;
    for (std::size_t at = 0; at < path.size(); ++at) {
        pattern += path[at];
        if (path[at] == '[')
            at = path.find(']', at) - 1;
    }
    return pattern;
}

} // namespace

Explorer::Explorer(const source::SourceSet& sources, const rules::Rule& rule,
                   const rules::RuleExamples& examples, const SubjectType& subject_type)
    : subject_type_(subject_type) {
    load_examples(sources, examples);
    if (bases_.empty())
        bases_.push_back({"nothing stated", schema::Object(*subject_type_.facts)});
    landmarks_.add(rule.applies);
    landmarks_.add(rule.require);
    landmarks_.today = subject_type_.compute(bases_.front().facts.ref()).as_of;
    add_patterns(rule);
}

void Explorer::load_examples(const source::SourceSet& sources, const rules::RuleExamples& examples) {
    // Whoever runs the examples reports what is wrong with them.
    diag::Diagnostics unseen;
    for (const auto* list : {&examples.pass, &examples.fail, &examples.unknown, &examples.not_applicable})
        for (const rules::Example& example : *list) {
            Base& base = bases_.emplace_back(Base{example.name, schema::Object(*subject_type_.facts)});
            load::load(sources, examples.document, example.facts, base.facts.mut(), {.evidence = true},
                       unseen);
        }
}

void Explorer::add_patterns(const rules::Rule& rule) {
    std::set<std::string, std::less<>> found;
    for (const std::string_view fact : rule.facts) {
        constexpr std::string_view computed = "calc.";
        if (!fact.starts_with(computed)) {
            found.emplace(fact);
            continue;
        }
        for (const Base& base : bases_) {
            const ComputedRecord record = subject_type_.compute(base.facts.ref());
            const schema::TypeInfo& type = *record.values.ref().type;
            const schema::FieldInfo* field = type.find(fact.substr(computed.size()));
            if (field && type.index_of(*field) < record.inputs.size())
                for (const std::string& input : record.inputs[type.index_of(*field)])
                    found.insert(without_indices(input));
        }
    }
    patterns_.assign(found.begin(), found.end());
}

std::size_t Explorer::look_at(schema::Ref facts, const std::string& example, const std::string& changes,
                              const Look& look) const {
    const ComputedRecord computed = subject_type_.compute(facts);
    const Subject subject{.facts = facts,
                          .computed = computed.values.ref(),
                          .computed_inputs = &computed.inputs,
                          .computed_missing = &computed.missing,
                          .as_of = computed.as_of};
    return look({subject, example, changes});
}

schema::Object Explorer::facts_of(const Variant& variant) const {
    schema::Object facts(*subject_type_.facts);
    const schema::Object* from = &bases_[variant.base].facts;
    std::vector<schema::Object> steps;
    steps.reserve(variant.edits.size());
    for (const Edit& edit : variant.edits) {
        schema::Object& to = steps.emplace_back(*subject_type_.facts);
        apply(edit, from->ref(), to.mut());
        from = &to;
    }
    return std::move(steps.back());
}

void Explorer::look_around(const Variant& variant, const Look& look, const std::function<bool()>& done) {
    const std::optional<schema::Object> changed =
        variant.edits.empty() ? std::nullopt : std::optional(facts_of(variant));
    const schema::Ref facts = changed ? changed->ref() : bases_[variant.base].facts.ref();
    std::string before;
    for (const Edit& edit : variant.edits)
        before += edit.words + ", ";
    for (const Edit& edit : edits_of(facts, patterns_, landmarks_)) {
        if (variants_ == variants_most || done())
            return;
        schema::Object after(*subject_type_.facts);
        apply(edit, facts, after.mut());
        ++variants_;
        const std::size_t distance =
            look_at(after.ref(), bases_[variant.base].name, before + edit.words, look);
        if (next_.size() == kept_most)
            next_.erase(std::prev(next_.end()));
        Variant further = variant;
        further.edits.push_back(edit);
        next_.emplace(distance, std::move(further));
    }
}

void Explorer::look_near(const Look& look) {
    for (const Base& base : bases_)
        look_at(base.facts.ref(), base.name, {}, look);
    for (std::size_t i = 0; i < bases_.size(); ++i)
        look_around({.base = i}, look, [] { return false; });
}

void Explorer::look_further(const Look& look, const std::function<bool()>& done) {
    while (!next_.empty() && variants_ < variants_most && !done()) {
        const Variant variant = std::move(next_.extract(next_.begin()).mapped());
        look_around(variant, look, done);
    }
}

} // namespace readiness::assess

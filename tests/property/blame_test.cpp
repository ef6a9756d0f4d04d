// SPDX-License-Identifier: Apache-2.0
// What an explanation names is enough: with every other fact taken away the rule says the same.
#include "readiness/assess/assessment.hpp"
#include "readiness/schema/copy.hpp"
#include "support/catch.hpp"
#include "support/project_subject.hpp"
#include "support/random_record.hpp"

#include <algorithm>
#include <set>

using namespace readiness;
using test::ProjectSubject;

namespace {

constexpr int rounds = 300;

/// The facts that an explanation names.
class Kept {
  public:
    explicit Kept(std::set<std::string> paths) : paths_(std::move(paths)) {}

    /// The path itself or something it is part of is named.
    bool whole(std::string_view path) const {
        return std::ranges::any_of(paths_, [&](const std::string& kept) { return covers(kept, path); });
    }
    /// Something within it is named.
    bool inside(std::string_view path) const {
        return std::ranges::any_of(paths_, [&](const std::string& kept) { return covers(path, kept); });
    }

  private:
    static bool covers(std::string_view outer, std::string_view path) {
        return path.starts_with(outer) &&
               (path.size() == outer.size() || path[outer.size()] == '.' || path[outer.size()] == '[');
    }
    std::set<std::string> paths_;
};

/// Copies what is named; of a list of which an entry is named all entries are there, the others blank.
void copy_kept(schema::Ref from, schema::MutRef to, const Kept& kept, const std::string& prefix) {
    for (const schema::FieldInfo& field : from.type->fields) {
        const std::string path = prefix + std::string(field.name);
        const schema::Access& access = field.access;
        if (kept.whole(path)) {
            schema::copy_field(field, from.object, to.object);
        } else if (!kept.inside(path)) {
            continue;
        } else if (field.kind == schema::Kind::record) {
            copy_kept({&field.record(), access.child(from.object)},
                      {&field.record(), access.child_mut(to.object)}, kept, path + ".");
        } else if (field.kind == schema::Kind::list && field.element == schema::Kind::record) {
            access.set_state(to.object, access.state(from.object));
            for (std::size_t i = 0; i < access.size(from.object); ++i)
                copy_kept({&field.record(), access.element_record(from.object, i)},
                          {&field.record(), access.append_record(to.object)}, kept,
                          path + "[" + std::to_string(i) + "].");
        } else {
            schema::copy_field(field, from.object, to.object);
        }
    }
}

/// Computed facts stand for what they are worked out from.
Kept named_facts(const assess::Finding& finding, const ProjectSubject& subject) {
    std::set<std::string> paths;
    for (const cel::DecidingFact& fact : finding.reasons().facts) {
        if (!fact.path.starts_with("calc.")) {
            paths.insert(fact.path);
            continue;
        }
        const schema::TypeInfo& computed = *subject.subject.computed.type;
        const std::size_t index = computed.index_of(*computed.find(fact.path.substr(5)));
        paths.insert(subject.computed.inputs[index].begin(), subject.computed.inputs[index].end());
    }
    return Kept(std::move(paths));
}

model::Project random_project(std::uint64_t seed, double stated) {
    std::mt19937_64 random(seed);
    model::Project project;
    test::fill_randomly(schema::ref_mut(project), random, {.stated = stated});
    return project;
}

cel::Truth require_over(const rules::Rule& rule, const ProjectSubject& subject) {
    return cel::evaluate(rule.require, {.facts = subject.subject.facts,
                                        .computed = subject.subject.computed,
                                        .computed_inputs = subject.subject.computed_inputs,
                                        .computed_missing = subject.subject.computed_missing,
                                        .today = subject.subject.as_of,
                                        .bindings = {}})
        .truth;
}

} // namespace

TEST_CASE("the facts that are blamed bring about the outcome by themselves", "[property]") {
    const test::EmbeddedRules& rules = test::embedded_rules();
    int fails = 0, unknowns = 0;
    for (int seed = 0; seed < rounds; ++seed) {
        const ProjectSubject subject(
            random_project(static_cast<std::uint64_t>(seed), 0.3 + 0.7 * seed / rounds));
        const assess::Assessment all = assess::assess(rules.catalogue, rules.profile, subject.subject);
        for (const assess::Finding& finding : all.findings) {
            const bool fails_here = finding.outcome == assess::Outcome::fail;
            if (!fails_here && finding.outcome != assess::Outcome::unknown)
                continue;
            model::Project reduced;
            copy_kept(subject.subject.facts, schema::ref_mut(reduced), named_facts(finding, subject), "");
            const ProjectSubject left(reduced);
            std::string named;
            for (const cel::DecidingFact& fact : finding.reasons().facts)
                named += fact.path + " = " + fact.value + " (" + fact.expected + ")\n";
            INFO("seed " << seed << ", " << finding.rule->id << "\n"
                         << finding.rule->require.text << "\n"
                         << named << "left:\n"
                         << load::dump(left.subject.facts));
            const cel::Truth truth = require_over(*finding.rule, left);
            CHECK((fails_here ? truth == cel::Truth::no : truth != cel::Truth::no));
            CHECK(truth != cel::Truth::error);
            ++(fails_here ? fails : unknowns);
        }
    }
    CHECK(fails > rounds);
    CHECK(unknowns > rounds);
}

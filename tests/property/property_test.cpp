// SPDX-License-Identifier: Apache-2.0
// What must hold for every project, tried on random ones made from the field tables.
#include "readiness/assess/gate.hpp"
#include "support/catch.hpp"
#include "support/project_subject.hpp"
#include "support/random_record.hpp"

using namespace readiness;
using test::ProjectSubject;

namespace {

constexpr int rounds = 300;

model::Project random_project(std::uint64_t seed, double stated) {
    std::mt19937_64 random(seed);
    model::Project project;
    test::fill_randomly(schema::ref_mut(project), random, {.stated = stated});
    project.schema_version = {schema::State::stated, 1};
    return project;
}

/// States everything that is not stated, at random, and leaves the rest as it is.
void answer_everything(schema::MutRef record, std::mt19937_64& random) {
    for (const schema::FieldInfo& field : record.type->fields) {
        const schema::Access& access = field.access;
        if (field.kind == schema::Kind::record) {
            answer_everything({&field.record(), access.child_mut(record.object)}, random);
        } else if (access.state(record.object) == schema::State::not_stated) {
            test::fill_field(record.object, field, random, {.stated = 1.0, .none = 0.2});
        } else if (field.kind == schema::Kind::list && field.element == schema::Kind::record) {
            for (std::size_t i = 0; i < access.size(record.object); ++i)
                answer_everything(
                    {&field.record(), const_cast<void*>(access.element_record(record.object, i))}, random);
        }
    }
}

assess::Assessment assess_now(const ProjectSubject& subject) {
    const test::EmbeddedRules& rules = test::embedded_rules();
    return assess::assess(rules.catalogue, rules.profile, subject.subject);
}

bool uses_stated(const rules::Rule& rule) {
    constexpr auto none = std::string_view::npos;
    return rule.applies.text.find("stated(") != none || rule.require.text.find("stated(") != none;
}

} // namespace

TEST_CASE("an answer never turns a pass into a fail or a fail into a pass", "[property]") {
    int decided = 0;
    for (int seed = 0; seed < rounds; ++seed) {
        const ProjectSubject before(
            random_project(static_cast<std::uint64_t>(seed), 0.1 + 0.8 * seed / rounds));
        std::mt19937_64 random(static_cast<std::uint64_t>(seed) + 1'000'000);
        model::Project answered = before.project;
        answer_everything(schema::ref_mut(answered), random);
        const ProjectSubject after(answered);
        const assess::Assessment first = assess_now(before);
        const assess::Assessment second = assess_now(after);
        for (std::size_t i = 0; i < first.findings.size(); ++i) {
            const assess::Outcome was = first.findings[i].outcome;
            const assess::Outcome is = second.findings[i].outcome;
            if (was == assess::Outcome::unknown || uses_stated(*first.findings[i].rule))
                continue;
            ++decided;
            INFO("seed " << seed << ", " << first.findings[i].rule->id);
            // With `applies` unknown a rule passes if `require` is true anyway; it may turn out not to apply.
            const bool left = was == assess::Outcome::pass && is == assess::Outcome::not_applicable;
            REQUIRE(assess::name(left ? was : is) == assess::name(was));
        }
        REQUIRE(second.score.coverage_pct == rules::Rational(second.score.assessable ? 100 : 0));
    }
    CHECK(decided > rounds);
}

TEST_CASE("an unknown names facts that are really not stated, and answering them all decides", "[property]") {
    for (int seed = 0; seed < rounds; ++seed) {
        const ProjectSubject subject(random_project(static_cast<std::uint64_t>(seed), 0.5));
        for (const assess::Finding& finding : assess_now(subject).findings) {
            INFO("seed " << seed << ", " << finding.rule->id);
            REQUIRE((finding.outcome == assess::Outcome::unknown) == !finding.missing.empty());
            REQUIRE(finding.reasons().error.empty());
        }
    }
}

TEST_CASE("score, ledger, coverage and gate agree", "[property]") {
    for (int seed = 0; seed < rounds; ++seed) {
        const ProjectSubject subject(
            random_project(static_cast<std::uint64_t>(seed), 0.2 + 0.8 * seed / rounds));
        const assess::Assessment result = assess_now(subject);
        INFO("seed " << seed);
        REQUIRE(result.score.assessable);
        rules::Rational shares;
        rules::Rational passed;
        for (const assess::Finding& finding : result.findings) {
            shares += finding.share;
            if (finding.outcome == assess::Outcome::pass)
                passed += finding.share;
        }
        REQUIRE(shares == rules::Rational(100));
        REQUIRE(passed == result.score.low);
        REQUIRE(result.score.low <= result.score.high);
        REQUIRE(result.score.high - result.score.low == rules::Rational(100) - result.score.coverage_pct);
        std::int64_t rows = 0;
        for (const assess::LedgerRow& row : result.ledger)
            rows += row.tenths;
        REQUIRE(rows == 1000 - result.score.low_tenths());
        const auto met = [&](const rules::Rational& wanted) {
            return assess::check_gate({.min_score = wanted}, result).met;
        };
        REQUIRE(met(result.score.low));
        REQUIRE(met(rules::Rational(rules::Wide{result.score.low_tenths()}, rules::Wide{10})));
        REQUIRE_FALSE(met(rules::Rational(rules::Wide{result.score.low_tenths() + 1}, rules::Wide{10})));
        REQUIRE_FALSE(met(result.score.low + rules::Rational(rules::Wide{1}, rules::Wide{1'000'000'000})));
    }
}

TEST_CASE("assessing twice gives the same result", "[property]") {
    for (int seed = 0; seed < 20; ++seed) {
        const ProjectSubject subject(random_project(static_cast<std::uint64_t>(seed), 0.6));
        const assess::Assessment a = assess_now(subject);
        const assess::Assessment b = assess_now(subject);
        REQUIRE(a.score.low == b.score.low);
        REQUIRE(a.questions.size() == b.questions.size());
        for (std::size_t i = 0; i < a.questions.size(); ++i)
            REQUIRE(a.questions[i].path == b.questions[i].path);
    }
}

TEST_CASE("a project written out and read back is the same project", "[property]") {
    for (int seed = 0; seed < rounds; ++seed) {
        const model::Project project =
            random_project(static_cast<std::uint64_t>(seed), 0.1 + 0.9 * seed / rounds);
        const std::string text = load::dump(schema::ref(project));
        source::SourceSet sources;
        diag::Diagnostics problems;
        const auto document = yaml::parse(sources, sources.add("dump.yaml", text), problems);
        model::Project again;
        if (document)
            load::load(sources, *document, document->root(), schema::ref_mut(again), {.evidence = true},
                       problems);
        INFO("seed " << seed << "\n" << diag::render(problems, sources, {}));
        REQUIRE_FALSE(problems.has_errors());
        REQUIRE(again == project);
    }
}

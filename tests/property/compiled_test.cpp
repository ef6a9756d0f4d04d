// SPDX-License-Identifier: Apache-2.0
// Packs that were compiled ahead of time judge as packs that were just loaded.
#include "support/catch.hpp"
#include "support/project_subject.hpp"
#include "support/random_record.hpp"

#include "readiness/assess/gate.hpp"
#include "readiness/packs/built_in.hpp"

using namespace readiness;

namespace {

constexpr int rounds = 100;

/// All that a judgement says, in words.
std::vector<std::string> told(const assess::Assessment& assessment, const cel::Activation& activation) {
    std::vector<std::string> lines;
    for (const assess::Finding& finding : assessment.findings) {
        std::string line = finding.rule->id + " " + std::string(assess::name(finding.outcome)) + " " +
                           std::string(rules::name(finding.severity)) + " " + finding.reasons().error + ": " +
                           finding.rule->finding.fill(activation);
        for (const std::string& path : finding.missing)
            line += ", " + path;
        lines.push_back(std::move(line));
    }
    lines.push_back(std::string(assess::name(assessment.verdict)));
    return lines;
}

} // namespace

TEST_CASE("compiled packs say the same of any project", "[property]") {
    if (packs::compiled().rulebook.empty())
        return; // built without
    const auto compiled = packs::read_rulebook(packs::compiled().rulebook);
    REQUIRE(compiled.has_value());
    const test::EmbeddedRules& fresh = test::embedded_rules();
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        std::mt19937_64 random(seed);
        model::Project project;
        test::fill_randomly(schema::ref_mut(project), random, {.stated = static_cast<double>(seed) / rounds});
        const test::ProjectSubject subject(project);
        const cel::Activation activation{.facts = subject.subject.facts,
                                         .computed = subject.subject.computed,
                                         .computed_inputs = subject.subject.computed_inputs,
                                         .computed_missing = subject.subject.computed_missing,
                                         .today = subject.subject.as_of,
                                         .bindings = {}};
        INFO("seed " << seed);
        REQUIRE(told(assess::assess(compiled->catalogue, compiled->profile, subject.subject), activation) ==
                told(assess::assess(fresh.catalogue, fresh.profile, subject.subject), activation));
    }
}

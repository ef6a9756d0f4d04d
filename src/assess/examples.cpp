// SPDX-License-Identifier: Apache-2.0
#include "readiness/assess/examples.hpp"

#include "steps.hpp"

#include "readiness/text/layout.hpp"

#include <algorithm>

namespace readiness::assess {

namespace {

struct Expected {
    const std::vector<rules::Example>& examples;
    Outcome outcome;
};

std::vector<std::string> sorted(std::vector<std::string> paths) {
    std::ranges::sort(paths);
    return paths;
}

void compare(const Finding& finding, const Expected& expected, const rules::Example& example,
             diag::Diagnostics& diagnostics) {
    const std::string said = "the example `" + example.name + "` of " + finding.rule->id;
    const auto report = [&](const std::string& message, const std::string& wanted) {
        diagnostics.report(diag::Code::example_outcome, example.where, message).expected = wanted;
    };
    if (finding.outcome != expected.outcome) {
        std::string reason = finding.reasons().error.empty() ? "" : " (" + finding.reasons().error + ")";
        if (!finding.missing.empty())
            reason = " (waits for " + text::join_words(finding.missing) + ")";
        report(said + " is " + std::string(name(finding.outcome)) + reason,
               std::string(name(expected.outcome)));
        return;
    }
    if (expected.outcome == Outcome::unknown && !example.missing.empty() &&
        sorted(finding.missing) != sorted(example.missing))
        report(said + " waits for " + text::join_words(finding.missing), text::join_words(example.missing));
    if (example.severity && finding.severity != *example.severity)
        report(said + " has severity " + std::string(rules::name(finding.severity)),
               std::string(rules::name(*example.severity)));
}

/// Judges one example. The finding points into the rule only.
Finding judge(const source::SourceSet& sources, const rules::Catalogue& catalogue,
              const rules::Profile& profile, const rules::Rule& rule, const yaml::Document& document,
              const rules::Example& example, const SubjectType& subject_type,
              diag::Diagnostics& diagnostics) {
    schema::Object facts(*subject_type.facts);
    load::load(sources, document, example.facts, facts.mut(),
               {.evidence = true, .what = "the facts of an example"}, diagnostics);
    const ComputedRecord computed = subject_type.compute(facts.ref());
    const Subject subject{.facts = facts.ref(),
                          .computed = computed.values.ref(),
                          .computed_inputs = &computed.inputs,
                          .computed_missing = &computed.missing,
                          .as_of = computed.as_of};
    const Options options;
    const Run run{catalogue, profile, subject, options, activation_of(subject)};
    Shared shared{SharedConditions(run.activation)};
    Finding finding;
    evaluate_rule(rule, run, shared, finding);
    return finding;
}

} // namespace

ExampleResult example_result(const source::SourceSet& sources, const rules::Catalogue& catalogue,
                             const rules::Profile& profile, const rules::RuleExamples& examples,
                             const rules::Example& example, const SubjectType& subject_type) {
    diag::Diagnostics ignored;
    Finding finding = judge(sources, catalogue, profile, *catalogue.find(examples.rule), examples.document,
                            example, subject_type, ignored);
    return {std::string(finding.message()), finding.reasons().facts};
}

std::size_t run_examples(const source::SourceSet& sources, const rules::Catalogue& catalogue,
                         const rules::Profile& profile, const rules::RuleExamples& examples,
                         const SubjectType& subject_type, diag::Diagnostics& diagnostics) {
    const rules::Rule* rule = catalogue.find(examples.rule);
    if (!rule)
        return 0;
    std::size_t count = 0;
    const Expected lists[] = {{examples.pass, Outcome::pass},
                              {examples.fail, Outcome::fail},
                              {examples.unknown, Outcome::unknown},
                              {examples.not_applicable, Outcome::not_applicable}};
    for (const Expected& expected : lists)
        for (const rules::Example& example : expected.examples) {
            compare(judge(sources, catalogue, profile, *rule, examples.document, example, subject_type,
                          diagnostics),
                    expected, example, diagnostics);
            ++count;
        }
    return count;
}

} // namespace readiness::assess

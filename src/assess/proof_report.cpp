// SPDX-License-Identifier: Apache-2.0
#include "readiness/assess/prove.hpp"

#include "readiness/text/layout.hpp"
#include "readiness/yaml/document.hpp"

namespace readiness::assess {

namespace {

class Reporter {
  public:
    Reporter(const source::SourceSet& sources, const Proof& proof, diag::Diagnostics& diagnostics)
        : sources_(sources), proof_(proof), rule_(*proof.rule), diagnostics_(diagnostics) {}

    void report() {
        report_outcomes();
        report_empty_passes();
        report_applies();
        report_untested();
        report_shadows();
    }

  private:
    void report_outcomes();
    void report_empty_passes();
    void report_applies();
    void report_untested();
    void report_shadows();
    source::Span condition(const char* key, std::size_t begin, std::size_t end) const;
    source::Span condition(const char* key) const { return condition(key, 0, std::string::npos); }

    const source::SourceSet& sources_;
    const Proof& proof_;
    const rules::Rule& rule_;
    diag::Diagnostics& diagnostics_;
};

/// Bytes of a condition in the file of the rule; the id where the condition is not to be found.
source::Span Reporter::condition(const char* key, std::size_t begin, std::size_t end) const {
    const yaml::Document& document = proof_.written->document;
    const yaml::NodeId node = document.find(document.root(), key);
    if (node == yaml::no_node)
        return rule_.where;
    // Variables of the pack make the condition longer than what is written.
    const std::string& text = document[node].text;
    const bool as_written = text == rule_.require.text;
    return yaml::ScalarMap(sources_, document[node])
        .span(as_written ? begin : 0, as_written ? std::min(end, text.size()) : text.size());
}

void Reporter::report_outcomes() {
    const std::string tried = "in " + std::to_string(proof_.examples) + " examples and " +
                              std::to_string(proof_.variants) + " variants of them";
    if (proof_.reaches(Outcome::error))
        diagnostics_.report(diag::Code::rule_error, condition("require"),
                            rule_.id + " breaks " + tried + ": " + proof_.error);
    std::vector<std::string> words;
    if (!proof_.reaches(Outcome::pass))
        words.emplace_back("pass");
    if (!proof_.reaches(Outcome::fail))
        words.emplace_back("fail");
    if (!proof_.reaches(Outcome::unknown))
        words.emplace_back("be unknown");
    if (words.empty())
        return;
    auto& problem = diagnostics_.report(
        diag::Code::outcome_not_reached, condition(proof_.applies_never ? "applies" : "require"),
        rule_.id + " was not seen to " + text::join_words(words, " or ") + " " + tried);
    problem.expected = "a rule that can pass, fail and be unknown";
}

void Reporter::report_empty_passes() {
    for (const std::string& list : proof_.vacuous) {
        auto& problem = diagnostics_.report(diag::Code::vacuous_rule, condition("require"),
                                            rule_.id + " passes only where `" + list + "` has no entries");
        problem.expected = "an example with an entry that passes";
    }
}

void Reporter::report_applies() {
    if (proof_.applies_never)
        diagnostics_.report(diag::Code::constant_applies, condition("applies"),
                            "`applies` of " + rule_.id + " is never true");
    else if (proof_.applies_always)
        diagnostics_
            .report(diag::Code::constant_applies, condition("applies"),
                    "`applies` of " + rule_.id + " is never false")
            .expected = "`true`, or a condition that some project does not meet";
}

void Reporter::report_untested() {
    for (const Untested& operand : proof_.untested) {
        auto& problem = diagnostics_.report(diag::Code::operand_not_tested,
                                            condition("require", operand.begin, operand.end),
                                            "no example of " + rule_.id + " is decided by `" +
                                                text::shorten(text::one_line(operand.text), 60) + "`");
        problem.expected = "an example such as `" + operand.example + "` with `" + operand.change + "`";
    }
}

void Reporter::report_shadows() {
    for (const std::string& other : proof_.shadowed_by)
        diagnostics_.report(diag::Code::shadowed_rule, rule_.where,
                            other + " fails wherever " + rule_.id + " does, over the same facts");
}

} // namespace

void report_proofs(const source::SourceSet& sources, const std::vector<Proof>& proofs,
                   diag::Diagnostics& diagnostics) {
    for (const Proof& proof : proofs)
        Reporter(sources, proof, diagnostics).report();
}

} // namespace readiness::assess

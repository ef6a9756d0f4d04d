// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"
#include "commands.hpp"
#include "project_type.hpp"
#include "proof_list.hpp"
#include "rulebook.hpp"

#include "readiness/report/report.hpp"
#include "readiness/text/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace readiness::cli {

namespace {

/// Of rules in the packs of the folders or, without folders, in those built in.
std::vector<rules::RuleExamples> examples_to_run(const Rulebook& book, bool folders,
                                                 std::vector<rules::RuleExamples> all) {
    std::set<std::string, std::less<>> packs;
    for (std::size_t i = folders ? book.built_in : 0; i < book.catalogue.packs.size(); ++i)
        packs.insert(book.catalogue.packs[i].id());
    std::erase_if(all, [&](const rules::RuleExamples& examples) {
        const rules::Rule* rule = book.catalogue.find(examples.rule);
        return !rule || !packs.contains(rule->pack());
    });
    return all;
}

/// Places of examples that did not come out as they say.
std::size_t failed_examples(const diag::Diagnostics& problems) {
    std::set<std::pair<source::FileId, std::uint32_t>> places;
    for (const diag::Diagnostic& problem : problems.items())
        if (diag::info(problem.code).severity == diag::Severity::error && problem.where)
            places.insert({problem.where->file, problem.where->begin});
    return places.size();
}

std::vector<TestedRule> run_tests(const source::SourceSet& sources, const Rulebook& book,
                                  const std::vector<rules::RuleExamples>& examples,
                                  const model::SupportCalendar& calendar, diag::Diagnostics& diagnostics) {
    const assess::SubjectType type = project_type(calendar);
    std::vector<assess::Proof> proofs = assess::prove(sources, book.catalogue, examples, type);
    std::vector<TestedRule> tested;
    for (assess::Proof& proof : proofs) {
        diag::Diagnostics problems;
        assess::run_examples(sources, book.catalogue, book.profile, *proof.written, type, problems);
        for (const diag::Diagnostic& problem : problems.items())
            diagnostics.add(problem);
        tested.push_back({std::move(proof), failed_examples(problems)});
    }
    return tested;
}

std::string verdict(const TestedRule& rule) {
    const assess::Proof& proof = rule.proof;
    std::vector<std::string> words;
    if (rule.failed > 0)
        words.push_back(fmt::format("{} example{} wrong", rule.failed, rule.failed == 1 ? "" : "s"));
    for (const auto& [outcome, text] : {std::pair(assess::Outcome::pass, "never passes"),
                                        {assess::Outcome::fail, "never fails"},
                                        {assess::Outcome::unknown, "never unknown"}})
        if (!proof.reaches(outcome))
            words.emplace_back(text);
    if (proof.reaches(assess::Outcome::error))
        words.emplace_back("breaks");
    if (!proof.vacuous.empty())
        words.emplace_back("passes only empty");
    return words.empty() ? "proven" : text::join_words(words, ", ");
}

std::string table(const std::vector<TestedRule>& rules) {
    std::size_t column = 4;
    for (const TestedRule& rule : rules)
        column = std::max(column, rule.proof.rule->id.size());
    std::string out =
        fmt::format("{:<{}}  examples  variants    pass    fail  unknown  n/a\n", "rule", column);
    for (const TestedRule& rule : rules) {
        const assess::Tally& tally = rule.proof.tally;
        out += fmt::format("{:<{}}  {:>8}  {:>8}  {:>6}  {:>6}  {:>7}  {:>3}  {}\n", rule.proof.rule->id,
                           column, rule.proof.examples, rule.proof.variants, tally.pass, tally.fail,
                           tally.unknown, tally.not_applicable, verdict(rule));
    }
    return out;
}

std::string counted(std::size_t number, const char* word) {
    return fmt::format("{} {}{}", number, word, number == 1 ? "" : "s");
}

std::string summary(const std::vector<TestedRule>& rules) {
    std::size_t examples = 0, failed = 0, variants = 0, proven = 0, gaps = 0, shadowed = 0;
    for (const TestedRule& rule : rules) {
        examples += rule.proof.examples;
        failed += rule.failed;
        variants += rule.proof.variants;
        if (rule.proof.proven() && rule.failed == 0)
            ++proven;
        gaps += rule.proof.untested.size();
        if (!rule.proof.shadowed_by.empty())
            ++shadowed;
    }
    std::string out =
        fmt::format("{} of {} proven: {}, {} wrong, {}\n", proven, counted(rules.size(), "rule"),
                    counted(examples, "example"), failed, counted(variants, "variant"));
    if (gaps > 0)
        out += fmt::format("{} of a condition that no example is decided by\n", counted(gaps, "operand"));
    if (shadowed > 0)
        out += fmt::format("{} that another one says as well\n", counted(shadowed, "rule"));
    return out;
}

} // namespace

ExitCode command_rules_test(const RulesTestOptions& options, Io& io) {
    diag::Diagnostics diagnostics;
    source::SourceSet sources;
    std::vector<rules::RuleExamples> examples;
    const Screens screens = read_screens(options.screen, io, diagnostics);
    Log log(io, options.screen.verbose);
    const bool json = options.format == "json";
    if (!json && !options.format.empty() && options.format != "text")
        diagnostics.report(diag::Code::bad_flag_value, "`--format` does not know `" + options.format + "`")
            .expected = "`text` or `json`";
    std::optional<Rulebook> book;
    if (!diagnostics.has_errors())
        book = check_rulebook(options.rules, io, log, sources, diagnostics, examples);
    const auto calendar = load_calendar(options.rules.calendar, io, log, sources, diagnostics);
    if (!book || !calendar || diagnostics.has_errors()) {
        show_problems(diagnostics, sources, screens.err, io);
        return ExitCode::wrong_input;
    }
    examples = examples_to_run(*book, !options.rules.folders.empty(), std::move(examples));
    const std::vector<TestedRule> tested = run_tests(sources, *book, examples, calendar->dates, diagnostics);
    log.done("rules tested");
    std::vector<assess::Proof> proofs;
    for (const TestedRule& rule : tested)
        proofs.push_back(rule.proof);
    assess::report_proofs(sources, proofs, diagnostics);
    const bool good = show_problems(diagnostics, sources, screens.err, io);
    if (json)
        io.out() << report::write_json(schema::ref(list_proofs(tested)));
    else
        io.out() << (options.screen.quiet ? "" : table(tested) + "\n") << summary(tested);
    return good ? ExitCode::ok : ExitCode::wrong_input;
}

} // namespace readiness::cli

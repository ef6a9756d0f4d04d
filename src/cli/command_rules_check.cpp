// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "rulebook.hpp"

#include "readiness/text/layout.hpp"
#include "readiness/text/utf8.hpp"

#include <algorithm>

namespace readiness::cli {

namespace {

struct Counts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
};

Counts count(const diag::Diagnostics& diagnostics) {
    Counts counts;
    for (const diag::Diagnostic& problem : diagnostics.sorted())
        ++(diag::info(problem.code).severity == diag::Severity::error ? counts.errors : counts.warnings);
    return counts;
}

std::string number_of(std::size_t number, std::string word) {
    return std::to_string(number) + " " + word + (number == 1 ? "" : "s");
}

/// What was looked at: the packs of the folders or, without folders, those built in.
std::vector<const rules::Pack*> checked_packs(const Rulebook& book, bool folders) {
    std::vector<const rules::Pack*> packs;
    for (std::size_t i = folders ? book.built_in : 0; i < book.catalogue.packs.size(); ++i)
        packs.push_back(&book.catalogue.packs[i]);
    return packs;
}

std::string summary(const std::vector<const rules::Pack*>& packs, const Counts& counts) {
    std::size_t column = 0;
    for (const rules::Pack* pack : packs)
        column = std::max(column, pack->id().size());
    std::string out;
    for (const rules::Pack* pack : packs)
        out += text::pad_right(text::escape_controls(pack->id()), column) + "  " +
               number_of(pack->rule_count, "rule") + "\n";
    return out + number_of(counts.errors, "error") + ", " + number_of(counts.warnings, "warning") + "\n";
}

} // namespace

ExitCode command_rules_check(const RulesCheckOptions& options, Io& io) {
    diag::Diagnostics diagnostics;
    source::SourceSet sources;
    std::vector<rules::RuleExamples> examples;
    const Screens screens = read_screens(options.screen, io, diagnostics);
    Log log(io, options.screen.verbose);
    if (diagnostics.has_errors()) {
        show_problems(diagnostics, sources, screens.err, io);
        return ExitCode::wrong_input;
    }
    const Rulebook book = check_rulebook(options.rules, io, log, sources, diagnostics, examples);
    const bool good = show_problems(diagnostics, sources, screens.err, io);
    io.out() << summary(checked_packs(book, !options.rules.folders.empty()), count(diagnostics));
    return good ? ExitCode::ok : ExitCode::wrong_input;
}

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/expand.hpp"
#include "readiness/rules/catalogue.hpp"
#include "readiness/rules/profile_file.hpp"

#include <map>
#include <set>

namespace readiness::rules {

/// What the conditions of a pack can name.
struct Vocabulary {
    cel::Environment environment;
    std::vector<cel::Definition> variables{}; ///< thresholds of the profile, then variables of the pack
    std::map<std::string, std::set<std::string>, std::less<>> behind{}; ///< thresholds, by name of variable
};

/// The words of conditions, and the same for the placeholders of texts: there nullable facts may be read
/// unguarded, a missing one is printed as such.
struct Vocabularies {
    Vocabulary conditions;
    Vocabulary texts{};
};

/// A text of a rule file and how to find its bytes there.
struct Text {
    std::string_view text;
    std::function<source::Span(std::size_t begin, std::size_t end)> where;
    std::optional<source::Span> comment{}; ///< that cuts off an unquoted text
};

/// The scalar behind `key`; an empty text at the mapping itself if it is absent.
Text text_of(const source::SourceSet& sources, const yaml::Document& document, yaml::NodeId mapping,
             std::string_view key);

/// Adds to `named` the thresholds it names, also those behind its variables; `type` is told what it gives.
std::optional<cel::Program> compile_text(const Text& text, const Vocabulary& words, cel::Want want,
                                         diag::Diagnostics& diagnostics,
                                         std::set<std::string>* named = nullptr, cel::Type* type = nullptr);

/// With the words for texts.
Template compile_template(const Text& text, const Vocabulary& words, diag::Diagnostics& diagnostics);

/// Makes the thresholds of the catalogue known to conditions.
void name_thresholds(const Catalogue& catalogue, Vocabulary& words);

/// Checks those a profile sets. What conditions name was settled by set_thresholds().
void check_thresholds(const yaml::Document& document, const ProfileFile& written,
                      const load::Locations& locations, const Catalogue& catalogue,
                      diag::Diagnostics& diagnostics);

/// One rule file with everything needed to report on it.
struct RuleSource {
    const PackText& file;
    const yaml::Document& document;
    const RuleFile& written;
    const load::Locations& locations;
    std::string pack; ///< id of the pack it is in

    /// Place of a field's value, or of the file's start if it is absent.
    source::Span where(std::string_view path) const;
};

/// Compiles a rule whose required fields are all there. Problems of its parts are reported; the result is
/// usable only if there was none.
Rule compile_rule(const source::SourceSet& sources, const RuleSource& rule, const Vocabularies& both,
                  diag::Diagnostics& diagnostics);

/// Reads the variables of a pack, whose file is `document`; each may use those before it.
void load_variables(const source::SourceSet& sources, const yaml::Document& document, const PackFile& written,
                    Vocabulary& words, diag::Diagnostics& diagnostics);

/// The examples of a rule; reports lists that are empty.
RuleExamples collect_examples(const RuleSource& rule, diag::Diagnostics& diagnostics);

/// Reports `word` as not among `candidates`, with the nearest of them.
void report_unknown(diag::Code code, source::Span where, std::string_view what, std::string_view word,
                    const std::vector<std::string_view>& candidates, diag::Diagnostics& diagnostics);

} // namespace readiness::rules

// SPDX-License-Identifier: Apache-2.0
#include "rulebook.hpp"

#include "input.hpp"

#include "readiness/model/computed.hpp"
#include "readiness/model/project.hpp"
#include "readiness/text/suggest.hpp"

#include <algorithm>

namespace readiness::cli {

namespace {

constexpr const char* default_profile = "default";

/// The packs built in: the folders of the embedded files that hold a pack.yaml.
std::vector<std::string> embedded_packs() {
    std::vector<std::string> names;
    for (const rules::PackText& file : rules::embedded_files()) {
        const std::size_t slash = file.path.find('/');
        if (slash != std::string::npos && file.path.substr(slash) == "/pack.yaml")
            names.push_back(file.path.substr(0, slash));
    }
    return names;
}

void report_unknown_profile(const std::string& name, diag::Diagnostics& diagnostics) {
    diag::Diagnostic& problem =
        diagnostics.report(diag::Code::bad_flag_value, "`--profile` does not know `" + name + "`");
    const std::vector<std::string> names = rules::embedded_profiles();
    const std::vector<std::string_view> views(names.begin(), names.end());
    problem.expected = "a file, or a built-in profile such as `" + std::string(default_profile) + "`";
    if (const auto word = text::nearest(name, views))
        problem.suggestion = std::string(*word);
}

std::optional<rules::PackText> profile_text(const std::string& profile, Io& io, Log& log,
                                            diag::Diagnostics& diagnostics) {
    const std::string wanted = profile.empty() ? default_profile : profile;
    if (const rules::PackText* embedded = rules::embedded_profile(wanted))
        return *embedded;
    if (wanted.find_first_of("./") == std::string::npos && !io.files().exists(wanted)) {
        report_unknown_profile(wanted, diagnostics);
        return std::nullopt;
    }
    auto input = read_input(wanted, "", io, log, diagnostics);
    if (!input)
        return std::nullopt;
    return rules::PackText{wanted, input->name, std::move(input->text)};
}

} // namespace

std::optional<Rulebook> load_rulebook(const std::string& profile, Io& io, Log& log,
                                      source::SourceSet& sources, diag::Diagnostics& diagnostics,
                                      std::vector<rules::RuleExamples>* examples) {
    const schema::TypeInfo& facts = schema::type_of<model::Project>();
    const schema::TypeInfo& computed = schema::type_of<model::Computed>();
    Rulebook book;
    bool sound = true;
    for (const std::string& pack : embedded_packs())
        sound = rules::load_pack(sources, rules::embedded_pack(pack), facts, computed, book.catalogue,
                                 diagnostics, examples) &&
                sound;
    if (!sound)
        return std::nullopt;
    log.done("rules loaded");
    const auto text = profile_text(profile, io, log, diagnostics);
    if (!text)
        return std::nullopt;
    auto loaded = rules::load_profile(sources, *text, book.catalogue, facts, computed, diagnostics);
    if (!loaded || diagnostics.has_errors())
        return std::nullopt;
    book.profile = std::move(*loaded);
    return book;
}

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#include "rulebook.hpp"

#include "input.hpp"
#include "pack_folder.hpp"

#include "readiness/model/computed.hpp"
#include "readiness/model/project.hpp"
#include "readiness/packs/built_in.hpp"
#include "readiness/rules/embedded.hpp"
#include "readiness/text/suggest.hpp"

#include <algorithm>

namespace readiness::cli {

namespace {

constexpr const char* default_profile = "default";

} // namespace

diag::Diagnostic& report_unknown_profile(const std::string& name, const std::string& said_by,
                                         diag::Diagnostics& diagnostics) {
    diag::Diagnostic& problem =
        diagnostics.report(diag::Code::bad_flag_value, "`" + said_by + "` does not know `" + name + "`");
    const std::vector<std::string> names = rules::embedded_profiles();
    const std::vector<std::string_view> views(names.begin(), names.end());
    problem.expected = "a file, or a built-in profile such as `" + std::string(default_profile) + "`";
    if (const auto word = text::nearest(name, views))
        problem.suggestion = std::string(*word);
    return problem;
}

namespace {

std::optional<rules::PackText> profile_text(const RuleOptions& options, Io& io, Log& log,
                                            diag::Diagnostics& diagnostics) {
    const std::string wanted = options.profile.empty() ? default_profile : options.profile;
    if (auto embedded = rules::embedded_profile(wanted))
        return embedded;
    if (wanted.find_first_of("./") == std::string::npos && !io.files().exists(wanted)) {
        report_unknown_profile(wanted, options.profile_by, diagnostics);
        return std::nullopt;
    }
    auto input = read_input(wanted, "", io, log, diagnostics);
    if (!input)
        return std::nullopt;
    return rules::PackText{wanted, input->name, std::move(input->text)};
}

/// One run through packs and profile.
class Loading {
  public:
    Loading(Io& io, Log& log, source::SourceSet& sources, diag::Diagnostics& diagnostics,
            std::vector<rules::RuleExamples>* examples)
        : io_(io), log_(log), sources_(sources), diagnostics_(diagnostics), examples_(examples) {}

    /// False if there was an error.
    bool load_packs(const RuleOptions& options, bool replace_built_in);
    void check_required(const RuleOptions& options);
    /// To be called where load_packs() went well.
    bool load_profile();
    Rulebook book;

  private:
    bool load(const std::vector<rules::PackText>& files);
    bool read_profile(const RuleOptions& options);
    void take_compiled();
    void check_weights();

    /// What is built in, as long as it can be used as it was compiled. Examples are not part of it.
    std::optional<packs::Rulebook> compiled_;
    std::optional<rules::PackText> profile_; ///< none for the compiled one
    Io& io_;
    Log& log_;
    source::SourceSet& sources_;
    diag::Diagnostics& diagnostics_;
    std::vector<rules::RuleExamples>* examples_;
    const schema::TypeInfo& facts_ = schema::type_of<model::Project>();
    const schema::TypeInfo& computed_ = schema::type_of<model::Computed>();
};

bool Loading::load(const std::vector<rules::PackText>& files) {
    return rules::load_pack(sources_, files, facts_, computed_, book.catalogue, diagnostics_, examples_);
}

/// Thresholds come before the packs whose conditions name them. The text is kept: what a pipe has said, it
/// does not say again.
bool Loading::read_profile(const RuleOptions& options) {
    if (!examples_)
        compiled_ = packs::read_rulebook(packs::compiled().rulebook, packs::Trust::built_in);
    if (options.profile.empty() || options.profile == default_profile) {
        if (compiled_)
            return true;
        profile_ = rules::embedded_profile(default_profile);
        rules::set_thresholds(*profile_, book.catalogue);
        return true;
    }
    if (compiled_)
        book.catalogue.thresholds = compiled_->catalogue.thresholds;
    else
        rules::set_thresholds(*rules::embedded_profile(default_profile), book.catalogue);
    profile_ = profile_text(options, io_, log_, diagnostics_);
    if (profile_)
        rules::set_thresholds(*profile_, book.catalogue);
    // Conditions were compiled with the thresholds of the default profile.
    if (compiled_ && compiled_->catalogue.thresholds != book.catalogue.thresholds)
        compiled_.reset();
    return profile_.has_value();
}

/// Spans point into the embedded files, which nobody may ever look at.
void Loading::take_compiled() {
    const auto first = static_cast<std::uint32_t>(sources_.size());
    for (const std::uint32_t place : compiled_->files) {
        const rules::EmbeddedText& file = rules::embedded_files()[place];
        sources_.add_kept(text::SharedText::kept(file.name), file.text);
    }
    book.catalogue = std::move(compiled_->catalogue);
    for (rules::Rule& rule : book.catalogue.rules)
        rule.where.file.value += first;
    for (rules::Area& area : book.catalogue.areas)
        area.where.file.value += first;
}

bool Loading::load_packs(const RuleOptions& options, bool replace_built_in) {
    bool sound = read_profile(options);
    std::vector<std::vector<rules::PackText>> folders;
    std::vector<std::string> replaced;
    for (const std::string& folder : options.folders) {
        auto files = read_pack(folder, io_, log_, diagnostics_);
        sound = sound && files;
        if (!files)
            continue;
        if (replace_built_in)
            replaced.push_back(rules::pack_name(*files));
        folders.push_back(std::move(*files));
    }
    if (compiled_)
        take_compiled();
    else
        for (const std::string& pack : rules::embedded_packs())
            if (std::ranges::find(replaced, pack) == replaced.end())
                sound = load(rules::embedded_pack(pack)) && sound;
    book.built_in = book.catalogue.packs.size();
    for (const std::vector<rules::PackText>& files : folders)
        sound = load(files) && sound;
    if (sound)
        log_.done("rules loaded");
    return sound;
}

void Loading::check_required(const RuleOptions& options) {
    for (const std::string& wanted : options.required) {
        const std::size_t at = wanted.find('@');
        if (at == 0 || at == std::string::npos || at + 1 == wanted.size()) {
            diagnostics_
                .report(diag::Code::bad_flag_value,
                        "`" + options.required_by + "` cannot be `" + wanted + "`")
                .expected = "a pack and its version, such as `" + book.catalogue.packs.front().id() + "`";
            continue;
        }
        std::vector<std::string_view> names;
        for (const rules::Pack& pack : book.catalogue.packs)
            names.push_back(pack.name);
        const auto found = std::ranges::find(names, std::string_view(wanted).substr(0, at));
        if (found == names.end()) {
            diag::Diagnostic& problem = diagnostics_.report(
                diag::Code::pack_version, "no pack `" + wanted.substr(0, at) + "` is loaded");
            problem.expected = "`" + wanted + "`";
            if (const auto near = text::nearest(wanted.substr(0, at), names))
                problem.suggestion = std::string(*near) + wanted.substr(at);
            continue;
        }
        const rules::Pack& pack = book.catalogue.packs[static_cast<std::size_t>(found - names.begin())];
        if (pack.id() != wanted)
            diagnostics_.report(diag::Code::pack_version, "the pack `" + pack.id() + "` is loaded").expected =
                "`" + wanted + "`, as `" + options.required_by + "` says";
    }
}

bool Loading::load_profile() {
    if (!profile_) {
        book.profile = std::move(compiled_->profile);
        rules::weigh_other_areas(book.catalogue, book.profile); // packs of folders may bring some
    } else if (auto loaded = rules::load_profile(sources_, *profile_, book.catalogue, facts_, computed_,
                                                 diagnostics_)) {
        book.profile = std::move(*loaded);
    } else {
        return false;
    }
    rules::apply_changes(book.profile, book.catalogue);
    check_weights();
    return !diagnostics_.has_errors();
}

/// An area of a built-in pack that a profile leaves out weighs nothing on purpose; one of a folder was most
/// likely forgotten.
void Loading::check_weights() {
    const std::vector<rules::Pack>& packs = book.catalogue.packs;
    const auto own = packs.begin() + static_cast<std::ptrdiff_t>(book.built_in);
    for (const rules::Area& area : book.catalogue.areas) {
        if (book.profile.weighs(area.id) ||
            std::ranges::find(own, packs.end(), std::string_view(area.pack), &rules::Pack::id) == packs.end())
            continue;
        diagnostics_
            .report(diag::Code::area_without_weight, area.where,
                    "nothing says what the area `" + area.id + "` weighs")
            .expected = "`weight: 5` beside it, say, or an entry in `area_weights` of profile `" +
                        book.profile.name + "`";
    }
}

} // namespace

std::optional<Rulebook> load_rulebook(const RuleOptions& options, Io& io, Log& log,
                                      source::SourceSet& sources, diag::Diagnostics& diagnostics,
                                      std::vector<rules::RuleExamples>* examples) {
    Loading loading(io, log, sources, diagnostics, examples);
    if (!loading.load_packs(options, false))
        return std::nullopt;
    loading.check_required(options);
    if (!loading.load_profile() || diagnostics.has_errors())
        return std::nullopt;
    return std::move(loading.book);
}

Rulebook check_rulebook(const RuleOptions& options, Io& io, Log& log, source::SourceSet& sources,
                        diag::Diagnostics& diagnostics, std::vector<rules::RuleExamples>& examples) {
    Loading loading(io, log, sources, diagnostics, &examples);
    // A profile is about areas and rules; where those are wrong its errors would only repeat theirs.
    if (loading.load_packs(options, true))
        loading.load_profile();
    return std::move(loading.book);
}

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "rule_scaffold.hpp"
#include "rulebook.hpp"

#include "readiness/text/suggest.hpp"
#include "readiness/text/utf8.hpp"

#include <filesystem>

namespace readiness::cli {

namespace {

namespace fs = std::filesystem;

void report_missing(const char* what, const std::string& value, const char* example,
                    diag::Diagnostics& diagnostics) {
    if (value.empty())
        diagnostics.report(diag::Code::usage, "`readiness rules new` was called without " + std::string(what))
            .expected = example;
}

void check_options(const RulesNewOptions& options, diag::Diagnostics& diagnostics) {
    report_missing("an id", options.id, "an id such as `ACM-001`", diagnostics);
    report_missing("`--area`", options.area, "an area such as `--area monitoring`", diagnostics);
    report_missing("`--title`", options.title, "what the rule requires, as in `--title 'Traces kept'`",
                   diagnostics);
    if (!options.id.empty() && !is_rule_id(options.id))
        diagnostics.report(diag::Code::bad_flag_value, "a rule cannot be called `" + options.id + "`")
            .expected = "capital letters, a dash and digits, as in `ACM-001`";
    if (options.area.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos)
        diagnostics.report(diag::Code::bad_flag_value, "an area cannot be called `" + options.area + "`")
            .expected = "small letters, digits and `_`, as in `output_quality`";
    if (!options.title.empty() && slug_of(options.title).empty())
        diagnostics.report(diag::Code::bad_flag_value, "`--title` has no letters").expected =
            "what the rule requires, in words";
}

/// The packs it will live with; their own problems are the business of `rules check`.
rules::Catalogue neighbours(const RulesNewOptions& options, bool in_pack, Io& io, Log& log) {
    source::SourceSet sources;
    diag::Diagnostics ignored;
    std::vector<rules::RuleExamples> examples;
    const RuleOptions rules{.folders = in_pack ? std::vector{options.folder} : std::vector<std::string>{}};
    return check_rulebook(rules, io, log, sources, ignored, examples).catalogue;
}

void check_names(const RulesNewOptions& options, const rules::Catalogue& catalogue, bool in_pack,
                 diag::Diagnostics& diagnostics) {
    const std::string slug = slug_of(options.title);
    for (const std::string& name : {options.id, slug})
        if (const rules::Rule* same = catalogue.find(name)) {
            diagnostics.report(diag::Code::duplicate_rule,
                               "there is already a rule `" + name + "`, in " + std::string(same->pack()));
            return;
        }
    if (!in_pack || catalogue.find_area(options.area))
        return;
    std::vector<std::string_view> areas;
    for (const rules::Area& area : catalogue.areas)
        areas.push_back(area.id);
    diag::Diagnostic& problem =
        diagnostics.report(diag::Code::unknown_area, "no pack has an area `" + options.area + "`");
    problem.expected = "an entry for it in `areas` of " + options.folder + "/pack.yaml";
    if (const auto near = text::nearest(options.area, areas))
        problem.suggestion = std::string(*near);
}

/// Writes what is not there yet; false, and reported, if it is there or cannot be written.
bool write_new(const std::string& path, const std::string& text, Io& io, diag::Diagnostics& diagnostics) {
    std::optional<std::string> error;
    if (io.files().exists(path))
        error = "the file exists";
    if (!error)
        error = io.files().make_folder(fs::path(path).parent_path().string());
    if (!error)
        error = io.files().write_atomically(path, text);
    if (error)
        diagnostics.report(diag::Code::output_not_written, "cannot write `" + path + "`: " + *error);
    else
        io.out() << "wrote " << text::escape_controls(path) << "\n";
    return !error;
}

} // namespace

ExitCode command_rules_new(const RulesNewOptions& options, Io& io) {
    diag::Diagnostics diagnostics;
    const Screens screens = read_screens(options.screen, io, diagnostics);
    Log log(io, options.screen.verbose);
    check_options(options, diagnostics);
    const std::string pack = options.folder + "/pack.yaml";
    const bool in_pack = io.files().exists(pack);
    const FolderList there =
        in_pack ? FolderList{.status = ReadStatus::not_found} : io.files().list(options.folder, 1);
    if (there.status == ReadStatus::failed)
        diagnostics.report(diag::Code::file_not_readable,
                           "cannot read `" + options.folder + "`: " + there.error);
    if (there.status == ReadStatus::too_large || !there.files.empty())
        diagnostics.report(diag::Code::empty_pack, "`" + options.folder + "` has files, but no `pack.yaml`")
            .expected = "the folder of a pack, or an empty one";
    if (!diagnostics.has_errors()) {
        const rules::Catalogue catalogue = neighbours(options, in_pack, io, log);
        check_names(options, catalogue, in_pack, diagnostics);
        const NewRule rule{.id = options.id,
                           .area = options.area,
                           .title = options.title,
                           .year = schema::format_date(io.today()).substr(0, 4),
                           .new_area = catalogue.find_area(options.area) == nullptr};
        const std::string path = options.folder + (options.folder.ends_with('/') ? "" : "/") + options.area +
                                 "/" + options.id + "-" + slug_of(options.title) + ".yaml";
        if (!diagnostics.has_errors() &&
            (in_pack || write_new(pack, pack_text(pack_name_of(options.folder), rule), io, diagnostics)) &&
            write_new(path, rule_text(rule), io, diagnostics))
            io.out() << "Write what it asks, then run `readiness rules check "
                     << text::escape_controls(options.folder) << "`.\n";
    }
    return show_problems(diagnostics, {}, screens.err, io) ? ExitCode::ok : ExitCode::wrong_input;
}

} // namespace readiness::cli

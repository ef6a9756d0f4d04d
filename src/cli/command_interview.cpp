// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"
#include "commands.hpp"
#include "flag_value.hpp"
#include "input.hpp"
#include "interview.hpp"

#include "readiness/docgen/scaffold.hpp"
#include "readiness/text/utf8.hpp"

#include <limits>

namespace readiness::cli {

namespace {

/// The file to fill in: the one that was named, the one that is there, or a new one.
std::string choose_file(const InterviewOptions& options, Io& io, diag::Diagnostics& diagnostics) {
    if (options.file == "-")
        diagnostics.report(diag::Code::usage, "an interview cannot fill in standard input").expected =
            "the name of a file";
    if (!options.file.empty())
        return options.file;
    diag::Diagnostics problems;
    if (const auto found = find_descriptor(io, problems))
        return *found;
    for (const diag::Diagnostic& problem : problems.items())
        if (problem.code != diag::Code::file_not_found)
            diagnostics.add(problem);
    return usual_descriptor;
}

/// What the file says; nothing where there is none, or, reported, where it cannot be read.
std::optional<std::string> read_file(const std::string& file, Io& io, Log& log,
                                     diag::Diagnostics& diagnostics) {
    if (!io.files().exists(file))
        return std::nullopt;
    if (auto input = read_input(file, {}, io, log, diagnostics))
        return std::move(input->text);
    return std::nullopt;
}

/// The text to begin with: a fresh one where there is nothing yet.
std::string first_text(const std::optional<std::string>& on_disk) {
    if (on_disk && on_disk->find_first_not_of(" \t\r\n") != std::string::npos)
        return *on_disk;
    return docgen::scaffold(schema::type_of<model::Project>(), {});
}

} // namespace

ExitCode command_interview(const InterviewOptions& options, Io& io) {
    diag::Diagnostics diagnostics;
    source::SourceSet sources;
    const Screens screens = read_screens(options.screen, io, diagnostics);
    Log log(io, options.screen.verbose);
    const std::size_t most =
        read_count("--questions", options.questions, {.least = 1}, "a whole number, at least 1", diagnostics)
            .value_or(std::numeric_limits<std::size_t>::max());
    const auto as_of = read_day(options.as_of, diagnostics);
    const std::string file = choose_file(options, io, diagnostics);
    const auto failed = [&](const diag::Diagnostics& problems, const source::SourceSet& texts) {
        return show_problems(problems, texts, screens.err, io) ? ExitCode::ok : ExitCode::wrong_input;
    };
    if (diagnostics.has_errors())
        return failed(diagnostics, sources);
    auto on_disk = read_file(file, io, log, diagnostics);
    const auto rulebook = load_rulebook(options.rules, io, log, sources, diagnostics);
    const auto calendar = load_calendar(options.rules.calendar, io, log, sources, diagnostics);
    if (diagnostics.has_errors() || !rulebook || !calendar)
        return failed(diagnostics, sources);
    const DraftContext context{.rulebook = *rulebook,
                               .calendar = calendar->dates,
                               .name = file,
                               .as_of = as_of,
                               .today = io.today()};
    auto draft = read_draft(context, first_text(on_disk));
    if (!show_problems(draft->diagnostics, draft->sources, screens.err, io))
        return ExitCode::wrong_input;
    io.out() << (on_disk ? "Going on with " : "A new descriptor, ") << text::escape_controls(file) << ".\n";
    Interview(io, screens.out, context, std::move(draft), std::move(on_disk), most).run(diagnostics);
    return failed(diagnostics, sources);
}

} // namespace readiness::cli

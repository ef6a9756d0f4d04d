// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"
#include "commands.hpp"
#include "input.hpp"
#include "interview.hpp"

#include "readiness/docgen/scaffold.hpp"
#include "readiness/text/utf8.hpp"

#include <charconv>
#include <limits>

namespace readiness::cli {

namespace {

constexpr std::size_t no_end = std::numeric_limits<std::size_t>::max();

std::size_t read_most(const std::optional<std::string>& given, diag::Diagnostics& diagnostics) {
    if (!given)
        return no_end;
    std::size_t most = 0;
    const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), most);
    if (error == std::errc() && end == given->data() + given->size() && most > 0)
        return most;
    diagnostics.report(diag::Code::bad_flag_value, "`--questions` cannot be `" + *given + "`").expected =
        "a whole number, at least 1";
    return no_end;
}

std::optional<schema::Date> read_day(const std::optional<std::string>& given,
                                     diag::Diagnostics& diagnostics) {
    if (!given)
        return std::nullopt;
    const auto day = schema::parse_date(*given);
    if (!day)
        diagnostics.report(diag::Code::bad_flag_value, "`--as-of` cannot be `" + *given + "`").expected =
            "a date such as `2026-11-20`";
    return day;
}

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
    const std::size_t most = read_most(options.questions, diagnostics);
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

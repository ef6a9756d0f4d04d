// SPDX-License-Identifier: Apache-2.0
#include "readiness/cli/run.hpp"

#include "commands.hpp"
#include "version.hpp"

#include "readiness/text/ci_log.hpp"
#include "readiness/text/utf8.hpp"

#include <exception>

namespace readiness::cli {

namespace {

template <typename... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
// clang 14 does not deduce the arguments of an aggregate by itself.
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

ExitCode dispatch(const Command& command, Io& io) {
    return std::visit(Overloaded{
                          [&](const AssessOptions& options) { return command_assess(options, io); },
                          [&](const RenderOptions& options) { return command_render(options, io); },
                          [&](const PortfolioOptions& options) { return command_portfolio(options, io); },
                          [&](const MergeOptions& options) { return command_merge(options, io); },
                          [&](const InitOptions& options) { return command_init(options, io); },
                          [&](const InterviewOptions& options) { return command_interview(options, io); },
                          [&](const RulesListOptions& options) { return command_rules_list(options, io); },
                          [&](const RulesShowOptions& options) { return command_rules_show(options, io); },
                          [&](const RulesTestOptions& options) { return command_rules_test(options, io); },
                          [&](const RulesCheckOptions& options) { return command_rules_check(options, io); },
                          [&](const RulesNewOptions& options) { return command_rules_new(options, io); },
                          [&](const EvalOptions& options) { return command_eval(options, io); },
                          [&](const ExplainOptions& options) { return command_explain(options, io); },
                          [&](const SchemaOptions& options) { return command_schema(options, io); },
                          [&](const ReferenceOptions& options) { return command_reference(options, io); },
                          [&](const VersionOptions&) { return command_version(io); },
                          [&](const HelpOptions& options) {
                              io.out() << options.text;
                              return ExitCode::ok;
                          },
                      },
                      command);
}

/// A report that did not arrive is an error whatever it said.
ExitCode finish(ExitCode code, Io& io) {
    if (const auto error = io.finish_out()) {
        diag::Diagnostics diagnostics;
        diagnostics.report(diag::Code::output_not_written, "cannot write to standard output: " + *error);
        show_problems(diagnostics, {}, default_screens(io).err, io);
        code = ExitCode::wrong_input;
    }
    io.err().flush();
    return code;
}

ExitCode run_command(std::span<const std::string_view> args, Io& io) {
    diag::Diagnostics diagnostics;
    const Screens screens = default_screens(io);
    const CommandLine line = parse_command_line(args, screens.out.width, diagnostics);
    if (line.command)
        return dispatch(*line.command, io);
    show_problems(diagnostics, {}, screens.err, io);
    io.err() << "\nRun `" << line.help_hint << "` for help.\n";
    return ExitCode::wrong_input;
}

ExitCode report_bug(std::string_view what, std::span<const std::string_view> args, Io& io) {
    io.err() << "readiness: internal error: " << what << "\n"
             << "This is a bug in readiness, not in your files. Please report it with\n"
             << "  the version:  readiness " << program_version << "\n"
             << "  the command:  readiness";
    for (const std::string_view arg : args)
        io.err() << " " << text::escape_controls(arg);
    io.err() << "\nand, if you may share it, the descriptor that was read.\n";
    io.err().flush();
    return ExitCode::internal;
}

} // namespace

bool show_problems(const diag::Diagnostics& diagnostics, const source::SourceSet& sources,
                   const Screen& screen, Io& io) {
    if (!diagnostics.empty()) {
        const std::string text = diag::render(diagnostics, sources, screen.diagnostics());
        io.err() << (screen.ci_log ? text::defuse_commands(text) : text);
    }
    return !diagnostics.has_errors();
}

int run(std::span<const std::string_view> args, Io& io) {
    ExitCode code = ExitCode::internal;
    try {
        code = finish(run_command(args, io), io);
    } catch (const std::exception& problem) {
        code = report_bug(problem.what(), args, io);
    } catch (...) {
        code = report_bug("unknown exception", args, io);
    }
    return static_cast<int>(code);
}

} // namespace readiness::cli

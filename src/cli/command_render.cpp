// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "formats.hpp"
#include "saved_report.hpp"

namespace readiness::cli {

ExitCode command_render(const RenderOptions& options, Io& io) {
    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    const Screens screens = read_screens(options.screen, io, diagnostics);
    Log log(io, options.screen.verbose);
    const std::vector<Output> outputs =
        pair_outputs(options.formats, options.outputs, format_names(), options.file, diagnostics, "--format");
    const auto saved = read_saved_report(options.file, io, log, sources, diagnostics);
    if (saved && !diagnostics.has_errors())
        write_reports(saved->report, outputs, screens, io, diagnostics);
    return show_problems(diagnostics, sources, screens.err, io) ? ExitCode::ok : ExitCode::wrong_input;
}

} // namespace readiness::cli

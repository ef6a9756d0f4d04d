// SPDX-License-Identifier: Apache-2.0
#include "topic.hpp"

#include <filesystem>

namespace readiness::cli {

namespace {

/// Generated pages are larger than what people write by hand.
constexpr std::size_t page_bytes = 16 * 1024 * 1024;

std::string path_in(const std::string& folder, const docgen::GeneratedFile& file) {
    return (std::filesystem::path(folder) / file.path).string();
}

void write_page(const std::string& path, const std::string& text, Io& io, diag::Diagnostics& diagnostics) {
    auto error = io.files().make_folder(std::filesystem::path(path).parent_path().string());
    if (!error)
        error = io.files().write_atomically(path, text);
    if (error)
        diagnostics.report(diag::Code::output_not_written, "cannot write `" + path + "`: " + *error);
}

} // namespace

ExitCode command_reference(const ReferenceOptions& options, Io& io) {
    diag::Diagnostics diagnostics;
    const Screens screens = read_screens(options.screen, io, diagnostics);
    Log log(io, options.screen.verbose);
    Library library;
    if (options.write.empty() == options.check.empty())
        diagnostics.report(diag::Code::usage, "`readiness reference` takes one of `--write` and `--check`");
    if (diagnostics.has_errors() || !load_library({}, io, log, library, diagnostics)) {
        show_problems(diagnostics, library.sources, screens.err, io);
        return ExitCode::wrong_input;
    }
    bool current = true;
    for (const docgen::GeneratedFile& file : docgen::reference(library.input())) {
        if (!options.write.empty()) {
            write_page(path_in(options.write, file), file.text, io, diagnostics);
        } else if (const std::string path = path_in(options.check, file);
                   io.files().read(path, page_bytes).text != file.text) {
            io.out() << "out of date: " << path << "\n";
            current = false;
        }
    }
    if (!show_problems(diagnostics, library.sources, screens.err, io))
        return ExitCode::wrong_input;
    return current ? ExitCode::ok : ExitCode::gate_not_met;
}

} // namespace readiness::cli

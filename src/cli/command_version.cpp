// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "rulebook.hpp"
#include "version.hpp"

namespace readiness::cli {

ExitCode command_version(Io& io) {
    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    Log log(io, false);
    const auto book = load_rulebook({}, io, log, sources, diagnostics);
    if (!book) {
        show_problems(diagnostics, sources, default_screens(io).err, io);
        return ExitCode::wrong_input;
    }
    io.out() << "readiness " << program_version << "\n";
    for (const rules::Pack& pack : book->catalogue.packs)
        io.out() << "rules " << pack.id() << " (" << pack.rule_count << " rules)\n";
    return ExitCode::ok;
}

} // namespace readiness::cli

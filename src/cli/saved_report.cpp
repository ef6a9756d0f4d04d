// SPDX-License-Identifier: Apache-2.0
#include "saved_report.hpp"

#include "input.hpp"

#include "readiness/diag/limits.hpp"
#include "readiness/report/read.hpp"
#include "readiness/source/digest.hpp"

namespace readiness::cli {

std::optional<SavedReport> read_saved_report(const std::string& path, Io& io, Log& log,
                                             source::SourceSet& sources, diag::Diagnostics& diagnostics) {
    auto input = read_input(path, "", io, log, diagnostics, limits::report_bytes);
    if (!input)
        return std::nullopt;
    const std::string digest = source::sha256(input->text);
    const source::FileId file = sources.add(input->name, std::move(input->text));
    auto report = report::read_report(sources, file, diagnostics);
    if (!report)
        return std::nullopt;
    return SavedReport{input->name, digest, std::move(*report)};
}

} // namespace readiness::cli

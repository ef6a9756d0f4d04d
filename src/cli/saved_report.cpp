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
    const std::size_t bytes = input->text.size();
    const source::FileId file = sources.add(input->name, std::move(input->text));
    auto report = report::read_report(sources, file, diagnostics);
    if (!report)
        return std::nullopt;
    // Of the file as it is, and of no file that is refused.
    const std::string_view text = sources.file(file).text();
    const bool marked = text.size() < bytes;
    const std::string digest =
        marked ? source::sha256("\xEF\xBB\xBF" + std::string(text)) : source::sha256(text);
    return SavedReport{input->name, digest, std::move(*report)};
}

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "options.hpp"
#include "screen.hpp"

#include "readiness/diag/limits.hpp"

#include <span>

namespace readiness::cli {

inline constexpr std::string_view standard_output = "-";

/// One report to write.
struct Output {
    std::string format;
    std::string path;    ///< `-`: standard output
    bool append = false; ///< behind what the file holds already
};

/// Pairs `--format` and `--output` in order. A format that names its file (`json=out.json`) takes no output;
/// one without a file goes to standard output. Reports unknown formats, outputs without a format, several
/// reports for one place and a report that would overwrite `input`; the list is then not to be used.
std::vector<Output> pair_outputs(const std::vector<std::string>& formats,
                                 const std::vector<std::string>& outputs,
                                 std::span<const std::string_view> known, std::string_view input,
                                 diag::Diagnostics& diagnostics, std::string_view said_by = "--format");

/// Reports a report that would overwrite a file that is read. Empty names are none.
void refuse_overwriting(const std::vector<Output>& outputs, std::string_view input,
                        diag::Diagnostics& diagnostics);

/// Writes at most `limit` bytes to standard output or, atomically, to a file; reports what went wrong.
void write_file(const std::string& path, std::string_view text, Io& io, diag::Diagnostics& diagnostics,
                std::size_t limit = limits::report_bytes);
/// Likewise, behind what the file holds if the output says so.
void write_output(const Output& output, std::string_view text, Io& io, diag::Diagnostics& diagnostics);

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "log.hpp"

#include "readiness/cli/io.hpp"
#include "readiness/diag/diagnostic.hpp"
#include "readiness/diag/limits.hpp"

namespace readiness::cli {

/// The name of a descriptor that nobody named.
inline constexpr const char* usual_descriptor = "readiness.yaml";

/// A file that was read.
struct InputText {
    std::string name; ///< as shown
    std::string text; ///< as read, with a byte order mark if there is one
};

/// Reads a file, or standard input for `-`, of at most `limit` bytes. Reports what went wrong.
std::optional<InputText> read_input(const std::string& path, const std::string& stdin_name, Io& io, Log& log,
                                    diag::Diagnostics& diagnostics, std::size_t limit = limits::file_bytes);

/// The one descriptor of the current folder; reports if there is none or more than one.
std::optional<std::string> find_descriptor(Io& io, diag::Diagnostics& diagnostics);

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "options.hpp"

#include "readiness/assess/gate.hpp"
#include "readiness/cli/io.hpp"

namespace readiness::cli {

/// The gates of flags and READINESS_* variables; a flag beats its variable, and an empty variable counts as
/// unset. Reports every value that cannot be read; that gate is then not set.
assess::Gate read_gate(const GateOptions& options, Io& io, diag::Diagnostics& diagnostics);

/// `GO`, `go-with-conditions`: a verdict as people type it.
std::optional<assess::Verdict> read_verdict_word(const std::string& text);

} // namespace readiness::cli

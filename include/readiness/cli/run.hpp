// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cli/io.hpp"

#include <span>
#include <string_view>

namespace readiness::cli {

/// What the program ends with. `--exit-zero` turns `gate_not_met` into `ok` and nothing else.
enum class ExitCode : int {
    ok = 0,           ///< done; of an assessment: gate met, or none set
    gate_not_met = 1, ///< assessed, and a gate was not met
    wrong_input = 2,  ///< usage, configuration, descriptor or rules are wrong, or nothing can be assessed
    internal = 3      ///< a bug in the program
};

/// Runs one command. `args` are without the program's name. Never throws; returns an ExitCode.
int run(std::span<const std::string_view> args, Io& io);

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>

namespace CLI {
class App;
}

namespace readiness::cli {

/// The help text of a command: what it does, how it is called, its flags by group, examples and exit codes.
std::string help_text(const CLI::App& app, std::size_t width);

/// `readiness rules list`: the words that call the command.
std::string call_of(const CLI::App& app);

} // namespace readiness::cli

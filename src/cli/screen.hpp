// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "options.hpp"

#include "readiness/cli/io.hpp"

namespace readiness::cli {

/// How to print to one place.
struct Screen {
    std::size_t width = 80;
    bool color = false;
    bool unicode = true;
    bool quiet = false;
    bool verbose = false;
    bool ci_log = false; ///< lines of a certain form are commands there
    diag::RenderOptions diagnostics() const { return {.width = width, .color = color, .unicode = unicode}; }
};

struct Screens {
    Screen out;
    Screen err;
    Screen file; ///< no colour; depends on flags only, so that a file is the same wherever it is made
};

inline constexpr std::size_t default_width = 80;
inline constexpr std::size_t least_width = 40;
inline constexpr std::size_t most_width = 500;

/// An explicit flag beats NO_COLOR, which beats CLICOLOR_FORCE, CLICOLOR and the terminal (unless TERM is
/// `dumb`). An empty variable counts as unset.
bool use_color(const ScreenOptions& options, Io& io, const Terminal& terminal);
/// A flag beats the locale: LC_ALL, LC_CTYPE, LANG.
bool use_unicode(const ScreenOptions& options, Io& io);

/// Before or without flags: for help and usage errors.
Screens default_screens(Io& io);
/// Reports values that cannot be read, and goes on with the defaults.
Screens read_screens(const ScreenOptions& options, Io& io, diag::Diagnostics& diagnostics);

} // namespace readiness::cli

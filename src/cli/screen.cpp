// SPDX-License-Identifier: Apache-2.0
#include "screen.hpp"

#include "ci.hpp"
#include "set_variable.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace readiness::cli {

namespace {

std::optional<std::size_t> parse_width(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    if (value < least_width || value > most_width)
        return std::nullopt;
    return value;
}

std::size_t terminal_width(Io& io, const Terminal& terminal) {
    if (const auto columns = set_variable(io, "COLUMNS"))
        if (const auto width = parse_width(*columns))
            return *width;
    if (terminal.columns == 0)
        return default_width;
    return std::clamp(terminal.columns, least_width, most_width);
}

Screen screen_for(const ScreenOptions& options, Io& io, const Terminal& terminal) {
    return {.width = terminal_width(io, terminal),
            .color = use_color(options, io, terminal),
            .unicode = use_unicode(options, io),
            .quiet = options.quiet,
            .verbose = options.verbose,
            .ci_log = prints_into_ci_log(io)};
}

void check_color(const ScreenOptions& options, diag::Diagnostics& diagnostics) {
    if (!options.color || *options.color == "auto" || *options.color == "always" || *options.color == "never")
        return;
    diagnostics.report(diag::Code::bad_flag_value, "`--color` does not know `" + *options.color + "`")
        .expected = "`auto`, `always` or `never`";
}

} // namespace

bool use_color(const ScreenOptions& options, Io& io, const Terminal& terminal) {
    if (options.no_color || options.color == "never")
        return false;
    if (options.color == "always")
        return true;
    if (set_variable(io, "NO_COLOR"))
        return false;
    if (const auto force = set_variable(io, "CLICOLOR_FORCE"); force && *force != "0")
        return true;
    if (const auto wish = set_variable(io, "CLICOLOR"); wish && *wish == "0")
        return false;
    return terminal.is_terminal && io.env("TERM") != "dumb";
}

bool use_unicode(const ScreenOptions& options, Io& io) {
    if (options.ascii)
        return false;
    if (options.unicode)
        return true;
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
        if (auto locale = set_variable(io, name)) {
            std::transform(locale->begin(), locale->end(), locale->begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            });
            return locale->find("utf-8") != std::string::npos || locale->find("utf8") != std::string::npos;
        }
    return false;
}

Screens default_screens(Io& io) {
    diag::Diagnostics none;
    return read_screens({}, io, none);
}

Screens read_screens(const ScreenOptions& options, Io& io, diag::Diagnostics& diagnostics) {
    check_color(options, diagnostics);
    Screens screens{.out = screen_for(options, io, io.out_terminal()),
                    .err = screen_for(options, io, io.err_terminal()),
                    .file = {.unicode = !options.ascii, .quiet = options.quiet, .verbose = options.verbose}};
    if (!options.width)
        return screens;
    if (const auto width = parse_width(*options.width)) {
        screens.out.width = screens.err.width = screens.file.width = *width;
    } else {
        diagnostics.report(diag::Code::bad_flag_value, "`--width` cannot be `" + *options.width + "`")
            .expected =
            "a number of columns from " + std::to_string(least_width) + " to " + std::to_string(most_width);
    }
    return screens;
}

} // namespace readiness::cli

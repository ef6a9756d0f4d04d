// SPDX-License-Identifier: Apache-2.0
#include "cli/screen.hpp"

#include "support/catch.hpp"
#include "support/memory_io.hpp"

using namespace readiness;

namespace {

using Variables = std::map<std::string, std::string>;

struct ColorRow {
    const char* says;
    std::optional<std::string> flag;
    bool no_color;
    Variables variables;
    bool terminal;
    bool want;
};

const ColorRow color_rows[] = {
    {"a terminal", {}, false, {}, true, true},
    {"no terminal", {}, false, {}, false, false},
    {"a dumb terminal", {}, false, {{"TERM", "dumb"}}, true, false},
    {"another terminal", {}, false, {{"TERM", "xterm"}}, true, true},
    {"--color auto on a terminal", "auto", false, {}, true, true},
    {"--color auto obeys NO_COLOR", "auto", false, {{"NO_COLOR", "1"}}, true, false},
    {"--color always without a terminal", "always", false, {}, false, true},
    {"--color always beats NO_COLOR", "always", false, {{"NO_COLOR", "1"}}, true, true},
    {"--color always beats a dumb terminal", "always", false, {{"TERM", "dumb"}}, true, true},
    {"--color never beats CLICOLOR_FORCE", "never", false, {{"CLICOLOR_FORCE", "1"}}, true, false},
    {"--no-color beats CLICOLOR_FORCE", {}, true, {{"CLICOLOR_FORCE", "1"}}, true, false},
    {"--no-color beats --color always", "always", true, {}, true, false},
    {"NO_COLOR", {}, false, {{"NO_COLOR", "1"}}, true, false},
    {"an empty NO_COLOR counts as unset", {}, false, {{"NO_COLOR", ""}}, true, true},
    {"NO_COLOR of 0 is still set", {}, false, {{"NO_COLOR", "0"}}, true, false},
    {"NO_COLOR beats CLICOLOR_FORCE", {}, false, {{"NO_COLOR", "1"}, {"CLICOLOR_FORCE", "1"}}, true, false},
    {"CLICOLOR_FORCE without a terminal", {}, false, {{"CLICOLOR_FORCE", "1"}}, false, true},
    {"CLICOLOR_FORCE beats CLICOLOR", {}, false, {{"CLICOLOR_FORCE", "1"}, {"CLICOLOR", "0"}}, true, true},
    {"CLICOLOR_FORCE beats a dumb terminal",
     {},
     false,
     {{"CLICOLOR_FORCE", "1"}, {"TERM", "dumb"}},
     true,
     true},
    {"CLICOLOR_FORCE of 0 forces nothing", {}, false, {{"CLICOLOR_FORCE", "0"}}, false, false},
    {"an empty CLICOLOR_FORCE counts as unset", {}, false, {{"CLICOLOR_FORCE", ""}}, false, false},
    {"CLICOLOR of 0", {}, false, {{"CLICOLOR", "0"}}, true, false},
    {"CLICOLOR of 1 does not force", {}, false, {{"CLICOLOR", "1"}}, false, false},
    {"CLICOLOR of 1 on a terminal", {}, false, {{"CLICOLOR", "1"}}, true, true},
};

struct UnicodeRow {
    const char* says;
    bool ascii;
    bool unicode;
    Variables variables;
    bool want;
};

const UnicodeRow unicode_rows[] = {
    {"nothing known", false, false, {}, false},
    {"LANG", false, false, {{"LANG", "de_DE.UTF-8"}}, true},
    {"spelled utf8", false, false, {{"LANG", "C.utf8"}}, true},
    {"another encoding", false, false, {{"LANG", "de_DE.ISO-8859-1"}}, false},
    {"LC_CTYPE beats LANG", false, false, {{"LC_CTYPE", "C"}, {"LANG", "C.UTF-8"}}, false},
    {"LC_ALL beats LC_CTYPE", false, false, {{"LC_ALL", "C.UTF-8"}, {"LC_CTYPE", "C"}}, true},
    {"an empty LC_ALL counts as unset", false, false, {{"LC_ALL", ""}, {"LANG", "C.UTF-8"}}, true},
    {"--ascii beats the locale", true, false, {{"LANG", "C.UTF-8"}}, false},
    {"--unicode beats the locale", false, true, {{"LANG", "C"}}, true},
    {"--ascii beats --unicode", true, true, {}, false},
};

struct WidthRow {
    const char* says;
    std::optional<std::string> flag;
    Variables variables;
    std::size_t columns;
    std::size_t want;
    std::size_t problems;
};

const WidthRow width_rows[] = {
    {"nothing known", {}, {}, 0, 80, 0},
    {"the terminal", {}, {}, 120, 120, 0},
    {"a tiny terminal", {}, {}, 10, 40, 0},
    {"COLUMNS beats the terminal", {}, {{"COLUMNS", "100"}}, 120, 100, 0},
    {"COLUMNS that is no number", {}, {{"COLUMNS", "wide"}}, 120, 120, 0},
    {"--width beats COLUMNS", "60", {{"COLUMNS", "100"}}, 120, 60, 0},
    {"--width too small", "39", {}, 0, 80, 1},
    {"--width too large", "501", {}, 0, 80, 1},
    {"--width that is no number", "6O", {}, 0, 80, 1},
    {"--width below zero", "-80", {}, 0, 80, 1},
    {"--width empty", "", {}, 0, 80, 1},
};

} // namespace

TEST_CASE("colour: a flag, then the environment, then the terminal") {
    for (const ColorRow& row : color_rows) {
        INFO(row.says);
        test::MemoryIo io;
        io.variables = row.variables;
        const cli::ScreenOptions options{.color = row.flag, .no_color = row.no_color};
        CHECK(cli::use_color(options, io, {.is_terminal = row.terminal}) == row.want);
    }
}

TEST_CASE("Unicode: a flag, then the locale") {
    for (const UnicodeRow& row : unicode_rows) {
        INFO(row.says);
        test::MemoryIo io;
        io.variables = row.variables;
        const cli::ScreenOptions options{.ascii = row.ascii, .unicode = row.unicode};
        CHECK(cli::use_unicode(options, io) == row.want);
    }
}

TEST_CASE("width: a flag, then COLUMNS, then the terminal") {
    for (const WidthRow& row : width_rows) {
        INFO(row.says);
        test::MemoryIo io;
        io.variables = row.variables;
        io.out_is = {.is_terminal = row.columns != 0, .columns = row.columns};
        diag::Diagnostics diagnostics;
        const cli::ScreenOptions options{.width = row.flag};
        CHECK(cli::read_screens(options, io, diagnostics).out.width == row.want);
        CHECK(diagnostics.size() == row.problems);
    }
}

TEST_CASE("a file looks the same wherever it is made") {
    test::MemoryIo io;
    io.variables = {{"LANG", "C"}, {"COLUMNS", "200"}, {"CLICOLOR_FORCE", "1"}};
    io.out_is = {.is_terminal = true, .columns = 150};
    diag::Diagnostics diagnostics;
    const cli::Screen file = cli::read_screens({.color = "always"}, io, diagnostics).file;
    CHECK(file.width == 80);
    CHECK(file.unicode);
    CHECK_FALSE(file.color);
}

TEST_CASE("an unknown value of --color is reported") {
    test::MemoryIo io;
    diag::Diagnostics diagnostics;
    cli::read_screens({.color = "yes"}, io, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items()[0].message == "`--color` does not know `yes`");
}

// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/ci_log.hpp"
#include "support/catch.hpp"

#include <string_view>

using readiness::text::defuse_commands;

namespace {

struct Row {
    std::string_view about;
    std::string_view text;
    std::string_view defused;
};

constexpr Row rows[] = {
    {"nothing", "", ""},
    {"plain text", "integration.systems[2] = a::b, ## 12 [x]\n",
     "integration.systems[2] = a::b, ## 12 [x]\n"},
    {"first line", "::error::x", "\\x3a:error::x"},
    {"only the first colons of a line", ":::::", "\\x3a::::"},
    {"one colon", ":error:x", ":error:x"},
    {"second line", "a\n::add-mask::x\nb", "a\n\\x3a:add-mask::x\nb"},
    {"after a carriage return", "a\r::add-mask::x", "a\r\\x3a:add-mask::x"},
    {"spaces and tabs", "a\n \t ::error::x", "a\n \t \\x3a:error::x"},
    {"form feed and vertical tab", "\f\v::error::x", "\f\v\\x3a:error::x"},
    {"no-break space", "\u00A0::error::x", "\u00A0\\x3a:error::x"},
    {"ideographic space", "\u3000::error::x", "\u3000\\x3a:error::x"},
    {"line separator", "\u2028::error::x", "\u2028\\x3a:error::x"},
    {"byte order mark", "\uFEFF::error::x", "\uFEFF\\x3a:error::x"},
    {"not after a word", "a ::error::x", "a ::error::x"},
    {"not after a malformed byte", "\xff::error::x", "\xff::error::x"},
    {"brackets at the start", "##[add-mask]x", "\\x23#[add-mask]x"},
    {"brackets within a line", "a ##[group]b", "a \\x23#[group]b"},
    {"more marks", "####[x]", "##\\x23#[x]"},
    {"Azure", "a##vso[task.setvariable variable=x]y", "a\\x23#vso[task.setvariable variable=x]y"},
    {"Azure, shouting", "##VSO[task.complete]", "\\x23#VSO[task.complete]"},
    {"TeamCity", "##teamcity[buildStop]", "\\x23#teamcity[buildStop]"},
    {"a heading", "## Heading [1]", "## Heading [1]"},
    {"marks at the end", "a##", "a##"},
    {"marks and a name at the end", "a##vso", "a##vso"},
    {"both in one line", "::debug::##[error]x", "\\x3a:debug::\\x23#[error]x"},
};

} // namespace

TEST_CASE("commands to a CI system are defused", "[text]") {
    for (const Row& row : rows) {
        CAPTURE(row.about);
        CHECK(defuse_commands(row.text) == row.defused);
    }
}

TEST_CASE("defused text stays as it is", "[text]") {
    for (const Row& row : rows) {
        CAPTURE(row.about);
        CHECK(defuse_commands(row.defused) == row.defused);
    }
}

// SPDX-License-Identifier: Apache-2.0
#include "render/markdown/gfm.hpp"
#include "support/catch.hpp"

using namespace readiness;
using namespace readiness::render;

namespace {

struct Row {
    const char* text;
    const char* written;
};

} // namespace

TEST_CASE("prose stays text", "[render][markdown]") {
    const Row rows[] = {
        {"", ""},
        {"plain words, 79% of 1200 (high-severity).", "plain words, 79% of 1200 (high-severity)."},
        {" two  blanks ", "two blanks"},
        // signs of Markdown and HTML
        {"a|b", "a\\|b"},
        {"*a* _b_ c~~", "\\*a\\* \\_b\\_ c\\~\\~"},
        {"~~a~~", "`~~a~~`"},
        {"[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)"},
        {"<script>&amp;", "&lt;script&gt;&amp;amp;"},
        {"back\\slash", "back\\\\slash"},
        {"an ` alone", "an \\` alone"},
        // code that the text itself marks
        {"write `a: b`, then go", "write `a: b`, then go"},
        {"`a``b`", "`a` `b`"},
        {"`a`@b", "`a` `@b`"},
        {"``", "\\`\\`"},
        {"` `", "\\` \\`"},
        // beginnings of a line
        {"- a", "\\- a"},
        {"+ a", "\\+ a"},
        {"=== a", "\\=== a"},
        {"# a", "\\# a"},
        {"> a", "&gt; a"},
        {"1. a", "1\\. a"},
        {"12) a", "12\\) a"},
        {"1.5 a", "1.5 a"},
        {"a - 1.", "a - 1."},
        // what a forge looks for
        {"ask @octocat, please", "ask `@octocat,` please"},
        {"a@b.example", "`a@b.example`"},
        {"fixes #12", "fixes `#12`"},
        {"GH-12 and high-12", "`GH-12` and high-12"},
        {"!12 &12 %1.0 ~bug ~\"a", "`!12` `&12` `%1.0` `~bug` `~\"a`"},
        {"~\xe4\xb8\xad #\xc3\xa9", "`~\xe4\xb8\xad` `#\xc3\xa9`"},
        {"R&D, wow!, ~, #", "R&amp;D, wow!, \\~, \\#"},
        {"see https://a.example/b_c now", "see `https://a.example/b_c` now"},
        {"WWW.a.example", "`WWW.a.example`"},
        {"(ftp://a)", "`(ftp://a)`"},
        {":tada: at 10:30", "`:tada:` at 10:30"},
        {"a:b: c", "`a:b:` c"},
        {"$x$", "`$x$`"},
        {"1a2b3c4d decades 20261120", "`1a2b3c4d` decades 20261120"},
        {"@a|@b", "`@a`\\|`@b`"},
        {"@a\\|b", "`@a\\`\\|`b`"},
        // what cannot be seen
        {"a\nb\rc", "a\\\\x0ab\\\\x0dc"},
        {"a\x1b[2J\xe2\x80\xae"
         "b",
         "a\\\\x1b\\[2J\\\\u202eb"},
        {"\xff", "\\\\xff"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(gfm::prose(row.text) == row.written);
    }
}

TEST_CASE("code stays code", "[render][markdown]") {
    const Row rows[] = {
        {"", ""},
        {"a = b", "`a = b`"},
        {"a`b", "``a`b``"},
        {"`a", "`` `a ``"},
        {"a``", "``` a`` ```"},
        {" a ", "`  a  `"},
        {" ", "` `"},
        {"a|b", "`a`\\|`b`"},
        {"|", "\\|"},
        {"||a", "\\|\\|`a`"},
        {"a\\|b", "`a\\`\\|`b`"},
        {"<b>&amp;@c", "`<b>&amp;@c`"},
        {"a\nb", "`a\\x0ab`"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(gfm::code(row.text) == row.written);
    }
}

TEST_CASE("texts are cut between characters, and by what is written", "[render][markdown]") {
    CHECK(gfm::prose("abcdef", 4) == "abcd…");
    CHECK(gfm::prose("abc def", 4) == "abc…");
    CHECK(gfm::prose("a\xe4\xb8\xad\xe6\x96\x87", 6) == "a\xe4\xb8\xad…");
    CHECK(gfm::code("abcdef", 4) == "`abcd…`");
    CHECK(gfm::prose(std::string(100, '&'), 16) == "&amp;&amp;&amp;&amp;&amp;&amp;&amp;&amp;…");
    CHECK(gfm::prose("@" + std::string(100, '|'), 16) ==
          "`@`\\|\\|\\|\\|\\|\\|\\|\\|\\|\\|\\|\\|\\|\\|\\|`…`");
}

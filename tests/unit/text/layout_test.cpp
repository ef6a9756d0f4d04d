// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"

#include "readiness/text/utf8.hpp"
#include "support/catch.hpp"

using namespace readiness::text;
using Lines = std::vector<std::string>;

TEST_CASE("paragraphs are broken at spaces") {
    struct Row {
        std::string_view text;
        std::size_t width;
        Lines want;
    };
    const Row rows[] = {
        {"", 10, {""}},
        {"one two", 10, {"one two"}},
        {"one two three", 7, {"one two", "three"}},
        {"one two three", 8, {"one two", "three"}},
        {"one  two", 10, {"one two"}},
        {" one ", 10, {"one"}},
        {"abcdefgh", 3, {"abc", "def", "gh"}},
        {"x abcdefgh y", 3, {"x", "abc", "def", "gh", "y"}},
        {"x abcdefg y", 3, {"x", "abc", "def", "g y"}},
        {"\u65e5\u672c\u8a9e \u65e5", 4, {"\u65e5\u672c", "\u8a9e", "\u65e5"}},
        {"\u65e5\u672c", 1, {"\u65e5", "\u672c"}},
        {"abc", 0, {"a", "b", "c"}},
    };
    for (const Row& row : rows) {
        INFO(row.text << " at " << row.width);
        CHECK(wrap(row.text, row.width) == row.want);
    }
}

TEST_CASE("no wrapped line is wider than asked for") {
    const std::string text =
        "The rollout plan names 8200 users, \u65e5\u672c\u8a9e and averyveryverylongword without end.";
    for (std::size_t width = 2; width < 90; ++width)
        for (const std::string& line : wrap(text, width))
            CHECK(display_width(line) <= width);
}

TEST_CASE("padding counts columns") {
    CHECK(pad_right("\u65e5", 4) == "\u65e5  ");
    CHECK(pad_left("\u00e9", 3) == "  \u00e9");
    CHECK(pad_right("long", 2) == "long");
}

TEST_CASE("shortening keeps the width and says so") {
    CHECK(shorten("abcdef", 6) == "abcdef");
    CHECK(shorten("abcdefg", 6) == "abc...");
    CHECK(shorten("ab cdefg", 6) == "ab...");
    CHECK(shorten("abcdefg", 6, "\u2026") == "abcde\u2026");
    CHECK(shorten("\u65e5\u672c\u8a9e", 5, "\u2026") == "\u65e5\u672c\u2026");
    CHECK(shorten("abcdefg", 2) == "..");
}

TEST_CASE("words are joined as people list them") {
    CHECK(join_words({}).empty());
    CHECK(join_words(Lines{"a"}) == "a");
    CHECK(join_words(Lines{"a", "b"}) == "a and b");
    CHECK(join_words(Lines{"a", "b", "c"}, " or ") == "a, b or c");
}

TEST_CASE("text on one line has single spaces") {
    CHECK(one_line("  a &&\n   b\t|| c\r\n") == "a && b || c");
    CHECK(one_line("a") == "a");
    CHECK(one_line(" \n ").empty());
}

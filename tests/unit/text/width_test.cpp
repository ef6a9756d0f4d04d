// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/utf8.hpp"

#include "support/catch.hpp"

using namespace readiness::text;

TEST_CASE("columns on a terminal") {
    struct Row {
        const char* says;
        std::string_view text;
        std::size_t width;
    };
    const Row rows[] = {
        {"ASCII", "abc", 3},
        {"accents", "J\u00fcrgen", 6},
        {"a combining accent", "e\u0301", 1},
        {"Chinese", "\u65e5\u672c\u8a9e", 6},
        {"full width forms", "\uff21\uff22", 4},
        {"half width kana", "\uff71\uff72", 2},
        {"Hangul syllable", "\ud55c", 2},
        {"Hangul from its letters", "\u1112\u1161\u11ab", 2},
        {"emoji", "\U0001F600\U0001F680", 4},
        {"a text symbol", "\u2713", 1},
        {"a wide symbol", "\u2705", 2},
        {"a joiner and a variation selector", "\u200d\ufe0f", 0},
        {"Arabic with marks", "\u0643\u064e", 1},
        {"controls", "\x1b\x01\u0085", 0},
        {"rare ideographs", "\U00020000\U0003134A", 4},
        {"malformed bytes", "\xff\xfe", 2},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        CHECK(display_width(row.text) == row.width);
    }
}

TEST_CASE("a prefix never cuts a code point") {
    CHECK(fit_width("abc", 2) == "ab");
    CHECK(fit_width("\u65e5\u672c", 3) == "\u65e5");
    CHECK(fit_width("\u65e5\u672c", 1).empty());
    CHECK(fit_width("e\u0301x", 1) == "e\u0301");
    CHECK(fit_width("abc", 10) == "abc");
    CHECK(fit_width("", 0).empty());
}

// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/utf8.hpp"

#include "support/catch.hpp"

using namespace readiness::text;

TEST_CASE("the first malformed byte is found") {
    struct Row {
        const char* says;
        std::string_view text;
        std::optional<std::size_t> at;
    };
    const Row rows[] = {
        {"nothing", "", {}},
        {"ASCII", "abc\n\t", {}},
        {"two, three and four bytes", "\u00e9\u20ac\U0001F600", {}},
        {"the last of each length", "\u007f\u07ff\uffff\U0010FFFF", {}},
        {"around the surrogates", "\ud7ff\ue000", {}},
        {"a continuation alone", "a\x80", 1},
        {"Latin-1", "J\xfcrgen", 1},
        {"an overlong slash", "\xC0\xAF", 0},
        {"an overlong NUL of three", "x\xE0\x80\x80", 1},
        {"an overlong form of four", "\xF0\x80\x80\x80", 0},
        {"a surrogate", "ab\xED\xA0\x80", 2},
        {"above U+10FFFF", "\xF4\x90\x80\x80", 0},
        {"bytes that are never used", "\xF5\x80\x80\x80", 0},
        {"cut short", "ok\xE2\x82", 2},
        {"UTF-16", "\xFF\xFEr", 0},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        CHECK(find_malformed_utf8(row.text) == row.at);
    }
}

TEST_CASE("code points are decoded and appended") {
    for (const char32_t c :
         {U'\0', U'a', U'\u007f', U'\u0080', U'\u07ff', U'\u0800', U'\uffff', U'\U00010000', U'\U0010ffff'}) {
        std::string text;
        append_utf8(text, c);
        std::size_t length = 0;
        CHECK(decode_utf8(text, 0, length) == c);
        CHECK(length == text.size());
    }
    std::string text;
    append_utf8(text, 0xD800);
    append_utf8(text, 0x110000);
    CHECK(text == "\ufffd\ufffd");
}

TEST_CASE("a malformed byte decodes alone") {
    std::size_t length = 0;
    CHECK(decode_utf8("\xE2\x82x", 0, length) == 0xFFFD);
    CHECK(length == 1);
    CHECK(count_code_points("a\xE2\x82\u20ac") == 4);
}

TEST_CASE("what could steer a terminal is escaped") {
    struct Row {
        std::string_view text;
        std::string_view keep;
        std::string_view want;
    };
    const Row rows[] = {
        {"plain \u00e9 \U0001F600", "", "plain \u00e9 \U0001F600"},
        {"\x1b[31mred", "", "\\x1b[31mred"},
        {"a\tb\nc", "", "a\\x09b\\x0ac"},
        {"a\tb\nc", "\t\n", "a\tb\nc"},
        {"\x7f\u0085\u009b", "", "\\x7f\\x85\\x9b"},
        {"abc\u202edef\u2066", "", "abc\\u202edef\\u2066"},
        {"\u200e\u200f\u061c", "", "\\u200e\\u200f\\u061c"},
        {"one\u2028two\u2029", "", "one\\u2028two\\u2029"},
        {"J\xfcrgen", "", "J\\xfcrgen"},
        {std::string_view("a\0b", 3), "", "a\\x00b"},
    };
    for (const Row& row : rows)
        CHECK(escape_controls(row.text, row.keep) == row.want);
}

TEST_CASE("json is made printable without a change of meaning") {
    struct Row {
        std::string_view json;
        std::string_view want;
    };
    const Row rows[] = {
        {"", ""},
        {R"({"a": "b\u001b\n"})", R"({"a": "b\u001b\n"})"},
        {"\"\u007f\u0080\u009f\u00a0\"", "\"\\u007f\\u0080\\u009f\u00a0\""},
        {"\"\u2027\u2028\u2029\u2030\"", "\"\u2027\\u2028\\u2029\u2030\""},
        {"\"\u061c\u200e\u200f\u202a\u202e\u2066\u2069\"", R"("\u061c\u200e\u200f\u202a\u202e\u2066\u2069")"},
        {"\"\u00e9 \U0001F600\"", "\"\u00e9 \U0001F600\""},
    };
    for (const Row& row : rows)
        CHECK(printable_json(row.json) == row.want);
}

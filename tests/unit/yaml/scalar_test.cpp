// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "tree.hpp"

using namespace readiness;
using test::Parsed;

TEST_CASE("scalars of every style are decoded") {
    struct Row {
        const char* says;
        std::string_view file;
        std::string text; ///< of the last scalar
    };
    const Row rows[] = {
        {"plain keeps what it looks like", "a: 010", "010"},
        {"plain with a colon and a hash inside", "a: http://x.y/z#top", "http://x.y/z#top"},
        {"plain ends at a comment", "a: x # no", "x"},
        {"plain over lines", "a: x\n  y\n\n  z\n", "x y\nz"},
        {"plain next to brackets", "a: x [y] {z}", "x [y] {z}"},
        {"plain continued by what looks like a list", "a: x\n  - y\n", "x - y"},
        {"blanks at the end", "a: x  \t\n", "x"},
        {"an empty line of a tab behind a value", "a: x\n\t\nb: y\n", "y"},
        {"a comment behind a tab", "a: x\n\t# c\nb: y\n", "y"},

        {"single quotes", "a: 'x: y # z'", "x: y # z"},
        {"single quotes keep backslashes", "a: 'C:\\temp'", "C:\\temp"},
        {"single quotes over lines", "a: 'x\n  y\n\n  z'", "x y\nz"},
        {"line ends only", "a: '\n\n\n'", "\n\n"},

        {"all escapes", R"(a: "\a\b\t\n\v\f\r\e\ \"\/\\\N\_\L\P\x41\u00e9\U0001f600")",
         "\a\b\t\n\v\f\r\x1b \"/\\\u0085\u00a0\u2028\u2029A\u00e9\U0001F600"},
        {"blanks kept by an escape", "a: \"x\\ \n  y\"", "x  y"},
        {"an escaped tab", "a: \"x\\\ty\"", "x\ty"},
        {"a surrogate pair", R"(a: "\uD83D\uDE80")", "\U0001F680"},
        {"two surrogate pairs", R"(a: "\ud83d\ude80\ud83d\ude00")", "\U0001F680\U0001F600"},

        {"literal", "a: |\n  x\n   y\n\n  z\n", "x\n y\n\nz\n"},
        {"literal without a last line end", "a: |\n  x", "x"},
        {"literal with blanks at the end", "a: |\n  x  \n  y\n", "x  \ny\n"},
        {"literal, clipped", "a: |\n  x\n\n\n", "x\n"},
        {"literal, stripped", "a: |-\n  x\n\n\n", "x"},
        {"literal, kept", "a: |+\n  x\n\n\n", "x\n\n\n"},
        {"literal with nothing in it", "a: |\nb: |\n\n", ""},
        {"literal, nothing kept", "a: |+\n\n\n", "\n\n"},
        {"literal with tabs", "a: |\n  x\n  \ty\n", "x\n\ty\n"},
        {"literal with brackets and quotes", "a: |\n  [ { \" '\n  }\n", "[ { \" '\n}\n"},
        {"literal with a hash", "a: |\n  # text\n # comment\n", "# text\n"},
        {"an indicator before and behind", "a: |2-\n   x\n", " x"},
        {"chomping before the indicator", "a: |-2\n   x\n", " x"},
        {"a line of a tab in a literal", "a: |\n  x\n\t\n  y\n", "x\n\ny\n"},

        {"folded", "a: >\n  x\n  y\n\n  z\n", "x y\nz\n"},
        {"folded, two empty lines", "a: >\n  x\n\n\n  y\n", "x\n\ny\n"},
        {"folded around what is indented", "a: >\n  x\n    y\n  z\n", "x\n  y\nz\n"},
        {"folded with CR LF", "a: >-\r\n  x\r\n  y\r\n", "x y"},
        {"a list entry", "- |\n x\n- >\n y\n z\n", "y z\n"},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        const Parsed parsed(row.file);
        INFO(parsed.rendered());
        CHECK(parsed.diagnostics.empty());
        REQUIRE(parsed.document);
        CHECK((*parsed.document)[parsed.scalars().back()].text == row.text);
    }
}

TEST_CASE("styles are told apart") {
    const Parsed parsed("- a\n- 'a'\n- \"a\"\n- |\n  a\n- >\n  a\n");
    std::vector<yaml::Style> styles;
    for (const yaml::NodeId id : parsed.scalars())
        styles.push_back((*parsed.document)[id].style);
    CHECK(styles == std::vector<yaml::Style>{yaml::Style::plain, yaml::Style::single_quoted,
                                             yaml::Style::double_quoted, yaml::Style::literal,
                                             yaml::Style::folded});
}

TEST_CASE("blank is an empty value, a null and an empty text") {
    struct Row {
        std::string_view value;
        bool blank;
    };
    const Row rows[] = {{"", true},          {"~", true},       {"null", true}, {"''", true},
                        {"\"\"", true},      {"'  '", true},    {"|", true},    {"none", false},
                        {"'~'", false},      {"'null'", false}, {"0", false},   {"false", false},
                        {"nullable", false}, {"[]", false},     {"{}", false}};
    for (const Row& row : rows) {
        INFO(row.value);
        const Parsed parsed("a: " + std::string(row.value) + "\nb: x\n");
        REQUIRE(parsed.document);
        CHECK(parsed.document->is_blank(parsed.document->find(0, "a")) == row.blank);
    }
}

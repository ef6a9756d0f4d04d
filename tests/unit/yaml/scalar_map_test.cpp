// SPDX-License-Identifier: Apache-2.0
// Each row shows a file with marks around source bytes, and the same marks in the decoded text: a range of
// the text has to lead to the bytes of the same number.
#include "support/catch.hpp"
#include "tree.hpp"

using namespace readiness;
using test::Parsed;

namespace {

struct Row {
    const char* says;
    std::string_view file; ///< the last scalar is looked at
    std::string_view text;
};

const Row rows[] = {
    {"plain", "a: on[[e]] [[two]]", "on[[e]] [[two]]"},
    {"plain with accents", "a: \u00e9[[\u00fc]] [[x]]", "\u00e9[[\u00fc]] [[x]]"},
    {"plain over lines", "a: one[[\n]]   [[two]]\n  thr[[ee]]\n", "one[[ ]][[two]] thr[[ee]]"},
    {"plain with an empty line", "a: one  \n[[\n]]  [[two]]\n", "one[[\n]][[two]]"},
    {"plain with several empty lines", "a: one\n[[\n]] \n[[\n]] x[[y]]\n", "one[[\n]]\n[[\n]]x[[y]]"},
    {"plain with tabs in it", "a: one\t[[two]]", "one\t[[two]]"},
    {"plain with CR LF", "a: one[[\r\n]]  [[two]]\r\n", "one[[ ]][[two]]"},
    {"plain in brackets", "[a, o[[n]]e\n  [[t]]wo]", "o[[n]]e [[t]]wo"},
    {"the whole and nothing", "a: [[o[[]]ne]][[]]", "[[o[[]]ne]][[]]"},

    {"single quotes", "a: 'on[[e]]'", "on[[e]]"},
    {"single quotes with an apostrophe", "a: 'it[['']]s [[h]]is'", "it[[']]s [[h]]is"},
    {"single quotes over lines", "a: 'one [[\n]]  [[two]]'\n", "one[[ ]][[two]]"},
    {"single quotes with an empty line", "a: 'one\n[[\n]]  [[two]]'\n", "one[[\n]][[two]]"},
    {"single quotes with blanks at the ends", "a: ' [[x]] '", " [[x]] "},

    {"double quotes", "a: \"on[[e]]\"", "on[[e]]"},
    {"double quotes with escapes", "a: \"x[[\\t]]y[[\\\"]]z[[\\\\]][[w]]\"", "x[[\t]]y[[\"]]z[[\\]][[w]]"},
    {"double quotes with a hex escape", "a: \"[[\\x41]][[b]]\"", "[[A]][[b]]"},
    {"double quotes with a short unicode escape", "a: \"[[\\u00e9]][[b]]\"", "[[\u00e9]][[b]]"},
    {"double quotes with a long unicode escape", "a: \"[[\\U0001F600]][[b]]\"", "[[\U0001F600]][[b]]"},
    {"double quotes with a surrogate pair", "a: \"x[[\\ud83d\\ude00]][[b]]\"", "x[[\U0001F600]][[b]]"},
    {"double quotes with a slash", "a: \"[[\\/]][[b]]\"", "[[/]][[b]]"},
    {"double quotes over lines", "a: \"one[[\n]]   [[two]]\"\n", "one[[ ]][[two]]"},
    {"double quotes with an escaped line end", "a: \"one \\\n   [[two]]\"\n", "one [[two]]"},
    {"double quotes with an empty line", "a: \"one\n[[\n]]   [[two]]\"\n", "one[[\n]][[two]]"},

    {"literal", "a: |\n  on[[e]][[\n]]  [[two]]\n", "on[[e]][[\n]][[two]]\n"},
    {"literal, the last line end", "a: |\n  one[[\n]]", "one[[\n]]"},
    {"literal, stripped", "a: |-\n  one\n  tw[[o]]\n\n", "one\ntw[[o]]"},
    {"literal, kept", "a: |+\n  one[[\n]][[\n]]", "one[[\n]][[\n]]"},
    {"literal, indented further", "a: |\n  one\n  [[  two]]\n", "one\n[[  two]]\n"},
    {"literal with an indentation indicator", "a: |2\n  [[  one]]\n   [[t]]wo\n", "[[  one]]\n [[t]]wo\n"},
    {"literal with an empty line", "a: |\n  one\n[[\n]]  [[two]]\n", "one\n[[\n]][[two]]\n"},
    {"literal with CR LF", "a: |\r\n  one[[\r\n]]  [[two]]\r\n", "one[[\n]][[two]]\n"},
    {"literal with a comment behind the bar", "a: | # c\n  [[one]]\n", "[[one]]\n"},
    {"literal with multi-byte characters", "a: |\n  \u65e5[[\u672c]] [[x]]\n", "\u65e5[[\u672c]] [[x]]\n"},
    {"literal in a list", "- - |\n    [[one]]\n  - b: |\n      [[x]]\n", "[[x]]\n"},

    {"folded", "a: >\n  on[[e]][[\n]]  [[two]]\n", "on[[e]][[ ]][[two]]\n"},
    {"folded with an empty line", "a: >\n  one\n[[\n]]  [[two]]\n", "one[[\n]][[two]]\n"},
    {"folded, indented further", "a: >\n  one[[\n]]  [[  two]]\n  three\n", "one[[\n]][[  two]]\nthree\n"},
    {"folded, empty lines around what is indented", "a: >\n  one\n\n    two\n\n  [[three]]\n",
     "one\n\n  two\n\n[[three]]\n"},
    {"folded, stripped", "a: >-\n  one\n  tw[[o]]\n", "one tw[[o]]"},
    {"folded, empty line first", "a: >\n[[\n]]  [[one]]\n", "[[\n]][[one]]\n"},
    {"folded with CR LF", "a: >\r\n  one[[\r\n]]  [[two]]\r\n", "one[[ ]][[two]]\n"},
};

} // namespace

TEST_CASE("a range of a decoded text leads to its bytes") {
    for (const Row& row : rows) {
        INFO(row.says);
        test::Marked file = test::unmark(row.file);
        const test::Marked text = test::unmark(row.text);
        const Parsed parsed(file.text);
        REQUIRE(parsed.problems() == "");
        const yaml::Node& node = (*parsed.document)[parsed.scalars().back()];
        REQUIRE(node.text == text.text);
        // A row may show a mark in an earlier scalar, to see that it is left alone.
        const std::size_t skipped = file.ranges.size() - text.ranges.size();
        for (std::size_t i = 0; i < text.ranges.size(); ++i) {
            const test::Range range = text.ranges[i];
            const test::Range got =
                test::range_of(yaml::ScalarMap(parsed.sources, node).span(range.begin, range.end));
            CHECK(file.show(got) == file.show(file.ranges[i + skipped]));
        }
    }
}

TEST_CASE("ranges outside of the text are cut") {
    const Parsed parsed("a: 'one'");
    const yaml::Node& node = (*parsed.document)[parsed.scalars().back()];
    CHECK(test::range_of(yaml::ScalarMap(parsed.sources, node).span(1, 100)) == test::Range{5, 7});
    CHECK(test::range_of(yaml::ScalarMap(parsed.sources, node).span(50, 100)) == test::Range{7, 7});
    CHECK(test::range_of(yaml::ScalarMap(parsed.sources, node).span(2, 1)) == test::Range{6, 6});
}

TEST_CASE("a text that is not that of the file has no places") {
    const Parsed parsed("a: 'one'");
    yaml::Node node = (*parsed.document)[parsed.scalars().back()];
    node.text = "another";
    CHECK(yaml::ScalarMap(parsed.sources, node).span(1, 2) == node.span);
    const yaml::Node& list = (*parsed.document)[parsed.document->root()];
    CHECK(yaml::ScalarMap(parsed.sources, list).span(1, 2) == list.span);
}

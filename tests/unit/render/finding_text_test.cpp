// SPDX-License-Identifier: Apache-2.0
#include "render/finding_text.hpp"
#include "render/rule_help.hpp"
#include "render/uri.hpp"
#include "support/catch.hpp"
#include "unit/report/sample.hpp"

using namespace readiness;
using namespace readiness::render;
using schema::State;

TEST_CASE("paths become URI references", "[render]") {
    struct Row {
        std::string_view path;
        std::string_view uri;
    };
    const Row rows[] = {
        {"readiness.yaml", "readiness.yaml"},
        {"./a//b/./c.yaml", "a/b/c.yaml"},
        {"../up/x.yaml", "../up/x.yaml"},
        {"a b/\u00e9#?%.yaml", "a%20b/%C3%A9%23%3F%25.yaml"},
        {"c:/x", "c%3A/x"}, // else `c:` would be a scheme
        {"a\\b", "a%5Cb"},
        {"-", "-"},
        {"<stdin>", "%3Cstdin%3E"},
        {"/srv/x y.yaml", "file:///srv/x%20y.yaml"},
        {"//host//x", "file:///host/x"},
        {"/", "file:///"},
        {".", "."},
        {"", "."},
        {"caf\xe9\x1b", "caf%E9%1B"},
    };
    for (const Row& row : rows)
        CHECK(uri_of(row.path) == row.uri);
}

TEST_CASE("texts become one line of limited length", "[render]") {
    CHECK(one_line_of(" a\n\tb\u2028c\u2029 ") == "a b c");
    CHECK(one_line_of("\x1b[2J \u202e \xff") == "\\x1b[2J \\u202e \\xff");
    CHECK(one_line_of("abcdef", 6) == "abcdef");
    CHECK(one_line_of("abcdefg", 6) == "abc...");
    CHECK(one_line_of("\u00e9\u00e9\u00e9\u00e9\u00e9", 4) == "\u00e9...");
    CHECK(one_line_of("e\u0301\u0301\u0301\u0301\u0301", 5) == "e\u0301...");
    CHECK(sentence("It is so") == "It is so.");
    CHECK(sentence("Is it so?") == "Is it so?");
}

TEST_CASE("a place is always in a file", "[render]") {
    struct Row {
        const char* says;
        const char* file;
        std::int64_t line, column;
        std::string_view path;
        std::int64_t want_line, want_column;
    };
    const Row rows[] = {
        {"whole", "x.yaml", 3, 4, "x.yaml", 3, 4},
        {"no column", "x.yaml", 3, 0, "x.yaml", 3, 1},
        {"no line", "x.yaml", 0, 4, "x.yaml", 1, 1},
        {"no file", nullptr, 3, 4, "readiness.yaml", 1, 1},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        report::Fact<std::string> file;
        if (row.file)
            file = {State::stated, row.file};
        const report::Report report = report::sample::report(); // places point into it
        const Place place = place_of(report, file, {State::stated, row.line}, row.column);
        CHECK(place.path == row.path);
        CHECK(place.line == row.want_line);
        CHECK(place.column == row.want_column);
    }
    CHECK(place_of({}, {}, {}).path == "readiness.yaml");
}

TEST_CASE("help stays text in Markdown", "[render]") {
    report::Report report = report::sample::report();
    report::Finding& finding = report.findings.value[0];
    finding.title.value = "<b>*x*</b> [y](z) `c` &amp; @you #1 https://example.invalid www.example.invalid";
    finding.why = {};
    finding.fix = {};
    finding.since = {};
    finding.require.value = "size('```') == 3 // \x1b\n&& true\n";
    const RuleHelp help = rule_help(report, finding);
    CHECK(
        help.markdown ==
        R"~(**Requires:** \<b\>\*x\*\</b\> \[y\](z) \`c\` \&amp; \@you \#1 https\://example.invalid www\.example.invalid.

**Area:** Integration.

**Severity:** blocker.

**Effort:** 5 to 20 days.

**Passes where:**

````cel
size('```') == 3 // \x1b
&& true
````

**More:** readiness explain INT-003.)~");
    CHECK(help.text ==
          R"~(Requires: <b>*x*</b> [y](z) `c` &amp; @you #1 https://example.invalid www.example.invalid.

Area: Integration.

Severity: blocker.

Effort: 5 to 20 days.

Passes where: size('```') == 3 // \x1b && true

More: readiness explain INT-003.)~");
}

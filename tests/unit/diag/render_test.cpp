// SPDX-License-Identifier: Apache-2.0
#include "readiness/diag/diagnostic.hpp"
#include "readiness/diag/limits.hpp"

#include "support/catch.hpp"
#include "support/marks.hpp"

using namespace readiness;
using diag::Code;
using diag::Diagnostic;

namespace {

/// The file `f.yaml` with a diagnostic at the first mark and labels at the others.
struct Case {
    source::SourceSet sources;
    Diagnostic diagnostic;

    Case(std::string_view annotated, std::string message = "something is wrong") {
        const test::Marked marked = test::unmark(annotated);
        const source::FileId file = sources.add("f.yaml", marked.text);
        diagnostic.code = Code::unknown_key;
        diagnostic.message = std::move(message);
        for (const test::Range& range : marked.ranges) {
            const source::Span span{file, range.begin, range.end};
            if (!diagnostic.where)
                diagnostic.where = span;
            else
                diagnostic.labels.push_back({span, "see here"});
        }
    }
    std::string render(const diag::RenderOptions& options = {}) const {
        return diag::render(diagnostic, sources, options);
    }
};

} // namespace

TEST_CASE("a problem is shown with its line, its mark and the suggestion") {
    Case c("systems:\n  - name: A\n    [[ownr]]: Core team\n", "unknown key `ownr` in `systems[0]`");
    c.diagnostic.suggestion = "owner";
    CHECK(c.render() == "f.yaml:3:5: error[M002]: unknown key `ownr` in `systems[0]`\n"
                        "    3 |     ownr: Core team\n"
                        "      |     ^^^^ did you mean `owner`?\n");
}

TEST_CASE("what was expected is wrapped, labels are notes") {
    Case c("a: [[y]]\n[[a]]: x\n");
    c.diagnostic.expected = "one, two, three, four, five, six, seven, eight, nine, ten or eleven";
    CHECK(c.render({.width = 50}) == "f.yaml:1:4: error[M002]: something is wrong\n"
                                     "    1 | a: y\n"
                                     "      |    ^\n"
                                     "      = expected: one, two, three, four, five,\n"
                                     "                  six, seven, eight, nine, ten or\n"
                                     "                  eleven\n"
                                     "f.yaml:2:1: note: see here\n"
                                     "    2 | a: x\n"
                                     "      | -\n");
}

TEST_CASE("a suggestion that does not fit beside the mark gets a line") {
    Case c("a_rather_long_key_in_front: [[valeu]]");
    c.diagnostic.suggestion = "value";
    CHECK(c.render({.width = 44}) == "f.yaml:1:29: error[M002]: something is wrong\n"
                                     "    1 | a_rather_long_key_in_front: valeu\n"
                                     "      |                             ^^^^^\n"
                                     "      = help: did you mean `value`?\n");
}

TEST_CASE("a fix without a suggestion says what to write") {
    Case c("a: [[\"5\"]]");
    c.diagnostic.fix = diag::Fix{*c.diagnostic.where, "5"};
    CHECK(c.render() == "f.yaml:1:4: error[M002]: something is wrong\n"
                        "    1 | a: \"5\"\n"
                        "      |    ^^^\n"
                        "      = help: write `5`\n");
}

TEST_CASE("without a place the program is named") {
    const source::SourceSet sources;
    CHECK(diag::render(
              Diagnostic{.code = Code::usage, .message = "no command", .expected = "one of assess, init"},
              sources, {}) == "readiness: error[U001]: no command\n"
                              "      = expected: one of assess, init\n");
}

TEST_CASE("marks stand under the right columns") {
    struct Row {
        const char* says;
        const char* text;
        const char* line;
        const char* marks;
    };
    const Row rows[] = {
        {"after an accent", "\u00e9: [[x]]", "\u00e9: x", "   ^"},
        {"after a combining accent", "e\u0301: [[x]]", "e\u0301: x", "   ^"},
        {"after wide characters", "\u65e5\u672c: [[x]]", "\u65e5\u672c: x", "      ^"},
        {"under wide characters", "a: [[\u65e5\u672c]]", "a: \u65e5\u672c", "   ^^^^"},
        {"under an emoji", "a: [[\U0001F600]] b", "a: \U0001F600 b", "   ^^"},
        {"after a tab", "a:\t[[x]]", "a:  x", "    ^"},
        {"under a tab", "[[\t]]x", "    x", "^^^^"},
        {"under a control character", "a: [[\x1b]][31m", "a: \\x1b[31m", "   ^^^^"},
        {"after a malformed byte", "J\xfc: [[x]]", "J\\xfc: x", "       ^"},
        {"at the end of a line", "a: x[[]]\nb: y", "a: x", "    ^"},
        {"at the end of the file", "a: x[[]]", "a: x", "    ^"},
        {"over several lines", "a: [[x\n  y]]\n", "a: x", "   ^"},
        {"line break included", "a: [[x\n]]b: y", "a: x", "   ^"},
        {"in a line with CR LF", "a: [[xy]]\r\nb: z\r\n", "a: xy", "   ^^"},
        {"on the line break of CR LF", "a: x[[\r\n]]b", "a: x", "    ^"},
        {"nothing at all", "[[]]", "", "^"},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        const std::string line = row.line;
        const std::string all = Case(row.text).render();
        CHECK(all.substr(all.find('\n') + 1) ==
              "    1 |" + (line.empty() ? "" : " " + line) + "\n      | " + row.marks + "\n");
    }
}

TEST_CASE("long lines are cut around the mark") {
    struct Row {
        const char* says;
        std::string text;
        std::string line;
        std::string marks;
    };
    const std::string a40(40, 'a');
    const std::string b40(40, 'b');
    // 42 of 50 columns are left for the line.
    const Row rows[] = {
        {"on the right", "[[x]]" + a40 + b40, "x" + a40 + "\u2026", "^"},
        {"on the left", a40 + b40 + "[[x]]", "\u2026" + b40.substr(0, 14) + "x", std::string(15, ' ') + "^"},
        {"on both sides", a40 + "[[x]]" + b40,
         "\u2026" + a40.substr(0, 14) + "x" + b40.substr(0, 25) + "\u2026", std::string(15, ' ') + "^"},
        {"a mark wider than the line", "[[" + a40 + b40 + "]]", a40 + "b\u2026", std::string(41, '^')},
        {"behind the end", a40 + b40 + "[[]]", "\u2026" + b40.substr(0, 14), std::string(15, ' ') + "^"},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        const std::string all = Case(row.text).render({.width = 50});
        CHECK(all.substr(all.find('\n') + 1) == "    1 | " + row.line + "\n      | " + row.marks + "\n");
    }
}

TEST_CASE("no line is wider than asked for, however long the source line") {
    for (std::uint32_t at : {0u, 3u, 50u, 5000u, 99999u, 100000u}) {
        source::SourceSet sources;
        std::string text;
        for (int i = 0; i < 100000; ++i)
            text += i % 7 == 0 ? '\t' : 'x';
        const source::FileId file = sources.add("f", text);
        const Diagnostic diagnostic{
            .code = Code::unknown_key, .message = "m", .where = source::Span{file, at, at + 30}};
        std::string all = diag::render(diagnostic, sources, {.width = 60, .unicode = false});
        for (std::size_t end = all.find('\n'); end != std::string::npos; end = all.find('\n')) {
            CHECK(end <= 60);
            all.erase(0, end + 1);
        }
    }
}

TEST_CASE("without unicode everything is ASCII and marks still fit") {
    Case c("\u00e9\u65e5: [[\U0001F600]] \u202e", "bad \u00e9");
    CHECK(c.render({.unicode = false}) == "f.yaml:1:5: error[M002]: bad \\u00e9\n"
                                          "    1 | \\u00e9\\u65e5: \\U0001f600 \\u202e\n"
                                          "      |               ^^^^^^^^^^\n");
}

TEST_CASE("names and messages from outside cannot steer the terminal") {
    source::SourceSet sources;
    const source::FileId file = sources.add("evil\x1b[2J\n.yaml", "a: b\n");
    const Diagnostic diagnostic{.code = Code::unknown_key,
                                .message = "key `\x1b]0;x\x07`",
                                .where = source::Span{file, 0, 1},
                                .expected = "\x1b[1m",
                                .suggestion = "\u202e"};
    const std::string all = diag::render(diagnostic, sources, {});
    CHECK(all == "evil\\x1b[2J\\x0a.yaml:1:1: error[M002]: key `\\x1b]0;x\\x07`\n"
                 "    1 | a: b\n"
                 "      | ^ did you mean `\\u202e`?\n"
                 "      = expected: \\x1b[1m\n");
}

TEST_CASE("colour changes nothing but colour") {
    Case c("a: [[y]]\n[[a]]: x\n");
    c.diagnostic.expected = "x";
    c.diagnostic.suggestion = "z";
    const std::string plain = c.render();
    std::string coloured = c.render({.color = true});
    CHECK(coloured != plain);
    for (std::size_t at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b'))
        coloured.erase(at, coloured.find('m', at) - at + 1);
    CHECK(coloured == plain);
}

TEST_CASE("all problems are printed in order, and only so many") {
    source::SourceSet sources;
    const source::FileId file = sources.add("f.yaml", "ab");
    diag::Diagnostics diagnostics;
    diagnostics.report(Code::wrong_type, {file, 1, 2}, "second");
    diagnostics.report(Code::unknown_key, {file, 0, 1}, "first");
    CHECK(diag::render(diagnostics, sources, {}) == "f.yaml:1:1: error[M002]: first\n"
                                                    "    1 | ab\n"
                                                    "      | ^\n"
                                                    "\n"
                                                    "f.yaml:1:2: error[M003]: second\n"
                                                    "    1 | ab\n"
                                                    "      |  ^\n");
    for (std::size_t i = 0; i < limits::diagnostics_shown; ++i)
        diagnostics.report(Code::usage, "number " + std::to_string(i));
    CHECK(diag::render(diagnostics, sources, {}).ends_with("\n2 more problems are not shown\n"));
    CHECK(diag::render(diag::Diagnostics(), sources, {}).empty());
}

// SPDX-License-Identifier: Apache-2.0
// What people get wrong, and where the mark has to stand.
#include "support/catch.hpp"
#include "tree.hpp"

using namespace readiness;
using test::Parsed;

namespace {

struct Row {
    std::string_view file; ///< the first mark is the problem, the second its label
    diag::Code code;
    const char* message;
};

constexpr diag::Code syntax = diag::Code::yaml_syntax;
constexpr diag::Code tab = diag::Code::tab_indentation;

const Row rows[] = {
    {"a: 1\nb: x[[:]] y\n", syntax, "a second `: ` in one line"},
    {"\u65e5: x[[:]] y\n", syntax, "a second `: ` in one line"},
    {"a: foo\n  [[b]]: 1\n", syntax, "this key is indented deeper than the keys above"},
    {"a:\n    b: 1\n  [[c]]: 2\n", syntax, "this key does not line up with the keys above"},
    {"a:\n  - b\n [[c]]: 1\n", syntax, "this key does not line up with the keys above"},
    {"a: 1\n[[b:]]2\nc: 3\n", syntax, "a space is missing after the `:`"},
    {"a: 1\n[[b]]\nc: 3\n", syntax, "a key with a `:` is expected here"},
    {"a: 1\n[[stage]]\n", syntax, "a key with a `:` is expected here"},
    {"- a\n[[b]]: 1\n", syntax, "this line does not belong to what stands above"},
    {"a:\n  - x\n  - y\n  [[b]]: 1\n", syntax, "this key does not line up with the keys above"},
    {"- x: 1\n [[y]]: 2\n", syntax, "an entry of the list above is expected here"},
    {"a: [[-]] b\n", syntax, "a list cannot begin in the line of its key"},
    {"a: 1\n[[-]] b\n", syntax, "a list entry stands where a key is expected"},
    {"a: [[[]]b, c\nd: 1\n", syntax, "`[` is never closed"},
    {"a: [[{]]b: 1, c: [2\n", syntax, "`{` is never closed"},
    {"a: [[[]]b[[}]]\n", syntax, "`}` does not match `[`"},
    {"a: b\nc: [[]]]\n", syntax, "`]` closes nothing"},
    {"a: {b: 1 c[[:]] 2}\n", syntax, "`,` or `}` is missing before this"},
    {"a: [b, 'c' [[d]]]\n", syntax, "`,` or `]` is missing before this"},
    {"a: [\n  [[-]] c]\n", syntax, "`- ` cannot stand inside of brackets"},
    {"a: 'it'[[s']]\n", syntax, "text follows the closing quote"},
    {"a: [b] [[c]]\n", syntax, "text follows the closing bracket"},
    {"a: [[\"]]x\nb: 1\n", syntax, "the quote `\"` is never closed"},
    {"a: [['x]]\n", syntax, "the quote `'` is never closed"},
    {"a: 'x\n[[---]]\n", syntax, "the document ends inside of a quoted text"},
    {"a: \"C:[[\\p]]ath\"\n", syntax, "`\\p` is no escape"},
    {"a: [[@]]x\n", syntax, "a value cannot begin with `@`"},
    {"a: [[`]]x`\n", syntax, "a value cannot begin with a backtick"},
    {"a: [[%]]x\n", syntax, "a value cannot begin with `%`"},
    {"a: [[*.py]]\n", syntax, "no value above has the name that `*.py` repeats"},
    {"a: [[*]] b\n", syntax, "`*` is not followed by a name"},
    {"a: [[&]] b\n", syntax, "`&` is not followed by a name"},
    {"a: [[&co]]\nb: 1\n", syntax, "`&co` names a value, but none follows"},
    {"a: |[[x]]\n  y\n", syntax, "text follows the sign of a block text"},
    {"a:\n[[\t]]b: 1\n", tab, "a tab is used for indentation"},
    {"a:\n [[\t]]b: 1\n", tab, "a tab is used for indentation"},
    {"a:\n[[\t]]- b\n", tab, "a tab is used for indentation"},
    {"- a\n-[[\t]]b: c\n", tab, "a tab is used for indentation"},
    {"a: x\n[[\t]]y\n", tab, "a tab is used for indentation"},
    {"a: |\n[[\t]]x\n", tab, "a tab is used for indentation"},
    {"[[\t]]a: 1\n", tab, "a tab is used for indentation"},
};

} // namespace

TEST_CASE("mistakes are named at the right place") {
    for (const Row& row : rows) {
        // A lone bracket next to a mark: `[[[]]` marks a `[`, `[[]]]` a `]`.
        std::string file(row.file);
        std::optional<test::Range> bracket;
        if (const std::size_t at = file.find("[[]]]"); at != std::string::npos) {
            file.replace(at, 5, "]");
            bracket = test::Range{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)};
        }
        if (const std::size_t at = file.find("[[[]]"); at != std::string::npos) {
            file.replace(at, 5, "[");
            if (file.find("[[") == std::string::npos)
                bracket = test::Range{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)};
        }
        const test::Marked marked = test::unmark(file);
        const Parsed parsed(marked.text);
        INFO(row.file << "\n" << parsed.rendered());
        REQUIRE(parsed.diagnostics.size() == 1);
        const diag::Diagnostic& problem = parsed.diagnostics.items().front();
        CHECK(problem.code == row.code);
        CHECK(problem.message == row.message);
        const test::Range want = bracket ? *bracket : marked.ranges.front();
        CHECK(problem.where->begin == want.begin);
    }
}

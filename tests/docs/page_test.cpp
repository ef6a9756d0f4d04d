// SPDX-License-Identifier: Apache-2.0
// The reading of pages itself, so that a page cannot pass because it was not understood.
#include "docs/page.hpp"
#include "support/catch.hpp"

using namespace readiness::docs;

TEST_CASE("a line `...` stands for any number of lines") {
    struct Row {
        Lines shown;
        Lines output;
        bool agrees;
    };
    const Lines output{"a", "b", "c", "d"};
    const Row rows[] = {
        {{"a", "b", "c", "d"}, output, true},
        {{"a", "b"}, output, false},
        {{"a", "..."}, output, true},
        {{"...", "d"}, output, true},
        {{"...", "c"}, output, false},
        {{"a", "...", "d"}, output, true},
        {{"a", "b", "...", "c", "d"}, output, true},
        {{"a", "b", "c", "...", "c", "d"}, output, false},
        {{"...", "b", "c", "..."}, output, true},
        {{"...", "c", "...", "b", "..."}, output, false},
        {{"...", "b", "d", "..."}, output, false},
        {{}, {}, true},
        {{}, output, false},
        {{"..."}, output, true},
    };
    for (const Row& row : rows) {
        INFO(join(row.shown));
        CHECK(agrees(row.shown, row.output) == row.agrees);
    }
}

TEST_CASE("renewing keeps the parts that were shown") {
    const Lines output{"GO 81", "x", "Gaps 3", "y", "z", "Next"};
    CHECK(renewed({"GO 80", "x"}, output) == output);
    CHECK(renewed({"GO 80", "..."}, output) == Lines{"GO 81", "..."});
    CHECK(renewed({"...", "Last"}, output) == Lines{"...", "Next"});
    CHECK(renewed({"...", "Gaps 2", "old", "..."}, output) == Lines{"...", "Gaps 3", "y", "..."});
    CHECK(renewed({"...", "Gone", "..."}, output) == Lines{"...", "Gone", "..."});
}

TEST_CASE("blocks and commands of a page") {
    const Lines page{
        "```yaml file=a.yaml", "x: 1", "```", "text", "```console", "$ readiness assess 'a b'", "out", "",
        "$ echo $?",           "1",    "```"};
    const std::vector<Block> blocks = blocks_of(page);
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].language == "yaml");
    CHECK(blocks[0].file == "a.yaml");
    CHECK(blocks[1].language == "console");
    const std::vector<Shown> commands = commands_in(page, blocks[1]);
    REQUIRE(commands.size() == 2);
    CHECK(words_of(commands[0].command) == std::vector<std::string>{"readiness", "assess", "a b"});
    CHECK(commands[0].end - commands[0].begin == 2);
    CHECK(commands[1].command == "echo $?");
    CHECK(page[commands[1].begin] == "1");
}

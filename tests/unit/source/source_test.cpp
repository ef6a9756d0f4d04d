// SPDX-License-Identifier: Apache-2.0
#include "readiness/source/source.hpp"

#include "support/catch.hpp"

using namespace readiness::source;

namespace {

std::string show(Position at) {
    return std::to_string(at.line) + ":" + std::to_string(at.column);
}

} // namespace

TEST_CASE("offsets become lines and columns of code points") {
    const SourceFile file("f", "ab\n\u00e9x\r\n\n\U0001F600y");
    struct Row {
        std::uint32_t offset;
        const char* want;
    };
    const Row rows[] = {
        {0, "1:1"}, {1, "1:2"}, {2, "1:3"}, // the line break belongs to its line
        {3, "2:1"}, {5, "2:2"},             // behind the two bytes of the accent
        {4, "2:1"},                         // inside of them
        {6, "2:3"}, {7, "2:4"}, {8, "3:1"}, {9, "4:1"}, {13, "4:2"}, {14, "4:3"}, {1000, "4:3"},
    };
    for (const Row& row : rows) {
        INFO(row.offset);
        CHECK(show(file.position(row.offset)) == row.want);
    }
}

TEST_CASE("lines come without their ends") {
    const SourceFile file("f", "ab\ncd\r\n\nlast");
    CHECK(file.line_count() == 4);
    CHECK(file.line(1) == "ab");
    CHECK(file.line(2) == "cd");
    CHECK(file.line(3).empty());
    CHECK(file.line(4) == "last");
    CHECK(file.line(0).empty());
    CHECK(file.line(5).empty());
    CHECK(file.line_start(4) == 8);
}

TEST_CASE("an empty file has one line, and a last line break begins another") {
    CHECK(SourceFile("f", "").line_count() == 1);
    CHECK(show(SourceFile("f", "").position(0)) == "1:1");
    const SourceFile file("f", "a\n");
    CHECK(file.line_count() == 2);
    CHECK(show(file.position(2)) == "2:1");
}

TEST_CASE("a text that is kept elsewhere has the same places as a copy") {
    for (const std::string_view text : {"", "a", "a\n", "ab\n\u00e9x\r\n\n\U0001F600y", "\n\n"}) {
        SourceSet sources;
        const SourceFile& copy = sources.file(sources.add("f", std::string(text)));
        const SourceFile& kept = sources.file(sources.add_kept("f", text));
        CHECK(kept.name() == "f");
        CHECK(kept.text().data() == text.data());
        REQUIRE(kept.line_count() == copy.line_count());
        for (std::uint32_t line = 0; line <= copy.line_count() + 1; ++line)
            CHECK(kept.line(line) == copy.line(line));
        for (std::uint32_t line = 1; line <= copy.line_count(); ++line)
            CHECK(kept.line_start(line) == copy.line_start(line));
        for (std::uint32_t at = 0; at <= text.size() + 1; ++at)
            CHECK(show(kept.position(at)) == show(copy.position(at)));
    }
    SourceSet sources;
    CHECK(sources.file(sources.add_kept("f", "\xEF\xBB\xBFx")).text() == "\xEF\xBB\xBFx");
    CHECK(sources.size() == 1);
}

TEST_CASE("a set takes byte order marks off and keeps its files") {
    SourceSet sources;
    const FileId first = sources.add("a.yaml", "\xEF\xBB\xBFx: 1\n");
    const SourceFile& file = sources.file(first);
    for (int i = 0; i < 100; ++i)
        sources.add("more", "y");
    CHECK(&file == &sources.file(first));
    CHECK(file.text() == "x: 1\n");
    CHECK(file.name() == "a.yaml");
    CHECK(sources.size() == 101);
    CHECK(sources.text({first, 3, 4}) == "1");
    CHECK(show(sources.begin({first, 3, 4})) == "1:4");
    CHECK(show(sources.end({first, 3, 5})) == "2:1");
    CHECK(sources.file(sources.add("b", "\xEF\xBB\xBF\xEF\xBB\xBFz")).text() == "z");
}

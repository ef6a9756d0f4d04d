// SPDX-License-Identifier: Apache-2.0
#include "cli/outputs.hpp"

#include "readiness/diag/limits.hpp"

#include "support/catch.hpp"
#include "support/memory_io.hpp"

#include <array>

using namespace readiness;

namespace {

using Words = std::vector<std::string>;
constexpr std::array<std::string_view, 2> known{"text", "json"};

struct Row {
    const char* says;
    Words formats;
    Words outputs;
    Words want;     ///< `format>place`; empty where there is a problem
    Words problems; ///< messages
};

const Row rows[] = {
    {"nothing said", {}, {}, {"text>-"}, {}},
    {"one format", {"json"}, {}, {"json>-"}, {}},
    {"one output", {}, {"a.txt"}, {"text>a.txt"}, {}},
    {"a pair", {"json"}, {"a.json"}, {"json>a.json"}, {}},
    {"two pairs in order", {"json", "text"}, {"a", "b"}, {"json>a", "text>b"}, {}},
    {"the second to standard output", {"json", "text"}, {"a"}, {"json>a", "text>-"}, {}},
    {"the file in the format", {"json=a"}, {}, {"json>a"}, {}},
    {"a file in the format takes no output", {"json=a", "text"}, {"b"}, {"json>a", "text>b"}, {}},
    {"an equals sign in the file", {"json=a=b"}, {}, {"json>a=b"}, {}},
    {"a dash is standard output", {"json=-", "text"}, {"t"}, {"json>-", "text>t"}, {}},
    {"the same format twice", {"json=a", "json=b"}, {}, {"json>a", "json>b"}, {}},
    {"an unknown format", {"jsno"}, {}, {}, {"`--format` does not know `jsno`"}},
    {"an empty format", {""}, {}, {}, {"`--format` does not know ``"}},
    {"a file without a name", {"json="}, {}, {}, {"the file for format `json` has no name"}},
    {"an output without a name", {}, {""}, {}, {"the file for format `text` has no name"}},
    {"an output without a format", {"json"}, {"a", "b"}, {}, {"`--output b` belongs to no format"}},
    {"two to standard output", {"json", "text"}, {}, {}, {"two reports would go to standard output"}},
    {"two to one file", {"json=a", "text=a"}, {}, {}, {"two reports would go to `a`"}},
    {"over the descriptor",
     {"json=in.yaml"},
     {},
     {},
     {"the report would overwrite the descriptor `in.yaml`"}},
};

} // namespace

TEST_CASE("formats and outputs pair up in order") {
    for (const Row& row : rows) {
        INFO(row.says);
        diag::Diagnostics diagnostics;
        const auto paired = cli::pair_outputs(row.formats, row.outputs, known, "in.yaml", diagnostics);
        Words messages;
        for (const diag::Diagnostic& problem : diagnostics.items())
            messages.push_back(problem.message);
        CHECK(messages == row.problems);
        if (!row.problems.empty())
            continue;
        Words got;
        for (const cli::Output& output : paired)
            got.push_back(output.format + ">" + output.path);
        CHECK(got == row.want);
    }
}

TEST_CASE("the nearest format is suggested") {
    diag::Diagnostics diagnostics;
    cli::pair_outputs({"jsno"}, {}, known, "", diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items()[0].suggestion == "json");
    CHECK(diagnostics.items()[0].expected == "`text` or `json`");
}

TEST_CASE("a report that cannot be written is reported") {
    test::MemoryIo io;
    io.memory.write_errors["a"] = "No space left on device";
    diag::Diagnostics diagnostics;
    cli::write_output({.format = "text", .path = "a"}, "text", io, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items()[0].message == "cannot write `a`: No space left on device");
    CHECK(diagnostics.items()[0].code == diag::Code::output_not_written);
}

TEST_CASE("a report that is too large to be read back is not written at all") {
    test::MemoryIo io;
    diag::Diagnostics diagnostics;
    const std::string most(limits::report_bytes, 'x');
    cli::write_output({.format = "json", .path = "a"}, most, io, diagnostics);
    cli::write_output({.format = "json", .path = "-"}, most, io, diagnostics);
    CHECK(diagnostics.empty());
    CHECK(io.memory.texts.at("a").size() == most.size());
    CHECK(io.output.str().size() == most.size());
    io.output.str({});
    cli::write_output({.format = "json", .path = "b"}, most + "x", io, diagnostics);
    cli::write_output({.format = "json", .path = "-"}, most + "x", io, diagnostics);
    cli::write_output({.format = "markdown", .path = "a", .append = true}, "x", io, diagnostics);
    CHECK_FALSE(io.memory.texts.contains("b"));
    CHECK(io.memory.texts.at("a").size() == most.size());
    CHECK(io.output.str().empty());
    REQUIRE(diagnostics.size() == 3);
    CHECK(diagnostics.items()[0].message == "cannot write `b`: it would have 33554433 bytes");
    CHECK(diagnostics.items()[0].expected == "at most 32 MiB");
    CHECK(diagnostics.items()[1].message == "cannot write to standard output: it would have 33554433 bytes");
    CHECK(diagnostics.items()[2].message == "cannot write `a`: it would have 33554433 bytes");
}

TEST_CASE("a summary is added to what is there, and nothing is written where that cannot be read",
          "[cli][outputs]") {
    test::MemoryIo io;
    diag::Diagnostics diagnostics;
    const cli::Output summary{.format = "markdown", .path = "summary", .append = true};
    cli::write_output(summary, "one\n", io, diagnostics);
    cli::write_output(summary, "two\n", io, diagnostics);
    CHECK(io.memory.texts.at("summary") == "one\ntwo\n");
    CHECK(diagnostics.empty());
    io.memory.read_errors["summary"] = "Permission denied";
    cli::write_output(summary, "three\n", io, diagnostics);
    CHECK(io.memory.texts.at("summary") == "one\ntwo\n");
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items().front().message == "cannot add to `summary`: Permission denied");
}

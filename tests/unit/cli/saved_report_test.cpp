// SPDX-License-Identifier: Apache-2.0
#include "cli/saved_report.hpp"

#include "readiness/cli/run.hpp"
#include "readiness/source/digest.hpp"
#include "support/catch.hpp"
#include "support/memory_io.hpp"

using namespace readiness;

TEST_CASE("a saved report is named by the bytes of its file, byte order marks included") {
    test::MemoryIo writing;
    writing.memory.texts["a.yaml"] = "schema_version: 1\nproject:\n  name: Claims\n";
    const std::vector<std::string_view> command = {"assess", "a.yaml", "-f", "json"};
    REQUIRE(cli::run(command, writing) == 0);
    for (const char* const mark : {"", "\xEF\xBB\xBF", "\xEF\xBB\xBF\xEF\xBB\xBF"}) {
        const std::string bytes = mark + writing.output.str();
        test::MemoryIo io;
        io.memory.texts["report.json"] = bytes;
        cli::Log log(io, false);
        source::SourceSet sources;
        diag::Diagnostics problems;
        const auto saved = cli::read_saved_report("report.json", io, log, sources, problems);
        INFO(diag::render(problems, sources, {}));
        REQUIRE(saved);
        CHECK(saved->sha256 == source::sha256(bytes));
    }
}

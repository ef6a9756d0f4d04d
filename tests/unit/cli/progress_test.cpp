// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.hpp"

#include "support/catch.hpp"
#include "support/memory_io.hpp"

using namespace readiness;
using namespace std::chrono_literals;

TEST_CASE("how far a run has come") {
    struct {
        std::size_t done, total;
        std::chrono::nanoseconds spent;
        std::size_t width;
        const char* line;
    } const cases[] = {
        {0, 0, 0s, 80, "[##############################]  0 of 0"},
        {0, 10, 5s, 80, "[..............................]  0 of 10"},
        {5, 10, 5s, 80, "[###############...............]  5 of 10  1/s  5 s left"},
        {10, 10, 5s, 80, "[##############################]  10 of 10  2/s  0 s left"},
        {100, 10000, 10s, 80, "[..............................]  100 of 10000  10/s  16 min 30 s left"},
        {100, 100000, 60s, 80, "[..............................]  100 of 100000  2/s  16 h 39 min left"},
        {5, 10, 5s, 40, "[#######.......]  5 of 10  1/s  5 s left"},
        {5, 10, 5s, 20, "5 of 10  1/s  5 s le"},
    };
    for (const auto& [done, total, spent, width, line] : cases)
        CHECK(cli::progress_line(done, total, spent, width, false) == line);
    CHECK(cli::progress_line(1, 2, 0s, 22, true) == "[██████······]  1 of 2");
}

TEST_CASE("nothing is drawn where nobody looks") {
    test::MemoryIo io;
    const cli::Screen screen;
    {
        cli::Progress progress(io, screen, 10);
        progress.show(5);
    }
    CHECK(io.errors.str().empty());
}

// SPDX-License-Identifier: Apache-2.0
#include "readiness/cli/run.hpp"

#include "cli/rule_scaffold.hpp"
#include "support/catch.hpp"
#include "support/memory_io.hpp"

using namespace readiness;

namespace {

using Args = std::vector<std::string_view>;

int run(test::MemoryIo& io, const Args& args) {
    io.output.str("");
    io.errors.str("");
    return cli::run(args, io);
}

} // namespace

TEST_CASE("a new rule makes a pack that passes its check") {
    test::MemoryIo io;
    REQUIRE(run(io, {"rules", "new", "ACM-001", "--area", "reading", "--title", "Say \"why\"", "--dir",
                     "acme"}) == 0);
    CHECK(io.output.str() == "wrote acme/pack.yaml\n"
                             "wrote acme/reading/ACM-001-say-why.yaml\n"
                             "Write what it asks, then run `readiness rules check acme`.\n");
    CHECK(run(io, {"rules", "check", "acme"}) == 0);
    INFO(io.errors.str());
    CHECK(io.output.str() == "acme@2026.1  1 rule\n0 errors, 0 warnings\n");
    CHECK(io.errors.str().empty());

    SECTION("a second one joins it") {
        CHECK(run(io, {"rules", "new", "ACM-002", "--area", "monitoring", "--title", "More", "--dir",
                       "acme"}) == 0);
        CHECK(run(io, {"rules", "check", "acme"}) == 0);
        CHECK(io.output.str() == "acme@2026.1  2 rules\n0 errors, 0 warnings\n");
    }
    SECTION("nothing is overwritten and nothing is taken twice") {
        const auto before = io.memory.texts;
        CHECK(run(io, {"rules", "new", "ACM-001", "--area", "reading", "--title", "Other", "--dir",
                       "acme"}) == 2);
        CHECK(io.errors.str().find("there is already a rule `ACM-001`, in acme@2026.1") != std::string::npos);
        CHECK(run(io, {"rules", "new", "ACM-003", "--area", "readng", "--title", "Other", "--dir", "acme"}) ==
              2);
        CHECK(io.errors.str().find("did you mean `reading`?") != std::string::npos);
        CHECK(io.memory.texts == before);
    }
}

TEST_CASE("names of new rules") {
    for (const std::string_view id : {"A-1", "ACM-001", "A2B-7"})
        CHECK(cli::is_rule_id(id));
    for (const std::string_view id : {"", "A", "A-", "-1", "acm-1", "A-1b", "2A-1", "A-1-2", "A/1"})
        CHECK_FALSE(cli::is_rule_id(id));
    CHECK(cli::slug_of("No data, carried by hand!") == "no-data-carried-by-hand");
    CHECK(cli::slug_of("  ...").empty());
    CHECK(cli::pack_name_of("/x/My Rules/") == "my-rules");
    CHECK(cli::pack_name_of(".") == "own-rules");
}

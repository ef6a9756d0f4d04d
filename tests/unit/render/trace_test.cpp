// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/text.hpp"
#include "readiness/report/build.hpp"
#include "support/catch.hpp"
#include "support/toy.hpp"

using namespace readiness;
using namespace readiness::test;

TEST_CASE("the verbose text names the entries that decided", "[render][text]") {
    const ToyRun run({{"A-1", "one", "blocker", "a && parts.all(p, p.safe)"}},
                     "a: true\nparts: [{name: wheel, safe: false}, {safe: true}, {safe: false}, "
                     "{safe: false}, {safe: false}]\n");
    const report::Report report = report::build(run.assess(), run.catalogue, run.profile, {},
                                                {.sources = &run.sources, .subject = &run.subject});
    const std::string text = render::render_text(report, {.width = 100, .verbose = true});
    CHECK(text.find("      Requires a && parts.all(p, p.safe)\n"
                    "      4 of 5 entries in parts: [0] \"wheel\", [2], [3] and 1 more\n") !=
          std::string::npos);
}

// SPDX-License-Identifier: Apache-2.0
// A report that was made for its summary alone shows what the whole report shows.
#include "support/catch.hpp"
#include "support/project_subject.hpp"
#include "support/random_record.hpp"

#include "readiness/assess/gate.hpp"
#include "readiness/render/text.hpp"
#include "readiness/report/build.hpp"

using namespace readiness;

namespace {

constexpr int rounds = 100;

std::string shown(const assess::Subject& subject, assess::Detail detail, std::size_t width, bool quiet) {
    const test::EmbeddedRules& rules = test::embedded_rules();
    const assess::Assessment assessment =
        assess::assess(rules.catalogue, rules.profile, subject, {.detail = detail});
    const assess::Gate gate{.fail_on = rules::Severity::high};
    const report::Report report =
        report::build(assessment, rules.catalogue, rules.profile, assess::check_gate(gate, assessment),
                      {.tool_version = "1", .subject = &subject, .detail = detail});
    return render::render_text(report, {.width = width, .quiet = quiet});
}

} // namespace

TEST_CASE("a summary is the same with nothing else found out", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        std::mt19937_64 random(seed);
        model::Project project;
        test::fill_randomly(schema::ref_mut(project), random, {.stated = static_cast<double>(seed) / rounds});
        const test::ProjectSubject subject(project);
        for (const std::size_t width : {60U, 80U, 160U}) {
            INFO("seed " << seed << ", width " << width);
            REQUIRE(shown(subject.subject, assess::Detail::summary, width, false) ==
                    shown(subject.subject, assess::Detail::steps, width, false));
        }
        REQUIRE(shown(subject.subject, assess::Detail::summary, 80, true) ==
                shown(subject.subject, assess::Detail::facts, 80, true));
    }
}

// SPDX-License-Identifier: Apache-2.0
// Every embedded rule can pass, fail and be unknown, and passes not only for want of entries.
#include "readiness/assess/prove.hpp"
#include "support/catch.hpp"
#include "support/project_subject.hpp"

using namespace readiness;

TEST_CASE("every rule is proven to pass, to fail and to be unknown", "[catalogue]") {
    const test::EmbeddedRules& rules = test::embedded_rules();
    const std::vector<assess::Proof> proofs =
        assess::prove(rules.sources, rules.catalogue, rules.examples, test::project_type());
    CHECK(proofs.size() == rules.catalogue.rules.size());
    diag::Diagnostics problems;
    assess::report_proofs(rules.sources, proofs, problems);
    INFO(diag::render(problems, rules.sources, {}));
    CHECK_FALSE(problems.has_errors());
    for (const assess::Proof& proof : proofs) {
        INFO(proof.rule->id);
        CHECK(proof.proven());
        CHECK(proof.variants > proof.examples);
        CHECK(proof.variants < assess::variants_most);
        CHECK_FALSE(proof.applies_always);
    }
}

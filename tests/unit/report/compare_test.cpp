// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/compare.hpp"
#include "support/catch.hpp"
#include "unit/report/sample.hpp"

using namespace readiness;
using assess::Outcome;
using report::BaselineState;

namespace {

/// The state of a rule that had one outcome and fingerprint, and now has another.
std::optional<BaselineState> state_after(std::optional<Outcome> before, Outcome after, bool same) {
    report::Report earlier = report::sample::report();
    report::Report now = report::sample::report();
    earlier.findings.value.resize(1);
    now.findings.value.resize(1);
    report::Finding& finding = now.findings.value[0];
    finding.outcome.value = after;
    finding.fingerprint = {schema::State::stated, "f1"};
    earlier.findings.value[0].fingerprint = {schema::State::stated, same ? "f1" : "f0"};
    if (before)
        earlier.findings.value[0].outcome.value = *before;
    else
        earlier.findings.value.clear();
    report::compare(now, earlier, "before.json", "abc");
    if (!finding.baseline_state.stated())
        return std::nullopt;
    return finding.baseline_state.value;
}

} // namespace

TEST_CASE("gaps and open questions stand somewhere against a baseline, nothing else does", "[report]") {
    struct Row {
        const char* says;
        std::optional<Outcome> before;
        Outcome after;
        bool same;
        std::optional<BaselineState> want;
    };
    const Row rows[] = {
        {"a gap of a new rule", {}, Outcome::fail, false, BaselineState::new_},
        {"a gap where the rule passed", Outcome::pass, Outcome::fail, false, BaselineState::new_},
        {"a gap where nothing was known", Outcome::unknown, Outcome::fail, false, BaselineState::new_},
        {"the same gap", Outcome::fail, Outcome::fail, true, BaselineState::unchanged},
        {"a gap by other facts", Outcome::fail, Outcome::fail, false, BaselineState::updated},
        {"a question of a new rule", {}, Outcome::unknown, false, BaselineState::new_},
        {"a question where a gap was", Outcome::fail, Outcome::unknown, false, BaselineState::new_},
        {"the same question", Outcome::unknown, Outcome::unknown, true, BaselineState::unchanged},
        {"a question after an answer", Outcome::unknown, Outcome::unknown, false, BaselineState::updated},
        {"a pass", Outcome::fail, Outcome::pass, false, {}},
        {"what does not apply", Outcome::fail, Outcome::not_applicable, false, {}},
        {"a broken rule", Outcome::fail, Outcome::error, false, {}},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        CHECK(state_after(row.before, row.after, row.same) == row.want);
    }
}

// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/text.hpp"
#include "support/catch.hpp"
#include "unit/report/sample.hpp"

using namespace readiness;

namespace {

std::string rendered(const render::TextOptions& options) {
    return render::render_text(report::sample::report(), options);
}

} // namespace

TEST_CASE("verbose text adds findings, ledger and what the report was made with", "[render][text]") {
    CHECK(rendered({.width = 100, .verbose = true}) ==
          R"~(NO_GO  claims-triage  score 53.3 to 73.4 of 100  coverage 80 %  evidence 0 %
  ██████████████████████████████▒▒▒▒▒▒▒▒▒▒▒···│···········  █ earned  ▒ unknown  · lost  │ 60 and 80

Why: A blocker is open, and a blocker stops a rollout whatever the score: Data between systems still
     travels by hand (INT-003).
     To change that: close INT-003, and the verdict is GO_WITH_CONDITIONS.

One gap  1 open
  ✗ open     Integration  0.0 of 26.7  integration.systems[2].data_movement = manual (line 66)

One anti-pattern  1 absent
  ✓ absent   Big-bang rollout  53.3 of 53.3  its rule passes

Foundations  1 unknown
  ? unknown  Infrastructure 0.0 of 20.0

1 blocker  close these first
  INT-003  Data between systems still travels by hand.
           readiness.yaml:66:3, fix in 5 to 20 days: Replace each manual transfer with an API

1 open question  by what they decide
  +20.0  infrastructure.restore_tested_on (line 134)
         Day of the last restore that worked; write `restore_tested_on: YYYY-MM-DD`; decides INF-006

Integration  open, 0.0 of 26.7 points, weight 2.67
  ✗ fail     INT-003 hand-carried-data, blocker, 26.7 points
      Data between systems still travels by hand.
      integration.systems[2].data_movement = manual, expected not == 'manual' (readiness.yaml:66:3)
      Fix, 5 to 20 days: Replace each manual transfer with an API. Or take the step out of scope in
      writing.
      Why: Copying by hand survives a pilot, because few people depend on it.

Big-bang rollout  absent, 53.3 of 53.3 points, weight 5.33
  ✓ pass     ANT-001 Rollout in stages, high, 53.3 points

Infrastructure  unknown, 0.0 of 20.0 points, weight 2
  ? unknown  INF-006 unproven-restore, high, 20.0 points
      Restore tested
      infrastructure.restore_tested_on not stated (readiness.yaml:134:3)

Ledger  points not earned, largest first
   26.7  INT-003  fail     integration.systems[2].data_movement:66  manual, expected not == 'manual'
   20.0  INF-006  unknown  infrastructure.restore_tested_on:134     not stated
   46.7  = 100 - 53.3

Waivers
  DEL-002 expired, expires 2026-06-01, owner D. Ferrari, approved by C. Whitfield
      Two releases a week are enough.

Passes without evidence  53.3 of 53.3 points; fresh means verified within 180 days
   53.3  ANT-001  0 of 1 fact fresh

Made with
  readiness 0.1.0, as of 2026-11-20
  rules readiness@2026.1, 3 rules, sha256 0123456789ab
  profile default, severities blocker 8, high 5, medium 3, low 1

Waivers   DEL-002 expired on 2026-06-01
Gate      not met  the low end of the score is 53.3, the gate asks for 80

Next: Close INT-003 (5 to 20 days): Replace each manual transfer with an API.
)~");
}

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

TEST_CASE("text at 80 columns fits a screen", "[render][text]") {
    CHECK(rendered({.width = 80}) ==
          R"~(NO_GO  claims-triage  score 53.3 to 73.4 of 100  coverage 80 %  evidence 0 %
  ███████████████████▒▒▒▒▒▒▒··│·······  █ earned  ▒ unknown  · lost  │ 60 and 80

Why: A blocker is open, and a blocker stops a rollout whatever the score: Data
     between systems still travels by hand (INT-003).
     To change that: close INT-003, and the verdict is GO_WITH_CONDITIONS.

One gap  1 open
  ✗ open     Integration  0.0/26.7  …systems[2].data_movement = manual (line 66)

One anti-pattern  1 absent
  ✓ absent   Big-bang rollout  53.3/53.3  its rule passes

Foundations  1 unknown
  ? unknown  Infrastructure 0.0/20.0

1 blocker  close these first
  INT-003  Data between systems still travels by hand.
           line 66, fix in 5 to 20 days: Replace each manual transfer with an
           API

1 open question  by what they decide
  +20.0  infrastructure.restore_tested_on (line 134)
         Day of the last restore that worked
  `readiness interview` asks and writes down the answers

Waivers   DEL-002 expired on 2026-06-01
Gate      not met  the low end of the score is 53.3, the gate asks for 80

Next: Close INT-003 (5 to 20 days): Replace each manual transfer with an API.
)~");
}

TEST_CASE("text at 60 columns moves facts to lines of their own", "[render][text]") {
    CHECK(rendered({.width = 60}) == R"~(NO_GO  claims-triage  score 53.3 to 73.4 of 100
  coverage 80 %  evidence 0 %
  ██████████████████████████████▒▒▒▒▒▒▒▒▒▒▒···│···········

Why: A blocker is open, and a blocker stops a rollout
     whatever the score: Data between systems still travels
     by hand (INT-003).
     To change that: close INT-003, and the verdict is
     GO_WITH_CONDITIONS.

One gap  1 open
  ✗ open     Integration  0.0/26.7  …data_movemen… (line 66)

One anti-pattern  1 absent
  ✓ absent   Big-bang rollout  53.3/53.3
      its rule passes

Foundations  1 unknown
  ? unknown  Infrastructure 0.0/20.0

1 blocker  close these first
  INT-003  Data between systems still travels by hand.
           line 66, fix in 5 to 20 days: Replace each manual
           transfer with an API

1 open question  by what they decide
  +20.0  infrastructure.restore_tested_on (line 134)
         Day of the last restore that worked
  `readiness interview` asks and writes down the answers

Waivers   DEL-002 expired on 2026-06-01
Gate      not met  the low end of the score is 53.3, the
                   gate asks for 80

Next: Close INT-003 (5 to 20 days): Replace each manual
      transfer with an API.
)~");
}

TEST_CASE("text at 160 columns shows whole paths", "[render][text]") {
    CHECK(rendered({.width = 160}) ==
          R"~(NO_GO  claims-triage  score 53.3 to 73.4 of 100  coverage 80 %  evidence 0 %
  ████████████████████████████████▒▒▒▒▒▒▒▒▒▒▒▒····│···········  █ earned  ▒ unknown  · lost  │ 60 and 80

Why: A blocker is open, and a blocker stops a rollout whatever the score: Data between systems still travels by hand (INT-003).
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
         Day of the last restore that worked; write `restore_tested_on: YYYY-MM-DD`
  `readiness interview` asks and writes down the answers

Waivers   DEL-002 expired on 2026-06-01
Gate      not met  the low end of the score is 53.3, the gate asks for 80

Next: Close INT-003 (5 to 20 days): Replace each manual transfer with an API.
)~");
}

TEST_CASE("text in ascii has no other characters", "[render][text]") {
    CHECK(rendered({.width = 80, .unicode = false}) ==
          R"~(NO_GO  claims-triage  score 53.3 to 73.4 of 100  coverage 80 %  evidence 0 %
  ###################???????..|.......  # earned  ? unknown  . lost  | 60 and 80

Why: A blocker is open, and a blocker stops a rollout whatever the score: Data
     between systems still travels by hand (INT-003).
     To change that: close INT-003, and the verdict is GO_WITH_CONDITIONS.

One gap  1 open
  x open     Integration  0.0/26.7  ...data_movement = manual (line 66)

One anti-pattern  1 absent
  + absent   Big-bang rollout  53.3/53.3  its rule passes

Foundations  1 unknown
  ? unknown  Infrastructure 0.0/20.0

1 blocker  close these first
  INT-003  Data between systems still travels by hand.
           line 66, fix in 5 to 20 days: Replace each manual transfer with an
           API

1 open question  by what they decide
  +20.0  infrastructure.restore_tested_on (line 134)
         Day of the last restore that worked
  `readiness interview` asks and writes down the answers

Waivers   DEL-002 expired on 2026-06-01
Gate      not met  the low end of the score is 53.3, the gate asks for 80

Next: Close INT-003 (5 to 20 days): Replace each manual transfer with an API.
)~");
}

TEST_CASE("quiet text is the verdict and why the gate was not met", "[render][text]") {
    CHECK(rendered({.width = 80, .quiet = true}) ==
          R"~(NO_GO  claims-triage  score 53.3 to 73.4 of 100  coverage 80 %  evidence 0 %
  the low end of the score is 53.3, the gate asks for 80
)~");
}

TEST_CASE("colour changes nothing but the colour", "[render][text]") {
    std::string painted = rendered({.width = 80, .color = true});
    CHECK(painted.find("\x1b[31mNO_GO\x1b[0m  \x1b[1mclaims-triage\x1b[0m  score") == 0);
    for (std::size_t at = painted.find('\x1b'); at != std::string::npos; at = painted.find('\x1b'))
        painted.erase(at, painted.find('m', at) - at + 1);
    CHECK(painted == rendered({.width = 80}));
}

TEST_CASE("text from the descriptor cannot steer the terminal", "[render][text]") {
    report::Report report = report::sample::report();
    report.project.name.value = "a\x1b[2Jb";
    report.findings.value[0].message.value = "c\rd";
    const std::string text = render::render_text(report, {});
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\r') == std::string::npos);
    CHECK(text.find("a\\x1b[2Jb") != std::string::npos);
}

TEST_CASE("no line ends in a space or is wider than asked for", "[render][text]") {
    const std::size_t width = GENERATE(40U, 60U, 80U, 100U, 160U);
    const bool verbose = GENERATE(false, true);
    const std::string text = rendered({.width = width, .unicode = false, .verbose = verbose});
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        const std::string line = text.substr(at, end - at);
        CAPTURE(width, line);
        CHECK(line.size() <= width);
        CHECK_FALSE(line.ends_with(' '));
        at = end + 1;
    }
}

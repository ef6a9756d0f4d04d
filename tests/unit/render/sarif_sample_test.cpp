// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "support/catch.hpp"
#include "unit/report/sample.hpp"

using namespace readiness;

TEST_CASE("sarif tells rules, how the run ended, gaps and open questions", "[render][sarif]") {
    CHECK(render::render_sarif(report::sample::report()) == R"~({
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "readiness",
          "version": "0.1.0",
          "semanticVersion": "0.1.0",
          "rules": [
            {
              "id": "ANT-001",
              "name": "BigBangRollout",
              "shortDescription": {
                "text": "Rollout in stages."
              },
              "fullDescription": {
                "text": "Rollout in stages."
              },
              "help": {
                "text": "Requires: Rollout in stages.\n\nArea: Big-bang rollout.\n\nSeverity: high.\n\nMore: readiness explain ANT-001.",
                "markdown": "**Requires:** Rollout in stages.\n\n**Area:** Big-bang rollout.\n\n**Severity:** high.\n\n**More:** readiness explain ANT-001."
              },
              "defaultConfiguration": {
                "level": "error"
              },
              "properties": {
                "tags": [
                  "big_bang"
                ],
                "precision": "very-high",
                "problem.severity": "error",
                "severity": "high"
              }
            },
            {
              "id": "INF-006",
              "name": "UnprovenRestore",
              "shortDescription": {
                "text": "Restore tested."
              },
              "fullDescription": {
                "text": "Restore tested."
              },
              "help": {
                "text": "Requires: Restore tested.\n\nArea: Infrastructure.\n\nSeverity: high.\n\nMore: readiness explain INF-006.",
                "markdown": "**Requires:** Restore tested.\n\n**Area:** Infrastructure.\n\n**Severity:** high.\n\n**More:** readiness explain INF-006."
              },
              "defaultConfiguration": {
                "level": "error"
              },
              "properties": {
                "tags": [
                  "infrastructure"
                ],
                "precision": "very-high",
                "problem.severity": "error",
                "severity": "high"
              }
            },
            {
              "id": "INT-003",
              "name": "HandCarriedData",
              "shortDescription": {
                "text": "No data carried by hand."
              },
              "fullDescription": {
                "text": "Copying by hand survives a pilot, because few people depend on it."
              },
              "help": {
                "text": "Requires: No data carried by hand.\n\nArea: Integration.\n\nSeverity: blocker.\n\nWhy: Copying by hand survives a pilot, because few people depend on it.\n\nFix: Replace each manual transfer with an API. Or take the step out of scope in writing.\n\nEffort: 5 to 20 days.\n\nPasses where: !integration.systems.exists(s, s.data_movement == 'manual')\n\nSince: 2026.1.\n\nMore: readiness explain INT-003.",
                "markdown": "**Requires:** No data carried by hand.\n\n**Area:** Integration.\n\n**Severity:** blocker.\n\n**Why:** Copying by hand survives a pilot, because few people depend on it.\n\n**Fix:** Replace each manual transfer with an API. Or take the step out of scope in writing.\n\n**Effort:** 5 to 20 days.\n\n**Passes where:**\n\n```cel\n!integration.systems.exists(s, s.data_movement == 'manual')\n```\n\n**Since:** 2026.1.\n\n**More:** readiness explain INT-003."
              },
              "defaultConfiguration": {
                "level": "error"
              },
              "properties": {
                "tags": [
                  "integration"
                ],
                "precision": "very-high",
                "problem.severity": "error",
                "severity": "blocker",
                "effortDaysMin": 5,
                "effortDaysMax": 20
              }
            }
          ]
        }
      },
      "automationDetails": {
        "id": "readiness/claims-triage/"
      },
      "invocations": [
        {
          "executionSuccessful": true,
          "exitCode": 1,
          "exitCodeDescription": "The gate is not met (--exit-zero makes the exit code 0); the low end of the score is 53.3, the gate asks for 80.",
          "toolExecutionNotifications": [],
          "toolConfigurationNotifications": [
            {
              "level": "warning",
              "message": {
                "text": "Waiver: DEL-002 expired on 2026-06-01."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "readiness.yaml",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 1,
                      "startColumn": 1,
                      "endLine": 1
                    }
                  }
                }
              ]
            }
          ]
        }
      ],
      "originalUriBaseIds": {
        "%SRCROOT%": {
          "description": {
            "text": "The folder that readiness was started in, as a rule the root of the repository."
          }
        }
      },
      "artifacts": [],
      "defaultEncoding": "utf-8",
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "INT-003",
          "ruleIndex": 2,
          "kind": "fail",
          "level": "error",
          "message": {
            "text": "Data between systems still travels by hand. integration.systems[2].data_movement = manual, expected not == 'manual'. Fix (5 to 20 days): Replace each manual transfer with an API. Or take the step out of scope in writing."
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "readiness.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 66,
                  "startColumn": 3,
                  "endLine": 66
                }
              },
              "logicalLocations": [
                {
                  "fullyQualifiedName": "integration.systems[2].data_movement",
                  "kind": "property"
                }
              ],
              "message": {
                "text": "integration.systems[2].data_movement = manual, expected not == 'manual'."
              }
            }
          ],
          "partialFingerprints": {
            "primaryLocationLineHash": "INT-003",
            "readinessFinding/v1": "INT-003"
          },
          "suppressions": [],
          "properties": {
            "outcome": "fail",
            "severity": "blocker",
            "points": 26.7,
            "area": "integration",
            "effortDaysMin": 5,
            "effortDaysMax": 20
          }
        },
        {
          "ruleId": "INF-006",
          "ruleIndex": 1,
          "kind": "open",
          "level": "none",
          "message": {
            "text": "Not known: Restore tested. Not stated: infrastructure.restore_tested_on. Asked for: Day of the last restore that worked."
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "readiness.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 1,
                  "startColumn": 1,
                  "endLine": 1
                }
              },
              "logicalLocations": [
                {
                  "fullyQualifiedName": "infrastructure.restore_tested_on",
                  "kind": "property"
                }
              ],
              "message": {
                "text": "infrastructure.restore_tested_on not stated."
              }
            }
          ],
          "partialFingerprints": {
            "primaryLocationLineHash": "INF-006",
            "readinessFinding/v1": "INF-006"
          },
          "suppressions": [],
          "properties": {
            "outcome": "unknown",
            "severity": "high",
            "points": 20,
            "area": "infrastructure",
            "missing": [
              "infrastructure.restore_tested_on"
            ]
          }
        }
      ],
      "properties": {
        "project": "claims-triage",
        "asOf": "2026-11-20",
        "verdict": "NO_GO",
        "verdictReason": "A blocker is open, and a blocker stops a rollout whatever the score: Data between systems still travels by hand (INT-003).",
        "assessable": true,
        "scoreLow": 53.3,
        "scoreHigh": 73.4,
        "coveragePct": 80,
        "evidencePct": 0,
        "gateSet": true,
        "gateMet": false,
        "profile": "default",
        "rulePacks": [
          "readiness@2026.1"
        ]
      }
    }
  ]
}
)~");
}

# SPDX-License-Identifier: Apache-2.0
"""Holds the published schemas against the examples with python3-jsonschema.

usage: validate.py descriptor|report|config|waivers|lists|portfolio PROGRAM     (from the repository's root)
"""

import copy
import json
import re
import subprocess
import sys
from pathlib import Path

try:
    import jsonschema
    import yaml

    Validator = jsonschema.Draft202012Validator
except (ImportError, AttributeError) as missing:
    print(f"skipped: {missing}; install python3-jsonschema (4.0 or newer) and python3-yaml")
    sys.exit(77)


class Loader(yaml.SafeLoader):
    """Scalars as the editors' YAML 1.2 reads them: dates are strings, `yes` is a string, 010 is no octal."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|", ["~", "n", ""]),
    ("bool", r"true|false", ["t", "f"]),
    ("int", r"-?(0|[1-9][0-9]*)", list("-0123456789")),
    ("float", r"-?(0|[1-9][0-9]*)\.[0-9]+", list("-0123456789")),
):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)

failures = 0


def fail(message):
    global failures
    failures += 1
    print(f"FAILED: {message}")


def run(*arguments):
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(f"FAILED: {' '.join(arguments)} ended with {done.returncode}\n{done.stderr}")
        sys.exit(1)
    return done.stdout


def accepted(validator, document, name):
    for error in sorted(validator.iter_errors(document), key=lambda e: list(map(str, e.absolute_path))):
        fail(f"{name}: {error.json_path}: {error.message[:300]}")


def rejected(validator, document, name):
    if validator.is_valid(document):
        fail(f"accepted although {name}")


def changed(document, path, value):
    """A copy with `path` (keys and indices) set to `value`; `delete` removes it."""
    result = copy.deepcopy(document)
    place = result
    for key in path[:-1]:
        place = place[key]
    if value is delete:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return result


def delete():
    """Marks removal; never called."""


def published(program, subject):
    schema = json.loads(run(program, "schema", subject))
    Validator.check_schema(schema)
    if schema.get("$schema") != "https://json-schema.org/draft/2020-12/schema":
        fail(f"schema {subject}: $schema does not name draft 2020-12")
    return schema, Validator(schema, format_checker=jsonschema.FormatChecker())


def check_descriptor(program):
    _, validator = published(program, "descriptor")
    examples = sorted(Path("examples").glob("*/readiness.yaml"))
    if not examples:
        fail("no examples/*/readiness.yaml")
    for path in examples:
        accepted(validator, yaml.load(path.read_text(encoding="utf-8"), Loader), str(path))

    base = yaml.load(Path("examples/claims-triage/readiness.yaml").read_text(encoding="utf-8"), Loader)
    evidence = {"evidence": "docs/sso-test.md", "verified_on": "2026-10-02", "by": "R. Osei"}
    for path, value, name in (
        (["project", "name"], {"value": "claims-triage", **evidence}, "a long form"),
        (["pilot", "success_metrics"], {"value": ["outcome"], **evidence}, "the long form of a list"),
        (["project", "name"], None, "a blank"),
        (["project", "name"], "", "an empty string"),
        (["project", "purpose"], "none", "none for a string"),
        (["data", "classification"], [], "an empty list"),
        (["pilot", "start_date"], None, "a blank date"),
    ):
        accepted(validator, changed(base, path, value), name)

    for path, value, name in (
        (["porject"], {}, "a section is unknown"),
        (["project", "nmae"], "x", "a field is unknown"),
        (["pilot", "assumptions", 0, "statment"], "x", "a field of an entry is unknown"),
        (["project", "name"], {"value": "x", "evidnce": "y"}, "a key of the long form is unknown"),
        (["project", "stage"], "piloting", "an enumeration value is unknown"),
        (["pilot", "success_metrics"], ["outcome", "luck"], "a value in a list is unknown"),
        (["scale", "target_users"], "many", "a number is text"),
        (["scale", "target_users"], 1.5, "a count has a fraction"),
        (["pilot", "messy_cases_pct"], 140, "a percentage is above 100"),
        (["pilot", "unaided_use_tested"], "yes", "a truth value is text"),
        (["pilot", "start_date"], "soon", "a date is no date"),
        (["pilot", "start_date"], "2026-02-30", "a date is not in the calendar"),
        (["project"], [], "a section is a list"),
        (["project"], "none", "a section is none"),
        (["pilot", "assumptions"], {"statement": "x"}, "a list is a map"),
    ):
        rejected(validator, changed(base, path, value), name)
    for document, name in (([], "the document is a list"), ("text", "the document is a scalar")):
        rejected(validator, document, name)


def check_report(program):
    schema, validator = published(program, "report")
    saved = [*Path("examples").glob("*/report.json"), Path("tests/golden/config-verbose/expected.report.json")]
    for path in sorted(saved):
        accepted(validator, json.loads(path.read_text(encoding="utf-8")), str(path))
    reports = {}
    for path in sorted(Path("examples").glob("*/readiness.yaml")):
        text = run(program, "assess", str(path), "--as-of", "2026-11-20", "--format", "json")
        reports[path.parent.name] = json.loads(text)
        accepted(validator, reports[path.parent.name], f"report of {path}")

    base = reports["claims-triage"]
    for key in ("schema_version", "tool", "as_of", "score", "verdict", "findings", "gate"):
        if key not in schema.get("required", []):
            fail(f"schema report: `{key}` is not required")
    for key in schema.get("required", []):
        rejected(validator, changed(base, [key], delete), f"`{key}` is missing")
    for path, value, name in (
        (["schema_version"], "one", "the version is text"),
        (["as_of"], "today", "the date is no date"),
        (["score"], 82.5, "the score is no record"),
        (["score", "low"], "82.5", "a score is text"),
        (["findings"], {}, "the findings are a map"),
        (["findings", 0, "outcome"], "maybe", "an outcome is unknown"),
        (["findings", 0, "severity"], "huge", "a severity is unknown"),
    ):
        rejected(validator, changed(base, path, value), name)
    rejected(validator, [], "the document is a list")


def check_lists(program):
    """What `rules list` and `rules test` print as JSON, and the calendar that is built in."""
    pack = "examples/packs/mercari-prc"
    _, validator = published(program, "rule_list")
    listed = json.loads(run(program, "rules", "list", "--format", "json"))
    accepted(validator, listed, "rules list")
    rejected(validator, changed(listed, ["rules", 0, "severity"], "huge"), "a severity is unknown")
    _, validator = published(program, "rule_tests")
    tested = json.loads(run(program, "rules", "test", pack, "--format", "json"))
    accepted(validator, tested, "rules test")
    rejected(validator, changed(tested, ["rules", 0, "proven"], "yes"), "a truth value is text")
    _, validator = published(program, "calendar")
    calendar = yaml.load(Path("rules/readiness/calendars/support.yaml").read_text(encoding="utf-8"), Loader)
    accepted(validator, calendar, "the calendar")
    rejected(validator, changed(calendar, ["products", 0, "product"], "cobol"), "a product is unknown")
    rejected(validator, changed(calendar, ["as_of"], delete), "the day is missing")


def check_config(program):
    _, validator = published(program, "config")
    golden = Path("tests/golden")
    for path in (golden / "config-file/team/.readiness.yaml", golden / "config-verbose/.readiness.yaml"):
        accepted(validator, yaml.load(path.read_text(encoding="utf-8"), Loader), str(path))
    rejected(
        validator,
        yaml.load((golden / "config-wrong/.readiness.yaml").read_text(encoding="utf-8"), Loader),
        "the program refuses it, too",
    )
    base = {
        "schema_version": 1,
        "packs": ["rules/acme"],
        "require_packs": ["readiness@2026.1"],
        "profile": "default",
        "gates": {
            "min_score": 72.5,
            "fail_on": "high",
            "min_coverage": 70,
            "min_evidence": 20,
            "require_verdict": "GO_WITH_CONDITIONS",
        },
        "formats": [{"format": "text"}, {"format": "json", "output": "report.json"}],
        "waivers": "waivers.yaml",
        "evidence_root": ".",
    }
    accepted(validator, base, "a config file with everything")
    accepted(validator, changed(base, ["gates", "min_score"], None), "a blank gate")
    for path, value, name in (
        (["schema_version"], delete, "the version is missing"),
        (["schema_version"], 2, "the version is a later one"),
        (["pack"], ["x"], "a key is unknown"),
        (["packs"], "rules/acme", "the packs are no list"),
        (["gates", "min_scor"], 60, "a gate is unknown"),
        (["gates", "min_score"], 101, "a score is above 100"),
        (["gates", "fail_on"], "hihg", "a severity is unknown"),
        (["gates", "require_verdict"], "NOT_ASSESSABLE", "a verdict cannot be required"),
        (["formats", 0, "format"], delete, "a format has no name"),
        (["formats", 0, "file"], "x", "a key of a format is unknown"),
    ):
        rejected(validator, changed(base, path, value), name)


def check_waivers(program):
    _, validator = published(program, "waivers")
    golden = Path("tests/golden")
    for path in (golden / "config-file/team/accepted.yaml", golden / "waivers-file-refused/accepted.yaml"):
        accepted(validator, yaml.load(path.read_text(encoding="utf-8"), Loader), str(path))
    base = {
        "schema_version": 1,
        "waivers": [
            {
                "rule": "ANT-001",
                "scope": "rollout.strategy",
                "reason": "The vendor switches the old system off on that day",
                "owner": "D. Ferrari",
                "approver": "L. Mbeki",
                "created": "2026-11-02",
                "expires": "2027-01-31",
                "evidence": "minutes/2026-11-02.md",
                "verified_on": "2026-11-02",
                "by": "L. Mbeki",
            }
        ],
    }
    accepted(validator, base, "a waiver with everything")
    accepted(validator, changed(base, ["waivers"], []), "no waiver")
    for path, value, name in (
        (["schema_version"], delete, "the version is missing"),
        (["waiver"], [], "a key is unknown"),
        (["waivers", 0, "rule"], delete, "a waiver has no rule"),
        (["waivers", 0, "expires"], delete, "a waiver has no end"),
        (["waivers", 0, "approver"], delete, "a waiver has no approver"),
        (["waivers", 0, "expires"], "never", "a date is no date"),
        (["waivers", 0, "aprover"], "x", "a key of a waiver is unknown"),
    ):
        rejected(validator, changed(base, path, value), name)


def check_portfolio(program):
    schema, validator = published(program, "portfolio")
    _, lines = published(program, "portfolio_entry")
    wrong = "tests/golden/portfolio/teams"
    arguments = [program, "portfolio", "examples", wrong, "--as-of", "2026-11-20", "--min-score", "60", "--exit-zero"]

    def made(format_):
        done = subprocess.run([*arguments, "-f", format_], capture_output=True, text=True, check=False)
        if done.returncode != 2:
            fail(f"a portfolio with a wrong descriptor ends with {done.returncode}\n{done.stderr}")
        return done.stdout

    whole = json.loads(made("json"))
    accepted(validator, whole, "portfolio")
    rows = [json.loads(line) for line in made("jsonl").splitlines()]
    for row in rows:
        accepted(lines, row, f"line of {row['path']}")
    if sorted(row["path"] for row in rows) != sorted(row["path"] for row in whole["projects"]):
        fail("the document and the lines hold different projects")
    for key in schema.get("required", []):
        rejected(validator, changed(whole, [key], delete), f"`{key}` is missing")
    for path, value, name in (
        (["projects", 0, "path"], delete, "a project has no path"),
        (["projects", 0, "verdict"], "PERHAPS", "a verdict is unknown"),
        (["verdicts", "go"], -1, "a count is below zero"),
        (["gaps", 0, "rule"], 5, "a rule is a number"),
    ):
        rejected(validator, changed(whole, path, value), name)
    judged = next(row for row in rows if row["assessed"])
    for path, value, name in (
        (["setup_sha256"], delete, "the setup is missing"),
        (["score", "low"], "40", "a score is text"),
        (["gaps"], {}, "the gaps are a map"),
    ):
        rejected(lines, changed(judged, path, value), name)


CHECKS = {
    "portfolio": check_portfolio,
    "descriptor": check_descriptor,
    "report": check_report,
    "config": check_config,
    "waivers": check_waivers,
    "lists": check_lists,
}

if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in CHECKS:
        sys.exit(__doc__)
    CHECKS[sys.argv[1]](sys.argv[2])
    sys.exit(1 if failures else 0)

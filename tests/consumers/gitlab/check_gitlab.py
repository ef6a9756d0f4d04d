# SPDX-License-Identifier: Apache-2.0
"""Whether the Code Quality report is what GitLab reads. The schema below says, in our words, what GitLab documents as
its report format and what the Code Climate specification demands of an issue; python3-jsonschema applies it. GitLab
itself stops at the first entry that is not as it wants, without a word, so all of them are checked.

usage: check_gitlab.py SOURCE_FOLDER BUILD_FOLDER PROGRAM SAMPLES_PROGRAM
"""

import copy
import json
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2] / "support"), str(Path(__file__).parents[1])]
import documents
import npm

SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        # GitLab needs description, fingerprint, severity and location and shows check_name; the rest is Code Climate's.
        "required": ["description", "check_name", "fingerprint", "severity", "location", "type", "categories", "content"],
        "additionalProperties": False,
        "properties": {
            "type": {"const": "issue"},
            "check_name": {"type": "string", "minLength": 1},
            "description": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "categories": {"type": "array", "minItems": 1, "items": {"enum": [
                "Bug Risk", "Clarity", "Compatibility", "Complexity", "Duplication", "Performance", "Security", "Style"]}},
            "content": {"type": "object", "required": ["body"], "additionalProperties": False,
                        "properties": {"body": {"type": "string", "minLength": 1}}},
            "location": {
                "type": "object",
                "required": ["path", "lines"],  # or positions, but not both
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "minLength": 1, "not": {"pattern": r"^\./|/\./|//"}},
                    "lines": {"type": "object", "required": ["begin", "end"], "additionalProperties": False,
                              "properties": {"begin": {"type": "integer", "minimum": 1},
                                             "end": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}

SEVERITIES = {"blocker": "blocker", "high": "critical", "medium": "major", "low": "minor"}

failures = 0
checks = 0


def check(holds, message):
    global failures, checks
    checks += 1
    if not holds:
        failures += 1
        print(f"FAILED: {message}")


def objections(validator, text):
    if not text.startswith("["):
        yield "it does not begin with the array"  # a byte order mark, for one, is not read
    if documents.UNSAFE.search(text):
        yield "an unsafe character is written as it is"
    entries = json.loads(text)
    for error in validator.iter_errors(entries):
        yield f"{list(error.absolute_path)}: {error.message[:200]}"
    prints = [entry.get("fingerprint") for entry in entries]
    if len(set(prints)) < len(prints):
        yield "entries with the same fingerprint replace each other"
    for entry in entries:
        if documents.UNSAFE.search(entry.get("description", "")):
            yield f"an unsafe character in {entry['description']!r}"


def check_against_json(name, entries, report):
    """Every gap, open question and broken rule is an entry, and nothing else; only what is open and ours to close is
    more than information."""
    wanted = [finding for finding in report["findings"] if finding["outcome"] in ("fail", "unknown", "error")]
    check([entry["check_name"] for entry in entries] == [finding["rule"] for finding in wanted],
          f"{name}: not the gaps and questions of the report")
    for entry, finding in zip(entries, wanted):
        quiet = finding["waived"] or finding["advice"] or finding["outcome"] == "unknown"
        check(entry["severity"] == ("info" if quiet else SEVERITIES[finding["severity"]]),
              f"{name}: severity of {finding['rule']} is {entry['severity']}")
        check(entry["description"].startswith("Waived until ") == finding["waived"],
              f"{name}: {finding['rule']} is waived, or is not: {entry['description']}")
        check(entry["location"]["lines"]["begin"] == finding.get("line", 1), f"{name}: line of {finding['rule']}")
        check(entry["location"]["path"] == f"examples/{name}/readiness.yaml", f"{name}: path of {finding['rule']}")


BROKEN = [
    ("a word for a severity that is not GitLab's", lambda entries: entries[0].update(severity="high"), "is not one of"),
    ("no fingerprint", lambda entries: entries[0].pop("fingerprint"), "'fingerprint' is a required property"),
    ("no description", lambda entries: entries[1].pop("description"), "'description' is a required property"),
    ("an empty name", lambda entries: entries[0].update(check_name=""), "check_name"),
    ("a fingerprint twice", lambda entries: entries[0].update(fingerprint=entries[1]["fingerprint"]), "replace each other"),
    ("a path from ./", lambda entries: entries[0]["location"].update(path="./readiness.yaml"), "path"),
    ("line 0", lambda entries: entries[0]["location"]["lines"].update(begin=0), "is less than the minimum"),
    ("a line as text", lambda entries: entries[0]["location"]["lines"].update(begin="3"), "is not of type 'integer'"),
    ("an escape sequence", lambda entries: entries[0].update(description="\x1b[2J"), "an unsafe character in"),
]


def check_breakage(validator, text):
    """Nothing here may pass whatever it is given."""
    for says, breaks, notices in BROKEN:
        entries = copy.deepcopy(json.loads(text))
        breaks(entries)
        found = list(objections(validator, json.dumps(entries)))
        check(any(notices in one for one in found), f"nobody notices {says}: {found}")
    for says, broken in (("an object around the array", '{"issues": []}'), ("a byte order mark", "\ufeff[]"),
                         ("a raw bidirectional control", '["\u202e"]')):
        try:
            check(next(objections(validator, broken), None), f"nobody notices {says}")
        except json.JSONDecodeError:
            pass


def main(source, program, samples):
    try:
        import jsonschema
    except ImportError:
        npm.leave_out("python3-jsonschema is needed to check the Code Quality report")
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    validator = jsonschema.Draft7Validator(SCHEMA)
    ours = dict(documents.examples(program, source, "gitlab"))
    odd = dict(documents.samples(samples, "gitlab"))
    check(len(ours) >= 5, "no examples to check")
    for name, text in [*ours.items(), *odd.items()]:
        found = list(objections(validator, text))
        check(not found, f"{name}: {found[:5]}")
    for name, text in documents.examples(program, source, "json"):
        check_against_json(name, json.loads(ours[name]), json.loads(text))
    check(odd["nothing"] == "[]\n", "no finding is not an empty array")
    check_breakage(validator, odd["waived"])
    print(f"{len(ours) + len(odd)} documents, {checks} checks, {failures} failed")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve(), sys.argv[3], sys.argv[4])
    sys.exit(1 if failures else 0)

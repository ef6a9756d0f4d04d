# SPDX-License-Identifier: Apache-2.0
"""What people see who edit a descriptor or a rule with the YAML language server and our schemas.

usage: check_editor.py SOURCE_FOLDER BUILD_FOLDER
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
import npm
from language_server import LanguageServer, NoAnswer

WHAT = "the YAML language server"

HERE = "<here>"  # the cursor

# Says, text, what must be offered (with a part of its documentation), what must not be offered.
COMPLETIONS = [
    ("sections", "<here>\n",
     {"project": "What the product is and where it stands", "integration": "How the product meets other systems",
      "waivers": "Gaps that are accepted for a time", "schema_version": "Version of the descriptor format"}, ["stage"]),
    ("fields of a section", "project:\n  <here>\n",
     {"stage": "Where the project stands today", "name": "Name of the project", "purpose": "The one thing users come for"},
     ["project", "value", "null"]),
    ("fields that are not there yet", "project:\n  name: x\n  <here>\n", {"stage": "Where"}, ["name"]),
    ("fields of a section in a section", "architecture:\n  runtime:\n    <here>\n",
     {"python_version": "Deployed minor version of Python"}, ["runtime"]),
    ("values of an enumeration", "project:\n  stage: <here>\n",
     {"pilot": "The pilot runs and is still learning", "pilot_complete": "The pilot has ended",
      "rollout_planned": "", "rollout_in_progress": "", "enterprise": "Everybody it is meant for has access"},
     ["none", '""']),
    ("none among the values", "observability:\n  tracing: <here>\n", {"none": "", "partial": "", "distributed": ""}, []),
    ("true and false", "ai:\n  used: <here>\n", {"true": "", "false": ""}, ["none"]),
    ("none for a date, and no example as if it were the answer", "pilot:\n  start_date: <here>\n", {"none": ""},
     ["2026-03-02"]),
    ("values in a list", "data:\n  classification:\n    - <here>\n",
     {"pii": "Identifies a person", "public": ""}, ["value"]),
    ("values in a list on one line", "data:\n  classification: [<here>]\n", {"pii": "Identifies a person"}, ["value"]),
    ("fields of the first entry of a list", "integration:\n  systems:\n    - <here>\n",
     {"name": "Name of the system", "auth": "How we authenticate to it", "evidence": "What shows it"}, ["none", "value"]),
    ("fields of an entry that has begun", "integration:\n  systems:\n    - name: ClaimCore\n      <here>\n",
     {"auth": "How we authenticate to it", "verified_on": "Day on which somebody last checked it"}, ["name", "none"]),
    ("values of a field of an entry", "integration:\n  systems:\n    - name: ClaimCore\n      auth: <here>\n",
     {"oauth2": "OAuth 2.0 tokens", "unknown": "Nobody has found out yet"}, ["name"]),
    ("the long form", "project:\n  stage:\n    <here>\n",
     {"value": "The value itself", "evidence": "What shows it", "verified_on": "Day on which", "by": "Who checked it"},
     ["name"]),
    ("values in the long form", "project:\n  stage:\n    value: <here>\n", {"pilot": "", "enterprise": ""}, ["value"]),
]

# What completion writes. A section goes on below; a fact waits for an answer and does not bring one.
INSERTED = [
    ("<here>\n", "integration", "integration:\n  "),
    ("ai:\n  <here>\n", "used", "used: "),
    ("project:\n  <here>\n", "name", "name: "),
    ("project:\n  stage: <here>\n", "pilot", "pilot"),
]

HOVERS = [
    ("a section", "pro<here>ject:\n  stage: pilot\n", ["What the product is and where it stands"]),
    ("a field", "project:\n  na<here>me: x\n", ["Name of the project.", "Example: `claims-triage`", "Write `none`"]),
    ("an enumeration", "project:\n  sta<here>ge: pilot\n",
     ["Where the project stands today.", "- `pilot`: The pilot runs and is still learning"]),
    ("a number with its unit and range", "scale:\n  target_<here>users: 10\n", ["users", "at least 1"]),
    ("a field of an entry", "integration:\n  systems:\n    - au<here>th: oauth2\n",
     ["How we authenticate to it.", "`mtls`: Mutual TLS with client certificates"]),
    ("a field in the long form", "observability:\n  tra<here>cing: {value: partial}\n", ["- `partial`"]),
]

EVIDENCE = "evidence: docs/x.md, verified_on: 2026-10-02, by: R. Osei"
# Says, text, the line (from 0) and a part of the message of each thing that is wrong.
DIAGNOSTICS = [
    ("nothing but the version", "schema_version: 1\n", []),
    ("a long form", f"project:\n  stage: {{value: pilot, {EVIDENCE}}}\n", []),
    ("a long form in block style", "ai:\n  used:\n    value: true\n    by: R. Osei\n", []),
    ("the long form of a list", f"pilot:\n  success_metrics: {{value: [outcome], {EVIDENCE}}}\n", []),
    ("evidence of an entry", f"integration:\n  systems:\n    - {{name: ClaimCore, {EVIDENCE}}}\n", []),
    ("none", "project: {purpose: none}\nintegration: {systems: none}\npilot: {start_date: none}\n", []),
    ("none alone in a list", "integration:\n  systems: [none]\n", []),
    ("blanks", 'project:\n  name: ""\n  stage:\n  purpose: null\nscale:\n  target_users: ~\nai:\n', []),
    ("a version as a number", "architecture: {runtime: {python_version: 3.10}}\n", []),
    ("an unknown section", "porject:\n  name: x\n", [(0, "Property porject is not allowed")]),
    ("an unknown key", "project:\n  stag: pilot\n", [(1, "Property stag is not allowed")]),
    ("an unknown key of an entry", "integration:\n  systems:\n    - {name: x, atuh: saml}\n",
     [(2, "Property atuh is not allowed")]),
    ("an unknown key of the long form", "project:\n  stage: {value: pilot, evidnce: x}\n",
     [(1, "Property evidnce is not allowed")]),
    ("a wrong value", "project:\n  stage: piloting\n",
     [(1, 'Valid values: "pilot", "pilot_complete", "rollout_planned", "rollout_in_progress", "enterprise".')]),
    ("a wrong value in the long form", "project:\n  stage: {value: piloting}\n", [(1, 'Valid values: "pilot"')]),
    ("a wrong value in a list", "pilot:\n  success_metrics: [outcome, luck]\n", [(1, 'Valid values: "outcome"')]),
    ("text for a number", "scale:\n  target_users: many\n", [(1, 'Expected "integer | value with evidence"')]),
    ("a percentage above 100", "pilot:\n  messy_cases_pct: 140\n", [(1, "maximum of 100")]),
    ("one entry in place of a list", "integration:\n  systems:\n    name: x\n", [(2, 'Expected "array"')]),
]

RULE = """id: OPS-901
slug: unrehearsed-handover
title: Handover of operation rehearsed
finding: Nobody has rehearsed handing operation over.
area: operations
severity: medium
lifecycle: experimental
since: "2026.2"
applies: "true"
require: has(operations.handover_rehearsed_on)
why: Runbooks leave things out.
fix: Rehearse it.
effort_days: [1, 3]
scan: "no"
"""

RULE_COMPLETIONS = [
    ("keys of a rule", "<here>\n",
     {"require": "CEL condition; true: pass, false: gap", "severity": "How bad a gap is", "examples": ""}, ["project"]),
    ("severities", "severity: <here>\n", {"blocker": "Do not add users before it is closed", "low": "Worth doing"},
     ["none", '""']),
    ("words that YAML would read as truth values", "scan: <here>\n", {'"yes"': "", "partly": "", '"no"': ""}, ["yes"]),
    ("kinds of examples", "examples:\n  <here>\n", {"pass": "Projects that pass", "unknown": ""}, ["name"]),
    ("keys of an example", "examples:\n  fail:\n    - <here>\n", {"name": "", "facts": "", "missing": ""}, ["pass"]),
]

RULE_DIAGNOSTICS = [
    ("a whole rule", RULE, []),
    ("an unknown key", RULE + "efort: x\n", [(14, "Property efort is not allowed")]),
    ("a wrong severity", RULE.replace("medium", "huge"),
     [(5, 'Valid values: "blocker", "high", "medium", "low".')]),
    ("a missing key", RULE.replace('scan: "no"\n', ""), [(0, 'Missing property "scan"')]),
]

failures = 0
checks = 0


def check(holds, message):
    global failures, checks
    checks += 1
    if not holds:
        failures += 1
        print(f"FAILED: {message}")


class Editor:
    """Opens texts under names of their own; the first line of each names its schema."""

    def __init__(self, languages, schema):
        self.languages = languages
        self.first_line = f"# yaml-language-server: $schema={schema.as_uri()}\n"
        self.name = schema.name.partition(".")[0]
        self.opened = 0

    def next_uri(self):
        self.opened += 1
        return f"file:///editor/{self.name}-{self.opened}.yaml"

    def told(self, text):
        """Line and message of everything that is wrong in a text."""
        uri = self.next_uri()
        found = self.languages.open(uri, self.first_line + text)
        self.languages.close(uri)
        return [(one["range"]["start"]["line"] - 1, one["message"]) for one in found]

    def asked(self, what, marked):
        """What completion or hover says at the cursor in a text."""
        uri = self.next_uri()
        before, _, after = (self.first_line + marked).partition(HERE)
        self.languages.open(uri, before + after)
        answer = self.languages.ask(what, uri, before.count("\n"), len(before) - before.rfind("\n") - 1)
        self.languages.close(uri)
        return answer

    def offered(self, marked):
        return {item["label"]: item for item in self.asked("completion", marked)["items"]}


def plain(documentation):
    return documentation.get("value", "") if isinstance(documentation, dict) else documentation or ""


def check_completions(editor, rows):
    for says, text, wanted, unwanted in rows:
        offered = editor.offered(text)
        for label, part in wanted.items():
            check(label in offered, f"{says}: `{label}` is not offered, only {sorted(offered)}")
            if label in offered and part:
                shown = plain(offered[label].get("documentation"))
                check(part in shown, f"{says}: `{label}` is explained as {shown!r}, expected {part!r}")
        for label in unwanted:
            check(label not in offered, f"{says}: `{label}` is offered")


def check_inserted(editor, rows):
    for text, label, wanted in rows:
        item = editor.offered(text).get(label, {})
        inserted = item.get("textEdit", {}).get("newText", item.get("insertText"))
        check(inserted == wanted, f"`{label}` inserts {inserted!r}, expected {wanted!r}")


def check_hovers(editor, rows):
    for says, text, parts in rows:
        answer = editor.asked("hover", text)
        shown = plain(answer["contents"]) if answer else ""
        for part in parts:
            check(part in shown.replace("\\", ""), f"hover on {says} shows {shown!r}, expected {part!r}")


def check_diagnostics(editor, rows):
    for says, text, wanted in rows:
        found = editor.told(text)
        fits = len(found) == len(wanted) and all(
            line == at and part in message for (line, message), (at, part) in zip(found, wanted))
        check(fits, f"{says}: told {found}, expected {wanted}")


def check_files(editor, files):
    """No file is blamed, and each is once it holds a mistake: silence proves nothing else."""
    check(files, "no files to check")
    for path in files:
        text = path.read_text(encoding="utf-8")
        found = editor.told(text)
        check(not found, f"{path}: {found}")
        found = editor.told(text.rstrip("\n") + "\nnonsense: 1\n")
        check([message for _, message in found] == ["Property nonsense is not allowed."],
              f"{path} with a mistake: {found}")


def check_guide(languages, schemas):
    """The two ways of the guide: a first line with a relative path, and the settings of the editor."""
    for name, text in (("first-line.yaml", "# yaml-language-server: $schema=descriptor.schema.json\n"),
                       ("readiness.yaml", "")):
        uri = (schemas / name).as_uri()
        found = [one["message"] for one in languages.open(uri, text + "porject: {}\n")]
        check(found == ["Property porject is not allowed."], f"{name}: told {found}")


def server_command(folder):
    modules = npm.install(Path(__file__).parent, folder, WHAT)
    return [npm.node(WHAT), str(modules / "yaml-language-server/bin/yaml-language-server"), "--stdio"]


def main(source, build):
    schemas = source / "docs/schema"
    settings = {"yaml": {
        "schemaStore": {"enable": False},  # or the server would ask the network
        "schemas": {"./descriptor.schema.json": ["readiness.yaml"]},
    }}
    with LanguageServer(server_command(build / "server"), schemas.as_uri(), settings) as languages:
        descriptor = Editor(languages, schemas / "descriptor.schema.json")
        check_completions(descriptor, COMPLETIONS)
        check_inserted(descriptor, INSERTED)
        check_hovers(descriptor, HOVERS)
        check_diagnostics(descriptor, DIAGNOSTICS)
        check_files(descriptor, sorted(source.glob("examples/*/readiness.yaml")))
        rule = Editor(languages, schemas / "rule.schema.json")
        check_completions(rule, RULE_COMPLETIONS)
        check_diagnostics(rule, RULE_DIAGNOSTICS)
        one_of_each_area = {path.parent: path for path in sorted(source.glob("rules/readiness/*/*-*.yaml"))}
        check_files(rule, list(one_of_each_area.values()))
        check_guide(languages, schemas)
    print(f"{checks} checks, {failures} failed")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
    except NoAnswer as why:
        sys.exit(f"FAILED: {why}")
    sys.exit(1 if failures else 0)

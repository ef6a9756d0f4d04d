# SPDX-License-Identifier: Apache-2.0
"""Reports of the program for tests that hand them to software of others: of every example, with and without a gate,
and of descriptors, waivers, rule packs and file names whose texts try to break out. Every run also writes the JSON
report, so that a test can compare what a reader understood with what was meant."""

import json
import os
import re
import subprocess
import sys
import unicodedata

AS_OF = "2026-11-20"
GATES = ["--min-score", "90", "--min-coverage", "95", "--fail-on", "high"]

# Texts that have broken writers of such formats, or their readers.
HOSTILE = [
    "::error file=x,line=1::y",
    "a\n::add-mask::e",
    "a\r\n\u3000::stop-commands::e",
    "##[group]x ##vso[task.complete]y ##teamcity[buildStop]",
    "%0A::error::x %25 100%",
    "=HYPERLINK(\"http://x.example\";\"y\")",
    "@SUM(1;-2);+3;\uff1d4",
    "-1+1",
    "a;\"=1+1;b; \"@x",
    "a\",=1,\"b\"\n=2",
    "]]><testcase name=\"x\"/><!-- &amp; &#1; '",
    "\u001b[2J\u0007\u007f\u0085\u009b\u0001",
    "\u202e\u2066\u2028\u2029\ufeff\ufffe\uffff\u200b\U0001f600\U000e0001",
    "x" * 5000 + " " + "word " * 400,
]

PACK = """schema_version: 1
name: hostile
version: "1"
title: {text}
areas:
  - {{id: hostile, title: {text}, kind: foundation, weight: 4}}
"""
RULE = """id: HST-00{number}
slug: hostile-texts
title: {text}
finding: {text}
area: hostile
severity: {severity}
lifecycle: stable
since: "1"
applies: "true"
require: {require}
why: {text}
fix: {text}
effort_days: [1, 3]
scan: "no"
"""
RULES = [("blocker", "has(project.name) && project.name == 'another'"), ("medium", "size(team.owners.business) > 4"),
         ("low", "size(team.owners.business) > 3"), ("high", "has(infrastructure.restore_tested_on)")]
DESCRIPTOR = """schema_version: 1
project: {{name: {text}, stage: pilot}}
scale: {{target_departments: 4, target_users: 9000}}
integration:
  systems:
    - {{name: {text}, owner: {text}, data_movement: manual, auth: unknown}}
team: {{owners: {{business: [{{department: {text}, name: {text}}}]}}}}
waivers:
  - {{rule: OWN-002, reason: {text}, owner: {text}, approver: {approver}, created: 2026-11-09, expires: 2027-06-01}}
not_applicable:
  - {{rule: UXA-002, reason: {text}, by: {text}}}
"""


class Run:
    """What one run of the program wrote."""

    def __init__(self, name, hostile, path, report):
        self.name = name
        self.hostile = hostile
        self.path = path
        self.bytes = path.read_bytes()
        self.report = report

    def findings(self, **wanted):
        return [finding for finding in self.report["findings"]
                if all(finding[key] == value for key, value in wanted.items())]


def visible(text):
    """How a text of the JSON report stands in one line of another format."""
    text = re.sub("[ \n\r\t]+", " ", text).strip(" ")
    return "".join(_escaped(c) for c in text)


def _escaped(c):
    if unicodedata.category(c) == "Cc":
        return f"\\x{ord(c):02x}"
    if c in "\u061c\u200e\u200f\u2028\u2029" or "\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069":
        return f"\\u{ord(c):04x}"
    return c


def runs(program, source, build, form):
    """All runs, their outputs in the folder `build`."""
    build.mkdir(parents=True, exist_ok=True)
    examples = sorted(source.glob("examples/*/readiness.yaml"))
    if not examples:
        sys.exit("FAILED: no examples")
    for example in examples:
        path = str(example.relative_to(source))
        name = example.parent.name
        yield _run(program, source, build / name, form, [path])
        yield _run(program, source, build / f"{name}-gated", form, [path, *GATES])
        yield _run(program, source, build / f"{name}-verdict", form, [path, "--require-verdict", "GO"])
    for number, text in enumerate(HOSTILE):
        folder = build / f"hostile-{number}"
        yield _run(program, folder, build / folder.name, form,
                   [_write_hostile(folder, text), "--rules", "pack", *GATES], hostile=True)


def _write_hostile(folder, text):
    """Writes a descriptor and a pack; returns the name of the descriptor."""
    said = json.dumps(text)
    if len(text.encode("utf-16-le")) != 2 * len(text):  # YAML knows no surrogates
        said = json.dumps(text, ensure_ascii=False)
    pack = folder / "pack" / "hostile"
    pack.mkdir(parents=True, exist_ok=True)
    (pack.parent / "pack.yaml").write_text(PACK.format(text=said), encoding="utf-8")
    for number, (severity, require) in enumerate(RULES):
        (pack / f"HST-00{number}-hostile-texts.yaml").write_text(
            RULE.format(number=number, text=said, severity=severity, require=json.dumps(require)), encoding="utf-8")
    name = text.replace("/", "").replace("\0", "").lstrip("-").encode()[:200].decode(errors="ignore") + ".yaml"
    (folder / name).write_text(DESCRIPTOR.format(text=said, approver=json.dumps(text + "!")), encoding="utf-8")
    return name


def _run(program, cwd, stem, form, arguments, hostile=False):
    paths = [stem.with_name(f"{stem.name}.{form}"), stem.with_name(f"{stem.name}.json")]
    command = [program, "assess", *arguments, "--as-of", AS_OF, "--no-config", "--exit-zero",
               "-f", form, "-o", paths[0], "-f", "json", "-o", paths[1]]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("READINESS_")}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, timeout=60, check=False)
    if done.returncode != 0:
        sys.exit(f"FAILED: {stem.name}: exit {done.returncode}: {done.stderr.decode(errors='replace')[:2000]}")
    return Run(stem.name, hostile, paths[0], json.loads(paths[1].read_text(encoding="utf-8")))


class Checks:
    """Counts what holds and tells what does not."""

    def __init__(self):
        self.count = 0
        self.problems = []

    def that(self, holds, message):
        self.count += 1
        if not holds:
            self.problems.append(message)

    def same(self, found, wanted, what):
        self.that(found == wanted, f"{what}: {found!r:.400}, expected {wanted!r:.400}")

    def end(self, name):
        for problem in self.problems[:20]:
            print(f"FAILED: {problem}")
        print(f"{name}: {self.count} checks, {len(self.problems)} failed")
        sys.exit(1 if self.problems or not self.count else 0)

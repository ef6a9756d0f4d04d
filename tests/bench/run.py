# SPDX-License-Identifier: Apache-2.0
"""Measures, and writes what came of it as JSON; page.py makes docs/reference/performance.md of that.
usage: run.py BUILD OUTPUT. BUILD is the folder that scripts/bench has filled. From the environment: ROUNDS (31),
QUICK=1 for a look, LARGE=1 for a portfolio of 100,000 files."""

import datetime
import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import generate
import many_rules
import peer_rules
from machine import HERE, ROOT, instructions, machine, printed, say
from programs import Peers, compare
from rounds import rounds_of

sys.path.insert(0, str(HERE.parent / "support"))
import npm  # noqa: E402

SKIPPED = 77
EXAMPLE = "examples/claims-triage/readiness.yaml"
MORE_BUILT_IN = 300
PACKS = (10, 60, 100, 300)
PEER_RULES = (10, 60, 300)


class Settings:
    def __init__(self, environment):
        self.quick = environment.get("QUICK") == "1"
        self.large = environment.get("LARGE") == "1"
        self.one = int(environment.get("ROUNDS", "5" if self.quick else "31"))
        self.peers = 3 if self.quick else 9
        self.files = 3 if self.quick else 5
        self.slow = 1 if self.quick else 3
        self.counts = (1, 10, 100) if self.quick else (1, 10, 100, 1000, 5000)
        # Spectral takes 20 ms and 0.3 MB for each further file.
        self.spectral_counts = (1, 10) if self.quick else (1, 10, 100, 1000)
        self.expressions = 3 if self.quick else 15
        if self.one < 15 and not self.quick:
            raise SystemExit("bench: fewer than 15 rounds say nothing; QUICK=1 is for a look")


class Bench:
    def __init__(self, build, settings):
        self.build = build
        self.settings = settings
        self.broken = {}  # by number of descriptors: the places that the generator broke
        self.readiness = str(build / "readiness")
        self.built_in = sum(1 for file in (ROOT / "rules").rglob("*.yaml") if many_rules.RULE_FILE.match(file.name))
        hold_rules(self.readiness, self.built_in)
        hold_rules(build / "readiness-300", MORE_BUILT_IN)
        modules = peer_modules(build / "npm")
        self.peers = Peers(modules, build / "rules") if modules else None
        for count in sorted(set(PACKS + PEER_RULES)):
            peer_rules.write_all(build / "rules", count)

    def measure(self, rounds, subjects, warm_up=1):
        return rounds_of(self.build / "measure", warm_up, rounds, subjects)

    def folder(self, count):
        """A folder with so many descriptors. Its name changes with the generator, so that no older file is measured."""
        source = b"".join((HERE / name).read_bytes() for name in ("table.py", "layout.py", "generate.py"))
        folder = self.build / f"descriptors-{hashlib.sha256(source).hexdigest()[:8]}" / str(count)
        if count not in self.broken:
            self.broken[count] = generate.write(folder, count)
        return folder

    def assess(self, file, *options):
        return [self.readiness, "assess", file, *options]

    # One descriptor

    def one(self, file):
        """Ours beside the floors."""
        subjects = [("empty program", 0, [self.build / "empty"]),
                    ("YAML events", 0, [self.build / "yaml_events", file]),
                    ("assess, text", 0, self.assess(file)), ("assess, JSON", 0, self.assess(file, "--format", "json"))]
        measured = self.measure(self.settings.one, subjects, 3)
        counted = {name: instructions(command) for name, _, command in subjects}
        rows = []
        for name, _, _ in subjects:
            own, floor = counted[name], counted["YAML events"]
            rows.append({**measured.row(name), "instructions": own,
                         "cpu_by_empty": measured.ratio(name, "empty program"),
                         "cpu_by_events": measured.ratio(name, "YAML events"),
                         "instructions_by_events": round(own / floor, 4) if own and floor else None})
        text = (ROOT / file).read_bytes()
        return {"lines": text.count(b"\n"), "bytes": len(text), "rows": rows}

    def beside_peers(self):
        folder = self.folder(1)
        subjects = [("readiness", 0, self.assess(folder / "p00000/readiness.yaml"))] + self.peers.commands(60, folder)
        measured = self.measure(self.settings.peers, subjects)
        return [{**measured.row(name), "cpu_by_ours": measured.ratio(name, "readiness")} for name, _, _ in subjects]

    # Growth

    def portfolio(self, folder, jobs):
        return [self.readiness, "portfolio", folder, "--jobs", str(jobs)]

    def has_portfolio(self):
        """A program without it takes `--help` for its own and ends well."""
        run = subprocess.run([self.readiness, "portfolio", "--help"], capture_output=True, text=True, check=False)
        return run.returncode == 0 and "--jobs" in run.stdout

    def growth(self):
        """CPU, wall and memory by the number of files, and how ours compares with ajv-cli in the same rounds."""
        by_name, against_ajv = {}, {}
        for count in self.settings.counts:
            folder = self.folder(count)
            subjects = []
            if self.has_portfolio():
                subjects += [(name, *self.checked_portfolio(folder, jobs))
                             for name, jobs in (("readiness, 1 thread", 1), ("readiness, 2 threads", 2))]
            if self.peers:
                subjects += [subject for subject in self.peers.commands(60, folder)
                             if subject[0] != "spectral-cli" or count in self.settings.spectral_counts]
            if not subjects:
                return None
            measured = self.measure(self.settings.slow if count == 1000 else self.settings.files, subjects)
            for name, _, _ in subjects:
                row = measured.row(name)
                del row["name"]
                by_name.setdefault(name, {})[str(count)] = row
                if name.startswith("readiness") and self.peers:
                    against_ajv.setdefault(name, {})[str(count)] = {
                        what: measured.ratio(name, "ajv-cli", what) for what in ("cpu_ms", "wall_ms")}
        return {"counts": self.settings.counts, "rows": by_name, "by_ajv": against_ajv}

    def checked_portfolio(self, folder, jobs):
        """Exit code and command. The code says whether projects have gaps, so it is whatever a first run ends with."""
        command = self.portfolio(folder, jobs)
        code = subprocess.run(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              check=False).returncode
        if code not in (0, 1):
            raise SystemExit(f"bench: readiness portfolio ended with {code}")
        return code, command

    def linearity(self):
        """Two sizes of a portfolio and one or two threads, in turn in the same rounds. The small one is run before and
        behind the large one, since a machine changes its speed in the minutes that one takes."""
        if not self.has_portfolio():
            return None
        small, large = (10, 100) if self.settings.quick else (1000, 100000 if self.settings.large else 5000)
        by_size = [[(f"{count}/{jobs}", *self.checked_portfolio(self.folder(count), jobs)) for jobs in (1, 2)]
                   for count in (small, large)]
        measured = self.measure(self.settings.slow, by_size[0] * 5 + by_size[1] + by_size[0] * 5)
        rows = []
        for count in (small, large):
            one, two = f"{count}/1", f"{count}/2"
            rows.append({"files": count, "one": measured.row(one), "two": measured.row(two),
                         "path_bytes": sum(len(str(path)) for path in self.folder(count).glob("*/readiness.yaml")),
                         "wall_two_by_one": measured.ratio(two, one, "wall_ms"),
                         "cpu_two_by_one": measured.ratio(two, one)})
        return {"rounds": self.settings.slow, "rows": rows, "cpu_large_by_small": measured.ratio(f"{large}/1", f"{small}/1")}

    def rules(self):
        """Ours with the rules built in, with more built in and with packs of the user; the peers with other numbers."""
        folder = self.folder(1)
        file = folder / "p00000/readiness.yaml"
        name = f"{self.built_in} built in"
        base = (name, 0, self.assess(file))
        more = (f"{MORE_BUILT_IN} built in", 0, [self.build / "readiness-300", "assess", file])
        packs = [(f"{name} and a pack of {count}", 0,
                  self.assess(file, "--rules", self.build / f"rules/pack-{count}")) for count in PACKS]
        # In one round with the packs the file of one program would be run five times, and that of the other once.
        ours = []
        for group in ([base, more], [base, *packs]):
            measured = self.measure(self.settings.one, group, 3)
            ours += [{**measured.row(each), "cpu_by_built_in": measured.ratio(each, name),
                      "instructions": instructions(command)} for each, _, command in group[len(ours) > 0:]]
        return {"ours": ours, "peers": self.peer_rules(folder) if self.peers else None}

    def peer_rules(self, folder):
        rows = {}
        subjects = [(f"{name}/{count}", code, command) for count in PEER_RULES
                    for name, code, command in self.peers.commands(count, folder)]
        measured = self.measure(self.settings.files, subjects)
        for name, _, _ in subjects:
            peer, count = name.split("/")
            rows.setdefault(peer, {})[count] = measured.row(name)["cpu_ms"]
        return rows

    # Input that nobody should send, and the rule language

    def hostile(self):
        """The table that hostile.py prints, and whether every row held."""
        script = HERE / "hostile.py"
        if not script.exists():
            return None
        say("hostile input")
        only = ["alias"] if self.settings.quick else []
        run = subprocess.run([sys.executable, "-B", script, self.readiness, self.build / "one_run", *only],
                             stdout=subprocess.PIPE, text=True, check=False)
        if run.returncode not in (0, 1):
            raise SystemExit(f"bench: hostile.py ended with {run.returncode}")
        table = [[cell.strip() for cell in line.strip("|").split(" | ")]
                 for line in run.stdout.splitlines() if line.startswith("|")]
        return {"columns": table[0], "rows": table[2:], "all_hold": run.returncode == 0}

    def expressions(self):
        program = self.build / "release/tests/bench/bench_cel_expressions"
        say("the rule language")
        return json.loads(printed([self.peers.node, HERE / "cel_expressions.mjs", program, EXAMPLE, self.peers.modules,
                                   self.settings.expressions]))

    def results(self):
        first = self.folder(1) / "p00000/readiness.yaml"
        results = {"date": datetime.date.today().isoformat(), "quick": self.settings.quick,
                   "rounds": {"one": self.settings.one, "peers": self.settings.peers},
                   "built_in_rules": self.built_in, "machine": machine(), "versions": self.versions(), "findings": None}
        if self.peers:
            say("do all find the same?")
            results["findings"] = compare(self.readiness, self.peers, self.folder(100), self.broken[100])
        results["one"] = {"generated": self.one(os.path.relpath(first, ROOT)), "example": self.one(EXAMPLE)}
        results["peers"] = self.beside_peers() if self.peers else None
        results["files"] = self.growth()
        results["rules"] = self.rules()
        results["portfolio"] = self.linearity()
        results["hostile"] = self.hostile()
        results["expressions"] = self.expressions() if self.peers else None
        return results

    def versions(self):
        found = {"readiness": printed([self.readiness, "--version"]).split()[1],
                 "g++": printed(["g++", "-dumpfullversion"])}
        if self.peers:
            found["Node.js"] = printed([self.peers.node, "--version"]).lstrip("v")
            for package in ("ajv-cli", "ajv", "json-rules-engine", "js-yaml", "@stoplight/spectral-cli"):
                found[package] = self.peers.version(package)
        return found


def wait_for_quiet():
    """The compiler was at work just now, and its load would be in the first figures."""
    for _ in range(36):
        if os.getloadavg()[0] < 0.3:
            return
        time.sleep(5)
    say(f"the machine is busy: its load is {os.getloadavg()[0]:.1f}")


def hold_rules(program, number):
    """A build that did not take up the rules it was given would be measured as if it had them."""
    version = printed([program, "--version"])
    if f"({number} rules)" not in version:
        raise SystemExit(f"bench: {program} has not {number} rules built in, it says {version}")


def peer_modules(folder):
    """Where the programs of npm are; None without Node.js and npm."""
    try:
        return npm.install(HERE / "peers", folder, "the programs that are measured beside ours")
    except SystemExit as stopped:
        if stopped.code != SKIPPED:
            raise
        return None


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    bench = Bench(Path(sys.argv[1]).resolve(), Settings(os.environ))
    if not bench.settings.quick:
        wait_for_quiet()
    made = bench.results()
    Path(sys.argv[2]).write_text(json.dumps(made, indent=1) + "\n")

# SPDX-License-Identifier: Apache-2.0
"""What the benchmarks stand on: the generated descriptors load, break exactly the rules that the generator says they
do, and are the same bytes at every run; the packs are sound; the launcher and the goals say what was measured.
usage: check_bench.py PROGRAM MEASURE FOLDER"""

import collections
import json
import shutil
import subprocess
import sys
from pathlib import Path

import generate
import many_rules
import peer_rules
import table
from goals import goals
from programs import only_rules, our_findings
from rounds import Measured

HERE = Path(__file__).resolve().parent
FILES = 12
failures = []


def expect(is_so, text):
    if not is_so:
        failures.append(text)


def bytes_of(folder):
    return [file.read_bytes() for file in sorted(folder.glob("*/readiness.yaml"))]


def check_seed(folder):
    fewer = generate.write(folder / "fewer", FILES // 2)
    more = generate.write(folder / "more", FILES)
    generate.write(folder / "again", FILES)
    generate.write(folder / "other", FILES, seed=2)
    files = bytes_of(folder / "more")
    expect(len(files) == FILES and len(set(files)) == FILES, "every file is there and different")
    expect(bytes_of(folder / "again") == files, "the same seed gives the same bytes")
    expect(bytes_of(folder / "fewer") == files[:FILES // 2] and fewer == more[:FILES // 2],
           "the first files do not depend on how many there are")
    expect(not set(bytes_of(folder / "other")) & set(files), "another seed gives other files")
    expect(all(5000 < len(text) < 8000 for text in files), "a file has about 6 KB")
    return more


def check_shares():
    """Every rule is broken and met somewhere, and about 4 % of what rules ask about is bad."""
    broken = [generate.Descriptor(generate.SEED, i) for i in range(300)]
    counted = sum(len(one.broken) for one in broken)
    stated = sum(ruled_values(one.facts, "") for one in broken)
    expect(0.03 < counted / stated < 0.05, f"4 % are bad, not {counted} of {stated}")
    found = {rule for one in broken for rule, _ in one.broken}
    expect(len(found) == len(table.RULES), f"all rules are broken somewhere, not {sorted(found)}")


def ruled_values(facts, path):
    if isinstance(facts, list):
        return sum(ruled_values(entry, path + "[]") for entry in facts if isinstance(entry, dict))
    return sum((f"{path}{'.' if path else ''}{key}" in table.BY_PATH) +
               (ruled_values(value, f"{path}{'.' if path else ''}{key}") if isinstance(value, (dict, list)) else 0)
               for key, value in facts.items())


def rule_texts(folder):
    return [file.read_text() for file in folder.rglob("*.yaml") if many_rules.RULE_FILE.match(file.name)]


def check_rules(program, folder, number):
    run = subprocess.run([program, "rules", "check", folder], capture_output=True, text=True, timeout=60, check=False)
    expect(run.returncode == 0 and not run.stderr and f"{number} rules" in run.stdout,
           f"{number} rules are sound: {run.stdout}{run.stderr[:500]}")


def check_program(program, folder, broken):
    peer_rules.write_all(folder / "rules", len(table.RULES))
    pack = folder / f"rules/pack-{len(table.RULES)}"
    check_rules(program, pack, len(table.RULES))
    many_rules.copy(HERE.parents[1] / "rules", folder / "rules-300", 300)
    check_rules(program, folder / "rules-300/readiness", 300)
    applies = {name: collections.Counter(map(many_rules.applies_of, rule_texts(where)))
               for name, where in (("ours", HERE.parents[1] / "rules"), ("many", folder / "rules-300"))}
    expect(None not in applies["many"] and sum(applies["many"].values()) == 300, "every rule says where it applies")
    expect(all((applies["many"][text] == 1) == (number == 1) for text, number in applies["ours"].items()),
           "a condition stands in several rules where it did before, and in no other")
    expected = {f"p{i:05}": places for i, places in enumerate(broken)}
    found = our_findings(program, pack, folder / "more")
    expect({file: rules for file, rules in found.items() if rules} == only_rules(expected),
           "the program finds what the generator broke")


def check_measure(measure):
    def run(*arguments):
        return subprocess.run([measure, *arguments], capture_output=True, text=True, timeout=60, check=False)

    both = run("1", "3", "good", "0", "/bin/true", "--", "bad", "1", "/bin/false")
    lines = [json.loads(line) for line in both.stdout.splitlines()]
    expect(both.returncode == 0 and [line["name"] for line in lines] == ["good", "bad"], "both commands are measured")
    expect(all(len(line["cpu_ms"]) == len(line["wall_ms"]) == 3 and line["peak_kib"] > 0 for line in lines),
           "every round is there, the warm-up is not")
    wrong = run("0", "1", "good", "0", "/bin/true", "--", "bad", "0", "/bin/false")
    expect(wrong.returncode == 1 and not wrong.stdout and "bad" in wrong.stderr, "another exit code ends the run")


def check_rounds():
    """A command that stands twice in a round counts with its mean."""
    lines = [json.dumps({"name": name, "cpu_ms": cpu, "wall_ms": cpu, "peak_kib": peak})
             for name, cpu, peak in (("a", [1, 2, 3], 1024), ("b", [40, 20, 80], 512), ("a", [3, 2, 5], 2048))]
    measured = Measured(lines)
    expect(measured.ratio("b", "a") == 20, "the ratio is the median of 20, 10 and 20")
    expect(measured.row("a") == {"name": "a", "cpu_ms": 2, "wall_ms": 2, "peak_mb": 2}, "means, and the highest peak")


def met(goal, value=None, example=None, share=None, portfolio=None):
    """What becomes of one goal with these figures."""
    def one(ratio):
        return {"rows": [{"name": "assess, text", "cpu_by_events": ratio, "instructions_by_events": None}]}

    found = goals({"built_in_rules": 1, "files": None, "hostile": None,
                   "one": {"generated": one(value), "example": one(example)},
                   "peers": [{"name": "ajv-cli", "cpu_by_ours": share}], "rules": {"ours": []},
                   "portfolio": portfolio and portfolio_of(*portfolio)})
    return next(one["met"] for one in found if one["goal"] == goal)


def portfolio_of(files, times):
    def row(number, peak):
        return {"files": number, "one": {"peak_mb": 9}, "two": {"peak_mb": peak}, "path_bytes": 2**20,
                "wall_two_by_one": 0.5, "cpu_two_by_one": 1}

    return {"rows": [row(1000, 90), row(files, 17.5)], "cpu_large_by_small": times}


def check_goals():
    """At the limit is met, above it is not, and what was not measured is neither."""
    events = "The example descriptor, text report: CPU against reading its YAML events"
    short = "A generated descriptor, a third as long: CPU"
    ajv = "One descriptor: CPU against ajv-cli"
    linear, memory = "Portfolio of 100,000: CPU against 1,000", "Portfolio: peak memory beyond the paths of its files"
    for goal, figures, wanted in (
            (events, {"example": 1.35, "value": 9}, True), (events, {"example": 1.36, "value": 0}, False),
            (events, {}, None), (short, {"value": 1.35, "example": 9}, True), (short, {"value": 1.36}, False),
            (ajv, {"share": 150}, True), (ajv, {"share": 149}, False), (ajv, {}, None),
            (linear, {"portfolio": (100000, 105)}, True), (linear, {"portfolio": (100000, 105.1)}, False),
            (linear, {"portfolio": (5000, 5)}, None), (linear, {}, None),
            (memory, {"portfolio": (5000, 5)}, False)):
        found = met(goal, **figures)
        expect(found is wanted, f"{goal} with {figures} is {found}, not {wanted}")


def main(program, measure, folder):
    shutil.rmtree(folder, ignore_errors=True)
    broken = check_seed(folder)
    check_shares()
    check_program(program, folder, broken)
    check_measure(measure)
    check_rounds()
    check_goals()
    for failure in failures:
        print(f"FAILED: {failure}")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], Path(sys.argv[3])))

# SPDX-License-Identifier: Apache-2.0
"""Makes docs/reference/performance.md of results.json, and of nothing else.
usage: page.py RESULTS PAGE [--check]; --check compares and writes nothing."""

import difflib
import json
import sys
from pathlib import Path

from goals import goals

NOT_MEASURED = "–"


def table(columns, rows):
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


def number(value):
    """About three digits, with commas."""
    if value is None:
        return NOT_MEASURED
    return f"{value:,.0f}" if value >= 100 else f"{value:,.1f}" if value >= 10 else f"{value:,.2f}"


def times(value):
    return NOT_MEASURED if value is None else f"{number(value)}x"


def code(text):
    return "`" + text.replace("|", "\\|") + "`"


def head(results):
    machine, versions = results["machine"], dict(results["versions"])
    readiness, compiler = versions.pop("readiness"), versions.pop("g++")
    with_peers = "".join(f", {name} {version}" for name, version in versions.items())
    quick = ("\n\n**A short run, to try the script: too few rounds for the figures to mean much.**"
             if results["quick"] else "")
    return f"""<!-- Made by tests/bench/page.py from tests/bench/results.json; `scripts/bench` measures anew. Do not edit. -->

# Performance

Measured on {results["date"]} with `scripts/bench`: {machine["cpu"]}, {machine["cores"]} cores, {machine["system"]}, g++ {compiler} at `-O2`, static.
readiness {readiness} with {results["built_in_rules"]} rules{with_peers}.

Milliseconds belong to that machine and that day; a load of {machine["load"]} was on it when the run began. Ratios travel better, and
counts of instructions (valgrind) repeat exactly. CPU is user and system time as the kernel accounts it for the
finished process. Commands run in turn, all of a table in each round; figures are medians, ratios are medians of the
ratios of each round, peaks are the highest. Output goes to the null device, files are in the page cache.{quick}"""


def goal_part(results):
    words = {True: "met", False: "**not met**", None: "not measured"}
    return "## Goals\n\n" + table(["goal", "target", "measured", ""], [
        [goal["goal"], goal["target"], goal["measured"] or NOT_MEASURED, words[goal["met"]]] for goal in goals(results)])


def one_part(results):
    parts = [f"""## One descriptor

All {results["built_in_rules"]} rules, against two floors: a program that does nothing, and one that reads the file with the events of
yaml-cpp and drops them. {results["rounds"]["one"]} rounds."""]
    for name, key in (("A generated descriptor", "generated"), ("The example `claims-triage`", "example")):
        subject = results["one"][key]
        parts.append(f"{name}, {subject['lines']} lines, {subject['bytes']:,} bytes:\n\n" + table(
            ["program", "CPU ms", "wall ms", "peak MB", "M instructions", "CPU / empty", "CPU / events",
             "instructions / events"],
            [[row["name"], number(row["cpu_ms"]), number(row["wall_ms"]), number(row["peak_mb"]),
              number(row["instructions"] and row["instructions"] / 1e6), times(row["cpu_by_empty"]),
              times(row["cpu_by_events"]), times(row["instructions_by_events"])] for row in subject["rows"]]))
    return "\n\n".join(parts)


def peer_part(results):
    text = f"""## Beside other programs

Ours checks its {results["built_in_rules"]} rules, the others 60: presence, enum, pattern, minimum, maximum, true and length of a list, 17
of them over the entries of lists. All are written from one table (tests/bench/table.py), and read the same
generated descriptors. {results["rounds"]["peers"]} rounds."""
    if not results["peers"]:
        return text + "\n\nNot measured: there was no Node.js or no npm."
    found = results["findings"]
    return f"""{text}

{table(["program", "CPU ms", "wall ms", "peak MB", "CPU / readiness"],
       [[row["name"], number(row["cpu_ms"]), number(row["wall_ms"]), number(row["peak_mb"]), times(row["cpu_by_ours"])]
        for row in results["peers"]])}

They find the same: in {found["files"]} descriptors the generator broke a rule at {found["places"]} places. ajv-cli and spectral-cli
name each of them and nothing else; json-rules-engine and a pack of ours with the same 60 rules, which judge a rule
once in a file, name the same {found["rules"]} rules. Otherwise the run would have ended there."""


def file_part(results):
    files = results["files"]
    text = "## By the number of files\n\nOne process for all files."
    if not files:
        return text + " Not measured."
    if not any(name.startswith("readiness") for name in files["rows"]):
        text += " Ours is left out: this program has no command `portfolio`."
    counts = [str(count) for count in files["counts"]]
    rows = []
    for name, by_count in files["rows"].items():
        measured = [count for count in counts if count in by_count]
        first, last = by_count[measured[0]], by_count[measured[-1]]
        slope = (last["cpu_ms"] - first["cpu_ms"]) / max(int(measured[-1]) - int(measured[0]), 1)
        rows.append([name, *(number(by_count[count]["cpu_ms"]) if count in by_count else NOT_MEASURED for count in counts),
                     f"{slope:.3f}", number(first["peak_mb"]), number(last["peak_mb"])])
    text += " CPU ms:\n\n" + table(
        ["program", *(f"{count:,}" for count in files["counts"]), "each further file", "peak MB, first", "peak MB, last"], rows)
    if files["by_ajv"]:
        text += "\n\nAgainst ajv-cli, CPU and wall time:\n\n" + table(
            ["program", *(f"{count:,}" for count in files["counts"])],
            [[name, *(f"{times(by[count]['cpu_ms'])}, {times(by[count]['wall_ms'])}" for count in counts)]
             for name, by in files["by_ajv"].items()])
    return text


def rule_part(results):
    rules = results["rules"]
    text = f"""## By the number of rules

One generated descriptor. Rules that are built in are compiled when the program is built; the program with 300 is
built for this from the same rules and copies of them. A pack of the user is YAML and read at each start.

""" + table(["readiness with", "CPU ms", "peak MB", "M instructions", "CPU / built in"],
            [[row["name"], number(row["cpu_ms"]), number(row["peak_mb"]),
              number(row["instructions"] and row["instructions"] / 1e6), times(row["cpu_by_built_in"])]
             for row in rules["ours"]])
    if rules["peers"]:
        counts = list(next(iter(rules["peers"].values())))
        text += "\n\n" + table(["CPU ms of", *(f"{count} rules" for count in counts)],
                               [[name, *(number(by[count]) for count in counts)] for name, by in rules["peers"].items()])
    return text


def portfolio_part(results):
    text = "## A portfolio, one thread and two"
    portfolio = results["portfolio"]
    if not portfolio:
        return text + "\n\nLeft out: this program has no command `portfolio`."
    small, large = (f"{row['files']:,}" for row in portfolio["rows"])
    return f"""{text}

{table(["files", "threads", "CPU ms", "wall ms", "peak MB", "printed MB", "CPU / 1 thread", "wall / 1 thread"],
       [[f"{row['files']:,}", threads, number(row[key]["cpu_ms"]), number(row[key]["wall_ms"]), number(row[key]["peak_mb"]),
         number(row["printed_bytes"] / 2**20), *(("", "") if threads == 1 else (times(row["cpu_two_by_one"]), times(row["wall_two_by_one"])))]
        for row in portfolio["rows"] for threads, key in ((1, "one"), (2, "two"))])}

One thread: {large} files take {times(portfolio["cpu_large_by_small"])} the CPU of {small}."""


def hostile_part(results):
    hostile = results["hostile"]
    return "## Hostile input\n\n" + (table(hostile["columns"], hostile["rows"]) if hostile else "Not measured in this run.")


def expression_part(results):
    expressions = results["expressions"]
    text = "## The rule language\n\n"
    if not expressions:
        return text + "Not measured: there was no Node.js or no npm."
    rows = [[code(row["text"]), *(f"{one:,} ({each:,})" for one, each in row["rates"]),
             "{} ({})".format(*map(number, row["ratios"]))] for row in expressions["rows"]]
    return f"""{text}Five expressions over one descriptor: 60 scalar facts in sections, lists of 12 and 6 objects. Evaluations per
second, compiled once; in brackets parsed, checked and evaluated each time. The ratio is of this program to the
faster of the others. {expressions["rounds"]} rounds.

{table(["expression", "readiness", *expressions["others"], "ratio"], rows)}

All {expressions["conditions"]} conditions of the {expressions["rules"]} built-in rules, compiled, over the example: {expressions["evaluate_us"]:,} µs. To load the rules from
YAML and compile them, which the build does and no start: {expressions["load_us"]:,} µs."""


PARTS = (head, goal_part, one_part, peer_part, file_part, rule_part, portfolio_part, hostile_part, expression_part)


def page(results):
    return "\n\n".join(part(results) for part in PARTS) + "\n"


def main(results, target, check):
    made = page(json.loads(Path(results).read_text()))
    if not check:
        Path(target).write_text(made)
        return 0
    there = Path(target).read_text()
    sys.stdout.writelines(difflib.unified_diff(there.splitlines(True), made.splitlines(True), target, "made of " + results))
    return int(made != there)


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4) or sys.argv[3:] not in ([], ["--check"]):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], len(sys.argv) == 4))

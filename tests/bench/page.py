# SPDX-License-Identifier: Apache-2.0
"""Makes docs/reference/performance.md of results.json, and of nothing else.
usage: page.py RESULTS PAGE [--check]; --check compares and writes nothing."""

import difflib
import json
import sys
import textwrap
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
    digits = next((digits for least, digits in ((100, 0), (10, 1), (0.1, 2)) if value >= least), 4)
    return f"{value:,.{digits}f}"


def times(value):
    return NOT_MEASURED if value is None else f"{number(value)}x"


def code(text):
    return "`" + text.replace("|", "\\|") + "`"


def paragraph(text):
    return textwrap.fill(" ".join(text.split()), 115, break_long_words=False, break_on_hyphens=False)


def head(results):
    machine, versions = results["machine"], dict(results["versions"])
    readiness, compiler = versions.pop("readiness"), versions.pop("g++")
    others = "".join(f", {name} {version}" for name, version in versions.items())
    parts = [
        "<!-- Made by tests/bench/page.py from tests/bench/results.json; `scripts/bench` measures anew. -->",
        "# Performance",
        paragraph(f"""Measured on {results["date"]} with `scripts/bench`: {machine["cpu"]}, {machine["cores"]} cores,
            {machine["system"]}, g++ {compiler} at `-O2`, static. readiness {readiness} with
            {results["built_in_rules"]} rules{others}."""),
        paragraph(f"""Milliseconds belong to that machine and that day; a load of {machine["load"]} was on it when the
            run began. Ratios travel better, and counts of instructions (valgrind) repeat exactly. CPU is user and
            system time as the kernel accounts it for the finished process. Commands run in turn, all of a table in each
            round; figures are medians, ratios are medians of the ratios of each round, peaks are the highest. Output
            goes to the null device, files are in the page cache. Ours and the floors are copies of what was linked, as
            an installation makes them (docs/adr/0021).""")]
    if results["quick"]:
        parts.append("**A short run, to try the script: too few rounds for the figures to mean much.**")
    return "\n\n".join(parts)


def goal_part(results):
    words = {True: "met", False: "**not met**", None: "not measured"}
    rows = [[goal["goal"], goal["target"], goal["measured"] or NOT_MEASURED, words[goal["met"]]]
            for goal in goals(results)]
    return "## Goals\n\n" + table(["goal", "target", "measured", ""], rows)


def one_part(results):
    parts = ["## One descriptor",
             paragraph(f"""All {results["built_in_rules"]} rules, against two floors: a program that does nothing, and
                 one that reads the file with the events of yaml-cpp and drops them.
                 {results["rounds"]["one"]} rounds.""")]
    columns = ["program", "CPU ms", "wall ms", "peak MB", "M instructions", "CPU / empty", "CPU / events",
               "instructions / events"]
    for name, key in (("A generated descriptor", "generated"), ("The example `claims-triage`", "example")):
        subject = results["one"][key]
        parts.append(f"{name}, {subject['lines']} lines, {subject['bytes']:,} bytes:")
        parts.append(table(columns, [
            [row["name"], *costs(row), millions(row["instructions"]), times(row["cpu_by_empty"]),
             times(row["cpu_by_events"]), times(row["instructions_by_events"])] for row in subject["rows"]]))
    return "\n\n".join(parts)


def costs(row):
    return [number(row["cpu_ms"]), number(row["wall_ms"]), number(row["peak_mb"])]


def millions(value):
    return number(value and value / 1e6)


def peer_part(results):
    parts = ["## Beside other programs",
             paragraph(f"""Ours checks its {results["built_in_rules"]} rules, the others 60: presence, enum, pattern,
                 minimum, maximum, true and length of a list, 17 of them over the entries of lists. All are written from
                 one table (tests/bench/table.py) and read the same generated descriptors.
                 {results["rounds"]["peers"]} rounds.""")]
    if not results["peers"]:
        return "\n\n".join(parts + ["Not measured: there was no Node.js or no npm."])
    found = results["findings"]
    parts.append(table(["program", "CPU ms", "wall ms", "peak MB", "CPU / readiness"],
                       [[row["name"], *costs(row), times(row["cpu_by_ours"])] for row in results["peers"]]))
    parts.append(paragraph(f"""They find the same: in {found["files"]} descriptors the generator broke a rule at
        {found["places"]} places. ajv-cli and spectral-cli name each of them and nothing else; json-rules-engine and a
        pack of ours with the same 60 rules, which judge a rule once in a file, name the same {found["rules"]} rules.
        Otherwise the run would have ended there."""))
    return "\n\n".join(parts)


def file_part(results):
    files = results["files"]
    heading = "## By the number of files\n\n"
    if not files:
        return heading + "Not measured."
    is_ours_there = any(name.startswith("readiness") for name in files["rows"])
    left_out = "" if is_ours_there else " Ours is left out: this program has no command `portfolio`."
    counts = [str(count) for count in files["counts"]]
    shown = [f"{count:,}" for count in files["counts"]]
    parts = [f"{heading}CPU ms of one process for all files.{left_out}",
             table(["program", *shown, "each further file", "peak MB, first", "peak MB, last"],
                   [file_row(name, by_count, counts) for name, by_count in files["rows"].items()])]
    if files["by_ajv"]:
        parts.append("Against ajv-cli, CPU and wall time:")
        parts.append(table(["program", *shown], [
            [name, *(f"{times(by[count]['cpu_ms'])}, {times(by[count]['wall_ms'])}" for count in counts)]
            for name, by in files["by_ajv"].items()]))
    return "\n\n".join(parts)


def file_row(name, by_count, counts):
    measured = [count for count in counts if count in by_count]
    first, last = by_count[measured[0]], by_count[measured[-1]]
    each = (last["cpu_ms"] - first["cpu_ms"]) / max(int(measured[-1]) - int(measured[0]), 1)
    return [name, *(number(by_count.get(count, {}).get("cpu_ms")) for count in counts), f"{each:.3f}",
            number(first["peak_mb"]), number(last["peak_mb"])]


def rule_part(results):
    rules = results["rules"]
    parts = ["## By the number of rules",
             paragraph("""One generated descriptor. Rules that are built in are compiled when the program is built; the
                 program with 300 is built for this from the same rules and copies of them. The two
                 take turns in rounds of their own. A pack of the user is YAML and read at each start."""),
             table(["readiness with", "CPU ms", "peak MB", "M instructions", "CPU / built in"],
                   [[row["name"], number(row["cpu_ms"]), number(row["peak_mb"]), millions(row["instructions"]),
                     times(row["cpu_by_built_in"])] for row in rules["ours"]])]
    if rules["peers"]:
        counts = list(next(iter(rules["peers"].values())))
        parts.append(table(["CPU ms of", *(f"{count} rules" for count in counts)],
                           [[name, *(number(by[count]) for count in counts)] for name, by in rules["peers"].items()]))
    return "\n\n".join(parts)


def portfolio_part(results):
    heading = "## A portfolio, one thread and two"
    portfolio = results["portfolio"]
    if not portfolio:
        return heading + "\n\nLeft out: this program has no command `portfolio`."
    rows = []
    for size in portfolio["rows"]:
        ratios = [times(size["cpu_two_by_one"]), times(size["wall_two_by_one"])]
        for threads, key, by_one in ((1, "one", ["", ""]), (2, "two", ratios)):
            rows.append([f"{size['files']:,}", threads, *costs(size[key]), number(size["path_bytes"] / 2**20), *by_one])
    small, large = (f"{size['files']:,}" for size in portfolio["rows"])
    columns = ["files", "threads", "CPU ms", "wall ms", "peak MB", "MB of paths", "CPU / 1 thread", "wall / 1 thread"]
    return "\n\n".join([heading, table(columns, rows), paragraph(
        f"""One thread: {large} files take {times(portfolio["cpu_large_by_small"])} the CPU of {small}. Kept are
        the paths and the rows that text shows. The small portfolio is run several times in each of the
        {portfolio["rounds"]} rounds, before and behind the large one.""")])


def hostile_part(results):
    hostile = results["hostile"]
    heading = "## Hostile input"
    if not hostile:
        return heading + "\n\nNot measured in this run."
    return "\n\n".join([heading, paragraph(
        """The best of three runs of each. Allowed is what the command takes for the smallest input of its kind, and
        4 MB and 100 bytes for each byte of the input; a file over the limit of size may cost no more than one that is
        missing."""), table(hostile["columns"], hostile["rows"])])


def expression_part(results):
    expressions = results["expressions"]
    heading = "## The rule language"
    if not expressions:
        return heading + "\n\nNot measured: there was no Node.js or no npm."
    rows = [[code(row["text"]), *(f"{one:,} ({each:,})" for one, each in row["rates"]),
             "{} ({})".format(*map(number, row["ratios"]))] for row in expressions["rows"]]
    return "\n\n".join([
        heading,
        paragraph(f"""Five expressions over one descriptor: 60 scalar facts in sections, lists of 12 and 6 objects.
            Evaluations per second of CPU, compiled once; in brackets parsed, checked and evaluated each time. The ratio is of
            this program to the faster of the others. {expressions["rounds"]} rounds."""),
        table(["expression", "readiness", *expressions["others"], "ratio"], rows),
        paragraph(f"""All {expressions["conditions"]} conditions of the {expressions["rules"]} built-in rules, compiled,
            over the example: {expressions["evaluate_us"]:,} µs. To load the rules from YAML and compile them, which
            the build does and no start: {expressions["load_us"]:,} µs.""")])


PARTS = (head, goal_part, one_part, peer_part, file_part, rule_part, portfolio_part, hostile_part, expression_part)


def page(results):
    return "\n\n".join(part(results) for part in PARTS) + "\n"


def main(results, target, check):
    made = page(json.loads(Path(results).read_text()))
    if not check:
        Path(target).write_text(made)
        return 0
    there = Path(target).read_text()
    sys.stdout.writelines(difflib.unified_diff(there.splitlines(True), made.splitlines(True), target, results))
    return int(made != there)


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4) or sys.argv[3:] not in ([], ["--check"]):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], len(sys.argv) == 4))

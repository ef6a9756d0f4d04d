#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Feeds the program what nobody should send, and prints what each input costs as a Markdown table.

usage: hostile.py PROGRAM ONE_RUN [NAME]     (NAME: only the rows whose name holds it)

Every row has to end with the documented exit code and without a signal, within one second of processor time and, above
what the same command takes for the smallest input of its kind, within 4 MB and 100 bytes for each byte of the input.
What is over a limit of size has to cost no more than a file that is missing. Exit code 1 if a row does not hold.
"""
import os
import random
import subprocess
import sys
import tempfile

MIB = 1024 * 1024
SMALLEST = "schema_version: 1\n"
PACK = """schema_version: 1
name: hostile
version: "1"
title: Hostile
areas: [{id: own, title: Own, kind: gap, weight: 5}]
"""
RULE = """id: %s
slug: x
title: What it requires
finding: "It is not so."
area: own
severity: low
lifecycle: experimental
since: "1"
applies: "true"
require: %s
why: Somebody has to notice.
fix: Agree on it.
effort_days: [1, 2]
scan: "no"
examples:
  pass:
    - {name: agreed, facts: {project: {name: x}}}
  fail:
    - {name: refused, facts: {observability: {tracing: none}}}
  unknown:
    - {name: nobody knows, facts: {}, missing: [project.name]}
"""


def alias_bomb(levels=9, width=9):
    text = "a0: &a0 [%s]\n" % ", ".join(["x"] * width)
    for level in range(1, levels):
        text += "a%d: &a%d [%s]\n" % (level, level, ", ".join(["*a%d" % (level - 1)] * width))
    return text


def numbered(form, count):
    return "".join(form.replace("#", str(i)) for i in range(count))


def random_bytes(size, seed=7):
    return random.Random(seed).randbytes(size)


def printable(size, seed=7):
    letters = "- :?[]{},&*#|>'\"%@`!~\n ab1é"
    source = random.Random(seed)
    return "".join(source.choice(letters) for _ in range(size))


# Families of YAML: name, text (a function, so that one is in memory at a time). All are refused.
YAML = [
    ("empty", lambda: ""),
    ("alias bomb, 9 levels of 9", alias_bomb),
    ("self alias", lambda: "a: &a [*a, *a]\n"),
    ("alias chain, 20,000 long", lambda: "- &a0 [x]\n" + "".join(
        "- &a%d [*a%d]\n" % (i, i - 1) for i in range(1, 20000))),
    ("60 KiB text repeated by aliases", lambda: "a: &a %s\nb: [%s]\n" % ("x" * 60000, "*a," * 300000)),
    ("`[` x 100,000", lambda: "a: " + "[" * 100000),
    ("`[` x 1,000,000", lambda: "[" * 1000000),
    ("`[` x 10,000,000", lambda: "[" * 10000000),
    ("`{a: ` x 100,000", lambda: "{a: " * 100000),
    ("`- ` x 500,000", lambda: "- " * 500000),
    ("`? ` x 500,000", lambda: "? " * 500000),
    ("`: ` x 500,000", lambda: ": " * 500000),
    ("block maps, 1,000 deep", lambda: "".join(" " * i + "a:\n" for i in range(1000))),
    ("block maps, 3,000 deep", lambda: "".join(" " * i + "a:\n" for i in range(3000))),
    ("plain text of 1 MB", lambda: "a: " + "x" * 1000000 + "\n"),
    ("plain text of 300,000 lines", lambda: "a:\n" + " x\n" * 300000),
    ("quoted text of 1 MB", lambda: 'a: "' + "x" * 1000000 + '"\n'),
    ("quoted text of 1 MB of escapes", lambda: 'a: "' + "\\x41" * 250000 + '"\n'),
    ("literal text of 1 MB", lambda: "a: |\n" + " x\n" * 300000),
    ("one text of 100 MB", lambda: "a: " + "x" * 100000000),
    ("70,000 anchors", lambda: numbered("- &a# 1\n", 70000)),
    ("an anchor and 100,000 aliases", lambda: "- &a 1\n" + "- *a\n" * 100000),
    ("aliases between brackets", lambda: "[&a 1" + ",*a" * 300000 + "]"),
    ("flow list of 19,999 values", lambda: "[" + "1," * 19999 + "]"),
    ("flow list of 19,999 values in a field", lambda: "project: [" + "1," * 19999 + "]"),
    ("flow list of 500,000 values", lambda: "[" + "1," * 500000 + "]"),
    ("flow list of 1,000,000 values", lambda: "[" + "12," * 1000000 + "]"),
    ("flow list of 500,000 commas", lambda: "[" + "," * 500000 + "]"),
    ("flow map of 9,999 keys", lambda: "{" + numbered("k#: 1,", 9999) + "}"),
    ("flow map of 130,000 keys without values", lambda: "{" + numbered("k#,", 130000) + "}"),
    ("block list of 250,000 values", lambda: "- 1\n" * 250000),
    ("block list of 500,000 empty values", lambda: "-\n" * 500000),
    ("map of 9,999 keys", lambda: numbered("k#: 1\n", 9999)),
    ("map of 100,000 keys", lambda: numbered("k#:\n", 100000)),
    ("one key 9,999 times", lambda: "k: 1\n" * 9999),
    ("key of 1 MB", lambda: "k" * 1000000 + ": 1\n"),
    ("key of 10 MB", lambda: "k" * 10000000 + ": 1\n"),
    ("1 MB of random bytes", lambda: random_bytes(1000000)),
    ("1 MB of random YAML", lambda: printable(900000)),
    ("quote without an end", lambda: 'a: "' + "x\n" * 500000),
    ("1 MB of spaces", lambda: " " * 1000000 + "a"),
    ("1 MB of line ends", lambda: "\n" * 1000000 + "a"),
    ("1 MB of tabs", lambda: "a:\n" + "\t\n" * 500000 + "\tb: 1"),
    ("1 MB of tags", lambda: "- !a 1\n" * 140000),
    ("1 MB of document ends", lambda: "---\n" * 250000),
    ("1 MB of NUL", lambda: b"\0" * 1000000),
    ("5,000 wrong entries", lambda: "compliance:\n  regimes: [" + numbered("x#, ", 5000) + "]\n"),
    ("50 MB", lambda: "# nothing\n" * 5000000),
]
OFTEN = ("alias bomb", "`[` x 1,000,000", "19,999", "map of 9,999", "random", "quoted text of 1 MB", "50 MB")

JSON = [
    ("cut off", lambda: '{"schema_version": 1, "findings": ['),
    ("`[` x 1,000,000", lambda: "[" * 1000000),
    ("1,000,000 numbers", lambda: "[" + "0," * 999997 + "0]"),
    ("16,000,000 numbers", lambda: "[" + "0," * 15999999 + "0]"),
    ("1,000,000 empty findings", lambda: '{"findings":[' + "{}," * 999990 + "{}]}"),
    ("1,997,001 keys in objects of 999", lambda: '{"findings":[' + ",".join(
        ["{" + ",".join('"k%d":0' % i for i in range(999)) + "}"] * 1000) + "]}"),
    ("999,999 unknown keys", lambda: "{" + ",".join('"k%d":0' % i for i in range(999999)) + "}"),
    ("text of 32 MB", lambda: '"' + "x" * 32000000 + '"'),
    ("text of 32 MB of escapes", lambda: '"' + "\\n" * 16000000 + '"'),
    ("32 MB of spaces", lambda: " " * 32000000),
    ("32 MB of random bytes", lambda: random_bytes(32000000)),
    ("40 MB", lambda: " " * 40000000),
]


def systems(count):
    return SMALLEST + "integration:\n  systems:\n" + numbered(
        "    - {name: s#, kind: document_store, legacy: true, data_movement: manual}\n", count)


def named_systems(count):
    return SMALLEST + "integration:\n  systems:\n" + numbered("    - {name: s#}\n", count)


# What is accepted, as large as it may be.
ACCEPTED = [
    ("smallest", lambda: SMALLEST, "text"),
    ("1 MB of comments", lambda: SMALLEST + "# x\n" * 250000, "text"),
    ("2,800 unknown rules", lambda: "not_applicable:\n" + numbered("- {rule: X-#, reason: r, by: b}\n", 2800), "text"),
    ("2,200 systems, text", lambda: systems(2200), "text"),
    ("2,200 systems, json", lambda: systems(2200), "json"),
    ("2,200 systems, html", lambda: systems(2200), "html"),
    ("4,990 names of systems, text", lambda: named_systems(4990), "text"),
    ("4,990 names of systems, json", lambda: named_systems(4990), "json"),
    ("4,990 names of systems, html", lambda: named_systems(4990), "html"),
]


class Bench:
    def __init__(self, program, one_run, only):
        self.program, self.one_run, self.only = program, one_run, only
        self.base = {}
        self.failed = 0
        print("| input | bytes | exit code | cpu ms | peak MB | allowed MB | |\n| --- | --: | --: | --: | --: | --: | --- |")

    def cost(self, args, rounds=3):
        best = None
        for _ in range(rounds):
            out = subprocess.run([self.one_run, self.program, *args], capture_output=True, text=True, check=True).stdout
            code, signal, cpu, peak = out.split()
            now = (float(cpu), int(peak) / 1024, int(code), int(signal))
            best = min(best, now) if best else now
        return best

    def row(self, kind, name, size, args, smallest, wanted=2, unread=False):
        if self.only not in kind + ": " + name:
            return
        key = (kind, "unread") if unread else kind
        if key not in self.base:
            self.base[key] = self.cost(smallest)
        cpu, peak, code, signal = self.cost(args)
        base_cpu, base_peak = self.base[key][:2]
        if unread:
            allowed, most_cpu = base_peak + 0.5, base_cpu * 1.5 + 2
        else:
            allowed, most_cpu = base_peak + 4 + 100 * size / MIB, 1000
        wrong = [words for bad, words in (
            (signal != 0, "signal %d" % signal), (code != wanted, "wants %d" % wanted),
            (cpu >= most_cpu, "slow"), (peak > allowed, "memory")) if bad]
        self.failed += bool(wrong)
        print("| %s: %s | %d | %d | %.1f | %.1f | %.1f | %s |" % (
            kind, name, size, code, cpu, peak, allowed, ", ".join(wrong) or "good"), flush=True)


def write(path, content):
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return os.path.getsize(path)


def pack(folder, rules):
    os.makedirs(folder + "/own")
    size = write(folder + "/pack.yaml", PACK)
    for i, require in enumerate(rules):
        size += write("%s/own/R-%d-x.yaml" % (folder, i), RULE % ("R-%d" % i, require))
    return size


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    bench = Bench(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        write("min.yaml", SMALLEST)
        with open("min.json", "wb") as file:
            subprocess.run([bench.program, "assess", "min.yaml", "-f", "json"], stdout=file, check=True)
        for name, text, form in ACCEPTED:
            bench.row("accepted", name, write("it", text()), ["assess", "it", "-f", form],
                      ["assess", "min.yaml", "-f", form], wanted=0)
        for kind, args in (("descriptor", ["assess", "it"]), ("waivers", ["assess", "min.yaml", "--waivers", "it"]),
                           ("config", ["assess", "min.yaml", "--config", "it"]),
                           ("profile", ["assess", "min.yaml", "--profile", "./it"]),
                           ("calendar", ["assess", "min.yaml", "--calendar", "it"])):
            for name, text in YAML:
                if kind != "descriptor" and not any(part in name for part in OFTEN):
                    continue
                size = write("it", text())
                unread = size > MIB
                missing = [word.replace("it", "none") if word in ("it", "./it") else word for word in args]
                bench.row(kind, name, size, args, missing if unread else ["assess", "min.yaml"], unread=unread)
        for kind, args in (("render", ["render", "it"]), ("baseline", ["assess", "min.yaml", "--baseline", "it"])):
            for name, text in JSON:
                size = write("it", text())
                unread = size > 32 * MIB
                missing = [word.replace("it", "none") if word == "it" else word for word in args]
                bench.row(kind, name, size, args, missing if unread else ["render", "min.json"], unread=unread)
        packs = [
            ("1,800 rules", 1800, "has(project.name)", 0),
            ("2,001 rules", 2001, "has(project.name)", 2),
            ("5,001 files", 5001, "has(project.name)", 2),
            ("200 rules of 16 KiB", 200, '"' + " || ".join(["has(project.name)"] * 700) + '"', 0),
            ("1,000 conditions without an end", 1000, '"[%s].all(x, [%s].all(y, x + y > 0))"' % (
                ("1," * 1000)[:-1], ("1," * 1100)[:-1]), 2),
            ("300 conditions nested too deeply", 300, '"' + "(" * 10000 + '"', 2),
        ]
        for i, (name, count, require, code) in enumerate(packs):
            size = pack("pack%d" % i, [require] * count)
            bench.row("rules", name, size, ["assess", "min.yaml", "--rules", "pack%d" % i], ["assess", "min.yaml"], code)
    sys.exit(1 if bench.failed else 0)


if __name__ == "__main__":
    main()

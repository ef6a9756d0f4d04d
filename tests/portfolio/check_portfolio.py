# SPDX-License-Identifier: Apache-2.0
"""Judges a portfolio in one run, on many threads and in many parts, and holds the results against each other.

usage: check_portfolio.py PROGRAM REPOSITORY
READINESS_PORTFOLIO_FILES: how many descriptors (default 120)
"""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM, REPOSITORY = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
FILES = int(os.environ.get("READINESS_PORTFOLIO_FILES", "120"))
DAY = ["--as-of", "2026-11-20"]
FORMATS = ["text", "jsonl", "json", "csv", "html"]
checks = failures = 0


def check(fits, message):
    global checks, failures
    checks += 1
    if not fits:
        failures += 1
        print(f"FAILED: {message}")


def run(arguments, folder, codes=(0, 1, 2), stdin=None):
    done = subprocess.run(arguments, cwd=folder, input=stdin, capture_output=True, check=False)
    if done.returncode not in codes:
        print(f"FAILED: {' '.join(map(str, arguments))} ended with {done.returncode}\n{done.stderr.decode()[-2000:]}")
        sys.exit(1)
    return done


def make_portfolio(folder):
    """Descriptors that differ in name, owner and size; every tenth is broken in one of several ways."""
    chance = random.Random(7)
    samples = [path.read_text() for path in sorted(REPOSITORY.glob("examples/*/readiness.yaml"))]
    broken = ["project: [\n", "", "unknown_key: 1\n", "scale: {target_users: many}\n", "\x00", "a: *nothing\n"]
    for index in range(FILES):
        text = chance.choice(samples)
        if index % 10 == 9:
            text = broken[index // 10 % len(broken)]
        else:
            lines = text.splitlines(keepends=True)
            text = "".join(line for line in lines if not line.strip() or line[0] != " " or chance.random() > 0.02)
        path = folder / f"team-{index % 9}" / f"service {index:05}" / "readiness.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text)


def one_run(folder, *arguments):
    return run([PROGRAM, "portfolio", ".", *DAY, *arguments], folder)


def check_threads(folder, whole):
    for jobs in ("2", "8"):
        for format_ in FORMATS:
            got = one_run(folder, "--jobs", jobs, "-f", format_)
            check(got.stdout == whole[format_].stdout, f"--jobs {jobs} -f {format_} differs from one thread")
            check(got.stderr == whole[format_].stderr, f"--jobs {jobs} -f {format_} says other things on stderr")
            check(got.returncode == whole[format_].returncode, f"--jobs {jobs} -f {format_} ends with another code")


def check_merged(folder, parts, whole, how):
    for format_ in FORMATS:
        got = run([PROGRAM, "merge", "-", "-f", format_], folder, stdin=parts)
        check(got.stdout == whole[format_].stdout, f"merged {format_} of {how} differs from one run")
        check(got.returncode == whole[format_].returncode, f"merged {format_} of {how} ends with another code")


def check_parts(folder, whole):
    part = [PROGRAM, "portfolio", ".", *DAY, "-f", "jsonl", "--shard"]
    parts = [run([*part, f"{index}/5"], folder).stdout for index in range(5, 0, -1)]
    check(sum(text.count(b"\n") for text in parts) == FILES, "five parts hold every project once")
    check_merged(folder, b"".join(parts), whole, "five parts")

    listed = run(["find", ".", "-name", "readiness.yaml", "-print0"], folder, codes=(0,)).stdout
    listing = [PROGRAM, "portfolio", *DAY, "-f", "jsonl", "-0", "-"]
    check_merged(folder, run(listing, folder, stdin=listed).stdout, whole, "a list of files")
    judge = [PROGRAM, "portfolio", *DAY, "-f", "jsonl"]
    xargs = run(["xargs", "-0", "-n", "7", *judge], folder, codes=(0, 123), stdin=listed)
    check_merged(folder, xargs.stdout, whole, "xargs")
    if shutil.which("parallel") is None:
        if os.environ.get("READINESS_CONSUMERS") == "required":
            check(False, "GNU parallel is not installed")
        print("GNU parallel is not installed, so nothing was judged with it")
        return
    parallel = ["parallel", "--will-cite", "--jobs", "2"]
    by_shard = run([*parallel, *part, "{}/4", ":::", "1", "2", "3", "4"], folder, codes=range(0, 102))
    check_merged(folder, by_shard.stdout, whole, "GNU parallel over parts")
    by_file = run([*parallel, "-0", "-n", "10", *judge, "{}"], folder, codes=range(0, 102), stdin=listed)
    check_merged(folder, by_file.stdout, whole, "GNU parallel over files")


def check_rows(folder, whole):
    """A row says what `assess` says of the same file."""
    rows = [json.loads(line) for line in whole["jsonl"].stdout.splitlines()]
    check([row["path"] for row in rows] == sorted(row["path"] for row in rows), "lines stand by path")
    check(len(rows) == FILES, "every descriptor has a line, whatever the others are like")
    for row in rows[:: max(1, FILES // 40)]:
        alone = run([PROGRAM, "assess", row["path"], *DAY, "-f", "json"], folder)
        check(row["assessed"] == (alone.returncode != 2 or bool(alone.stdout)), f"{row['path']}: judged or not")
        if not row["assessed"]:
            first = row["problems"][0]
            check(f"[{first['code']}]" in alone.stderr.decode(), f"{row['path']}: {first['code']} is said by assess too")
            continue
        report = json.loads(alone.stdout)
        check(row["score"] == report["score"], f"{row['path']}: score")
        check(row["verdict"] == report["verdict"]["value"], f"{row['path']}: verdict")
        gaps = [finding for finding in report["findings"] if finding["outcome"] == "fail"]
        for key in ("rule", "severity", "waived", "advice"):
            check([gap[key] for gap in row["gaps"]] == [gap[key] for gap in gaps], f"{row['path']}: {key} of the gaps")
        unknown = [finding["rule"] for finding in report["findings"] if finding["outcome"] == "unknown"]
        check(row["unknown"] == unknown, f"{row['path']}: what is unknown")
        for area, other in zip(row["areas"], report["areas"], strict=True):
            check(all(other[key] == area[key] for key in area), f"{row['path']}: area {area['id']}")


def check_shown(folder):
    """Text alone keeps the rows it shows; beside JSON it is made from all of them."""
    for rows in ("1", "7", "20", str(FILES), "0"):
        for order in (["worst"], ["score", "--reverse"], ["gaps"], ["owner"], ["path", "--reverse"]):
            arguments = ["--rows", rows, "--sort", *order, "-f", "text"]
            alone = one_run(folder, *arguments).stdout
            check(alone == one_run(folder, *arguments, "-f", "json=all.json").stdout,
                  f"{' '.join(arguments)} depends on what else is written")


def check_gates(folder):
    good = sorted(folder.glob("*/*/readiness.yaml"))[0]
    for gate, code in (("0", 0), ("100.0", 1)):
        done = run([PROGRAM, "portfolio", str(good), *DAY, "--min-score", gate, "-q"], folder)
        check(done.returncode == code, f"--min-score {gate} ends with {code}, not {done.returncode}")
    lines = run([PROGRAM, "portfolio", str(good), *DAY, "--min-score", "100", "-f", "jsonl"], folder).stdout
    kept = run([PROGRAM, "merge", "-", "-q"], folder, stdin=lines)
    check(kept.returncode == 1, "a gate that a part missed is missed by the whole")
    other = run([PROGRAM, "merge", "-", "-q", "--min-score", "0"], folder, stdin=lines)
    check(other.returncode == 0, "a gate of the merge replaces that of the parts")
    twice = run([PROGRAM, "merge", "-", "-f", "jsonl"], folder, stdin=lines + lines)
    check(twice.stdout.count(b"\n") == 1, "the same project twice counts once")
    changed = run([PROGRAM, "merge", "-"], folder, stdin=lines + lines.replace(b'"broken":false', b'"broken":true'))
    check(changed.returncode == 2 and b"U008" in changed.stderr, "a project with two outcomes is refused")


with tempfile.TemporaryDirectory() as name:
    root = Path(name)
    make_portfolio(root)
    single = {format_: one_run(root, "--jobs", "1", "-f", format_) for format_ in FORMATS}
    check(single["jsonl"].returncode == 2, "a descriptor that cannot be read makes the exit code 2")
    check(b"\r" not in single["text"].stderr, "no progress where nobody looks")
    check_threads(root, single)
    check_parts(root, single)
    check_rows(root, single)
    check_shown(root)
    check_gates(root)

print(f"{checks - failures} of {checks} checks passed, {FILES} descriptors")
sys.exit(1 if failures else 0)

# SPDX-License-Identifier: Apache-2.0
"""The GitHub format, read as GitHub's runner reads a log and written anew by GitHub's own toolkit.

usage: check_github.py PROGRAM SOURCE_FOLDER BUILD_FOLDER
"""

import json
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "support"))
sys.path.insert(0, str(Path(__file__).parent))
import npm
import report_runs
import runner
from report_runs import visible

HERE = Path(__file__).parent
LEVELS = ["error", "warning", "notice"]
SEVERITIES = ["blocker", "high", "medium", "low"]
MOST = 10


def level_of(finding):
    if finding["outcome"] == "error":
        return "error"
    if finding["outcome"] == "unknown":
        return "notice"
    if finding["outcome"] != "fail" or finding["waived"]:
        return None
    if finding["advice"] or finding["severity"] == "low":
        return "notice"
    return "warning" if finding["severity"] == "medium" else "error"


def wanted_findings(report):
    """What must be told, by level, the worst first."""
    levels = {level: [] for level in LEVELS}
    for finding in report["findings"]:
        if level_of(finding):
            levels[level_of(finding)].append(finding)
    for findings in levels.values():
        findings.sort(key=lambda one: (one["outcome"] != "error", SEVERITIES.index(one["severity"]), -one["points"]))
    return levels


def check_annotation(checks, name, properties, data, finding):
    wanted = {}
    if "file" in finding:
        file = re.sub(r"#(#[a-z]*\[)", r"\\x23\1", visible(finding["file"]))
        wanted = {"file": file, "line": str(finding["line"])}
    for key in ("file", "line"):
        checks.same(properties.get(key), wanted.get(key), f"{name}: {key}")
    checks.that(properties["title"].startswith(f"{finding['rule']} {finding['slug']} ({finding['severity']}"),
                f"{name}: title {properties['title']!r:.200}")
    checks.that(len(properties["title"]) <= 255, f"{name}: title of {len(properties['title'])} characters")
    checks.that(0 < len(data) < 4096, f"{name}: message of {len(data)} characters")
    for line in runner.lines(data):
        checks.that(not runner.parse(line), f"{name}: the message holds the command {line!r:.200}")
    if finding["outcome"] == "fail" and len(finding["message"]) < 300 and "::" not in finding["message"]:
        checks.that(data.replace("\\x23", "#").startswith(visible(finding["message"])), f"{name}: message {data!r:.200}")


def check_closing(checks, name, line, report, levels):
    checks.that(runner.parse(line) is None, f"{name}: the closing line is a command: {line!r:.200}")
    score = report["score"]
    parts = [report["verdict"]["value"], f"{score['low']:.1f}", f"{score['high']:.1f}"]
    gate = report["gate"]
    parts.append("gate not set" if not gate["set"] else "gate met" if gate["met"] else "gate not met: ")
    for level, findings in levels.items():
        more = len(findings) - MOST
        if more > 0:
            parts.append(f"{more} {level}{'s' if more > 1 else ''}")
    if report["gaps"]["waived"]:
        parts.append(f"{report['gaps']['waived']} waived gap")
    for part in parts:
        checks.that(part in line, f"{name}: the closing line lacks {part!r}: {line!r:.300}")


def check_output(checks, name, text, report):
    """Checks an output; returns its commands as the toolkit takes them."""
    checks.that(text.endswith("\n"), f"{name}: no line break at the end")
    lines = runner.lines(text.removesuffix("\n"))
    levels = wanted_findings(report)
    told = [(level, finding) for level in LEVELS for finding in levels[level][:MOST]]
    checks.same(len(lines), len(told) + 1, f"{name}: lines")
    commands = []
    for line, (level, finding) in zip(lines, told):
        parsed = runner.parse(line)
        checks.that(parsed and "##[" not in line, f"{name}: {line!r:.200}")
        if not parsed:
            continue
        commands.append(parsed)
        checks.same(parsed[0], level, f"{name}: level of {finding['rule']}")
        check_annotation(checks, f"{name}: {finding['rule']}", parsed[1], parsed[2], finding)
    check_closing(checks, name, lines[-1], report, levels)
    return commands


def issue(node, modules, commands):
    done = subprocess.run([node, HERE / "issue.mjs", modules], input=json.dumps(commands), capture_output=True,
                          encoding="utf-8", timeout=60, check=False)
    if done.returncode != 0:
        sys.exit(f"FAILED: issue.mjs: {done.stderr}")
    return done.stdout


def check_all(checks, tool, rows):
    """Rows: name, text, report."""
    commands, texts = [], []
    for name, text, report in rows:
        found = check_output(checks, name, text, report)
        commands += found
        texts += text.split("\n")[:len(found)]
    issued = issue(*tool, commands).split("\n")[:-1]
    checks.same(len(issued), len(texts), "commands of the toolkit")
    for ours, theirs in zip(texts, issued):
        checks.that(ours == theirs, f"the toolkit writes {theirs!r:.300}, not {ours!r:.300}")


def check_self(checks, tool, text, report):
    """Every broken output is found."""
    lines = text.split("\n")
    first, closing = lines[0], lines[-2]
    broken = {
        "a comma in a property": text.replace("title=", "title=a,b", 1),
        "a bare percent sign": text.replace("title=", "title=%2C%", 1),
        "a line break in a message": text.replace("%0A", "\n", 1),
        "a carriage return in a message": text.replace("%0A", "\r", 1),
        "an annotation less": text.replace(first + "\n", ""),
        "an annotation twice": first + "\n" + text,
        "another level": text.replace("::error", "::warning", 1),
        "another order": "\n".join([lines[1], lines[0], *lines[2:]]),
        "another line": text.replace("line=", "line=1", 1),
        "no line": text.replace(",line=", ",lime=", 1),
        "a command at the end": text.replace(closing, "\u3000::stop-commands::" + closing),
        "an old command at the end": text.replace(closing, closing + "##[add-mask]x"),
        "a command in a message": text.replace("%0A", "%0A::add-mask::x%0A", 1),
        "no count of the rest": text.replace(closing, closing.replace(" errors", "")),
        "another score": text.replace("score 30.6", "score 90.6"),
        "no command": text.replace("::error", "::eror", 1),
    }
    for what, wrong in broken.items():
        checks.that(wrong != text, f"{what}: not broken")
        found = report_runs.Checks()
        check_all(found, tool, [(what, wrong, report)])
        checks.that(found.problems, f"{what} is found good")


def main(program, source, build):
    tool = (npm.node("GitHub's toolkit"), npm.install(HERE, build / "node", "GitHub's toolkit"))
    runs = list(report_runs.runs(program, source, build / "runs", "github"))
    checks = report_runs.Checks()
    check_all(checks, tool, [(run.name, run.bytes.decode(), run.report) for run in runs])
    check_self(checks, tool, runs[0].bytes.decode(), runs[0].report)
    checks.end("github")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve())

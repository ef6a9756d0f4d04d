# SPDX-License-Identifier: Apache-2.0
"""The CSV format, read by Python's csv module and by Papa Parse, and compared with the JSON report of the same run.

usage: check_csv.py PROGRAM SOURCE_FOLDER BUILD_FOLDER
"""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "support"))
import npm
import report_runs
from report_runs import visible

HERE = Path(__file__).parent
HEADER = ("rule,slug,area,title,outcome,severity,waived,advice,points,points_earned,message,path,value,expected,facts,"
          "file,line,effort_days_min,effort_days_max,fix,question,owner,due,baseline_state").split(",")
NUMBERS = {"points", "points_earned", "facts", "line", "effort_days_min", "effort_days_max"}
FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20"
BLANKS = " \u00a0\u3000\ufeff\u200b\u200c\u200d\u2060" + "".join(map(chr, range(0x2000, 0x200B)))


def wanted_row(report, finding):
    """What a row says, its texts not yet defused."""
    fails, unknown = finding["outcome"] == "fail", finding["outcome"] == "unknown"
    missing = finding["missing"][:1]
    fact = finding["facts"][0] if finding["facts"] else {"path": "".join(missing)}
    questions = {question["path"]: question["question"] for question in report["questions"]}
    accountable = [{"owner": one.get("owner", ""), "due": one.get("due", "")} for one in report["conditions"]
                   if one["rule"] == finding["rule"]]
    accountable += [{"owner": one["owner"], "due": one["expires"]} for one in report["waivers"]
                    if one["path"] == finding.get("waiver") and one["rule"] == finding["rule"]]
    row = {key: finding.get(key, "") for key in ("rule", "slug", "area", "title", "outcome", "severity", "file", "line")}
    row |= {key: str(finding[key]).lower() for key in ("waived", "advice")}
    row |= {key: fact.get(key, "") for key in ("path", "value", "expected")}
    row |= {key: finding[key] if fails else "" for key in ("effort_days_min", "effort_days_max", "fix")}
    row |= accountable[0] if accountable else {"owner": "", "due": ""}
    row["points"] = finding["points"]
    row["points_earned"] = finding["points"] if finding["outcome"] == "pass" else 0
    row["message"] = finding["error"] if finding["outcome"] == "error" else finding["message"]
    row["facts"] = len(finding["facts"])
    row["question"] = questions.get("".join(missing), "") if unknown else ""
    row["baseline_state"] = finding.get("baseline_state", "")
    return row


def is_number(text):
    return re.fullmatch(r"[0-9]+(\.[0-9]+)?", text) is not None


def same_cell(name, found, wanted):
    if name in NUMBERS:
        return found == "" if wanted == "" else is_number(found) and float(found) == float(wanted)
    # The marks that take the sting out of formulas stand only where one would begin.
    return found.replace("'", "") == visible(wanted).replace("'", "") and len(found) >= len(visible(wanted))


def check_rows(checks, name, rows, report):
    checks.same(rows[0], HEADER, f"{name}: header")
    checks.same(len(rows), len(report["findings"]) + 1, f"{name}: number of rows")
    for row, finding in zip(rows[1:], report["findings"]):
        checks.same(len(row), len(HEADER), f"{name}: cells of {row[:1]}")
        wanted = wanted_row(report, finding)
        for column, cell in zip(HEADER, row):
            checks.that(same_cell(column, cell, wanted[column]),
                        f"{name}: {finding['rule']}, {column}: {cell!r:.200}, expected {wanted[column]!r:.200}")


def check_formulas(checks, name, text):
    """No cell begins a formula, however a spreadsheet splits the lines."""
    for delimiter in ",;":
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            for cell in row:
                checks.that(not cell.lstrip(BLANKS).startswith(tuple(FORMULA)), f"{name}: formula {cell!r:.200}")
    for cell in text.replace("\r\n", ";").split(";"):
        checks.that(not cell.lstrip(BLANKS + '"').startswith(tuple(FORMULA)), f"{name}: formula {cell!r:.200}")


def check_file(checks, name, data, report, papa):
    text = data.decode("utf-8")
    checks.that(not text.startswith("\ufeff"), f"{name}: byte order mark")
    checks.that(text.endswith("\r\n") and "\n" not in text.replace("\r\n", "") and "\r" not in text.replace("\r\n", ""),
                f"{name}: line ends")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        checks.that(False, f"{name}: Python: {error}")
        return
    check_rows(checks, name, rows, report)
    check_formulas(checks, name, text)
    checks.same(papa["errors"], [], f"{name}: Papa Parse")
    checks.same((papa["delimiter"], papa["linebreak"]), (",", "\r\n"), f"{name}: what Papa Parse guesses")
    checks.that(papa["rows"] == rows, f"{name}: Papa Parse and Python read other cells")


def read(node, modules, files):
    done = subprocess.run([node, HERE / "read.mjs", modules], input=json.dumps([str(file) for file in files]),
                          capture_output=True, text=True, timeout=120, check=False)
    if done.returncode != 0:
        sys.exit(f"FAILED: read.mjs: {done.stderr}")
    return json.loads(done.stdout)


def check_self(checks, tool, folder, run):
    """Every broken file is found."""
    good = run.bytes.decode()
    first = run.report["findings"][0]["rule"]
    broken = {
        "other line ends": good.replace("\r\n", "\n"),
        "a byte order mark": "\ufeff" + good,
        "a row less": good[:good.rindex("\r\n", 0, -2) + 2],
        "an open quote": good.replace(f"{first},", f'"{first},', 1),
        "a bare quote": good.replace(f"{first},", f'"{first}" x,', 1),
        "a cell more": good.replace(f"{first},", f"{first},,", 1),
        "another cell": good.replace("blocker", "high", 1),
        "a formula": good.replace(f"{first},", "=1,", 1),
        "a formula behind a semicolon": good.replace(f",{run.report['findings'][0]['title']},", ",a;=1,", 1),
        "another number": good.replace(",0.0,", ",0.7,", 1),
        "a lost text": good.replace(run.report["findings"][-1]["slug"], "", 1),
    }
    for what, text in broken.items():
        checks.that(text != good, f"{what}: not broken")
        path = folder / "broken.csv"
        path.write_bytes(text.encode())
        found = report_runs.Checks()
        check_file(found, what, path.read_bytes(), run.report, read(*tool, [path])[0])
        checks.that(found.problems, f"{what} is found good")


def main(program, source, build):
    tool = (npm.node("Papa Parse"), npm.install(HERE, build / "node", "Papa Parse"))
    runs = list(report_runs.runs(program, source, build / "runs", "csv"))
    checks = report_runs.Checks()
    for run, papa in zip(runs, read(*tool, [run.path for run in runs])):
        check_file(checks, run.name, run.bytes, run.report, papa)
    check_self(checks, tool, build, runs[0])
    checks.end("csv")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve())

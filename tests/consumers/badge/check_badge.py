# SPDX-License-Identifier: Apache-2.0
"""The badge format, held against what shields.io documents for endpoint badges and drawn by its own library.

usage: check_badge.py PROGRAM SOURCE_FOLDER BUILD_FOLDER
"""

import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "support"))
import npm
import report_runs

HERE = Path(__file__).parent
# Keys of shields.io/badges/endpoint-badge, with their types.
KEYS = {"schemaVersion": int, "label": str, "message": str, "color": str, "labelColor": str, "isError": bool,
        "namedLogo": str, "logoSvg": str, "logoColor": str, "logoSize": str, "style": str, "cacheSeconds": int}
# Names that the library does not know are drawn grey without a word, so the colour is looked for in the drawing.
COLORS = {"GO": "#4c1", "GO_WITH_CONDITIONS": "#dfb317", "DEFER": "#fe7d37", "NO_GO": "#e05d44",
          "NOT_ASSESSABLE": "#9f9f9f"}
SVG = "{http://www.w3.org/2000/svg}"


def wanted_message(report):
    if not report["score"]["assessable"]:
        return "not assessable"
    score = report["score"]
    ends = [score["low"]] if score["low_exact"] == score["high_exact"] else [score["low"], score["high"]]
    star = "*" if report["gaps"]["waived"] else ""
    return "-".join(f"{end:.1f}" for end in ends) + f" {report['verdict']['value']}{star}"


def check_schema(checks, name, badge):
    checks.that(isinstance(badge, dict) and set(badge) <= set(KEYS), f"{name}: keys {badge!r:.200}")
    for key, value in badge.items():
        checks.that(type(value) is KEYS.get(key), f"{name}: {key} is {value!r}")
    checks.same(badge.get("schemaVersion"), 1, f"{name}: schemaVersion")
    checks.that(badge.get("message"), f"{name}: no message")


def check_badge(checks, name, text, report, drawn):
    badge = json.loads(text)
    check_schema(checks, name, badge)
    checks.same(badge.get("message"), wanted_message(report), f"{name}: message")
    checks.same(badge.get("isError", False), not report["score"]["assessable"], f"{name}: isError")
    checks.that("svg" in drawn, f"{name}: not drawn: {drawn}")
    if "svg" not in drawn:
        return
    root = ElementTree.fromstring(drawn["svg"])
    checks.same(root.findtext(f"{SVG}title"), f"readiness: {badge['message']}", f"{name}: title of the drawing")
    fills = {element.get("fill") for element in root.iter(f"{SVG}rect")}
    checks.that(COLORS[report["verdict"]["value"]] in fills, f"{name}: {badge['color']} is drawn in {fills}")


def draw(node, modules, badges):
    done = subprocess.run([node, HERE / "draw.mjs", modules], input=json.dumps(badges), capture_output=True, text=True,
                          timeout=60, check=False)
    if done.returncode != 0:
        sys.exit(f"FAILED: draw.mjs: {done.stderr}")
    return json.loads(done.stdout)


def check_all(checks, tool, rows):
    """Rows: name, text, report."""
    for (name, text, report), drawn in zip(rows, draw(*tool, [json.loads(text) for _, text, _ in rows])):
        check_badge(checks, name, text, report, drawn)


def check_self(checks, tool, text, report):
    """Every broken badge is found."""
    badge = json.loads(text)
    broken = [{**badge, "schemaVersion": "1"}, {**badge, "message": ""}, {**badge, "message": "99.9 GO"},
              {**badge, "color": "crimsonish"}, {**badge, "color": 7}, {**badge, "colour": "red"},
              {**badge, "isError": True}, {key: value for key, value in badge.items() if key != "schemaVersion"}]
    for wrong in broken:
        found = report_runs.Checks()
        check_all(found, tool, [("wrong", json.dumps(wrong), report)])
        checks.that(found.problems, f"{wrong} is found good")


def main(program, source, build):
    tool = (npm.node("badge-maker"), npm.install(HERE, build / "node", "badge-maker"))
    runs = list(report_runs.runs(program, source, build / "runs", "badge"))
    checks = report_runs.Checks()
    check_all(checks, tool, [(run.name, run.bytes.decode(), run.report) for run in runs])
    check_self(checks, tool, runs[0].bytes.decode(), runs[0].report)
    checks.end("badge")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve())

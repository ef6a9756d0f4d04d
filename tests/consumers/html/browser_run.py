# SPDX-License-Identifier: Apache-2.0
"""Runs the checks of browser/ over pages, and what is printed through poppler."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "support"))
import npm
import pdf

WHAT = "the browser tests of the HTML report"
CHECKS = ["quiet", "without scripts", "numbers", "controls", "keyboard", "reflow", "print", "texts", "accessible"]
PAPERS = {"A4": (595, 842), "Letter": (612, 792)}
SECONDS = 1500


def tools(build):
    """Paths of the browser and of a copy of browser/ beside the npm packages, or the test is skipped."""
    names = [os.environ["CHROMIUM"]] if os.environ.get("CHROMIUM") else ["chromium", "chromium-browser", "google-chrome"]
    chromium = next(filter(None, map(shutil.which, names)), None)
    if not chromium:
        npm.leave_out(f"chromium is needed for {WHAT} (or CHROMIUM=path of a Chromium)")
    if not shutil.which("pdftotext"):
        npm.leave_out(f"pdftotext (poppler-utils) is needed for {WHAT}")
    npm.install(HERE, build / "tools", WHAT)
    scripts = build / "tools/browser"
    shutil.rmtree(scripts, ignore_errors=True)
    shutil.copytree(HERE / "browser", scripts)  # node looks for packages in the folders above a script
    return chromium, scripts


def run(build, pages):
    """Rows of {page, check, problems, notes, seconds}; `pages` as in drive.mjs."""
    chromium, scripts = tools(build)
    job, result = build / "job.json", build / "result.json"
    result.unlink(missing_ok=True)
    job.write_text(json.dumps({"chromium": chromium, "pages": pages}))
    done = subprocess.run([npm.node(WHAT), str(scripts / "drive.mjs"), str(job), str(result)], stdin=subprocess.DEVNULL,
                          timeout=SECONDS, check=False)
    if done.returncode != 0 or not result.exists():
        sys.exit(f"FAILED: the browser could not be driven (exit {done.returncode})")
    said = json.loads(result.read_text())
    print(f"Chromium {said['browser']}, axe-core {said['axe']}")
    by_name = {page["name"]: page for page in pages}
    for row in said["rows"]:
        page = by_name[row["page"]]
        if row["check"] == "print" and page.get("print_to"):
            read_prints(page, row)
    return said["rows"]


def read_prints(page, row):
    for paper, size in PAPERS.items():
        found, count = pdf.problems(Path(f"{page['print_to']}-{paper}.pdf"), size, page["facts"])
        row["problems"] += [f"{paper}: {one}" for one in found]
        row["notes"].append(f"{paper}: {count} pages")
    without = Path(f"{page['print_to']}-no-script.pdf")
    if page.get("thorough"):
        found, count = pdf.problems(without, PAPERS["A4"], page["facts"])
        row["problems"] += [f"without scripts: {one}" for one in found]
        row["notes"].append(f"without scripts: {count} pages")

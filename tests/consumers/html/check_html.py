# SPDX-License-Identifier: Apache-2.0
"""The HTML report in a browser: of every example, and of descriptors whose texts try to break out.

usage: check_html.py PROGRAM SOURCE_FOLDER BUILD_FOLDER [PART_OF_A_PAGE_NAME]
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import browser_run
import facts
import wrong_texts

SHOWN_PROBLEMS = 12
WRONG_NAME = "'\"><img src=x onerror=alert(0)>&lt;\u202e.yaml"


class Maker:
    """Runs the program and keeps what it writes."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.folder.mkdir(parents=True, exist_ok=True)

    def page(self, name, arguments, cwd, **more):
        """A page as the browser checks take it, with the facts of the JSON report of the same run."""
        html, report = self.folder / f"{name}.html", self.folder / f"{name}.json"
        command = [self.program, "assess", *arguments, "--as-of", "2026-11-20", "--no-config", "--exit-zero",
                   "-f", f"html={html}", "-f", f"json={report}"]
        done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=60, check=False)
        if done.returncode != 0:
            sys.exit(f"FAILED: {name}: exit {done.returncode}: {done.stderr[:2000]}")
        said = facts.of(json.loads(report.read_text(encoding="utf-8")))
        return {"name": name, "url": html.as_uri(), "facts": said, "checks": browser_run.CHECKS,
                "print_to": str(self.folder / name), **more}

    def example(self, folder):
        return self.page(folder.name, ["readiness.yaml"], folder, thorough=folder.name == "claims-triage")

    def wrong(self, family, schema):
        """The page of a family of wrong texts, with its harmless twin."""
        pages = {}
        for harmless in (True, False):
            texts = wrong_texts.Texts(family, harmless)
            name = f"{family}-harmless" if harmless else f"{family}-wrong"
            folder = self.folder / name
            shutil.rmtree(folder, ignore_errors=True)
            file = folder / ("harmless.yaml" if harmless else WRONG_NAME)
            for path, content in [(file, wrong_texts.descriptor(schema, texts)),
                                  *((folder / "pack" / path, text) for path, text in wrong_texts.pack(texts).items())]:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
            arguments = [file.name, "--rules", "pack", "--min-score", "90"]
            pages[harmless] = self.page(name, arguments, folder, thorough=False)
        wrong = pages[False]
        wrong["twin"] = pages[True]["url"]
        if family == "markup":
            wrong["facts"]["shown"] = wrong_texts.SEEN
        wrong["facts"]["tall_rows"] = family == "layout"  # a word of 5,000 letters fills more than a page
        return wrong


def pages(program, source, build):
    maker = Maker(program, build / "pages")
    schema = json.loads(subprocess.run([program, "schema", "descriptor"], capture_output=True, text=True, timeout=60,
                                       check=True).stdout)
    result = [maker.wrong("markup", schema), maker.wrong("layout", schema)]
    examples = sorted(path.parent for path in source.glob("examples/*/readiness.yaml"))
    if not examples:
        sys.exit("FAILED: no examples")
    return result + [maker.example(folder) for folder in examples]


def tell(row):
    print(f"{row['page']}, {row['check']}: {'; '.join(row['notes']) or '-'}")
    for problem in row["problems"][:SHOWN_PROBLEMS]:
        print(f"FAILED: {row['page']}, {row['check']}: {problem}")
    if len(row["problems"]) > SHOWN_PROBLEMS:
        print(f"FAILED: {row['page']}, {row['check']}: and {len(row['problems']) - SHOWN_PROBLEMS} more")


def main(program, source, build, part):
    browser_run.tools(build)
    rows = browser_run.run(build, [page for page in pages(program, source, build) if part in page["name"]])
    for row in rows:
        tell(row)
    bad = [row for row in rows if row["problems"]]
    print(f"{len(rows)} checks, {len(bad)} failed, {sum(len(row['problems']) for row in bad)} problems")
    sys.exit(1 if bad or not rows else 0)


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main(str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve(),
         sys.argv[4] if len(sys.argv) == 5 else "")

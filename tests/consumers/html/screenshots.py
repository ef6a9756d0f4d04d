# SPDX-License-Identifier: Apache-2.0
"""Takes the pictures of the HTML report that the documentation shows, and on request others to look at.

usage: screenshots.py PROGRAM SOURCE_FOLDER BUILD_FOLDER [FOLDER_FOR_ALL_LOOKS]

Writes docs/images/report-claims-triage.png and docs/images/report-ready.png. With a folder, all examples go there
too: whole pages at the width of a desk and of a phone, light and dark.
"""

import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import browser_run
import npm

SHOWN = ("claims-triage", "ready")
TOP = {"width": 1280, "height": 1200, "scheme": "light", "until": "#decision"}
LOOKS = {
    "desk-light": {"width": 1280, "height": 900, "scheme": "light"},
    "desk-dark": {"width": 1280, "height": 900, "scheme": "dark"},
    "phone-light": {"width": 390, "height": 844, "scheme": "light"},
    "phone-dark": {"width": 390, "height": 844, "scheme": "dark"},
}
LARGEST = 300_000  # bytes


def page(program, example, folder):
    html = folder / f"{example.name}.html"
    subprocess.run([program, "assess", "readiness.yaml", "--as-of", "2026-11-20", "--no-config", "-f", f"html={html}"],
                   cwd=example, check=True, timeout=60)
    return html.as_uri()


def main(program, source, build, all_looks):
    chromium, scripts = browser_run.tools(build)
    pages = build / "pages"
    images = source / "docs/images"
    for folder in filter(None, (pages, images, all_looks)):
        folder.mkdir(parents=True, exist_ok=True)
    examples = [path.parent for path in sorted(source.glob("examples/*/readiness.yaml"))]
    urls = {example.name: page(program, example, pages) for example in examples}
    shots = [TOP | {"url": urls[name], "file": str(images / f"report-{name}.png")} for name in SHOWN]
    if all_looks:
        shots += [look | {"url": url, "file": str(all_looks / f"{name}-{says}.png")}
                  for name, url in urls.items() for says, look in LOOKS.items()]
    job = build / "screenshots.json"
    job.write_text(json.dumps({"chromium": chromium, "shots": shots}))
    subprocess.run([npm.node(browser_run.WHAT), str(scripts / "screenshots.mjs"), str(job)], check=True, timeout=600)
    for name in SHOWN:
        size = (images / f"report-{name}.png").stat().st_size
        print(f"docs/images/report-{name}.png: {size} bytes")
        if size > LARGEST:
            sys.exit(f"FAILED: more than {LARGEST} bytes; show less of the page")


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main(str(Path(sys.argv[1]).resolve()), *(Path(one).resolve() for one in sys.argv[2:4]),
         Path(sys.argv[4]).resolve() if len(sys.argv) == 5 else None)

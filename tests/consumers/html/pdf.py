# SPDX-License-Identifier: Apache-2.0
"""What came out on paper, as poppler reads it."""

import re
import subprocess
import xml.etree.ElementTree as ElementTree

from facts import flat

XHTML = "{http://www.w3.org/1999/xhtml}"
_MIXED = re.compile("[\u0590-\u08ff]")  # of writing from right to left poppler gives parts in another order
SLACK = 0.5  # points
LEAST_MARGIN = 14  # points; printers cannot reach further out


class Line:
    def __init__(self, element):
        self.box = [float(element.get(name)) for name in ("xMin", "yMin", "xMax", "yMax")]
        self.text = " ".join(word.text or "" for word in element.iter(f"{XHTML}word"))


def _pdftotext(how, file):
    done = subprocess.run(["pdftotext", how, str(file), "-"], capture_output=True, check=True, timeout=120)
    return done.stdout.decode("utf-8", errors="replace")


def read(file):
    """Size and lines of every page."""
    text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", _pdftotext("-bbox-layout", file))
    pages = []
    for page in ElementTree.fromstring(text).iter(f"{XHTML}page"):
        pages.append(((float(page.get("width")), float(page.get("height"))),
                      [Line(line) for line in page.iter(f"{XHTML}line")]))
    return pages


def squeezed(text):
    """Without any white space: lines of a PDF break where they like."""
    return re.sub(r"\s+", "", text)


def problems(file, size, facts):
    """What is wrong with a print, and how many pages it has. `size` is (width, height) in points."""
    pages = read(file)
    found = []
    for number, ((width, height), lines) in enumerate(pages, 1):
        if abs(width - size[0]) > 2 or abs(height - size[1]) > 2:
            found.append(f"page {number} measures {width:.0f} x {height:.0f} points, expected {size[0]} x {size[1]}")
        if not lines:
            found.append(f"page {number} is empty")
        for line in lines:
            left, top, right, bottom = line.box
            inside = (left >= LEAST_MARGIN - SLACK and right <= width - LEAST_MARGIN + SLACK
                      and top >= LEAST_MARGIN - SLACK and bottom <= height - LEAST_MARGIN + SLACK)
            if line.text.strip() and not inside:
                found.append(f"page {number}: \"{line.text[:60]}\" at {left:.0f},{top:.0f} to {right:.0f},{bottom:.0f}"
                             f" is not inside the margins of {width:.0f} x {height:.0f}")
    raw_pages = [squeezed(flat(page)) for page in _pdftotext("-raw", file).split("\f")]
    everything = "".join(raw_pages)
    for finding in facts["findings"]:
        if finding["rule"] not in everything:
            found.append(f"{finding['rule']} is not printed")
        title = squeezed(finding["texts"][1])[:60]
        if title in everything and not any(title in page for page in raw_pages):
            found.append(f"the title of {finding['rule']} is cut by the end of a page")
    for what, text in facts["headline"].items():
        if _MIXED.search(text):
            continue
        if squeezed(text)[:60] not in raw_pages[0]:
            found.append(f"the {what} \"{text[:60]}\" is not on the first page")
    return found, len(pages)

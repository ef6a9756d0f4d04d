# SPDX-License-Identifier: Apache-2.0
"""A comment as GitHub's parser renders it, and what may be wrong with it."""

import re
import subprocess
from html.parser import HTMLParser

MARKER = "<!-- readiness -->\n"
MOST_CHARACTERS = 65536
VOID = {"br"}
ALLOWED = VOID | {"h2", "p", "strong", "code", "ul", "li", "details", "summary", "table", "thead", "tbody", "tr", "th",
                  "td"}
EXTENSIONS = ("table", "strikethrough", "autolink", "tagfilter", "tasklist", "footnotes")

# What GitHub and GitLab look for in texts outside of code and links, once Markdown is HTML. Wider than what they take.
ALIVE = {
    "mention": re.compile(r"@\w"),
    "issue or label": re.compile(r"(?:^|[^&\w])[#~%]\w|[!&]\d|\bgh-\d", re.IGNORECASE),
    "address": re.compile(r"://|\bwww\.|\S@\S", re.IGNORECASE),
    "emoji": re.compile(r":[a-z0-9_+-]+:", re.IGNORECASE),
    "formula": re.compile(r"\$"),
    "commit": re.compile(r"\b(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b"),
    "control": re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"),
}


def to_html(markdown):
    command = ["cmark-gfm", "--unsafe"] + [word for name in EXTENSIONS for word in ("-e", name)]
    return subprocess.run(command, input=markdown.encode(), capture_output=True, check=True, timeout=60).stdout.decode()


class Page(HTMLParser):
    """`problems` of a page, its `tags` without those of code, and its `text`."""

    def __init__(self, markdown):
        super().__init__(convert_charrefs=True)
        self.problems, self.tags, self.words = [], [], []
        self.open, self.rows, self.comments, self.row = [], [], 0, None
        self._look_at_source(markdown)
        self.feed(to_html(markdown))
        self.close()
        for tag in self.open:
            self._wrong(f"<{tag}> is not closed")
        if self.comments != 1:
            self._wrong(f"{self.comments} comments, expected the marker alone")
        if not self.tags.count("details"):
            self._wrong("nothing is folded")
        self.text = re.sub(r"\s+", " ", "".join(self.words))

    def _wrong(self, problem):
        self.problems.append(problem)

    def _look_at_source(self, markdown):
        if not markdown.startswith(MARKER):
            self._wrong("the marker is not the first line")
        if len(markdown) > MOST_CHARACTERS:
            self._wrong(f"{len(markdown)} characters")
        # A parser drops cells that are too many and fills up those that miss: neither is seen in its HTML.
        cells = None
        for number, line in enumerate(markdown.split("\n"), 1):
            if not line.startswith("|"):
                cells = None
                continue
            bars = len(re.sub(r"\\[!-/:-@[-`{-~]", "", line).split("|"))
            if cells is not None and bars != cells:
                self._wrong(f"line {number}: {bars - 2} cells, the table has {cells - 2}")
            cells = bars

    def handle_starttag(self, tag, attrs):
        if tag not in ALLOWED or attrs:
            self._wrong(f"<{tag}> {attrs}")
        if tag not in VOID:
            self.open.append(tag)
        if tag == "table":
            self.rows = []
        elif tag == "tr":
            self.row = 0
        elif tag in ("td", "th") and self.row is not None:
            self.row += 1
        if tag != "code":
            self.tags.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self._wrong(f"</{tag}> closes something else")
        if tag == "tr":
            self.rows.append(self.row)
        elif tag == "table" and len(set(self.rows)) != 1:
            self._wrong(f"a table with rows of {sorted(set(self.rows))} cells")
        if tag != "code":
            self.tags.append("/" + tag)

    def handle_data(self, data):
        self.words.append(data)
        if "code" in self.open:
            return
        for what, pattern in ALIVE.items():
            if found := pattern.search(data):
                self._wrong(f"{what}: {data[max(0, found.start() - 20):found.end() + 20]!r}")

    def handle_comment(self, data):
        self.comments += 1
        if data != " readiness ":
            self._wrong(f"comment {data!r}")

    def handle_decl(self, decl):
        self._wrong(f"declaration {decl!r}")

    def handle_pi(self, data):
        self._wrong(f"instruction {data!r}")

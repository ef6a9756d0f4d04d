# SPDX-License-Identifier: Apache-2.0
"""Random projects, rendered in every format, are read by the parser of that format, and a saved report renders to
the same bytes.

usage: check_parsers.py READINESS RANDOM_PROJECTS BUILD_FOLDER [COUNT]
"""

import csv
import io
import json
import shutil
import subprocess
import sys
import xml.parsers.expat
from html.parser import HTMLParser
from pathlib import Path

# Extension of the files, by format; `text` is read as UTF-8 without control characters.
FORMATS = {"text": "txt", "json": "json", "sarif": "sarif", "junit": "xml", "markdown": "md", "html": "html",
           "github": "github", "gitlab": "gitlab.json", "csv": "csv", "badge": "badge.json"}
VOID = {"meta", "link", "br", "hr", "input", "img", "col", "wbr"}


def no_control(text, allowed="\n"):
    bad = [c for c in text if c not in allowed and (ord(c) < 32 or 127 <= ord(c) < 160 or c in "\u2028\u2029"
                                                    or "\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069")]
    assert not bad, f"control characters {sorted(set(map(hex, map(ord, bad))))}"


class Balance(HTMLParser):
    """Every tag that opens closes, in order; there is one script, and no attribute runs one."""

    def __init__(self):
        super().__init__()
        self.open, self.scripts = [], 0

    def handle_starttag(self, tag, attrs):
        assert not [name for name, _ in attrs if name.startswith("on")], f"{tag} has a handler"
        self.scripts += tag == "script"
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        assert not [name for name, _ in attrs if name.startswith("on")], f"{tag} has a handler"

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}"
        self.open.pop()


def read_json(text):
    no_control(text)

    def pairs(items):
        assert len({key for key, _ in items}) == len(items), "a key is written twice"
        return dict(items)

    return json.loads(text, object_pairs_hook=pairs)


def read_xml(text):
    no_control(text, "\n\t\r")
    parser = xml.parsers.expat.ParserCreate()
    parser.Parse(text.encode(), True)


def read_html(text):
    no_control(text)
    balance = Balance()
    balance.feed(text)
    balance.close()
    assert not balance.open, f"{balance.open} stay open"
    assert balance.scripts <= 1, f"{balance.scripts} scripts"


def read_csv(text):
    no_control(text, "\r\n")
    assert text.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}, "rows of different lengths"
    for row in rows[1:]:
        for cell in row:
            assert not cell.startswith(("=", "+", "@", "\t", "\r")), f"formula {cell!r}"
            if cell.startswith("-"):
                float(cell)
    return len(rows) - 1


def read_commands(text):
    no_control(text)
    for line in text.splitlines():
        bare = line.lstrip()
        assert "##[" not in bare, line
        if bare.startswith("::"):
            assert bare.split(" ", 1)[0] in ("::error", "::warning", "::notice"), line


READERS = {"text": no_control, "json": read_json, "sarif": read_json, "gitlab": read_json, "badge": read_json,
           "junit": read_xml, "html": read_html, "csv": read_csv, "github": read_commands, "markdown": no_control}

# Each must be refused by the reader of its format.
BROKEN = {"text": "a\x1b[1m", "json": '{"a": 1, "a": 2}', "sarif": '{"a": "\u202e"}', "gitlab": "[", "badge": "{'a': 1}",
          "junit": "<a><b></a>", "html": "<p><b></p></b>", "csv": "a,b\r\n=1,2\r\n", "github": "  ::set-env name=A::b",
          "markdown": "\u009b"}


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, f"{command} ended with {done.returncode}\n{done.stderr}"


def check(program, descriptor, folder):
    def outputs(name):
        return [word for kind, end in FORMATS.items() for word in ("-f", f"{kind}={folder / name}.{end}")]

    run([program, "assess", str(descriptor), "--no-config", "--as-of", "2026-11-20", *outputs("once")])
    saved = folder / "once.json"
    run([program, "render", str(saved), *outputs("again")])
    rules = len(json.loads(saved.read_text())["findings"])
    for kind, end in FORMATS.items():
        once = (folder / f"once.{end}").read_bytes()
        assert once == (folder / f"again.{end}").read_bytes(), f"{kind}: rendered again it is not the same"
        try:
            read = READERS[kind](once.decode())
        except Exception as problem:
            raise AssertionError(f"{kind}: {problem}") from problem
        assert kind != "csv" or read == rules, f"csv: {read} rows for {rules} rules"


def main(program, random_projects, build, count="40"):
    for kind, text in BROKEN.items():
        try:
            READERS[kind](text)
        except Exception:
            continue
        sys.exit(f"FAILED: the reader of {kind} takes {text!r}")
    folder = Path(build) / "projects"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    run([random_projects, str(folder), count])
    failed = 0
    descriptors = sorted(folder.glob("*.yaml"), key=lambda path: int(path.stem))
    assert len(descriptors) == int(count)
    for descriptor in descriptors:
        try:
            check(program, descriptor, folder)
        except AssertionError as problem:
            failed += 1
            print(f"{descriptor.name}: {problem}")
    print(f"{len(descriptors)} projects in {len(FORMATS)} formats, {failed} failed")
    sys.exit(1 if failed else 0)


main(*sys.argv[1:])

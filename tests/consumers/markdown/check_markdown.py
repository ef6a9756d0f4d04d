#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Renders the Markdown of every example and of hostile descriptors with GitHub's own parser, and looks at the HTML.

usage: check_markdown.py PROGRAM SOURCE_DIR
"""

import copy
import itertools
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
from npm import leave_out  # noqa: E402
from page import ALIVE, Page  # noqa: E402

# Texts of the example that reach a report, and what they are when nobody is hostile.
PLACES = ("project.name", "team.owners.engineering", "team.owners.business.0.name", "integration.systems.2.name",
          "waivers.0.reason", "waivers.0.owner", "not_applicable.0.reason", "not_applicable.0.by")
HARMLESS = "a word"

HOSTILE = (
    "a | b || c \\| d \\\\| e",
    "` `` ``` a`b ``c | d`` `e|f`",
    "<script>alert(1)</script><img src=x onerror=y><!-- readiness -->",
    "</summary></details><details open><b>x</b>",
    "**bold** __bold__ *i* _i_ ~~gone~~ ~x~",
    "[link](https://evil.example) ![image](https://evil.example/x.png) [a]: b [^1] [x]",
    "https://evil.example www.evil.example ftp://evil.example mailto:a@evil.example xmpp:a@evil.example <https://a.b>",
    "javascript:alert(1) a@evil.example HTTP://EVIL.EXAMPLE (https://evil.example).",
    "@octocat @org/team, cc:@a. a@b \uff20x (@paren) \"@quoted\" `@code`@after",
    "#12 org/repo#12 GH-12 gh-12 !12 &12 ~label %12.0 ^alert 1a2b3c4d5e6f org/repo@1a2b3c4d5e6f7",
    ":x: :tada: a:b:c :+1: $x$ $$y$$ $`z`$",
    "&#64;octocat &lt;b&gt; &amp;lt; &copy; &#35;12 &#x3c;i&#x3e;",
    "# heading", "- item", "1. item", "> quote", "--- | ---", "===", "```", "    code", "+", "~~~", "***",
    "one\ntwo\r\nthree\n\n# four\n\n| a | b |\n| - | - |\n",
    "tab\t bell\x07 escape\x1b[31m delete\x7f c1\x85 bidi\u202e\u2066 separator\u2028\u2029",
    "`", "|", "\\", "\\`", "a" * 5000, "@" * 3000, "|" * 3000, "`" * 3000, "& " * 3000,
    "\u4e2d\u6587 \U0001f600 e\u0301" * 500,
)

PIECES = [*"`|\\*_~[]()<>!#@&:$-+=.^\"'/ {}%;ab1", "``", "www.", "http://", "x.y", "`|`", "\\|", "&#64;", "<b>", "</details>",
          "<!--", "-->", "**", "~~", "[^1]", "![", "](", "deadbee1", " ", " ", "\n", "\u00a0", "\u200b", "\u00e9", "\u4e2d"]
RANDOM_RUNS = 10

checks = 0
failures = 0


def check(fine, message):
    global checks, failures
    checks += 1
    if not fine:
        failures += 1
        print(f"FAILED: {message}")


def markdown_of(program, descriptor, *options):
    run = subprocess.run([program, "assess", str(descriptor), "-f", "markdown", "--as-of", "2026-11-20", *options],
                         capture_output=True, timeout=120, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"FAILED: assess {descriptor} ended with {run.returncode}: {run.stderr.decode()}")
    return run.stdout.decode()


def put(tree, place, value):
    *way, last = [int(step) if step.isdigit() else step for step in place.split(".")]
    for step in way:
        tree = tree[step]
    tree[last] = value


def with_texts(template, texts, folder):
    """The descriptor with a text at every place, as JSON, which is YAML too and can write every character."""
    descriptor = copy.deepcopy(template)
    for place, text in zip(PLACES, itertools.cycle(texts)):
        put(descriptor, place, text)
    path = folder / "readiness.yaml"
    path.write_text(json.dumps(descriptor, indent=1, default=str), encoding="utf-8")
    return path


def check_examples(program, source):
    for example in sorted(source.glob("examples/*/readiness.yaml")):
        for options in ((), ("--min-score", "80", "--fail-on", "medium", "--min-coverage", "99")):
            page = Page(markdown_of(program, example, *options))
            check(not page.problems, f"{example.parent.name} {options}: {page.problems}")


def random_texts(chance):
    """One for each place, of pieces that mean something to somebody."""
    return ["x" + "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 25))) for _ in PLACES]


def bare(text):
    """Without blanks, which Markdown may join, and backticks, which may have marked code."""
    return "".join(text.split()).replace("`", "")


def check_hostile(program, source):
    template = yaml.safe_load((source / "examples/claims-triage/readiness.yaml").read_text(encoding="utf-8"))
    template["not_applicable"] = [{"rule": "UXA-002", "reason": "", "by": ""}]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        calm = Page(markdown_of(program, with_texts(template, [HARMLESS], folder)))
        check(not calm.problems, f"harmless texts: {calm.problems}")
        check(calm.text.count(HARMLESS) >= len(PLACES) - 2, "the texts do not reach the report")
        chance = random.Random(2026)
        # Each text stands at most places once, and every other one is the name.
        in_turn = [(HOSTILE + HOSTILE)[first:first + len(PLACES)] for first in range(0, len(HOSTILE), 2)]
        for texts in [*in_turn, *(random_texts(chance) for _ in range(RANDOM_RUNS))]:
            page = Page(markdown_of(program, with_texts(template, texts, folder)))
            about = [text[:60] for text in texts]
            check(not page.problems, f"{about}: {page.problems[:5]}")
            check(page.tags == calm.tags, f"{about}: other tags than with harmless texts")
            if texts[0].isprintable() and len(texts[0]) < 150:
                check(bare(texts[0]) in bare(page.text), f"{texts[0]!r} is not shown as it is written")


def broken_pages(good):
    """Pages that must not pass, and a word of the complaint."""
    yield good.replace("</details>", "", 1), "not closed"
    yield good.replace("<!-- readiness -->\n", ""), "marker"
    yield good.replace("<details>", "<details open>", 1), "open"
    yield good + "\n<!-- more -->\n", "comments"
    yield good + "\n" + "a" * 70000, "characters"
    yield good.replace("| --- | --- | --- | --- |\n| ", "| --- | --- | --- | --- |\n| more | ", 1), "cells"
    yield good.replace("**Next:**", "a | b\n--- | ---\nc | d\n\n**Next:**"), ""
    for text in ("<i>x</i>", "<b>x</b>", "![a](b)", "[a](b)", "https://a.example", "www.a.example", "@octocat", "#12",
                 "~bug", "!12", ":x:", "$x$", "GH-12", "1a2b3c4d", "a@b.example", "&#64;octocat", "&#35;12", "~~x~~",
                 "\x1b", "\u202e", "- [x] y"):
        yield good.replace("**Next:** ", f"**Next:** {text} " if text[0] != "-" else f"{text}\n\n**Next:** "), ""


def changed(good, bad):
    """The first line that is not the same."""
    return next((two for one, two in zip(good.split("\n"), bad.split("\n")) if one != two), bad[-60:])


def check_checker(program, source):
    good = markdown_of(program, source / "examples/claims-triage/readiness.yaml")
    calm = Page(good)
    check(not calm.problems, f"claims-triage: {calm.problems}")
    for bad, complaint in broken_pages(good):
        check(bad != good, f"nothing was broken for {complaint!r}")
        page = Page(bad)
        noticed = page.problems or page.tags != calm.tags
        check(noticed and (not complaint or complaint in " ".join(page.problems)),
              f"{changed(good, bad)!r} was not noticed ({complaint!r}): {page.problems}")
    for name, pattern in ALIVE.items():
        check(not pattern.search("Ordinary words, 79% of 1200 (line 12); R. Osei: 10 to 20 days, 2026-11-20."),
              f"{name} is found in ordinary words")


def main(program, source):
    if not shutil.which("cmark-gfm"):
        leave_out("cmark-gfm (Debian package cmark-gfm) is not installed")
    check_checker(program, source)
    check_examples(program, source)
    check_hostile(program, source)
    print(f"{checks} checks, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], Path(sys.argv[2]).resolve()))

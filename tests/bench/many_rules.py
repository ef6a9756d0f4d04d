# SPDX-License-Identifier: Apache-2.0
"""Writes a copy of rules/ in which the pack has more rules: its own once more, under ids of their own. For a program
with that many rules built in. usage: many_rules.py RULES COPY NUMBER

A condition `applies` that several rules share stays as it is in their copies. One that a rule has for itself is written
in another way in each, as it would be in another rule: the program evaluates equal ones once."""

import collections
import re
import shutil
import sys
from pathlib import Path

RULE_FILE = re.compile(r"[A-Z]{3}-\d{3}-")
ID = re.compile(r"^id: ([A-Z]{3})-(\d{3})$", re.MULTILINE)
APPLIES = re.compile(r'^applies: (?:"(.*)"\n|\|\n((?:  .*\n)+))', re.MULTILINE)
SLUG = re.compile(r"^slug: (\S+)$", re.MULTILINE)


def applies_of(text):
    found = APPLIES.search(text)
    return found and (found[1] or found[2])


def of_its_own(text, turn):
    """With an `applies` that no other copy has."""
    def write(found):
        return f"applies: |\n  ({found[1] or found[2].strip()}\n  )" + " == true" * turn + "\n"

    return APPLIES.sub(write, text)


def copy(rules, target, number):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(rules, target)
    originals = sorted(file for file in target.rglob("*.yaml") if RULE_FILE.match(file.name))
    users = collections.Counter(applies_of(file.read_text()) for file in originals)
    for i in range(number - len(originals)):
        file = originals[i % len(originals)]
        turn = i // len(originals) + 1
        text = ID.sub(lambda found: f"id: {found[1]}-{int(found[2]) + 100 * turn}", file.read_text())
        text = SLUG.sub(r"slug: \1-again", text)
        if users[applies_of(text)] == 1:
            text = of_its_own(text, turn)
        file.with_name(f"{'-'.join(ID.search(text).groups())}-{SLUG.search(text)[1]}.yaml").write_text(text)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    copy(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))

# SPDX-License-Identifier: Apache-2.0
"""Writes src/start_order.ld: what a run executes, so that the linker puts it together (docs/adr/0021). Needs valgrind.

The list may be out of date: a name that is gone is passed over, and a new one lies elsewhere and costs a little.
"""

import bisect
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import generate

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "src/start_order.ld"
BUILD = ROOT / "build/start-order"
PROGRAM = BUILD / "src/readiness"

# Where starting is most of the work. What comes behind another run is what that one does not need.
RUNS = [
    ["assess", "examples/claims-triage/readiness.yaml"],
    ["assess", "examples/internal-it-assistant/readiness.yaml", "--min-score", "80", "--color", "always"],
    ["assess", BUILD / "descriptors/p00000/readiness.yaml"],  # generated: many facts are not stated
]
# valgrind's processor has other copies of these than the one that runs.
COPIES = ["*libc.a:mem*evex*.o(.text*)", "*libc.a:str*evex*.o(.text*)", "*libc.a:mem*avx*.o(.text*)",
          "*libc.a:str*avx*.o(.text*)"]
# Behind all other constants lie rules, of which a run reads the front, and texts of rule files, which are for
# `rules show` and the like.
TEXTS_APART = ["SECTIONS {", ".rodata.texts : {", "PROVIDE(readiness_constants_end = .);",
               "*compiled_packs.cpp.o(.rodata .rodata.*)",
               "*embedded_files.cpp.o(.rodata .rodata.*)", "}", "} INSERT AFTER .rodata;"]


def run(*command):
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def build(link_map):
    # Before there is any order, so that a list does not keep itself alive.
    run("cmake", "--preset", "release", "-B", BUILD, "-DREADINESS_START_ORDER=OFF",
        f"-DCMAKE_EXE_LINKER_FLAGS=-Wl,-Map={link_map}")
    generate.write(BUILD / "descriptors", 1)
    PROGRAM.unlink(missing_ok=True)
    run("cmake", "--build", BUILD, "--target", "readiness")


def executed(arguments, scratch):
    """Names of the functions that a run calls."""
    profile = scratch / "profile"
    subprocess.run(["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={profile}", PROGRAM,
                    *arguments], cwd=ROOT, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    names = re.findall(r"^c?fn=\(\d+\) (\S+)$", profile.read_text(), re.MULTILINE)
    return {re.sub(r"'\d+$", "", name) for name in names}


def sections(link_map):
    """Address, size, name and object of each section of code that is linked, in order."""
    text = link_map.read_text()
    text = text[text.index("Linker script and memory map"):]
    text = re.sub(r"^ (\.text\S*)\n\s+", r" \1 ", text, flags=re.MULTILINE)
    found = re.findall(r"^ (\.text\S*)\s+0x([0-9a-f]+)\s+0x([0-9a-f]+) (\S+)$", text, re.MULTILINE)
    placed = [(int(at, 16), int(size, 16), name, where) for name, at, size, where in found]
    return sorted(section for section in placed if section[0] and section[1])


def pattern(name, where):
    """Of a function of ours its section is enough; libraries may have one for a whole file."""
    if re.fullmatch(r"\.text\.(startup\.|hot\.)?_[A-Z]\w*(\.\w+)*", name):
        return f"*({name})"
    member = re.fullmatch(r"(?:.*/)?(lib[\w+.-]+\.a)\((.*)\)", where)
    return f"*{member[1]}:{member[2]}({name})" if member else f"*{Path(where).name}({name})"


def main():
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        build(scratch / "map")
        known = sections(scratch / "map")
        starts = [section[0] for section in known]
        symbols = [line.split(" ", 2) for line in run("nm", PROGRAM).splitlines()]
        places = [(int(symbol[0], 16), symbol[2]) for symbol in symbols if len(symbol) == 3 and symbol[0]]
        patterns = {}
        for arguments in RUNS:
            names = executed(arguments, scratch)
            hit = {bisect.bisect_right(starts, at) - 1 for at, name in places if name in names}
            for section in sorted(hit):
                if section >= 0 and "unlikely" not in known[section][2]:
                    patterns[pattern(*known[section][2:])] = None
            if arguments is RUNS[0]:
                patterns.update(dict.fromkeys(COPIES))
    TARGET.write_text("\n".join([
        "/* SPDX-License-Identifier: Apache-2.0 */", "/* Written by scripts/start-order; do not edit. */",
        "SECTIONS {", ".text.start : {", *patterns, "PROVIDE(readiness_code_end = .);", "}", "} INSERT BEFORE .text;",
        *TEXTS_APART, ""]))
    print(f"start-order: {len(patterns)} sections", file=sys.stderr)


if __name__ == "__main__":
    main()

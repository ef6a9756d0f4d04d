# SPDX-License-Identifier: Apache-2.0
"""What the benchmarks stand on: the generated descriptors load, break exactly the rules that the generator says they do,
and are the same bytes at every run; our pack of the 60 rules is sound. usage: check_bench.py PROGRAM FOLDER"""

import shutil
import subprocess
import sys
from pathlib import Path

import generate
import peer_rules
import table
from programs import only_rules, our_findings

FILES = 20
failures = []


def expect(is_so, text):
    if not is_so:
        failures.append(text)


def bytes_of(folder):
    return [file.read_bytes() for file in sorted(folder.glob("*/readiness.yaml"))]


def check_seed(folder):
    fewer = generate.write(folder / "fewer", FILES // 2)
    more = generate.write(folder / "more", FILES)
    generate.write(folder / "again", FILES)
    generate.write(folder / "other", FILES, seed=2)
    files = bytes_of(folder / "more")
    expect(len(files) == FILES and len(set(files)) == FILES, "every file is there and different")
    expect(bytes_of(folder / "again") == files, "the same seed gives the same bytes")
    expect(bytes_of(folder / "fewer") == files[:FILES // 2] and fewer == more[:FILES // 2],
           "the first files do not depend on how many there are")
    expect(not set(bytes_of(folder / "other")) & set(files), "another seed gives other files")
    expect(all(5000 < len(text) < 8000 for text in files), "a file has about 6 KB")
    return more


def check_shares():
    """Every rule is broken and met somewhere, and about 4 % of what rules ask about is bad."""
    broken = [generate.Descriptor(generate.SEED, i) for i in range(300)]
    counted = sum(len(one.broken) for one in broken)
    stated = sum(ruled_values(one.facts, "") for one in broken)
    expect(0.03 < counted / stated < 0.05, f"4 % are bad, not {counted} of {stated}")
    found = {rule for one in broken for rule, _ in one.broken}
    expect(len(found) == len(table.RULES), f"all rules are broken somewhere, not {sorted(found)}")


def ruled_values(facts, path):
    if isinstance(facts, list):
        return sum(ruled_values(entry, path + "[]") for entry in facts if isinstance(entry, dict))
    return sum((f"{path}{'.' if path else ''}{key}" in table.BY_PATH) +
               (ruled_values(value, f"{path}{'.' if path else ''}{key}") if isinstance(value, (dict, list)) else 0)
               for key, value in facts.items())


def check_program(program, folder, broken):
    peer_rules.write_all(folder / "rules", len(table.RULES))
    pack = folder / "rules" / f"pack-{len(table.RULES)}"
    for command in ("check", "test"):
        run = subprocess.run([program, "rules", command, pack], capture_output=True, text=True, timeout=60, check=False)
        expect(run.returncode == 0, f"rules {command} says {run.stdout[-500:]}{run.stderr[:500]}")
    for file in sorted((folder / "more").glob("*/readiness.yaml")):
        run = subprocess.run([program, "assess", file], capture_output=True, text=True, timeout=60, check=False)
        expect(run.returncode == 0 and not run.stderr, f"{file.parent.name} loads: {run.stderr[:500]}")
    expected = {f"p{i:05}": places for i, places in enumerate(broken)}
    found = our_findings(program, pack, folder / "more")
    expect({file: rules for file, rules in found.items() if rules} == only_rules(expected),
           "the program finds what the generator broke")


def main(program, folder):
    shutil.rmtree(folder, ignore_errors=True)
    broken = check_seed(folder)
    check_shares()
    check_program(program, folder, broken)
    for failure in failures:
        print(f"FAILED: {failure}")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))

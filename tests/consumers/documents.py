# SPDX-License-Identifier: Apache-2.0
"""What a consumer test reads: the report of every example, and reports that no descriptor of ours gives."""

import re
import subprocess
from pathlib import Path

AS_OF = "2026-11-20"
# Characters that steer a terminal or break a line; of these JSON itself escapes the first 32.
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


def _output(command, folder):
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=60, check=False)
    if done.returncode != 0:
        raise SystemExit(f"FAILED: {command}: {done.stderr.decode(errors='replace')}")
    return done.stdout.decode("utf-8")  # malformed UTF-8 ends the test


def examples(program, source, form):
    """Name and report of every example, run as a user would, in the folder of the project."""
    for file in sorted(source.glob("examples/*/readiness.yaml")):
        path = file.relative_to(source)
        yield path.parts[1], _output([program, "assess", str(path), "--format", form, "--as-of", AS_OF], source)


def samples(program, form):
    for name in _output([program, "list"], Path.cwd()).split():
        yield name, _output([program, form, name], Path.cwd())

# SPDX-License-Identifier: Apache-2.0
"""The machine that is measured on: what it is, running something on it, counting instructions."""

import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def printed(command):
    run = subprocess.run(list(map(str, command)), cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return run.stdout.strip()


def instructions(command):
    """Counted by valgrind, which repeats exactly; None without it."""
    if not shutil.which("valgrind"):
        return None
    counted = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, command)]
    run = subprocess.run(counted, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return int(re.search(r"Collected : (\d+)", run.stderr)[1])


def machine():
    model = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return {"cpu": model[1] if model else platform.machine(), "cores": os.cpu_count(),
            "system": platform.freedesktop_os_release()["PRETTY_NAME"], "load": round(os.getloadavg()[0], 1)}

# SPDX-License-Identifier: Apache-2.0
"""Puts the pinned npm packages of one test into its build folder, once. A test without node and npm is skipped
(exit 77), unless READINESS_CONSUMERS=required: then their absence is a failure."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST_NODE = 18
SECONDS = 180
# What npm says where our lock file is wrong; everything else is the machine's or the network's.
OUR_FAULT = ("EUSAGE", "EINTEGRITY", "EJSONPARSE", "ERESOLVE")


def leave_out(reason):
    """Skips the test, unless somebody insists on it."""
    if os.environ.get("READINESS_CONSUMERS") == "required":
        sys.exit(f"FAILED: {reason} (READINESS_CONSUMERS=required)")
    print(f"skipped: {reason}")
    sys.exit(77)


def node(what):
    """The path of node; `what` says what it is needed for."""
    program = shutil.which("node")
    if not program or not shutil.which("npm"):
        leave_out(f"node {OLDEST_NODE} or newer and npm are needed for {what}")
    version = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30, check=False).stdout
    major = re.match(r"v(\d+)", version)
    if not major or int(major[1]) < OLDEST_NODE:
        leave_out(f"node {OLDEST_NODE} or newer is needed for {what}, this is {version.strip() or 'no node'}")
    return program


def install(source, folder, what):
    """Installs the package.json and package-lock.json of the folder `source` into `folder`, if this very lock file is
    not there yet, and returns the folder of the modules."""
    node(what)
    source, folder = Path(source), Path(folder)
    files = [source / "package.json", source / "package-lock.json"]
    wanted = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    folder.mkdir(parents=True, exist_ok=True)
    stamp = folder / "installed"
    if not stamp.exists() or stamp.read_text() != wanted:
        stamp.unlink(missing_ok=True)
        for file in files:
            shutil.copy(file, folder)
        _run_npm(folder, what)
        stamp.write_text(wanted)
    return folder / "node_modules"


def _run_npm(folder, what):
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline",
               "--fetch-retries=1", "--fetch-timeout=20000"]
    log = folder / "npm.log"
    try:
        with log.open("w") as out:
            code = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                                  timeout=SECONDS, check=False).returncode
    except subprocess.TimeoutExpired:
        leave_out(f"npm did not install {what} within {SECONDS} s, see {log}")
    if code == 0:
        return
    said = re.search(r"npm (?:error|ERR!) code (\S+)", log.read_text(errors="replace"))
    reason = f"npm could not install {what} ({said[1] if said else code}), see {log}"
    if said and said[1] in OUR_FAULT:
        sys.exit(f"FAILED: {reason}")
    leave_out(reason)

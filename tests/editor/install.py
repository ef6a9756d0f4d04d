# SPDX-License-Identifier: Apache-2.0
"""Puts the pinned YAML language server into the build folder, once."""

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
    if os.environ.get("READINESS_EDITOR_TEST") == "required":
        sys.exit(f"FAILED: {reason} (READINESS_EDITOR_TEST=required)")
    print(f"skipped: {reason}")
    sys.exit(77)


def node():
    program = shutil.which("node")
    if not program or not shutil.which("npm"):
        leave_out(f"node {OLDEST_NODE} or newer and npm are needed for the YAML language server")
    version = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30, check=False).stdout
    major = re.match(r"v(\d+)", version)
    if not major or int(major[1]) < OLDEST_NODE:
        leave_out(f"node {OLDEST_NODE} or newer is needed, this is {version.strip() or 'no node'}")
    return program


def server(folder):
    """The command that starts the server; installs it into `folder` if this very lock file is not there yet."""
    program = node()
    here = Path(__file__).parent
    files = [here / "package.json", here / "package-lock.json"]
    wanted = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    folder.mkdir(parents=True, exist_ok=True)
    stamp = folder / "installed"
    if not stamp.exists() or stamp.read_text() != wanted:
        stamp.unlink(missing_ok=True)
        for file in files:
            shutil.copy(file, folder)
        install(folder)
        stamp.write_text(wanted)
    return [program, str(folder / "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"]


def install(folder):
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline",
               "--fetch-retries=1", "--fetch-timeout=20000"]
    log = folder / "npm.log"
    try:
        with log.open("w") as out:
            code = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                                  timeout=SECONDS, check=False).returncode
    except subprocess.TimeoutExpired:
        leave_out(f"npm did not install the YAML language server within {SECONDS} s, see {log}")
    if code == 0:
        return
    said = re.search(r"npm (?:error|ERR!) code (\S+)", log.read_text(errors="replace"))
    reason = f"npm could not install the YAML language server ({said[1] if said else code}), see {log}"
    if said and said[1] in OUR_FAULT:
        sys.exit(f"FAILED: {reason}")
    leave_out(reason)

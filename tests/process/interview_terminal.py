# SPDX-License-Identifier: Apache-2.0
"""Runs `readiness interview` at a real terminal in an empty folder, typing what docs/guide/first-ten-minutes.md
says, and compares what the terminal shows with that page. What was written is then assessed.

usage: interview_terminal.py PROGRAM PAGE
"""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

COMMAND = "readiness interview --as-of 2026-11-20 < answers.txt"
PROMPT = b"> "
END_OF_INPUT = b"\x04"
SECONDS = 60


def block_after(page, marker):
    """The rest of the fenced block in which a line is the marker."""
    return re.search(re.escape(marker) + r"\n(.*?)^(?:```|\$ )", page, re.DOTALL | re.MULTILINE).group(1)


class Terminal:
    """A program behind a terminal of 80 columns."""

    def __init__(self, command, folder):
        self.shown = b""
        self.child, self.master = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            os.execve(command[0], command, {"LC_ALL": "C.UTF-8", "TERM": "dumb"})
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def read(self):
        """False where the program has gone."""
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.shown += data
        return bool(data)

    def wait_for_prompt(self):
        end = time.monotonic() + SECONDS
        while not self.shown.endswith(PROMPT):
            if not select.select([self.master], [], [], max(0, end - time.monotonic()))[0] or not self.read():
                sys.exit(f"no prompt after\n{self.shown.decode()}")

    def type(self, keys):
        self.wait_for_prompt()
        at = len(self.shown)
        os.write(self.master, keys)
        if keys == END_OF_INPUT:
            return
        while len(self.shown) == at and self.read():  # the echo
            pass

    def finish(self):
        while self.read():
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])


def main():
    program, page = sys.argv[1], Path(sys.argv[2]).read_text(encoding="utf-8")
    answers = block_after(page, "```text file=answers.txt").splitlines()
    expected = block_after(page, "$ " + COMMAND)
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal([program, "interview", "--as-of", "2026-11-20"], folder)
        for answer in answers:
            terminal.type(answer.encode() + b"\n")
        terminal.type(END_OF_INPUT)
        code = terminal.finish()
        # Where the input ends, some terminals show how it was ended.
        shown = terminal.shown.decode().replace("\r\n", "\n").replace("^D\b\b", "")
        done = subprocess.run([program, "assess"], cwd=folder, capture_output=True, text=True, check=False)
    if code != 0 or shown != expected:
        sys.exit(f"the page shows\n{expected}\n-- and the terminal, with exit code {code},\n{shown}")
    if done.returncode != 0 or done.stderr:
        sys.exit(f"the file does not assess: {done.returncode}\n{done.stderr}")


main()

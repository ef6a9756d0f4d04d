# SPDX-License-Identifier: Apache-2.0
"""Runs commands in turn with the launcher measure.cpp, and what their rounds come to."""

import json
import statistics
import subprocess

from machine import ROOT, say


class Measured:
    """What the rounds of some commands came to. Ratios are medians of the ratios of each round. A command that was run
    several times in each round, under one name, counts with the mean of these runs."""

    def __init__(self, lines):
        named = {}
        for line in map(json.loads, lines):
            named.setdefault(line["name"], []).append(line)
        self._rounds = {name: _mean(runs) for name, runs in named.items()}

    def row(self, name):
        rounds = self._rounds[name]
        return {"name": name, "cpu_ms": round(statistics.median(rounds["cpu_ms"]), 3),
                "wall_ms": round(statistics.median(rounds["wall_ms"]), 3),
                "peak_mb": round(rounds["peak_kib"] / 1024, 1)}

    def ratio(self, name, against, what="cpu_ms"):
        pairs = zip(self._rounds[name][what], self._rounds[against][what])
        return round(statistics.median(one / max(other, 1e-3) for one, other in pairs), 4)


def _mean(runs):
    rounds = {what: [statistics.mean(times) for times in zip(*(run[what] for run in runs))]
              for what in ("cpu_ms", "wall_ms")}
    return {**rounds, "peak_kib": max(run["peak_kib"] for run in runs)}


def rounds_of(launcher, warm_up, rounds, subjects):
    """Each subject is its name, its exit code and its command."""
    command = [str(launcher), str(warm_up), str(rounds)]
    for i, (name, exit_code, arguments) in enumerate(subjects):
        command += (["--"] if i else []) + [name, str(exit_code), *map(str, arguments)]
    say(", ".join(dict.fromkeys(name for name, _, _ in subjects)))
    run = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return Measured(run.stdout.splitlines())

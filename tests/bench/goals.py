# SPDX-License-Identifier: Apache-2.0
"""What was asked of the program, beside what was measured. A goal whose figures are not among the results is not met
and not missed."""


def _goal(text, target, measured, met):
    return {"goal": text, "target": target, "measured": measured, "met": met}


def _at_most(text, limit, value, unit=""):
    if value is None:
        return _goal(text, f"≤ {limit:g}{unit}", None, None)
    return _goal(text, f"≤ {limit:g}{unit}", f"{value:,.2f}{unit}", value <= limit)


def _share(text, parts, times):
    """`times` says how many times as much the other one takes."""
    return _goal(text, f"≤ 1/{parts}", None if times is None else f"1/{times:,.0f}",
                 None if times is None else times >= parts)


def _named(rows, name):
    return next((row for row in rows or [] if row["name"] == name), {})


def _largest(rows):
    return max(rows, key=lambda row: row["files"]) if rows else {}


def goals(results):
    one = _named(results["one"]["generated"]["rows"], "assess, text")
    example = _named(results["one"]["example"]["rows"], "assess, text")
    peers = results["peers"]
    ours = results["rules"]["ours"]
    user_pack = f"{results['built_in_rules']} built in and a pack of 100"
    found = [
        _at_most("The example descriptor, text report: CPU against reading its YAML events", 1.35,
                 example["cpu_by_events"], "x"),
        _at_most("The same: instructions", 1.25, example["instructions_by_events"], "x"),
        _at_most("A generated descriptor, a third as long: CPU", 1.35, one["cpu_by_events"], "x"),
        _at_most("The same: instructions", 1.25, one["instructions_by_events"], "x"),
        _share("One descriptor: CPU against ajv-cli", 150, _named(peers, "ajv-cli").get("cpu_by_ours")),
        _share("One descriptor: CPU against spectral-cli", 450, _named(peers, "spectral-cli").get("cpu_by_ours")),
        _at_most(f"300 rules built in: CPU against {results['built_in_rules']}", 1.15,
                 _named(ours, "300 built in").get("cpu_by_built_in"), "x"),
        _at_most("A pack of 100 YAML rules of the user: CPU against none", 1.5,
                 _named(ours, user_pack).get("cpu_by_built_in"), "x"),
        _at_most("Portfolio of 5,000, 2 threads: wall time against ajv-cli", 1, _by_ajv(results["files"]), "x"),
    ]
    found += _portfolio_goals(results["portfolio"])
    return found + [_hostile_goal(results["hostile"])]


def _hostile_goal(hostile):
    text = "Hostile input: documented exit code, CPU under 1 s, memory under 4 MB and 100 bytes for each byte"
    if not hostile:
        return _goal(text, "every row", None, None)
    return _goal(text, "every row", f"{len(hostile['rows'])} rows, {'all' if hostile['all_hold'] else 'not all'} hold",
                 hostile["all_hold"])


def _by_ajv(files):
    ratios = (files or {}).get("by_ajv", {}).get("readiness, 2 threads", {})
    return ratios.get("5000", {}).get("wall_ms")


def _portfolio_goals(portfolio):
    large = _largest(portfolio["rows"] if portfolio else [])
    is_asked = large.get("files") == 100000
    one, two = large.get("one", {}), large.get("two", {})
    beyond = None
    if one:
        beyond = max(one["peak_mb"], two["peak_mb"]) - large["path_bytes"] / 2**20
    return [
        _at_most("Portfolio of 100,000: CPU against 1,000", 105,
                 portfolio["cpu_large_by_small"] if is_asked else None, "x"),
        _at_most("Portfolio, 2 threads against 1: wall time", 0.55, large.get("wall_two_by_one"), "x"),
        _at_most("Portfolio, 2 threads against 1: CPU", 1.05, large.get("cpu_two_by_one"), "x"),
        _at_most("Portfolio: peak memory beyond the paths of its files", 16, beyond, " MB"),
    ]

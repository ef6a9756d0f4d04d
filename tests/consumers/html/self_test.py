# SPDX-License-Identifier: Apache-2.0
"""Each check of browser/ lets a good page pass and finds what is wrong with its bad copies.

usage: self_test.py BUILD_FOLDER [PART_OF_A_PAGE_NAME]
"""

import base64
import hashlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import browser_run
from bad_pages import BAD

HERE = Path(__file__).parent


def finding(rule, outcome, severity, area, points, message, title, why):
    texts = [rule, title, message, why] + (["Name an owner."] if outcome != "pass" else [])
    return {"rule": rule, "outcome": outcome, "severity": severity, "area": area, "points": points, "texts": texts}


FACTS = {
    "headline": {"verdict": "No go", "project": "orders", "low": "62.5", "high": "75.0", "next step": "Close CMP-001."},
    "anywhere": ["Where the points went"],
    "findings": [
        finding("INT-001", "pass", "high", "Integration", 37.5, "Systems are mapped", "A map of systems exists",
                "A map shows what breaks."),
        finding("CMP-001", "fail", "blocker", "Compliance", 25.0, "Nobody owns compliance", "Compliance is owned",
                "Auditors ask for a name."),
        finding("INT-002", "unknown", "high", "Integration", 12.5, "Contracts between systems",
                "Contracts between systems", "Changes surprise otherwise."),
        finding("CMP-002", "pass", "medium", "Compliance", 25.0, "Logs are kept", "Logs are kept",
                "Regulators read logs."),
    ],
    "ledger": [{"rule": "CMP-001", "points": 25.0, "outcome": "fail", "area": "Compliance"},
               {"rule": "INT-002", "points": 12.5, "outcome": "unknown", "area": "Integration"}],
    "areas": [{"title": "Integration", "points": 50.0, "low": 37.5},
              {"title": "Compliance", "points": 50.0, "low": 25.0}],
    "cards": 1,
    "score": {"assessable": True, "low": 62.5, "high": 75.0, "low_exact": "125/2", "high_exact": "75"},
    "tables": ["map", "waterfall", "ledger", "order"],
    "shown": ["Nobody owns compliance"],
}


def write(folder, name, text):
    """Writes a page; the policy names the script it has."""
    script = text.partition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    file = folder / f"{name}.html"
    file.write_text(text.replace("@script@", f"sha256-{digest}"), encoding="utf-8")
    return file.as_uri()


def changed(text, name, changes):
    for old, new in changes:
        if text.count(old) < 1:
            sys.exit(f"FAILED: {name}: the good page has no {old!r}")
        text = text.replace(old, new)
    return text


def main(build, part_of_name):
    folder = build / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    browser_run.tools(build)
    good = (HERE / "good.html").read_text(encoding="utf-8")
    twin = write(folder, "good", good)
    pages = [{"name": "good", "url": twin, "twin": twin, "thorough": True, "checks": browser_run.CHECKS,
              "print_to": str(folder / "good"), "facts": FACTS}]
    for check, name, says, changes in BAD:
        file = name.replace(" ", "-")
        pages.append({"name": name, "url": write(folder, file, changed(good, name, changes)), "twin": twin,
                      "thorough": False, "checks": [check], "facts": FACTS,
                      "looks": [says.partition(": ")[0] if ": " in says else "light, all open"],
                      "print_to": str(folder / file) if check == "print" else None})
    if len({page["name"] for page in pages}) != len(pages):
        sys.exit("FAILED: two pages with one name")
    wanted = {name: part for _, name, part, _ in BAD}
    failures = 0
    rows = browser_run.run(build, [page for page in pages if part_of_name in page["name"]])
    for row in rows:
        part = wanted.get(row["page"])
        if part is None:
            failures += len(row["problems"])
            for problem in row["problems"]:
                print(f"FAILED: the good page, {row['check']}: {problem}")
        elif not any(part in problem for problem in row["problems"]):
            failures += 1
            print(f"FAILED: {row['check']} does not find \"{part}\" in the page \"{row['page']}\": {row['problems']}")
        if part is None:
            print(f"good page, {row['check']}: {'; '.join(row['notes']) or '-'}")
    without = set(browser_run.CHECKS) - {check for check, *_ in BAD}
    if without:
        failures += 1
        print(f"FAILED: no bad page for {sorted(without)}")
    print(f"{sum(row['page'] in wanted for row in rows)} bad pages, {failures} failed")
    sys.exit(1 if failures or not rows else 0)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve(), sys.argv[2] if len(sys.argv) == 3 else "")

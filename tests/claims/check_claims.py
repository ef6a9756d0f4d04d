# SPDX-License-Identifier: Apache-2.0
"""Holds the list of claims against the rules, in both directions, after proving that it would notice.

usage: check_claims.py CLAIMS_FILE PACK_FOLDER
"""

import copy
import re
import sys
from collections import Counter
from pathlib import Path

try:
    import yaml
except ImportError as missing:
    print(f"skipped: {missing}; install python3-yaml")
    sys.exit(77)

NUMBER_OF_CLAIMS = 277
USES = ("rule", "forecast", "report_context", "plan", "question", "not_checkable")
REQUIRED = ("id", "article", "where", "claim", "use")
OPTIONAL = ("rules", "question", "scope")
FIGURE = re.compile(
    r"\d|\b(?:half|third|three|four|five|six|seven|eight|nine|ten|tenfold|dozens|twenty|fifty|hundred|hundredfold"
    r"|thousand|weeks|months|quarters|years)\b",
    re.IGNORECASE,
)


def repeated(values):
    return sorted(str(value) for value, times in Counter(values).items() if times > 1)


def own_mistakes(claim, articles):
    """What is wrong with an entry by itself."""
    for key in REQUIRED:
        if not claim.get(key):
            yield f"lacks `{key}`"
    for key in sorted(set(claim) - {*REQUIRED, *OPTIONAL}):
        yield f"has the unknown key `{key}`"
    use = claim.get("use")
    if use not in USES:
        yield f"has the unknown use `{use}`"
    if claim.get("article") not in articles:
        yield f"comes from the unknown article `{claim.get('article')}`"
    if use == "rule" and not claim.get("rules"):
        yield "is for a rule and names none"
    if (use == "question") != bool(claim.get("question")):
        yield "is a question without one" if use == "question" else "is no question and has one"
    if use in ("forecast", "report_context") and not claim.get("scope") and FIGURE.search(claim.get("claim", "")):
        yield "shows a figure without its scope"
    for rule in repeated(claim.get("rules", [])):
        yield f"names {rule} twice"


def mistakes(catalogue, rules, number):
    """What is wrong with the list; `rules` are pairs of id and claims, one for each rule file."""
    keys = [article["key"] for article in catalogue["articles"]]
    claims = catalogue["claims"]
    ids = [claim.get("id") for claim in claims]
    for key in repeated(keys):
        yield f"article {key} is there twice"
    for key in sorted(set(keys) - {claim.get("article") for claim in claims}):
        yield f"article {key} has no claim"
    for id in repeated(ids):
        yield f"{id} is there twice"
    wanted = [f"C{index:03}" for index in range(1, number + 1)]
    for id in sorted(set(wanted) - set(ids)):
        yield f"{id} is missing"
    for id in sorted(set(map(str, ids)) - set(wanted)):
        yield f"{id} is not one of {wanted[0]} to {wanted[-1]}"
    if ids != sorted(ids, key=str):
        yield "the claims are not in the order of their ids"
    for claim in claims:
        for mistake in own_mistakes(claim, keys):
            yield f"{claim.get('id')} {mistake}"

    for id in repeated(id for id, _ in rules):
        yield f"rule {id} is there twice"
    named = {claim.get("id"): claim.get("rules", []) for claim in claims}
    cited = dict(rules)
    for id, of_rule in rules:
        for claim in repeated(of_rule):
            yield f"rule {id} cites {claim} twice"
        for claim in of_rule:
            if claim not in named:
                yield f"rule {id} cites {claim}, which does not exist"
            elif id not in named[claim]:
                yield f"rule {id} cites {claim}, which does not name it"
    for claim, of_claim in named.items():
        for id in of_claim:
            if id not in cited:
                yield f"{claim} names rule {id}, which does not exist"
            elif claim not in cited[id]:
                yield f"{claim} names rule {id}, which does not cite it"


SOUND = {
    "articles": [{"key": "one"}, {"key": "two"}],
    "claims": [
        {"id": "C001", "article": "one", "where": "x", "claim": "Owners matter.", "use": "rule", "rules": ["OWN-001"]},
        {"id": "C002", "article": "one", "where": "x", "claim": "Half of them fail.", "use": "report_context",
         "scope": "One survey.", "rules": ["OWN-001", "OWN-002"]},
        {"id": "C003", "article": "two", "where": "x", "claim": "Ask people.", "use": "question", "question": "Who?"},
    ],
}
SOUND_RULES = [("OWN-001", ["C001", "C002"]), ("OWN-002", ["C002"])]


def prove_that_it_notices():
    """Breaks a sound list in every way there is; each must be told, and nothing else."""

    def set_in(index, **values):
        return lambda list, _: list["claims"][index].update(values)

    def without(index, key):
        return lambda list, _: list["claims"][index].pop(key)

    def rules_are(*replaced):
        return lambda _, rules: rules.__setitem__(slice(None), replaced)

    first, second = SOUND_RULES
    broken = [
        (lambda list, _: list["claims"].pop(), ["article two has no claim", "C003 is missing"]),
        (lambda list, _: list["articles"].append({"key": "one"}), ["article one is there twice"]),
        (lambda list, _: list["claims"].append(dict(list["claims"][2])), ["C003 is there twice"]),
        (lambda list, _: list["claims"].reverse(), ["the claims are not in the order of their ids"]),
        (set_in(2, id="C004"), ["C003 is missing", "C004 is not one of C001 to C003"]),
        (without(2, "where"), ["C003 lacks `where`"]),
        (set_in(2, claim=""), ["C003 lacks `claim`"]),
        (set_in(2, note="x"), ["C003 has the unknown key `note`"]),
        (set_in(0, use="rules"), ["C001 has the unknown use `rules`"]),
        (set_in(0, article="three"), ["C001 comes from the unknown article `three`"]),
        (set_in(2, use="plan"), ["C003 is no question and has one"]),
        (without(2, "question"), ["C003 is a question without one"]),
        (without(1, "scope"), ["C002 shows a figure without its scope"]),
        (without(0, "rules"), ["C001 is for a rule and names none", "rule OWN-001 cites C001, which does not name it"]),
        (set_in(0, rules=["OWN-001", "OWN-001"]), ["C001 names OWN-001 twice"]),
        (set_in(0, rules=["OWN-001", "OWN-009"]), ["C001 names rule OWN-009, which does not exist"]),
        (set_in(0, rules=["OWN-001", "OWN-002"]), ["C001 names rule OWN-002, which does not cite it"]),
        (set_in(1, rules=["OWN-001"]), ["rule OWN-002 cites C002, which does not name it"]),
        (rules_are(first, second, second), ["rule OWN-002 is there twice"]),
        (rules_are(first, ("OWN-002", ["C002", "C009"])), ["rule OWN-002 cites C009, which does not exist"]),
        (rules_are(first, ("OWN-002", ["C002", "C002"])), ["rule OWN-002 cites C002 twice"]),
        (rules_are(first), ["C002 names rule OWN-002, which does not exist"]),
        (rules_are(first, ("OWN-002", [])), ["C002 names rule OWN-002, which does not cite it"]),
    ]
    for change, told in [(lambda *_: None, []), *broken]:
        catalogue, rules = copy.deepcopy(SOUND), copy.deepcopy(SOUND_RULES)
        change(catalogue, rules)
        found = list(mistakes(catalogue, rules, 3))
        if found != told:
            sys.exit(f"FAILED: this test itself: expected {told}, found {found}")


def rules_of(pack):
    for path in sorted(pack.rglob("*.yaml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        if "require" in content:
            yield content["id"], content.get("claims") or []


def main(claims_file, pack):
    prove_that_it_notices()
    catalogue = yaml.safe_load(Path(claims_file).read_text(encoding="utf-8"))
    rules = list(rules_of(Path(pack)))
    if not rules:
        sys.exit(f"FAILED: no rules in {pack}")
    found = list(mistakes(catalogue, rules, NUMBER_OF_CLAIMS))
    for mistake in found:
        print(f"FAILED: {mistake}")
    uses = Counter(claim.get("use") for claim in catalogue["claims"])
    print(f"{len(catalogue['claims'])} claims and {len(rules)} rules, {len(found)} mistakes;",
          ", ".join(f"{uses[use]} {use}" for use in USES))
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))

# SPDX-License-Identifier: Apache-2.0
"""What a page must say, read from the JSON report of the same run and from nothing else."""

import re

VERDICTS = {"NO_GO": "No go", "GO": "Go", "GO_WITH_CONDITIONS": "Go with conditions", "DEFER": "Decide later",
            "NOT_ASSESSABLE": "Not assessable"}
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def shown(text):
    """A text as the page shows it: controls as visible escapes, runs of blanks as one."""
    text = _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)
    return flat(_BIDI.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def flat(text):
    """Runs of what a browser takes for white space as one blank."""
    return re.sub(r"[ \t\n\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+", " ", text).strip()


def tenths(points):
    return f"{points:.1f}"


def score_texts(score):
    if not score["assessable"]:
        return {}
    texts = {"low end of the score": tenths(score["low"])}
    if score["low_exact"] != score["high_exact"]:
        texts["high end of the score"] = tenths(score["high"])
    return texts


def finding_texts(finding):
    """What the finding of a rule must say, opened."""
    texts = [finding["rule"], finding["title"], finding["message"], finding["why"]]
    if finding["outcome"] in ("fail", "unknown"):
        texts.append(finding["fix"])
        for fact in finding["facts"]:
            texts.append(fact["path"])
            texts += [fact["value"]] if fact.get("known") and "value" in fact else []
    texts += [claim for claim in finding["claims"]] + [source for source in finding["sources"]]
    return [shown(text) for text in texts if text]


def of(report):
    """The facts of one report as the browser checks take them."""
    titles = {area["id"]: shown(area["title"]) for area in report["areas"]}
    areas = {finding["rule"]: finding["area"] for finding in report["findings"]}
    headline = {"verdict": VERDICTS[report["verdict"]["value"]],
                "project": shown(report["project"].get("name", "")),
                "next step": shown(report["next_step"].get("text", ""))} | score_texts(report["score"])
    anywhere = [question["question"] for question in report["questions"]]
    anywhere += [question["path"] for question in report["questions"]]
    for waiver in report["waivers"]:
        anywhere += [waiver.get(key, "") for key in ("reason", "owner", "approver")]
    for entry in report["not_applicable"]:
        anywhere += [entry["reason"], entry["by"]]
    for condition in report["conditions"]:
        anywhere += [condition["message"], condition.get("proof", "").replace("\n", " ")]
    anywhere += [reason["message"] for reason in report["gate"]["reasons"]]
    anywhere += [line["text"] for line in report["context"]]
    return {
        "headline": {what: text for what, text in headline.items() if text},
        "anywhere": [shown(text) for text in anywhere if text],
        "findings": [{"rule": finding["rule"], "texts": finding_texts(finding), "outcome": finding["outcome"],
                      "points": finding.get("points", 0), "severity": finding["severity"],
                      "area": titles[finding["area"]]} for finding in report["findings"]],
        "ledger": [{"rule": row["rule"], "points": row["points"], "outcome": row["outcome"],
                    "area": titles[areas[row["rule"]]]} for row in report["ledger"]],
        "areas": [{"title": titles[area["id"]], "points": area["points"], "low": area["points_low"]}
                  for area in report["areas"]],
        "cards": sum(area["kind"] in ("gap", "anti_pattern") for area in report["areas"]),
        "score": report["score"],
        "tables": tables_of(report),
    }


def tables_of(report):
    """The tables that have something to say."""
    tables = ["map"]
    if report["ledger"]:
        tables += ["waterfall", "ledger"]
    if any(finding["outcome"] == "fail" for finding in report["findings"]):
        tables.append("order")
    return tables

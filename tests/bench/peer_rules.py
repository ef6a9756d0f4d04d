# SPDX-License-Identifier: Apache-2.0
"""The rules of table.py in the form of each program: a JSON Schema for ajv, a ruleset for Spectral, rules for
json-rules-engine, and a rule pack of ours."""

import json
import re
import shutil

import table

JSON_TYPE = {"enum": "string", "pattern": "string", "min": "number", "max": "number", "true": "boolean",
             "length": "array"}
INDEX = re.compile(r"\[\d+\]")


def _limits(rule):
    """The keywords of JSON Schema that say what the rule asks of a value."""
    key = {"enum": "enum", "pattern": "pattern", "min": "minimum", "max": "maximum", "true": "const",
           "length": "minItems"}[rule.kind]
    return {"type": JSON_TYPE[rule.kind], key: True if rule.kind == "true" else rule.limit}


# JSON Schema

def schema(count):
    """One schema as somebody would write it by hand: what is asked stands at the property that it is asked of."""
    repeats = [_one_schema(count, start) for start in range(0, count, len(table.RULES))]
    return {"$schema": "http://json-schema.org/draft-07/schema#", **(
        repeats[0] if len(repeats) == 1 else {"type": "object", "allOf": repeats})}


def _one_schema(count, start):
    root = {"type": "object", "properties": {}}
    for rule in table.RULES[:count - start]:
        at = root
        *parents, last = rule.path.split(".")
        for parent in parents:
            is_list = parent.endswith("[]")
            inner = at["properties"].setdefault(
                parent.removesuffix("[]"), {"type": "array", "items": {"type": "object", "properties": {}}} if is_list
                else {"type": "object", "properties": {}})
            at = inner["items"] if is_list else inner
        if rule.kind == "present":
            at.setdefault("required", []).append(last)
        else:
            at["properties"][last] = _limits(rule)
    return root


def ajv_place(error):
    """Where one error of ajv is, as generate.py names it."""
    names = [f"[{part}]" if part.isdigit() else f".{part}" for part in error["instancePath"].split("/")[1:]]
    if error["keyword"] == "required":
        names.append("." + error["params"]["missingProperty"])
    return "".join(names)[1:]


# Spectral

def spectral(count):
    return {"rules": {name: _spectral_rule(rule) for name, rule in table.rules(count)}}


def _spectral_rule(rule):
    given, field = rule.path.replace("[]", "[*]").rsplit(".", 1)
    if rule.kind == "present":
        then = {"function": "defined"}
    elif rule.kind == "enum":
        then = {"function": "enumeration", "functionOptions": {"values": rule.limit}}
    elif rule.kind == "pattern":
        then = {"function": "pattern", "functionOptions": {"match": rule.limit}}
    elif rule.kind == "length":
        then = {"function": "length", "functionOptions": {"min": rule.limit}}
    else:
        then = {"function": "schema", "functionOptions": {"schema": _limits(rule)}}
    return {"given": f"$.{given}", "severity": "error", "message": "{{path}}", "then": {"field": field, **then}}


# json-rules-engine: an event says that a rule is broken

def json_rules(count):
    return [{"conditions": {"any": [_json_condition(rule)]}, "event": {"type": name}}
            for name, rule in table.rules(count)]


def _json_condition(rule):
    if rule.in_list:
        before, field = rule.path.split("[].")
        value = {"field": field, "kind": rule.kind, "limit": rule.limit}
        return _json_fact(before, "anEntryBreaks", value)
    operator = {"present": "isMissing", "enum": "notIn", "pattern": "differsFrom", "min": "lessThan",
                "max": "greaterThan", "true": "notEqual", "length": "shorterThan"}[rule.kind]
    return _json_fact(rule.path, operator, True if rule.limit is None else rule.limit)


def _json_fact(path, operator, value):
    fact, rest = path.split(".", 1)
    return {"fact": fact, "path": "$." + rest, "operator": operator, "value": value}


# Ours

def write_pack(folder, count):
    """A pack as a team would write it: a file for each rule, with examples."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "bench").mkdir(parents=True)
    (folder / "pack.yaml").write_text(
        'schema_version: 1\nname: bench\nversion: "2026.1"\ntitle: Bench\nsummary: Rules to measure with.\n'
        "areas:\n  - {id: bench, title: Bench, kind: foundation, weight: 1}\n")
    for name, rule in table.rules(count):
        (folder / f"bench/{name}-{_slug(name)}.yaml").write_text(_our_rule(name, rule))


def _slug(name):
    return f"bench-{name[4:]}"


def _our_rule(name, rule):
    texts = {
        "id": name,
        "slug": _slug(name),
        "title": f"{rule.path.replace('[]', '')} is right",
        "finding": f"`{rule.path}` is not what it has to be.",
        "area": "bench",
        "severity": "medium",
        "since": "2026.1",
        "lifecycle": "experimental",
        "applies": "true",
        "require": _our_condition(rule),
        "why": "Somebody once found out the hard way, and since then everybody is asked for it before a rollout.",
        "fix": f"Look at `{rule.path}`, bring about what the condition asks for and write down who did it.",
        "scan": "no",
    }
    good = json.dumps(_example(rule, rule.good[0]))
    failing = f"    - {{name: broken, facts: {json.dumps(_example(rule, rule.bad[0] if rule.bad else 'none'))}}}"
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in texts.items()) + (
        f"effort_days: [1, 3]\nexamples:\n  pass:\n    - {{name: right, facts: {good}}}\n  fail:\n{failing}\n"
        f"  unknown:\n    - {{name: not stated, facts: {{}}, missing: [{json.dumps(_missing(rule))}]}}\n")


def _missing(rule):
    """What a rule waits for where nothing is stated: a list that is left out hides its entries."""
    return rule.path.split("[]")[0]


def _example(rule, value):
    for part in reversed(rule.path.split(".")):
        value = {part.removesuffix("[]"): [value] if part.endswith("[]") else value}
    return value


def _our_condition(rule):
    if rule.in_list:
        before, field = rule.path.split("[].")
        return f"{before}.all(x, {_our_test(rule, 'x.' + field)})"
    return _our_test(rule, rule.path)


def _our_test(rule, subject):
    if rule.kind == "enum":
        return f"{subject} in [{', '.join(repr(value) for value in rule.limit)}]"
    return {"present": f"has({subject})",
            "pattern": f"has({subject}) && {subject}.matches({json.dumps(rule.limit or '')})",
            "min": f"has({subject}) && {subject} >= {rule.limit}",
            "max": f"has({subject}) && {subject} <= {rule.limit}",
            "true": subject,
            "length": f"size({subject}) >= {rule.limit}"}[rule.kind]


def write_all(folder, count):
    """All four below `folder`, named by the number of rules."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in (("schema", schema), ("spectral", spectral), ("json_rules", json_rules)):
        (folder / f"{name}-{count}.json").write_text(json.dumps(content(count), indent=1) + "\n")
    write_pack(folder / f"pack-{count}", count)

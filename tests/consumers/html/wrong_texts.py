# SPDX-License-Identifier: Apache-2.0
"""Descriptors, rule packs and file names that say in every free text what an attacker or an accident would put there,
and twins of them that say harmless words in the same places."""

import json
import re

MARKUP = "</script></style></title></textarea><script>alert(1)</script><img src=x onerror=alert(2)>"
ATTRIBUTE = "\" onload=alert(3) x='y' autofocus onfocus=alert(4) style=\"background:url(http://192.0.2.1/a)\" '><b>"
STEERING = ("\x1b[31mred\x1b]8;;http://192.0.2.1/\x07link \u202eesrever\u202c \u2066isolate\u2069 "
            "\x01\x7f\x85\u200f\u061c")
LONG_WORD = "Donaudampfschifffahrt" * 238  # 4,998 characters without a place to break
SCRIPTS = "العربية مشروع كبير עברית 中文報告 ไทยไม่มีช่องว่าง e\u0301\u0323\u0330 👩‍👩‍👧‍👦🏳️‍🌈 \U0001f9e8 ﷽ &amp;lt;b&gt; &#x3c;"
COMMENT = "<!-- --><![CDATA[ ]]> <?php ?> {{7*7}} ${7*7} \\u003cscript\\u003e `x` *md* [a](javascript:alert(5))"
LINES = "one line\nsecond line\n\n\tfourth, with a tab"
EVIDENCE = ["javascript:alert(6)", "data:text/html,<script>alert(7)</script>",
            "https://192.0.2.1/\" onclick=\"alert(8)", "vbscript:x", " javascript:alert(9)", "../../<svg onload=alert(10)>.md"]
PLAIN = "harmless"

# Name of a family -> the texts that take turns.
FAMILIES = {
    "markup": [MARKUP, ATTRIBUTE, COMMENT, STEERING, MARKUP + ATTRIBUTE + STEERING],
    "layout": [LONG_WORD, SCRIPTS, LINES, MARKUP + LONG_WORD[:200]],
}
# What must be seen of them, as it stands there.
SEEN = ["<script>alert(1)</script>", "<img src=x onerror=alert(2)>", "\" onload=alert(3)", "<!-- -->", "{{7*7}}",
        "[a](javascript:alert(5))", "\\x1b[31mred", "\\x01", "\\x7f", "\\x85",
        "\\u202eesrever\\u202c", "\\u2066isolate", "\\u200f", "\\u061c"]


class Texts:
    """Hands out the texts of a family in turn, or a harmless word in place of each."""

    def __init__(self, family, harmless):
        self.texts = FAMILIES[family]
        self.harmless = harmless
        self.given = 0

    def _next(self, texts):
        self.given += 1
        return f"{PLAIN} {self.given}" if self.harmless else texts[self.given % len(texts)]

    def text(self):
        return self._next(self.texts)

    def evidence(self):
        return self._next(EVIDENCE)


class Filler:
    """Fills in a descriptor from its JSON Schema, with the first value of each enumeration and small numbers."""

    LEFT_OUT = 9  # each ninth fact is not stated, so that there are questions
    PROVEN = 6  # each sixth fact names its evidence

    def __init__(self, schema, texts):
        self.definitions = schema["$defs"]
        self.texts = texts
        self.facts = 0

    def resolve(self, schema):
        while "$ref" in schema:
            schema = self.definitions[schema["$ref"].rpartition("/")[2]]
        return schema

    def record(self, schema):
        return {name: value for name, value in ((name, self.field(name, field))
                                                for name, field in schema["properties"].items()) if value is not None}

    def field(self, name, schema):
        if name == "evidence":
            return self.texts.evidence()
        if name == "by":
            return self.texts.text()
        if name == "verified_on":
            return "2026-11-02"
        if schema.get("$ref", "").endswith("_fact"):
            return self.fact(self.resolve(schema))
        return self.value(schema)

    def fact(self, schema):
        self.facts += 1
        value = self.value(schema["anyOf"][0])
        if self.facts % self.LEFT_OUT == 0:
            return None
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return value
        if self.facts % self.PROVEN:
            return value
        return {"value": value, "evidence": self.texts.evidence(), "verified_on": "2026-11-02", "by": self.texts.text()}

    def value(self, schema):
        schema = self.resolve(schema)
        if "properties" in schema:
            return self.record(schema)
        if "anyOf" in schema:
            return self.value(schema["anyOf"][0])
        if "enum" in schema:
            return schema["enum"][0]
        kind = schema["type"]
        kinds = kind if isinstance(kind, list) else [kind]
        if "array" in kinds:
            entry = self.resolve(schema["items"])
            return [self.value(entry) for _ in range(1 if "enum" in entry else 2)]
        if "boolean" in kinds:
            return False
        if "string" not in kinds:
            return max(schema.get("minimum", 1), 1)
        if schema.get("format") == "date":
            return "2026-10-01"
        return "3.11" if "pattern" in schema else self.texts.text()


def descriptor(schema, texts):
    """The text of a descriptor."""
    filler = Filler(schema, texts)
    sections = {name: field for name, field in schema["properties"].items()
                if name not in ("schema_version", "as_of", "waivers", "not_applicable")}
    said = {"schema_version": 1, "as_of": "2026-11-20"} | filler.record({"properties": sections})
    waiver = {"created": "2026-11-01", "expires": "2027-05-01"}
    said["waivers"] = [
        {"rule": rule, "scope": scope, "reason": texts.text(), "owner": texts.text() + " O",
         "approver": texts.text() + " A", "evidence": texts.evidence(), "by": texts.text()} | waiver
        for rule, scope in (("MON-003", ""), ("DEL-002", ""), ("OUT-003", texts.text()))]
    said["not_applicable"] = [{"rule": rule, "reason": texts.text(), "by": texts.text(), "evidence": texts.evidence()}
                              for rule in ("UXA-002", "UXA-001")]
    return _written(said)


def _written(content):
    """JSON is YAML if characters beyond U+FFFF stand as they are and those that YAML refuses raw do not."""
    raw = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff]", lambda found: f"\\u{ord(found[0]):04x}", raw)


def _cel(text):
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
    return f"'{escaped}'"


def pack(texts):
    """The files of a rule pack, by path: two rules that fail."""
    files = {"pack.yaml": {"schema_version": 1, "name": "wrong-texts", "version": "1.0", "title": texts.text(),
                           "summary": texts.text(),
                           "areas": [{"id": "wrong_texts", "title": texts.text(), "kind": "foundation", "weight": 4}],
                           "variables": [], "sources": [{"code": "WRONG", "title": texts.text(), "where": texts.text(),
                                                         "adds": texts.text(), "read": "full"}]}}
    for number in (1, 2):
        name = f"WTX-00{number}"
        files[f"wrong_texts/{name}-wrong-{number}.yaml"] = {
            "id": name, "slug": f"wrong-{number}", "title": texts.text(), "finding": texts.text().replace("{", "("),
            "area": "wrong_texts", "severity": "high", "lifecycle": "stable", "since": "1.0", "applies": "true",
            "require": f"has(project.name) && project.name == {_cel(texts.text() + ' no')}",
            "why": texts.text(), "fix": texts.text(), "effort_days": [1, 3], "sources": ["WRONG"],
            "scan": "no", "examples": {}}
    return {path: _written(content) for path, content in files.items()}

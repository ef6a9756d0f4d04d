# SPDX-License-Identifier: Apache-2.0
"""The 60 rules that every measured program checks, as one table. peer_rules.py writes them in the form of each
program, generate.py takes the values of the fields from here, so that a generated descriptor breaks a rule exactly
where the generator says so.

Every field below is always stated, except where `present` is what is asked: a field that is left out is unknown to us
and no finding to a JSON Schema."""

from dataclasses import dataclass

KINDS = ("present", "enum", "pattern", "min", "max", "true", "length")


@dataclass(frozen=True)
class Rule:
    kind: str  # one of KINDS
    path: str  # as in docs/reference/descriptor.md; `[]` stands behind the list whose entries are all checked
    limit: object  # what is allowed: list for enum, expression for pattern, number for min, max and length
    good: tuple  # values that meet the rule
    bad: tuple  # values that are valid in a descriptor and break it; empty for `present`: the field is left out

    @property
    def in_list(self):
        return "[]." in self.path


PERSON = ("D. Ferrari", "L. Mbeki", "H. Lindqvist", "P. Nair", "T. Alvarez", "J. Kowalska", "R. Osei")
TEAM = ("platform", "nobody yet", "the vendor")


def _present(path, good):
    return Rule("present", path, None, good, ())


def _enum(path, good, bad):
    return Rule("enum", path, list(good), good, bad)


def _pattern(path, expression, good, bad):
    return Rule("pattern", path, expression, good, bad)


def _at_least(path, limit, good, bad):
    return Rule("min", path, limit, good, bad)


def _at_most(path, limit, good, bad):
    return Rule("max", path, limit, good, bad)


def _true(path):
    return Rule("true", path, None, (True,), (False,))


def _length(path, limit, good, bad):
    return Rule("length", path, limit, good, bad)


SYSTEMS = ("ClaimCore", "MemberEHR", "ImageVault", "Warehouse", "Entra ID", "LLM provider", "Ledger", "Mail gateway")
METRICS = ["p50_latency", "p95_latency", "p99_latency", "error_rate", "throughput", "saturation"]
SEATS = ["executive_sponsor", "engineering", "product", "security", "compliance", "operations"]
JUDGED = ["outcome", "accuracy", "reliability", "latency", "security", "support_load"]

# Mixed, so that the first ten, which are measured by themselves, hold every kind.
RULES = (
    _pattern("project.name", "^[a-z][a-z0-9-]+$", ("claims-triage",), ("Claims Triage", "Fraud_Alerts", "2nd try")),
    _enum("project.criticality", ("standard", "critical"), ("experimental",)),
    _present("data.owner", PERSON),
    _at_least("team.engineers_dedicated_pct", 80, (80, 90, 100), (20, 50)),
    _at_most("delivery.lead_time_days", 3, (0.5, 1, 2.5, 3), (6, 14)),
    _true("infrastructure.backups_automated"),
    _length("observability.metrics", 3, (METRICS[2:], METRICS[1:5], METRICS[:3]), (METRICS[3:5], METRICS[4:5])),
    _enum("integration.systems[].auth", ("oauth2", "mtls", "kerberos", "saml"), ("basic", "api_key")),
    _present("integration.systems[].owner", ("Core Claims team", "Data Platform", "IT Identity", "ML team")),
    _at_most("integration.systems[].timeout_ms", 5000, (1000, 2000, 3000, 5000), (10000, 30000)),

    _pattern("integration.systems[].name", "^[A-Z][A-Za-z ]+$", SYSTEMS, ("claim-core", "ledger_2")),
    _enum("integration.systems[].contract", ("documented", "tested"), ("informal",)),
    _at_most("integration.systems[].p99_latency_ms", 1000, (200, 300, 650, 900), (2400, 6500)),
    _at_least("integration.systems[].change_notice_days", 14, (14, 30, 60), (0, 7)),
    _true("integration.systems[].circuit_breaker"),
    _true("integration.systems[].stress_tested"),
    _enum("rollout.stages[].rollback", ("feature_flag", "parallel_run"), ("redeploy",)),
    _present("rollout.stages[].decision_owner", PERSON),
    _at_least("rollout.stages[].review_days", 3, (3, 5, 10), (0, 1)),
    _length("rollout.stages[].success_criteria", 2,
            (["criteria of scale hold", "no open blocker"], ["right first time above 88%", "no page at night"]),
            (["criteria of scale hold"],)),
    _at_least("adoption.segments[].expected_adoption_pct", 50, (55, 70, 85), (10, 35)),
    _enum("adoption.segments[].support_plan", ("role_based_training", "coached"), ("generic_training",)),
    _enum("compliance.processors[].training_on_data", ("prohibited",), ("allowed", "unknown")),
    _at_least("observability.slos[].objective_pct", 99, (99, 99.5, 99.9), (90, 95)),

    _pattern("project.repository", "^git@", ("git@example.org:claims/triage.git",),
             ("https://example.org/claims", "on a laptop")),
    _enum("architecture.auth.method", ("sso_oidc", "sso_saml"), ("local_password", "mixed")),
    _enum("architecture.jobs.system", ("celery", "dramatiq", "temporal"), ("threads", "in_request")),
    _enum("observability.logging", ("structured",), ("print", "plain_text")),
    _enum("observability.tracing", ("distributed",), ("partial",)),
    _enum("infrastructure.platform", ("kubernetes", "ecs", "serverless"), ("single_vm", "paas_single")),
    _enum("infrastructure.deployment_strategy", ("rolling", "blue_green", "canary"), ("recreate",)),
    _enum("security.review", ("passed", "passed_with_findings"), ("scheduled",)),
    _enum("delivery.ci", ("tests_required", "tests_and_scans_required"), ("build_only",)),
    _enum("rollout.strategy", ("staged",), ("undecided", "big_bang")),
    _enum("governance.config_changes", ("versioned_and_reviewed",), ("uncontrolled", "owner_only")),
    _present("project.purpose", ("Adjusters see first the claims that need a person, with the reason.",)),
    _present("quality.metric", ("correct priority class", "recall", "right first time")),
    _present("team.architecture_owner", PERSON),
    _present("compliance.owner", PERSON),
    _present("governance.quality_monitor_owner", PERSON),
    _present("team.decision_rights.sets_direction", PERSON),
    _pattern("team.owners.engineering", r"^[A-Z]\. [A-Z][a-z]+$", PERSON, TEAM),
    _pattern("team.owners.product", r"^[A-Z]\. [A-Z][a-z]+$", PERSON, TEAM),
    _pattern("team.decision_rights.responds", r"^[A-Z]\. [A-Z][a-z]+$", PERSON, TEAM),
    _pattern("governance.sponsor.name", ", C[A-Z]O$", ("C. Whitfield, COO", "A. Okafor, CIO"), ("C. Whitfield",)),
    _at_least("pilot.representative_users_pct", 20, (20, 40, 75), (0, 10)),
    _at_least("infrastructure.replicas", 2, (2, 3, 6), (1,)),
    _at_least("infrastructure.zones", 2, (2, 3), (1,)),
    _at_least("data.completeness_pct", 90, (90, 95, 99), (60, 88)),
    _at_least("compliance.audit_log_retention_months", 12, (12, 24, 72), (3, 6)),
    _at_most("infrastructure.rollback_minutes", 15, (5, 10, 15), (45, 240)),
    _at_most("delivery.change_failure_rate_pct", 10, (2, 5, 9.5), (12, 30)),
    _at_most("governance.max_approval_days", 5, (1, 3, 5), (12, 30)),
    _at_most("security.critical_findings_open", 0, (0,), (1, 4)),
    _at_most("pilot.feedback.blockers_open", 0, (0,), (1, 7)),
    _true("data.retention_schedule"),
    _true("security.dependency_scanning"),
    _true("compliance.encryption_at_rest"),
    _length("pilot.success_metrics", 3, (JUDGED[:3], JUDGED[1:5], JUDGED), (JUDGED[:2], JUDGED[3:4])),
    _length("governance.steering.members", 4, (SEATS[:4], SEATS[:5], SEATS), (SEATS[:2], SEATS[1:4])),
)

BY_PATH = {rule.path: rule for rule in RULES}


def rule_id(index):
    """Of the rule at this place; places behind the table go through it again."""
    return f"BEN-{index + 1:03}"


def rules(count):
    """The first `count` rules as (id, rule). More than the table has repeat it under ids of their own."""
    return [(rule_id(i), RULES[i % len(RULES)]) for i in range(count)]

# SPDX-License-Identifier: Apache-2.0
"""What a generated descriptor states, and in which order. RULED fields take their values from table.py; a tuple is a
choice; Entries is a list of objects."""

from dataclasses import dataclass

from table import PERSON

RULED = object()


@dataclass(frozen=True)
class Entries:
    least: int
    most: int
    fields: dict


YES_NO = (True, False)
SEGMENT = ("Senior adjusters", "Branch staff", "Field agents", "Back office")
STAGE = ("Cohort", "Outpatient", "Inpatient", "All claims")
PROCESSOR = ("LLM provider", "Sentry", "Mail relay")
JOURNEY = ("open a claim", "search", "sign in")
DEPARTMENT = ("Outpatient claims", "Inpatient claims", "Appeals")

LAYOUT = {
    "schema_version": 1,
    "as_of": "2026-11-20",
    "project": {
        "name": RULED,
        "summary": ("Sorts incoming claims by urgency for human adjusters.", "Answers questions about contracts."),
        "industry": ("healthcare", "insurance", "retail", "public_sector"),
        "stage": ("pilot_complete", "rollout_planned", "rollout_in_progress"),
        "criticality": RULED,
        "audience": ("internal", "external", "mixed"),
        "repository": RULED,
        "purpose": RULED,
        "process_documented": YES_NO,
    },
    "scale": {
        "current_users": (40, 60, 250),
        "target_users": (800, 8200, 25000),
        "target_departments": (1, 3, 5),
        "peak_rps_current": (3, 8.5),
        "peak_rps_target": (40, 90, 400),
        "p99_latency_target_ms": (500, 800),
    },
    "pilot": {
        "users": (40, 60),
        "start_date": ("2026-03-02", "2026-05-18"),
        "user_selection": ("champions", "mixed", "representative"),
        "representative_users_pct": RULED,
        "data_profile": ("curated", "sampled_production"),
        "support_model": ("build_team_direct", "mixed", "production_service_desk"),
        "success_metrics": RULED,
        "unaided_use_tested": YES_NO,
        "value_driver_understood": YES_NO,
        "feedback": {"items_open": (3, 23), "blockers_open": RULED},
    },
    "baseline": {
        "captured_on": ("2026-02-10", "2026-01-22"),
        "metrics": Entries(1, 2, {"name": ("process_time", "error_rate", "cost"), "value": (31, 6.2),
                                  "unit": ("minutes per claim", "percent reopened")}),
    },
    "integration": {
        "architecture": ("adapter_layer", "point_to_point", "event_driven"),
        "systems": Entries(4, 6, {
            "name": RULED,
            "kind": ("claims", "ehr", "data_warehouse", "identity", "payments", "messaging"),
            "legacy": YES_NO,
            "state": ("live", "building", "planned"),
            "critical": YES_NO,
            "data_movement": ("api", "events", "batch_file"),
            "auth": RULED,
            "owner": RULED,
            "contract": RULED,
            "stress_tested": RULED,
            "p99_latency_ms": RULED,
            "timeout_ms": RULED,
            "circuit_breaker": RULED,
            "change_notice_days": RULED,
        }),
    },
    "data": {
        "classification": (["pii", "internal"], ["phi", "pii"]),
        "production_profiled": YES_NO,
        "quality_checks": ("manual", "automated_in_pipeline"),
        "owner": RULED,
        "completeness_pct": RULED,
        "lineage": ("partial", "end_to_end"),
        "retention_schedule": RULED,
    },
    "quality": {
        "metric": RULED,
        "pilot_value_pct": (92, 95),
        "production_sample_value_pct": (79, 91),
        "minimum_acceptable_pct": (85, 88),
        "validated_on": ("staging_production_sample", "live_production"),
    },
    "architecture": {
        "style": ("modular_monolith", "services"),
        "deployable_services": (1, 2, 4),
        "runtime": {"python_version": "3.12"},
        "web": {"framework": ("django", "fastapi"), "interface": ("asgi", "wsgi"), "workers_total": (4, 12)},
        "database": {
            "engine": "postgresql",
            "topology": ("primary_standby", "managed_ha"),
            "pooler": ("pgbouncer", "in_process"),
            "max_connections": (100, 400),
        },
        "cache": {"backend": ("redis", "valkey"), "invalidation": (["ttl_per_type"], ["event_driven", "warming"])},
        "jobs": {"system": RULED, "broker": ("redis", "rabbitmq"), "idempotent": YES_NO},
        "auth": {"method": RULED, "mfa": YES_NO, "rbac": ("roles", "admin_flag")},
    },
    "observability": {
        "metrics": RULED,
        "logging": RULED,
        "tracing": RULED,
        "alerts": ("paging", "email_only"),
        "slos": Entries(1, 2, {"name": JOURNEY, "objective_pct": RULED, "window_days": 28}),
    },
    "infrastructure": {
        "platform": RULED,
        "replicas": RULED,
        "zones": RULED,
        "iac": ("full", "partial"),
        "deployment_strategy": RULED,
        "rollback_minutes": RULED,
        "backups_automated": RULED,
    },
    "security": {
        "review": RULED,
        "critical_findings_open": RULED,
        "dependency_scanning": RULED,
        "sbom": YES_NO,
    },
    "compliance": {
        "frameworks": (["hipaa", "soc2"], ["gdpr"], ["iso27001", "gdpr"]),
        "owner": RULED,
        "audit_logging": ("partial", "complete"),
        "audit_log_retention_months": RULED,
        "encryption_at_rest": RULED,
        "processors": Entries(1, 2, {"name": PROCESSOR, "handles": (["pii"], ["phi", "pii"]),
                                     "agreement": ("dpa", "both"), "training_on_data": RULED}),
    },
    "team": {
        "engineers_rollout": (3, 5, 8),
        "engineers_dedicated_pct": RULED,
        "architecture_owner": RULED,
        "owners": {
            "engineering": RULED,
            "product": RULED,
            "business": Entries(1, 2, {"department": DEPARTMENT, "name": PERSON}),
        },
        "decision_rights": {"maintains": "Platform team", "responds": RULED, "sets_direction": RULED},
        "on_call_engineers": (2, 6),
    },
    "governance": {
        "sponsor": {"name": RULED, "authority": (["it", "budget"], ["legal", "procurement", "it"])},
        "steering": {"members": RULED, "cadence_days": (14, 28)},
        "criteria": {"kill": (["right first time below 70% after two quarters"],)},
        "max_approval_days": RULED,
        "config_changes": RULED,
        "quality_monitor_owner": RULED,
    },
    "rollout": {
        "strategy": RULED,
        "enterprise_date": ("2027-04-30", "2027-09-30"),
        "feature_flags": YES_NO,
        "stages": Entries(3, 4, {"name": STAGE, "scope": ("department", "region"), "users": (900, 8200),
                                 "success_criteria": RULED, "review_days": RULED, "decision_owner": RULED,
                                 "rollback": RULED}),
    },
    "adoption": {
        "segments": Entries(1, 2, {"name": SEGMENT, "users": (2200, 6000), "readiness": ("early", "mainstream"),
                                   "expected_adoption_pct": RULED, "support_plan": RULED}),
    },
    "support": {"model": ("service_desk", "build_team"), "ticketing": YES_NO, "runbooks": ("partial", "complete")},
    "delivery": {
        "lead_time_days": RULED,
        "deployments_per_week": (2, 10),
        "change_failure_rate_pct": RULED,
        "ci": RULED,
    },
}

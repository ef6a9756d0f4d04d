// SPDX-License-Identifier: Apache-2.0
#pragma once
// Models in the product.
#include "readiness/model/fact.hpp"

namespace readiness::model {

struct Rag {
    Fact<std::int64_t> documents;
    Fact<std::int64_t> retrieval_p99_ms;
    Fact<bool> retrieval_eval;
    Fact<bool> access_filtered;

    bool operator==(const Rag&) const = default;
};

enum class BudgetLimit : std::uint8_t { none, steps, tokens, cost, wall_time };
enum class WriteActions : std::uint8_t { none, human_approved, autonomous };
enum class ToolPermissions : std::uint8_t {
    shared_admin,
    service_account,
    least_privilege_per_tool,
    end_user_delegated
};

struct Agents {
    Fact<bool> rate_limited;
    Fact<bool> queued;
    Fact<std::vector<BudgetLimit>> budget_limits;
    Fact<WriteActions> write_actions;
    Fact<ToolPermissions> tool_permissions;

    bool operator==(const Agents&) const = default;
};

enum class AiWorkload : std::uint8_t {
    classification,
    llm_chat,
    rag,
    agents,
    batch_inference,
    realtime_inference,
    forecasting
};
enum class InferencePlacement : std::uint8_t { in_web_process, background_worker, separate_service, gateway };
enum class OutputHandling : std::uint8_t { raw, schema_validated, schema_validated_and_policy_checked };
enum class DecisionImpact : std::uint8_t { advisory, human_approved, automated };
enum class ProviderFallback : std::uint8_t { none, queue_and_retry, second_provider, degraded_mode };
enum class AiRiskAssessment : std::uint8_t { none, informal, nist_ai_rmf, iso42001 };

struct Ai {
    Fact<bool> used;
    Fact<std::vector<AiWorkload>> workloads;
    Fact<bool> interactive;
    Fact<bool> streaming;
    Fact<InferencePlacement> inference_placement;
    Fact<bool> spike_tested;
    Fact<bool> config_versioned;
    Fact<std::int64_t> evaluation_set_size;
    Fact<bool> evaluation_in_ci;
    Fact<OutputHandling> output_handling;
    Fact<DecisionImpact> decision_impact;
    Fact<ProviderFallback> provider_fallback;
    Fact<std::string> risk_owner;
    Fact<AiRiskAssessment> risk_assessment;
    Rag rag;
    Agents agents;

    bool operator==(const Ai&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const TypeInfo& type_of<model::Rag>();
template <>
const EnumInfo& enum_of<model::BudgetLimit>();
template <>
const EnumInfo& enum_of<model::WriteActions>();
template <>
const EnumInfo& enum_of<model::ToolPermissions>();
template <>
const TypeInfo& type_of<model::Agents>();
template <>
const EnumInfo& enum_of<model::AiWorkload>();
template <>
const EnumInfo& enum_of<model::InferencePlacement>();
template <>
const EnumInfo& enum_of<model::OutputHandling>();
template <>
const EnumInfo& enum_of<model::DecisionImpact>();
template <>
const EnumInfo& enum_of<model::ProviderFallback>();
template <>
const EnumInfo& enum_of<model::AiRiskAssessment>();
template <>
const TypeInfo& type_of<model::Ai>();
} // namespace readiness::schema

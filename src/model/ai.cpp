// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/ai.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const TypeInfo& type_of<Rag>() {
    static constexpr FieldInfo fields[] = {
        field<&Rag::documents>("documents", {.doc = "Size of the corpus at full rollout",
                                             .unit = "documents",
                                             .example = "1200000",
                                             .range = at_least(0)}),
        field<&Rag::retrieval_p99_ms>("retrieval_p99_ms", {.doc = "Latency of retrieval, 99th percentile",
                                                           .unit = "ms",
                                                           .example = "650",
                                                           .range = at_least(0)}),
        field<&Rag::retrieval_eval>("retrieval_eval",
                                    {.doc = "Recall or hit rate is measured on a labelled set",
                                     .example = "true",
                                     .scan = Scan::hint,
                                     .scan_how = "eval scripts"}),
        field<&Rag::access_filtered>(
            "access_filtered",
            {.doc = "Retrieval obeys the permissions of the person who asks", .example = "true"}),
    };
    static constexpr TypeInfo info = record<Rag>("rag", "Retrieval of documents for the model", fields);
    return info;
}

template <>
const EnumInfo& enum_of<BudgetLimit>() {
    static constexpr EnumValue values[] = {
        {"none", "There is no limit"},  {"steps", "Number of steps"},
        {"tokens", "Number of tokens"}, {"cost", "Money"},
        {"wall_time", "Elapsed time"},
    };
    static constexpr EnumInfo info = enumeration<BudgetLimit>("budget_limit", values);
    return info;
}

template <>
const EnumInfo& enum_of<WriteActions>() {
    static constexpr EnumValue values[] = {
        {"none", "Nothing"},
        {"human_approved", "What a person has approved"},
        {"autonomous", "Whatever its tools allow"},
    };
    static constexpr EnumInfo info = enumeration<WriteActions>("write_actions", values);
    return info;
}

template <>
const EnumInfo& enum_of<ToolPermissions>() {
    static constexpr EnumValue values[] = {
        {"shared_admin", "An administrator account that everything shares"},
        {"service_account", "One service account for all tools"},
        {"least_privilege_per_tool", "An account per tool with only what it needs"},
        {"end_user_delegated", "The identity of the person who asks"},
    };
    static constexpr EnumInfo info = enumeration<ToolPermissions>("tool_permissions", values);
    return info;
}

template <>
const TypeInfo& type_of<Agents>() {
    static constexpr FieldInfo fields[] = {
        field<&Agents::rate_limited>("rate_limited", {.doc = "Calls per agent are capped",
                                                      .example = "true",
                                                      .scan = Scan::hint,
                                                      .scan_how = "limiter code"}),
        field<&Agents::queued>("queued", {.doc = "Runs go through a queue",
                                          .example = "true",
                                          .scan = Scan::hint,
                                          .scan_how = "queue use"}),
        field<&Agents::budget_limits>("budget_limits", {.doc = "Hard limits per task",
                                                        .example = "[steps, tokens, cost, wall_time]",
                                                        .nullable = true,
                                                        .scan = Scan::hint,
                                                        .scan_how = "config"}),
        field<&Agents::write_actions>(
            "write_actions",
            {.doc = "What an agent may change", .example = "human_approved", .nullable = true}),
        field<&Agents::tool_permissions>("tool_permissions", {.doc = "Identity that tools run with",
                                                              .example = "least_privilege_per_tool"}),
    };
    static constexpr TypeInfo info = record<Agents>("agents", "Limits on what agents may do", fields);
    return info;
}

template <>
const EnumInfo& enum_of<AiWorkload>() {
    static constexpr EnumValue values[] = {
        {"classification", "Sorting or scoring of inputs"},
        {"llm_chat", "Conversation with a language model"},
        {"rag", "Answers from retrieved documents"},
        {"agents", "Models that plan and call tools"},
        {"batch_inference", "Inference in scheduled runs"},
        {"realtime_inference", "Inference while something waits for the result"},
        {"forecasting", "Prediction of future values"},
    };
    static constexpr EnumInfo info = enumeration<AiWorkload>("ai_workload", values);
    return info;
}

template <>
const EnumInfo& enum_of<InferencePlacement>() {
    static constexpr EnumValue values[] = {
        {"in_web_process", "In the processes that serve requests"},
        {"background_worker", "In workers behind the job queue"},
        {"separate_service", "In a service of its own"},
        {"gateway", "Behind a model gateway"},
    };
    static constexpr EnumInfo info = enumeration<InferencePlacement>("inference_placement", values);
    return info;
}

template <>
const EnumInfo& enum_of<OutputHandling>() {
    static constexpr EnumValue values[] = {
        {"raw", "It is used as it comes"},
        {"schema_validated", "Its form is checked"},
        {"schema_validated_and_policy_checked", "Its form and its content are checked"},
    };
    static constexpr EnumInfo info = enumeration<OutputHandling>("output_handling", values);
    return info;
}

template <>
const EnumInfo& enum_of<DecisionImpact>() {
    static constexpr EnumValue values[] = {
        {"advisory", "Nothing; it informs a person"},
        {"human_approved", "What a person then approves"},
        {"automated", "It takes effect by itself"},
    };
    static constexpr EnumInfo info = enumeration<DecisionImpact>("decision_impact", values);
    return info;
}

template <>
const EnumInfo& enum_of<ProviderFallback>() {
    static constexpr EnumValue values[] = {
        {"none", "The function fails"},
        {"queue_and_retry", "The work waits and is tried again"},
        {"second_provider", "Another provider takes over"},
        {"degraded_mode", "The product works on without the model"},
    };
    static constexpr EnumInfo info = enumeration<ProviderFallback>("provider_fallback", values);
    return info;
}

template <>
const EnumInfo& enum_of<AiRiskAssessment>() {
    static constexpr EnumValue values[] = {
        {"none", "It was not"},
        {"informal", "Without a named method"},
        {"nist_ai_rmf", "NIST AI Risk Management Framework"},
        {"iso42001", "ISO/IEC 42001"},
    };
    static constexpr EnumInfo info = enumeration<AiRiskAssessment>("ai_risk_assessment", values);
    return info;
}

template <>
const TypeInfo& type_of<Ai>() {
    static constexpr FieldInfo fields[] = {
        field<&Ai::used>("used", {.doc = "There is a model in the product",
                                  .example = "true",
                                  .minimum = true,
                                  .scan = Scan::detect,
                                  .scan_how = "dependencies"}),
        field<&Ai::workloads>("workloads", {.doc = "Kinds of AI work",
                                            .example = "[classification, rag]",
                                            .nullable = true,
                                            .scan = Scan::hint,
                                            .scan_how = "dependencies"}),
        field<&Ai::interactive>("interactive", {.doc = "A person waits for the answer",
                                                .example = "true",
                                                .scan = Scan::hint,
                                                .scan_how = "routes"}),
        field<&Ai::streaming>("streaming", {.doc = "Answers are sent as they form",
                                            .example = "false",
                                            .scan = Scan::detect,
                                            .scan_how = "StreamingResponse, stream=True"}),
        field<&Ai::inference_placement>("inference_placement",
                                        {.doc = "Where inference runs or is called from",
                                         .example = "separate_service",
                                         .scan = Scan::hint,
                                         .scan_how = "imports in web package"}),
        field<&Ai::spike_tested>("spike_tested",
                                 {.doc = "A burst of inference load was tested", .example = "false"}),
        field<&Ai::config_versioned>("config_versioned",
                                     {.doc = "Prompts, models and parameters are versioned",
                                      .example = "true",
                                      .scan = Scan::detect,
                                      .scan_how = "prompts in git"}),
        field<&Ai::evaluation_set_size>("evaluation_set_size", {.doc = "Labelled cases for evaluation",
                                                                .unit = "cases",
                                                                .example = "140",
                                                                .range = at_least(0),
                                                                .scan = Scan::hint,
                                                                .scan_how = "eval datasets"}),
        field<&Ai::evaluation_in_ci>("evaluation_in_ci",
                                     {.doc = "A change that fails the evaluation is blocked",
                                      .example = "true",
                                      .scan = Scan::detect,
                                      .scan_how = "promptfoo, deepeval, ragas in CI"}),
        field<&Ai::output_handling>("output_handling", {.doc = "Checks on model output",
                                                        .example = "schema_validated",
                                                        .scan = Scan::hint,
                                                        .scan_how = "pydantic on outputs"}),
        field<&Ai::decision_impact>("decision_impact",
                                    {.doc = "What the output decides", .example = "human_approved"}),
        field<&Ai::provider_fallback>("provider_fallback",
                                      {.doc = "What happens when the model is slow or down",
                                       .example = "queue_and_retry",
                                       .nullable = true}),
        field<&Ai::risk_owner>(
            "risk_owner", {.doc = "Person accountable for AI risk", .example = "P. Nair", .nullable = true}),
        field<&Ai::risk_assessment>(
            "risk_assessment",
            {.doc = "Method by which AI risk was assessed", .example = "nist_ai_rmf", .nullable = true}),
        field<&Ai::rag>("rag", {.doc = "Retrieval of documents for the model"}),
        field<&Ai::agents>("agents", {.doc = "Limits on what agents may do"}),
    };
    static constexpr TypeInfo info =
        record<Ai>("ai", "Models in the product and how they are kept in check", fields);
    return info;
}

} // namespace readiness::schema

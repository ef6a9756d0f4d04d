// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which regimes apply and how they are met.
#include "readiness/model/data.hpp"
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class ProcessorAgreement : std::uint8_t { none, dpa, baa, both };
enum class TrainingOnData : std::uint8_t { prohibited, allowed, unknown };

struct Processor {
    Fact<std::string> name;
    Fact<std::vector<DataClass>> handles;
    Fact<ProcessorAgreement> agreement;
    Fact<TrainingOnData> training_on_data;

    bool operator==(const Processor&) const = default;
};

enum class Regime : std::uint8_t {
    none,
    soc2,
    iso27001,
    hipaa,
    pci_dss,
    gdpr,
    eu_ai_act,
    sox,
    dora_eu,
    fedramp
};
enum class ComplianceScoping : std::uint8_t { not_yet, pilot, rollout };
enum class AuditLogging : std::uint8_t { none, partial, complete };
enum class AccessReviews : std::uint8_t { none, annual, quarterly };
enum class ImpactAssessment : std::uint8_t { not_required, not_done, in_progress, approved };
enum class PciScope : std::uint8_t { not_applicable, unknown, saq_a, saq_d, roc };
enum class Soc2Status : std::uint8_t { none, readiness, type1, type2 };
enum class AiActClass : std::uint8_t { not_assessed, not_applicable, minimal, limited, high_risk };

struct Compliance {
    Fact<std::vector<Regime>> frameworks;
    Fact<ComplianceScoping> scoped_at_stage;
    Fact<std::string> owner;
    Fact<AuditLogging> audit_logging;
    Fact<bool> audit_log_tamper_evident;
    Fact<std::int64_t> audit_log_retention_months;
    Fact<bool> encryption_at_rest;
    Fact<bool> encryption_in_transit;
    Fact<AccessReviews> access_reviews;
    Fact<Date> risk_analysis_on;
    Fact<ImpactAssessment> dpia;
    Fact<bool> ropa_entry;
    Fact<PciScope> pci_scope;
    Fact<Soc2Status> soc2_status;
    Fact<AiActClass> eu_ai_act_class;
    Fact<std::vector<Processor>> processors;

    bool operator==(const Compliance&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::ProcessorAgreement>();
template <>
const EnumInfo& enum_of<model::TrainingOnData>();
template <>
const TypeInfo& type_of<model::Processor>();
template <>
const EnumInfo& enum_of<model::Regime>();
template <>
const EnumInfo& enum_of<model::ComplianceScoping>();
template <>
const EnumInfo& enum_of<model::AuditLogging>();
template <>
const EnumInfo& enum_of<model::AccessReviews>();
template <>
const EnumInfo& enum_of<model::ImpactAssessment>();
template <>
const EnumInfo& enum_of<model::PciScope>();
template <>
const EnumInfo& enum_of<model::Soc2Status>();
template <>
const EnumInfo& enum_of<model::AiActClass>();
template <>
const TypeInfo& type_of<model::Compliance>();
} // namespace readiness::schema

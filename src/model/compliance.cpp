// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/compliance.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<ProcessorAgreement>() {
    static constexpr EnumValue values[] = {
        {"none", "Nothing is signed"},
        {"dpa", "Data processing agreement"},
        {"baa", "Business associate agreement"},
        {"both", "Data processing and business associate agreement"},
    };
    static constexpr EnumInfo info = enumeration<ProcessorAgreement>("processor_agreement", values);
    return info;
}

template <>
const EnumInfo& enum_of<TrainingOnData>() {
    static constexpr EnumValue values[] = {
        {"prohibited", "The contract forbids it"},
        {"allowed", "The contract or its defaults allow it"},
        {"unknown", "Nobody has found out yet"},
    };
    static constexpr EnumInfo info = enumeration<TrainingOnData>("training_on_data", values);
    return info;
}

template <>
const TypeInfo& type_of<Processor>() {
    static constexpr FieldInfo fields[] = {
        field<&Processor::name>("name", {.doc = "Name of the vendor",
                                         .example = "Sentry",
                                         .nullable = true,
                                         .scan = Scan::hint,
                                         .scan_how = "SDK imports"}),
        field<&Processor::handles>("handles",
                                   {.doc = "Data classes it sees", .example = "[pii]", .nullable = true}),
        field<&Processor::agreement>("agreement",
                                     {.doc = "Terms that are signed", .example = "dpa", .nullable = true}),
        field<&Processor::training_on_data>(
            "training_on_data", {.doc = "Whether it may train models on our data", .example = "prohibited"}),
    };
    static constexpr TypeInfo info =
        record<Processor>("processor", "A third party that touches the data", fields);
    return info;
}

template <>
const EnumInfo& enum_of<Regime>() {
    static constexpr EnumValue values[] = {
        {"none", "No regime applies"},
        {"soc2", "SOC 2: trust services criteria, attested by an auditor"},
        {"iso27001", "ISO/IEC 27001: information security management"},
        {"hipaa", "HIPAA: health information in the United States"},
        {"pci_dss", "PCI DSS: payment card data"},
        {"gdpr", "GDPR: personal data in the European Union"},
        {"eu_ai_act", "EU AI Act: AI systems in the European Union"},
        {"sox", "Sarbanes-Oxley Act: financial reporting"},
        {"dora_eu", "DORA, Regulation (EU) 2022/2554: resilience of financial entities"},
        {"fedramp", "FedRAMP: cloud services for United States agencies"},
    };
    static constexpr EnumInfo info = enumeration<Regime>("regime", values);
    return info;
}

template <>
const EnumInfo& enum_of<ComplianceScoping>() {
    static constexpr EnumValue values[] = {
        {"not_yet", "They are not listed"},
        {"pilot", "During the pilot"},
        {"rollout", "Only for the rollout"},
    };
    static constexpr EnumInfo info = enumeration<ComplianceScoping>("compliance_scoping", values);
    return info;
}

template <>
const EnumInfo& enum_of<AuditLogging>() {
    static constexpr EnumValue values[] = {
        {"none", "Nothing is recorded"},
        {"partial", "Some actions, or changes without reads"},
        {"complete", "Every access and change of sensitive data, with actor and time"},
    };
    static constexpr EnumInfo info = enumeration<AuditLogging>("audit_logging", values);
    return info;
}

template <>
const EnumInfo& enum_of<AccessReviews>() {
    static constexpr EnumValue values[] = {
        {"none", "Never"},
        {"annual", "Once a year"},
        {"quarterly", "Every quarter or more often"},
    };
    static constexpr EnumInfo info = enumeration<AccessReviews>("access_reviews", values);
    return info;
}

template <>
const EnumInfo& enum_of<ImpactAssessment>() {
    static constexpr EnumValue values[] = {
        {"not_required", "Screened, and not needed"},
        {"not_done", "Needed or not screened, and not started"},
        {"in_progress", "Being written or reviewed"},
        {"approved", "Complete and approved"},
    };
    static constexpr EnumInfo info = enumeration<ImpactAssessment>("impact_assessment", values);
    return info;
}

template <>
const EnumInfo& enum_of<PciScope>() {
    static constexpr EnumValue values[] = {
        {"not_applicable", "No card data is handled"},
        {"unknown", "Not assessed"},
        {"saq_a", "Self-assessment A: card data never touches our systems"},
        {"saq_d", "Self-assessment D: card data is stored, processed or passed on"},
        {"roc", "Report on compliance by an assessor"},
    };
    static constexpr EnumInfo info = enumeration<PciScope>("pci_scope", values);
    return info;
}

template <>
const EnumInfo& enum_of<Soc2Status>() {
    static constexpr EnumValue values[] = {
        {"none", "Not begun"},
        {"readiness", "Readiness assessment"},
        {"type1", "Type 1: design of controls at a point in time"},
        {"type2", "Type 2: operation of controls over a period"},
    };
    static constexpr EnumInfo info = enumeration<Soc2Status>("soc2_status", values);
    return info;
}

template <>
const EnumInfo& enum_of<AiActClass>() {
    static constexpr EnumValue values[] = {
        {"not_assessed", "Nobody has classified it"},
        {"not_applicable", "Out of scope of the act"},
        {"minimal", "Minimal risk: no duties"},
        {"limited", "Limited risk: duties of transparency"},
        {"high_risk", "High risk: conformity assessment and oversight"},
    };
    static constexpr EnumInfo info = enumeration<AiActClass>("ai_act_class", values);
    return info;
}

template <>
const TypeInfo& type_of<Compliance>() {
    static constexpr FieldInfo fields[] = {
        field<&Compliance::frameworks>("frameworks", {.doc = "Regimes that apply at full rollout, or none",
                                                      .example = "[hipaa, soc2]",
                                                      .nullable = true,
                                                      .minimum = true}),
        field<&Compliance::scoped_at_stage>("scoped_at_stage",
                                            {.doc = "When requirements were listed", .example = "pilot"}),
        field<&Compliance::owner>(
            "owner", {.doc = "Person accountable for compliance", .example = "P. Nair", .nullable = true}),
        field<&Compliance::audit_logging>("audit_logging",
                                          {.doc = "Whether it is recorded who saw or changed what",
                                           .example = "complete",
                                           .nullable = true,
                                           .scan = Scan::hint,
                                           .scan_how = "django-auditlog, pgaudit"}),
        field<&Compliance::audit_log_tamper_evident>(
            "audit_log_tamper_evident",
            {.doc = "The audit log is append-only or stored apart", .example = "true"}),
        field<&Compliance::audit_log_retention_months>("audit_log_retention_months",
                                                       {.doc = "How long the audit log is kept",
                                                        .unit = "months",
                                                        .example = "72",
                                                        .range = at_least(0),
                                                        .scan = Scan::hint,
                                                        .scan_how = "log settings"}),
        field<&Compliance::encryption_at_rest>("encryption_at_rest",
                                               {.doc = "Databases, files and backups are encrypted",
                                                .example = "true",
                                                .scan = Scan::hint,
                                                .scan_how = "Terraform"}),
        field<&Compliance::encryption_in_transit>("encryption_in_transit", {.doc = "Every hop is encrypted",
                                                                            .example = "true",
                                                                            .scan = Scan::hint,
                                                                            .scan_how = "TLS settings"}),
        field<&Compliance::access_reviews>(
            "access_reviews",
            {.doc = "How often entitlements are approved again", .example = "quarterly", .nullable = true}),
        field<&Compliance::risk_analysis_on>(
            "risk_analysis_on",
            {.doc = "Day of the last documented risk analysis", .example = "2026-06-30", .nullable = true}),
        field<&Compliance::dpia>(
            "dpia", {.doc = "State of the data protection impact assessment", .example = "approved"}),
        field<&Compliance::ropa_entry>(
            "ropa_entry", {.doc = "It is in the record of processing activities", .example = "true"}),
        field<&Compliance::pci_scope>("pci_scope", {.doc = "PCI DSS scope as assessed", .example = "saq_a"}),
        field<&Compliance::soc2_status>(
            "soc2_status", {.doc = "State of the SOC 2 report", .example = "type2", .nullable = true}),
        field<&Compliance::eu_ai_act_class>("eu_ai_act_class",
                                            {.doc = "Risk class under the EU AI Act", .example = "limited"}),
        field<&Compliance::processors>(
            "processors",
            {.doc = "Third parties that touch the data",
             .example =
                 "[{name: LLM provider, handles: [phi, pii], agreement: baa, training_on_data: prohibited}]",
             .nullable = true}),
    };
    static constexpr TypeInfo info =
        record<Compliance>("compliance", "Which regimes apply and how they are met", fields);
    return info;
}

} // namespace readiness::schema

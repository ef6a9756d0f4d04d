// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/security.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<SecurityReview>() {
    static constexpr EnumValue values[] = {
        {"none", "Not asked for"},
        {"scheduled", "It has a date"},
        {"passed", "Done, with nothing left to fix"},
        {"passed_with_findings", "Done, with findings that are allowed to remain for now"},
    };
    static constexpr EnumInfo info = enumeration<SecurityReview>("security_review", values);
    return info;
}

template <>
const EnumInfo& enum_of<FrameworkHardening>() {
    static constexpr EnumValue values[] = {
        {"none", "Not checked"},
        {"partial", "Some settings were looked at"},
        {"checked", "The framework's own checklist passes"},
    };
    static constexpr EnumInfo info = enumeration<FrameworkHardening>("framework_hardening", values);
    return info;
}

template <>
const TypeInfo& type_of<Security>() {
    static constexpr FieldInfo fields[] = {
        field<&Security::review>(
            "review",
            {.doc = "State of the independent security review", .example = "passed", .nullable = true}),
        field<&Security::penetration_test_on>(
            "penetration_test_on",
            {.doc = "Day of the last penetration test", .example = "2026-05-12", .nullable = true}),
        field<&Security::critical_findings_open>("critical_findings_open",
                                                 {.doc = "Open findings rated critical or high",
                                                  .unit = "findings",
                                                  .example = "0",
                                                  .range = at_least(0)}),
        field<&Security::dependency_scanning>("dependency_scanning",
                                              {.doc = "Dependencies are checked for known vulnerabilities",
                                               .example = "true",
                                               .scan = Scan::detect,
                                               .scan_how = "pip-audit, Dependabot, Renovate"}),
        field<&Security::secret_scanning>("secret_scanning", {.doc = "Secrets are caught in CI",
                                                              .example = "true",
                                                              .scan = Scan::detect,
                                                              .scan_how = "gitleaks, detect-secrets"}),
        field<&Security::sbom>("sbom", {.doc = "A software bill of materials is produced",
                                        .example = "true",
                                        .scan = Scan::detect,
                                        .scan_how = "cyclonedx, syft"}),
        field<&Security::framework_hardening>(
            "framework_hardening",
            {.doc = "How far the production settings of the web framework were checked",
             .example = "checked",
             .nullable = true,
             .scan = Scan::detect,
             .scan_how = "manage.py check --deploy, security settings and middleware"}),
    };
    static constexpr TypeInfo info =
        record<Security>("security", "How security is reviewed and kept", fields);
    return info;
}

} // namespace readiness::schema

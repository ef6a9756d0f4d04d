// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/experience.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<WcagTarget>() {
    static constexpr EnumValue values[] = {
        {"none", "There is no target"},
        {"wcag21_aa", "WCAG 2.1, level AA"},
        {"wcag22_aa", "WCAG 2.2, level AA"},
    };
    static constexpr EnumInfo info = enumeration<WcagTarget>("wcag_target", values);
    return info;
}

template <>
const EnumInfo& enum_of<AccessibilityAudit>() {
    static constexpr EnumValue values[] = {
        {"none", "It was not"},
        {"automated", "By a tool only"},
        {"manual_and_automated", "By a tool and by people with assistive technology"},
    };
    static constexpr EnumInfo info = enumeration<AccessibilityAudit>("accessibility_audit", values);
    return info;
}

template <>
const TypeInfo& type_of<Experience>() {
    static constexpr FieldInfo fields[] = {
        field<&Experience::wcag_target>(
            "wcag_target", {.doc = "Accessibility target", .example = "wcag22_aa", .nullable = true}),
        field<&Experience::accessibility_audit>("accessibility_audit",
                                                {.doc = "How accessibility was checked",
                                                 .example = "manual_and_automated",
                                                 .nullable = true,
                                                 .scan = Scan::hint,
                                                 .scan_how = "axe, pa11y in CI"}),
        field<&Experience::accessibility_blockers_open>(
            "accessibility_blockers_open",
            {.doc = "Open accessibility failures", .unit = "findings", .example = "0", .range = at_least(0)}),
        field<&Experience::device_classes_expected>("device_classes_expected",
                                                    {.doc = "Device and browser classes at rollout",
                                                     .unit = "classes",
                                                     .example = "4",
                                                     .range = at_least(1)}),
        field<&Experience::device_classes_tested>("device_classes_tested",
                                                  {.doc = "Device and browser classes tested so far",
                                                   .unit = "classes",
                                                   .example = "4",
                                                   .range = at_least(0),
                                                   .scan = Scan::hint,
                                                   .scan_how = "Playwright projects"}),
    };
    static constexpr TypeInfo info =
        record<Experience>("experience", "Whether everybody can use it on what they have", fields);
    return info;
}

} // namespace readiness::schema

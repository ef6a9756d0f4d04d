// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether everybody can use it on what they have.
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class WcagTarget : std::uint8_t { none, wcag21_aa, wcag22_aa };
enum class AccessibilityAudit : std::uint8_t { none, automated, manual_and_automated };

struct Experience {
    Fact<WcagTarget> wcag_target;
    Fact<AccessibilityAudit> accessibility_audit;
    Fact<std::int64_t> accessibility_blockers_open;
    Fact<std::int64_t> device_classes_expected;
    Fact<std::int64_t> device_classes_tested;

    bool operator==(const Experience&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::WcagTarget>();
template <>
const EnumInfo& enum_of<model::AccessibilityAudit>();
template <>
const TypeInfo& type_of<model::Experience>();
} // namespace readiness::schema

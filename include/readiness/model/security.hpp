// SPDX-License-Identifier: Apache-2.0
#pragma once
// How security is reviewed and kept.
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class SecurityReview : std::uint8_t { none, scheduled, passed, passed_with_findings };
enum class FrameworkHardening : std::uint8_t { none, partial, checked };

struct Security {
    Fact<SecurityReview> review;
    Fact<Date> penetration_test_on;
    Fact<std::int64_t> critical_findings_open;
    Fact<bool> dependency_scanning;
    Fact<bool> secret_scanning;
    Fact<bool> sbom;
    Fact<FrameworkHardening> framework_hardening;

    bool operator==(const Security&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::SecurityReview>();
template <>
const EnumInfo& enum_of<model::FrameworkHardening>();
template <>
const TypeInfo& type_of<model::Security>();
} // namespace readiness::schema

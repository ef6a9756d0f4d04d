// SPDX-License-Identifier: Apache-2.0
#pragma once
// The data the product handles and the quality of what it makes of them.
#include "readiness/model/fact.hpp"

namespace readiness::model {

enum class DataClass : std::uint8_t {
    public_,
    internal,
    confidential,
    pii,
    phi,
    cardholder,
    special_category
};
enum class DataQualityChecks : std::uint8_t { none, manual, automated_in_pipeline };
enum class DataLineage : std::uint8_t { none, partial, end_to_end };

struct Data {
    Fact<std::vector<DataClass>> classification;
    Fact<bool> production_profiled;
    Fact<DataQualityChecks> quality_checks;
    Fact<std::string> owner;
    Fact<bool> quality_budget_approved;
    Fact<Percent> completeness_pct;
    Fact<std::int64_t> edge_case_set_size;
    Fact<bool> architecture_documented;
    Fact<DataLineage> lineage;
    Fact<bool> retention_schedule;
    Fact<bool> deletion_tested;

    bool operator==(const Data&) const = default;
};

enum class ValidationData : std::uint8_t {
    none,
    pilot_data,
    staging_production_sample,
    shadow_production,
    live_production
};
enum class LowConfidencePath : std::uint8_t { none, manual_review, second_model, reject };

struct Quality {
    Fact<std::string> metric;
    Fact<Percent> pilot_value_pct;
    Fact<Percent> production_sample_value_pct;
    Fact<Percent> minimum_acceptable_pct;
    Fact<ValidationData> validated_on;
    Fact<bool> monitored_in_production;
    Fact<LowConfidencePath> low_confidence_path;

    bool operator==(const Quality&) const = default;
};

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::DataClass>();
template <>
const EnumInfo& enum_of<model::DataQualityChecks>();
template <>
const EnumInfo& enum_of<model::DataLineage>();
template <>
const TypeInfo& type_of<model::Data>();
template <>
const EnumInfo& enum_of<model::ValidationData>();
template <>
const EnumInfo& enum_of<model::LowConfidencePath>();
template <>
const TypeInfo& type_of<model::Quality>();
} // namespace readiness::schema

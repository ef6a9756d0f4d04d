// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/data.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<DataClass>() {
    static constexpr EnumValue values[] = {
        {"public", "Meant for everybody"},
        {"internal", "For employees only"},
        {"confidential", "Would harm the company if it leaked"},
        {"pii", "Identifies a person"},
        {"phi", "Health information about a person, as HIPAA defines it"},
        {"cardholder", "Payment card numbers and what belongs to them"},
        {"special_category",
         "Health, religion, biometrics and the other special categories of GDPR article 9"},
    };
    static constexpr EnumInfo info = enumeration<DataClass>("data_class", values);
    return info;
}

template <>
const EnumInfo& enum_of<DataQualityChecks>() {
    static constexpr EnumValue values[] = {
        {"none", "It is not checked"},
        {"manual", "People look at it now and then"},
        {"automated_in_pipeline", "Checks run with every load and stop bad data"},
    };
    static constexpr EnumInfo info = enumeration<DataQualityChecks>("data_quality_checks", values);
    return info;
}

template <>
const EnumInfo& enum_of<DataLineage>() {
    static constexpr EnumValue values[] = {
        {"none", "It cannot be traced"},
        {"partial", "For some outputs or some steps"},
        {"end_to_end", "From every output to the source record"},
    };
    static constexpr EnumInfo info = enumeration<DataLineage>("data_lineage", values);
    return info;
}

template <>
const TypeInfo& type_of<Data>() {
    static constexpr FieldInfo fields[] = {
        field<&Data::classification>("classification", {.doc = "Most sensitive classes of data handled",
                                                        .example = "[phi, pii, internal]",
                                                        .nullable = true,
                                                        .minimum = true,
                                                        .scan = Scan::hint,
                                                        .scan_how = "model and column names"}),
        field<&Data::production_profiled>(
            "production_profiled",
            {.doc = "Distribution, gaps and formats of production data were measured", .example = "true"}),
        field<&Data::quality_checks>("quality_checks",
                                     {.doc = "How data quality is checked",
                                      .example = "automated_in_pipeline",
                                      .nullable = true,
                                      .scan = Scan::detect,
                                      .scan_how = "great_expectations, pandera, soda, dbt tests"}),
        field<&Data::owner>("owner",
                            {.doc = "Accountable data owner", .example = "H. Lindqvist", .nullable = true}),
        field<&Data::quality_budget_approved>(
            "quality_budget_approved",
            {.doc = "Money and people for data clean-up are committed before rollout", .example = "false"}),
        field<&Data::completeness_pct>("completeness_pct",
                                       {.doc = "Share of critical fields filled in production data",
                                        .unit = "%",
                                        .example = "88",
                                        .range = between(0, 100)}),
        field<&Data::edge_case_set_size>("edge_case_set_size",
                                         {.doc = "Labelled hard cases kept for regression",
                                          .unit = "cases",
                                          .example = "140",
                                          .range = at_least(0),
                                          .scan = Scan::hint,
                                          .scan_how = "fixtures"}),
        field<&Data::architecture_documented>(
            "architecture_documented",
            {.doc = "Sources, flows and systems of record are drawn", .example = "true"}),
        field<&Data::lineage>("lineage", {.doc = "How far an output can be traced back to its source",
                                          .example = "partial",
                                          .nullable = true,
                                          .scan = Scan::hint,
                                          .scan_how = "OpenLineage, dbt"}),
        field<&Data::retention_schedule>(
            "retention_schedule", {.doc = "Retention is written down per data class", .example = "true"}),
        field<&Data::deletion_tested>(
            "deletion_tested",
            {.doc = "Deletion was proven end to end, backups included", .example = "false"}),
    };
    static constexpr TypeInfo info =
        record<Data>("data", "What data is handled and in what condition it is", fields);
    return info;
}

template <>
const EnumInfo& enum_of<ValidationData>() {
    static constexpr EnumValue values[] = {
        {"none", "Not validated"},
        {"pilot_data", "The data of the pilot"},
        {"staging_production_sample", "A sample of production data, outside production"},
        {"shadow_production", "Live traffic, with outputs that nobody acts on"},
        {"live_production", "Live traffic, with outputs in use"},
    };
    static constexpr EnumInfo info = enumeration<ValidationData>("validation_data", values);
    return info;
}

template <>
const EnumInfo& enum_of<LowConfidencePath>() {
    static constexpr EnumValue values[] = {
        {"none", "Nowhere; they are used like the others"},
        {"manual_review", "To a person"},
        {"second_model", "To another model or method"},
        {"reject", "They are withheld and the user is told"},
    };
    static constexpr EnumInfo info = enumeration<LowConfidencePath>("low_confidence_path", values);
    return info;
}

template <>
const TypeInfo& type_of<Quality>() {
    static constexpr FieldInfo fields[] = {
        field<&Quality::metric>(
            "metric", {.doc = "What output quality means here, such as accuracy, recall or right-first-time",
                       .example = "correct priority class",
                       .nullable = true}),
        field<&Quality::pilot_value_pct>(
            "pilot_value_pct",
            {.doc = "Output quality on pilot data", .unit = "%", .example = "95", .range = between(0, 100)}),
        field<&Quality::production_sample_value_pct>("production_sample_value_pct",
                                                     {.doc = "Output quality on unfiltered production data",
                                                      .unit = "%",
                                                      .example = "79",
                                                      .range = between(0, 100)}),
        field<&Quality::minimum_acceptable_pct>("minimum_acceptable_pct",
                                                {.doc = "Floor agreed with the business",
                                                 .unit = "%",
                                                 .example = "88",
                                                 .range = between(0, 100)}),
        field<&Quality::validated_on>("validated_on",
                                      {.doc = "Most realistic data the output was validated on so far",
                                       .example = "staging_production_sample",
                                       .nullable = true,
                                       .minimum = true}),
        field<&Quality::monitored_in_production>("monitored_in_production",
                                                 {.doc = "Output quality is sampled continuously",
                                                  .example = "false",
                                                  .scan = Scan::hint,
                                                  .scan_how = "evaluation jobs"}),
        field<&Quality::low_confidence_path>(
            "low_confidence_path",
            {.doc = "Where doubtful outputs go", .example = "manual_review", .nullable = true}),
    };
    static constexpr TypeInfo info =
        record<Quality>("quality", "How good the output is and how that is known", fields);
    return info;
}

} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace readiness::diag {

enum class Severity : std::uint8_t { error, warning };

/// Every problem an input can have. Ids are stable and never reused: Y yaml, M model (the descriptor's
/// fields), C expressions, R rules and profiles, U usage.
enum class Code : std::uint16_t {
    // Y: the bytes and the YAML
    bad_utf8,
    nul_byte,
    too_large,
    too_deep,
    alias_expansion,
    too_many_nodes,
    tab_indentation,
    yaml_syntax,
    duplicate_key,
    empty_document,
    several_documents,
    merge_key,
    non_scalar_key,
    scalar_too_long,
    control_character,
    explicit_tag,
    json_syntax,
    // M: fields of the descriptor (and of every file read by field tables)
    not_a_map,
    unknown_key,
    wrong_type,
    not_in_enum,
    out_of_range,
    none_not_allowed,
    none_beside_others,
    bad_date,
    bad_version,
    bad_evidence,
    missing_required,
    blank_entry,
    list_too_long,
    duplicate_entry,
    placeholder_text,
    // C: expressions
    expression_syntax,
    expression_too_deep,
    unknown_name,
    unknown_field,
    unknown_function,
    no_overload,
    wrong_argument_count,
    not_boolean,
    enum_literal,
    unguarded_nullable,
    bad_literal_argument,
    macro_variable,
    expression_too_large,
    constant_condition,
    size_of_filter,
    duplicate_literal,
    // R: rules, packs, profiles, waivers
    rule_file_name,
    duplicate_rule,
    unknown_rule,
    unknown_area,
    unknown_source,
    example_outcome,
    example_missing,
    duplicate_area,
    empty_pack,
    waiver_same_person,
    not_applicable_blocker,
    weight_precision,
    rule_error,
    bad_threshold,
    unmatched_declaration,
    pack_version,
    duplicate_pack,
    area_changed,
    area_without_weight,
    variable_name,
    rule_change,
    outcome_not_reached,
    vacuous_rule,
    constant_applies,
    operand_not_tested,
    shadowed_rule,
    waiver_dates,
    unknown_threshold,
    threshold_kind,
    // U: flags, files and output
    usage,
    file_not_found,
    file_not_readable,
    output_not_written,
    output_conflict,
    unknown_topic,
    bad_flag_value,
    unmatched_part,
};
inline constexpr Code last_code = Code::unmatched_part;

/// One row of the catalogue.
struct CodeInfo {
    Code code;
    std::string_view id;   ///< `M002`
    std::string_view slug; ///< `unknown-key`
    Severity severity;
    std::string_view title; ///< one line
    std::string_view doc;   ///< what it means, why it matters and what to do
};

/// In the order of the enumeration.
std::span<const CodeInfo> catalogue();
const CodeInfo& info(Code code);
/// By id (`M002`, case ignored) or slug.
std::optional<Code> find_code(std::string_view id_or_slug);

} // namespace readiness::diag

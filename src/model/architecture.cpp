// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/architecture.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<ArchitectureStyle>() {
    static constexpr EnumValue values[] = {
        {"monolith", "One deployable without enforced inner boundaries"},
        {"modular_monolith", "One deployable with modules that keep to their boundaries"},
        {"services", "A few services along business lines"},
        {"microservices", "Many small services, each deployed alone"},
    };
    static constexpr EnumInfo info = enumeration<ArchitectureStyle>("architecture_style", values);
    return info;
}

template <>
const EnumInfo& enum_of<ModuleBoundaries>() {
    static constexpr EnumValue values[] = {
        {"none", "There are none"},
        {"documented", "Written down and kept by discipline"},
        {"enforced_in_ci", "A check in CI fails when one is crossed"},
    };
    static constexpr EnumInfo info = enumeration<ModuleBoundaries>("module_boundaries", values);
    return info;
}

template <>
const EnumInfo& enum_of<DecompositionReason>() {
    static constexpr EnumValue values[] = {
        {"none", "No reason is recorded"},
        {"scaling_bottleneck", "A part must scale apart from the rest"},
        {"deployment_coupling", "Teams wait for each other's releases"},
        {"team_coordination", "Too many people work on one code base"},
        {"regulatory_isolation", "A regime demands separation"},
        {"ai_inference_isolation", "Model inference must not take the web processes down"},
    };
    static constexpr EnumInfo info = enumeration<DecompositionReason>("decomposition_reason", values);
    return info;
}

template <>
const EnumInfo& enum_of<MigrationPattern>() {
    static constexpr EnumValue values[] = {
        {"none", "No way is chosen, or nothing is replaced"},
        {"strangler_fig", "New code takes over route by route"},
        {"branch_by_abstraction", "Old and new live behind one interface until the switch"},
        {"big_bang_rewrite", "Everything is replaced at once"},
    };
    static constexpr EnumInfo info = enumeration<MigrationPattern>("migration_pattern", values);
    return info;
}

template <>
const TypeInfo& type_of<Architecture>() {
    static constexpr FieldInfo fields[] = {
        field<&Architecture::style>("style", {.doc = "Overall shape of the application",
                                              .example = "modular_monolith",
                                              .scan = Scan::hint,
                                              .scan_how = "packages, Dockerfiles"}),
        field<&Architecture::deployable_services>("deployable_services",
                                                  {.doc = "Independently deployed backends of this product",
                                                   .unit = "services",
                                                   .example = "2",
                                                   .range = at_least(1),
                                                   .scan = Scan::detect,
                                                   .scan_how = "Dockerfiles, compose, Helm, Procfile"}),
        field<&Architecture::boundaries>("boundaries", {.doc = "How module boundaries are kept",
                                                        .example = "documented",
                                                        .nullable = true,
                                                        .scan = Scan::detect,
                                                        .scan_how = "import-linter, tach"}),
        field<&Architecture::decomposition_in_progress>(
            "decomposition_in_progress", {.doc = "It is being split into services now", .example = "false"}),
        field<&Architecture::decomposition_reasons>(
            "decomposition_reasons", {.doc = "Reasons, with evidence, for each service beyond the first",
                                      .example = "[ai_inference_isolation]",
                                      .nullable = true}),
        field<&Architecture::rewrite_planned>("rewrite_planned",
                                              {.doc = "A full rewrite is on the table", .example = "false"}),
        field<&Architecture::migration_pattern>(
            "migration_pattern",
            {.doc = "How old code is replaced", .example = "strangler_fig", .nullable = true}),
        field<&Architecture::runtime>("runtime", {.doc = "The Python it runs on"}),
        field<&Architecture::web>("web", {.doc = "The web framework and server"}),
        field<&Architecture::database>("database", {.doc = "The primary database"}),
        field<&Architecture::cache>("cache", {.doc = "What is cached and how it stays fresh"}),
        field<&Architecture::jobs>("jobs", {.doc = "Work done outside the request"}),
        field<&Architecture::auth>("auth", {.doc = "How people sign in and what they may do"}),
    };
    static constexpr TypeInfo info =
        record<Architecture>("architecture", "The shape of the application", fields);
    return info;
}

} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#include "config_file.hpp"

#include "readiness/schema/describe.hpp"

namespace readiness::schema {

using namespace cli;

template <>
const EnumInfo& enum_of<RequiredVerdict>() {
    static constexpr EnumValue values[] = {
        {"GO", "Nothing less than GO"},
        {"GO_WITH_CONDITIONS", "Conditions are accepted"},
        {"DEFER", "Open questions are accepted, too"},
        {"NO_GO", "Any verdict, as long as something can be judged"},
    };
    static constexpr EnumInfo info = enumeration<RequiredVerdict>("required_verdict", values);
    return info;
}

template <>
const TypeInfo& type_of<GateEntries>() {
    static constexpr FieldInfo fields[] = {
        field<&GateEntries::min_score>("min_score", {.doc = "Least low end of the score",
                                                     .unit = "points",
                                                     .example = "60",
                                                     .range = between(0, 100)}),
        field<&GateEntries::fail_on>(
            "fail_on", {.doc = "Severity from which on a gap without a waiver fails", .example = "blocker"}),
        field<&GateEntries::min_coverage>("min_coverage", {.doc = "Least share of the points that is decided",
                                                           .unit = "%",
                                                           .example = "70",
                                                           .range = between(0, 100)}),
        field<&GateEntries::min_evidence>(
            "min_evidence", {.doc = "Least share of the points passed that fresh evidence backs",
                             .unit = "%",
                             .example = "20",
                             .range = between(0, 100)}),
        field<&GateEntries::require_verdict>(
            "require_verdict", {.doc = "Worst verdict that is accepted", .example = "GO_WITH_CONDITIONS"}),
    };
    static constexpr TypeInfo info = record<GateEntries>("gates", "What a run has to reach", fields);
    return info;
}

template <>
const TypeInfo& type_of<FormatEntry>() {
    static constexpr FieldInfo fields[] = {
        field<&FormatEntry::format>(
            "format",
            {.doc = "Format of the report, as for `--format`", .example = "json", .required = true}),
        field<&FormatEntry::output>(
            "output", {.doc = "File to write it to; standard output if left out", .example = "report.json"}),
    };
    static constexpr TypeInfo info = record<FormatEntry>("format_entry", "One report to write", fields);
    return info;
}

template <>
const TypeInfo& type_of<ConfigFile>() {
    static constexpr FieldInfo fields[] = {
        field<&ConfigFile::schema_version>("schema_version",
                                           {.doc = "Version of the format of this file; currently 1",
                                            .example = "1",
                                            .required = true,
                                            .range = between(1, 1)}),
        field<&ConfigFile::packs>("packs", {.doc = "Folders of rule packs to use beside the built-in rules",
                                            .example = "[rules/acme]"}),
        field<&ConfigFile::require_packs>(
            "require_packs",
            {.doc = "Packs that must be used, each in one version", .example = "[readiness@2026.1]"}),
        field<&ConfigFile::profile>("profile", {.doc = "Weights and thresholds: a built-in profile or a file",
                                                .example = "profiles/strict.yaml"}),
        field<&ConfigFile::calendar>("calendar", {.doc = "Ends of support, in place of the built-in dates",
                                                  .example = "support.yaml"}),
        field<&ConfigFile::gates>("gates", {.doc = "What a run has to reach"}),
        field<&ConfigFile::formats>("formats", {.doc = "Reports to write"}),
        field<&ConfigFile::baseline>("baseline",
                                     {.doc = "Saved JSON report; there must be no gap that it does not "
                                             "have, and no point less",
                                      .example = "baseline.json"}),
        field<&ConfigFile::waivers>("waivers", {.doc = "File with waivers beside those of the descriptor",
                                                .example = "waivers.yaml"}),
        field<&ConfigFile::evidence_root>(
            "evidence_root",
            {.doc = "Folder in which the files that evidence names are looked for", .example = "\".\""}),
    };
    static constexpr TypeInfo info = record<ConfigFile>(
        "config", "Settings of `readiness assess` for all projects below a folder", fields);
    return info;
}

} // namespace readiness::schema

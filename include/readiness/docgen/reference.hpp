// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/examples.hpp"
#include "readiness/docgen/json_schema.hpp"
#include "readiness/rules/profile.hpp"

namespace readiness::docgen {

/// A file to write, relative to the top of the repository: `docs/reference/rules.md`.
struct GeneratedFile {
    std::string path;
    std::string text;
};

/// A YAML format of its own: `config` has the page docs/reference/config.md and the schema
/// docs/schema/config.schema.json.
struct FileFormat {
    std::string name;
    std::string title;        ///< `Config file`
    std::string introduction; ///< Markdown, ends with a line break
    const schema::TypeInfo& (*type)() = nullptr;
    SchemaUse use = SchemaUse::file;
};

/// What the reference is made from. Owns nothing.
struct ReferenceInput {
    const rules::Catalogue& catalogue;
    const rules::Profile& profile; ///< points are shown as it weighs them
    const schema::TypeInfo& facts;
    const schema::TypeInfo& computed;
    const source::SourceSet& sources;                           ///< that the rules were loaded from
    const std::vector<rules::RuleExamples>* examples = nullptr; ///< quoted on the rule pages
    const assess::SubjectType* subjects =
        nullptr;                       ///< how to judge an example, for what the program says of it
    std::vector<FileFormat> formats{}; ///< beside the descriptor
};

/// All of docs/reference and docs/schema, sorted by path. Pure, so that a test compares the files with fresh
/// output.
std::vector<GeneratedFile> reference(const ReferenceInput& input);

std::string descriptor_reference(const ReferenceInput& input);
std::string rule_overview(const ReferenceInput& input);
std::string rule_page(const ReferenceInput& input, const rules::Rule& rule);
std::string diagnostic_reference();
std::string limit_reference();
std::string report_reference();
std::string file_reference(const FileFormat& format);

} // namespace readiness::docgen

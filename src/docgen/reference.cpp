// SPDX-License-Identifier: Apache-2.0
#include "readiness/docgen/reference.hpp"
#include "readiness/docgen/json_schema.hpp"
#include "readiness/report/report.hpp"

#include <algorithm>

namespace readiness::docgen {

namespace {

void add_schema(std::vector<GeneratedFile>& files, const std::string& name, const schema::TypeInfo& type,
                const std::string& title, SchemaUse use) {
    files.push_back({"docs/schema/" + name + ".schema.json",
                     json_schema(type, {.title = "readiness " + title, .id = {}, .use = use})});
}

} // namespace

std::vector<GeneratedFile> reference(const ReferenceInput& input) {
    std::vector<GeneratedFile> files;
    files.push_back({"docs/reference/descriptor.md", descriptor_reference(input)});
    files.push_back({"docs/reference/diagnostics.md", diagnostic_reference()});
    files.push_back({"docs/reference/limits.md", limit_reference()});
    files.push_back({"docs/reference/report.md", report_reference()});
    files.push_back({"docs/reference/rules.md", rule_overview(input)});
    for (const rules::Rule& rule : input.catalogue.rules)
        files.push_back({"docs/reference/rules/" + rule.id + ".md", rule_page(input, rule)});
    add_schema(files, "descriptor", input.facts, "project descriptor", SchemaUse::descriptor);
    add_schema(files, "rule", schema::type_of<rules::RuleFile>(), "rule", SchemaUse::file);
    add_schema(files, "pack", schema::type_of<rules::PackFile>(), "rule pack", SchemaUse::file);
    add_schema(files, "profile", schema::type_of<rules::ProfileFile>(), "profile", SchemaUse::file);
    add_schema(files, "report", schema::type_of<report::Report>(), "report", SchemaUse::output);
    for (const FileFormat& format : input.formats) {
        files.push_back({"docs/reference/" + format.name + ".md", file_reference(format)});
        add_schema(files, format.name, format.type(), format.title, format.use);
    }
    std::sort(files.begin(), files.end(),
              [](const GeneratedFile& a, const GeneratedFile& b) { return a.path < b.path; });
    return files;
}

} // namespace readiness::docgen

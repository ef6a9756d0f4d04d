// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "file_formats.hpp"
#include "flag_value.hpp"
#include "schemas.hpp"

#include "readiness/docgen/json_schema.hpp"
#include "readiness/model/project.hpp"
#include "readiness/report/report.hpp"
#include "readiness/rules/profile_file.hpp"
#include "readiness/text/suggest.hpp"

namespace readiness::cli {

namespace {

struct Row {
    std::string name;
    const schema::TypeInfo& (*type)();
    std::string title;
    docgen::SchemaUse use;
};

std::vector<Row> rows() {
    std::vector<Row> rows{{"descriptor", &schema::type_of<model::Project>, "project descriptor",
                           docgen::SchemaUse::descriptor}};
    for (const docgen::FileFormat& format : file_formats())
        rows.push_back({format.name, format.type, format.title, format.use});
    rows.push_back({"rules", &schema::type_of<rules::RuleFile>, "rule", docgen::SchemaUse::file});
    rows.push_back({"report", &schema::type_of<report::Report>, "report", docgen::SchemaUse::output});
    return rows;
}

std::string schema_text(const Row& row) {
    return docgen::json_schema(row.type(), {.title = "readiness " + row.title, .use = row.use});
}

} // namespace

std::string descriptor_schema() {
    return schema_text(rows().front());
}

ExitCode command_schema(const SchemaOptions& options, Io& io) {
    diag::Diagnostics diagnostics;
    const Screens screens = read_screens(options.screen, io, diagnostics);
    std::vector<std::string> names;
    for (const Row& row : rows()) {
        if (row.name == options.which && !diagnostics.has_errors()) {
            io.out() << schema_text(row);
            return ExitCode::ok;
        }
        names.push_back(row.name);
    }
    diag::Diagnostic& problem = diagnostics.report(
        diag::Code::usage, options.which.empty()
                               ? "`readiness schema` was called without the name of a schema"
                               : "there is no schema `" + options.which + "`");
    problem.expected = quoted_list(names);
    const std::vector<std::string_view> views(names.begin(), names.end());
    if (const auto word = text::nearest(options.which, views))
        problem.suggestion = std::string(*word);
    show_problems(diagnostics, {}, screens.err, io);
    return ExitCode::wrong_input;
}

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "schemas.hpp"

#include "readiness/docgen/json_schema.hpp"
#include "readiness/model/project.hpp"
#include "readiness/report/report.hpp"
#include "readiness/rules/pack_file.hpp"
#include "readiness/text/suggest.hpp"

#include <array>

namespace readiness::cli {

namespace {

struct Row {
    std::string_view name;
    const schema::TypeInfo& (*type)();
    const char* title;
    docgen::SchemaUse use;
};

constexpr std::array rows{
    Row{"descriptor", &schema::type_of<model::Project>, "readiness project descriptor",
        docgen::SchemaUse::descriptor},
    Row{"rules", &schema::type_of<rules::RuleFile>, "readiness rule", docgen::SchemaUse::file},
    Row{"report", &schema::type_of<report::Report>, "readiness report", docgen::SchemaUse::output},
};

std::string schema_text(const Row& row) {
    return docgen::json_schema(row.type(), {.title = row.title, .use = row.use});
}

} // namespace

std::string descriptor_schema() {
    return schema_text(rows.front());
}

ExitCode command_schema(const SchemaOptions& options, Io& io) {
    diag::Diagnostics diagnostics;
    const Screens screens = read_screens(options.screen, io, diagnostics);
    for (const Row& row : rows)
        if (row.name == options.which && !diagnostics.has_errors()) {
            io.out() << schema_text(row);
            return ExitCode::ok;
        }
    const std::array<std::string_view, rows.size()> names{rows[0].name, rows[1].name, rows[2].name};
    diag::Diagnostic& problem = diagnostics.report(
        diag::Code::usage, options.which.empty()
                               ? "`readiness schema` was called without the name of a schema"
                               : "there is no schema `" + options.which + "`");
    problem.expected = "`descriptor`, `rules` or `report`";
    if (const auto word = text::nearest(options.which, names))
        problem.suggestion = std::string(*word);
    show_problems(diagnostics, {}, screens.err, io);
    return ExitCode::wrong_input;
}

} // namespace readiness::cli

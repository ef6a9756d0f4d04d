// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "outputs.hpp"
#include "schemas.hpp"

#include "readiness/docgen/scaffold.hpp"
#include "readiness/model/project.hpp"
#include "readiness/text/utf8.hpp"

#include <filesystem>

namespace readiness::cli {

namespace {

/// What to write, and where.
struct Plan {
    std::string file;
    std::string schema;        ///< as the descriptor names it
    std::string schema_file{}; ///< empty: it is not written
};

bool is_url(std::string_view schema) {
    return schema.find("://") != std::string_view::npos;
}

Plan read_plan(const InitOptions& options, diag::Diagnostics& diagnostics) {
    Plan plan{.file = options.file.empty() ? usual_descriptor : options.file,
              .schema = options.schema.value_or(schema_file_name)};
    const bool one_line = text::escape_controls(plan.schema) == plan.schema; // it ends up in a comment
    if (plan.schema.empty() || !one_line || plan.schema.find(' ') != std::string::npos)
        diagnostics
            .report(diag::Code::bad_flag_value,
                    "`--schema` cannot be `" + text::escape_controls(plan.schema) + "`")
            .expected = "a path or URL without spaces";
    if (!options.with_schema)
        return plan;
    if (is_url(plan.schema))
        diagnostics.report(diag::Code::usage, "`--with-schema` cannot write to a URL").expected =
            "a path for `--schema`, or none";
    if (plan.file == standard_output)
        diagnostics.report(diag::Code::usage, "`--with-schema` needs a file to write the schema beside")
            .expected = "a name in place of `-`";
    plan.schema_file = (std::filesystem::path(plan.file).parent_path() / plan.schema).string();
    return plan;
}

void refuse_to_overwrite(const std::string& path, Io& io, diag::Diagnostics& diagnostics) {
    if (path != standard_output && !path.empty() && io.files().exists(path))
        diagnostics.report(diag::Code::output_not_written, "`" + path + "` is there already").expected =
            "another name, or `--force` to overwrite it";
}

void write(const std::string& path, const std::string& text, Io& io, diag::Diagnostics& diagnostics) {
    if (diagnostics.has_errors())
        return;
    write_file(path, text, io, diagnostics);
    if (path != standard_output && !diagnostics.has_errors())
        io.out() << "wrote " << text::escape_controls(path) << "\n";
}

} // namespace

ExitCode command_init(const InitOptions& options, Io& io) {
    diag::Diagnostics diagnostics;
    const Screens screens = read_screens(options.screen, io, diagnostics);
    const Plan plan = read_plan(options, diagnostics);
    if (!options.force) {
        refuse_to_overwrite(plan.file, io, diagnostics);
        refuse_to_overwrite(plan.schema_file, io, diagnostics);
    }
    const std::string text =
        docgen::scaffold(schema::type_of<model::Project>(), {.full = options.full, .schema = plan.schema});
    if (!plan.schema_file.empty())
        write(plan.schema_file, descriptor_schema(), io, diagnostics);
    write(plan.file, text, io, diagnostics);
    if (!show_problems(diagnostics, {}, screens.err, io))
        return ExitCode::wrong_input;
    if (plan.file != standard_output && !options.screen.quiet)
        io.out() << "Fill it in, or let `readiness interview` ask; `readiness assess` judges it at any "
                    "time.\n";
    return ExitCode::ok;
}

} // namespace readiness::cli

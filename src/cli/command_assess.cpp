// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "flag_value.hpp"
#include "formats.hpp"
#include "pipeline.hpp"
#include "saved_report.hpp"
#include "settings.hpp"

#include "readiness/report/compare.hpp"

namespace readiness::cli {

namespace {

/// What flags, variables and the config file ask for, all read and checked.
struct Plan {
    Request request;
    assess::Gate gate;
    std::optional<SavedReport> baseline;
    std::vector<Output> outputs;
};

/// Reports everything that cannot be read before anything is judged.
Plan read_plan(const AssessOptions& options, Io& io, Log& log, source::SourceSet& sources,
               diag::Diagnostics& diagnostics) {
    Plan plan;
    plan.request.file = options.file.empty() ? find_descriptor(io, diagnostics).value_or("") : options.file;
    plan.request.stdin_name = options.stdin_name;
    plan.request.use_waivers = !options.no_waivers;
    plan.request.as_of = read_day(options.as_of, diagnostics);
    if (!options.stdin_name.empty() && !plan.request.file.empty() && plan.request.file != "-")
        diagnostics.report(diag::Code::usage, "`--stdin-filename` names standard input, but a file is read")
            .expected = "`-` in place of the file";
    Settings settings = read_settings(options, plan.request.file, io, log, sources, diagnostics);
    plan.request.rules = std::move(settings.rules);
    plan.request.config = std::move(settings.config);
    plan.request.waivers = std::move(settings.waivers);
    plan.request.evidence_root = std::move(settings.evidence_root);
    plan.gate = settings.gate;
    if (!settings.baseline.empty())
        plan.baseline = read_saved_report(settings.baseline, io, log, sources, diagnostics);
    plan.outputs = std::move(settings.outputs);
    return plan;
}

ExitCode exit_code(const assess::Assessment& assessment, const report::Gate& gate, bool exit_zero) {
    if (assessment.broken || assessment.verdict == assess::Verdict::not_assessable)
        return ExitCode::wrong_input;
    return gate.met.value || exit_zero ? ExitCode::ok : ExitCode::gate_not_met;
}

} // namespace

ExitCode command_assess(const AssessOptions& options, Io& io) {
    struct Work {
        Judgement judgement;
        report::Report report;
    };
    const auto work = std::make_shared<Work>();
    Judgement& judgement = work->judgement;
    diag::Diagnostics& diagnostics = judgement.diagnostics;
    const Screens screens = read_screens(options.screen, io, diagnostics);
    Log log(io, options.screen.verbose);
    Plan plan = read_plan(options, io, log, judgement.sources, diagnostics);
    plan.request.detail = detail_of(plan.outputs, screens);
    if (plan.baseline) // what decided a gap tells whether it is the same gap
        plan.request.detail = std::max(plan.request.detail, assess::Detail::facts);
    if (diagnostics.has_errors() || !judge(plan.request, io, log, judgement)) {
        show_problems(diagnostics, judgement.sources, screens.err, io);
        return ExitCode::wrong_input;
    }
    const assess::GateResult gate = assess::check_gate(plan.gate, judgement.assessment);
    report::Report& report = work->report;
    report = make_report(judgement, gate);
    if (plan.baseline) {
        report::compare(report, plan.baseline->report, plan.baseline->path, plan.baseline->sha256);
        report::check_baseline(report);
    }
    write_reports(report, plan.outputs, screens, io, diagnostics);
    log.done("reported");
    if (!show_problems(diagnostics, judgement.sources, screens.err, io))
        return ExitCode::wrong_input;
    const ExitCode code = exit_code(judgement.assessment, report.gate, options.exit_zero);
    io.leave(work);
    return code;
}

} // namespace readiness::cli

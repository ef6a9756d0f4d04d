// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "options.hpp"
#include "screen.hpp"

#include "readiness/cli/run.hpp"

namespace readiness::cli {

/// Where a command leaves its answer. Data goes to `io.out()`; problems go to `diagnostics`, which are shown
/// by `run` with the text they are about.
ExitCode command_assess(const AssessOptions& options, Io& io);
ExitCode command_render(const RenderOptions& options, Io& io);
ExitCode command_portfolio(const PortfolioOptions& options, Io& io);
ExitCode command_merge(const MergeOptions& options, Io& io);
ExitCode command_init(const InitOptions& options, Io& io);
ExitCode command_interview(const InterviewOptions& options, Io& io);
ExitCode command_rules_list(const RulesListOptions& options, Io& io);
ExitCode command_rules_show(const RulesShowOptions& options, Io& io);
ExitCode command_rules_test(const RulesTestOptions& options, Io& io);
ExitCode command_rules_check(const RulesCheckOptions& options, Io& io);
ExitCode command_rules_new(const RulesNewOptions& options, Io& io);
ExitCode command_eval(const EvalOptions& options, Io& io);
ExitCode command_explain(const ExplainOptions& options, Io& io);
ExitCode command_schema(const SchemaOptions& options, Io& io);
ExitCode command_reference(const ReferenceOptions& options, Io& io);
ExitCode command_version(Io& io);

/// Prints the problems to stderr. True if there is no error among them.
bool show_problems(const diag::Diagnostics& diagnostics, const source::SourceSet& sources,
                   const Screen& screen, Io& io);

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "outputs.hpp"

#include "readiness/cli/io.hpp"

namespace readiness::cli {

/// What a CI service shows by itself, for runs that asked for no format. Empty outside of one that is known.
///   GitHub Actions: the text and annotations; the Markdown summary is added to $GITHUB_STEP_SUMMARY
///   GitLab CI: the text, and the Code Quality report in `gl-code-quality-report.json`
std::vector<Output> ci_outputs(Io& io);

/// Whether what is printed goes into the log of a CI service, where lines of a certain form are commands.
bool prints_into_ci_log(Io& io);

} // namespace readiness::cli

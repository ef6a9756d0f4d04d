// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/report.hpp"

#include <string>

/// The formats for programs and pages. Every function is pure, takes any report (also one read back from a file)
/// and gives well-formed output whatever its texts hold.
namespace readiness::render {

/// SARIF 2.1.0 (OASIS): gaps and open questions as results.
std::string render_sarif(const report::Report& report);

/// JUnit XML: one suite per area, one case per rule.
std::string render_junit(const report::Report& report);

/// Workflow commands of GitHub Actions (`::error file=...`), worst first, and a closing line.
std::string render_github(const report::Report& report);

/// Code Quality report of GitLab.
std::string render_gitlab(const report::Report& report);

/// A comment for a pull request, in GitHub Flavored Markdown.
std::string render_markdown(const report::Report& report);

/// One line per rule, RFC 4180.
std::string render_csv(const report::Report& report);

/// Endpoint badge of shields.io, as JSON.
std::string render_badge(const report::Report& report);

/// One page without any other file, for people who decide.
std::string render_html(const report::Report& report);

} // namespace readiness::render

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/report.hpp"

#include <string>

/// The formats for programs and pages. Every function is pure, takes any report (also one read back from a
/// file) and gives well-formed output whatever its texts hold.
namespace readiness::render {

/// SARIF 2.1.0 (OASIS): gaps and open questions as results.
std::string render_sarif(const report::Report& report);

/// JUnit XML: one suite per area, one case per rule, and first a suite of the gate. A gap fails; what is
/// waived, mere advice, not applicable or unknown is skipped, each with a type and a message. An unknown rule
/// fails where the gate counts it: where a reason of the gate names it, or is about the low end of the score
/// or about coverage (`min_score`, `min_coverage`, points lost against a baseline, a verdict decided by
/// these). No times, so that the same report gives the same bytes.
std::string render_junit(const report::Report& report);

/// Workflow commands of GitHub Actions (`::error file=...`), worst first, at most ten of a level, and a
/// closing line that counts the rest. Open blockers, high gaps and broken rules are errors, medium gaps are
/// warnings; low gaps, advice and unknown rules are notices. Waived gaps are only counted.
std::string render_github(const report::Report& report);

/// Code Quality report of GitLab.
std::string render_gitlab(const report::Report& report);

/// A comment for a pull request, in GitHub Flavored Markdown.
std::string render_markdown(const report::Report& report);

/// A header and one line per rule in the order of the catalogue, RFC 4180. No byte order mark: readers other
/// than spreadsheets take it for a part of the first name; spreadsheets ask for the encoding on import. Texts
/// that a spreadsheet would take for a formula begin with `'`.
std::string render_csv(const report::Report& report);

/// Endpoint badge of shields.io, as JSON; `*` after the verdict: some gap is waived.
std::string render_badge(const report::Report& report);

/// One page without any other file, for people who decide.
std::string render_html(const report::Report& report);

} // namespace readiness::render

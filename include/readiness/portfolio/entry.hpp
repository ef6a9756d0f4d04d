// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/diagnostic.hpp"
#include "readiness/portfolio/row.hpp"

/// A row as a document. Its JSON on one line is a line of JSON Lines, and the JSON of a whole portfolio holds
/// the same objects.
namespace readiness::portfolio {

using schema::Fact;
template <typename T>
using List = Fact<std::vector<T>>;

struct EntryArea {
    Fact<std::string> id;
    Fact<report::AreaState> state;
    Fact<double> points;
    Fact<double> points_low;
    Fact<double> points_high;
};

struct EntryGap {
    Fact<std::string> rule;
    Fact<assess::Severity> severity;
    Fact<bool> waived;
    Fact<bool> advice;
    Fact<double> points;
};

struct EntryProblem {
    Fact<std::string> code;
    Fact<std::string> message;
    Fact<std::string> file;
    Fact<std::int64_t> line;
    Fact<std::int64_t> column;
};

struct Entry {
    Fact<std::string> path;
    Fact<bool> assessed;
    Fact<std::string> name;
    Fact<std::string> owner;
    Fact<std::string> product_owner;
    Fact<std::string> stage;
    Fact<std::string> criticality;
    Fact<schema::Date> as_of;
    Fact<std::string> setup_sha256;
    Fact<bool> broken;
    Fact<assess::Verdict> verdict;
    report::Score score;
    Fact<std::string> coverage_pct_exact;
    Fact<double> evidence_pct;
    List<EntryArea> areas;
    List<EntryGap> gaps;
    List<std::string> unknown;
    List<EntryProblem> problems;
    Fact<std::int64_t> problem_count;
    report::Gate gate;
};

/// One line of JSON with its line break. Reading it back gives the same row.
std::string write_line(const Row& row, const Legend& legend);

/// Reads one line, which is the whole text of `file`. Reports every problem, among them a rule or an area
/// that the legend does not have, and a project that was judged with another setup.
std::optional<Row> read_line(const source::SourceSet& sources, source::FileId file, const Legend& legend,
                             diag::Diagnostics& diagnostics);

} // namespace readiness::portfolio

namespace readiness::schema {
template <>
const TypeInfo& type_of<portfolio::Entry>();
template <>
const TypeInfo& type_of<portfolio::EntryArea>();
template <>
const TypeInfo& type_of<portfolio::EntryGap>();
template <>
const TypeInfo& type_of<portfolio::EntryProblem>();
} // namespace readiness::schema

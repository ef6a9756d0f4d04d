// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/portfolio.hpp"
#include "readiness/report/report.hpp"
#include "render/csv_cell.hpp"
#include "render/portfolio/words.hpp"

namespace readiness::render {

using namespace portfolio;

namespace {

struct Column {
    std::string_view name;
    std::string (*cell)(const Row& row);
};

bool has_score(const Row& row) {
    return row.assessed && row.verdict != assess::Verdict::not_assessable;
}

std::string text_of(bool value) {
    return value ? "true" : "false";
}

/// Only what was judged has counts: an empty cell is not a zero.
std::string count_of(const Row& row, std::size_t count) {
    return row.assessed ? std::to_string(count) : std::string();
}

// A column that is published is never renamed or moved; those of areas come last.
constexpr Column columns[] = {
    {"path", [](const Row& row) { return csv_cell(row.path); }},
    {"assessed", [](const Row& row) { return text_of(row.assessed); }},
    {"name", [](const Row& row) { return csv_cell(row.name); }},
    {"owner", [](const Row& row) { return csv_cell(row.owner); }},
    {"product_owner", [](const Row& row) { return csv_cell(row.product_owner); }},
    {"stage", [](const Row& row) { return csv_cell(row.stage); }},
    {"criticality", [](const Row& row) { return csv_cell(row.criticality); }},
    {"as_of", [](const Row& row) { return row.assessed ? schema::format_date(row.as_of) : std::string(); }},
    {"verdict",
     [](const Row& row) { return row.assessed ? std::string(assess::name(row.verdict)) : std::string(); }},
    {"score_low",
     [](const Row& row) { return has_score(row) ? points_of(row.low.floor_times(10)) : std::string(); }},
    {"score_high",
     [](const Row& row) { return has_score(row) ? points_of(row.high.ceil_times(10)) : std::string(); }},
    {"coverage_pct",
     [](const Row& row) {
         return has_score(row) ? std::to_string(row.coverage_pct.floor_times(1)) : std::string();
     }},
    {"blockers", [](const Row& row) { return count_of(row, row.open_blockers()); }},
    {"gaps", [](const Row& row) { return count_of(row, row.open_gaps()); }},
    {"unknown", [](const Row& row) { return count_of(row, row.unknown.size()); }},
    {"gate_met", [](const Row& row) { return row.gate.set ? text_of(row.gate.met) : std::string(); }},
    {"problem", [](const Row& row) { return csv_cell(problem_of(row)); }},
};

std::string state_of(const AreaCell& cell) {
    return std::string(
        schema::enum_of<report::AreaState>().values[static_cast<std::size_t>(cell.state)].name);
}

} // namespace

std::string render_portfolio_csv(const Portfolio& portfolio) {
    std::string out;
    for (const Column& column : columns)
        out += (&column == columns ? "" : ",") + std::string(column.name);
    for (const Legend::Area& area : portfolio.legend.areas)
        out += "," + csv_cell(area.id) + "," + csv_cell(area.id + "_points_low");
    out += "\r\n";
    for (const Row& row : portfolio.rows) {
        for (const Column& column : columns)
            out += (&column == columns ? "" : ",") + column.cell(row);
        for (std::size_t i = 0; i < portfolio.legend.areas.size(); ++i)
            out += row.assessed ? "," + state_of(row.areas[i]) + "," + points_of(row.areas[i].low) : ",,";
        out += "\r\n";
    }
    return out;
}

} // namespace readiness::render

// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "render/csv_cell.hpp"
#include "render/remarks.hpp"

namespace readiness::render {

using namespace report;

namespace {

std::string cell(const Fact<std::string>& fact) {
    return csv_cell(text_of(fact));
}

std::string cell(const Fact<bool>& fact) {
    return fact.value ? "true" : "false";
}

/// What closing a gap takes, so that a column of it can be added up; empty for everything else.
std::string days(const Finding& finding, const Fact<double>& fact) {
    return finding.is(assess::Outcome::fail) && fact.stated() ? schema::format_number(fact.value)
                                                              : std::string();
}

/// The fact that decided, as in the ledger: the first one, or what is missing, or what broke.
DecidingFact first_fact(const Finding& finding) {
    if (!finding.facts.value.empty())
        return finding.facts.value.front();
    DecidingFact fact;
    if (!finding.missing.value.empty())
        fact.path = {schema::State::stated, finding.missing.value.front()};
    return fact;
}

std::string question_of(const Report& report, const Finding& finding) {
    if (!finding.is(assess::Outcome::unknown) || finding.missing.value.empty())
        return {};
    const Question* question = question_about(report, finding.missing.value.front());
    return question ? std::string(text_of(question->question)) : std::string();
}

std::string owner_of(const Report& report, const Finding& finding) {
    if (const Condition* condition = condition_of(report, finding))
        return std::string(text_of(condition->owner));
    const Waiver* waiver = waiver_of(report, finding);
    return waiver ? std::string(text_of(waiver->owner)) : std::string();
}

std::string due_of(const Report& report, const Finding& finding) {
    if (const Condition* condition = condition_of(report, finding))
        return std::string(text_of(condition->due));
    const Waiver* waiver = waiver_of(report, finding);
    return waiver ? date_text(waiver->expires) : std::string();
}

std::string_view baseline_word(const Finding& finding) {
    if (!finding.baseline_state.stated())
        return {};
    return schema::enum_of<BaselineState>()
        .values[static_cast<std::size_t>(finding.baseline_state.value)]
        .name;
}

struct Row {
    const Report& report;
    const Finding& finding;
    DecidingFact fact;
};

struct Column {
    std::string_view name;
    std::string (*cell)(const Row& row);
};

// A column that is published is never renamed or moved; new ones come last.
constexpr Column columns[] = {
    {"rule", [](const Row& row) { return cell(row.finding.rule); }},
    {"slug", [](const Row& row) { return cell(row.finding.slug); }},
    {"area", [](const Row& row) { return cell(row.finding.area); }},
    {"title", [](const Row& row) { return cell(row.finding.title); }},
    {"outcome", [](const Row& row) { return csv_cell(assess::name(row.finding.outcome.value)); }},
    {"severity", [](const Row& row) { return csv_cell(rules::name(row.finding.severity.value)); }},
    {"waived", [](const Row& row) { return cell(row.finding.waived); }},
    {"advice", [](const Row& row) { return cell(row.finding.advice); }},
    {"points", [](const Row& row) { return tenths(row.finding.points.value); }},
    {"points_earned",
     [](const Row& row) {
         return tenths(row.finding.is(assess::Outcome::pass) ? row.finding.points.value : 0.0);
     }},
    {"message",
     [](const Row& row) {
         return cell(row.finding.is(assess::Outcome::error) ? row.finding.error : row.finding.message);
     }},
    {"path", [](const Row& row) { return cell(row.fact.path); }},
    {"value", [](const Row& row) { return cell(row.fact.value); }},
    {"expected", [](const Row& row) { return cell(row.fact.expected); }},
    {"facts", [](const Row& row) { return std::to_string(row.finding.fact_count()); }},
    {"file", [](const Row& row) { return cell(row.finding.file); }},
    {"line",
     [](const Row& row) {
         return row.finding.line.stated() ? std::to_string(row.finding.line.value) : std::string();
     }},
    {"effort_days_min", [](const Row& row) { return days(row.finding, row.finding.effort_days_min); }},
    {"effort_days_max", [](const Row& row) { return days(row.finding, row.finding.effort_days_max); }},
    {"fix",
     [](const Row& row) {
         return row.finding.is(assess::Outcome::fail) ? cell(row.finding.fix) : std::string();
     }},
    {"question", [](const Row& row) { return csv_cell(question_of(row.report, row.finding)); }},
    {"owner", [](const Row& row) { return csv_cell(owner_of(row.report, row.finding)); }},
    {"due", [](const Row& row) { return csv_cell(due_of(row.report, row.finding)); }},
    {"baseline_state", [](const Row& row) { return csv_cell(baseline_word(row.finding)); }},
};

} // namespace

std::string render_csv(const Report& report) {
    std::string out;
    for (const Column& column : columns)
        out += (&column == columns ? "" : ",") + std::string(column.name);
    out += "\r\n";
    for (const Finding& finding : report.findings.value) {
        const Row row{report, finding, first_fact(finding)};
        for (const Column& column : columns)
            out += (&column == columns ? "" : ",") + column.cell(row);
        out += "\r\n";
    }
    return out;
}

} // namespace readiness::render

// SPDX-License-Identifier: Apache-2.0
#include "render/portfolio/words.hpp"

#include "readiness/report/words.hpp"

#include <fmt/format.h>

namespace readiness::render {

using portfolio::Row;
using portfolio::Tally;

std::string points_of(std::int64_t tenths) {
    return report::tenths(static_cast<double>(tenths) / 10.0);
}

std::string score_of(const Row& row) {
    if (!row.assessed || row.verdict == assess::Verdict::not_assessable)
        return "-";
    const std::string low = points_of(row.low.floor_times(10));
    return row.low == row.high ? low : low + " to " + points_of(row.high.ceil_times(10));
}

std::string_view verdict_of(const Row& row) {
    return row.assessed ? assess::name(row.verdict) : "unreadable";
}

std::string counts_of(const Tally& tally) {
    std::string text = report::plural(tally.projects, "project", "projects");
    std::string_view separator = ": ";
    const auto add = [&](std::size_t count, std::string_view word) {
        if (count == 0)
            return;
        text += fmt::format("{}{} {}", separator, count, word);
        separator = ", ";
    };
    for (std::size_t i = tally.verdicts.size(); i-- > 0;)
        add(tally.verdicts[i], assess::name(static_cast<assess::Verdict>(i)));
    add(tally.projects - tally.assessed, "unreadable");
    if (tally.left_out > 0)
        text += fmt::format("; {} left out by filters", tally.left_out);
    return text;
}

std::string gate_of(const Tally& tally) {
    if (!tally.gate_set)
        return {};
    const std::string judged = tally.assessed == 1 ? std::string("the one project judged")
                                                   : fmt::format("{} projects judged", tally.assessed);
    if (tally.gate_missed == 0)
        return (tally.assessed == 1 ? "gate met by " : "gate met by all of ") + judged;
    if (tally.assessed == 1)
        return "gate missed by " + judged;
    return fmt::format("gate missed by {} of {}", tally.gate_missed, judged);
}

const std::string& shown_name(const Row& row) {
    return row.name.empty() ? row.path : row.name;
}

std::string problem_of(const Row& row) {
    if (row.problems.empty())
        return {};
    const portfolio::Problem& first = row.problems.front();
    std::string text;
    if (first.line > 0)
        text = fmt::format("{}:{}:{}: ", first.file, first.line, first.column);
    text += fmt::format("{} [{}]", first.message, first.code);
    if (row.problem_count > 1)
        text += fmt::format(" and {} more", row.problem_count - 1);
    return text;
}

HeatCell heat_of(const portfolio::AreaCell& cell) {
    using Kind = HeatCell::Kind;
    if (cell.state == report::AreaState::not_applicable || cell.points == 0)
        return {Kind::nothing, 0};
    if (cell.low >= cell.points)
        return {Kind::whole, 9};
    if (cell.low == 0 && cell.state == report::AreaState::unknown)
        return {Kind::unknown, 0};
    return {Kind::part, cell.low * 10 / cell.points};
}

std::string letter_of(std::size_t index) {
    std::string text;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        text.insert(text.begin(), static_cast<char>('a' + (rest - 1) % 26));
    return text;
}

} // namespace readiness::render

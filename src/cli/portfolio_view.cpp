// SPDX-License-Identifier: Apache-2.0
#include "portfolio_view.hpp"

#include "flag_value.hpp"
#include "gate_options.hpp"

#include "readiness/diag/limits.hpp"
#include "readiness/text/ci_log.hpp"

#include <algorithm>
#include <limits>

namespace readiness::cli {

namespace {

constexpr std::array<std::string_view, 5> formats{"text", "jsonl", "json", "csv", "html"};
constexpr std::size_t all_rows = std::numeric_limits<std::size_t>::max();

portfolio::Filter read_filter(const PortfolioView& view, const portfolio::Legend& legend,
                              diag::Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 5> verdicts{"GO", "GO_WITH_CONDITIONS", "DEFER", "NO_GO",
                                                       "NOT_ASSESSABLE"};
    portfolio::Filter filter{.owners = view.owners};
    for (const std::string& word : view.verdicts) {
        if (const auto verdict = read_verdict_word(word))
            filter.verdicts.push_back(*verdict);
        else
            report_unknown_word(word, verdicts, "--verdict", diagnostics);
    }
    for (const std::string& word : view.areas) {
        if (const auto area = legend.find_area(word)) {
            filter.areas.push_back(*area);
            continue;
        }
        std::vector<std::string_view> ids;
        for (const portfolio::Legend::Area& area : legend.areas)
            ids.push_back(area.id);
        report_unknown_word(word, ids, "--area", diagnostics);
    }
    return filter;
}

portfolio::SortKey read_sort(const std::string& word, diag::Diagnostics& diagnostics) {
    const auto& keys = portfolio::sort_keys;
    const auto found = word.empty() ? keys.begin() : std::ranges::find(keys, word);
    if (found == keys.end()) {
        report_unknown_word(word, keys, "--sort", diagnostics);
        return portfolio::SortKey::worst;
    }
    return static_cast<portfolio::SortKey>(found - keys.begin());
}

} // namespace

std::span<const std::string_view> portfolio_formats() {
    return formats;
}

ViewPlan read_view(const PortfolioView& view, const assess::Gate& gate, const portfolio::Legend& legend,
                   diag::Diagnostics& diagnostics) {
    ViewPlan plan{.filter = read_filter(view, legend, diagnostics),
                  .gate = gate,
                  .sort = read_sort(view.sort, diagnostics),
                  .reverse = view.reverse,
                  .page = {view.link_base, view.link_suffix}};
    plan.rows =
        read_count("--rows", view.rows, {}, "a number of projects, such as `50`; `0` shows all", diagnostics)
            .value_or(plan.rows);
    plan.outputs = pair_outputs(view.formats, view.outputs, formats, "", diagnostics, "--format");
    return plan;
}

PortfolioWriter::PortfolioWriter(const ViewPlan& plan, const portfolio::Legend& legend,
                                 const Screens& screens, Io& io)
    : plan_(plan), legend_(legend), screens_(screens), io_(io), tally_(legend) {
    for (const Output& output : plan.outputs) {
        if (output.format == "text" && plan.rows > 0)
            most_rows_ = std::max(most_rows_, plan.rows);
        else if (output.format != "jsonl")
            most_rows_ = all_rows;
        else if (output.path == standard_output)
            streams_ = true;
        else
            files_.emplace_back(output, std::string());
    }
}

void PortfolioWriter::take(portfolio::Row row) {
    if (!plan_.filter.keeps(row)) {
        ++tally_.left_out;
        return;
    }
    if (plan_.gate.set() && row.assessed)
        row.gate = portfolio::check_gate(plan_.gate, row, legend_);
    tally_.add(row);
    if (streams_ || !files_.empty()) {
        const std::string line = portfolio::write_line(row, legend_);
        if (streams_)
            io_.out() << line;
        for (auto& [output, text] : files_)
            text += line;
    }
    if (most_rows_ == 0)
        return;
    rows_.push_back(std::move(row));
    if (rows_.size() / 2 >= most_rows_)
        portfolio::keep_first(rows_, most_rows_, plan_.sort, plan_.reverse);
}

std::string PortfolioWriter::rendered(std::string_view format, const portfolio::Portfolio& portfolio,
                                      const Screen& screen) const {
    if (format == "json")
        return portfolio::write_json(portfolio);
    if (format == "csv")
        return render::render_portfolio_csv(portfolio);
    if (format == "html")
        return render::render_portfolio_html(portfolio, plan_.page);
    const std::string text = render::render_portfolio_text(
        portfolio,
        {.width = screen.width, .color = screen.color, .unicode = screen.unicode, .quiet = screen.quiet},
        plan_.rows);
    return screen.ci_log ? text::defuse_commands(text) : text;
}

ExitCode PortfolioWriter::finish(bool exit_zero, diag::Diagnostics& diagnostics) {
    portfolio::sort(rows_, plan_.sort, plan_.reverse);
    const portfolio::Portfolio portfolio{legend_, tally_, std::move(rows_)};
    for (const Output& output : plan_.outputs)
        if (output.format != "jsonl") {
            const Screen& screen = output.path == standard_output ? screens_.out : screens_.file;
            write_file(output.path, rendered(output.format, portfolio, screen), io_, diagnostics,
                       limits::portfolio_bytes);
        }
    for (const auto& [output, text] : files_)
        write_file(output.path, text, io_, diagnostics, limits::portfolio_bytes);
    if (tally_.wrong_input > 0)
        return ExitCode::wrong_input;
    return tally_.gate_missed == 0 || exit_zero ? ExitCode::ok : ExitCode::gate_not_met;
}

} // namespace readiness::cli

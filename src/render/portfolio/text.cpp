// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/portfolio.hpp"
#include "readiness/report/words.hpp"
#include "readiness/text/layout.hpp"
#include "readiness/text/utf8.hpp"
#include "render/portfolio/words.hpp"
#include "render/text/style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace readiness::render {

using namespace portfolio;

namespace {

constexpr std::size_t gaps_shown = 10;
constexpr std::size_t counts_columns = 25; ///< of blockers, gaps and unknown

/// The folder alone where the file has the usual name, which tells nothing.
std::string short_path(std::string_view path) {
    constexpr std::string_view usual = "/readiness.yaml";
    return text::escape_controls(path.ends_with(usual) ? path.substr(0, path.size() - usual.size() + 1)
                                                       : path);
}

Tone tone_of(const Row& row) {
    if (!row.assessed)
        return Tone::bad;
    switch (row.verdict) {
    case assess::Verdict::go:
        return Tone::good;
    case assess::Verdict::go_with_conditions:
    case assess::Verdict::defer:
        return Tone::warn;
    case assess::Verdict::no_go:
        return Tone::bad;
    case assess::Verdict::not_assessable:
        break;
    }
    return Tone::dim;
}

/// The text being written.
class Sheet {
  public:
    Sheet(const Portfolio& about, const TextOptions& options, std::size_t rows)
        : about_(about), style_(options.color, options.unicode),
          width_(std::max<std::size_t>(options.width, 40)),
          shown_(rows == 0 ? about.rows.size() : std::min(rows, about.rows.size())) {}

    void write_head();
    void write_table();
    void write_map();
    void write_gaps();
    void write_gate();
    std::string take() { return std::move(text_); }

  private:
    void line(std::string text) {
        text.erase(text.find_last_not_of(' ') + 1);
        text_ += text + "\n";
    }
    void wrapped(std::string_view text, std::size_t indent) {
        for (const std::string& part : text::wrap(text, width_ - indent))
            line(std::string(indent, ' ') + part);
    }
    void heading(std::string_view title, std::string_view beside) {
        line("");
        line(style_.paint(Tone::bold, title) +
             (beside.empty() ? "" : "  " + style_.paint(Tone::dim, beside)));
    }
    std::string rest_note() const {
        const std::size_t all = about_.tally.projects;
        return shown_ == all ? std::string()
                             : fmt::format("{} of {} projects; `--rows 0` shows all", shown_, all);
    }
    /// Whether there is room for them between what is `fixed` and a path.
    bool shows_counts(std::size_t fixed) const { return width_ >= fixed + counts_columns + 12; }
    void write_row(const Row& row, std::size_t verdict_columns, std::size_t score_columns);
    void write_columns();

    const Portfolio& about_;
    Style style_;
    std::size_t width_;
    std::size_t shown_;
    std::string text_;
};

void Sheet::write_head() {
    wrapped(counts_of(about_.tally), 0);
}

void Sheet::write_row(const Row& row, std::size_t verdict_columns, std::size_t score_columns) {
    std::string text = "  " + style_.cell(tone_of(row), verdict_of(row), verdict_columns) + "  " +
                       text::pad_left(score_of(row), score_columns);
    const std::size_t fixed = 2 + verdict_columns + 2 + score_columns + 2;
    const bool counts = shows_counts(fixed);
    if (counts)
        text += row.assessed ? fmt::format("  {:>8}  {:>4}  {:>7}", row.open_blockers(), row.open_gaps(),
                                           row.unknown.size())
                             : std::string(counts_columns, ' ');
    text += "  ";
    const std::size_t used = fixed + (counts ? counts_columns : 0);
    const std::size_t room = width_ > used + 4 ? width_ - used : 4;
    // The path tells projects apart; the name helps where there is room for both.
    const std::string path = short_path(row.path), name = text::escape_controls(row.name);
    std::string project = text::shorten(path, room, style_.cut());
    if (!name.empty() && text::display_width(name) + 2 + text::display_width(path) <= room)
        project = name + "  " + style_.paint(Tone::dim, path);
    if (!row.gate.met)
        text = style_.paint(Tone::bad, style_.bad()) + text.substr(1);
    line(text + project);
    if (!row.problems.empty())
        wrapped(text::escape_controls(problem_of(row)), 4);
}

void Sheet::write_table() {
    if (shown_ == 0)
        return;
    std::size_t verdict_columns = 7, score_columns = 5;
    for (std::size_t i = 0; i < shown_; ++i) {
        verdict_columns = std::max(verdict_columns, verdict_of(about_.rows[i]).size());
        score_columns = std::max(score_columns, score_of(about_.rows[i]).size());
    }
    heading("Projects", rest_note());
    line(style_.paint(Tone::dim, "  " + text::pad_right("verdict", verdict_columns) + "  " +
                                     text::pad_left("score", score_columns) +
                                     (shows_counts(2 + verdict_columns + 2 + score_columns + 2)
                                          ? "  blockers  gaps  unknown  project"
                                          : "  project")));
    for (std::size_t i = 0; i < shown_; ++i)
        write_row(about_.rows[i], verdict_columns, score_columns);
}

void Sheet::write_columns() {
    std::string text;
    for (std::size_t i = 0; i < about_.legend.areas.size(); ++i)
        text +=
            (i == 0 ? "" : ", ") + letter_of(i) + "=" + text::escape_controls(about_.legend.areas[i].title);
    wrapped(text, 2);
    wrapped(
        fmt::format("A digit is the tenth of the area's points that is earned for sure, {} all of them; {} "
                    "nothing is known, {} the area does not apply.",
                    style_.good(), style_.open(), style_.idle()),
        2);
}

void Sheet::write_map() {
    const auto rows = std::span(about_.rows).first(shown_);
    if (std::ranges::none_of(rows, &Row::assessed))
        return;
    heading("Map of areas", rest_note());
    const std::size_t areas = about_.legend.areas.size();
    const std::size_t cell = areas > 26 ? 3 : 2;
    const std::size_t least_name = 12;
    const std::size_t map = areas * cell;
    const std::size_t room = width_ > map + least_name + 4 ? width_ - map - 4 : least_name;
    std::size_t name_columns = 0;
    for (const Row& row : rows)
        name_columns = std::max(name_columns, text::display_width(short_path(row.path)));
    name_columns = std::min(name_columns, room);
    std::string head = "  " + std::string(name_columns, ' ') + "  ";
    for (std::size_t i = 0; i < areas; ++i)
        head += text::pad_right(letter_of(i), cell);
    head.erase(head.find_last_not_of(' ') + 1);
    line(style_.paint(Tone::dim, head));
    for (const Row& row : rows) {
        if (!row.assessed)
            continue;
        std::string text =
            "  " +
            text::pad_right(text::shorten(short_path(row.path), name_columns, style_.cut()), name_columns) +
            "  ";
        for (const AreaCell& area : row.areas) {
            const HeatCell heat = heat_of(area);
            switch (heat.kind) {
            case HeatCell::Kind::nothing:
                text += style_.cell(Tone::dim, style_.idle(), cell);
                break;
            case HeatCell::Kind::unknown:
                text += style_.cell(Tone::warn, style_.open(), cell);
                break;
            case HeatCell::Kind::whole:
                text += style_.cell(Tone::good, style_.good(), cell);
                break;
            case HeatCell::Kind::part:
                text +=
                    style_.cell(heat.tenth < 5 ? Tone::bad : Tone::warn, std::to_string(heat.tenth), cell);
                break;
            }
        }
        line(text);
    }
    write_columns();
}

void Sheet::write_gaps() {
    const std::vector<RuleIndex> common = about_.tally.common_gaps();
    if (common.empty())
        return;
    const std::size_t shown = std::min(common.size(), gaps_shown);
    heading("Most common gaps",
            shown == common.size() ? std::string() : fmt::format("{} of {}", shown, common.size()));
    line(style_.paint(Tone::dim, "  projects  blocker in  waived in  points  rule"));
    for (std::size_t i = 0; i < shown; ++i) {
        const Tally::Rule& rule = about_.tally.rules[common[i]];
        const Legend::Rule& about = about_.legend.rules[common[i]];
        const std::string numbers = fmt::format("  {:>8}  {:>10}  {:>9}  {:>6}  ", rule.projects,
                                                rule.blockers, rule.waived, points_of(rule.points));
        line(numbers + text::shorten(text::escape_controls(about.id + " " + about.title),
                                     width_ > numbers.size() + 12 ? width_ - numbers.size() : 12,
                                     style_.cut()));
    }
}

void Sheet::write_gate() {
    if (!about_.tally.gate_set)
        return;
    line("");
    const bool met = about_.tally.gate_missed == 0;
    line(style_.paint(met ? Tone::good : Tone::bad, met ? style_.good() : style_.bad()) + " " +
         gate_of(about_.tally));
}

} // namespace

std::string render_portfolio_text(const Portfolio& portfolio, const TextOptions& options, std::size_t rows) {
    Sheet sheet(portfolio, options, rows);
    sheet.write_head();
    if (!options.quiet) {
        sheet.write_table();
        sheet.write_map();
        sheet.write_gaps();
    }
    sheet.write_gate();
    return sheet.take();
}

} // namespace readiness::render

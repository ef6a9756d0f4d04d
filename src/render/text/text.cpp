// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/utf8.hpp"
#include "render/text/page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace readiness::render {

namespace {

Tone tone_of(assess::Verdict verdict) {
    switch (verdict) {
    case assess::Verdict::go:
        return Tone::good;
    case assess::Verdict::no_go:
    case assess::Verdict::not_assessable:
        return Tone::bad;
    case assess::Verdict::defer:
    case assess::Verdict::go_with_conditions:
        break;
    }
    return Tone::warn;
}

/// Where on a bar of `cells` a score stands.
std::size_t cell_of(double points, std::size_t cells) {
    return std::min(static_cast<std::size_t>(points * static_cast<double>(cells) / 100.0), cells - 1);
}

std::string bar(const Page& page, std::size_t cells) {
    const Report& report = page.report;
    const std::size_t pass_mark = cell_of(report.profile.verdict.conditional_from.value, cells);
    const std::size_t go_mark = cell_of(report.profile.verdict.go_from.value, cells);
    std::string earned, possible, lost;
    for (std::size_t i = 0; i < cells; ++i) {
        const double middle = (static_cast<double>(i) + 0.5) * 100.0 / static_cast<double>(cells);
        if (middle < report.score.low.value)
            earned += page.style.earned();
        else if (middle < report.score.high.value)
            possible += page.style.possible();
        else
            lost += i == pass_mark || i == go_mark ? page.style.mark() : page.style.lost();
    }
    return page.style.paint(Tone::good, earned) + page.style.paint(Tone::warn, possible) +
           page.style.paint(Tone::dim, lost);
}

std::string legend(const Page& page) {
    const Thresholds& verdict = page.report.profile.verdict;
    return fmt::format("{} earned  {} unknown  {} lost  {} {} and {}", page.style.earned(),
                       page.style.possible(), page.style.lost(), page.style.mark(),
                       schema::format_number(verdict.conditional_from.value),
                       schema::format_number(verdict.go_from.value));
}

void write_bar(Page& page) {
    constexpr std::size_t least = 20, most = 60;
    const std::string words = legend(page);
    const std::size_t beside = text::display_width(words) + 4;
    if (page.width < beside + least) {
        page.line("  " + bar(page, std::min(most, page.width - 4)));
        return;
    }
    page.line("  " + bar(page, std::min(most, page.width - beside)) + "  " +
              page.style.paint(Tone::dim, words));
}

} // namespace

void write_head(Page& page) {
    const Report& report = page.report;
    const std::string verdict(assess::name(report.verdict.value.value));
    const std::string name = clean(project_name(report));
    std::string line = page.style.paint(tone_of(report.verdict.value.value), verdict) + "  " +
                       page.style.paint(Tone::bold, name);
    std::size_t used = text::display_width(verdict) + 2 + text::display_width(name);
    for (const std::string& part :
         {score_text(report), fmt::format("coverage {} %", report.coverage_pct.value),
          fmt::format("evidence {} %", report.evidence_pct.value)}) {
        if (used + 2 + part.size() > page.width) {
            page.line(line);
            line.clear();
            used = 0;
        }
        line += "  " + part;
        used += 2 + part.size();
    }
    page.line(line);
}

void write_reason(Page& page) {
    if (page.report.score.assessable.value)
        write_bar(page);
    page.blank();
    page.paragraph("Why: ", 5, clean(page.report.verdict.reason));
    if (const std::string change = clean(change_text(page.report)); !change.empty())
        page.indented(5, change);
}

void write_gate(Page& page) {
    const Gate& gate = page.report.gate;
    if (!gate.set.value) {
        page.line("Gate      not set");
        return;
    }
    if (gate.met.value) {
        page.line("Gate      " + page.style.paint(Tone::good, "met"));
        return;
    }
    std::string label = "Gate      " + page.style.paint(Tone::bad, "not met") + "  ";
    for (const GateReason& reason : gate.reasons.value) {
        page.paragraph(label, 19, clean(reason.message));
        label = std::string(19, ' ');
    }
}

void write_next_step(Page& page) {
    page.blank();
    page.paragraph(page.style.paint(Tone::bold, "Next:") + " ", 6, clean(page.report.next_step.text));
}

std::string render_text(const Report& report, const TextOptions& options) {
    Page page(report, options);
    write_head(page);
    if (options.quiet) {
        for (const GateReason& reason : report.gate.reasons.value)
            page.indented(2, clean(reason.message));
        return page.text();
    }
    write_reason(page);
    write_broken(page);
    write_boards(page);
    write_blockers(page);
    write_conditions(page);
    write_questions(page);
    if (options.verbose)
        write_details(page);
    page.blank();
    write_waivers(page);
    write_bad_evidence(page);
    write_baseline(page);
    write_gate(page);
    write_next_step(page);
    return page.text();
}

} // namespace readiness::render

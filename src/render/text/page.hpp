// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/render/text.hpp"
#include "readiness/report/words.hpp"
#include "render/text/style.hpp"

namespace readiness::render {

using namespace report;

/// The text being written, and what every section needs to write it.
class Page {
  public:
    Page(const Report& about, const TextOptions& options);

    const Report& report;
    const Style style;
    const std::size_t width;
    const bool verbose;

    /// One line; spaces at its end are taken off.
    void line(std::string text);
    void blank();
    void heading(std::string_view title, std::string_view summary = {});
    /// `label` and then `text`, wrapped; later lines are indented by `hang`. The label may be painted and is
    /// padded by the caller; it takes `hang` columns on the first line.
    void paragraph(std::string_view label, std::size_t hang, std::string_view text);
    /// As `paragraph`, without a label.
    void indented(std::size_t hang, std::string_view text) { paragraph(std::string(hang, ' '), hang, text); }

    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

/// Text from a file, safe for a terminal.
std::string clean(const Fact<std::string>& fact);
std::string clean(std::string_view text);
/// As report::fact_text, safe for a terminal.
std::string clean_fact(const DecidingFact& fact);
/// ` (line 12)`, or nothing.
std::string line_text(const Fact<std::int64_t>& line);
/// ` (line 12)`, with the file's name where it is not the descriptor, or nothing.
std::string where_text(const Page& page, const Fact<std::string>& file, const Fact<std::int64_t>& line);
/// `file:line:column`, or nothing.
std::string place_text(const Finding& finding);
/// Cuts the front of a path, and then `rest`, until they fit into `room` columns together with `end`, or with
/// `short_end` once only the last key is left.
std::string fit_path(std::string_view path, std::string_view rest, std::string_view end,
                     std::string_view short_end, std::size_t room, std::string_view cut);
std::string severity_word(assess::Severity severity);
/// Symbol, word and tone of an outcome.
struct Mark {
    std::string symbol;
    std::string word;
    Tone tone = Tone::plain;
};
Mark mark_of(const Page& page, const Finding& finding);
Mark mark_of(const Page& page, const Area& area);
/// The fact that decided the state of an area, in `room` columns.
std::string area_detail(const Page& page, const Area& area, std::size_t room);

void write_head(Page& page);
void write_reason(Page& page);
void write_boards(Page& page);
void write_broken(Page& page);
void write_blockers(Page& page);
void write_conditions(Page& page);
void write_questions(Page& page);
void write_waivers(Page& page);
/// Evidence that does not count.
void write_bad_evidence(Page& page);
/// What is new and what is gone since an earlier report.
void write_baseline(Page& page);
void write_gate(Page& page);
void write_next_step(Page& page);
/// Everything that the short form leaves out.
void write_details(Page& page);
void write_findings(Page& page);

} // namespace readiness::render

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/words.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The parts of the page for people who decide. Every function returns markup; what comes from a file goes
/// through `esc` on its way there.
namespace readiness::render::html {

using namespace report;

/// What every section needs to write its part.
struct Page {
    explicit Page(const Report& about);

    const Report& report;
    /// Of each finding; unique, and the rule's id wherever that is one.
    std::vector<std::string> anchors;
    std::map<std::string_view, std::size_t> by_rule; ///< the first finding of each rule
    std::map<std::string_view, const Area*> by_area;

    const Finding* find(std::string_view rule) const;
    /// Title of an area; its id where the report does not list it.
    std::string_view area_title(std::string_view id) const;
};

/// Text for an element or an attribute in quotes: markup is escaped, control and bidirectional characters are
/// made visible, malformed UTF-8 becomes U+FFFD.
std::string esc(std::string_view text, std::string_view keep = "");
std::string esc(const Fact<std::string>& fact);
/// `text` in `<code>`.
std::string code(std::string_view text);
/// A condition in `<pre>`, with its line breaks.
std::string condition(std::string_view text);

enum class Tone { good, warn, bad, idle };

/// Symbol, word and tone, so that nothing is said by colour alone.
struct Mark {
    std::string_view symbol;
    std::string_view word;
    Tone tone = Tone::idle;
};
Mark mark_of(const Finding& finding);
Mark mark_of(const Area& area);
Mark mark_of(assess::Verdict verdict);
std::string_view name(Tone tone);
std::string chip(const Mark& mark);
/// A word such as `blocker`; blockers stand out.
std::string severity_chip(assess::Severity severity);

/// A link to the finding of a rule; its name alone where there is none.
std::string rule_link(const Page& page, std::string_view rule);
std::string rule_links(const Page& page, const List<std::string>& rules);
/// `readiness.yaml:66:3`, what is known of it.
std::string place(const Fact<std::string>& file, const Fact<std::int64_t>& line,
                  const Fact<std::int64_t>& column);
/// `line 66`, with the file's name where it is not the descriptor; empty where unknown.
std::string short_place(const Page& page, const Fact<std::string>& file, const Fact<std::int64_t>& line);
/// `path = value, wanted != 'manual' (line 66)`.
std::string fact_line(const Page& page, const DecidingFact& fact);
/// `20 Nov 2026`, in `<time>`.
std::string day(const schema::Date& date);
/// As a day where it is one, else the text.
std::string day(const Fact<std::string>& text);
/// `8,200`.
std::string grouped(std::int64_t number);
/// `Five`; digits from eleven on.
std::string in_words(std::size_t number);
/// The first letter in upper case, underscores as spaces.
std::string sentence_case(std::string_view word);
/// `<section>` with its heading up to the content, and its end.
std::string section(std::string_view id, std::string_view title, std::string_view lead = {});
std::string_view end_section();

/// How many of so many rows a reader sees at once; the rest is folded away, unless it is just a few.
std::size_t rows_before_fold(std::size_t rows);

/// Points as whole tenths, in which rows add up without remainders.
std::int64_t to_tenths(double points);
std::string tenths_text(std::int64_t tenths);
/// A number for an attribute: at most two decimals, never in scientific form.
std::string percent(double value);

/// Whether the day by which it was to be closed is over.
bool is_past(const Report& report, const Condition& condition);
/// Why the verdict is what it is, in one sentence without a term of the trade.
std::string why(const Page& page);
/// How much of a good verdict nobody has shown; empty where that does not matter.
std::string unproven(const Page& page);
/// What would change the verdict.
std::string change(const Page& page);

std::string masthead(const Page& page);
std::string decision(const Page& page);
std::string reading_help(const Page& page);
std::string obstacles(const Page& page);
std::string board(const Page& page);
std::string heat_map(const Page& page);
std::string losses(const Page& page);
std::string roadmap(const Page& page);
std::string questions(const Page& page);
std::string exceptions(const Page& page);
std::string evidence(const Page& page);
std::string findings(const Page& page);
/// What the row of one finding says once it is opened.
std::string finding_details(const Page& page, std::size_t index);
std::string context(const Page& page);
std::string made_with(const Page& page);

/// Contents of page.css and page.js.
std::string_view style();
std::string_view script();

} // namespace readiness::render::html

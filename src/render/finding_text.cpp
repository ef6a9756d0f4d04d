// SPDX-License-Identifier: Apache-2.0
#include "render/finding_text.hpp"

#include "readiness/text/layout.hpp"
#include "readiness/text/utf8.hpp"
#include "render/remarks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace readiness::render {

using namespace report;

namespace {

/// Longest observed or expected value; the JSON report has it whole.
constexpr std::size_t value_limit = 200;

/// By characters and not by columns: combining characters take none.
std::string cut(std::string text, std::size_t limit) {
    constexpr std::string_view mark = "...";
    if (text::count_code_points(text) <= limit)
        return text;
    std::size_t end = 0, length = 0;
    for (std::size_t count = 0; count + mark.size() < limit; ++count, end += length)
        text::decode_utf8(text, end, length);
    text.resize(end);
    return text + std::string(mark);
}

std::string start_of(const Report& report, const Finding& finding) {
    switch (finding.outcome.value) {
    case assess::Outcome::unknown:
        return "Not known: ";
    case assess::Outcome::error:
        return "The rule could not be applied: ";
    case assess::Outcome::pass:
    case assess::Outcome::not_applicable:
    case assess::Outcome::fail:
        break;
    }
    if (finding.waived.value) {
        const Waiver* waiver = waiver_of(report, finding);
        return waiver && waiver->expires.stated()
                   ? fmt::format("Waived until {}: ", schema::format_date(waiver->expires.value))
                   : "Waived: ";
    }
    return finding.advice.value ? "Advice at this stage: " : "";
}

/// What to state, with the words of the question that decides most.
std::string question_text(const Report& report, const Finding& finding) {
    const std::vector<std::string>& missing = finding.missing.value;
    if (missing.empty())
        return {};
    std::string text = " " + sentence("Not stated: " + some_of(missing));
    for (const Question& question : report.questions.value)
        if (std::ranges::find(missing, question.path.value) != missing.end())
            return text + " " + sentence(fmt::format("Asked for: {}", text_of(question.question)));
    return text;
}

std::string decided_text(const Finding& finding) {
    const std::vector<DecidingFact>& facts = finding.facts.value;
    if (facts.empty())
        return {};
    std::string text = deciding_text(facts.front());
    if (facts.size() > 1)
        text += fmt::format("; and {}", plural(finding.fact_count() - 1, "more fact", "more facts"));
    return " " + sentence(text);
}

std::string fix_text(const Finding& finding) {
    if (!finding.fix.stated())
        return {};
    const std::string effort = effort_text(finding);
    return " " + sentence((effort.empty() ? "Fix: " : "Fix (" + effort + "): ") + finding.fix.value);
}

std::string_view some_file(const Report& report) {
    if (!descriptor_path(report).empty())
        return descriptor_path(report);
    for (const Finding& finding : report.findings.value)
        if (!text_of(finding.file).empty())
            return text_of(finding.file);
    return "readiness.yaml"; // the name that is looked for where none is given
}

} // namespace

std::string one_line_of(std::string_view text, std::size_t limit) {
    std::string broken(text);
    for (const std::string_view separator : {"\u2028", "\u2029"})
        for (std::size_t at = broken.find(separator); at != std::string::npos;
             at = broken.find(separator, at))
            broken.replace(at, separator.size(), " ");
    return cut(text::escape_controls(text::one_line(broken)), limit);
}

std::string sentence(std::string_view text, std::size_t limit) {
    std::string line = one_line_of(text, limit - 1);
    if (!line.ends_with('.') && !line.ends_with('!') && !line.ends_with('?'))
        line += '.';
    return line;
}

std::string rule_id(const Fact<std::string>& rule) {
    const std::string id = one_line_of(text_of(rule), 255); // as long as GitHub takes
    return id.empty() ? "unnamed" : id;
}

std::string fingerprint_of(const Fact<std::string>& fingerprint, const Fact<std::string>& rule) {
    const std::string print = one_line_of(text_of(fingerprint));
    return print.empty() ? rule_id(rule) : print;
}

Place place_of(const Report& report, const Fact<std::string>& file, const Fact<std::int64_t>& line,
               std::int64_t column) {
    if (!text_of(file).empty() && line.value >= 1)
        return {.path = text_of(file), .line = line.value, .column = std::max<std::int64_t>(column, 1)};
    return {.path = text_of(file).empty() ? some_file(report) : text_of(file)};
}

std::string deciding_text(const DecidingFact& fact) {
    std::string text = one_line_of(fact_text(fact), value_limit);
    if (fact.expected.state != schema::State::not_stated)
        text += ", expected " + one_line_of(text_of(fact.expected), value_limit);
    return text;
}

std::string finding_text(const Report& report, const Finding& finding) {
    const bool broken = finding.is(assess::Outcome::error);
    const std::string_view message = text_of(broken ? finding.error : finding.message);
    std::string text = start_of(report, finding);
    text += sentence(message.empty() ? text_of(finding.rule) : message);
    if (finding.is(assess::Outcome::unknown))
        return text + question_text(report, finding);
    if (broken)
        return text;
    return text + decided_text(finding) + fix_text(finding);
}

std::string waiver_text(const Waiver& waiver) {
    std::string text = sentence(text_of(waiver.reason));
    std::string who = "Owner " + std::string(text_of(waiver.owner));
    who += ", approved by " + std::string(text_of(waiver.approver));
    if (waiver.expires.stated())
        who += ", until " + schema::format_date(waiver.expires.value);
    return text + " " + sentence(who);
}

} // namespace readiness::render

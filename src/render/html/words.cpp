// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/layout.hpp"
#include "render/html/page.hpp"

#include <fmt/format.h>

#include <algorithm>

/// Words, marks and sentences of the page.
namespace readiness::render::html {

std::string_view name(Tone tone) {
    switch (tone) {
    case Tone::good:
        return "good";
    case Tone::warn:
        return "warn";
    case Tone::bad:
        return "bad";
    case Tone::idle:
        break;
    }
    return "idle";
}

Mark mark_of(const Finding& finding) {
    const std::string_view word = word_of(finding);
    switch (finding.outcome.value) {
    case assess::Outcome::pass:
        return {"✓", word, Tone::good};
    case assess::Outcome::fail:
        return finding.waived.value ? Mark{"≈", word, Tone::warn} : Mark{"✗", word, Tone::bad};
    case assess::Outcome::unknown:
        return {"?", word, Tone::warn};
    case assess::Outcome::not_applicable:
        return {"–", word, Tone::idle};
    case assess::Outcome::error:
        break;
    }
    return {"!", word, Tone::bad};
}

Mark mark_of(const Area& area) {
    const std::string_view word = word_of(area.state.value);
    switch (area.state.value) {
    case AreaState::open:
    case AreaState::present:
        return {"✗", word, Tone::bad};
    case AreaState::closed:
    case AreaState::absent:
        return {"✓", word, Tone::good};
    case AreaState::unknown:
        return {"?", word, Tone::warn};
    case AreaState::not_applicable:
        break;
    }
    return {"–", word, Tone::idle};
}

Mark mark_of(assess::Verdict verdict) {
    switch (verdict) {
    case assess::Verdict::go:
        return {"✓", "Go", Tone::good};
    case assess::Verdict::go_with_conditions:
        return {"✓", "Go with conditions", Tone::warn};
    case assess::Verdict::defer:
        return {"?", "Decide later", Tone::warn};
    case assess::Verdict::no_go:
        return {"✗", "No go", Tone::bad};
    case assess::Verdict::not_assessable:
        break;
    }
    return {"–", "Not assessable", Tone::idle};
}

std::string chip(const Mark& mark) {
    return fmt::format("<span class='chip {}'><span aria-hidden='true'>{}</span> {}</span>", name(mark.tone),
                       mark.symbol, mark.word);
}

std::string severity_chip(assess::Severity severity) {
    return fmt::format("<span class='severity {0}'>{0}</span>", rules::name(severity));
}

std::string day(const schema::Date& date) {
    constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::string iso = schema::format_date(date);
    if (iso.size() != 10)
        return esc(iso);
    const std::size_t month =
        static_cast<std::size_t>(iso[5] - '0') * 10 + static_cast<std::size_t>(iso[6] - '0');
    if (month < 1 || month > std::size(months))
        return esc(iso);
    return fmt::format("<time datetime='{}'>{} {} {}</time>", iso, iso.substr(iso[8] == '0' ? 9 : 8),
                       months[month - 1], iso.substr(0, 4));
}

std::string day(const Fact<std::string>& text) {
    const std::optional<schema::Date> date = schema::parse_date(text_of(text));
    return date ? day(*date) : esc(text);
}

std::string grouped(std::int64_t number) {
    std::string text = std::to_string(number);
    const std::size_t front = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = text.size(); at > front + 3;) {
        at -= 3;
        text.insert(at, ",");
    }
    return text;
}

std::string in_words(std::size_t number) {
    constexpr std::string_view words[] = {"No",  "One",   "Two",   "Three", "Four", "Five",
                                          "Six", "Seven", "Eight", "Nine",  "Ten"};
    return number < std::size(words) ? std::string(words[number]) : std::to_string(number);
}

std::string sentence_case(std::string_view word) {
    std::string text(word);
    std::ranges::replace(text, '_', ' ');
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

namespace {

std::string why_blocked(const Page& page) {
    const std::vector<const Finding*> blockers = open_blockers(page.report);
    if (blockers.size() == 1)
        return "The rollout should not go ahead: one requirement is open that stops it on its own, whatever "
               "the score. " +
               esc(blockers.front()->message);
    return fmt::format("The rollout should not go ahead: {} requirements are open, each of which stops it on "
                       "its own, whatever the score.",
                       blockers.empty() ? page.report.verdict.rules.value.size() : blockers.size());
}

std::string why_undecided(const Page& page) {
    const std::size_t count = page.report.verdict.rules.value.size();
    return fmt::format("It is too early to decide: {} that could stop the rollout on {} own cannot be "
                       "judged, because facts are missing.",
                       plural(count, "requirement", "requirements"), count == 1 ? "its" : "their");
}

std::string why_conditional(const Page& page) {
    const Report& report = page.report;
    const std::vector<Condition>& conditions = report.conditions.value;
    if (conditions.empty())
        return fmt::format(
            "The rollout can go ahead, with reserve: {} of 100 points are earned, and a plain go takes {}.",
            tenths(report.score.low.value), schema::format_number(report.profile.verdict.go_from.value));
    const auto past = std::ranges::count_if(
        conditions, [&](const Condition& condition) { return is_past(report, condition); });
    return fmt::format("The rollout can go ahead, provided that {} closed{}.",
                       conditions.size() == 1 ? "one condition is"
                                              : fmt::format("{} conditions are", conditions.size()),
                       past == 0   ? " on time"
                       : past == 1 ? "; one is past its day"
                                   : fmt::format("; {} are past their day", past));
}

} // namespace

bool is_past(const Report& report, const Condition& condition) {
    const std::optional<schema::Date> due = schema::parse_date(text_of(condition.due));
    return due && report.as_of.stated() && *due < report.as_of.value;
}

std::string why(const Page& page) {
    const Report& report = page.report;
    const Thresholds& limits = report.profile.verdict;
    switch (report.verdict.decided_by.value) {
    case assess::DecidedBy::blocker_open:
        return why_blocked(page);
    case assess::DecidedBy::high_too_low:
        return fmt::format("The rollout should not go ahead: even if every open question had the best "
                           "answer, the score would reach {} of 100, and {} are needed.",
                           tenths(report.score.high.value), schema::format_number(limits.no_go_below.value));
    case assess::DecidedBy::coverage_too_low:
        return fmt::format(
            "It is too early to decide: {} % of what counts is known, and a decision takes {} %.",
            report.coverage_pct.value, schema::format_number(limits.coverage_from_pct.value));
    case assess::DecidedBy::blocker_unknown:
        return why_undecided(page);
    case assess::DecidedBy::go:
        return fmt::format(
            "The rollout can go ahead: {} of 100 points are earned, and nothing that would stop it is open.",
            tenths(report.score.low.value));
    case assess::DecidedBy::conditional:
        return why_conditional(page);
    case assess::DecidedBy::low_too_low:
        return fmt::format("The rollout should not go ahead: {} of 100 points are earned, and {} are needed.",
                           tenths(report.score.low.value),
                           schema::format_number(limits.conditional_from.value));
    case assess::DecidedBy::nothing_applies:
        break;
    }
    return "Nothing can be said: no rule applies to what is described.";
}

std::string unproven(const Page& page) {
    const Report& report = page.report;
    const assess::Verdict verdict = report.verdict.value.value;
    const bool positive = verdict == assess::Verdict::go || verdict == assess::Verdict::go_with_conditions;
    if (!positive || !(report.unproven_points.value > 0))
        return {};
    return fmt::format("{} of the {} points earned rest on statements without fresh evidence.",
                       tenths(report.unproven_points.value), tenths(report.score.low.value));
}

std::string change(const Page& page) {
    const Change& change = page.report.verdict.change;
    if (!change.to.stated())
        return page.report.verdict.value.value == assess::Verdict::go
                   ? ""
                   : "No single change would change the verdict.";
    const std::string_view words = mark_of(change.to.value).word;
    if (change.rule.stated())
        return fmt::format("Closing {} alone would change the verdict to “{}”.",
                           rule_link(page, text_of(change.rule)), words);
    return fmt::format("Stating {} could change the verdict to “{}”.", code(text_of(change.fact)), words);
}

} // namespace readiness::render::html

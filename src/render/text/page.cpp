// SPDX-License-Identifier: Apache-2.0
#include "render/text/page.hpp"

#include "readiness/text/layout.hpp"
#include "readiness/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace readiness::render {

namespace {

constexpr std::size_t least_width = 40;

} // namespace

Page::Page(const Report& about, const TextOptions& options)
    : report(about), style(options.color, options.unicode), width(std::max(options.width, least_width)),
      verbose(options.verbose) {}

void Page::line(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    text_ += text;
    text_ += '\n';
}

void Page::blank() {
    if (!text_.empty() && !text_.ends_with("\n\n"))
        text_ += '\n';
}

void Page::heading(std::string_view title, std::string_view summary) {
    blank();
    const bool beside = text::display_width(title) + 2 + text::display_width(summary) <= width;
    line(style.paint(Tone::bold, title) +
         (beside && !summary.empty() ? "  " + style.paint(Tone::dim, summary) : ""));
    if (!beside)
        indented(2, summary);
}

void Page::paragraph(std::string_view label, std::size_t hang, std::string_view text) {
    const std::size_t room = width > hang + 20 ? width - hang : 20;
    bool first = true;
    for (const std::string& part : text::wrap(text, room)) {
        line((first ? std::string(label) : std::string(hang, ' ')) + part);
        first = false;
    }
}

std::string clean(std::string_view text) {
    return text::escape_controls(text);
}
std::string clean(const Fact<std::string>& fact) {
    return clean(text_of(fact));
}

std::string clean_fact(const DecidingFact& fact) {
    return clean(fact_text(fact));
}

std::string line_text(const Fact<std::int64_t>& line) {
    return line.stated() ? fmt::format(" (line {})", line.value) : std::string();
}

std::string where_text(const Page& page, const Fact<std::string>& file, const Fact<std::int64_t>& line) {
    const std::vector<Input>& inputs = page.report.inputs.value;
    const bool descriptor = inputs.empty() || inputs.front().path == file;
    if (descriptor || !line.stated())
        return line_text(line);
    return fmt::format(" ({}:{})", clean(file), line.value);
}

std::string place_text(const Finding& finding) {
    if (!finding.file.stated())
        return {};
    return fmt::format("{}:{}:{}", clean(finding.file), finding.line.value, finding.column.value);
}

std::string fit_path(std::string_view path, std::string_view rest, std::string_view end,
                     std::string_view short_end, std::size_t room, std::string_view cut) {
    const std::size_t left = room - std::min(room, text::display_width(end));
    std::string whole = std::string(path) + std::string(rest);
    while (text::display_width(whole) > left) {
        const std::size_t dot = path.find('.');
        if (dot == std::string_view::npos) {
            const std::string bare = std::string(path) + std::string(rest);
            for (const std::string_view tail : {end, short_end})
                if (text::display_width(bare) + text::display_width(tail) <= room)
                    return bare + std::string(tail);
            const std::size_t beside = text::display_width(rest);
            if (beside <= left / 2)
                return text::shorten(whole.substr(0, whole.size() - rest.size()), left - beside, cut) +
                       std::string(rest) + std::string(end);
            return text::shorten(whole, left, cut) + std::string(end);
        }
        path.remove_prefix(dot + 1);
        whole = std::string(cut) + std::string(path) + std::string(rest);
    }
    return whole + std::string(end);
}

std::string severity_word(assess::Severity severity) {
    return std::string(rules::name(severity));
}

Mark mark_of(const Page& page, const Finding& finding) {
    switch (finding.outcome.value) {
    case assess::Outcome::pass:
        return {std::string(page.style.good()), "pass", Tone::good};
    case assess::Outcome::fail:
        return {std::string(page.style.bad()), finding.waived.value ? "waived" : "fail",
                finding.waived.value ? Tone::warn : Tone::bad};
    case assess::Outcome::unknown:
        return {std::string(page.style.open()), "unknown", Tone::warn};
    case assess::Outcome::not_applicable:
        return {std::string(page.style.idle()), "n/a", Tone::dim};
    case assess::Outcome::error:
        break;
    }
    return {"!", "error", Tone::bad};
}

Mark mark_of(const Page& page, const Area& area) {
    const Style& style = page.style;
    switch (area.state.value) {
    case AreaState::open:
        return {std::string(style.bad()), "open", Tone::bad};
    case AreaState::present:
        return {std::string(style.bad()), "present", Tone::bad};
    case AreaState::closed:
        return {std::string(style.good()), "closed", Tone::good};
    case AreaState::absent:
        return {std::string(style.good()), "absent", Tone::good};
    case AreaState::unknown:
        return {std::string(style.open()), "unknown", Tone::warn};
    case AreaState::not_applicable:
        break;
    }
    return {std::string(style.idle()), "n/a", Tone::dim};
}

std::string area_detail(const Page& page, const Area& area, std::size_t room) {
    if (area.state.value == AreaState::not_applicable)
        return "no rule applies";
    if (area.state.value == AreaState::closed || area.state.value == AreaState::absent)
        return area.passed.value == 1 ? "its rule passes"
                                      : fmt::format("all {} rules pass", area.passed.value);
    if (area.facts.value.empty())
        return area.failed.value > 0
                   ? plural(static_cast<std::size_t>(area.failed.value), "rule fails", "rules fail")
                   : std::string("facts are missing");
    const DecidingFact& fact = area.facts.value.front();
    const std::string path = clean(fact.path);
    const std::string rest = clean_fact(fact).substr(path.size());
    const std::string line = fact.line.stated() ? fmt::format(" :{}", fact.line.value) : std::string();
    return fit_path(path, rest, line_text(fact.line), fact.known.value ? line : "", room, page.style.cut());
}

} // namespace readiness::render

// SPDX-License-Identifier: Apache-2.0
#include "render/html/page.hpp"

#include "readiness/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace readiness::render::html {

namespace {

/// Ids of this page are in lower case, so an id in upper case cannot be one of them.
bool is_anchor(std::string_view rule) {
    return !rule.empty() && rule.front() >= 'A' && rule.front() <= 'Z' &&
           rule.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == std::string_view::npos;
}

std::string well_formed(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); at += length)
        text::append_utf8(result, text::decode_utf8(text, at, length));
    return result;
}

} // namespace

Page::Page(const Report& about) : report(about) {
    std::set<std::string> taken;
    const std::vector<Finding>& all = report.findings.value;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string_view rule = text_of(all[i].rule);
        by_rule.emplace(rule, i);
        const bool usable = is_anchor(rule) && taken.emplace(rule).second;
        anchors.push_back(usable ? std::string(rule) : fmt::format("finding-{}", i + 1));
    }
    for (const Area& area : report.areas.value)
        by_area.emplace(text_of(area.id), &area);
}

const Finding* Page::find(std::string_view rule) const {
    const auto found = by_rule.find(rule);
    return found == by_rule.end() ? nullptr : &report.findings.value[found->second];
}

std::string_view Page::area_title(std::string_view id) const {
    const auto found = by_area.find(id);
    return found == by_area.end() || !found->second->title.stated() ? id : text_of(found->second->title);
}

std::string esc(std::string_view text, std::string_view keep) {
    std::string result;
    result.reserve(text.size() + text.size() / 8);
    for (const char c : text::escape_controls(well_formed(text), keep))
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        default:
            result += c;
        }
    return result;
}

std::string esc(const Fact<std::string>& fact) {
    return esc(text_of(fact));
}

std::string code(std::string_view text) {
    return "<code>" + esc(text) + "</code>";
}

std::string condition(std::string_view text) {
    text.remove_suffix(text.size() - (text.find_last_not_of(" \n") + 1));
    return "<pre><code>" + esc(text, "\n") + "</code></pre>";
}

std::string place(const Fact<std::string>& file, const Fact<std::int64_t>& line,
                  const Fact<std::int64_t>& column) {
    std::string text(text_of(file));
    if (line.stated())
        text += (text.empty() ? "line " : ":") + std::to_string(line.value);
    if (line.stated() && column.stated())
        text += ":" + std::to_string(column.value);
    return text.empty() ? text : "<span class='place'>" + esc(text) + "</span>";
}

std::string short_place(const Page& page, const Fact<std::string>& file, const Fact<std::int64_t>& line) {
    if (!line.stated())
        return {};
    const bool descriptor =
        !file.stated() || text_of(file) == descriptor_path(page.report) || page.report.inputs.value.empty();
    return "<span class='place'>" +
           (descriptor ? fmt::format("line {}", line.value) : fmt::format("{}:{}", esc(file), line.value)) +
           "</span>";
}

std::string fact_line(const Page& page, const DecidingFact& fact) {
    std::string text = code(text_of(fact.path));
    text += fact.known.value ? " is " + code(text_of(fact.value)) : " is not stated";
    if (fact.expected.state != schema::State::not_stated)
        text += ", wanted " + code(text_of(fact.expected));
    if (const std::string where = short_place(page, fact.file, fact.line); !where.empty())
        text += " (" + where + ")";
    return text;
}

std::string rule_link(const Page& page, std::string_view rule) {
    const auto found = page.by_rule.find(rule);
    if (found == page.by_rule.end())
        return "<span class='rule'>" + esc(rule) + "</span>";
    return fmt::format("<a class='rule' href='#{}'>{}</a>", page.anchors[found->second], esc(rule));
}

std::string rule_links(const Page& page, const List<std::string>& rules) {
    std::string text;
    for (const std::string& rule : rules.value)
        text += (text.empty() ? "" : " ") + rule_link(page, rule);
    return text;
}

std::string section(std::string_view id, std::string_view title, std::string_view lead) {
    std::string text = fmt::format("\n<section id='{0}' aria-labelledby='{0}-title'>\n"
                                   "<h2 id='{0}-title'>{1}</h2>\n",
                                   id, esc(title));
    return lead.empty() ? text : text + fmt::format("<p class='lead'>{}</p>\n", lead);
}

std::string_view end_section() {
    return "</section>\n";
}

std::size_t rows_before_fold(std::size_t rows) {
    constexpr std::size_t shown = 15, few = 3;
    return rows <= shown + few ? rows : shown;
}

std::int64_t to_tenths(double points) {
    constexpr double most = 1e6; // far beyond any score, and sums of it stay numbers
    return std::isfinite(points) ? std::llround(std::clamp(points, -most, most) * 10) : 0;
}

std::string tenths_text(std::int64_t tenths) {
    return fmt::format("{}{}.{}", tenths < 0 ? "-" : "", std::abs(tenths / 10), std::abs(tenths % 10));
}

std::string percent(double value) {
    const auto hundredths = std::isfinite(value) ? std::llround(std::clamp(value, 0.0, 100.0) * 100) : 0;
    std::string text = fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text + "%";
}

} // namespace readiness::render::html

// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "rule_list.hpp"

#include "readiness/report/report.hpp"
#include "readiness/text/layout.hpp"
#include "readiness/text/suggest.hpp"

#include <fmt/format.h>

#include <array>

namespace readiness::cli {

namespace {

constexpr std::size_t id_width = 9;
constexpr std::size_t severity_width = 9;
constexpr std::size_t points_width = 8;

std::string number(double value) {
    return schema::format_number(value);
}

std::string heading(const ListedArea& area, bool weights) {
    std::string out = area.title.value + " (" + area.id.value;
    if (weights)
        out += ", weight " + number(area.weight.value);
    return out + ")\n";
}

std::string line(const ListedRule& rule, bool weights, std::size_t width) {
    std::string left = "  " + text::pad_right(rule.id.value, id_width) +
                       text::pad_right(rules::name(rule.severity.value), severity_width);
    if (weights)
        left += text::pad_left(fmt::format("{:.2f}  ", rule.points.value), points_width);
    const std::size_t room = width > left.size() + 20 ? width - left.size() : 20;
    std::string out;
    std::string title = rule.title.value;
    if (rule.disabled.stated())
        title += " (disabled: " + rule.disabled.value + ")";
    for (const std::string& part : text::wrap(title, room))
        out += (out.empty() ? left : std::string(left.size(), ' ')) + part + "\n";
    return out;
}

std::string as_text(const RuleList& list, bool weights, std::size_t width) {
    std::string out;
    for (const ListedArea& area : list.areas.value) {
        out += heading(area, weights);
        for (const ListedRule& rule : list.rules.value)
            if (rule.area.value == area.id.value)
                out += line(rule, weights, width);
        out += "\n";
    }
    if (weights) {
        out += "Severities weigh";
        for (const ListedSeverity& entry : list.severities.value)
            out += " " + std::string(rules::name(entry.severity.value)) + " " + number(entry.weight.value);
        out += " (profile " + list.profile.value + ").\n";
        const std::string note = "The third column is points of 100 where every rule applies. A rule that "
                                 "does not apply leaves its "
                                 "points to the others.";
        for (const std::string& part : text::wrap(note, width))
            out += part + "\n";
    }
    const std::size_t count = list.rules.value.size();
    return out + std::to_string(count) + (count == 1 ? " rule\n" : " rules\n");
}

void check_area(const std::optional<std::string>& area, const rules::Catalogue& catalogue,
                diag::Diagnostics& diagnostics) {
    if (!area || catalogue.find_area(*area))
        return;
    std::vector<std::string_view> ids;
    for (const rules::Area& entry : catalogue.areas)
        ids.push_back(entry.id);
    diag::Diagnostic& problem =
        diagnostics.report(diag::Code::bad_flag_value, "`--area` does not know `" + *area + "`");
    std::vector<std::string> names(ids.begin(), ids.end());
    problem.expected = "one of " + text::join_words(names, " and ");
    if (const auto word = text::nearest(*area, ids))
        problem.suggestion = std::string(*word);
}

} // namespace

ExitCode command_rules_list(const RulesListOptions& options, Io& io) {
    diag::Diagnostics diagnostics;
    source::SourceSet sources;
    const Screens screens = read_screens(options.screen, io, diagnostics);
    Log log(io, options.screen.verbose);
    const bool json = options.format == "json";
    if (!json && !options.format.empty() && options.format != "text")
        diagnostics.report(diag::Code::bad_flag_value, "`--format` does not know `" + options.format + "`")
            .expected = "`text` or `json`";
    const auto book = load_rulebook(options.rules, io, log, sources, diagnostics);
    if (book)
        check_area(options.area, book->catalogue, diagnostics);
    if (!book || diagnostics.has_errors()) {
        show_problems(diagnostics, sources, screens.err, io);
        return ExitCode::wrong_input;
    }
    const RuleList list = list_rules(*book, options.area);
    io.out() << (json ? report::write_json(schema::ref(list))
                      : as_text(list, options.weights, screens.out.width));
    return ExitCode::ok;
}

} // namespace readiness::cli

// SPDX-License-Identifier: Apache-2.0
#include "render/html/page.hpp"

#include <fmt/format.h>

namespace readiness::render::html {

namespace {

std::string answer(const Question& question) {
    std::string text;
    if (question.unit.stated())
        text += "in " + esc(question.unit);
    if (question.range.stated())
        text += (text.empty() ? "" : ", ") + esc(question.range);
    if (!question.values.value.empty()) {
        text += text.empty() ? "one of " : ", one of ";
        for (std::size_t i = 0; i < question.values.value.size(); ++i)
            text += (i == 0 ? "" : ", ") + code(question.values.value[i]);
    }
    return text.empty() ? text : " <span class='note'>(" + text + ")</span>";
}

std::string where(const Page& page, const Question& question) {
    std::string text = code(text_of(question.path));
    if (const std::string line = short_place(page, question.file, question.line); !line.empty())
        text += " " + line;
    if (question.example.stated())
        text += "<br><span class='note'>for example</span> " + code(text_of(question.example));
    return text;
}

std::string row(const Page& page, const Question& question) {
    const std::string blocker =
        question.blocker.value ? severity_chip(assess::Severity::blocker) + " " : std::string();
    return fmt::format(
        "<tr><td class='n' data-label='Points' data-v='{}'>+{}</td><td class='wide'>{}{}{}</td><td "
        "class='wide' data-label='Write'>{}</td><td data-label='Decides'>{}</td></tr>\n",
        tenths(question.points.value), tenths(question.points.value), blocker,
        esc(question.question.stated() ? question.question : question.path), answer(question),
        where(page, question), rule_links(page, question.rules));
}

std::string table(const Page& page, std::size_t from, std::size_t to, std::string_view caption) {
    std::string text =
        fmt::format("<table class='stack asks'>\n<caption>{}</caption>\n<thead><tr><th scope='col' "
                    "class='n'>Points</th><th scope='col'>Question</th><th scope='col'>Where to write the "
                    "answer</th><th scope='col'>Decides</th></tr></thead>\n<tbody>\n",
                    caption);
    for (std::size_t i = from; i < to; ++i)
        text += row(page, page.report.questions.value[i]);
    return text + "</tbody>\n</table>\n";
}

} // namespace

std::string questions(const Page& page) {
    const std::vector<Question>& all = page.report.questions.value;
    const std::string_view file = descriptor_path(page.report);
    std::string text = section("questions", "Open questions");
    if (all.empty())
        return text + "<p>Every fact that a rule asks for is stated.</p>\n" + std::string(end_section());
    text += fmt::format("<p class='lead'>{} not stated in {}. A rule that asks for such a fact earns nothing "
                        "until it is. The answers that decide most come first; <code>readiness "
                        "interview</code> asks for them and writes them down.</p>\n",
                        all.size() == 1 ? "One fact is" : fmt::format("{} facts are", all.size()),
                        file.empty() ? "the descriptor" : code(file));
    const std::size_t shown = rows_before_fold(all.size());
    text += table(page, 0, shown, "Questions, by what they decide");
    if (shown < all.size())
        text += fmt::format("<details class='plain'>\n<summary>{} more questions</summary>\n{}</details>\n",
                            all.size() - shown,
                            table(page, shown, all.size(), "More questions, by what they decide"));
    return text + std::string(end_section());
}

} // namespace readiness::render::html

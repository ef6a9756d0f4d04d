// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/text/utf8.hpp"
#include "support/catch.hpp"
#include "unit/render/variety.hpp"

#include <nlohmann/json.hpp>

using namespace readiness;
using namespace readiness::report;

namespace {

/// Texts that have broken writers of these formats.
const std::string_view poisons[] = {
    "",
    "none",
    "a\nb\r\nc\rd",
    "::error::x",
    "\n::add-mask::x",
    "\u3000::stop-commands::x",
    "##[group]x",
    "##vso[task.complete]",
    "%0A::error::x",
    "=1+1",
    "@SUM(1)",
    "a\",=1,\"b;=2",
    "]]><x>&y;\"'",
    "<!DOCTYPE x>",
    "\x1b[2J\x07\x7f\u0085\u009b",
    "\u202e\u2066\u2028\u2029\ufeff\ufffe\uffff",
    "\xff\xc0\x80\xed\xa0\x80\xf4\x90\x80\x80\xe2\x82",
};

/// No control character but line ends, no half character.
void check_plain(const std::string& text, std::string_view line_ends) {
    CHECK_FALSE(text::find_malformed_utf8(text));
    CHECK(text::escape_controls(text, line_ends) == text);
    CHECK(text.ends_with('\n'));
}

Report poisoned(std::string_view poison) {
    Report report = sample::variety();
    sample::poison(report, poison);
    return report;
}

/// The cells of RFC 4180.
std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i + 1 < csv.size(); ++i) {
        std::string& cell = rows.back().back();
        if (csv[i] == '"' && quoted && csv[i + 1] == '"')
            cell += csv[++i];
        else if (csv[i] == '"')
            quoted = !quoted;
        else if (csv[i] == ',' && !quoted)
            rows.back().emplace_back();
        else if (csv[i] == '\n' && !quoted)
            rows.push_back({""});
        else if (csv[i] != '\r')
            cell += csv[i];
    }
    return rows;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t many = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++many;
    return many;
}

} // namespace

TEST_CASE("no text of a report breaks junit", "[render][junit]") {
    const std::string whole = render::render_junit(sample::variety());
    for (const std::string_view poison : poisons) {
        CAPTURE(poison);
        const std::string text = render::render_junit(poisoned(poison));
        check_plain(text, "\n");
        CHECK(count(text, "<testcase ") == count(whole, "<testcase "));
        CHECK(count(text, "<") == count(text, ">"));
        CHECK(count(text, "\"") % 2 == 0);
        for (std::size_t at = text.find('&'); at != std::string::npos; at = text.find('&', at + 1)) {
            const std::string_view rest = std::string_view(text).substr(at);
            CHECK((rest.starts_with("&amp;") || rest.starts_with("&lt;") || rest.starts_with("&gt;") ||
                   rest.starts_with("&quot;")));
        }
    }
}

TEST_CASE("no text of a report breaks csv", "[render][csv]") {
    for (const std::string_view poison : poisons) {
        CAPTURE(poison);
        const std::string text = render::render_csv(poisoned(poison));
        check_plain(text, "\r\n");
        CHECK(count(text, "\n") == sample::variety().findings.value.size() + 1);
        CHECK(count(text, "\r\n") == count(text, "\n"));
        for (const std::vector<std::string>& row : rows_of(text)) {
            CHECK(row.size() == 24);
            for (const std::string& cell : row)
                CHECK(std::string_view("=+-@").find(cell.substr(0, 1)) ==
                      (cell.empty() ? 0 : std::string_view::npos));
        }
        CHECK(count(text, ";=") + count(text, ";@") == 0);
    }
}

TEST_CASE("no text of a report breaks github", "[render][github]") {
    const std::string whole = render::render_github(sample::variety());
    for (const std::string_view poison : poisons) {
        CAPTURE(poison);
        const std::string text = render::render_github(poisoned(poison));
        check_plain(text, "\n");
        CHECK(count(text, "\n") == count(whole, "\n"));
        CHECK(count(text, "##[") + count(text, "##vso[") == 0);
        const std::size_t closing = text.rfind('\n', text.size() - 2) + 1;
        CHECK(text.compare(closing, 11, "readiness: ") == 0);
    }
}

TEST_CASE("no text of a report reaches the badge", "[render][badge]") {
    for (const std::string_view poison : poisons) {
        CAPTURE(poison);
        const std::string text = render::render_badge(poisoned(poison));
        check_plain(text, "\n");
        const nlohmann::json badge = nlohmann::json::parse(text);
        CHECK(badge["label"] == "readiness");
        CHECK(badge["color"] == "red");
    }
}

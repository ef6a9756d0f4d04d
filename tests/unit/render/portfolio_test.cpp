// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/portfolio.hpp"

#include "readiness/text/utf8.hpp"
#include "support/catch.hpp"
#include "unit/portfolio/sample.hpp"

#include <algorithm>
#include <sstream>

using namespace readiness;
using namespace readiness::portfolio;

namespace {

const Legend legend = sample::legend();

struct Made {
    Tally tally{legend};
    std::vector<Row> rows;
    explicit Made(std::vector<Row> from) : rows(std::move(from)) {
        for (const Row& row : rows)
            tally.add(row);
    }
    Portfolio portfolio() const { return {legend, tally, rows}; }
};

Row hostile() {
    Row row = sample::judged("=cmd|' /C calc'!A0/<script>\x1b[2J/\xe2\x80\xae.yaml");
    row.name = "</td><script>alert(1)</script>\"' onload=x\n::error::no\xff";
    row.owner = "@SUM(1)\r\n";
    row.problems = {{"R013", "a \x9b bad\n<b>rule</b>", row.path, 1, 1}};
    row.problem_count = 1;
    return row;
}

} // namespace

TEST_CASE("the table for a terminal, whole") {
    Row missed = sample::judged("teams/claims/readiness.yaml");
    missed.gate.set = true;
    missed.gate.met = false;
    const Made made({sample::unreadable("x/readiness.yaml"), missed, sample::ready("r.yaml")});
    CHECK(render::render_portfolio_text(made.portfolio(), {.width = 70, .unicode = false}, 0) ==
          "3 projects: 1 GO, 1 NO_GO, 1 unreadable\n"
          "\n"
          "Projects\n"
          "  verdict            score  blockers  gaps  unknown  project\n"
          "  unreadable             -                           x/\n"
          "    x/readiness.yaml:3:7: `[` is never closed [Y008] and 3 more\n"
          "x NO_GO       40.0 to 50.7         1     1        1  teams/claims/\n"
          "  GO                 100.0         0     0        0  ready  r.yaml\n"
          "\n"
          "Map of areas\n"
          "                 a b\n"
          "  teams/claims/  5 2\n"
          "  r.yaml         + +\n"
          "  a=Area one, b=Area two\n"
          "  A digit is the tenth of the area's points that is earned for sure, +\n"
          "  all of them; ? nothing is known, - the area does not apply.\n"
          "\n"
          "Most common gaps\n"
          "  projects  blocker in  waived in  points  rule\n"
          "         1           1          0    20.0  ONE-001 First\n"
          "\n"
          "x gate missed by 1 of 2 projects judged\n");
}

TEST_CASE("no line of the table is wider than asked or ends in a space") {
    Row longest = sample::judged(std::string(300, 'p') + "/readiness.yaml");
    longest.name = std::string(300, 'n');
    const Made made({hostile(), longest, sample::unreadable(std::string(200, 'u'))});
    for (const std::size_t width : {60U, 80U, 160U}) {
        std::istringstream lines(render::render_portfolio_text(made.portfolio(), {.width = width}, 0));
        for (std::string line; std::getline(lines, line);) {
            INFO(line);
            CHECK(text::display_width(line) <= width);
            CHECK_FALSE(line.ends_with(' '));
        }
    }
}

TEST_CASE("rows that do not fit are counted") {
    std::vector<Row> rows;
    for (int i = 0; i < 30; ++i)
        rows.push_back(sample::judged("p" + std::to_string(i)));
    const Made made(rows);
    const std::string text = render::render_portfolio_text(made.portfolio(), {}, 20);
    CHECK(text.find("20 of 30 projects; `--rows 0` shows all") != std::string::npos);
    CHECK(text.find("p19\n") != std::string::npos);
    CHECK(text.find("p20\n") == std::string::npos);
    CHECK(render::render_portfolio_text(made.portfolio(), {.quiet = true}, 20) == "30 projects: 30 NO_GO\n");
}

TEST_CASE("the map is left out where no row that is shown was judged") {
    const Made made({sample::unreadable("a"), sample::judged("b")});
    CHECK(render::render_portfolio_text(made.portfolio(), {}, 1).find("Map of areas") == std::string::npos);
    CHECK(render::render_portfolio_text(made.portfolio(), {}, 2).find("Map of areas") != std::string::npos);
}

TEST_CASE("texts from files steer neither terminal nor page nor spreadsheet") {
    const Made made({hostile()});
    const std::string text = render::render_portfolio_text(made.portfolio(), {.width = 300}, 0);
    CHECK(std::none_of(text.begin(), text.end(),
                       [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == '\x7f'; }));
    CHECK(text.find("\xe2\x80\xae") == std::string::npos);

    const std::string csv = render::render_portfolio_csv(made.portfolio());
    CHECK(csv.find("\r\n'=cmd|") != std::string::npos);
    CHECK(csv.find(",'@SUM(1)") != std::string::npos);
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 2);

    const std::string html =
        render::render_portfolio_html(made.portfolio(), {.link_base = "https://x/'><script>"});
    const std::string body = html.substr(html.find("<body>"), html.rfind("<script>") - html.find("<body>"));
    CHECK(body.find("<script") == std::string::npos);
    CHECK(body.find("onload=x\n") == std::string::npos);
    CHECK(body.find("<b>rule</b>") == std::string::npos);
    CHECK_FALSE(text::find_malformed_utf8(html));
}

TEST_CASE("a link for each project") {
    const Made made({sample::judged("teams/a b/readiness.yaml"), sample::judged("javascript:alert(1)")});
    const std::string plain = render::render_portfolio_html(made.portfolio(), {});
    CHECK(plain.find("<a href='teams/a%20b/readiness.yaml'>claims</a>") != std::string::npos);
    CHECK(plain.find("href='javascript:") == std::string::npos);
    const std::string based = render::render_portfolio_html(
        made.portfolio(), {.link_base = "https://git.example.com/main/", .link_suffix = ".html"});
    CHECK(based.find("<a href='https://git.example.com/main/teams/a%20b/readiness.yaml.html'>") !=
          std::string::npos);
}

TEST_CASE("an empty portfolio") {
    const Made made({});
    CHECK(render::render_portfolio_text(made.portfolio(), {}, 0) == "0 projects\n");
    CHECK(render::render_portfolio_csv(made.portfolio()).ends_with("two_points_low\r\n"));
    CHECK(render::render_portfolio_html(made.portfolio(), {}).find("<tbody id='table'>\n</tbody>") !=
          std::string::npos);
}

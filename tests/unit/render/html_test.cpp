// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/source/digest.hpp"
#include "support/catch.hpp"
#include "unit/render/markup.hpp"
#include "unit/report/sample.hpp"

#include <algorithm>
#include <cmath>

using namespace readiness;
using test::Document;

namespace {

using Strings = std::vector<std::string>;

/// Sets every field of a report that there is: texts to `text`, numbers to `number`, lists to two entries.
void fill(schema::MutRef record, std::string_view text, double number, int depth = 0) {
    constexpr int deepest = 6; // steps of a trace hold steps
    for (const schema::FieldInfo& field : record.type->fields) {
        if (field.kind == schema::Kind::record) {
            fill({&field.record(), field.access.child_mut(record.object)}, text, number, depth + 1);
            continue;
        }
        const auto value = [&](schema::Kind kind) -> schema::Scalar {
            switch (kind) {
            case schema::Kind::boolean:
                return true;
            case schema::Kind::integer:
                return std::int64_t{3};
            case schema::Kind::number:
            case schema::Kind::percent:
                return number;
            case schema::Kind::date:
                return *schema::parse_date("2026-11-20");
            case schema::Kind::enumeration:
                return schema::EnumIndex{0};
            default:
                return text;
            }
        };
        if (field.kind != schema::Kind::list) {
            field.access.set(record.object, value(field.kind));
            continue;
        }
        field.access.set_state(record.object, schema::State::stated);
        for (int i = 0; i < 2 && depth < deepest; ++i)
            if (field.element == schema::Kind::record)
                fill({&field.record(), field.access.append_record(record.object)}, text, number, depth + 1);
            else
                field.access.append(record.object, value(field.element));
    }
}

report::Report filled(std::string_view text, double number) {
    report::Report report;
    fill({&schema::type_of<report::Report>(), &report}, text, number);
    return report;
}

/// Every finding, area, waiver and so on in every state there is.
std::vector<report::Report> in_all_states(std::string_view text) {
    std::vector<report::Report> reports;
    for (std::uint8_t i = 0; i < 10; ++i) {
        report::Report report = filled(text, i % 2 == 0 ? 2.5 : 0.0);
        const auto within = [&](int count) { return static_cast<std::uint8_t>(i % count); };
        for (report::Finding& finding : report.findings.value) {
            finding.outcome.value = assess::Outcome{within(5)};
            finding.severity.value = assess::Severity{within(4)};
            finding.waived.value = i > 5;
            finding.advice.value = i == 3;
        }
        for (report::LedgerRow& row : report.ledger.value)
            row.outcome.value = assess::Outcome{within(5)};
        for (report::Area& area : report.areas.value) {
            area.state.value = report::AreaState{within(6)};
            area.kind.value = rules::AreaKind{within(3)};
        }
        for (report::Waiver& waiver : report.waivers.value)
            waiver.state.value = assess::WaiverState{within(5)};
        for (report::EvidenceItem& item : report.evidence.value)
            item.state.value = assess::EvidenceState{within(7)};
        for (report::GapChange& change : report.baseline.changes.value)
            change.state.value = report::BaselineState{within(4)};
        report.verdict.value.value = assess::Verdict{within(5)};
        report.verdict.decided_by.value = assess::DecidedBy{within(8)};
        report.gate.met.value = i % 2 == 0;
        reports.push_back(std::move(report));
    }
    return reports;
}

const std::string hostile[] = {
    "</title></style></script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)' x='",
    "&lt;b&gt; &amp &#x3c;script&#x3e; &",
    "--><!-- ]]> <![CDATA[ <?php",
    "\xe2\x80\xae"
    "drowssap\xe2\x81\xa6\xe2\x80\x8f",
    std::string("\x1b[2J\0\x07\x7f\xc2\x9b\r\n\t", 11),
    "\xff\xfe\xc0\xaf\xed\xa0\x80\xf4\x90\x80\x80",
    std::string(5000, 'W'),
    "javascript:alert(1)",
    "#main",
    "main",
    "INT-003",
    "{} {0} {:d} %s $1",
    "",
};

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    unsigned bits = 0;
    int count = 0;
    for (const char c : bytes) {
        bits = bits << 8 | static_cast<unsigned char>(c);
        for (count += 8; count >= 6; count -= 6)
            result += letters[bits >> (count - 6) & 63];
    }
    if (count > 0)
        result += letters[bits << (6 - count) & 63];
    return result + std::string((4 - result.size() % 4) % 4, '=');
}

std::string digest(std::string_view text) {
    const std::string hex = source::sha256(text);
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return base64(bytes);
}

} // namespace

TEST_CASE("the page is well-formed", "[render][html]") {
    const Document page = test::read_markup(render::render_html(report::sample::report()));
    CHECK(page.faults == Strings{});
    CHECK(test::structure_faults(page) == Strings{});
}

TEST_CASE("an empty report makes a page", "[render][html]") {
    const Document page = test::read_markup(render::render_html({}));
    CHECK(page.faults == Strings{});
    CHECK(test::structure_faults(page) == Strings{});
}

TEST_CASE("faults of a page are seen", "[render][html]") {
    const char* const broken[] = {"<p>",
                                  "</p>",
                                  "<img src=x>",
                                  "<p onclick=\"x\"></p>",
                                  "<p style=\"x\"></p>",
                                  "<p class=\"a<b\"></p>",
                                  "<p class=a></p>",
                                  "it's",
                                  "a & b",
                                  "a > b",
                                  "<p><b></p></b>",
                                  "\x1b",
                                  "\xff",
                                  "\xe2\x80\xae"};
    for (const std::string body : broken) {
        CAPTURE(body);
        CHECK_FALSE(test::read_markup("<!doctype html>\n" + body).faults.empty());
    }
    const char* const unsound[] = {"<p id=\"a\"></p><p id=\"a\"></p>",
                                   "<a href=\"#a\"></a>",
                                   "<a href=\"https\"></a>",
                                   "<h1></h1><h3></h3>",
                                   "<table></table>",
                                   "<th></th>",
                                   "<svg></svg>",
                                   "<svg role=\"img\"></svg>",
                                   "<label for=\"a\"></label>",
                                   "<details></details>",
                                   "<section aria-labelledby=\"a\"></section>"};
    for (const std::string body : unsound) {
        CAPTURE(body);
        const Document page = test::read_markup("<!doctype html>\n" + body);
        CHECK(page.faults == Strings{});
        CHECK_FALSE(test::structure_faults(page).empty());
    }
}

TEST_CASE("text from files stays text, in every field and state", "[render][html]") {
    for (const std::string& text : hostile)
        for (const report::Report& report : in_all_states(text)) {
            CAPTURE(text);
            const Document page = test::read_markup(render::render_html(report));
            CHECK(page.faults == Strings{});
            CHECK(test::structure_faults(page) == Strings{});
            CHECK(page.all("script").size() == 1);
            CHECK(page.all("style").size() == 1);
        }
}

TEST_CASE("numbers that no judgement gives do no harm", "[render][html]") {
    for (const double number : {0.0, -5.0, 1e300, -1e300, HUGE_VAL, -HUGE_VAL, std::nan("")}) {
        CAPTURE(number);
        report::Report report = filled("a", number);
        for (report::Finding& finding : report.findings.value)
            finding.outcome.value = assess::Outcome::fail;
        const Document page = test::read_markup(render::render_html(report));
        CHECK(page.faults == Strings{});
        CHECK(test::structure_faults(page) == Strings{});
    }
}

TEST_CASE("what cannot be shown as it is shows as what it is", "[render][html]") {
    const std::pair<std::string, std::string> cases[] = {
        {"<b>&amp;\"'", "<b>&amp;\"'"},
        {"a\xe2\x80\xae"
         "b",
         "a\\u202eb"},
        {"a\x1b[2Jb\n", "a\\x1b[2Jb\\x0a"},
        {"a\xff"
         "b",
         "a\xef\xbf\xbd"
         "b"},
        {"Jürgen 株式会社 🙂", "Jürgen 株式会社 🙂"}};
    for (const auto& [text, shown] : cases) {
        report::Report report = report::sample::report();
        report.project.name.value = text;
        const Document page = test::read_markup(render::render_html(report));
        CHECK(page.all("h1").front()->content() == shown);
        CHECK(page.all("title").front()->content() == shown + ": No go – readiness report");
    }
}

TEST_CASE("nothing is loaded and only the page's own style and script run", "[render][html]") {
    const Document page = test::read_markup(render::render_html(report::sample::report()));
    const std::string style = page.all("style").front()->children.front().text;
    const std::string script = page.all("script").front()->children.front().text;
    CHECK(page.all("meta")[1]->attribute("content") ==
          "default-src 'none'; style-src 'sha256-" + digest(style) + "'; script-src 'sha256-" +
              digest(script) + "'; img-src data:; base-uri 'none'; form-action 'none'");
    for (const std::string& text : {style, script})
        for (const std::string_view word :
             {"http:", "https:", "//", "@import", "</", "innerHTML", "Storage"}) {
            CAPTURE(word);
            // Comments of the script begin with two slashes and a space.
            const std::size_t at = text.find(word);
            CHECK((at == std::string::npos || text.substr(at, 3) == "// "));
        }
}

// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/source/digest.hpp"
#include "render/html/roadmap.hpp"
#include "support/catch.hpp"
#include "unit/render/markup.hpp"
#include "unit/report/sample.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

using namespace readiness;
using test::Document;
using test::Node;

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

Strings row_texts(const Node& table) {
    Strings rows;
    const std::function<void(const Node&)> walk = [&](const Node& node) {
        if (!node.is("tr")) {
            std::ranges::for_each(node.children, walk);
            return;
        }
        std::string row;
        for (const Node& cell : node.children)
            row += (row.empty() ? "" : "|") + cell.content();
        rows.push_back(row);
    };
    walk(table);
    return rows;
}

Strings rows_of(const report::Report& report, std::string_view table_class) {
    const Document page = test::read_markup(render::render_html(report));
    Strings rows;
    for (const Node* table : page.with_class("table", table_class))
        for (std::string& row : row_texts(*table))
            rows.push_back(std::move(row));
    return rows;
}

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

TEST_CASE("the steps from 100 to the score add up", "[render][html]") {
    CHECK(rows_of(report::sample::report(), "waterfall") ==
          Strings{"Area|Picture of what is left|Lost|Open|Left", "All rules passed||||100.0",
                  "Integration||−26.7|–|73.3", "Infrastructure||–|−20.0|53.3",
                  "Score, lower end||−46.7||53.3"});
    CHECK(rows_of(report::sample::report(), "ledger") ==
          Strings{"Rule|Outcome|Observed|Line|Points|Left", "Integration −26.7 points",
                  "INT-003|✗ fail|integration.systems[2].data_movement manual, wanted not == "
                  "'manual'|66|−26.7|73.3",
                  "Infrastructure −20.0 points",
                  "INF-006|? unknown|infrastructure.restore_tested_on not stated|134|−20.0|53.3"});
}

TEST_CASE("blockers and questions say who, when and where", "[render][html]") {
    CHECK(
        rows_of(report::sample::report(), "tasks") ==
        Strings{
            "Rule|What is wrong and what closes it|Owner|Due",
            "INT-003|Data between systems still travels by hand. Fix 5 to 20 days Replace each manual "
            "transfer "
            "with an API. Or take the step out of scope in writing. integration.systems[2].data_movement is "
            "manual, wanted not == 'manual' (line 66) Proof that it is closed "
            "!integration.systems.exists(s, s.data_movement == 'manual')|to be named|to be agreed"});
    CHECK(
        rows_of(report::sample::report(), "asks") ==
        Strings{
            "Points|Question|Where to write the answer|Decides",
            "+20.0|Day of the last restore that worked|infrastructure.restore_tested_on line 134for example "
            "restore_tested_on: YYYY-MM-DD|INF-006"});
}

TEST_CASE("conditions name owner and day, and whether it is past", "[render][html]") {
    report::Report report = report::sample::report();
    const auto text = [](std::string_view value) {
        return report::Fact<std::string>{schema::State::stated, std::string(value)};
    };
    report::Condition condition;
    condition.rule = text("INT-003");
    condition.message = text("Data travels by hand.");
    condition.severity = {schema::State::stated, assess::Severity::high};
    condition.owner = text("M. Oyelowo");
    condition.due = text("2026-09-07");
    condition.proof = text("a\n&& b\n");
    condition.waived = {schema::State::stated, true};
    report.findings.value[0].severity.value = assess::Severity::high;
    report.conditions = {schema::State::stated, {condition}};
    CHECK(rows_of(report, "tasks")[1].ends_with("Proof that it is closed a && b|M. Oyelowo|7 Sep 2026 past"));
    const auto why = [&] {
        report.verdict.decided_by.value = assess::DecidedBy::conditional;
        const Document page = test::read_markup(render::render_html(report));
        return page.with_class("p", "why").front()->content();
    };
    CHECK(why() == "The rollout can go ahead, provided that one condition is closed; one is past its day.");
    report.conditions.value[0].due = text("after the audit");
    CHECK(why() == "The rollout can go ahead, provided that one condition is closed on time.");
    CHECK(rows_of(report, "tasks")[1].ends_with("|M. Oyelowo|after the audit"));
}

TEST_CASE("the verdict is said in a sentence", "[render][html]") {
    using enum assess::DecidedBy;
    const std::pair<assess::DecidedBy, const char*> cases[] = {
        {nothing_applies, "Nothing can be said: no rule applies to what is described."},
        {blocker_open,
         "The rollout should not go ahead: one requirement is open that stops it on its own, whatever the "
         "score. Data between systems still travels by hand."},
        {high_too_low, "The rollout should not go ahead: even if every open question had the best answer, "
                       "the score would reach "
                       "73.4 of 100, and 60 are needed."},
        {coverage_too_low,
         "It is too early to decide: 80 % of what counts is known, and a decision takes 70 %."},
        {blocker_unknown,
         "It is too early to decide: 1 requirement that could stop the rollout on its own cannot be judged, "
         "because facts are missing."},
        {go,
         "The rollout can go ahead: 53.3 of 100 points are earned, and nothing that would stop it is open."},
        {conditional,
         "The rollout can go ahead, with reserve: 53.3 of 100 points are earned, and a plain go takes 80."},
        {low_too_low, "The rollout should not go ahead: 53.3 of 100 points are earned, and 60 are needed."}};
    for (const auto& [decided_by, sentence] : cases) {
        report::Report report = report::sample::report();
        report.verdict.decided_by.value = decided_by;
        const Document page = test::read_markup(render::render_html(report));
        CHECK(page.with_class("p", "why").front()->content() == sentence);
    }
}

TEST_CASE("fixes come cheapest first, but after what they build on", "[render][html]") {
    struct Gap {
        const char* rule;
        double points, least, most;
        Strings depends_on;
    };
    struct Case {
        std::vector<Gap> gaps;
        Strings order;
    };
    const Case cases[] = {
        {{{"A-1", 1, 4, 6, {}}, {"A-2", 1, 1, 1, {}}, {"A-3", 3, 2, 4, {}}}, {"A-2", "A-3", "A-1"}},
        {{{"A-1", 1, 4, 6, {}}, {"A-2", 1, 1, 1, {"A-1"}}, {"A-3", 1, 2, 4, {}}}, {"A-3", "A-1", "A-2"}},
        {{{"A-1", 1, 1, 1, {"A-2"}}, {"A-2", 2, 1, 1, {"A-1"}}}, {"A-2", "A-1"}},
        {{{"A-1", 9, 0, 0, {}}, {"A-2", 1, 50, 60, {}}}, {"A-2", "A-1"}},
        {{{"A-1", 1, 1, 1, {"B-9"}}}, {"A-1"}}};
    for (const Case& sample : cases) {
        report::Report report;
        for (const Gap& gap : sample.gaps) {
            report::Finding finding;
            finding.rule = {schema::State::stated, gap.rule};
            finding.outcome = {schema::State::stated, assess::Outcome::fail};
            finding.points = {schema::State::stated, gap.points};
            finding.effort_days_min = {schema::State::stated, gap.least};
            finding.effort_days_max = {schema::State::stated, gap.most};
            finding.depends_on = {schema::State::stated, gap.depends_on};
            report.findings.value.push_back(finding);
        }
        Strings order;
        for (const render::html::Fix& fix : render::html::fixes_in_order(report))
            order.emplace_back(fix.finding->rule.value);
        CHECK(order == sample.order);
    }
}

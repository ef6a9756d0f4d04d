// SPDX-License-Identifier: Apache-2.0
#include "readiness/diag/limits.hpp"
#include "readiness/report/build.hpp"
#include "readiness/report/compare.hpp"
#include "readiness/report/read.hpp"
#include "support/catch.hpp"
#include "support/toy.hpp"
#include "unit/report/sample.hpp"

using namespace readiness;
using namespace readiness::test;
using assess::Outcome;
using report::BaselineState;

namespace {

const std::vector<ToyRule> rules_of_toy = {
    {"A-1", "one", "blocker", "a"},
    {"B-1", "two", "high", "size > 3"},
    {"C-1", "three", "low", "b"},
};

report::Report report_on(const char* descriptor, const std::vector<ToyRule>& rules = rules_of_toy) {
    const ToyRun run(rules, descriptor);
    return report::build(run.assess(), run.catalogue, run.profile, {},
                         {.tool_version = "1", .sources = &run.sources, .subject = &run.subject});
}

report::Report compared(report::Report now, const report::Report& earlier) {
    report::compare(now, earlier, "before.json", "00");
    report::check_baseline(now);
    return now;
}

/// `A-1 new, B-1 absent`.
std::string changes(const report::Report& report) {
    std::string text;
    for (const report::GapChange& change : report.baseline.changes.value)
        text += (text.empty() ? "" : ", ") + change.rule.value + " " +
                std::string(schema::enum_of<report::BaselineState>()
                                .values[static_cast<std::size_t>(change.state.value)]
                                .name);
    return text;
}

std::string reasons(const report::Report& report) {
    std::string text;
    for (const report::GateReason& reason : report.gate.reasons.value)
        text += reason.message.value + "\n";
    return text;
}

/// The state of a rule that had one outcome and fingerprint, and now has another.
std::optional<BaselineState> state_after(std::optional<Outcome> before, Outcome after, bool same) {
    report::Report earlier = report::sample::report();
    report::Report now = report::sample::report();
    earlier.findings.value.resize(1);
    now.findings.value.resize(1);
    report::Finding& finding = now.findings.value[0];
    finding.outcome.value = after;
    finding.fingerprint = {schema::State::stated, "f1"};
    earlier.findings.value[0].fingerprint = {schema::State::stated, same ? "f1" : "f0"};
    if (before)
        earlier.findings.value[0].outcome.value = *before;
    else
        earlier.findings.value.clear();
    report::compare(now, earlier, "before.json", "abc");
    if (!finding.baseline_state.stated())
        return std::nullopt;
    return finding.baseline_state.value;
}

} // namespace

TEST_CASE("a report against an earlier one", "[report][baseline]") {
    const struct {
        const char* before;
        const char* now;
        const char* changes;
        const char* reasons;
    } rows[] = {
        {"{a: true, size: 2, b: true}", "{a: true, size: 2, b: true}", "", ""},
        {"{a: true, size: 2, b: true}", "{a: true, size: 1, b: true}", "", ""}, // as bad as it was
        {"{a: true, size: 2, b: true}", "{a: true, size: 4, b: true}", "B-1 absent", ""},
        {"{a: true, size: 4, b: true}", "{a: false, size: 4, b: true}", "A-1 new",
         "1 gap is new against the baseline: A-1\n"
         "the low end of the score is 40.0, it was 100.0 in the baseline\n"},
        // Silence is no gap, but the points are gone.
        {"{a: true, size: 4, b: true}", "{size: 4, b: true}", "",
         "the low end of the score is 40.0, it was 100.0 in the baseline\n"},
        // As many points, but another gap.
        {"{a: false, size: 4, b: true}", "{a: true, size: 2, b: true}", "B-1 new, A-1 absent",
         "1 gap is new against the baseline: B-1\n"},
    };
    for (const auto& row : rows) {
        INFO(row.before << " then " << row.now);
        const report::Report now = compared(report_on(row.now), report_on(row.before));
        CHECK(changes(now) == row.changes);
        CHECK(reasons(now) == row.reasons);
        CHECK(now.gate.set.value);
        CHECK(now.gate.met.value == (*row.reasons == '\0'));
        CHECK(now.baseline.same_rules.value);
    }
}

TEST_CASE("a gap is the same wherever it stands, and updated where its value changed", "[report][baseline]") {
    const auto state = [](const char* before, const char* now) {
        return compared(report_on(now), report_on(before)).find("B-1")->baseline_state.value;
    };
    CHECK(state("size: 2", "# moved\n\nsize: 2") == report::BaselineState::unchanged);
    CHECK(state("size: 2", "size: 1") == report::BaselineState::updated);
    CHECK(state("size: 5", "size: 1") == report::BaselineState::new_);
}

TEST_CASE("gaps of rules that are gone are gone, and other rules are told", "[report][baseline]") {
    const report::Report now =
        compared(report_on("{a: true}", {{"A-1", "one", "blocker", "a"}}), report_on("{a: true, size: 1}"));
    CHECK(changes(now) == "B-1 absent");
    CHECK_FALSE(now.baseline.same_rules.value);
}

TEST_CASE("a report with a baseline reads back as it was", "[report][baseline]") {
    const report::Report now = compared(report_on("{a: true, size: 2}"), report_on("{a: false, size: 4}"));
    const std::string json = report::write_json(schema::ref(now));
    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    const auto again = report::read_report(sources, sources.add("r.json", json), diagnostics);
    REQUIRE(again);
    CHECK(diagnostics.empty());
    CHECK(report::write_json(schema::ref(*again)) == json);
}

TEST_CASE("what is wrong with a saved report is said with its place", "[report][read]") {
    const struct {
        const char* text;
        const char* said;
    } rows[] = {
        {"null", "r.json:1:1: error[Y010]: the file says nothing\n    1 | null\n      | ^^^^\n"},
        {"[]", "r.json:1:1: error[M001]: a report is a map, not a list\n    1 | []\n      | ^\n"
               "      = expected: lines of the form `key: value`, such as `schema_version: ..`\n"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        source::SourceSet sources;
        diag::Diagnostics diagnostics;
        CHECK_FALSE(report::read_report(sources, sources.add("r.json", row.text), diagnostics));
        CHECK(diag::render(diagnostics, sources, {}) == row.said);
    }
    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    const char* newer = "{\"schema_version\": 2, \"tool\": {\"name\": 3, \"x\": 1}, \"score\": []}";
    CHECK_FALSE(report::read_report(sources, sources.add("r.json", newer), diagnostics));
    CHECK(diag::render(diagnostics, sources, {}).find("this report has a newer format") != std::string::npos);
}

TEST_CASE("lists of a saved report have limits", "[report][read]") {
    const auto code_of = [](const std::string& list, std::size_t entries, const char* entry) {
        std::string text = "{\"schema_version\": 1, \"" + list + "\": [";
        for (std::size_t i = 0; i < entries; ++i)
            text += i == 0 ? entry : std::string(",") + entry;
        source::SourceSet sources;
        diag::Diagnostics diagnostics;
        CHECK_FALSE(report::read_report(sources, sources.add("r.json", text + "]}"), diagnostics));
        return diagnostics.items().front().code;
    };
    for (const char* list : {"areas", "findings", "ledger"}) {
        INFO(list);
        CHECK(code_of(list, limits::catalogue_rules, "{}") != diag::Code::list_too_long);
        CHECK(code_of(list, limits::catalogue_rules + 1, "{}") == diag::Code::list_too_long);
    }
    CHECK(code_of("evidence", limits::report_entries, "{}") != diag::Code::list_too_long);
    CHECK(code_of("evidence", limits::report_entries + 1, "{}") == diag::Code::list_too_long);
}

TEST_CASE("gaps and open questions stand somewhere against a baseline, nothing else does", "[report]") {
    struct Row {
        const char* says;
        std::optional<Outcome> before;
        Outcome after;
        bool same;
        std::optional<BaselineState> want;
    };
    const Row rows[] = {
        {"a gap of a new rule", {}, Outcome::fail, false, BaselineState::new_},
        {"a gap where the rule passed", Outcome::pass, Outcome::fail, false, BaselineState::new_},
        {"a gap where nothing was known", Outcome::unknown, Outcome::fail, false, BaselineState::new_},
        {"the same gap", Outcome::fail, Outcome::fail, true, BaselineState::unchanged},
        {"a gap by other facts", Outcome::fail, Outcome::fail, false, BaselineState::updated},
        {"a question of a new rule", {}, Outcome::unknown, false, BaselineState::new_},
        {"a question where a gap was", Outcome::fail, Outcome::unknown, false, BaselineState::new_},
        {"the same question", Outcome::unknown, Outcome::unknown, true, BaselineState::unchanged},
        {"a question after an answer", Outcome::unknown, Outcome::unknown, false, BaselineState::updated},
        {"a pass", Outcome::fail, Outcome::pass, false, {}},
        {"what does not apply", Outcome::fail, Outcome::not_applicable, false, {}},
        {"a broken rule", Outcome::fail, Outcome::error, false, {}},
    };
    for (const Row& row : rows) {
        INFO(row.says);
        CHECK(state_after(row.before, row.after, row.same) == row.want);
    }
}

// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/report/sample.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

using namespace readiness;
using Json = nlohmann::ordered_json;

namespace {

Json parsed(const report::Report& report) {
    return Json::parse(report::write_json(schema::ref(report)));
}

} // namespace

TEST_CASE("json is indented by two spaces and ends with a line break", "[report][json]") {
    report::NextStep step;
    step.kind = {schema::State::stated, report::StepKind::close_gap};
    step.text = {schema::State::stated, "Close \"A\"."};
    CHECK(report::write_json({&schema::type_of<report::NextStep>(), &step}) == R"({
  "kind": "close_gap",
  "text": "Close \"A\"."
}
)");
}

TEST_CASE("json leaves out what is not stated, but writes every list", "[report][json]") {
    const Json json = parsed(report::sample::report());
    CHECK(json["inputs"] == Json::array());
    CHECK(json["conditions"] == Json::array());
    CHECK_FALSE(json["project"].contains("summary"));
    CHECK_FALSE(json["verdict"]["change"].contains("fact"));
    CHECK(json["findings"][1]["facts"] == Json::array());
    report::Report unturned = report::sample::report();
    unturned.verdict.change = {};
    CHECK_FALSE(parsed(unturned)["verdict"].contains("change"));
}

TEST_CASE("json writes numbers in their shortest form", "[report][json]") {
    const Json json = parsed(report::sample::report());
    CHECK(json["profile"]["severity_weights"]["blocker"].dump() == "8");
    CHECK(json["score"]["low"].dump() == "53.3");
    CHECK(json["score"]["high"].dump() == "73.4");
    CHECK(json["coverage_pct"].dump() == "80");
}

TEST_CASE("json spells enumerations, dates and none as the descriptor does", "[report][json]") {
    report::Report report = report::sample::report();
    report.findings.value[0].facts.value[0].value.state = schema::State::none;
    const Json json = parsed(report);
    CHECK(json["verdict"]["value"] == "NO_GO");
    CHECK(json["findings"][0]["outcome"] == "fail");
    CHECK(json["areas"][1]["kind"] == "anti_pattern");
    CHECK(json["as_of"] == "2026-11-20");
    CHECK(json["findings"][0]["facts"][0]["value"] == "none");
}

TEST_CASE("json keeps the order of the tables", "[report][json]") {
    const Json json = parsed(report::sample::report());
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items())
        keys.push_back(key);
    CHECK(keys == std::vector<std::string>{
                      "schema_version",  "tool",    "rule_packs", "profile",      "as_of",
                      "inputs",          "project", "score",      "coverage_pct", "evidence_pct",
                      "unproven_points", "verdict", "areas",      "findings",     "ledger",
                      "questions",       "gaps",    "conditions", "waivers",      "not_applicable",
                      "evidence",        "context", "gate",       "next_step"});
}

TEST_CASE("json stays well formed where the text is not", "[report][json]") {
    report::Report report = report::sample::report();
    report.project.name.value = "caf\xe9 \x1b[31m";
    CHECK(parsed(report)["project"]["name"] == "caf\xef\xbf\xbd \x1b[31m");
}

TEST_CASE("json is safe to print and says the same", "[report][json]") {
    const std::string steering =
        "\x1b[2J \x07 \x7f \u0085 \u009b31m \u061c\u200e\u200f\u202a\u202e\u2066\u2069 \u2028\u2029";
    report::NextStep step;
    step.text = {schema::State::stated, steering + " caf\u00e9 \u00a0 \U0001f600"};
    const std::string json = report::write_json({&schema::type_of<report::NextStep>(), &step});
    CHECK(json == "{\n  \"text\": \"\\u001b[2J \\u0007 \\u007f \\u0085 \\u009b31m "
                  "\\u061c\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069 \\u2028\\u2029 "
                  "caf\u00e9 \u00a0 \U0001f600\"\n}\n");
    CHECK(Json::parse(json)["text"] == step.text.value);
}

TEST_CASE("rows of the ledger add up to what the score lacks", "[report]") {
    const report::Report report = report::sample::report();
    double lost = 0;
    for (const report::LedgerRow& row : report.ledger.value)
        lost += row.points.value;
    CHECK(std::lround(lost * 10) == 1000 - std::lround(report.score.low.value * 10));
}

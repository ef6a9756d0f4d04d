// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/portfolio/sample.hpp"

using namespace readiness;
using namespace readiness::portfolio;

namespace {

struct Read {
    std::optional<Row> row;
    std::vector<std::string> problems;
};

Read read(const std::string& line, const Legend& legend = sample::legend()) {
    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    Read result;
    result.row = read_line(sources, sources.add("part.jsonl", line), legend, diagnostics);
    for (const diag::Diagnostic& problem : diagnostics.items())
        result.problems.push_back(std::string(diag::info(problem.code).id) + " " + problem.message);
    return result;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("a line of JSON, whole") {
    CHECK(
        write_line(sample::judged("a/readiness.yaml"), sample::legend()) ==
        R"({"path":"a/readiness.yaml","assessed":true,"name":"claims","owner":"D. Ferrari","product_owner":"none",)"
        R"("stage":"pilot_complete","as_of":"2026-11-20","setup_sha256":"abc","broken":false,"verdict":"NO_GO",)"
        R"("score":{"assessable":true,"low":40,"high":50.7,"low_exact":"40","high_exact":"152/3"},)"
        R"("coverage_pct_exact":"200/3","evidence_pct":12.5,"areas":[{"id":"one","state":"open","points":60,)"
        R"("points_low":30,"points_high":40.5},{"id":"two","state":"present","points":40,"points_low":10,)"
        R"("points_high":10}],"gaps":[{"rule":"ONE-001","severity":"blocker","waived":false,"advice":false,)"
        R"("points":20},{"rule":"ONE-002","severity":"high","waived":true,"advice":false,"points":10}],)"
        R"("unknown":["TWO-001"],"problems":[],"problem_count":0,"gate":{"set":false,"met":true,"reasons":[]}})"
        "\n");
}

TEST_CASE("what is written is read back") {
    Row gated = sample::judged("g");
    gated.gate.set = true;
    gated.gate.met = false;
    gated.gate.reasons = {{"min_score", ">= 80", "40", "too low", {}},
                          {"fail_on", "none", "1", "open", {"ONE-001"}}};
    Row nothing = sample::judged("n");
    nothing.verdict = assess::Verdict::not_assessable;
    nothing.low = nothing.high = {};
    nothing.gaps.clear();
    Row strange = sample::judged("str\"ange\n\x7f.yaml");
    strange.name = "none";
    for (const Row& row :
         {sample::judged("a"), sample::ready("b"), sample::unreadable("c"), gated, nothing, strange}) {
        const std::string line = write_line(row, sample::legend());
        INFO(line);
        CHECK(line.find('\n') == line.size() - 1);
        const Read back = read(line);
        CHECK(back.problems == std::vector<std::string>{});
        REQUIRE(back.row);
        CHECK(*back.row == row);
        CHECK(write_line(*back.row, sample::legend()) == line);
    }
}

TEST_CASE("a line that does not fit is refused") {
    const std::string line = write_line(sample::judged("a"), sample::legend());
    struct {
        std::string line;
        std::vector<std::string> problems;
    } const cases[] = {
        {"{\"path\":", {"Y017"}},
        {"[]", {"M001"}},
        {replaced(line, "\"path\"", "\"paht\""), {"M002", "M011"}},
        {replaced(line, "\"ONE-001\"", "\"OLD-001\""), {"U008 no rule `OLD-001` is loaded"}},
        {replaced(line, "[\"TWO-001\"]", "[\"NEW-001\",\"NEW-002\"]"),
         {"U008 no rule `NEW-001` is loaded", "U008 no rule `NEW-002` is loaded"}},
        {replaced(line, "\"id\":\"two\"", "\"id\":\"three\""), {"U008 no area `three` is loaded"}},
        {replaced(line, "\"200/3\"", "\"200/0\""), {"M003 `200/0` is no fraction"}},
        {replaced(line, "\"setup_sha256\":\"abc\"", "\"setup_sha256\":\"abd\""),
         {"U008 `a` was judged with other rules, another profile, another support calendar or another "
          "version than "
          "this run has"}},
    };
    for (const auto& [text, wanted] : cases) {
        INFO(text);
        const Read got = read(text);
        CHECK_FALSE(got.row);
        REQUIRE(got.problems.size() == wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i)
            CHECK(got.problems[i].substr(0, wanted[i].size()) == wanted[i]);
    }
}

TEST_CASE("a gate is judged again with what a row knows") {
    const Legend legend = sample::legend();
    assess::Gate gate;
    gate.min_score = assess::Rational(40);
    CHECK(check_gate(gate, sample::judged("a"), legend).met);
    gate.min_score = assess::Rational(401, 10);
    gate.fail_on = assess::Severity::high;
    const assess::GateResult result = check_gate(gate, sample::judged("a"), legend);
    REQUIRE(result.reasons.size() == 2);
    CHECK(result.reasons[0].gate == "min_score");
    CHECK(result.reasons[1].rules == std::vector<std::string>{"ONE-001"}); // the waived one does not count
}

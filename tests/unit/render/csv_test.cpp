// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "support/catch.hpp"
#include "unit/render/variety.hpp"
#include "unit/report/sample.hpp"

using namespace readiness;
using namespace readiness::report;

namespace {

std::string without_returns(std::string text) {
    std::erase(text, '\r');
    return text;
}

/// The cell that a message becomes.
std::string cell(std::string_view message) {
    Report report = sample::report();
    report.findings.value.resize(1);
    report.findings.value[0].message.value = message;
    const std::string csv = render::render_csv(report);
    const std::string before = "26.7,0.0,", after = ",integration.systems[2].data_movement";
    const std::size_t begin = csv.find(before) + before.size();
    return csv.substr(begin, csv.find(after, begin) - begin);
}

struct Row {
    std::string_view message;
    std::string_view cell;
};

const Row rows[] = {
    {"", ""},
    {"plain", "plain"},
    {"a, b", "\"a, b\""},
    {"say \"no\"", "\"say \"\"no\"\"\""},
    {"a; b", "\"a; b\""},
    {"=1+2", "'=1+2"},
    {"+1", "'+1"},
    {"-1", "'-1"},
    {"@SUM(A1)", "'@SUM(A1)"},
    {"=HYPERLINK(\"http://x\", \"y\")", "\"'=HYPERLINK(\"\"http://x\"\", \"\"y\"\")\""},
    {"\uFF1D1", "'\uFF1D1"},
    {"\uFF0B1", "'\uFF0B1"},
    {"\uFF0D1", "'\uFF0D1"},
    {"\uFF201", "'\uFF201"},
    {"  =1", "'=1"},
    {"\u00A0=1", "'\u00A0=1"},
    {"\uFEFF=1", "'\uFEFF=1"},
    {"\t=1", "'=1"},
    {"\r=1", "'=1"},
    {"\n=1", "'=1"},
    {"\x01=1", "\\x01=1"},
    {"a;=1", "\"a;'=1\""},
    {"a; =1;b;-2", "\"a;' =1;b;'-2\""},
    {"a;\"=1", "\"a;'\"\"=1\""},
    {"\"=1", "\"'\"\"=1\""},
    {"a=1 - 2", "a=1 - 2"},
    {"'=1", "'=1"},
    {"two\nlines\r\nand\ta tab", "two lines and a tab"},
    {"\u202Eevil\x1b[2J", "\\u202eevil\\x1b[2J"},
    {"J\xfcrgen", "J\\xfcrgen"},
    {"J\u00fcrgen \u682a", "J\u00fcrgen \u682a"},
};

} // namespace

TEST_CASE("csv has a row for every rule", "[render][csv]") {
    CHECK(
        without_returns(render::render_csv(sample::variety())) ==
        R"~(rule,slug,area,title,outcome,severity,waived,advice,points,points_earned,message,path,value,expected,facts,file,line,effort_days_min,effort_days_max,fix,question,owner,due,baseline_state
INT-003,hand-carried-data,integration,No data carried by hand,fail,blocker,false,false,26.7,0.0,Data between systems still travels by hand.,integration.systems[2].data_movement,manual,not == 'manual',1,readiness.yaml,66,5,20,Replace each manual transfer with an API. Or take the step out of scope in writing.,,R. Osei,2027-01-31,
ANT-001,big-bang-rollout,big_bang,Rollout in stages,pass,high,false,false,53.3,53.3,Rollout in stages,,,,0,,,,,,,,,
INF-006,unproven-restore,infrastructure,Restore tested,unknown,high,false,false,20.0,0.0,Restore tested,infrastructure.restore_tested_on,,,1,,,,,,Day of the last restore that worked,,,
OWN-002,one-owner,ownership,Title of OWN-002,fail,high,true,false,2.5,0.0,Gap of OWN-002.,integration.systems[2].data_movement,manual,not == 'manual',1,readiness.yaml,66,5,20,Replace each manual transfer with an API. Or take the step out of scope in writing.,,D. Ferrari,2026-06-01,unchanged
DEL-002,rare-releases,integration,Title of DEL-002,fail,medium,false,false,1.5,0.0,Gap of DEL-002.,integration.systems[2].data_movement,manual,not == 'manual',3,readiness.yaml,66,5,20,Replace each manual transfer with an API. Or take the step out of scope in writing.,,,,new
OPS-002,unstudied-usage,integration,Title of OPS-002,fail,low,false,false,0.5,0.0,Gap of OPS-002.,integration.systems[2].data_movement,manual,not == 'manual',1,readiness.yaml,66,5,20,Replace each manual transfer with an API. Or take the step out of scope in writing.,,,,
ARC-001,synchronous-stack,infrastructure,Title of ARC-001,fail,high,false,true,0.0,0.0,Gap of ARC-001.,integration.systems[2].data_movement,manual,not == 'manual',1,readiness.yaml,66,5,20,Replace each manual transfer with an API. Or take the step out of scope in writing.,,,,
INF-007,later,infrastructure,Title of INF-007,unknown,medium,false,true,0.0,0.0,Gap of INF-007.,infrastructure.restore_tested_on,,,1,,,,,,Day of the last restore that worked,,,
CMP-001,beside-the-point,infrastructure,Title of CMP-001,not_applicable,medium,false,false,0.0,0.0,Gap of CMP-001.,,,,0,,,,,,,,,
CMP-002,beside-the-point,infrastructure,Title of CMP-002,not_applicable,medium,false,false,0.0,0.0,Gap of CMP-002.,,,,0,,,,,,,,,
CMP-003,beside-the-point,infrastructure,Title of CMP-003,not_applicable,medium,false,false,0.0,0.0,Gap of CMP-003.,,,,0,,,,,,,,,
ERR-001,beside-the-point,infrastructure,Title of ERR-001,error,medium,false,false,0.0,0.0,integer overflow,,,,0,,,,,,,,,
)~");
}

TEST_CASE("csv ends lines as RFC 4180 wants", "[render][csv]") {
    const std::string csv = render::render_csv(sample::variety());
    CHECK(csv.ends_with("\r\n"));
    for (std::size_t at = csv.find_first_of("\r\n"); at != std::string::npos;
         at = csv.find_first_of("\r\n", at + 2))
        CHECK(csv.substr(at, 2) == "\r\n");
}

TEST_CASE("a cell of csv holds neither a formula nor a control character", "[render][csv]") {
    for (const Row& row : rows) {
        CAPTURE(row.message);
        CHECK(cell(row.message) == row.cell);
    }
}

TEST_CASE("csv without findings is its header", "[render][csv]") {
    const std::string csv = render::render_csv(Report{});
    CHECK(csv.starts_with("rule,slug,area,title,outcome,severity,"));
    CHECK(csv.find('\n') == csv.size() - 1);
}

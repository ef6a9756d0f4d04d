// SPDX-License-Identifier: Apache-2.0
// Facts that are not stated, construct by construct: every row says what comes out.
#include "support/catch.hpp"
#include "toy.hpp"

namespace {

using namespace readiness;
using test::none;
using test::stated;

/// `used` true, `users` 10, `movement` none, `started_on` none; team.owner none, team.duties [legal]; three
/// systems: all stated, critical not stated, everything not stated. Not stated: tested, share, quality,
/// due_on, python, team.engineers, and all computed facts.
test::ToyProject partly_stated() {
    test::ToyProject project;
    project.facts.used = stated(true);
    project.facts.users = stated(std::int64_t{10});
    project.facts.movement = stated(test::Movement::none);
    project.facts.started_on = none<schema::Date>();
    project.facts.team.owner = none<std::string>();
    project.facts.team.duties = stated(std::vector{test::Duty::legal});
    test::ToySystem full;
    full.name = stated(std::string("ImageVault"));
    full.movement = stated(test::Movement::manual);
    full.critical = stated(true);
    full.latency = none<std::int64_t>();
    full.handles = stated(std::vector<std::string>{"pii"});
    test::ToySystem partial = full;
    partial.name = stated(std::string("Ledger"));
    partial.critical = {};
    project.facts.systems = stated(std::vector{full, partial, test::ToySystem{}});
    return project;
}

/// The outcome in one line: `true`, `unknown users, share`, `error`, or the value for people.
std::string summary(const cel::Outcome& outcome) {
    if (outcome.error.starts_with("does not compile"))
        return outcome.error;
    if (outcome.value.is<cel::Error>())
        return "error";
    if (outcome.truth != cel::Truth::unknown)
        return cel::format_for_people(outcome.value);
    std::string text = "unknown";
    for (const std::string& path : outcome.unknown)
        text += (text == "unknown" ? " " : ", ") + path;
    return text;
}

struct Row {
    const char* expression;
    const char* want;
};

void check(const std::vector<Row>& rows, const test::ToyProject& project = partly_stated()) {
    for (const Row& row : rows) {
        INFO(row.expression);
        const cel::Outcome outcome = test::evaluate_toy(row.expression, project);
        INFO(outcome.error);
        CHECK(summary(outcome) == row.want);
    }
}

TEST_CASE("strict operators: an error wins, else all unknowns together") {
    check({
        {"share", "unknown share"},
        {"share > 1.0", "unknown share"},
        {"share + quality > 1.0", "unknown share, quality"},
        {"quality + share > 1.0", "unknown share, quality"},
        {"share == quality", "unknown share, quality"},
        {"share != quality", "unknown share, quality"},
        {"-share < 0.0", "unknown share"},
        {"!tested", "unknown tested"},
        {"team.engineers / 0 > team.engineers", "unknown team.engineers"},
        {"team.engineers + 1 / 0 > 3", "error"},
        {"1 / 0 + team.engineers > 3", "error"},
        {"size(string(team.engineers)) > 1", "unknown team.engineers"},
        {"[1, 2][team.engineers] > 1", "unknown team.engineers"},
        {"days_since(due_on) > 1", "unknown due_on"},
        {"version_gte(python, '3.11')", "unknown python"},
        {"{'a': 1}[string(team.engineers)] > 1", "unknown team.engineers"},
    });
}

TEST_CASE("and, or: the deciding operand wins on either side, unknown wins over error") {
    check({
        {"tested && false", "false"},
        {"false && tested", "false"},
        {"tested && used", "unknown tested"},
        {"used && tested", "unknown tested"},
        {"tested && share > 1.0 && used", "unknown tested, share"},
        {"tested && 1 / 0 > 0", "unknown tested"},
        {"1 / 0 > 0 && tested", "unknown tested"},
        {"1 / 0 > 0 && tested && false", "false"},
        {"1 / 0 > 0 && used", "error"},
        {"tested || true", "true"},
        {"true || tested", "true"},
        {"tested || !used", "unknown tested"},
        {"!used || tested || share > 1.0", "unknown tested, share"},
        {"1 / 0 > 0 || tested", "unknown tested"},
        {"1 / 0 > 0 || tested || used", "true"},
        {"1 / 0 > 0 || !used", "error"},
        {"(tested || true) && share > 1.0", "unknown share"},
        {"tested || !tested", "unknown tested"},
    });
}

TEST_CASE("conditional: an unknown condition is all that counts") {
    check({
        {"tested ? share > 1.0 : quality > 1.0", "unknown tested"},
        {"used ? share > 1.0 : quality > 1.0", "unknown share"},
        {"!used ? share > 1.0 : users == 10", "true"},
        {"1 / 0 > 0 ? true : tested", "error"},
        {"tested ? true : true", "unknown tested"},
    });
}

TEST_CASE("all, exists: as and, or over the entries") {
    check({
        {"systems.all(s, s.critical)", "unknown systems[1].critical, systems[2].critical"},
        {"systems.all(s, !s.critical)", "false"},
        {"systems.exists(s, s.critical)", "true"},
        {"systems.exists(s, !s.critical)", "unknown systems[1].critical, systems[2].critical"},
        {"systems.exists(s, s.name == 'Ledger')", "true"},
        {"systems.all(s, s.name != 'Ledger')", "false"},
        {"systems.all(s, 1 / 0 > 0)", "error"},
        {"systems.all(s, s.critical || 1 / 0 > 0)", "unknown systems[1].critical, systems[2].critical"},
        {"[true, tested].all(x, x)", "unknown tested"},
        {"systems.all(s, s.handles.all(h, h == 'pii'))", "unknown systems[2].handles"},
    });
}

TEST_CASE("exists_one, filter, map: every unknown entry is named") {
    check({
        {"systems.exists_one(s, s.critical)", "unknown systems[1].critical, systems[2].critical"},
        {"systems.exists_one(s, s.movement == 'manual')", "false"},
        {"systems.exists_one(s, s.name == 'Ledger')", "unknown systems[2].name"},
        {"systems.exists_one(s, 1 / 0 > 0)", "error"},
        {"[1, 2, 1].exists_one(x, x == 2)", "true"},
        {"[1, 2, 1].exists_one(x, x == 1)", "false"},
        {"size(systems.filter(s, s.critical)) > 0", "unknown systems[1].critical, systems[2].critical"},
        {"size(systems.filter(s, 1 / 0 > 0)) > 0", "error"},
        {"size(systems.map(s, s.critical)) == 3", "unknown systems[1].critical, systems[2].critical"},
        {"size(systems.map(s, s.critical, s.name)) == 1", "unknown systems[1].critical, systems[2].critical"},
        {"systems.map(s, has(s.name) ? s.name : '')[0] == 'ImageVault'", "unknown systems[2].name"},
    });
}

TEST_CASE("lists and maps: literals take the unknowns of their entries, size needs only the list") {
    check({
        {"[1.0, share, quality] == [1.0]", "unknown share, quality"},
        {"{'a': share, 'b': quality}.a > 1.0", "unknown share, quality"},
        {"size(systems) == 3", "true"},
        {"size(systems) >= 0", "true"},
        {"users in [1, 10, team.engineers]", "true"},
        {"users in [1, team.engineers]", "unknown team.engineers"},
        {"team.engineers in [1, users]", "unknown team.engineers"},
        {"users in [1, 1 / 0, 10]", "error"},
        {"'legal' in team.duties", "true"},
        {"'procurement' in team.duties", "false"},
        {"systems[0] == systems[1]", "false"},
        {"systems[1] == systems[1]", "unknown systems[1].critical"},
        {"systems[0] in systems", "true"},
    });
}

TEST_CASE("has: true, false for none, unknown where nothing was said; stated is always known") {
    check({
        {"has(team.engineers)", "unknown team.engineers"},
        {"has(team.owner)", "false"},
        {"has(team.duties)", "true"},
        {"has(systems[0].latency)", "false"},
        {"has(systems[0].movement)", "true"},
        {"has(systems[2].movement)", "unknown systems[2].movement"},
        {"stated(team.engineers)", "false"},
        {"stated(team.owner)", "true"},
        {"stated(used)", "true"},
        {"stated(share)", "false"},
        {"stated(team.duties)", "true"},
        {"has(team.engineers) && team.engineers > 3", "unknown team.engineers"},
        {"has(team.owner) && team.owner == 'x'", "false"},
        {"!has(team.owner) || team.owner == 'x'", "true"},
        {"team.owner == 'x'", "error"},
        {"movement == 'none'", "true"},
        {"systems.exists(s, has(s.latency) && s.latency > 3)", "unknown systems[2].latency"},
    });
}

TEST_CASE("computed facts: unknown names the missing inputs") {
    test::ToyProject project = partly_stated();
    check({{"calc.factor > 1.0", "unknown users"},
           {"calc.near", "unknown used, movement"},
           {"has(calc.supported_until)", "unknown python"},
           {"stated(calc.factor)", "false"}},
          project);
    project.computed.factor = stated(5.0);
    project.computed.supported_until = none<schema::Date>();
    check({{"calc.factor > 1.0", "true"},
           {"has(calc.supported_until)", "false"},
           {"!has(calc.supported_until) || calc.supported_until > due_on", "true"},
           {"calc.supported_until > due_on", "error"}},
          project);
}

TEST_CASE("a list that is not stated is one unknown") {
    check({{"size(systems) >= 0", "unknown systems"},
           {"systems.all(s, s.critical)", "unknown systems"},
           {"systems.exists(s, true)", "unknown systems"},
           {"'legal' in team.duties", "unknown team.duties"},
           {"used && share > 1.0 && systems.all(s, s.critical)", "unknown used, share, systems"}},
          test::ToyProject{});
}

TEST_CASE("reads: stated facts in order of reading, inputs in place of computed facts") {
    test::ToyProject project = partly_stated();
    project.computed.factor = stated(5.0);
    const auto reads_of = [&](const char* text) {
        std::vector<std::string> reads;
        test::evaluate_toy(text, project, &reads);
        return reads;
    };
    using Paths = std::vector<std::string>;
    CHECK(reads_of("used && users > 1 && tested && used") == Paths{"used", "users"});
    CHECK(reads_of("calc.factor > 1.0 && calc.near") == Paths{"users"});
    CHECK(reads_of("has(team.owner)") == Paths{"team.owner"});
    CHECK(reads_of("systems.all(s, s.critical)") == Paths{"systems[0].critical"});
    CHECK(reads_of("size(systems) > 0") == Paths{"systems"});
    CHECK(reads_of("team.duties.exists(d, d == 'legal')") == Paths{"team.duties"});
}

} // namespace

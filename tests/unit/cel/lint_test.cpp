// SPDX-License-Identifier: Apache-2.0
// What is allowed but hardly meant: [[marks]] say where, the text says what.
#include "support/catch.hpp"
#include "toy.hpp"

namespace {

using namespace readiness;
using diag::Code;

struct Row {
    const char* marked; ///< the expression, the place of the only warning in [[ ]]
    Code code;
    const char* message;
    const char* expected;
};

diag::Diagnostics lint(std::string_view text, bool strict = true) {
    diag::Diagnostics diagnostics;
    CHECK(test::compile_toy(text, diagnostics, strict).has_value());
    CHECK_FALSE(diagnostics.has_errors());
    return diagnostics;
}

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.marked);
        std::string text = row.marked;
        const std::size_t begin = text.find("[[");
        text.erase(begin, 2);
        const std::size_t end = text.rfind("]]");
        text.erase(end, 2);
        const diag::Diagnostics diagnostics = lint(text);
        REQUIRE(diagnostics.size() == 1);
        const diag::Diagnostic& problem = diagnostics.items()[0];
        CHECK(problem.message == row.message);
        CHECK(problem.expected == row.expected);
        CHECK(problem.code == row.code);
        CHECK(problem.where->begin == begin);
        CHECK(problem.where->end == end);
    }
}

constexpr const char* decided = "a condition that the descriptor decides";

TEST_CASE("parts that are always true or always false") {
    constexpr Code code = Code::constant_condition;
    check({
        {"[[true]] || used", code, "this is always true, and so is the whole `||`", decided},
        {"used && [[false]]", code, "this is always false, and so is the whole `&&`", decided},
        {"used && [[true]]", code, "this is always true", decided},
        {"used && [[1 < 2]]", code, "`1 < 2` is always true", decided},
        {"used && [[!('a' in ['b'])]]", code, "`!('a' in ['b'])` is always true", decided},
        {"[['a'.matches('b') || 2 + 2 == 5]]", code, "`'a'.matches('b') || 2 + 2 == 5` is always false",
         decided},
        {"[[false]]", code, "this is always false", decided},
        {"[[!true]]", code, "`!true` is always false", decided},
        {"[[1 == 1]] ? used : tested", code, "`1 == 1` is always true", decided},
        {"systems.all(s, [[true]])", code, "this is always true", decided},
        {"systems.filter(s, [[false]]).all(s, s.critical)", code, "this is always false", decided},
    });
}

TEST_CASE("comparisons whose outcome is known") {
    constexpr Code code = Code::constant_condition;
    check({
        {"[[users == users]]", code, "`users == users` is always true: both sides are `users`", decided},
        {"used && [[team.engineers != team.engineers]]", code,
         "`team.engineers != team.engineers` is always false: both sides are `team.engineers`, and so is the "
         "whole `&&`",
         decided},
        {"systems.exists(s, [[s.name <= s.name]] && s.critical)", code,
         "`s.name <= s.name` is always true: both sides are `s.name`", decided},
        {"[[quality > 100]]", code, "`quality > 100` is always false: `quality` is always 0 to 100", decided},
        {"[[quality >= 0.0]]", code, "`quality >= 0.0` is always true: `quality` is always 0 to 100",
         decided},
        {"[[-1.0 == quality]] || used", code,
         "`-1.0 == quality` is always false: `quality` is always 0 to 100", decided},
        {"[[size(systems) < 0]]", code,
         "`size(systems) < 0` is always false: `size(systems)` is always at least 0", decided},
        {"used || tested || [[used]]", code, "`used` stands twice in one `||`", "another condition, or none"},
    });
}

TEST_CASE("entries are counted where a quantifier would do") {
    constexpr Code code = Code::size_of_filter;
    constexpr const char* message = "one entry that is not stated hides a sure answer here";
    constexpr const char* some = "`systems.exists(s, s.critical)`";
    constexpr const char* none = "`!systems.exists(s, s.critical)`";
    check({
        {"[[size(systems.filter(s, s.critical)) == 0]]", code, message, none},
        {"[[size(systems.filter(s, s.critical)) < 1]]", code, message, none},
        {"[[0 == systems.filter(s, s.critical).size()]]", code, message, none},
        {"[[systems.filter(s, s.critical) == []]]", code, message, none},
        {"[[size((systems + systems).filter(s, s.critical)) == 0]]", code, message,
         "`!(systems + systems).exists(s, s.critical)`"},
        {"[[size(systems.filter(s, s.critical)) > 0]]", code, message, some},
        {"used && [[size(systems.filter(s, s.critical)) != 0]]", code, message, some},
        {"[[1 <= size(systems.filter(s, s.critical))]]", code, message, some},
        {"[[[] != systems.filter(s, s.critical)]]", code, message, some},
    });
}

TEST_CASE("a list names a value twice") {
    constexpr Code code = Code::duplicate_literal;
    check({
        {"movement in ['api', 'events', [[\"api\"]] ]", code, "the list names `\"api\"` twice",
         "each entry once"},
        {"users in [1, 2, [[0x1]] ]", code, "the list names `0x1` twice", "each entry once"},
    });
}

TEST_CASE("idioms and plain CEL are left alone") {
    for (const char* text :
         {"true", "size(systems) >= 0", "0 <= size(systems)", "has(team.owner)",
          "size(systems.filter(s, s.critical)) >= 2", "size(systems.filter(s, s.critical)) <= 1",
          "systems.all(s, s.critical || used)", "users > 0 && users < 100", "quality >= 1", "quality <= 99.5",
          "days_since(timestamp('2026-01-01T00:00:00Z')) > 3", "used ? tested : users > 3",
          "users in [1, 2, 3]", "[tested, tested] == [true, false]", "users / 0 == 1 || 1 / 0 == 1"}) {
        INFO(text);
        CHECK(lint(text).empty());
    }
    CHECK(lint("true || used || size(systems.filter(s, true)) == 0", false).empty());
}

} // namespace

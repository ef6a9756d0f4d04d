// SPDX-License-Identifier: Apache-2.0
// Every problem the checker and the parser report: [[marks]] say where, the text says what.
#include "support/catch.hpp"
#include "toy.hpp"

#include "readiness/diag/limits.hpp"

#include <algorithm>

namespace {

using namespace readiness;
using diag::Code;

struct Row {
    const char* marked; ///< the expression, the place of the first problem in [[ ]]
    Code code;
    const char* message;
    const char* expected = "";
    const char* suggestion = "";
};

struct Marked {
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;
};

Marked unmark(std::string text) {
    Marked result;
    result.begin = text.find("[[");
    text.erase(result.begin, 2);
    result.end = text.rfind("]]");
    text.erase(result.end, 2);
    result.text = std::move(text);
    return result;
}

void check(const std::vector<Row>& rows, cel::Want want = cel::Want::anything) {
    for (const Row& row : rows) {
        INFO(row.marked);
        const Marked marked = unmark(row.marked);
        diag::Diagnostics diagnostics;
        CHECK(!test::compile_toy(marked.text, diagnostics, true, want).has_value());
        REQUIRE(diagnostics.size() == 1);
        const diag::Diagnostic& problem = diagnostics.items()[0];
        CHECK(problem.message == row.message);
        CHECK(problem.expected == row.expected);
        CHECK(problem.suggestion.value_or("") == row.suggestion);
        CHECK(problem.code == row.code);
        CHECK(problem.where->begin == marked.begin);
        CHECK(problem.where->end == marked.end);
    }
}

TEST_CASE("names and fields, with the nearest right word") {
    check({
        {"[[usd]]", Code::unknown_name, "unknown name `usd`", "", "used"},
        {"[[engineers]] > 3", Code::unknown_name, "unknown name `engineers`", "", "team.engineers"},
        {"[[zzz]].a.b", Code::unknown_name, "unknown name `zzz`",
         "a field, `calc` or a macro's variable; text stands in quotes, as in `'zzz'`"},
        {"team.[[enginers]] > 3", Code::unknown_field, "`team` has no field `enginers`", "", "engineers"},
        {"team.[[latency]] > 3", Code::unknown_field, "`team` has no field `latency`", "",
         "systems[].latency"},
        {"calc.[[faktor]] > 1.0", Code::unknown_field, "`calc` has no field `faktor`", "", "factor"},
        {"systems.all(s, s.[[critcal]])", Code::unknown_field, "`systems[]` has no field `critcal`", "",
         "critical"},
        {"systems[0].[[critcal]]", Code::unknown_field, "`system` has no field `critcal`", "", "critical"},
        {"users.[[count]] > 3", Code::unknown_field, "`users` is int and has no field `count`",
         "a value of its own, without a field"},
        {"systems.all(s, s.critical) && [[s]].critical", Code::unknown_name, "unknown name `s`", "",
         "systems[].critical"},
    });
}

TEST_CASE("types of operands") {
    check({
        {"[[users >= \"10\"]]", Code::no_overload, "`>=` has no form for (int, string)", "write `10`"},
        {"[[share == 10]]", Code::no_overload, "`==` has no form for (double, int)", "write `10.0`"},
        {"[[10 != share]]", Code::no_overload, "`!=` has no form for (int, double)", "write `10.0`"},
        {"[[users == share]]", Code::no_overload, "`==` has no form for (int, double)",
         "write `double(users)`"},
        {"([[users * 1.5]]) > 3.0", Code::no_overload, "`*` has no form for (int, double)",
         "write `double(users)`"},
        {"[[python >= '3.11']]", Code::no_overload, "`>=` has no form for (version, string)",
         "write `version_gte(python, '3.11')`"},
        {"[[python < '3.11']]", Code::no_overload, "`<` has no form for (version, string)",
         "`version_gte(a, '3.11')`"},
        {"[[1 < users < 9]]", Code::no_overload, "`<` has no form for (bool, int)",
         "two comparisons joined by `&&`, as in `1 < x && x < 9`"},
        {"[[used > users]]", Code::no_overload, "`>` has no form for (bool, int)",
         "two numbers, texts, timestamps or durations"},
        {"used &&[[]]  \n", Code::expression_syntax, "unexpected end of the expression",
         "an operand: a field, a value or `(`"},
        {"[[due_on > '2026-01-01']]", Code::no_overload, "`>` has no form for (timestamp, string)",
         "write `timestamp('2026-01-01T00:00:00Z')`"},
        {"[[users]] && used", Code::no_overload, "this operand of `&&` is int, not bool",
         "a comparison or another bool"},
        {"used || [[movement]]", Code::no_overload, "this operand of `||` is string, not bool",
         "a comparison or another bool"},
        {"[[!users]]", Code::no_overload, "`!` has no form for (int)", "(bool)"},
        {"[[users]] ? 1 : 2", Code::no_overload, "the condition of `?:` is int, not bool",
         "a comparison or another bool"},
        {"[[used ? 1 : 'a']]", Code::no_overload, "`?:` gives int or string",
         "the same type on both sides of `:`"},
        {"1 in [1, [['a']] ]", Code::no_overload, "the list mixes int and string", "entries of one type"},
        {"[['a' in [1, 2]]]", Code::no_overload, "`in` has no form for (string, list(int))",
         "a value of type int on the left"},
        {"[[users]].all(x, true)", Code::no_overload,
         "`all` looks at the entries of a list or a map, and this is int", "a list or a map"},
        {"systems.all(s, [[s.name]])", Code::no_overload, "the condition of `all` is string, not bool",
         "a comparison or another bool"},
        {"[[used == 'yes']]", Code::no_overload, "`==` has no form for (bool, string)", "write `true`"},
        {"[[share > '3']]", Code::no_overload, "`>` has no form for (double, string)", "write `3.0`"},
        {"[[users + 'a']] == 'a'", Code::no_overload, "`+` has no form for (int, string)",
         "two strings; `string(x)` makes one of a number"},
        {"[[team.duties == 'legal']]", Code::no_overload, "`==` has no form for (list(string), string)",
         "write `'legal' in team.duties`"},
        {"[['legal' != team.duties]]", Code::no_overload, "`!=` has no form for (string, list(string))",
         "write `!('legal' in team.duties)`"},
        {"[['a' in movement]]", Code::no_overload, "`in` has no form for (string, string)",
         "write `movement.contains('a')`"},
        {"[[users in users]]", Code::no_overload, "`in` has no form for (int, int)",
         "a list or a map on the right"},
        {"[[['a'] in team.duties]]", Code::no_overload, "`in` has no form for (list(string), list(string))",
         "one entry on the left, as in `['a'].exists(x, x in team.duties)`"},
        {"[[users == null]]", Code::no_overload, "`==` has no form for (int, null)", "write `!has(users)`"},
        {"[[null != team.engineers]]", Code::no_overload, "`!=` has no form for (null, int)",
         "write `has(team.engineers)`"},
        {"[[used == users]]", Code::no_overload, "`==` has no form for (bool, int)",
         "two values of one type"},
        {"systems.[[owner]] == 'x'", Code::unknown_field,
         "`systems` is list(system) and has no field `owner`",
         "`systems.exists(x, x.owner ..)` or `.all(..)`"},
        {"[[len]](systems) > 1", Code::unknown_function, "unknown function `len`",
         "a function of CEL, or one of `days_since`, `days_until`, `version_gte`, `has`, `stated`"},
        {"[[systems['a']]] == systems[0]", Code::no_overload, "`[]` has no form for (list(system), string)",
         "a list with an int, or a map with a key of its type"},
        {"[[size(users)]] > 1", Code::no_overload, "`size` has no form for (int)",
         "(string), (bytes), (list(dyn)) or (map(dyn, dyn))"},
    });
    check({{"[[users + 1]]", Code::not_boolean, "the condition is int, not bool",
            "a comparison or another bool"}},
          cel::Want::boolean);
}

TEST_CASE("numbers of different types have an order") {
    diag::Diagnostics diagnostics;
    CHECK(test::compile_toy("share >= 99 && users < 1.5 && quality > 3", diagnostics).has_value());
    CHECK(diagnostics.empty());
}

TEST_CASE("functions and macros") {
    check({
        {"[[siz]](systems) > 1", Code::unknown_function, "unknown function `siz`", "", "size"},
        {"systems.[[al]](s, s.critical)", Code::unknown_function, "unknown function `al`", "", "all"},
        {"[[contains]]('a', 'b')", Code::unknown_function, "`contains` is a method, not a function",
         "`a.contains(..)`"},
        {"due_on.[[days_since]]() > 1", Code::unknown_function, "`days_since` is a function, not a method",
         "`days_since(a, ..)`"},
        {"[[dyn]](users) == 1", Code::unknown_function, "`dyn` is not available in rules",
         "values whose type is known"},
        {"[[days_since]](due_on, due_on) > 1", Code::wrong_argument_count, "`days_since` with 2 arguments",
         "1 argument"},
        {"systems.[[all]](s)", Code::wrong_argument_count, "`all` with 1 argument", "`all(x, condition)`"},
        {"[[has]]()", Code::wrong_argument_count, "`has` with 0 arguments", "one field, as in `has(a.b)`"},
        {"has([[used]])", Code::expression_syntax, "`used` is not a field", "a field, as in `has(a.b)`"},
        {"has([[1]])", Code::expression_syntax, "`1` is not a field", "a field, as in `has(a.b)`"},
        {"systems.all([[s.name]], true)", Code::macro_variable, "`s.name` is not a name for a variable",
         "a plain name, as in `all(x, condition)`"},
        {"systems.all([[team]], true)", Code::macro_variable, "the variable `team` hides the section `team`",
         "another name"},
        {"systems.all(a, systems.all(b, systems.[[all]](c, true)))", Code::expression_too_deep,
         "3 macros inside each other", "at most 2 levels"},
    });
}

TEST_CASE("literals: values of enumerations and texts that must be readable") {
    const char* movements = "one of `none`, `manual`, `api`, `events`";
    const char* duties = "one of `legal`, `procurement`, `compliance`";
    check({
        {"movement == [['manul']]", Code::enum_literal, "`manul` is not a value of `movement`", movements,
         "manual"},
        {"[['zzzzzz']] != movement", Code::enum_literal, "`zzzzzz` is not a value of `movement`", movements},
        {"movement in ['api', [['event']] ]", Code::enum_literal, "`event` is not a value of `movement`",
         movements, "events"},
        {"[['law']] in team.duties", Code::enum_literal, "`law` is not a value of `duty`", duties},
        {"systems.all(s, s.movement != [['apis']])", Code::enum_literal,
         "`apis` is not a value of `movement`", movements, "api"},
        {"team.duties.exists(d, d in ['legal', [['legl']] ])", Code::enum_literal,
         "`legl` is not a value of `duty`", duties, "legal"},
        {"['legal', [['legl']] ].all(d, d in team.duties)", Code::enum_literal,
         "`legl` is not a value of `duty`", duties, "legal"},
        {"'x'.matches([['(']])", Code::bad_literal_argument, "`(`: missing ): (",
         "a regular expression of RE2; `\\\\` before a character that stands for itself"},
        {"due_on > timestamp([['2026-01-01']])", Code::bad_literal_argument, "`2026-01-01`: not a timestamp",
         "`2026-11-20T00:00:00Z`"},
        {"due_on - due_on > duration([['30d']])", Code::bad_literal_argument, "`30d`: not a duration",
         "`36h`, `90m`, `1.5s`; days have no unit, because their length differs"},
        {"version_gte(python, [['3.x']])", Code::bad_literal_argument, "`3.x`: not a version",
         "digits and dots, such as `3.11`"},
        {"due_on.getHours([['Europe/Berlin']]) > 1", Code::bad_literal_argument,
         "`Europe/Berlin`: not a time zone known here", "`UTC` or an offset such as `+02:00`"},
    });
}

TEST_CASE("nullable facts are read under a guard to their left") {
    for (const char* text : {
             "has(team.owner) && team.owner == 'x'",
             "!has(team.owner) || team.owner == 'x'",
             "has(team.owner) ? team.owner == 'x' : used",
             "!has(team.owner) ? used : team.owner == 'x'",
             "used && (has(team.owner) && tested) && (tested || team.owner == 'x')",
             "!(used && !has(team.owner)) || tested",
             "!(!has(team.owner) || used) && team.owner == 'x'",
             "(has(team.owner) && used || has(team.owner) && tested) && team.owner == 'x'",
             "systems.all(s, has(s.latency) && s.latency < 3)",
             "systems.all(s, !has(s.latency) || s.latency < 3)",
             "systems.filter(s, has(s.latency) && s.critical).all(s, has(s.latency) && s.latency < 3)",
             "has(systems[0].latency) && systems[0].latency < 3",
             "has(team.owner) && systems.all(s, s.name == team.owner)",
             "!has(calc.supported_until) || calc.supported_until > due_on",
             "stated(team.owner)",
             "movement == 'none' && team.duties == []",
         }) {
        INFO(text);
        diag::Diagnostics diagnostics;
        CHECK(test::compile_toy(text, diagnostics).has_value());
        CHECK(diagnostics.empty());
    }
    const char* owner = "`team.owner` can be `none` and is read without a guard";
    const char* owner_fix = "`has(team.owner) && ..` or `!has(team.owner) || ..` to the left of it";
    const char* latency = "`s.latency` can be `none` and is read without a guard";
    const char* latency_fix = "`has(s.latency) && ..` or `!has(s.latency) || ..` to the left of it";
    check({
        {"[[team.owner]] == 'x'", Code::unguarded_nullable, owner, owner_fix},
        {"[[team.owner]] == 'x' && has(team.owner)", Code::unguarded_nullable, owner, owner_fix},
        {"has(team.owner) || [[team.owner]] == 'x'", Code::unguarded_nullable, owner, owner_fix},
        {"!has(team.owner) && [[team.owner]] == 'x'", Code::unguarded_nullable, owner, owner_fix},
        {"stated(team.owner) && [[team.owner]] == 'x'", Code::unguarded_nullable, owner, owner_fix},
        {"(has(team.owner) || used) && [[team.owner]] == 'x'", Code::unguarded_nullable, owner, owner_fix},
        {"(has(team.owner) && used) || [[team.owner]] == 'x'", Code::unguarded_nullable, owner, owner_fix},
        {"has(team.owner) ? used : [[team.owner]] == 'x'", Code::unguarded_nullable, owner, owner_fix},
        {"systems.all(s, has(s.name) && [[s.latency]] < 3)", Code::unguarded_nullable, latency, latency_fix},
        {"systems.all(s, has(s.latency)) && systems.all(s, [[s.latency]] < 3)", Code::unguarded_nullable,
         latency, latency_fix},
        {"systems.all(s, has(s.latency) && systems.all(t, [[t.latency]] < 3))", Code::unguarded_nullable,
         "`t.latency` can be `none` and is read without a guard",
         "`has(t.latency) && ..` or `!has(t.latency) || ..` to the left of it"},
        {"[[calc.supported_until]] > due_on", Code::unguarded_nullable,
         "`calc.supported_until` can be `none` and is read without a guard",
         "`has(calc.supported_until) && ..` or `!has(calc.supported_until) || ..` to the left of it"},
    });
    diag::Diagnostics diagnostics;
    CHECK(test::compile_toy("team.owner", diagnostics, false).has_value());
}

TEST_CASE("several problems at once") {
    diag::Diagnostics diagnostics;
    CHECK(!test::compile_toy("usd && team.enginers > 3 && movement == 'apis' && siz(systems) > 1",
                             diagnostics));
    CHECK(diagnostics.size() == 4);
    diag::Diagnostics syntax;
    CHECK(!test::compile_toy("(used &&) || systems.all(s, ) && [1, , 2] == 'a", syntax));
    CHECK(syntax.size() == 4);
}

TEST_CASE("syntax: what was seen, and what was expected") {
    check({
        {"used &&[[]]", Code::expression_syntax, "unexpected end of the expression",
         "an operand: a field, a value or `(`"},
        {"[[]]", Code::expression_syntax, "unexpected end of the expression",
         "an operand: a field, a value or `(`"},
        {"used && [[)]]", Code::expression_syntax, "unexpected `)`", "an operand: a field, a value or `(`"},
        {"(used[[]]", Code::expression_syntax, "unexpected end of the expression", "`)`"},
        {"used [[and]] tested", Code::expression_syntax, "unexpected `and`",
         "an operator or the end of the expression", "&&"},
        {"[[not]] used", Code::expression_syntax, "unexpected `not`", "`!`", "!"},
        {"users [[=]] 3", Code::expression_syntax, "unexpected `=`", "`==`", "=="},
        {"movement [[<>]] 'api'", Code::expression_syntax, "unexpected `<>`", "`!=`", "!="},
        {"movement [[===]] 'api'", Code::expression_syntax, "unexpected `===`", "`==`", "=="},
        {"users [[=>]] 3", Code::expression_syntax, "unexpected `=>`", "`>=`", ">="},
        {"(used [[or]] tested)", Code::expression_syntax, "unexpected `or`", "`)`", "||"},
        {"users [[not]] in [1]", Code::expression_syntax, "unexpected `not`",
         "an operator or the end of the expression", "!(.. in ..)"},
        {"[[if]] == 1", Code::expression_syntax, "`if` is a reserved word", "`condition ? a : b`"},
        {"used [[&]] tested", Code::expression_syntax, "unexpected `&`", "`&&`", "&&"},
        {"used [[#]]", Code::expression_syntax, "unexpected character `#`"},
        {"movement == [['api]]", Code::expression_syntax, "text without its closing quote",
         "a closing quote on the same line"},
        {"'a[[\\q]]' == 'a'", Code::expression_syntax, "an unknown escape",
         R"(one of \n \t \\ \" \' \xHH \uHHHH \UHHHHHHHH and the like, or a raw literal r"...")"},
        {"users > [[10k]]", Code::expression_syntax, "`10k` is no number",
         "a number such as `10`, `10u`, `0x1f`, `1.5` or `1e3`"},
        {"users > [[9223372036854775808]]", Code::expression_syntax,
         "`9223372036854775808` does not fit into 64 bits"},
        {"[[package]] == 1", Code::expression_syntax, "`package` is a reserved word", "another name"},
        {"team.[[in]] == 1", Code::expression_syntax, "unexpected `in`", "a field name"},
        {"used ? tested[[]]", Code::expression_syntax, "unexpected end of the expression",
         "`:` and what holds otherwise"},
        {"[[team]]{owner: 'x'}", Code::expression_syntax, "messages are not part of this language",
         "a map such as `{'key': value}`"},
        {"team.[[?]]owner", Code::expression_syntax, "optional fields (`.?`) are not part of this language",
         "`has(a.b)`"},
    });
}

std::string repeat(std::string_view text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

TEST_CASE("limits are reported, not reached") {
    const auto problem_of = [](const std::string& text) {
        diag::Diagnostics diagnostics;
        CHECK(!test::compile_toy(text, diagnostics).has_value());
        REQUIRE(!diagnostics.empty());
        return diagnostics.items().back().code;
    };
    CHECK(problem_of(repeat("(", 5000)) == Code::expression_too_deep);
    CHECK(problem_of(repeat("(", 101) + "used" + repeat(")", 101)) == Code::expression_too_deep);
    CHECK(problem_of(repeat("[", 9000)) == Code::expression_too_deep);
    CHECK(problem_of(repeat("!", 9000) + "used") == Code::expression_too_deep);
    CHECK(problem_of("users" + repeat(" + 1", 200) + " > 1") == Code::expression_too_deep);
    CHECK(problem_of("users" + repeat(".a", 200)) == Code::expression_too_deep);
    CHECK(problem_of(repeat("used ? used : ", 200) + "used") == Code::expression_too_deep);
    CHECK(problem_of("[" + repeat("1,", 6000) + "]") == Code::expression_too_large);
    CHECK(problem_of("used && " + repeat(" ", limits::expression_bytes)) == Code::expression_too_large);
    CHECK(problem_of("used" + std::string(limits::expression_bytes - 3, ' ')) == Code::expression_too_large);
    CHECK(problem_of("size([1" + repeat(",1", limits::expression_nodes - 4) + "]) > 1") ==
          Code::expression_too_large);
    diag::Diagnostics diagnostics;
    CHECK(test::compile_toy("used" + repeat(" && used", 1000), diagnostics).has_value());
    CHECK(test::compile_toy(repeat("(", 99) + "used" + repeat(")", 99), diagnostics).has_value());
    CHECK(
        test::compile_toy("used" + std::string(limits::expression_bytes - 4, ' '), diagnostics).has_value());
    CHECK(test::compile_toy("size([1" + repeat(",1", limits::expression_nodes - 5) + "]) > 1", diagnostics)
              .has_value());
}

TEST_CASE("the largest expressions come out right, so each index of theirs fits") {
    test::ToyProject project;
    project.facts.used = test::stated(true);
    project.facts.users = test::stated(std::int64_t{10});
    for (const std::string& row :
         {repeat("used&&", 2300) + "users==10", repeat("users==1||", 1200) + "used",
          "size([" + repeat("1,", 4900) + "1])==4901", "size('" + repeat("x", 16'000) + "')==16000"}) {
        INFO(row.substr(0, 40));
        const cel::Outcome outcome = test::evaluate_toy(row, project);
        INFO(outcome.error);
        CHECK(outcome.truth == cel::Truth::yes);
    }
}

TEST_CASE("facts named") {
    diag::Diagnostics diagnostics;
    const auto program = test::compile_toy("systems.all(s, has(s.latency) && s.critical) && calc.factor > "
                                           "1.0 && size(systems.filter(s, s.critical)) > 1 && "
                                           "'legal' in team.duties && team.duties.exists(d, d == 'legal')",
                                           diagnostics);
    REQUIRE(program.has_value());
    CHECK(cel::facts_named(*program) ==
          std::vector<std::string>{"calc.factor", "systems[].critical", "systems[].latency", "team.duties"});
}

} // namespace

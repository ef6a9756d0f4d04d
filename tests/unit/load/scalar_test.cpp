// SPDX-License-Identifier: Apache-2.0
#include "readiness/schema/type_info.hpp"

#include "subject.hpp"
#include "support/catch.hpp"

using namespace readiness;
using test::Loaded;

namespace {

/// The value of the only field in the text: `none`, `-` for not stated, else as text.
std::string value_of(const Loaded& loaded, std::string_view name) {
    const schema::Ref record = schema::ref(loaded.subject);
    const schema::FieldInfo& field = *record.type->find(name);
    const schema::State state = field.access.state(record.object);
    if (state != schema::State::stated)
        return state == schema::State::none ? "none" : "-";
    const schema::Scalar value = field.access.get(record.object);
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&value))
        return schema::format_number(*number);
    if (const auto* date = std::get_if<schema::Date>(&value))
        return schema::format_date(*date);
    if (const auto* index = std::get_if<schema::EnumIndex>(&value))
        return std::string(field.enumeration().values[index->value].name);
    return std::string(std::get<std::string_view>(value));
}

struct Row {
    std::string_view field;
    std::string_view written;
    std::string_view value;
    std::string_view problem = ""; ///< code, message, expectation and suggestion
};

const Row rows[] = {
    {"flag", "true", "true"},
    {"flag", "false", "false"},
    {"flag", "", "-"},
    {"flag", "~", "-"},
    {"flag", "null", "-"},
    {"flag", "''", "-"},
    {"flag", "yes", "-", "M003 `flag` takes true or false, not `yes` | true or false | true"},
    {"flag", "No", "-", "M003 `flag` takes true or false, not `No` | true or false | false"},
    {"flag", "True", "-", "M003 `flag` takes true or false, not `True` | true or false | true"},
    {"flag", "0", "-", "M003 `flag` takes true or false, not `0` | true or false | false"},
    {"flag", "maybe", "-", "M003 `flag` takes true or false, not `maybe` | true or false | "},
    {"flag", "'true'", "-",
     "M003 `flag` takes true or false, but the quotes make `true` a text | the value without quotes | "},
    {"flag", "none", "-", "M006 `flag` cannot be `none` | true or false; blank if it is not known | "},
    {"flag", "[true]", "-", "M003 `flag` takes a single value, not a list | true or false | "},

    {"count", "0", "0"},
    {"count", "8200", "8200"},
    {"count", "9223372036854775807", "9223372036854775807"},
    {"count", "9223372036854775808", "-",
     "M005 `count` is too large a number: `9223372036854775808` | a whole number (users), at least 0 | "},
    {"count", "010", "-",
     "M003 `count` takes a whole number, not `010` | a whole number (users), at least 0 | 10"},
    {"count", "1_000", "-",
     "M003 `count` takes a whole number, not `1_000` | a whole number (users), at least 0 | 1000"},
    {"count", "1,000", "-",
     "M003 `count` takes a whole number, not `1,000` | a whole number (users), at least 0 | 1000"},
    {"count", "+5", "-",
     "M003 `count` takes a whole number, not `+5` | a whole number (users), at least 0 | 5"},
    {"count", "5.0", "-",
     "M003 `count` takes a whole number, not `5.0` | a whole number (users), at least 0 | 5"},
    {"count", "5.5", "-",
     "M003 `count` takes a whole number, not `5.5` | a whole number (users), at least 0 | "},
    {"count", "30 days", "-",
     "M003 `count` takes a whole number, not `30 days` | a whole number (users), at least 0 | 30"},
    {"count", "8k", "-",
     "M003 `count` takes a whole number, not `8k` | a whole number (users), at least 0 | "},
    {"count", "0x10", "-",
     "M003 `count` takes a whole number, not `0x10` | a whole number (users), at least 0 | "},
    {"count", "\"5\"", "-",
     "M003 `count` takes a whole number, but the quotes make `5` a text | the value without quotes | "},
    {"count", "-1", "-", "M005 `count` cannot be `-1` | a whole number (users), at least 0 | "},
    {"count", "none", "-",
     "M006 `count` cannot be `none` | a whole number (users), at least 0; 0 if there are none; blank if it "
     "is not "
     "known | "},

    {"rate", "1", "1"},
    {"rate", "0.5", "0.5"},
    {"rate", "1e-05", "0.00001"},
    {"rate", "2.5E3", "2500"},
    {"rate", "0", "-", "M005 `rate` cannot be `0` | a number, above 0 | "},
    {"rate", "1,5", "-", "M003 `rate` takes a number, not `1,5` | a number, above 0 | 1.5"},
    {"rate", ".5", "-", "M003 `rate` takes a number, not `.5` | a number, above 0 | 0.5"},
    {"rate", "5.", "-", "M003 `rate` takes a number, not `5.` | a number, above 0 | 5"},
    {"rate", ".inf", "-", "M003 `rate` takes a number, not `.inf` | a number, above 0 | "},
    {"rate", "nan", "-", "M003 `rate` takes a number, not `nan` | a number, above 0 | "},
    {"rate", "1e999", "-", "M003 `rate` takes a number, not `1e999` | a number, above 0 | "},
    {"rate", "none", "-", "M006 `rate` cannot be `none` | a number, above 0; blank if it is not known | "},
    {"limit", "none", "none"},
    {"limit", "-2.5", "-2.5"},

    {"share_pct", "99.5", "99.5"},
    {"share_pct", "0", "0"},
    {"share_pct", "100.5", "-", "M005 `share_pct` cannot be `100.5` | a number of percent, 0 to 100 | "},
    {"share_pct", "80%", "-",
     "M003 `share_pct` takes a number, not `80%` | a number of percent, 0 to 100 | 80"},

    {"owner", "R. Osei", "R. Osei"},
    {"owner", "010", "010"},
    {"owner", "3.10", "3.10"},
    {"owner", "yes", "yes"},
    {"owner", "2026-11-20", "2026-11-20"},
    {"owner", "'null'", "null"},
    {"owner", "none", "none"},
    {"owner", "'none'", "none"},
    {"owner", "' '", "-"},
    {"owner", "[a]", "-", "M003 `owner` takes a single value, not a list | one text | "},
    {"owner", "\n  a: b", "-",
     "M003 `owner` takes a single value, not a map | quotes around the text, because of the `: ` in it | "},
    {"owner", "TBD", "TBD",
     "M015 `owner` says `TBD`, which counts as an answer | blank, while the answer is not known | "},
    {"owner", "None", "None",
     "M015 `owner` says `None`, which counts as an answer | `none` in lower case if there is none, blank if "
     "the "
     "answer is not known | "},
    {"id", "none", "-", "M006 `id` cannot be `none` | one text; blank if it is not known | "},

    {"due", "2026-11-20", "2026-11-20"},
    {"due", "'2026-11-20'", "2026-11-20"},
    {"due", "none", "none"},
    {"due", "2026-02-30", "-", "M008 there is no day `2026-02-30` | a date such as 2026-11-20 | "},
    {"due", "2026-2-3", "-",
     "M008 `due` takes a date, not `2026-2-3` | a date such as 2026-11-20 | 2026-02-03"},
    {"due", "2026/02/03", "-",
     "M008 `due` takes a date, not `2026/02/03` | a date such as 2026-11-20 | 2026-02-03"},
    {"due", "03/02/2026", "-", "M008 `due` takes a date, not `03/02/2026` | a date such as 2026-11-20 | "},
    {"due", "2026-02-03T10:00:00Z", "-",
     "M008 `due` takes a date, not `2026-02-03T10:00:00Z` | a date such as 2026-11-20 | 2026-02-03"},
    {"due", "soon", "-", "M008 `due` takes a date, not `soon` | a date such as 2026-11-20 | "},
    {"start", "none", "-",
     "M006 `start` cannot be `none` | a date such as 2026-11-20; blank if it is not known | "},

    {"version", "3.10", "3.10"},
    {"version", "'15'", "15"},
    {"version", "none", "none"},
    {"version", "3.11-slim", "-",
     "M009 `version` takes a version, not `3.11-slim` | digits and dots such as 3.11 | 3.11"},
    {"version", "v2.0.1", "-",
     "M009 `version` takes a version, not `v2.0.1` | digits and dots such as 3.11 | 2.0.1"},
    {"version", "'>=3.10'", "-",
     "M009 `version` takes a version, not `>=3.10` | digits and dots such as 3.11 | 3.10"},
    {"version", "latest", "-",
     "M009 `version` takes a version, not `latest` | digits and dots such as 3.11 | "},

    {"mood", "very_calm", "very_calm"},
    {"mood", "'calm'", "calm"},
    {"mood", "none", "none"},
    {"mood", "Very Calm", "-",
     "M004 `mood` has no value `Very Calm` | none, calm, very_calm or angry | very_calm"},
    {"mood", "angri", "-", "M004 `mood` has no value `angri` | none, calm, very_calm or angry | angry"},
    {"mood", "sleepy", "-", "M004 `mood` has no value `sleepy` | none, calm, very_calm or angry | "},
    {"colour", "none", "-", "M006 `colour` cannot be `none` | red or green; blank if it is not known | "},
};

} // namespace

TEST_CASE("scalars are read by the type of their field") {
    for (const Row& row : rows) {
        const Loaded loaded(std::string(row.field) + ": " + std::string(row.written) + "\n");
        INFO(row.field << ": " << row.written << "\n" << loaded.rendered());
        CHECK(value_of(loaded, row.field) == row.value);
        std::string problem = loaded.problems();
        if (!problem.empty()) { // without the place, which the next test looks at
            problem.pop_back();
            problem.erase(5, problem.find(' ', 5) - 4);
        }
        CHECK(problem == row.problem);
    }
}

TEST_CASE("problems stand at the value, and fixes replace it") {
    const Loaded loaded("flag: yes # c\ncount: '5'\n\u00fc: 1\n");
    const auto problems = loaded.diagnostics.sorted();
    REQUIRE(problems.size() == 3);
    CHECK(loaded.sources.text(*problems[0].where) == "yes");
    CHECK(loaded.sources.text(problems[0].fix->where) == "yes");
    CHECK(problems[0].fix->replacement == "true");
    CHECK(loaded.sources.text(problems[1].fix->where) == "'5'");
    CHECK(problems[1].fix->replacement == "5");
    CHECK(loaded.sources.text(*problems[2].where) == "\u00fc");
}

TEST_CASE("a text over lines is one value") {
    CHECK(Loaded("owner: >-\n  R.\n  Osei\n").subject.owner.value == "R. Osei");
    CHECK(Loaded("owner: |\n  two\n  lines\n").subject.owner.value == "two\nlines\n");
}

TEST_CASE("files other than descriptors take words as they are") {
    const Loaded loaded("id: none\nowner: TBD\n", false);
    CHECK(loaded.problems() == "");
    CHECK(loaded.subject.id.value == "none");
    CHECK(loaded.subject.owner.value == "TBD");
}

// SPDX-License-Identifier: Apache-2.0
#include "cli/answer.hpp"

#include "readiness/diag/limits.hpp"
#include "readiness/model/project.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace readiness;

namespace {

struct Row {
    const char* path;
    const char* typed;
    const char* yaml;
};

const Row rows[] = {
    {"ai.used", "y", "true"},
    {"ai.used", "No", "false"},
    {"ai.used", "maybe", "maybe"},
    {"project.stage", "3", "rollout_planned"},
    {"project.stage", "Rollout Planned", "rollout_planned"},
    {"project.stage", "0", "0"},
    {"project.stage", "99", "99"},
    {"project.stage", "pilot # x", "\"pilot # x\""},
    {"project.stage", "pilot\\", "pilot\\"},
    {"scale.target_users", "8200", "8200"},
    {"scale.target_users", "8,200", "\"8,200\""},
    {"scale.target_users", "5} # x", "\"5} # x\""},
    {"scale.target_users", "*a", "\"*a\""},
    {"quality.pilot_value_pct", "79.5", "79.5"},
    {"rollout.start_date", "2027-01-11", "2027-01-11"},
    {"baseline.captured_on", "None", "none"},
    {"architecture.runtime.python_version", "3.10", "\"3.10\""},
    {"project.name", "claims-triage", "claims-triage"},
    {"project.name", "a: b #c", "\"a: b #c\""},
    {"project.name", "none", "none"},
    {"project.name", "\"-\"", "\"-\""},
    {"project.name", "true", "\"true\""},
    {"project.name", "say \"hi\"", "say \"hi\""},
    {"data.classification", "4, phi,internal", "[pii, phi, internal]"},
    {"data.classification", "[pii]", "[pii]"},
    {"data.classification", "none", "none"},
    {"governance.criteria.kill", "too slow, too dear", "[too slow, too dear]"},
    {"governance.criteria.kill", "\"slow, dear\"", "[\"slow, dear\"]"},
};

} // namespace

TEST_CASE("answers as YAML") {
    for (const Row& row : rows) {
        INFO(row.path << " <- " << row.typed);
        const schema::FieldInfo* field = schema::find_field(schema::type_of<model::Project>(), row.path);
        REQUIRE(field);
        CHECK(cli::answer_yaml(*field, row.typed) == row.yaml);
    }
}

TEST_CASE("lines as typed") {
    std::istringstream in("  one two \r\n\n" + std::string(5000, 'x') + "\nup \x1b[A\nJ\xfcrgen\nlast");
    CHECK(cli::read_line(in)->text == "one two");
    CHECK(cli::read_line(in)->text.empty());
    const auto too_long = cli::read_line(in);
    CHECK(too_long->text.size() == limits::answer_bytes);
    CHECK(too_long->problem == "the answer is longer than 4096 bytes");
    CHECK(cli::read_line(in)->problem == "the answer has characters that cannot be seen: `up \\x1b[A`");
    CHECK(cli::read_line(in)->problem == "the answer is not UTF-8");
    CHECK(cli::read_line(in)->text == "last");
    CHECK_FALSE(cli::read_line(in));
}

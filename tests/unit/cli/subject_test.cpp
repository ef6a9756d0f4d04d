// SPDX-License-Identifier: Apache-2.0
#include "cli/subject.hpp"

#include "support/catch.hpp"

using namespace readiness;

namespace {

struct WaiverRow {
    std::string owner;
    std::string approver;
    bool same;
};

const WaiverRow waiver_rows[] = {
    {"D. Ferrari", "C. Whitfield", false},
    {"D. Ferrari", "D. Ferrari", true},
    {"D. Ferrari", "d ferrari", true},
    {"D. Ferrari", "D. Ferraris", false},
};

rules::Catalogue two_rules() {
    rules::Catalogue catalogue;
    catalogue.rules.resize(2);
    catalogue.rules[0].id = "INT-001";
    catalogue.rules[0].severity = rules::Severity::blocker;
    catalogue.rules[1].id = "INT-002";
    catalogue.rules[1].severity = rules::Severity::high;
    return catalogue;
}

std::vector<std::string> messages(const diag::Diagnostics& diagnostics) {
    std::vector<std::string> result;
    for (const diag::Diagnostic& problem : diagnostics.items())
        result.push_back(problem.message);
    return result;
}

} // namespace

TEST_CASE("the owner of a waiver cannot approve it") {
    for (const WaiverRow& row : waiver_rows) {
        INFO(row.approver);
        assess::Subject subject;
        assess::Waiver waiver;
        waiver.owner = row.owner;
        waiver.approver = row.approver;
        waiver.path = "waivers[0]";
        subject.waivers.push_back(waiver);
        diag::Diagnostics diagnostics;
        cli::check_subject(subject, two_rules(), {}, diagnostics);
        CHECK(diagnostics.has_errors() == row.same);
    }
}

TEST_CASE("the dates of a waiver agree with each other and with the day that is judged") {
    const std::pair<const char*, std::vector<std::string>> rows[] = {
        {"2026-11-20", {}},
        {"2026-01-01", {}},
        {"2026-11-21", {"`created` is a day to come"}},
        {"2027-01-31", {"`created` is a day to come"}},
        {"2027-02-01", {"`expires` comes before `created`", "`created` is a day to come"}},
    };
    for (const auto& [created, want] : rows) {
        INFO(created);
        assess::Subject subject;
        subject.as_of = *schema::parse_date("2026-11-20");
        subject.waivers.push_back({.rule = "INT-001",
                                   .scope = {},
                                   .reason = "r",
                                   .owner = "o",
                                   .approver = "p",
                                   .created = schema::parse_date(created),
                                   .expires = *schema::parse_date("2027-01-31"),
                                   .path = "waivers[0]"});
        diag::Diagnostics diagnostics;
        cli::check_subject(subject, two_rules(), {}, diagnostics);
        CHECK(messages(diagnostics) == want);
    }
}

TEST_CASE("waivers of a file of their own come after those of the descriptor") {
    model::WaiverFile file;
    file.waivers = {schema::State::stated, {model::Waiver{}}};
    file.waivers.value[0].rule = {schema::State::stated, "INT-002"};
    assess::Subject subject;
    assess::Waiver first;
    first.rule = "INT-001";
    first.path = "waivers[0]";
    subject.waivers.push_back(first);
    const load::Locations locations;
    cli::add_waivers(file, locations, "accepted.yaml", subject);
    REQUIRE(subject.waivers.size() == 2);
    CHECK(subject.waivers[0].name() == "waivers[0]");
    CHECK(subject.waivers[1].rule == "INT-002");
    CHECK(subject.waivers[1].name() == "accepted.yaml#waivers[0]");
}

TEST_CASE("a declaration names a rule that is no blocker") {
    assess::Subject subject;
    for (const char* rule : {"INT-001", "INT-002", "INT-03"})
        subject.declarations.push_back({.rule = rule, .reason = "r", .by = "b", .path = "not_applicable[0]"});
    diag::Diagnostics diagnostics;
    cli::check_subject(subject, two_rules(), {}, diagnostics);
    CHECK(messages(diagnostics) ==
          std::vector<std::string>{"`INT-001` is a blocker and cannot be declared not applicable",
                                   "no rule `INT-03` is loaded"});
    CHECK(diagnostics.items().at(1).suggestion == "INT-001");
}

TEST_CASE("waivers and declarations go over word for word") {
    model::Project project;
    model::Waiver waiver;
    waiver.rule = {schema::State::stated, "DEL-002"};
    waiver.owner = {schema::State::stated, "D. Ferrari"};
    waiver.expires = {schema::State::stated, *schema::parse_date("2027-06-01")};
    project.waivers = {schema::State::stated, {waiver}};
    model::NotApplicable declared;
    declared.rule = {schema::State::stated, "UXA-002"};
    project.not_applicable = {schema::State::stated, {declared}};
    const model::ComputedFacts computed;
    const load::Locations locations;
    const schema::Date day = *schema::parse_date("2026-11-20");
    const assess::Subject subject = cli::make_subject(project, computed, locations, day);
    REQUIRE(subject.waivers.size() == 1);
    CHECK(subject.waivers[0].rule == "DEL-002");
    CHECK(subject.waivers[0].owner == "D. Ferrari");
    CHECK(subject.waivers[0].path == "waivers[0]");
    CHECK_FALSE(subject.waivers[0].scope);
    CHECK_FALSE(subject.waivers[0].created);
    CHECK(schema::format_date(subject.waivers[0].expires) == "2027-06-01");
    REQUIRE(subject.declarations.size() == 1);
    CHECK(subject.declarations[0].path == "not_applicable[0]");
    CHECK(subject.facts.object == &project);
    CHECK(subject.as_of == day);
}

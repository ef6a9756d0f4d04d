// SPDX-License-Identifier: Apache-2.0
// Values that the built-in packs may not hold today go through the form unchanged too.
#include "support/catch.hpp"

#include "readiness/model/project.hpp"
#include "readiness/packs/built_in.hpp"

#include <deque>

using namespace readiness;

namespace {

/// What is read shows parts of the bytes, which are kept for it.
packs::Rulebook there_and_back(const packs::Rulebook& rulebook) {
    static std::deque<std::string> kept;
    const std::string& bytes = kept.emplace_back(packs::write(rulebook));
    auto result = packs::read_rulebook(bytes);
    REQUIRE(result.has_value());
    CHECK((packs::write(*result) == bytes));
    return std::move(*result);
}

cel::Program program_of_type(cel::Type type) {
    return {.text = "x", .ast = {}, .type = std::move(type)};
}

} // namespace

TEST_CASE("fractions stay exact in the form", "[packs]") {
    using rules::Rational;
    const Rational huge = Rational(std::int64_t{1} << 62) * Rational(std::int64_t{1} << 62);
    const Rational cases[] = {Rational(0),        Rational(-7, 3),    Rational(5, 2),           huge,
                              Rational(0) - huge, Rational(1) / huge, Rational(1) / Rational(0)};
    for (const Rational& each : cases) {
        packs::Rulebook rulebook;
        rulebook.profile.go_from = each;
        const Rational back = there_and_back(rulebook).profile.go_from;
        CHECK((back == each));
        CHECK(back.overflowed() == each.overflowed());
    }
}

TEST_CASE("a rule with everything in it stays what it is", "[packs]") {
    packs::Rulebook rulebook;
    rules::Rule& rule = rulebook.catalogue.rules.emplace_back();
    rule.id = std::string("A\0B", 3);
    rule.title = "\xff\"\\?";
    rule.effective_on = schema::parse_date("0001-01-01");
    rule.effort_days_min = 0.1;
    rule.weight = rules::Rational(3, 4);
    rule.disabled = "why";
    rule.where = {{7}, 1, 2};
    rule.finding.parts = {"text", program_of_type({}), ""};
    rule.escalate.push_back({program_of_type({}), rules::Severity::low});
    rulebook.profile.rule_changes.push_back(
        {.rule = "A", .weight = {}, .severity = rules::Severity::blocker, .disabled = true, .reason = "r"});
    rulebook.profile.area_weights.emplace_back("area", rules::Rational(8));
    rulebook.catalogue.variables.push_back({"name", "text", true});
    const packs::Rulebook back = there_and_back(rulebook);
    const rules::Rule& same = back.catalogue.rules.at(0);
    CHECK(same.id == rule.id);
    CHECK(same.title == rule.title);
    CHECK(same.effective_on == rule.effective_on);
    CHECK(same.effort_days_min == 0.1);
    CHECK((same.weight == rule.weight));
    CHECK(same.where == rule.where);
    REQUIRE(same.finding.parts.size() == 3);
    CHECK(std::get<text::SharedText>(same.finding.parts[0]) == "text");
    CHECK(std::get<cel::Program>(same.finding.parts[1]).text == "x");
    CHECK(same.escalate.at(0).severity == rules::Severity::low);
    CHECK(back.profile.rule_changes.at(0).severity == rules::Severity::blocker);
    CHECK(back.profile.area_weights.at(0).first == "area");
    CHECK(back.catalogue.variables.at(0).broken);
}

TEST_CASE("types find their tables again", "[packs]") {
    const schema::TypeInfo& project = schema::type_of<model::Project>();
    const schema::FieldInfo* systems = schema::find_field(project, "integration.systems");
    const schema::FieldInfo* stage = schema::find_field(project, "project.stage");
    REQUIRE((systems && stage));
    const cel::Type cases[] = {cel::record_type(project), cel::type_of_field(*systems),
                               cel::type_of_field(*stage),
                               cel::map_of(cel::type_of_field(*stage), cel::list_of(cel::parameter_type(3))),
                               cel::abstract_type("optional", {cel::type_of_element(*systems)})};
    for (const cel::Type& each : cases) {
        INFO(cel::to_string(each));
        packs::Rulebook rulebook;
        rulebook.profile.advice_when = program_of_type(each);
        CHECK((there_and_back(rulebook).profile.advice_when->type == each));
    }
}

TEST_CASE("a type of no field table cannot be written", "[packs]") {
    packs::Rulebook rulebook;
    rulebook.profile.advice_when =
        program_of_type(cel::record_type(schema::type_of<model::SupportCalendar>()));
    CHECK(packs::write(rulebook).empty());
}

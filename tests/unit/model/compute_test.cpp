// SPDX-License-Identifier: Apache-2.0
#include "unit/model/calc_table.hpp"

using namespace calc_table;

namespace {

Date day(std::string_view text) {
    return *readiness::schema::parse_date(text);
}

} // namespace

TEST_CASE("calc: an empty descriptor leaves every fact unknown", "[model][calc]") {
    const ComputedFacts facts = compute(Project{}, {});
    const auto& calc = type_of<Computed>();
    REQUIRE(facts.inputs.size() == calc.fields.size());
    REQUIRE(facts.missing.size() == calc.fields.size());
    for (const FieldInfo& field : calc.fields) {
        INFO(field.name);
        CHECK(show(facts.values, field) == "unknown");
        CHECK(facts.missing[calc.index_of(field)] == facts.inputs[calc.index_of(field)]);
        CHECK_FALSE(facts.missing[calc.index_of(field)].empty());
    }
}

TEST_CASE("calc.scale_factor", "[model][calc]") {
    check("scale_factor",
          {
              {"nothing", nothing, "unknown", {"scale.target_users", "pilot.users"}},
              {"no pilot", [](Project& p) { set(p.scale.target_users, 8200); }, "unknown", {"pilot.users"}},
              {"no target", [](Project& p) { set(p.pilot.users, 60); }, "unknown", {"scale.target_users"}},
              {"both",
               [](Project& p) {
                   set(p.scale.target_users, 300);
                   set(p.pilot.users, 40);
               },
               "7.5"},
          });
}

TEST_CASE("calc.integrations and calc.legacy_integrations", "[model][calc]") {
    check("integrations", {
                              {"nothing", nothing, "unknown", {"integration.systems"}},
                              {"none", [](Project& p) { systems(p, 0, 0); }, "0"},
                              {"some", [](Project& p) { systems(p, 2, 1, 3); }, "6"},
                          });
    check("legacy_integrations", {
                                     {"nothing", nothing, "unknown", {"integration.systems"}},
                                     {"none", [](Project& p) { systems(p, 0, 0); }, "0"},
                                     {"some", [](Project& p) { systems(p, 2, 3); }, "2"},
                                     {"not all stated",
                                      [](Project& p) { systems(p, 1, 1, 2); },
                                      "unknown",
                                      {"integration.systems[2].legacy", "integration.systems[3].legacy"}},
                                 });
}

TEST_CASE("calc.sensitive_data", "[model][calc]") {
    check("sensitive_data",
          {
              {"nothing", nothing, "unknown", {"data.classification", "compliance.processors"}},
              {"sensitive by itself",
               [](Project& p) { set(p.data.classification, std::vector{DataClass::phi}); }, "true"},
              {"harmless, processors not stated",
               [](Project& p) { set(p.data.classification, std::vector{DataClass::internal}); },
               "unknown",
               {"compliance.processors"}},
              {"harmless, no processors",
               [](Project& p) {
                   set(p.data.classification, std::vector{DataClass::public_, DataClass::confidential});
                   set(p.compliance.processors, std::vector<Processor>{});
               },
               "false"},
              {"a processor handles it, own classes not stated",
               [](Project& p) {
                   std::vector<Processor> processors(2);
                   set(processors[1].handles, std::vector{DataClass::cardholder});
                   set(p.compliance.processors, processors);
               },
               "true"},
              {"a processor is not stated",
               [](Project& p) {
                   set(p.data.classification, std::vector<DataClass>{});
                   std::vector<Processor> processors(2);
                   set(processors[0].handles, std::vector{DataClass::internal});
                   set(p.compliance.processors, processors);
               },
               "unknown",
               {"compliance.processors[1].handles"}},
              {"all harmless",
               [](Project& p) {
                   set(p.data.classification, std::vector<DataClass>{});
                   std::vector<Processor> processors(1);
                   set(processors[0].handles, std::vector{DataClass::internal});
                   set(p.compliance.processors, processors);
               },
               "false"},
          });
    for (DataClass sensitive :
         {DataClass::pii, DataClass::phi, DataClass::cardholder, DataClass::special_category}) {
        Project project;
        set(project.data.classification, std::vector{DataClass::internal, sensitive});
        CHECK(compute(project, sample_calendar()).values.sensitive_data == Fact<bool>{State::stated, true});
    }
}

TEST_CASE("calc.regulated", "[model][calc]") {
    check("regulated",
          {
              {"nothing", nothing, "unknown", {"compliance.frameworks"}},
              {"none", [](Project& p) { set(p.compliance.frameworks, std::vector<Regime>{}); }, "false"},
              {"none as a value", [](Project& p) { set(p.compliance.frameworks, std::vector{Regime::none}); },
               "false"},
              {"one", [](Project& p) { set(p.compliance.frameworks, std::vector{Regime::gdpr}); }, "true"},
          });
}

TEST_CASE("calc.rollout_near", "[model][calc]") {
    check("rollout_near",
          {
              {"nothing", nothing, "unknown", {"project.stage"}},
              {"pilot", [](Project& p) { set(p.project.stage, ProjectStage::pilot); }, "false"},
              {"pilot complete", [](Project& p) { set(p.project.stage, ProjectStage::pilot_complete); },
               "false"},
              {"planned", [](Project& p) { set(p.project.stage, ProjectStage::rollout_planned); }, "true"},
              {"in progress", [](Project& p) { set(p.project.stage, ProjectStage::rollout_in_progress); },
               "true"},
              {"done", [](Project& p) { set(p.project.stage, ProjectStage::enterprise); }, "true"},
          });
}

TEST_CASE("calc.planned_months", "[model][calc]") {
    check("planned_months",
          {
              {"nothing", nothing, "unknown", {"rollout.start_date", "rollout.enterprise_date"}},
              {"no start",
               [](Project& p) { set(p.rollout.enterprise_date, day("2027-04-30")); },
               "unknown",
               {"rollout.start_date"}},
              {"whole months",
               [](Project& p) {
                   set(p.rollout.start_date, day("2027-01-11"));
                   set(p.rollout.enterprise_date, day("2027-07-11"));
               },
               "6"},
              {"over the turn of a year",
               [](Project& p) {
                   set(p.rollout.start_date, day("2026-11-30"));
                   set(p.rollout.enterprise_date, day("2027-02-28"));
               },
               readiness::schema::format_number(91.0 / 31.0)},
              {"the same day",
               [](Project& p) {
                   set(p.rollout.start_date, day("2027-01-11"));
                   set(p.rollout.enterprise_date, day("2027-01-11"));
               },
               "0"},
              {"backwards",
               [](Project& p) {
                   set(p.rollout.start_date, day("2027-03-01"));
                   set(p.rollout.enterprise_date, day("2027-01-01"));
               },
               "-2"},
          });
}

TEST_CASE("calc: inputs are named whether stated or not", "[model][calc]") {
    Project project;
    systems(project, 1, 1);
    set(project.data.classification, std::vector{DataClass::phi});
    const ComputedFacts facts = compute(project, sample_calendar());
    const auto inputs = [&](std::string_view fact) {
        const auto& calc = type_of<Computed>();
        return facts.inputs[calc.index_of(*calc.find(fact))];
    };
    CHECK(inputs("scale_factor") == Paths{"scale.target_users", "pilot.users"});
    CHECK(inputs("integrations") == Paths{"integration.systems"});
    CHECK(inputs("legacy_integrations") ==
          Paths{"integration.systems[0].legacy", "integration.systems[1].legacy"});
    CHECK(inputs("sensitive_data") == Paths{"data.classification", "compliance.processors"});
}

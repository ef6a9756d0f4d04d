// SPDX-License-Identifier: Apache-2.0
#include "unit/model/calc_table.hpp"

#include <limits>

using namespace calc_table;

namespace {

void stages(Project& p, const std::vector<std::int64_t>& users) {
    std::vector<RolloutStage> list(users.size());
    for (std::size_t i = 0; i < users.size(); ++i)
        if (users[i] > 0)
            set(list[i].users, users[i]);
    set(p.rollout.stages, std::move(list));
}

/// Negative: not stated.
void segments(Project& p, const std::vector<std::pair<std::int64_t, double>>& rows) {
    std::vector<Segment> list(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].first >= 0)
            set(list[i].users, rows[i].first);
        if (rows[i].second >= 0)
            set(list[i].expected_adoption_pct, rows[i].second);
    }
    set(p.adoption.segments, std::move(list));
}

void all_roles(Project& p, double fte) {
    TeamFte& team = p.team.fte;
    for (Fact<double>* role :
         {&team.backend, &team.frontend, &team.devops, &team.qa, &team.product_management,
          &team.data_engineering, &team.security, &team.compliance, &team.change_management})
        set(*role, fte);
}

} // namespace

TEST_CASE("calc: ends of support", "[model][calc]") {
    check("python_supported_until",
          {
              {"nothing", nothing, "unknown", {"architecture.runtime.python_version"}},
              {"known", [](Project& p) { set(p.architecture.runtime.python_version, "3.11"); }, "2027-10-31"},
              {"older", [](Project& p) { set(p.architecture.runtime.python_version, "3.6"); }, "2024-10-07"},
              {"newer", [](Project& p) { set(p.architecture.runtime.python_version, "3.20"); }, "none"},
          });
    check("framework_supported_until",
          {
              {"nothing",
               nothing,
               "unknown",
               {"architecture.web.framework", "architecture.web.framework_version"}},
              {"Django",
               [](Project& p) {
                   set(p.architecture.web.framework, WebFramework::django);
                   set(p.architecture.web.framework_version, "5.2");
               },
               "2028-04-30"},
              {"Django, version not stated",
               [](Project& p) { set(p.architecture.web.framework, WebFramework::django); },
               "unknown",
               {"architecture.web.framework_version"}},
              {"framework not stated",
               [](Project& p) { set(p.architecture.web.framework_version, "5.2"); },
               "unknown",
               {"architecture.web.framework"}},
              {"FastAPI publishes no end of support",
               [](Project& p) { set(p.architecture.web.framework, WebFramework::fastapi); }, "none"},
          });
    check("database_supported_until",
          {
              {"nothing",
               nothing,
               "unknown",
               {"architecture.database.engine", "architecture.database.version"}},
              {"PostgreSQL",
               [](Project& p) {
                   set(p.architecture.database.engine, DatabaseEngine::postgresql);
                   set(p.architecture.database.version, "15");
               },
               "2027-11-11"},
              {"MySQL",
               [](Project& p) {
                   set(p.architecture.database.engine, DatabaseEngine::mysql);
                   set(p.architecture.database.version, "8.0");
               },
               "2026-04-30"},
              {"MariaDB",
               [](Project& p) {
                   set(p.architecture.database.engine, DatabaseEngine::mariadb);
                   set(p.architecture.database.version, "11.4");
               },
               "2029-05-29"},
              {"MongoDB, version not stated",
               [](Project& p) { set(p.architecture.database.engine, DatabaseEngine::mongodb); },
               "unknown",
               {"architecture.database.version"}},
              {"SQLite publishes no end of support",
               [](Project& p) { set(p.architecture.database.engine, DatabaseEngine::sqlite); }, "none"},
          });
}

TEST_CASE("calc.capacity_rps and calc.connection_demand", "[model][calc]") {
    check("capacity_rps",
          {
              {"nothing",
               nothing,
               "unknown",
               {"architecture.web.workers_total", "architecture.web.measured_rps_per_worker"}},
              {"not measured",
               [](Project& p) { set(p.architecture.web.workers_total, 4); },
               "unknown",
               {"architecture.web.measured_rps_per_worker"}},
              {"both",
               [](Project& p) {
                   set(p.architecture.web.workers_total, 4);
                   set(p.architecture.web.measured_rps_per_worker, 18.5);
               },
               "74"},
          });
    check("connection_demand",
          {
              {"nothing",
               nothing,
               "unknown",
               {"architecture.web.workers_total", "architecture.database.connections_per_worker"}},
              {"workers only",
               [](Project& p) { set(p.architecture.web.workers_total, 4); },
               "unknown",
               {"architecture.database.connections_per_worker"}},
              {"both",
               [](Project& p) {
                   set(p.architecture.web.workers_total, 4);
                   set(p.architecture.database.connections_per_worker, 5);
               },
               "20"},
              {"no connections, whatever the workers",
               [](Project& p) { set(p.architecture.database.connections_per_worker, 0); }, "0"},
              {"larger than a number holds",
               [](Project& p) {
                   set(p.architecture.web.workers_total, std::numeric_limits<std::int64_t>::max() / 2);
                   set(p.architecture.database.connections_per_worker, 3);
               },
               std::to_string(std::numeric_limits<std::int64_t>::max())},
          });
}

TEST_CASE("calc.support_agents_needed", "[model][calc]") {
    check("support_agents_needed",
          {
              {"nothing",
               nothing,
               "unknown",
               {"scale.target_users", "support.tickets_per_user_per_month",
                "support.tickets_per_agent_per_month"}},
              {"all",
               [](Project& p) {
                   set(p.scale.target_users, 8000);
                   set(p.support.tickets_per_user_per_month, 0.25);
                   set(p.support.tickets_per_agent_per_month, 250.0);
               },
               "8"},
              {"nobody asks", [](Project& p) { set(p.support.tickets_per_user_per_month, 0.0); }, "0"},
              {"rate of agents not stated",
               [](Project& p) {
                   set(p.scale.target_users, 8000);
                   set(p.support.tickets_per_user_per_month, 0.25);
               },
               "unknown",
               {"support.tickets_per_agent_per_month"}},
          });
}

TEST_CASE("calc.max_stage_jump", "[model][calc]") {
    check("max_stage_jump", {
                                {"nothing", nothing, "unknown", {"rollout.stages"}},
                                {"no stages", [](Project& p) { stages(p, {}); }, "1"},
                                {"one stage", [](Project& p) { stages(p, {100}); }, "1"},
                                {"one stage, users not stated", [](Project& p) { stages(p, {0}); }, "1"},
                                {"two stages",
                                 [](Project& p) {
                                     stages(p, {100, 250});
                                 },
                                 "2.5"},
                                {"the largest of three",
                                 [](Project& p) {
                                     stages(p, {100, 900, 1800});
                                 },
                                 "9"},
                                {"shrinking",
                                 [](Project& p) {
                                     stages(p, {100, 50});
                                 },
                                 "0.5"},
                                {"users not stated",
                                 [](Project& p) {
                                     stages(p, {100, 0, 300, 0});
                                 },
                                 "unknown",
                                 {"rollout.stages[1].users", "rollout.stages[3].users"}},
                            });
}

TEST_CASE("calc.weighted_adoption_pct", "[model][calc]") {
    check("weighted_adoption_pct",
          {
              {"nothing", nothing, "unknown", {"adoption.segments"}},
              {"no segments", [](Project& p) { segments(p, {}); }, "0"},
              {"one",
               [](Project& p) {
                   segments(p, {{100, 40}});
               },
               "40"},
              {"weighted",
               [](Project& p) {
                   segments(p, {{1000, 80}, {3000, 40}});
               },
               "50"},
              {"not stated",
               [](Project& p) {
                   segments(p, {{1000, 80}, {-1, 40}, {10, -1}});
               },
               "unknown",
               {"adoption.segments[1].users", "adoption.segments[2].expected_adoption_pct"}},
              {"sizes do not matter where all expect the same",
               [](Project& p) {
                   segments(p, {{1000, 55}, {-1, 55}});
               },
               "55"},
              {"nor with one segment",
               [](Project& p) {
                   segments(p, {{-1, 70}});
               },
               "70"},
          });
}

TEST_CASE("calc.roles_missing", "[model][calc]") {
    check("roles_missing", {
                               {"nothing",
                                nothing,
                                "unknown",
                                {"team.fte.backend", "team.fte.frontend", "team.fte.devops", "team.fte.qa",
                                 "team.fte.product_management", "team.fte.data_engineering",
                                 "team.fte.security", "team.fte.compliance", "team.fte.change_management"}},
                               {"all there", [](Project& p) { all_roles(p, 0.5); }, "[]"},
                               {"0 and none are missing",
                                [](Project& p) {
                                    all_roles(p, 1);
                                    set(p.team.fte.qa, 0.0);
                                    p.team.fte.change_management = {State::none, 0.0};
                                },
                                "[qa, change_management]"},
                               {"one not stated",
                                [](Project& p) {
                                    all_roles(p, 1);
                                    p.team.fte.devops = {};
                                },
                                "unknown",
                                {"team.fte.devops"}},
                           });

    Project project;
    set(project.team.fte.qa, 0.0);
    const Fact<std::vector<std::string>> roles = compute(project, {}).values.roles_missing;
    CHECK_FALSE(roles.stated());
    CHECK(roles.value == Paths{"qa"});
}

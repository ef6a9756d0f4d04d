// SPDX-License-Identifier: Apache-2.0
#include "unit/model/calc_table.hpp"

using namespace calc_table;

namespace {

void scope(Project& p, std::int64_t users, std::int64_t departments, std::int64_t regions,
           std::vector<Regime> regimes = {}) {
    set(p.scale.target_users, users);
    set(p.scale.target_departments, departments);
    set(p.scale.target_regions, regions);
    set(p.compliance.frameworks, std::move(regimes));
    systems(p, 0, 0);
}

} // namespace

TEST_CASE("calc.complexity", "[model][calc]") {
    check(
        "complexity",
        {
            {"nothing",
             nothing,
             "unknown",
             {"scale.target_users", "scale.target_departments", "scale.target_regions", "integration.systems",
              "compliance.frameworks"}},
            {"small", [](Project& p) { scope(p, 10'000, 1, 1); }, "simple"},
            {"more than 10,000 users", [](Project& p) { scope(p, 10'001, 1, 1); }, "standard"},
            {"two departments", [](Project& p) { scope(p, 100, 2, 1); }, "standard"},
            {"a regime without a mark", [](Project& p) { scope(p, 100, 1, 1, {Regime::soc2}); }, "standard"},
            {"a regime with a mark", [](Project& p) { scope(p, 100, 1, 1, {Regime::pci_dss}); }, "standard"},
            {"two regions", [](Project& p) { scope(p, 100, 1, 2); }, "standard"},
            {"nine legacy systems",
             [](Project& p) {
                 scope(p, 100, 1, 1);
                 systems(p, 9, 5);
             },
             "simple"},
            {"ten legacy systems",
             [](Project& p) {
                 scope(p, 100, 1, 1);
                 systems(p, 10, 0);
             },
             "standard"},
            {"99,999 users", [](Project& p) { scope(p, 99'999, 1, 1); }, "standard"},
            {"100,000 users", [](Project& p) { scope(p, 100'000, 1, 1); }, "complex"},
            {"two regions and HIPAA", [](Project& p) { scope(p, 100, 1, 2, {Regime::hipaa}); }, "complex"},
            {"both demanding regimes are one mark",
             [](Project& p) {
                 scope(p, 100, 1, 1, {Regime::hipaa, Regime::pci_dss});
             },
             "standard"},
            {"two regions and ten legacy systems",
             [](Project& p) {
                 scope(p, 100, 1, 2);
                 systems(p, 10, 0);
             },
             "complex"},
            {"users alone decide", [](Project& p) { set(p.scale.target_users, 100'000); }, "complex"},
            {"two marks alone decide",
             [](Project& p) {
                 set(p.scale.target_regions, 3);
                 set(p.compliance.frameworks, std::vector{Regime::hipaa});
             },
             "complex"},
            {"ten legacy systems among some not stated",
             [](Project& p) {
                 scope(p, 100, 1, 2);
                 systems(p, 10, 1, 3);
             },
             "complex"},
            {"too few systems not stated to make a mark",
             [](Project& p) {
                 scope(p, 100, 1, 1);
                 systems(p, 4, 1, 5);
             },
             "simple"},
            {"enough systems not stated to make a mark",
             [](Project& p) {
                 scope(p, 100, 1, 1);
                 systems(p, 8, 1, 2);
             },
             "unknown",
             {"integration.systems[9].legacy", "integration.systems[10].legacy"}},
            {"departments do not matter once a regime applies",
             [](Project& p) {
                 scope(p, 100, 1, 1, {Regime::gdpr});
                 p.scale.target_departments = {};
             },
             "standard"},
            {"departments matter otherwise",
             [](Project& p) {
                 scope(p, 100, 1, 1);
                 p.scale.target_departments = {};
             },
             "unknown",
             {"scale.target_departments"}},
            {"regions could be the second mark",
             [](Project& p) {
                 scope(p, 100, 1, 1, {Regime::hipaa});
                 p.scale.target_regions = {};
             },
             "unknown",
             {"scale.target_regions"}},
            {"users are not stated",
             [](Project& p) {
                 scope(p, 100, 1, 1);
                 p.scale.target_users = {};
             },
             "unknown",
             {"scale.target_users"}},
        });
}

TEST_CASE("calc.forecast_months_low", "[model][calc]") {
    check("forecast_months_low",
          {
              {"nothing",
               nothing,
               "unknown",
               {"scale.target_users", "scale.target_departments", "scale.target_regions",
                "integration.systems", "compliance.frameworks"}},
              {"simple", [](Project& p) { scope(p, 500, 1, 1); }, "4"},
              {"standard", [](Project& p) { scope(p, 8'200, 5, 1, {Regime::hipaa}); }, "6"},
              {"between 10,000 and 20,000 the floor is higher", [](Project& p) { scope(p, 15'000, 1, 1); },
               "6"},
              {"50,000", [](Project& p) { scope(p, 50'000, 1, 1); }, "6"},
              {"75,000", [](Project& p) { scope(p, 75'000, 1, 1); }, "9"},
              {"99,000", [](Project& p) { scope(p, 99'000, 1, 1); }, "11.88"},
              {"complex", [](Project& p) { scope(p, 100, 1, 2, {Regime::hipaa}); }, "12"},
              {"users alone decide", [](Project& p) { set(p.scale.target_users, 250'000); }, "12"},
              {"two marks alone decide",
               [](Project& p) {
                   set(p.scale.target_regions, 2);
                   set(p.compliance.frameworks, std::vector{Regime::pci_dss});
               },
               "12"},
              {"users not stated",
               [](Project& p) {
                   scope(p, 1, 2, 1);
                   p.scale.target_users = {};
               },
               "unknown",
               {"scale.target_users"}},
          });
}

TEST_CASE("calc.forecast_months_high", "[model][calc]") {
    check("forecast_months_high",
          {
              {"nothing",
               nothing,
               "unknown",
               {"scale.target_users", "scale.target_departments", "scale.target_regions",
                "integration.systems", "architecture.auth.method", "compliance.frameworks"}},
              {"simple, OpenID Connect",
               [](Project& p) {
                   scope(p, 100, 1, 1);
                   set(p.architecture.auth.method, SignIn::sso_oidc);
               },
               "6"},
              {"standard, SAML",
               [](Project& p) {
                   scope(p, 100, 2, 1);
                   set(p.architecture.auth.method, SignIn::sso_saml);
               },
               "12"},
              {"standard, passwords",
               [](Project& p) {
                   scope(p, 100, 2, 1);
                   set(p.architecture.auth.method, SignIn::local_password);
               },
               "13.5"},
              {"complex, mixed",
               [](Project& p) {
                   set(p.scale.target_users, 100'000);
                   set(p.architecture.auth.method, SignIn::mixed);
               },
               "19.5"},
              {"simple, nobody signs in",
               [](Project& p) {
                   scope(p, 100, 1, 1);
                   set(p.architecture.auth.method, SignIn::none);
               },
               "7.5"},
              {"sign-on not stated",
               [](Project& p) { scope(p, 100, 1, 1); },
               "unknown",
               {"architecture.auth.method"}},
          });
}

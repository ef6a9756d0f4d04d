// SPDX-License-Identifier: Apache-2.0
#include "model/forecast.hpp"
#include "model/trace.hpp"
#include "readiness/model/computed.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace readiness::model {

namespace {

double real(std::int64_t value) {
    return static_cast<double>(value);
}

Fact<double> scale_factor(const Project& project, Trace& trace) {
    const auto* target = trace.read(project.scale.target_users, "scale.target_users");
    const auto* pilot = trace.read(project.pilot.users, "pilot.users");
    if (!target || !pilot)
        return {};
    return known(real(*target) / real(*pilot));
}

Fact<std::int64_t> integrations(const Project& project, Trace& trace) {
    const auto* systems = trace.read(project.integration.systems, "integration.systems");
    if (!systems)
        return {};
    return known(static_cast<std::int64_t>(systems->size()));
}

Fact<std::int64_t> legacy_integrations(const Project& project, Trace& trace) {
    constexpr std::string_view list = "integration.systems";
    const auto* systems = trace.entries(project.integration.systems, list);
    if (!systems)
        return {};
    std::int64_t count = 0;
    for (std::size_t i = 0; i < systems->size(); ++i) {
        const bool* legacy = trace.read((*systems)[i].legacy, entry_path(list, i, "legacy"));
        count += legacy && *legacy ? 1 : 0;
    }
    return trace.missing.empty() ? known(count) : Fact<std::int64_t>{};
}

bool is_sensitive(DataClass data) {
    return data == DataClass::pii || data == DataClass::phi || data == DataClass::cardholder ||
           data == DataClass::special_category;
}

Fact<bool> sensitive_data(const Project& project, Trace& trace) {
    bool sensitive = false;
    const auto look_at = [&](const Fact<std::vector<DataClass>>& classes, std::string path) {
        if (const auto* stated = trace.read(classes, std::move(path)))
            sensitive = sensitive || std::any_of(stated->begin(), stated->end(), is_sensitive);
    };
    look_at(project.data.classification, "data.classification");
    constexpr std::string_view list = "compliance.processors";
    if (const auto* processors = trace.entries(project.compliance.processors, list))
        for (std::size_t i = 0; i < processors->size(); ++i)
            look_at((*processors)[i].handles, entry_path(list, i, "handles"));
    return sensitive || trace.missing.empty() ? known(sensitive) : Fact<bool>{};
}

Fact<bool> regulated(const Project& project, Trace& trace) {
    const auto* regimes = trace.read(project.compliance.frameworks, "compliance.frameworks");
    if (!regimes)
        return {};
    return known(
        std::any_of(regimes->begin(), regimes->end(), [](Regime regime) { return regime != Regime::none; }));
}

Fact<bool> rollout_near(const Project& project, Trace& trace) {
    const auto* stage = trace.read(project.project.stage, "project.stage");
    if (!stage)
        return {};
    return known(*stage == ProjectStage::rollout_planned || *stage == ProjectStage::rollout_in_progress ||
                 *stage == ProjectStage::enterprise);
}

Fact<double> planned_months(const Project& project, Trace& trace) {
    const auto* start = trace.read(project.rollout.start_date, "rollout.start_date");
    const auto* end = trace.read(project.rollout.enterprise_date, "rollout.enterprise_date");
    if (!start || !end)
        return {};
    const std::chrono::year_month_day from{*start};
    const std::chrono::year_month_day to{*end};
    const auto months = (to.year() / to.month()) - (from.year() / from.month());
    const int days = static_cast<int>(static_cast<unsigned>(to.day())) -
                     static_cast<int>(static_cast<unsigned>(from.day()));
    return known((static_cast<double>(months.count()) * 31.0 + days) / 31.0);
}

Fact<Date> known_or_none(std::optional<Date> date) {
    return date ? known(*date) : Fact<Date>{schema::State::none, {}};
}

Fact<Date> python_supported_until(const Project& project, const SupportCalendar& calendar, Trace& trace) {
    const auto* version =
        trace.read(project.architecture.runtime.python_version, "architecture.runtime.python_version");
    if (!version)
        return {};
    return known_or_none(supported_until(calendar, Product::python, version->text));
}

Fact<Date> framework_supported_until(const Project& project, const SupportCalendar& calendar, Trace& trace) {
    const Web& web = project.architecture.web;
    const auto* framework = trace.read(web.framework, "architecture.web.framework");
    const auto* version = trace.read(web.framework_version, "architecture.web.framework_version");
    if (framework && *framework != WebFramework::django)
        return known_or_none(std::nullopt);
    if (!framework || !version)
        return {};
    return known_or_none(supported_until(calendar, Product::django, version->text));
}

std::optional<Product> product_of(DatabaseEngine engine) {
    switch (engine) {
    case DatabaseEngine::postgresql:
        return Product::postgresql;
    case DatabaseEngine::mysql:
        return Product::mysql;
    case DatabaseEngine::mariadb:
        return Product::mariadb;
    case DatabaseEngine::mongodb:
        return Product::mongodb;
    case DatabaseEngine::sqlserver: // bound to editions and contracts, as is Oracle
    case DatabaseEngine::oracle:
    case DatabaseEngine::sqlite:
    case DatabaseEngine::other:
        break;
    }
    return std::nullopt;
}

Fact<Date> database_supported_until(const Project& project, const SupportCalendar& calendar, Trace& trace) {
    const Database& database = project.architecture.database;
    const auto* engine = trace.read(database.engine, "architecture.database.engine");
    const auto* version = trace.read(database.version, "architecture.database.version");
    if (!engine)
        return {};
    const std::optional<Product> product = product_of(*engine);
    if (!product)
        return known_or_none(std::nullopt);
    if (!version)
        return {};
    return known_or_none(supported_until(calendar, *product, version->text));
}

Fact<double> capacity_rps(const Project& project, Trace& trace) {
    const Web& web = project.architecture.web;
    const auto* workers = trace.read(web.workers_total, "architecture.web.workers_total");
    const auto* rate = trace.read(web.measured_rps_per_worker, "architecture.web.measured_rps_per_worker");
    if (!workers || !rate)
        return {};
    return known(real(*workers) * *rate);
}

Fact<std::int64_t> connection_demand(const Project& project, Trace& trace) {
    const auto* workers =
        trace.read(project.architecture.web.workers_total, "architecture.web.workers_total");
    const auto* connections = trace.read(project.architecture.database.connections_per_worker,
                                         "architecture.database.connections_per_worker");
    if (connections && *connections == 0)
        return known(std::int64_t{0});
    if (!workers || !connections)
        return {};
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    return known(*workers > most / *connections ? most : *workers * *connections);
}

Fact<double> support_agents_needed(const Project& project, Trace& trace) {
    const Support& support = project.support;
    const auto* users = trace.read(project.scale.target_users, "scale.target_users");
    const auto* per_user =
        trace.read(support.tickets_per_user_per_month, "support.tickets_per_user_per_month");
    const auto* per_agent =
        trace.read(support.tickets_per_agent_per_month, "support.tickets_per_agent_per_month");
    if (per_user && *per_user == 0.0)
        return known(0.0);
    if (!users || !per_user || !per_agent)
        return {};
    return known(real(*users) * *per_user / *per_agent);
}

Fact<double> max_stage_jump(const Project& project, Trace& trace) {
    constexpr std::string_view list = "rollout.stages";
    const auto* stages = trace.entries(project.rollout.stages, list);
    if (!stages)
        return {};
    std::vector<double> users;
    for (std::size_t i = 0; i < stages->size(); ++i)
        if (const auto* reached = trace.read((*stages)[i].users, entry_path(list, i, "users")))
            users.push_back(real(*reached));
    if (stages->size() < 2)
        return known(1.0);
    if (!trace.missing.empty())
        return {};
    double largest = users[1] / users[0];
    for (std::size_t i = 2; i < users.size(); ++i)
        largest = std::max(largest, users[i] / users[i - 1]);
    return known(largest);
}

Fact<double> weighted_adoption_pct(const Project& project, Trace& trace) {
    constexpr std::string_view list = "adoption.segments";
    const auto* segments = trace.entries(project.adoption.segments, list);
    if (!segments)
        return {};
    if (segments->empty())
        return known(0.0);
    std::vector<double> expected;
    double users = 0.0;
    double adopters = 0.0;
    for (std::size_t i = 0; i < segments->size(); ++i) {
        const Segment& segment = (*segments)[i];
        const auto* size = trace.read(segment.users, entry_path(list, i, "users"));
        const auto* share =
            trace.read(segment.expected_adoption_pct, entry_path(list, i, "expected_adoption_pct"));
        if (share)
            expected.push_back(share->value);
        if (size && share) {
            users += real(*size);
            adopters += real(*size) * share->value;
        }
    }
    if (trace.missing.empty())
        return known(adopters / users);
    // Where all segments expect the same, their sizes do not matter.
    const bool all_stated = expected.size() == segments->size();
    if (all_stated && std::equal(expected.begin() + 1, expected.end(), expected.begin()))
        return known(expected.front());
    return {};
}

Fact<std::vector<std::string>> roles_missing(const Project& project, Trace& trace) {
    Fact<std::vector<std::string>> roles;
    for (const schema::FieldInfo& role : schema::type_of<TeamFte>().fields) {
        std::string path = "team.fte." + std::string(role.name);
        trace.inputs.push_back(path);
        const schema::State state = role.access.state(&project.team.fte);
        if (state == schema::State::not_stated)
            trace.missing.push_back(std::move(path));
        else if (state == schema::State::none || std::get<double>(role.access.get(&project.team.fte)) == 0.0)
            roles.value.emplace_back(role.name);
    }
    if (trace.missing.empty())
        roles.state = schema::State::stated;
    return roles;
}

} // namespace

ComputedFacts compute(const Project& project, const SupportCalendar& calendar) {
    ComputedFacts facts;
    const auto add = [&](auto& fact, auto&& work_out) {
        Trace trace;
        fact = work_out(project, trace);
        if (fact.state != schema::State::not_stated)
            trace.missing.clear();
        facts.inputs.push_back(std::move(trace.inputs));
        facts.missing.push_back(std::move(trace.missing));
    };
    const auto dated = [&](auto& until) {
        return [&](const Project& of, Trace& trace) { return until(of, calendar, trace); };
    };
    // In the order of the fields, because the lists of paths go by field.
    Computed& values = facts.values;
    add(values.scale_factor, scale_factor);
    add(values.integrations, integrations);
    add(values.legacy_integrations, legacy_integrations);
    add(values.sensitive_data, sensitive_data);
    add(values.regulated, regulated);
    add(values.rollout_near, rollout_near);
    add(values.complexity, complexity);
    add(values.forecast_months_low, forecast_months_low);
    add(values.forecast_months_high, forecast_months_high);
    add(values.planned_months, planned_months);
    add(values.python_supported_until, dated(python_supported_until));
    add(values.framework_supported_until, dated(framework_supported_until));
    add(values.database_supported_until, dated(database_supported_until));
    add(values.capacity_rps, capacity_rps);
    add(values.connection_demand, connection_demand);
    add(values.support_agents_needed, support_agents_needed);
    add(values.max_stage_jump, max_stage_jump);
    add(values.weighted_adoption_pct, weighted_adoption_pct);
    add(values.roles_missing, roles_missing);
    return facts;
}

} // namespace readiness::model

// SPDX-License-Identifier: Apache-2.0
#pragma once
// Facts worked out from the descriptor. Rules and reports read them under the name `calc`.
#include "readiness/model/fact.hpp"
#include "readiness/model/project.hpp"
#include "readiness/model/support_calendar.hpp"

namespace readiness::model {

enum class Complexity : std::uint8_t { simple, standard, complex };

struct Computed {
    Fact<double> scale_factor;
    Fact<std::int64_t> integrations;
    Fact<std::int64_t> legacy_integrations;
    Fact<bool> sensitive_data;
    Fact<bool> regulated;
    Fact<bool> rollout_near;
    Fact<Complexity> complexity;
    Fact<double> forecast_months_low;
    Fact<double> forecast_months_high;
    Fact<double> planned_months;
    Fact<Date> python_supported_until;
    Fact<Date> framework_supported_until;
    Fact<Date> database_supported_until;
    Fact<double> capacity_rps;
    Fact<std::int64_t> connection_demand;
    Fact<double> support_agents_needed;
    Fact<double> max_stage_jump;
    Fact<double> weighted_adoption_pct;
    /// While it is not stated, the value holds the roles already known to be missing.
    Fact<std::vector<std::string>> roles_missing;

    bool operator==(const Computed&) const = default;
};

/// The lists have an entry per field of type_of<Computed>(). Paths are those of leaves and lists of the
/// descriptor, such as `integration.systems[2].legacy`, in the order of the descriptor; a list of objects
/// stands for itself only while it has no entries.
struct ComputedFacts {
    Computed values;
    std::vector<std::vector<std::string>> inputs;  ///< all inputs, stated or not
    std::vector<std::vector<std::string>> missing; ///< inputs not stated; empty where the fact is known
};

/// A fact whose value no longer depends on what is missing is known.
ComputedFacts compute(const Project& project, const SupportCalendar& calendar);

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::Complexity>();
template <>
const TypeInfo& type_of<model::Computed>();
} // namespace readiness::schema

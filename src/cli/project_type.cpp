// SPDX-License-Identifier: Apache-2.0
#include "project_type.hpp"

#include "readiness/model/computed.hpp"

namespace readiness::cli {

namespace {

/// Examples that do not say a day are judged as of this one, whenever the tests run.
constexpr schema::Date example_day = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);

} // namespace

assess::SubjectType project_type(const model::SupportCalendar& calendar) {
    return {.facts = &schema::type_of<model::Project>(), .compute = [&calendar](schema::Ref facts) {
                const auto& project = *static_cast<const model::Project*>(facts.object);
                model::ComputedFacts computed = model::compute(project, calendar);
                assess::ComputedRecord result{.values = schema::Object(schema::type_of<model::Computed>()),
                                              .inputs = std::move(computed.inputs),
                                              .missing = std::move(computed.missing),
                                              .as_of =
                                                  project.as_of.stated() ? project.as_of.value : example_day};
                *static_cast<model::Computed*>(result.values.mut().object) = std::move(computed.values);
                return result;
            }};
}

} // namespace readiness::cli

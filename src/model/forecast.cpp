// SPDX-License-Identifier: Apache-2.0
#include "model/forecast.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace readiness::model {

namespace {

constexpr std::int64_t complex_users = 100'000;
constexpr std::int64_t standard_users = 10'000;
constexpr std::size_t many_legacy_systems = 10;
constexpr double months_without_sso = 1.5;

using Maybe = std::optional<bool>;

/// How many of some conditions hold: at least, and at most while some are not known.
struct Count {
    std::size_t low = 0;
    std::size_t high = 0;
    void add(Maybe holds) {
        low += holds.value_or(false);
        high += holds.value_or(true);
    }
};

Maybe above(const std::int64_t* value, std::int64_t limit) {
    return value ? Maybe(*value > limit) : std::nullopt;
}

/// What the class depends on, without the regimes.
struct Scope {
    const std::int64_t* users = nullptr;
    const std::int64_t* departments = nullptr;
    const std::int64_t* regions = nullptr;
    Maybe many_legacy;
};

Maybe many_legacy(const Project& project, Trace& trace) {
    constexpr std::string_view list = "integration.systems";
    const auto* systems = trace.entries(project.integration.systems, list);
    if (!systems)
        return std::nullopt;
    Count legacy;
    for (std::size_t i = 0; i < systems->size(); ++i) {
        const bool* is_legacy = trace.read((*systems)[i].legacy, entry_path(list, i, "legacy"));
        legacy.add(is_legacy ? Maybe(*is_legacy) : std::nullopt);
    }
    if (legacy.low >= many_legacy_systems)
        return true;
    return legacy.high < many_legacy_systems ? Maybe(false) : std::nullopt;
}

Scope read_scope(const Project& project, Trace& trace) {
    Scope scope;
    scope.users = trace.read(project.scale.target_users, "scale.target_users");
    scope.departments = trace.read(project.scale.target_departments, "scale.target_departments");
    scope.regions = trace.read(project.scale.target_regions, "scale.target_regions");
    scope.many_legacy = many_legacy(project, trace);
    return scope;
}

/// Whether any regime applies, and whether one of the demanding ones does.
struct Regimes {
    Maybe any;
    Maybe demanding;
};

Regimes read_regimes(const Project& project, Trace& trace) {
    const auto* regimes = trace.read(project.compliance.frameworks, "compliance.frameworks");
    if (!regimes)
        return {};
    const auto has = [regimes](Regime wanted) {
        return std::find(regimes->begin(), regimes->end(), wanted) != regimes->end();
    };
    const bool any =
        std::any_of(regimes->begin(), regimes->end(), [](Regime regime) { return regime != Regime::none; });
    return {any, has(Regime::hipaa) || has(Regime::pci_dss)};
}

Complexity classify(bool huge, std::size_t marks, bool more_than_simple) {
    if (huge || marks >= 2)
        return Complexity::complex;
    return more_than_simple || marks >= 1 ? Complexity::standard : Complexity::simple;
}

/// The lowest and the highest class that is still possible.
struct Classes {
    Complexity low = Complexity::simple;
    Complexity high = Complexity::complex;
};

Classes classes(const Scope& scope, const Regimes& regimes) {
    const Maybe huge = above(scope.users, complex_users - 1);
    Count marks;
    marks.add(above(scope.regions, 1));
    marks.add(regimes.demanding);
    marks.add(scope.many_legacy);
    Count more_than_simple;
    more_than_simple.add(above(scope.users, standard_users));
    more_than_simple.add(above(scope.departments, 1));
    more_than_simple.add(regimes.any);
    return {classify(huge.value_or(false), marks.low, more_than_simple.low > 0),
            classify(huge.value_or(true), marks.high, more_than_simple.high > 0)};
}

double floor_months(Complexity of) {
    return of == Complexity::complex ? 12.0 : of == Complexity::standard ? 6.0 : 4.0;
}

double ceiling_months(Complexity of) {
    return of == Complexity::complex ? 18.0 : of == Complexity::standard ? 12.0 : 6.0;
}

/// Months over users: level up to 10,000, from 20,000 to 50,000 and from 100,000, linear between.
double curve(std::int64_t users) {
    struct Point {
        double users, months;
    };
    constexpr Point points[] = {{10'000, 4}, {20'000, 6}, {50'000, 6}, {100'000, 12}};
    const auto at = static_cast<double>(users);
    if (at <= points[0].users)
        return points[0].months;
    for (std::size_t i = 1; i < std::size(points); ++i) {
        const auto& [x0, y0] = points[i - 1];
        const auto& [x1, y1] = points[i];
        // One division, so that 99,000 users are 11.88 months and not a digit next to it.
        if (at <= x1)
            return (y0 * (x1 - at) + y1 * (at - x0)) / (x1 - x0);
    }
    return points[std::size(points) - 1].months;
}

} // namespace

Fact<Complexity> complexity(const Project& project, Trace& trace) {
    const Scope scope = read_scope(project, trace);
    const Regimes regimes = read_regimes(project, trace);
    const auto [low, high] = classes(scope, regimes);
    return low == high ? known(low) : Fact<Complexity>{};
}

Fact<double> forecast_months_low(const Project& project, Trace& trace) {
    const Scope scope = read_scope(project, trace);
    const Regimes regimes = read_regimes(project, trace);
    const auto [low, high] = classes(scope, regimes);
    const double least = std::max(floor_months(low), scope.users ? curve(*scope.users) : curve(1));
    const double most =
        std::max(floor_months(high), scope.users ? curve(*scope.users) : curve(complex_users));
    return least == most ? known(least) : Fact<double>{};
}

Fact<double> forecast_months_high(const Project& project, Trace& trace) {
    const Scope scope = read_scope(project, trace);
    const SignIn* method = trace.read(project.architecture.auth.method, "architecture.auth.method");
    const Regimes regimes = read_regimes(project, trace);
    const auto [low, high] = classes(scope, regimes);
    if (low != high || !method)
        return {};
    const bool sso = *method == SignIn::sso_oidc || *method == SignIn::sso_saml;
    return known(ceiling_months(low) + (sso ? 0.0 : months_without_sso));
}

} // namespace readiness::model

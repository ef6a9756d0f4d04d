// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/model/support_calendar.hpp"

#include <utility>
#include <vector>

/// A few releases of each product, with their real ends of support.
inline readiness::model::SupportCalendar sample_calendar() {
    using namespace readiness::model;
    using namespace std::chrono_literals;
    using readiness::schema::State;
    using Rows = std::vector<std::pair<const char*, Date>>;
    const std::pair<Product, Rows> all[] = {
        {Product::python, {{"3.8", 2024y / 10 / 7}, {"3.10", 2026y / 10 / 31}, {"3.11", 2027y / 10 / 31}}},
        {Product::django, {{"3.2", 2024y / 4 / 1}, {"4.0", 2023y / 4 / 1}, {"5.2", 2028y / 4 / 30}}},
        {Product::postgresql, {{"14", 2026y / 11 / 12}, {"15", 2027y / 11 / 11}}},
        {Product::mysql, {{"8.0", 2026y / 4 / 30}, {"8.4", 2032y / 4 / 30}}},
        {Product::mariadb, {{"10.4", 2024y / 6 / 18}, {"11.4", 2029y / 5 / 29}}},
        {Product::mongodb, {{"7.0", 2027y / 8 / 31}}},
    };
    SupportCalendar calendar;
    calendar.products.state = State::stated;
    for (const auto& [product, rows] : all) {
        SupportedProduct& entry = calendar.products.value.emplace_back();
        entry.product = {State::stated, product};
        entry.releases.state = State::stated;
        for (const auto& [release, until] : rows)
            entry.releases.value.push_back({{State::stated, Version{release}}, {State::stated, until}});
    }
    return calendar;
}

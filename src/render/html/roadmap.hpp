// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "render/html/page.hpp"

namespace readiness::render::html {

/// What closing a gap takes and brings.
struct Fix {
    const Finding* finding = nullptr;
    double points = 0;
    double least = 0, most = 0;          ///< days of work; both 0 where the rule says nothing
    std::vector<std::string_view> after; ///< open gaps that it builds on

    double days() const { return (least + most) / 2; }
};

/// The most points for a day first, but nothing before what it builds on.
std::vector<Fix> fixes_in_order(const Report& report);

/// Points against effort. Its numbers are those of the table that follows it.
std::string effort_picture(const std::vector<Fix>& fixes);

} // namespace readiness::render::html

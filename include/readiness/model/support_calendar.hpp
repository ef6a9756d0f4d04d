// SPDX-License-Identifier: Apache-2.0
#pragma once
// When the projects behind Python, the web framework and the database stop fixing security bugs.
#include "readiness/schema/value.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace readiness::model {

/// The products whose projects publish an end of support for each release.
enum class Product : std::uint8_t { python, django, postgresql, mysql, mariadb, mongodb };

struct SupportedRelease {
    Product product = Product::python;
    std::string_view release; ///< `3.12`; for PostgreSQL the major number alone
    schema::Date until;       ///< last day of support
};

/// Sorted by product, then release.
std::span<const SupportedRelease> support_calendar();

/// Nothing where the calendar does not know the release. A version older than the calendar ended no later
/// than the earliest date in it.
std::optional<schema::Date> supported_until(Product product, std::string_view version);

} // namespace readiness::model

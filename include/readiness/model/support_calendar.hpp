// SPDX-License-Identifier: Apache-2.0
#pragma once
// When the projects behind Python, the web framework and the database stop fixing security bugs. The dates
// are data: rules/readiness/calendars/support.yaml, or a file of the user's.
#include "readiness/model/fact.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::model {

/// The products whose projects publish an end of support for each release.
enum class Product : std::uint8_t { python, django, postgresql, mysql, mariadb, mongodb };

struct SupportedRelease {
    Fact<schema::Version> release; ///< `3.12`; for PostgreSQL the major number alone
    Fact<Date> until;              ///< last day of support
};

struct SupportedProduct {
    Fact<Product> product;
    Fact<std::string> source; ///< where the dates were read
    Fact<std::string> note;
    Fact<std::vector<SupportedRelease>> releases;
};

struct SupportCalendar {
    Fact<std::int64_t> schema_version;
    Fact<Date> as_of; ///< day the dates were read
    Fact<std::vector<SupportedProduct>> products;
};

/// Nothing where the calendar does not know the release. A version older than the calendar ended no later
/// than the earliest date in it.
std::optional<Date> supported_until(const SupportCalendar& calendar, Product product,
                                    std::string_view version);

} // namespace readiness::model

namespace readiness::schema {
template <>
const EnumInfo& enum_of<model::Product>();
template <>
const TypeInfo& type_of<model::SupportCalendar>();
} // namespace readiness::schema

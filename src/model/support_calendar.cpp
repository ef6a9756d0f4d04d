// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/support_calendar.hpp"

#include <algorithm>

namespace readiness::model {

namespace {

using namespace std::chrono_literals;

// Where a project publishes a month, the last day of the month counts. Short-lived releases between long-term
// ones (MySQL innovation releases, rolling releases of MariaDB, rapid releases of MongoDB) are left out.
constexpr SupportedRelease calendar[] = {
    // devguide.python.org/versions
    {Product::python, "3.8", 2024y / 10 / 7},
    {Product::python, "3.9", 2025y / 10 / 31},
    {Product::python, "3.10", 2026y / 10 / 31},
    {Product::python, "3.11", 2027y / 10 / 31},
    {Product::python, "3.12", 2028y / 10 / 31},
    {Product::python, "3.13", 2029y / 10 / 31},
    {Product::python, "3.14", 2030y / 10 / 31},
    // www.djangoproject.com/download, end of extended support
    {Product::django, "3.2", 2024y / 4 / 1},
    {Product::django, "4.0", 2023y / 4 / 1},
    {Product::django, "4.1", 2023y / 12 / 1},
    {Product::django, "4.2", 2026y / 4 / 30},
    {Product::django, "5.0", 2025y / 4 / 2},
    {Product::django, "5.1", 2025y / 12 / 3},
    {Product::django, "5.2", 2028y / 4 / 30},
    {Product::django, "6.0", 2027y / 4 / 30},
    {Product::django, "6.1", 2027y / 12 / 31},
    // www.postgresql.org/support/versioning, final release
    {Product::postgresql, "11", 2023y / 11 / 9},
    {Product::postgresql, "12", 2024y / 11 / 14},
    {Product::postgresql, "13", 2025y / 11 / 13},
    {Product::postgresql, "14", 2026y / 11 / 12},
    {Product::postgresql, "15", 2027y / 11 / 11},
    {Product::postgresql, "16", 2028y / 11 / 9},
    {Product::postgresql, "17", 2029y / 11 / 8},
    {Product::postgresql, "18", 2030y / 11 / 14},
    // Oracle Lifetime Support Policy, extended support
    {Product::mysql, "5.7", 2023y / 10 / 31},
    {Product::mysql, "8.0", 2026y / 4 / 30},
    {Product::mysql, "8.4", 2032y / 4 / 30},
    // mariadb.org/about, maintenance policy
    {Product::mariadb, "10.4", 2024y / 6 / 18},
    {Product::mariadb, "10.5", 2025y / 6 / 24},
    {Product::mariadb, "10.6", 2026y / 7 / 6},
    {Product::mariadb, "10.11", 2028y / 2 / 16},
    {Product::mariadb, "11.4", 2029y / 5 / 29},
    {Product::mariadb, "11.8", 2028y / 6 / 4},
    // www.mongodb.com/legal/support-policy/lifecycles
    {Product::mongodb, "4.4", 2024y / 2 / 29},
    {Product::mongodb, "5.0", 2024y / 10 / 31},
    {Product::mongodb, "6.0", 2025y / 7 / 31},
    {Product::mongodb, "7.0", 2027y / 8 / 31},
    {Product::mongodb, "8.0", 2029y / 10 / 31},
};

/// `3.12` of 3.12.4, `16` of 16.2.
std::string_view release_of(Product product, std::string_view version) {
    const std::size_t major = version.find('.');
    if (product == Product::postgresql || major == version.npos)
        return version.substr(0, major);
    return version.substr(0, version.find('.', major + 1));
}

} // namespace

std::span<const SupportedRelease> support_calendar() {
    return calendar;
}

std::optional<schema::Date> supported_until(Product product, std::string_view version) {
    const std::string_view release = release_of(product, version);
    std::optional<schema::Date> earliest;
    bool older_than_all = true;
    for (const SupportedRelease& row : calendar) {
        if (row.product != product)
            continue;
        const auto order = schema::compare_versions(release, row.release);
        if (order == 0)
            return row.until;
        if (order > 0)
            older_than_all = false;
        earliest = std::min(earliest.value_or(row.until), row.until);
    }
    return older_than_all ? earliest : std::nullopt;
}

} // namespace readiness::model

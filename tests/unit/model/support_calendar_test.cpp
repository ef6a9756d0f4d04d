// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/support_calendar.hpp"

#include "support/catch.hpp"

#include <vector>

using namespace readiness::model;
using readiness::schema::compare_versions;
using readiness::schema::format_date;

TEST_CASE("A version has an end of support", "[model][calendar]") {
    struct Row {
        Product product;
        std::string_view version;
        std::string_view want; // empty: the calendar does not know it
    };
    const std::vector<Row> rows = {
        {Product::python, "3.10", "2026-10-31"},
        {Product::python, "3.11", "2027-10-31"},
        {Product::python, "3.14", "2030-10-31"},
        {Product::python, "3.12.4", "2028-10-31"},
        {Product::python, "3.012", "2028-10-31"},
        {Product::python, "3.7", "2024-10-07"},
        {Product::python, "2.7.18", "2024-10-07"},
        {Product::python, "3", "2024-10-07"}, // 3.0
        {Product::python, "3.15", ""},
        {Product::python, "4.0", ""},
        {Product::django, "5.2", "2028-04-30"},
        {Product::django, "5.2.12", "2028-04-30"},
        {Product::django, "4.2", "2026-04-30"},
        {Product::django, "6.1", "2027-12-31"},
        {Product::django, "2.2", "2023-04-01"}, // the earliest date is that of 4.0, not of 3.2
        {Product::django, "4.3", ""},
        {Product::django, "7.0", ""},
        {Product::postgresql, "15", "2027-11-11"},
        {Product::postgresql, "15.4", "2027-11-11"},
        {Product::postgresql, "14", "2026-11-12"},
        {Product::postgresql, "9.6.24", "2023-11-09"},
        {Product::postgresql, "19", ""},
        {Product::mysql, "8.0.36", "2026-04-30"},
        {Product::mysql, "8.4", "2032-04-30"},
        {Product::mysql, "8", "2026-04-30"}, // 8.0
        {Product::mysql, "8.3", ""},
        {Product::mariadb, "10.11", "2028-02-16"},
        {Product::mariadb, "10.1", "2024-06-18"},
        {Product::mariadb, "11.3", ""},
        {Product::mongodb, "7.0", "2027-08-31"},
    };
    for (const Row& row : rows) {
        INFO(row.version);
        const auto until = supported_until(row.product, row.version);
        CHECK((until ? format_date(*until) : "") == row.want);
    }
}

TEST_CASE("The calendar is sorted and names each release once", "[model][calendar]") {
    const auto calendar = support_calendar();
    REQUIRE_FALSE(calendar.empty());
    for (std::size_t i = 1; i < calendar.size(); ++i) {
        INFO(calendar[i].release);
        CHECK((calendar[i - 1].product < calendar[i].product ||
               (calendar[i - 1].product == calendar[i].product &&
                compare_versions(calendar[i - 1].release, calendar[i].release) < 0)));
    }
}

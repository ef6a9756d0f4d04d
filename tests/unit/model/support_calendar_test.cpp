// SPDX-License-Identifier: Apache-2.0
#include "sample_calendar.hpp"

#include "support/catch.hpp"

using namespace readiness::model;
using readiness::schema::format_date;

TEST_CASE("A version has an end of support", "[model][calendar]") {
    struct Row {
        Product product;
        std::string_view version;
        std::string_view want; // empty: the calendar does not know it
    };
    const std::vector<Row> rows = {
        {Product::python, "3.10", "2026-10-31"},
        {Product::python, "3.11.4", "2027-10-31"},
        {Product::python, "3.011", "2027-10-31"},
        {Product::python, "3.7", "2024-10-07"},
        {Product::python, "2.7.18", "2024-10-07"},
        {Product::python, "3", "2024-10-07"}, // 3.0
        {Product::python, "3.9", ""},
        {Product::python, "4.0", ""},
        {Product::django, "5.2.12", "2028-04-30"},
        {Product::django, "2.2", "2023-04-01"}, // the earliest date is that of 4.0, not of 3.2
        {Product::django, "4.3", ""},
        {Product::postgresql, "15.4", "2027-11-11"},
        {Product::postgresql, "9.6.24", "2026-11-12"},
        {Product::postgresql, "19", ""},
        {Product::mysql, "8.0.36", "2026-04-30"},
        {Product::mysql, "8", "2026-04-30"}, // 8.0
        {Product::mysql, "8.3", ""},
        {Product::mariadb, "10.1", "2024-06-18"},
        {Product::mongodb, "7.0", "2027-08-31"},
    };
    const SupportCalendar calendar = sample_calendar();
    for (const Row& row : rows) {
        INFO(row.version);
        const auto until = supported_until(calendar, row.product, row.version);
        CHECK((until ? format_date(*until) : "") == row.want);
    }
    CHECK_FALSE(supported_until({}, Product::python, "3.11"));
}

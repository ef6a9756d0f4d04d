// SPDX-License-Identifier: Apache-2.0
#include "readiness/schema/value.hpp"

#include "support/catch.hpp"

#include <cstdlib>
#include <limits>
#include <vector>

using namespace readiness::schema;
using namespace std::chrono_literals;

TEST_CASE("A date is read in one form only and must exist", "[schema][date]") {
    struct Row {
        std::string_view text;
        std::optional<Date> want;
    };
    const std::vector<Row> rows = {
        {"2026-11-20", Date{2026y / 11 / 20}},
        {"0001-01-01", Date{std::chrono::year{1} / 1 / 1}},
        {"9999-12-31", Date{9999y / 12 / 31}},
        {"2024-02-29", Date{2024y / 2 / 29}},
        {"2000-02-29", Date{2000y / 2 / 29}},
        {"2026-02-29", std::nullopt},
        {"1900-02-29", std::nullopt},
        {"2026-04-31", std::nullopt},
        {"2026-00-10", std::nullopt},
        {"2026-13-10", std::nullopt},
        {"2026-01-00", std::nullopt},
        {"2026-01-32", std::nullopt},
        {"0000-01-01", std::nullopt},
        {"", std::nullopt},
        {"2026-1-2", std::nullopt},
        {"26-01-02", std::nullopt},
        {"2026/01/02", std::nullopt},
        {"2026-01-02 ", std::nullopt},
        {" 2026-01-02", std::nullopt},
        {"2026-01-02T00:00:00Z", std::nullopt},
        {"+026-01-02", std::nullopt},
        {"2026-+1-02", std::nullopt},
        {"-001-01-02", std::nullopt},
        {"12026-01-02", std::nullopt},
        {"none", std::nullopt},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(parse_date(row.text) == row.want);
        if (row.want)
            CHECK(format_date(*row.want) == row.text);
    }
}

TEST_CASE("A version is digits and dots", "[schema][version]") {
    for (std::string_view yes : {"3", "3.11", "2.0.1", "010", "2026.10.01", "0"}) {
        INFO(yes);
        CHECK(is_version(yes));
    }
    for (std::string_view no :
         {"", ".", "3.", ".3", "3..1", "3.11-slim", "v3", "3,11", "3.11 ", "3.x", "-1"}) {
        INFO(no);
        CHECK_FALSE(is_version(no));
    }
}

TEST_CASE("Versions compare number by number", "[schema][version]") {
    struct Row {
        std::string_view a, b;
        std::strong_ordering want;
    };
    const std::vector<Row> rows = {
        {"3.9", "3.10", std::strong_ordering::less},
        {"3.10", "3.1", std::strong_ordering::greater},
        {"3.11", "3.11.0", std::strong_ordering::equal},
        {"3", "3.0.0", std::strong_ordering::equal},
        {"3.0.1", "3", std::strong_ordering::greater},
        {"03.1", "3.01", std::strong_ordering::equal},
        {"10", "9.9.9", std::strong_ordering::greater},
        {"0", "0.0", std::strong_ordering::equal},
        {"99999999999999999999998", "99999999999999999999999", std::strong_ordering::less},
        {"100000000000000000000000", "99999999999999999999999", std::strong_ordering::greater},
    };
    for (const Row& row : rows) {
        INFO(row.a << " and " << row.b);
        CHECK((compare_versions(row.a, row.b) == row.want));
        CHECK((compare_versions(row.b, row.a) == (0 <=> row.want)));
    }
}

TEST_CASE("Numbers are written as short as they read back", "[schema][number]") {
    struct Row {
        double value;
        std::string want;
    };
    const std::vector<Row> rows = {
        {0.0, "0"},
        {-0.0, "0"},
        {1.0, "1"},
        {-3.0, "-3"},
        {0.1, "0.1"},
        {0.1 + 0.2, "0.30000000000000004"},
        {99.5, "99.5"},
        {1200000.0, "1200000"},
        {1e15, "1000000000000000"},
        {1e21, "1000000000000000000000"},
        {0.000001, "0.000001"},
        {8200.0 / 60.0, "136.66666666666666"},
    };
    for (const Row& row : rows)
        CHECK(format_number(row.value) == row.want);

    for (double extreme : {std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest(),
                           std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::min()})
        CHECK(std::strtod(format_number(extreme).c_str(), nullptr) == extreme);
}

// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/project_subject.hpp"

#include <set>

using namespace readiness;
using model::Product;

TEST_CASE("the calendar of ends of support is sorted, cited and complete", "[calendar]") {
    const model::SupportCalendar& calendar = test::embedded_calendar();
    std::set<Product> seen;
    for (const model::SupportedProduct& product : calendar.products.value) {
        CHECK(seen.insert(product.product.value).second);
        CHECK(product.source.value.starts_with("https://"));
        const auto& releases = product.releases.value;
        REQUIRE_FALSE(releases.empty());
        for (std::size_t i = 1; i < releases.size(); ++i)
            CHECK(std::is_lt(schema::compare_versions(releases[i - 1].release.value.text,
                                                      releases[i].release.value.text)));
    }
    CHECK(seen.size() == schema::enum_of<Product>().values.size());
}

TEST_CASE("the calendar knows what goes out of support around the end of 2026", "[calendar]") {
    struct Row {
        Product product;
        std::string_view version;
        std::string_view until;
    };
    const Row rows[] = {
        {Product::python, "3.10", "2026-10-31"},   {Product::python, "3.11", "2027-10-31"},
        {Product::django, "4.2", "2026-04-30"},    {Product::django, "5.2", "2028-04-30"},
        {Product::django, "6.0", "2027-04-30"},    {Product::django, "6.1", "2027-12-31"},
        {Product::postgresql, "14", "2026-11-12"}, {Product::postgresql, "15", "2027-11-11"},
    };
    for (const Row& row : rows) {
        INFO(row.version);
        const auto until = model::supported_until(test::embedded_calendar(), row.product, row.version);
        REQUIRE(until);
        CHECK(schema::format_date(*until) == row.until);
    }
}

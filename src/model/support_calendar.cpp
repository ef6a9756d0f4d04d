// SPDX-License-Identifier: Apache-2.0
#include "readiness/model/support_calendar.hpp"

#include "readiness/schema/describe.hpp"

#include <algorithm>

namespace readiness::schema {

using namespace model;

template <>
const EnumInfo& enum_of<Product>() {
    static constexpr EnumValue values[] = {
        {"python", "Python"}, {"django", "Django"},   {"postgresql", "PostgreSQL"},
        {"mysql", "MySQL"},   {"mariadb", "MariaDB"}, {"mongodb", "MongoDB"},
    };
    static constexpr EnumInfo info = enumeration<Product>("product", values);
    return info;
}

template <>
const TypeInfo& type_of<SupportedRelease>() {
    static constexpr FieldInfo fields[] = {
        field<&SupportedRelease::release>(
            "release",
            {.doc = "Release; for PostgreSQL the major number", .example = "3.12", .required = true}),
        field<&SupportedRelease::until>(
            "until", {.doc = "Last day of support", .example = "2028-10-31", .required = true}),
    };
    static constexpr TypeInfo info = record<SupportedRelease>("release", "A release and its end.", fields);
    return info;
}

template <>
const TypeInfo& type_of<SupportedProduct>() {
    static constexpr FieldInfo fields[] = {
        field<&SupportedProduct::product>("product", {.doc = "Which product", .required = true}),
        field<&SupportedProduct::source>("source", {.doc = "Where its project publishes the dates",
                                                    .example = "https://devguide.python.org/versions",
                                                    .required = true}),
        field<&SupportedProduct::note>("note", {.doc = "What the dates mean"}),
        field<&SupportedProduct::releases>("releases", {.doc = "Its releases", .required = true}),
    };
    static constexpr TypeInfo info =
        record<SupportedProduct>("supported_product", "A product and the ends of its releases.", fields);
    return info;
}

template <>
const TypeInfo& type_of<SupportCalendar>() {
    static constexpr FieldInfo fields[] = {
        field<&SupportCalendar::schema_version>(
            "schema_version",
            {.doc = "Version of the calendar format; currently 1", .required = true, .range = between(1, 1)}),
        field<&SupportCalendar::as_of>("as_of",
                                       {.doc = "Day on which the dates were read", .required = true}),
        field<&SupportCalendar::products>("products", {.doc = "The products", .required = true}),
    };
    static constexpr TypeInfo info = record<SupportCalendar>(
        "support_calendar", "When releases of runtimes, frameworks and databases go out of support.", fields);
    return info;
}

} // namespace readiness::schema

namespace readiness::model {

namespace {

/// `3.12` of 3.12.4, `16` of 16.2.
std::string_view release_of(Product product, std::string_view version) {
    const std::size_t major = version.find('.');
    if (product == Product::postgresql || major == version.npos)
        return version.substr(0, major);
    return version.substr(0, version.find('.', major + 1));
}

} // namespace

std::optional<Date> supported_until(const SupportCalendar& calendar, Product product,
                                    std::string_view version) {
    const std::string_view release = release_of(product, version);
    std::optional<Date> earliest;
    bool older_than_all = true;
    for (const SupportedProduct& known : calendar.products.value) {
        if (known.product.value != product)
            continue;
        for (const SupportedRelease& row : known.releases.value) {
            const auto order = schema::compare_versions(release, row.release.value.text);
            if (order == 0)
                return row.until.value;
            if (order > 0)
                older_than_all = false;
            earliest = std::min(earliest.value_or(row.until.value), row.until.value);
        }
    }
    return older_than_all ? earliest : std::nullopt;
}

} // namespace readiness::model

// SPDX-License-Identifier: Apache-2.0
#include "cel/functions.hpp"

#include <array>
#include <chrono>

namespace readiness::cel {
namespace {

using Arguments = std::span<const Value>;

/// Whole days from the day of the timestamp to today.
std::optional<Value> days_since(Budget& budget, Arguments a) {
    const auto* t = a[0].get<Timestamp>();
    if (t == nullptr)
        return std::nullopt;
    const auto day =
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(t->seconds)));
    return Value(static_cast<std::int64_t>((budget.today - day).count()));
}

std::optional<Value> days_until(Budget& budget, Arguments a) {
    const auto since = days_since(budget, a);
    if (!since)
        return std::nullopt;
    return Value(-*since->get<std::int64_t>());
}

std::optional<std::string_view> version_text(const Value& value) {
    if (const auto* version = value.get<schema::Version>())
        return version->text;
    if (value.is_string())
        return value.text();
    return std::nullopt;
}

std::optional<Value> version_gte(Budget& /*budget*/, Arguments a) {
    const auto* version = a[0].get<schema::Version>();
    const auto least = version_text(a[1]);
    if (version == nullptr || !least)
        return std::nullopt;
    if (!schema::is_version(*least))
        return make_error("`" + std::string(*least) + "` is not a version");
    return Value(schema::compare_versions(version->text, *least) >= 0);
}

constexpr std::array<std::string_view, 1> day_counts = {"(timestamp) int"};
constexpr std::array<std::string_view, 2> version_orders = {"(version, string) bool",
                                                            "(version, version) bool"};

constexpr std::array<FunctionRow, 3> rows = {{
    {"days_since", day_counts, &days_since},
    {"days_until", day_counts, &days_until},
    {"version_gte", version_orders, &version_gte},
}};

} // namespace

std::span<const FunctionRow> fact_rows() {
    return rows;
}

} // namespace readiness::cel

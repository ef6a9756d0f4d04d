// SPDX-License-Identifier: Apache-2.0
#include "catalogue_expression.hpp"
#include "catalogue_model.hpp"
#include "catalogue_rule.hpp"
#include "catalogue_usage.hpp"
#include "catalogue_yaml.hpp"

#include <array>
#include <iterator>

namespace readiness::diag {

namespace {

constexpr std::size_t code_count = std::size(table::yaml) + std::size(table::model) +
                                   std::size(table::expression) + std::size(table::rule) +
                                   std::size(table::usage);

constexpr std::array<CodeInfo, code_count> join_tables() {
    std::array<CodeInfo, code_count> all{};
    std::size_t next = 0;
    for (const CodeInfo& row : table::yaml)
        all[next++] = row;
    for (const CodeInfo& row : table::model)
        all[next++] = row;
    for (const CodeInfo& row : table::expression)
        all[next++] = row;
    for (const CodeInfo& row : table::rule)
        all[next++] = row;
    for (const CodeInfo& row : table::usage)
        all[next++] = row;
    return all;
}

constexpr std::array<CodeInfo, code_count> rows = join_tables();

/// Rows stand in the order of the enumeration.
constexpr bool rows_in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].code) != i)
            return false;
    return true;
}

/// Ids are a letter and three digits, counted from 001 within each letter.
constexpr bool ids_count_up() {
    int number = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string_view id = rows[i].id;
        if (id.size() != 4)
            return false;
        number = i > 0 && rows[i - 1].id[0] == id[0] ? number + 1 : 1;
        if (id[1] - '0' != number / 100 || id[2] - '0' != number / 10 % 10 || id[3] - '0' != number % 10)
            return false;
    }
    return true;
}

constexpr bool rows_complete() {
    for (const CodeInfo& row : rows)
        if (row.slug.empty() || row.title.empty() || row.doc.empty())
            return false;
    return true;
}

// A code at the end of the enumeration without a row is caught by `last_code`, one in between by the order.
static_assert(code_count == static_cast<std::size_t>(last_code) + 1, "every code needs a row");
static_assert(rows_in_order(), "rows stand in the order of the enumeration");
static_assert(ids_count_up(), "ids count up from 001 within each letter");
static_assert(rows_complete(), "every row has a slug, a title and a doc");

bool same_ignoring_case(std::string_view a, std::string_view b) {
    if (a.size() != b.size())
        return false;
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i]))
            return false;
    return true;
}

} // namespace

std::span<const CodeInfo> catalogue() {
    return rows;
}

const CodeInfo& info(Code code) {
    return rows.at(static_cast<std::size_t>(code));
}

std::optional<Code> find_code(std::string_view id_or_slug) {
    for (const CodeInfo& row : rows)
        if (same_ignoring_case(row.id, id_or_slug) || same_ignoring_case(row.slug, id_or_slug))
            return row.code;
    return std::nullopt;
}

} // namespace readiness::diag

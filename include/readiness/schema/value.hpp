// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace readiness::schema {

/// A calendar day, UTC.
using Date = std::chrono::sys_days;

/// A version number: digits and dots, as written (`3.10` is not `3.1`).
struct Version {
    std::string text;
    bool operator==(const Version&) const = default;
};

/// A share in percent, 0 to 100.
struct Percent {
    double value = 0.0;
    bool operator==(const Percent&) const = default;
};

/// A free-form part of a file, kept as the index of its node in the document it was loaded from.
struct Tree {
    std::uint32_t node = 0;
    bool operator==(const Tree&) const = default;
};

/// Whether somebody has said anything about a fact. `none` says that the thing does not exist. For
/// enumerations `none` is an ordinary value, and for lists it is the empty list, so both are `stated` there.
enum class State : std::uint8_t { not_stated, none, stated };

/// One field: its state and, where stated, its value.
template <typename T>
struct Fact {
    State state = State::not_stated;
    T value{};

    bool stated() const { return state == State::stated; }
    bool is_none() const { return state == State::none; }
    bool operator==(const Fact&) const = default;
};

/// Index into EnumInfo::values.
struct EnumIndex {
    std::uint8_t value = 0;
    auto operator<=>(const EnumIndex&) const = default;
};

/// A leaf value without its type: percent as double, version as string, tree as int. Text points into the
/// record.
using Scalar = std::variant<bool, std::int64_t, double, std::string_view, Date, EnumIndex>;

/// `2026-11-20`; nothing for another form or a day that does not exist. Years 0001 to 9999.
std::optional<Date> parse_date(std::string_view text);
std::string format_date(Date date);

/// Digits and dots: `3`, `3.11`, `2.0.1`.
bool is_version(std::string_view text);
/// Compares number by number; a missing part counts as 0, so 3.11 equals 3.11.0.
std::strong_ordering compare_versions(std::string_view a, std::string_view b);

/// Shortest decimal text that reads back as the same number; whole numbers without a point.
std::string format_number(double value);

} // namespace readiness::schema

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace readiness::rules {

__extension__ using Wide = __int128;

/// An exact fraction, always reduced, denominator positive. Scores are compared and added as fractions, so
/// that a project that reaches 80 by the formula reaches 80 in the program. An operation that does not fit
/// 128 bits makes the result `overflowed()`; callers turn that into a diagnostic.
class Rational {
  public:
    constexpr Rational() = default;
    constexpr Rational(std::int64_t whole) : numerator_(whole) {}
    Rational(Wide numerator, Wide denominator);

    /// `72.5`, at most `decimals` places; nothing for anything else.
    static std::optional<Rational> parse_decimal(std::string_view text, int decimals = 6);
    /// What text() wrote, in lowest terms or not; nothing for anything else or where it does not fit 128
    /// bits.
    static std::optional<Rational> parse(std::string_view text);
    /// The shortest decimal that reads back as `value`; nothing if it has more than six places.
    static std::optional<Rational> from_double(double value);

    Wide numerator() const { return numerator_; }
    Wide denominator() const { return denominator_; }
    bool overflowed() const { return denominator_ == 0; }
    bool is_zero() const { return numerator_ == 0 && denominator_ != 0; }
    double to_double() const;
    /// `value * factor`, rounded down or up to a whole number.
    std::int64_t floor_times(std::int64_t factor) const;
    std::int64_t ceil_times(std::int64_t factor) const;
    /// `8/3`, or `8` if it is whole.
    std::string text() const;

    friend Rational operator+(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a, const Rational& b);
    friend Rational operator*(const Rational& a, const Rational& b);
    /// Division by zero overflows.
    friend Rational operator/(const Rational& a, const Rational& b);
    Rational& operator+=(const Rational& other) { return *this = *this + other; }
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);
    friend bool operator==(const Rational& a, const Rational& b) = default;

  private:
    Wide numerator_ = 0;
    Wide denominator_ = 1;
};

} // namespace readiness::rules

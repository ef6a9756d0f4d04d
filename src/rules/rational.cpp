// SPDX-License-Identifier: Apache-2.0
#include "readiness/rules/rational.hpp"

#include "readiness/schema/value.hpp"

#include <cassert>
#include <limits>
#include <numeric>

namespace readiness::rules {

namespace {

Wide absolute(Wide value) {
    return value < 0 ? -value : value;
}

/// Nearly always, and far less work.
bool is_one_word(Wide value) {
    return value == static_cast<std::int64_t>(value);
}

Wide divided(Wide a, Wide b) {
    if (b == 1)
        return a;
    const bool fits = is_one_word(a) && is_one_word(b) && a > std::numeric_limits<std::int64_t>::min();
    return fits ? static_cast<std::int64_t>(a) / static_cast<std::int64_t>(b) : a / b;
}

Wide greatest_common_divisor(Wide a, Wide b) {
    a = absolute(a);
    b = absolute(b);
    while (b != 0) {
        if (a == 1 || b == 1) // weights are whole numbers
            return 1;
        if (is_one_word(a) && is_one_word(b))
            return static_cast<Wide>(std::gcd(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b)));
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

std::string decimal(Wide value) {
    if (value == 0)
        return "0";
    std::string digits;
    for (Wide rest = absolute(value); rest != 0; rest /= 10)
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
    return value < 0 ? "-" + digits : digits;
}

Wide power_of_ten(int exponent) {
    Wide result = 1;
    for (int i = 0; i < exponent; ++i)
        result *= 10;
    return result;
}

/// Of digits only; nothing if there are none or they do not fit.
std::optional<Wide> whole_number(std::string_view digits) {
    Wide value = 0;
    for (const char c : digits)
        if (c < '0' || c > '9' || __builtin_mul_overflow(value, Wide{10}, &value) ||
            __builtin_add_overflow(value, Wide{c - '0'}, &value))
            return {};
    return digits.empty() ? std::nullopt : std::optional(value);
}

Wide floor_divide(Wide a, Wide b) {
    const Wide quotient = a / b;
    return (a % b != 0 && a < 0) ? quotient - 1 : quotient;
}

} // namespace

Rational::Rational(Wide numerator, Wide denominator) {
    if (denominator == 0) {
        numerator_ = 0;
        denominator_ = 0;
        return;
    }
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Wide divisor = greatest_common_divisor(numerator, denominator);
    numerator_ = divided(numerator, divisor);
    denominator_ = divided(denominator, divisor);
}

std::optional<Rational> Rational::parse_decimal(std::string_view text, int decimals) {
    bool negative = false;
    if (!text.empty() && text.front() == '-') {
        negative = true;
        text.remove_prefix(1);
    }
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view part =
        point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (whole.empty() || whole.size() > 12 || part.size() > static_cast<std::size_t>(decimals))
        return {};
    if (point != std::string_view::npos && part.empty())
        return {};
    Wide digits = 0;
    for (const std::string_view run : {whole, part})
        for (const char c : run) {
            if (c < '0' || c > '9')
                return {};
            digits = digits * 10 + (c - '0');
        }
    return Rational(negative ? -digits : digits, power_of_ten(static_cast<int>(part.size())));
}

std::optional<Rational> Rational::parse(std::string_view text) {
    const bool negative = text.starts_with('-');
    const std::string_view size = text.substr(negative ? 1 : 0);
    const std::size_t slash = size.find('/');
    const auto over = whole_number(size.substr(0, slash));
    const auto under =
        slash == std::string_view::npos ? std::optional<Wide>(1) : whole_number(size.substr(slash + 1));
    if (!over || !under || *under == 0)
        return {};
    return Rational(negative ? -*over : *over, *under);
}

std::optional<Rational> Rational::from_double(double value) {
    return parse_decimal(schema::format_number(value));
}

double Rational::to_double() const {
    assert(!overflowed());
    return static_cast<double>(numerator_) / static_cast<double>(denominator_);
}

std::int64_t Rational::floor_times(std::int64_t factor) const {
    if (overflowed())
        return 0;
    return static_cast<std::int64_t>(floor_divide(numerator_ * factor, denominator_));
}

std::int64_t Rational::ceil_times(std::int64_t factor) const {
    if (overflowed())
        return 0;
    return static_cast<std::int64_t>(-floor_divide(-(numerator_ * factor), denominator_));
}

std::string Rational::text() const {
    if (overflowed())
        return "overflow";
    return denominator_ == 1 ? decimal(numerator_) : decimal(numerator_) + "/" + decimal(denominator_);
}

namespace {

/// a * b + c * d over one denominator, marking what does not fit.
std::optional<Wide> product(Wide a, Wide b) {
    Wide result = 0;
    if (__builtin_mul_overflow(a, b, &result))
        return {};
    return result;
}

const Rational overflow{Wide{0}, Wide{0}};

} // namespace

Rational operator+(const Rational& a, const Rational& b) {
    if (a.overflowed() || b.overflowed())
        return overflow;
    if (a.numerator_ == 0) // sums begin so
        return b;
    Wide top = 0;
    if (a.denominator_ == b.denominator_ && !__builtin_add_overflow(a.numerator_, b.numerator_, &top)) {
        if (a.denominator_ != 1)
            return {top, a.denominator_};
        Rational whole;
        whole.numerator_ = top;
        return whole;
    }
    const Wide shared = greatest_common_divisor(a.denominator_, b.denominator_);
    const Wide a_rest = divided(a.denominator_, shared), b_rest = divided(b.denominator_, shared);
    const auto left = product(a.numerator_, b_rest);
    const auto right = product(b.numerator_, a_rest);
    const auto bottom = product(a.denominator_, b_rest);
    if (!left || !right || !bottom || __builtin_add_overflow(*left, *right, &top))
        return overflow;
    return {top, *bottom};
}

Rational operator-(const Rational& a, const Rational& b) {
    if (b.overflowed())
        return overflow;
    return a + Rational(-b.numerator_, b.denominator_);
}

Rational operator*(const Rational& a, const Rational& b) {
    if (a.overflowed() || b.overflowed())
        return overflow;
    // Crosswise reduction first keeps the products as small as they can be.
    const Rational x(a.numerator_, b.denominator_);
    const Rational y(b.numerator_, a.denominator_);
    const auto top = product(x.numerator_, y.numerator_);
    const auto bottom = product(x.denominator_, y.denominator_);
    if (!top || !bottom)
        return overflow;
    Rational result; // reduced already
    result.numerator_ = *top;
    result.denominator_ = *bottom;
    return result;
}

Rational operator/(const Rational& a, const Rational& b) {
    if (a.overflowed() || b.overflowed() || b.numerator_ == 0)
        return overflow;
    return a * Rational(b.denominator_, b.numerator_);
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    if (a.denominator_ == b.denominator_ && !a.overflowed())
        return a.numerator_ <=> b.numerator_;
    const auto left = product(a.numerator_, b.denominator_);
    const auto right = product(b.numerator_, a.denominator_);
    if (left && right && !a.overflowed() && !b.overflowed())
        return *left <=> *right;
    const Rational difference = a - b;
    assert(!difference.overflowed());
    if (difference.numerator_ < 0)
        return std::strong_ordering::less;
    return difference.numerator_ > 0 ? std::strong_ordering::greater : std::strong_ordering::equal;
}

} // namespace readiness::rules

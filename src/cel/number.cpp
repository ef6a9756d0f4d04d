// SPDX-License-Identifier: Apache-2.0
#include "cel/number.hpp"

#include <bit>
#include <charconv>
#include <cmath>
#include <limits>

namespace readiness::cel {
namespace {

template <typename T, typename... Base>
std::optional<T> parse_all(std::string_view text, Base... base) {
    T value{};
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value, base...);
    if (text.empty() || result.ec != std::errc{} || result.ptr != end)
        return std::nullopt;
    return value;
}

std::optional<Literal> read_integer(std::uint64_t magnitude, bool negative) {
    constexpr std::uint64_t limit = std::uint64_t{1} << 63U;
    if (magnitude > limit || (magnitude == limit && !negative))
        return std::nullopt;
    return Literal{LiteralKind::integer, negative ? ~magnitude + 1 : magnitude};
}

} // namespace

std::optional<Literal> read_number(std::string_view text, bool negative) {
    const bool hex = text.starts_with("0x") || text.starts_with("0X");
    const bool is_unsigned = text.ends_with('u') || text.ends_with('U');
    if (is_unsigned)
        text.remove_suffix(1);
    if (!hex && !is_unsigned && text.find_first_of(".eE") != std::string_view::npos) {
        const auto value = parse_double(text);
        if (!value)
            return std::nullopt;
        return Literal{LiteralKind::number, std::bit_cast<std::uint64_t>(negative ? -*value : *value)};
    }
    const auto magnitude = parse_all<std::uint64_t>(hex ? text.substr(2) : text, hex ? 16 : 10);
    if (!magnitude || (is_unsigned && negative))
        return std::nullopt;
    if (is_unsigned)
        return Literal{LiteralKind::unsigned_integer, *magnitude};
    return read_integer(*magnitude, negative);
}

std::optional<double> parse_double(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    if (const auto value = parse_all<double>(text))
        return value;
    // A number too small for a double is 0 and no error; the wider type tells it from one too large.
    const auto wide = parse_all<long double>(text);
    if (!wide || std::fabs(*wide) > 1.0L)
        return std::nullopt;
    return static_cast<double>(*wide);
}

std::optional<std::int64_t> parse_int(std::string_view text) {
    if (text.starts_with('+') && text.substr(1).find('-') == std::string_view::npos)
        text.remove_prefix(1);
    return parse_all<std::int64_t>(text, 10);
}

std::optional<std::uint64_t> parse_uint(std::string_view text) {
    return parse_all<std::uint64_t>(text, 10);
}

} // namespace readiness::cel

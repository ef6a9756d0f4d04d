// SPDX-License-Identifier: Apache-2.0
#include "cel/lexer.hpp"

#include "readiness/text/utf8.hpp"

namespace readiness::cel {
namespace {

constexpr std::string_view simple_escapes = "abfnrtv\\?\"'`";
constexpr std::string_view simple_values = "\a\b\f\n\r\t\v\\?\"'`";

int digit_of(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return 99;
}

/// Reads exactly `count` digits; nothing if there are fewer.
std::optional<std::uint32_t> read_digits(std::string_view text, std::size_t at, std::size_t count, int base) {
    if (at + count > text.size())
        return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const int digit = digit_of(text[at + i]);
        if (digit >= base)
            return std::nullopt;
        value = value * static_cast<std::uint32_t>(base) + static_cast<std::uint32_t>(digit);
    }
    return value;
}

struct Escape {
    std::size_t length = 2; ///< with the backslash
    std::optional<std::uint32_t> value;
    bool octet = false; ///< in bytes: one byte, not a code point
    std::string_view problem;
};

Escape read_numeric(std::string_view text, std::size_t at, bool bytes) {
    const char kind = text[at + 1];
    const bool octal = kind >= '0' && kind <= '3';
    const std::size_t digits = octal ? 3 : kind == 'u' ? 4 : kind == 'U' ? 8 : 2;
    const std::size_t start = octal ? at + 1 : at + 2;
    Escape escape;
    escape.octet = bytes;
    if (bytes && (kind == 'u' || kind == 'U')) {
        escape.problem = "a code point escape in bytes";
        return escape;
    }
    escape.value = read_digits(text, start, digits, octal ? 8 : 16);
    if (!escape.value) {
        escape.problem = octal         ? "an octal escape takes three digits"
                         : digits == 2 ? "this escape takes two hexadecimal digits"
                         : digits == 4 ? "this escape takes four hexadecimal digits"
                                       : "this escape takes eight hexadecimal digits";
        return escape;
    }
    escape.length = start + digits - at;
    if (*escape.value > 0x10FFFF || (*escape.value >= 0xD800 && *escape.value <= 0xDFFF))
        escape.problem = "an escape that is no Unicode code point";
    return escape;
}

Escape read_escape(std::string_view text, std::size_t at, bool bytes) {
    Escape escape;
    if (at + 1 >= text.size()) {
        escape.length = 1;
        escape.problem = "a backslash with nothing behind it";
        return escape;
    }
    const char kind = text[at + 1];
    if (const auto simple = simple_escapes.find(kind); simple != std::string_view::npos) {
        escape.value = static_cast<unsigned char>(simple_values[simple]);
        return escape;
    }
    if ((kind >= '0' && kind <= '3') || kind == 'x' || kind == 'X' || kind == 'u' || kind == 'U')
        return read_numeric(text, at, bytes);
    escape.problem = "an unknown escape";
    return escape;
}

} // namespace

std::string decode_quoted(std::string_view inside, std::size_t offset, Quoting quoting, bool bytes,
                          std::vector<LiteralProblem>& problems) {
    std::string out;
    for (std::size_t i = 0; i < inside.size();) {
        if (inside[i] == '\r') {
            out += '\n';
            i += inside.substr(i, 2) == "\r\n" ? 2U : 1U;
            continue;
        }
        if (inside[i] != '\\' || quoting == Quoting::raw) {
            out += inside[i++];
            continue;
        }
        const Escape escape = read_escape(inside, i, bytes);
        if (!escape.problem.empty())
            problems.push_back({offset + i, offset + i + escape.length, std::string(escape.problem)});
        else if (escape.octet)
            out += static_cast<char>(*escape.value);
        else
            text::append_utf8(out, *escape.value);
        i += escape.length;
    }
    return out;
}

} // namespace readiness::cel

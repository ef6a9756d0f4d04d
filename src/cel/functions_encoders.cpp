// SPDX-License-Identifier: Apache-2.0
#include "cel/functions.hpp"

#include <array>

namespace readiness::cel {
namespace {

using Arguments = std::span<const Value>;

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::optional<Value> encode(Budget& budget, Arguments a) {
    const Bytes* bytes = a[0].get<Bytes>();
    if (bytes == nullptr)
        return std::nullopt;
    if (!budget.spend(bytes->data.size() / 4))
        return exhausted_error();
    std::string out;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char c : bytes->data) {
        bits = (bits << 8U) | static_cast<unsigned char>(c);
        for (count += 8; count >= 6; count -= 6)
            out += digits[(bits >> (count - 6)) & 63U];
    }
    if (count > 0)
        out += digits[(bits << (6 - count)) & 63U];
    while (out.size() % 4 != 0)
        out += '=';
    return Value(std::move(out));
}

/// Padding may be left out.
std::optional<Value> decode(Budget& budget, Arguments a) {
    if (!a[0].is_string())
        return std::nullopt;
    std::string_view text = a[0].text();
    if (!budget.spend(text.size() / 4))
        return exhausted_error();
    const std::size_t padding = text.size() - std::min(text.find_last_not_of('=') + 1, text.size());
    text.remove_suffix(padding);
    std::string out;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char c : text) {
        const std::size_t digit = digits.find(c);
        if (digit == std::string_view::npos)
            return make_error("text that is not base64");
        bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count < 8)
            continue;
        count -= 8;
        out += static_cast<char>((bits >> count) & 255U);
    }
    if (padding > 2 || text.size() % 4 == 1)
        return make_error("text that is not base64");
    return Value(Bytes{std::move(out)});
}

constexpr std::array<std::string_view, 1> encodes = {"(bytes) string"};
constexpr std::array<std::string_view, 1> decodes = {"(string) bytes"};

constexpr std::array<FunctionRow, 2> rows = {{
    {"base64.encode", encodes, &encode},
    {"base64.decode", decodes, &decode},
}};

} // namespace

std::span<const FunctionRow> encoder_rows() {
    return rows;
}

} // namespace readiness::cel

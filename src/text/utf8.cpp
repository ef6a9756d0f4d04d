// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/utf8.hpp"

namespace readiness::text {

namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned char byte_at(std::string_view bytes, std::size_t offset) {
    return static_cast<unsigned char>(bytes[offset]);
}

/// What the first byte of a sequence says about it; length 0 for a byte that cannot be first.
struct Lead {
    std::size_t length;
    unsigned char second_min; // the second byte excludes overlong forms, surrogates and values too large
    unsigned char second_max;
    char32_t bits;
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80)
        return {1, 0, 0, byte};
    if (byte < 0xC2)
        return {0, 0, 0, 0};
    if (byte < 0xE0)
        return {2, 0x80, 0xBF, byte & 0x1Fu};
    if (byte == 0xE0)
        return {3, 0xA0, 0xBF, 0};
    if (byte == 0xED)
        return {3, 0x80, 0x9F, 0xD};
    if (byte < 0xF0)
        return {3, 0x80, 0xBF, byte & 0x0Fu};
    if (byte == 0xF0)
        return {4, 0x90, 0xBF, 0};
    if (byte < 0xF4)
        return {4, 0x80, 0xBF, byte & 0x07u};
    if (byte == 0xF4)
        return {4, 0x80, 0x8F, 4};
    return {0, 0, 0, 0};
}

/// Decodes at `offset`; length 0 if the sequence is malformed.
char32_t decode_strict(std::string_view bytes, std::size_t offset, std::size_t& length) {
    const Lead lead = lead_of(byte_at(bytes, offset));
    length = 0;
    if (lead.length == 0 || bytes.size() - offset < lead.length)
        return replacement;
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        const unsigned char byte = byte_at(bytes, offset + i);
        const unsigned char min = i == 1 ? lead.second_min : 0x80;
        const unsigned char max = i == 1 ? lead.second_max : 0xBF;
        if (byte < min || byte > max)
            return replacement;
        value = (value << 6) | (byte & 0x3Fu);
    }
    length = lead.length;
    return value;
}

void append_hex(std::string& out, char32_t value, int digits) {
    constexpr std::string_view hex = "0123456789abcdef";
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out += hex[(value >> shift) & 0xFu];
}

/// How many bytes at the beginning are printable ASCII: nearly all of nearly every text.
std::size_t plain_run(std::string_view bytes) {
    std::size_t count = 0;
    while (count < bytes.size() && bytes[count] >= ' ' && bytes[count] <= '~')
        ++count;
    return count;
}

/// Characters that reorder what a terminal shows around them, or that end a line for some readers only.
bool is_layout_control(char32_t c) {
    return c == 0x2028 || c == 0x2029 || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

} // namespace

std::optional<std::size_t> find_malformed_utf8(std::string_view bytes) {
    std::size_t length = 0;
    for (std::size_t offset = 0; offset < bytes.size(); offset += length) {
        length = 1;
        if (byte_at(bytes, offset) < 0x80)
            continue;
        decode_strict(bytes, offset, length);
        if (length == 0)
            return offset;
    }
    return std::nullopt;
}

char32_t decode_utf8(std::string_view bytes, std::size_t offset, std::size_t& length) {
    const char32_t value = decode_strict(bytes, offset, length);
    if (length == 0)
        length = 1;
    return value;
}

void append_utf8(std::string& out, char32_t code_point) {
    const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
        code_point = replacement;
    if (code_point < 0x80)
        return put(code_point);
    if (code_point < 0x800) {
        put(0xC0 | (code_point >> 6));
    } else {
        if (code_point < 0x10000) {
            put(0xE0 | (code_point >> 12));
        } else {
            put(0xF0 | (code_point >> 18));
            put(0x80 | ((code_point >> 12) & 0x3F));
        }
        put(0x80 | ((code_point >> 6) & 0x3F));
    }
    put(0x80 | (code_point & 0x3F));
}

std::size_t count_code_points(std::string_view bytes) {
    std::size_t count = 0;
    std::size_t length = 0;
    for (std::size_t offset = 0; offset < bytes.size(); offset += length, ++count) {
        length = 1;
        if (byte_at(bytes, offset) >= 0x80)
            decode_utf8(bytes, offset, length);
    }
    return count;
}

std::string escape_controls(std::string_view bytes, std::string_view keep) {
    std::string out;
    out.reserve(bytes.size());
    std::size_t length = 0;
    for (std::size_t offset = 0; offset < bytes.size(); offset += length) {
        length = plain_run(bytes.substr(offset));
        if (length > 0) {
            out += bytes.substr(offset, length);
            continue;
        }
        const char32_t c = decode_strict(bytes, offset, length);
        if (length == 0 || ((c < 0x20 || (c >= 0x7F && c < 0xA0)) &&
                            !(length == 1 && keep.find(bytes[offset]) != std::string_view::npos))) {
            if (length == 0)
                length = 1;
            out += "\\x";
            append_hex(out, length == 1 ? byte_at(bytes, offset) : c, 2);
        } else if (is_layout_control(c)) {
            out += "\\u";
            append_hex(out, c, 4);
        } else {
            out += bytes.substr(offset, length);
        }
    }
    return out;
}

std::string printable_json(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    std::size_t length = 0;
    for (std::size_t offset = 0; offset < json.size(); offset += length) {
        const char32_t c = decode_utf8(json, offset, length);
        if ((c >= 0x7F && c < 0xA0) || is_layout_control(c)) {
            out += "\\u";
            append_hex(out, c, 4);
        } else {
            out += json.substr(offset, length);
        }
    }
    return out;
}

std::string lower_case(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

} // namespace readiness::text

// SPDX-License-Identifier: Apache-2.0
#include "render/html/shell.hpp"

#include "readiness/source/digest.hpp"

#include <fmt/format.h>

namespace readiness::render::html {

namespace {

unsigned digit(char hex) {
    return static_cast<unsigned>(hex <= '9' ? hex - '0' : hex - 'a' + 10);
}

/// Base64 of the digest, as a Content-Security-Policy names a text.
std::string policy_hash(std::string_view text) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::string hex = source::sha256(text);
    std::string result;
    // Three hexadecimal digits are twelve bits, which are two letters; 64 digits leave one digit over.
    for (std::size_t at = 0; at + 3 <= hex.size(); at += 3) {
        const unsigned bits = digit(hex[at]) << 8 | digit(hex[at + 1]) << 4 | digit(hex[at + 2]);
        result += letters[bits >> 6];
        result += letters[bits & 63];
    }
    result += letters[digit(hex.back()) << 2];
    return "'sha256-" + result + "='";
}

} // namespace

std::string document_head(std::string_view title, std::string_view style, std::string_view script) {
    std::string text = "<!doctype html>\n<html lang='en'>\n<head>\n<meta charset='utf-8'>\n";
    text += fmt::format("<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src "
                        "{}; script-src {}; img-src data:; base-uri 'none'; form-action 'none'\">\n",
                        policy_hash(style), policy_hash(script));
    text += "<meta name='referrer' content='no-referrer'>\n<meta name='viewport' "
            "content='width=device-width, initial-scale=1'>\n<meta name='color-scheme' content='light "
            "dark'>\n<link rel='icon' href='data:,'>\n";
    text += fmt::format("<title>{}</title>\n", title);
    return text + "<style>" + std::string(style) + "</style>\n</head>\n";
}

} // namespace readiness::render::html

// SPDX-License-Identifier: Apache-2.0
#include "input_check.hpp"

#include "readiness/diag/limits.hpp"
#include "readiness/text/utf8.hpp"

#include <algorithm>
#include <string>

namespace readiness::yaml {

using diag::Code;

namespace {

std::string hex(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return {'0', 'x', digits[value >> 4], digits[value & 0xFu]};
}

bool looks_like_utf16(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return true;
    const std::string_view head = text.substr(0, 256);
    return head.size() >= 4 &&
           std::count(head.begin(), head.end(), '\0') * 3 >= static_cast<long>(head.size());
}

/// A single high byte between letters is how Latin-1 writes an accent.
bool looks_like_latin1(std::string_view text, std::size_t at) {
    const auto high = [&](std::size_t i) {
        return i < text.size() && static_cast<unsigned char>(text[i]) >= 0x80;
    };
    return static_cast<unsigned char>(text[at]) >= 0xA0 && !high(at + 1) && (at == 0 || !high(at - 1));
}

void report_bad_utf8(source::FileId file, std::string_view text, std::size_t at,
                     diag::Diagnostics& diagnostics) {
    const auto begin = static_cast<std::uint32_t>(at);
    auto& problem = diagnostics.report(Code::bad_utf8, {file, begin, begin + 1},
                                       "the byte " + hex(text[at]) + " is not UTF-8");
    problem.expected = "UTF-8 text";
    if (looks_like_utf16(text))
        problem.expected += "; this file looks like UTF-16";
    else if (looks_like_latin1(text, at))
        problem.expected += "; this file looks like Latin-1";
}

/// Says at which control character the text cannot be read. A line feed, a carriage return in front of one,
/// and a tab are no problem.
std::size_t find_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
            continue;
        if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n')
            continue;
        return at;
    }
    return std::string_view::npos;
}

void report_control(source::FileId file, std::string_view text, std::size_t at,
                    diag::Diagnostics& diagnostics) {
    const auto begin = static_cast<std::uint32_t>(at);
    const source::Span where{file, begin, begin + 1};
    if (text[at] == '\0') {
        auto& problem = diagnostics.report(Code::nul_byte, where, "the file holds a NUL byte");
        if (looks_like_utf16(text))
            problem.expected = "UTF-8 text; this file looks like UTF-16";
        return;
    }
    if (text[at] == '\r') {
        diagnostics.report(Code::control_character, where, "a carriage return stands without a line feed")
            .expected = "line ends as on Linux (LF) or Windows (CR LF)";
        return;
    }
    diagnostics.report(Code::control_character, where,
                       "the file holds the control character " + hex(text[at]));
}

} // namespace

bool check_input(const source::SourceSet& sources, source::FileId file, diag::Diagnostics& diagnostics) {
    const std::string_view text = sources.file(file).text();
    if (text.size() > limits::file_bytes) {
        diagnostics
            .report(Code::too_large, {file, 0, 0}, "the file has " + std::to_string(text.size()) + " bytes")
            .expected = "at most " + std::to_string(limits::file_bytes) + " bytes";
        return false;
    }
    const std::size_t control = find_control(text);
    const std::size_t malformed = text::find_malformed_utf8(text).value_or(std::string_view::npos);
    if (control == std::string_view::npos && malformed == std::string_view::npos)
        return true;
    if (malformed < control)
        report_bad_utf8(file, text, malformed, diagnostics);
    else
        report_control(file, text, control, diagnostics);
    return false;
}

} // namespace readiness::yaml

// SPDX-License-Identifier: Apache-2.0
#include "readiness/text/ci_log.hpp"

#include "readiness/text/utf8.hpp"

namespace readiness::text {

namespace {

/// What may stand before a command at the beginning of a line. The runners of GitHub and Azure trim as .NET
/// does: all white space of Unicode. Byte order marks and zero width spaces were white space to older
/// versions of it.
bool is_blank(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000 || c == 0xFEFF;
}

/// `##`, the name of a system or nothing, `[`. Systems look for theirs anywhere in a line, in any case.
bool begins_bracket_command(std::string_view text) {
    if (!text.starts_with("##"))
        return false;
    std::size_t at = 2;
    while (at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z')))
        ++at;
    return at < text.size() && text[at] == '[';
}

} // namespace

std::string defuse_commands(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool line_begins = true; // nothing but blanks so far
    std::size_t length = 0;
    for (std::size_t offset = 0; offset < text.size(); offset += length) {
        const char32_t c = decode_utf8(text, offset, length);
        const std::string_view rest = text.substr(offset);
        if (line_begins && rest.starts_with("::"))
            out += "\\x3a";
        else if (begins_bracket_command(rest))
            out += "\\x23";
        else
            out += rest.substr(0, length);
        line_begins = c == '\n' || c == '\r' || (line_begins && is_blank(c));
    }
    return out;
}

} // namespace readiness::text

// SPDX-License-Identifier: Apache-2.0
#include "render/text/style.hpp"

#include "readiness/text/utf8.hpp"

namespace readiness::render {

namespace {

std::string_view code(Tone tone) {
    switch (tone) {
    case Tone::bold:
        return "\x1b[1m";
    case Tone::dim:
        return "\x1b[2m";
    case Tone::good:
        return "\x1b[32m";
    case Tone::bad:
        return "\x1b[31m";
    case Tone::warn:
        return "\x1b[33m";
    case Tone::plain:
        break;
    }
    return "";
}

} // namespace

std::string Style::paint(Tone tone, std::string_view text) const {
    if (!color_ || tone == Tone::plain || text.empty())
        return std::string(text);
    return std::string(code(tone)) + std::string(text) + "\x1b[0m";
}

std::string Style::cell(Tone tone, std::string_view text, std::size_t width) const {
    const std::size_t used = text::display_width(text);
    return paint(tone, text) + std::string(used < width ? width - used : 0, ' ');
}

} // namespace readiness::render

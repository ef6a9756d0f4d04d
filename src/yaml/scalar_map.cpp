// SPDX-License-Identifier: Apache-2.0
#include "scalar_text.hpp"

#include <algorithm>

namespace readiness::yaml {

namespace {

/// Bytes of the source that one character of the text was written with.
std::uint32_t length_at(std::string_view source, Style style, std::uint32_t at) {
    if (at >= source.size())
        return 0;
    if (style == Style::single_quoted && source.substr(at, 2) == "''")
        return 2;
    if (source.substr(at, 2) == "\r\n")
        return 2;
    if (style != Style::double_quoted || source[at] != '\\') {
        std::uint32_t length = 1;
        while (at + length < source.size() &&
               (static_cast<unsigned char>(source[at + length]) & 0xC0u) == 0x80u)
            ++length;
        return length;
    }
    switch (at + 1 < source.size() ? source[at + 1] : '\0') {
    case 'x':
        return 4;
    case 'U':
        return 10;
    case 'u':
        break;
    default:
        return 2;
    }
    const std::string_view high = source.substr(std::min<std::size_t>(at + 2, source.size()), 2);
    const bool pair = high.size() == 2 && (high[0] == 'd' || high[0] == 'D') &&
                      std::string_view("89abAB").find(high[1]) != std::string_view::npos;
    return pair ? 12 : 6;
}

} // namespace

ScalarMap::ScalarMap(const source::SourceSet& sources, const Node& scalar)
    : source_(sources.file(scalar.span.file).text()), whole_(scalar.span), style_(scalar.style) {
    if (scalar.kind != NodeKind::scalar || scalar.span.begin == scalar.span.end)
        return;
    ScalarText decoded =
        decode_scalar(source_, scalar.style, scalar.span.begin, scalar.span.end, scalar.indent, true);
    // A text that was cut for its length, or changed since, has no place any more.
    if (decoded.text == scalar.text)
        from_ = std::move(decoded.from);
}

source::Span ScalarMap::span(std::size_t begin, std::size_t end) const {
    if (from_.empty())
        return whole_;
    const std::size_t size = from_.size() - 1;
    begin = std::min(begin, size);
    end = std::clamp(end, begin, size);
    source::Span span = whole_;
    span.begin = from_[begin];
    if (begin == end) {
        span.end = span.begin;
    } else {
        const std::uint32_t last = from_[end - 1];
        span.end = std::max(last + length_at(source_, style_, last), span.begin);
    }
    return span;
}

} // namespace readiness::yaml

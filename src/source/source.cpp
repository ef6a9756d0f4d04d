// SPDX-License-Identifier: Apache-2.0
#include "readiness/source/source.hpp"

#include "readiness/text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace readiness::source {

SourceFile::SourceFile(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), line_starts_{0} {
    for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
        line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
}

Position SourceFile::position(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const std::uint32_t start = *std::prev(after);
    // A continuation byte belongs to the character that it continues.
    while (offset > start && offset < text_.size() &&
           (static_cast<unsigned char>(text_[offset]) & 0xC0u) == 0x80u)
        --offset;
    const std::string_view before = text().substr(start, offset - start);
    return {static_cast<std::uint32_t>(after - line_starts_.begin()),
            static_cast<std::uint32_t>(text::count_code_points(before)) + 1};
}

std::string_view SourceFile::line(std::uint32_t number) const {
    if (number == 0 || number > line_count())
        return {};
    const std::uint32_t start = line_start(number);
    std::string_view line = text().substr(start);
    line = line.substr(0, line.find('\n'));
    if (!line.empty() && line.back() == '\r' && start + line.size() < text_.size())
        line.remove_suffix(1);
    return line;
}

FileId SourceSet::add(std::string name, std::string text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    // Some editors have added a second one.
    std::size_t marks = 0;
    while (std::string_view(text).substr(marks).starts_with(byte_order_mark))
        marks += byte_order_mark.size();
    text.erase(0, marks);
    files_.emplace_back(std::move(name), std::move(text));
    return {static_cast<std::uint32_t>(files_.size() - 1)};
}

} // namespace readiness::source

// SPDX-License-Identifier: Apache-2.0
#include "readiness/source/source.hpp"

#include "readiness/text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace readiness::source {

namespace {

std::vector<std::uint32_t> starts_of_lines(std::string_view text) {
    std::vector<std::uint32_t> starts{0};
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        starts.push_back(static_cast<std::uint32_t>(at + 1));
    return starts;
}

} // namespace

SourceFile::SourceFile(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), line_starts_(starts_of_lines(text_)) {}

SourceFile SourceFile::over(text::SharedText name, std::string_view text) {
    SourceFile file;
    file.name_ = std::move(name);
    file.kept_ = text;
    return file;
}

std::uint32_t SourceFile::line_count() const {
    if (kept_.data() == nullptr)
        return static_cast<std::uint32_t>(line_starts_.size());
    return static_cast<std::uint32_t>(std::ranges::count(kept_, '\n')) + 1;
}

std::uint32_t SourceFile::line_start(std::uint32_t number) const {
    return kept_.data() == nullptr ? line_starts_[number - 1] : starts_of_lines(kept_)[number - 1];
}

Position SourceFile::position(std::uint32_t offset) const {
    const std::string_view all = text();
    offset = std::min(offset, static_cast<std::uint32_t>(all.size()));
    const std::vector<std::uint32_t> counted =
        kept_.data() == nullptr ? std::vector<std::uint32_t>() : starts_of_lines(kept_);
    const std::vector<std::uint32_t>& starts = kept_.data() == nullptr ? line_starts_ : counted;
    const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
    const std::uint32_t start = *std::prev(after);
    // A continuation byte belongs to the character that it continues.
    while (offset > start && offset < all.size() &&
           (static_cast<unsigned char>(all[offset]) & 0xC0u) == 0x80u)
        --offset;
    return {static_cast<std::uint32_t>(after - starts.begin()),
            static_cast<std::uint32_t>(text::count_code_points(all.substr(start, offset - start))) + 1};
}

std::string_view SourceFile::line(std::uint32_t number) const {
    if (number == 0 || number > line_count())
        return {};
    const std::uint32_t start = line_start(number);
    std::string_view line = text().substr(start);
    line = line.substr(0, line.find('\n'));
    if (!line.empty() && line.back() == '\r' && start + line.size() < text().size())
        line.remove_suffix(1);
    return line;
}

namespace {

/// Bytes of byte order marks in front; some editors have added a second one.
std::size_t marks_before(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    std::size_t marks = 0;
    while (text.substr(marks).starts_with(byte_order_mark))
        marks += byte_order_mark.size();
    return marks;
}

} // namespace

FileId SourceSet::add(std::string name, std::string text) {
    text.erase(0, marks_before(text));
    files_.emplace_back(std::move(name), std::move(text));
    return {static_cast<std::uint32_t>(files_.size() - 1)};
}

FileId SourceSet::add_kept(text::SharedText name, std::string_view text) {
    files_.push_back(SourceFile::over(std::move(name), text));
    return {static_cast<std::uint32_t>(files_.size() - 1)};
}

} // namespace readiness::source

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/text/shared_text.hpp"

#include <compare>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::source {

/// Names a file of one SourceSet.
struct FileId {
    std::uint32_t value = 0;
    auto operator<=>(const FileId&) const = default;
};

/// A run of bytes in a file, half open: [begin, end).
struct Span {
    FileId file;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    auto operator<=>(const Span&) const = default;
};

/// Line and column as people count them: from 1. The column counts code points.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    auto operator<=>(const Position&) const = default;
};

/// One input text. Offsets are bytes into `text()`; a byte order mark has been taken off before.
class SourceFile {
  public:
    SourceFile(std::string name, std::string text);
    /// Over a text that outlives the file, such as one built in. Costs nothing before somebody asks for
    /// places.
    static SourceFile over(text::SharedText name, std::string_view text);

    const text::SharedText& name() const { return name_; }
    std::string_view text() const { return kept_.data() != nullptr ? kept_ : std::string_view(text_); }
    /// Offsets past the end give the position just behind the last byte.
    Position position(std::uint32_t offset) const;
    /// The line (from 1) without its line break; empty past the end.
    std::string_view line(std::uint32_t number) const;
    std::uint32_t line_count() const;
    /// Offset at which the line (from 1, in range) begins.
    std::uint32_t line_start(std::uint32_t number) const;

  private:
    SourceFile() = default;

    text::SharedText name_;
    std::string text_;
    std::string_view kept_{};                ///< in place of `text_`
    std::vector<std::uint32_t> line_starts_; ///< of `text_`; those of kept texts are counted when asked for
};

/// Owns the texts that spans point into; files are never removed, and references to them stay good.
class SourceSet {
  public:
    /// Takes a byte order mark off the front. `name` is shown as given.
    FileId add(std::string name, std::string text);
    /// The text, which has no byte order mark, has to outlive the set. It is not looked at.
    FileId add_kept(text::SharedText name, std::string_view text);
    const SourceFile& file(FileId id) const { return files_.at(id.value); }
    std::size_t size() const { return files_.size(); }
    Position begin(Span span) const { return file(span.file).position(span.begin); }
    Position end(Span span) const { return file(span.file).position(span.end); }
    std::string_view text(Span span) const {
        return file(span.file).text().substr(span.begin, span.end - span.begin);
    }

  private:
    std::deque<SourceFile> files_;
};

} // namespace readiness::source

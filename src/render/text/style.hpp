// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace readiness::render {

enum class Tone { plain, bold, dim, good, bad, warn };

/// Colours and symbols of a terminal that may have neither.
class Style {
  public:
    Style(bool color, bool unicode) : color_(color), unicode_(unicode) {}

    std::string paint(Tone tone, std::string_view text) const;
    /// Painted and padded with spaces to `width` columns.
    std::string cell(Tone tone, std::string_view text, std::size_t width) const;

    std::string_view good() const { return unicode_ ? "✓" : "+"; }
    std::string_view bad() const { return unicode_ ? "✗" : "x"; }
    std::string_view open() const { return "?"; }
    std::string_view idle() const { return unicode_ ? "–" : "-"; }
    std::string_view cut() const { return unicode_ ? "…" : "..."; }
    std::string_view earned() const { return unicode_ ? "█" : "#"; }
    std::string_view possible() const { return unicode_ ? "▒" : "?"; }
    std::string_view lost() const { return unicode_ ? "·" : "."; }
    std::string_view mark() const { return unicode_ ? "│" : "|"; }

  private:
    bool color_;
    bool unicode_;
};

} // namespace readiness::render

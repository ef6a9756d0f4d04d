// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/codes.hpp"
#include "readiness/source/source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::diag {

/// A second place that belongs to the problem, such as where a key was written first.
struct Label {
    source::Span where;
    std::string message;
};

/// A replacement that would mend the problem.
struct Fix {
    source::Span where;
    std::string replacement;
};

/// One thing wrong with the input (never with the project that the input describes: that is a finding).
/// Messages are lower case, have no final period, and put code in backticks.
struct Diagnostic {
    Code code{};
    std::string message{};                   ///< what was seen
    std::optional<source::Span> where{};     ///< absent where no file is involved, as for a flag
    std::string expected{};                  ///< what was expected; may be empty
    std::optional<std::string> suggestion{}; ///< the nearest right word
    std::vector<Label> labels{};
    std::optional<Fix> fix{};
};

/// Collects diagnostics. Functions that can fail take one by reference, report into it and carry on.
class Diagnostics {
  public:
    void add(Diagnostic diagnostic);
    /// Shorthand for the common case. The reference is good until the next call.
    Diagnostic& report(Code code, source::Span where, std::string message);
    Diagnostic& report(Code code, std::string message);

    bool has_errors() const { return errors_ > 0; }
    bool empty() const { return items_.empty(); }
    std::size_t size() const { return items_.size(); }
    /// In the order reported.
    const std::vector<Diagnostic>& items() const { return items_; }
    /// Ordered by file, offset and code, at most one for each span and code; those without a place come
    /// first.
    std::vector<Diagnostic> sorted() const;
    /// Problems above `limits::diagnostics_kept`, of which only the number is known.
    std::size_t dropped() const { return dropped_; }

  private:
    Diagnostic& next(Code code);

    std::vector<Diagnostic> items_;
    Diagnostic spare_{}; ///< takes what is dropped
    std::size_t errors_ = 0;
    std::size_t dropped_ = 0;
};

struct RenderOptions {
    std::size_t width = 100; ///< columns; long source lines are cut around the caret
    bool color = false;
    bool unicode = true; ///< else characters outside of ASCII are shown as escapes
};

/// The text form: `file:line:column: error[M003]: message`, the source line, carets under the exact bytes
/// with the suggestion beside them, what was expected, and each label as a note with a line of its own.
/// Control characters are escaped, tabs are shown as spaces. Without a place the line begins with
/// `readiness:`. Ends with a line break.
std::string render(const Diagnostic& diagnostic, const source::SourceSet& sources,
                   const RenderOptions& options);
/// All, sorted, with a blank line between them; at most `limits::diagnostics_shown`, the rest counted.
std::string render(const Diagnostics& diagnostics, const source::SourceSet& sources,
                   const RenderOptions& options);

} // namespace readiness::diag

// SPDX-License-Identifier: Apache-2.0
#pragma once
// Texts with [[marked]] ranges, so that a test shows the bytes a span has to cover instead of counting them.
#include "readiness/source/source.hpp"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::test {

struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool operator==(const Range&) const = default;
};

/// A text without its marks, and what was marked, in the order of the opening marks.
struct Marked {
    std::string text;
    std::vector<Range> ranges;

    /// `[4, 9) "ownr:"`, for messages of a failed test.
    std::string show(Range range) const {
        return "[" + std::to_string(range.begin) + ", " + std::to_string(range.end) + ") \"" +
               text.substr(range.begin, range.end - range.begin) + "\"";
    }
};

inline Range range_of(source::Span span) {
    return {span.begin, span.end};
}

/// Takes the marks off. They may be nested, and a mark around nothing stands for an empty range.
inline Marked unmark(std::string_view annotated) {
    Marked result;
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < annotated.size(); ++at) {
        const auto here = static_cast<std::uint32_t>(result.text.size());
        if (annotated.substr(at, 2) == "[[") {
            open.push_back(result.ranges.size());
            result.ranges.push_back({here, here});
            ++at;
        } else if (annotated.substr(at, 2) == "]]") {
            if (open.empty())
                throw std::invalid_argument("a mark is closed that was never opened");
            result.ranges[open.back()].end = here;
            open.pop_back();
            ++at;
        } else {
            result.text += annotated[at];
        }
    }
    if (!open.empty())
        throw std::invalid_argument("a mark is not closed");
    return result;
}

} // namespace readiness::test

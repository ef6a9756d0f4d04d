// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/yaml/document.hpp"

#include "support/marks.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace readiness::test {

/// A text that was parsed, with everything that goes with it.
struct Parsed {
    explicit Parsed(std::string_view text);

    source::SourceSet sources;
    source::FileId file;
    diag::Diagnostics diagnostics;
    std::optional<yaml::Document> document;

    /// The tree in one line: `{a: [x, "y"], b: }`. Blank values are shown as nothing, quoted and block texts
    /// in quotes.
    std::string tree() const;
    /// Codes and messages, one a line: `Y008 3:1 the message`.
    std::string problems() const;
    std::string rendered() const { return diag::render(diagnostics, sources, {}); }
    /// Values and keys in the order of the file.
    std::vector<yaml::NodeId> scalars() const;
};

} // namespace readiness::test
